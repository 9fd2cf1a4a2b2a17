/** JSON beside a record's page, and the ledger's own words of each revision. */
import { recordJson, recordRevisionJson } from '../../domain/addresses';
import { ENTRY_KIND_LABELS } from '../../domain/public-record';
import { entryHeadsOf, entryText, type EntryHead } from '../../store/records';
import type { RecordRow } from '../../store/rows';
import { absolute, json, type Output, type Site } from './context';

/** Latest projection of a record that is live. `page` is the address beside which it stands. */
export function currentJson(site: Site, row: RecordRow, page: string, entries: EntryHead[]): string {
  const { n, revision, seq, index_number, validity, day } = row;
  const head = {
    url: absolute(site, page),
    n,
    revision,
    seq,
    indexNumber: index_number ?? undefined,
    day,
    publishedAt: row.first_published_at,
    changedAt: row.changed_at,
    validity: validity ?? undefined,
    revisions: row.path
      ? entries.map((entry) => ({
          revision: entry.revision,
          ...(entry.title === null ? {} : { kind: entry.kind, event: ENTRY_KIND_LABELS[entry.kind] }),
          publishedAt: entry.published_at,
          url: absolute(site, recordRevisionJson(page, entry.revision)),
        }))
      : undefined,
  };
  return `${JSON.stringify(head).slice(0, -1)},"record":${row.json}}\n`;
}

/** Text as its bytes, each taken for a character: so a long one goes through without being decoded. */
const asBytes = (utf8: Uint8Array): string =>
  Buffer.from(utf8.buffer, utf8.byteOffset, utf8.length).toString('latin1');

/**
 * One entry as the ledger has it: with salt and text, from which anyone can prove it. Of what is no longer
 * public the text is left out; where nothing may be seen, date and hashes are left.
 */
export function revisionJson(site: Site, row: RecordRow, entry: EntryHead): Uint8Array {
  const seen = entry.title !== null;
  const open = row.state === 'live' || (row.state === 'withdrawn' && entry.kind === 'withdrawn');
  const bytes = seen && open ? entryText(site.store, entry.seq) : undefined;
  const said = {
    recordId: asBytes(Buffer.from(entry.record_id)),
    revision: entry.revision,
    indexNumber: entry.index_number ? asBytes(Buffer.from(entry.index_number)) : undefined,
    salt: bytes ? (entry.salt ?? undefined) : undefined,
    text: bytes && asBytes(bytes),
    textHash: entry.text_hash,
  };
  const shown = json({
    seq: entry.seq,
    kind: seen ? entry.kind : undefined,
    publishedAt: entry.published_at,
    ...(seen ? said : {}),
    factsHash: entry.facts_hash ?? undefined,
    previousHash: entry.previous_hash,
    hash: entry.hash,
  });
  return Buffer.from(shown, 'latin1');
}

/** `{n}.json` and all `{n}.r{revision}.json` of a document or rule. */
export function recordJsonOutputs(site: Site, row: RecordRow, page: string): Output[] {
  const entries = entryHeadsOf(site.store, row.id);
  return [
    {
      address: recordJson(page),
      content: row.state === 'live' ? currentJson(site, row, page, entries) : undefined,
    },
    ...entries.map((entry) => ({
      address: recordRevisionJson(page, entry.revision),
      content: revisionJson(site, row, entry),
    })),
  ];
}
