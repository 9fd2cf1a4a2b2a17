/** `{n}.r{revision}.json`: one entry of a record in the ledger's own words, from the public store. */
import type { Response } from 'express';
import { paths } from '../environment';
import { json } from '../publish/render/context';
import { recordRowAt } from '../store/portal-queries';
import { entryOf } from '../store/records';
import type { EntryRow, RecordRow } from '../store/rows';
import { answerTrouble, NOT_THERE, PREPARING } from './answer';
import type { Portal } from './context';
import { hasPage, liveRelease, sendReleased } from './release';

export const REVISION_JSON = /^(xxgk\/.+\/\d{1,15})\.r([1-9]\d{0,8})\.json$/;

/**
 * With salt and text, from which anyone can prove the entry. Of what is no longer public the text is left
 * out; where nothing may be seen, date and hashes are left.
 */
export function revisionJson(row: RecordRow, entry: EntryRow): string {
  const seen = entry.title !== null;
  const open = row.state === 'live' || (row.state === 'withdrawn' && entry.kind === 'withdrawn');
  const text = (open && entry.text) || undefined;
  const said = {
    recordId: entry.record_id,
    revision: entry.revision,
    indexNumber: entry.index_number ?? undefined,
    salt: text && (entry.salt ?? undefined),
    text,
    textHash: entry.text_hash,
  };
  return json({
    seq: entry.seq,
    kind: seen ? entry.kind : undefined,
    publishedAt: entry.published_at,
    ...(seen ? said : {}),
    factsHash: entry.facts_hash ?? undefined,
    previousHash: entry.previous_hash,
    hash: entry.hash,
  });
}

/** Answers once the record's page, or what stands in its place, is there. @param address fits REVISION_JSON */
export async function sendRevisionJson(portal: Portal, res: Response, address: string): Promise<void> {
  const [, stem, revision] = REVISION_JSON.exec(address)!;
  const page = `${stem}.html`;
  const release = await liveRelease(paths(portal.env.dataDir).live);
  const rendered = release !== undefined && (await hasPage(release, page));
  const store = portal.store.get();
  if (!store || release === undefined) return answerTrouble(portal, res, address, PREPARING);
  const row = rendered ? recordRowAt(store, page) : undefined;
  const entry = row && entryOf(store, row.id, Number(revision));
  if (!entry) return answerTrouble(portal, res, address, NOT_THERE);
  sendReleased(res, address, Buffer.from(revisionJson(row, entry)));
}
