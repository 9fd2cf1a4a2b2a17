/** JSON beside a record's page. */
import { recordRevisionJson } from '../../domain/addresses';
import { ENTRY_KIND_LABELS } from '../../domain/public-record';
import type { EntryHead } from '../../store/records';
import type { RecordRow } from '../../store/rows';
import { absolute, type Site } from './context';
import { jsonAround } from './page-bytes';

/** Latest projection of a record that is live. `page` is the address beside which it stands. */
export function currentJson(
  site: Site,
  row: RecordRow,
  page: string,
  entries: EntryHead[],
): string | Uint8Array {
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
  const text = `${JSON.stringify(head).slice(0, -1)},"record":${row.json}`;
  return row.body === null ? `${text}}\n` : jsonAround(`${text.slice(0, -1)},"body":`, row.body, '}}\n');
}
