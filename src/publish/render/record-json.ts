/** JSON beside a record's page, and the ledger's own words of each revision. */
import { recordJson, recordRevisionJson } from '../../domain/addresses';
import { ENTRY_KIND_LABELS } from '../../domain/public-record';
import { entriesOf } from '../../store/records';
import type { EntryRow, RecordRow } from '../../store/rows';
import { absolute, json, type Output, type Site } from './context';

const withoutNulls = (object: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined));

/** Latest projection of a record that is live. `page` is the address beside which it stands. */
export function currentJson(site: Site, row: RecordRow, page: string, entries: EntryRow[]): string {
  const { n, revision, seq, index_number, validity, day } = row;
  const head = withoutNulls({
    url: absolute(site, page),
    n,
    revision,
    seq,
    indexNumber: index_number,
    day,
    publishedAt: row.first_published_at,
    changedAt: row.changed_at,
    validity,
    revisions: row.path
      ? entries.map((entry) => ({
          revision: entry.revision,
          kind: entry.kind,
          event: ENTRY_KIND_LABELS[entry.kind],
          publishedAt: entry.published_at,
          url: absolute(site, recordRevisionJson(page, entry.revision)),
        }))
      : undefined,
  });
  return `${JSON.stringify(head).slice(0, -1)},"record":${row.json}}\n`;
}

/**
 * One entry as the ledger has it: with salt and text, from which anyone can prove it. Of what is no longer
 * public only dates and hashes are left; the withdrawal itself is shown unless it is sealed.
 */
export function revisionJson(row: RecordRow, entry: EntryRow): string {
  const open = row.state === 'live' || (row.state === 'withdrawn' && entry.kind === 'withdrawn');
  return json(
    withoutNulls({
      seq: entry.seq,
      kind: entry.kind,
      publishedAt: entry.published_at,
      recordId: entry.record_id,
      revision: entry.revision,
      indexNumber: entry.index_number,
      salt: open ? entry.salt : null,
      text: open ? entry.text : null,
      textHash: entry.text_hash,
      previousHash: entry.previous_hash,
      hash: entry.hash,
    }),
  );
}

/** `{n}.json` and all `{n}.r{revision}.json` of a document or rule. */
export function recordJsonOutputs(site: Site, row: RecordRow, page: string): Output[] {
  const entries = entriesOf(site.store, row.id);
  return [
    {
      address: recordJson(page),
      content: row.state === 'live' ? currentJson(site, row, page, entries) : undefined,
    },
    ...entries.map((entry) => ({
      address: recordRevisionJson(page, entry.revision),
      content: revisionJson(row, entry),
    })),
  ];
}
