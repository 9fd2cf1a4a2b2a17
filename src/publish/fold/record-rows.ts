/** Rows of records in the public store, as the fold writes them. */
import { recordPage } from '../../domain/addresses';
import { shanghaiDay } from '../../domain/local-date';
import type { LedgerEntry, PublicRecord } from '../../domain/public-record';
import type { Store } from '../../store/open';
import type { RecordRow } from '../../store/rows';
import { run } from '../../store/statements';

/** Types with a page of their own. */
export const PAGED: readonly PublicRecord['type'][] = ['document', 'rule'];

/** The row of a record of which there is nothing to see yet. */
export function newRow(entry: LedgerEntry, type: PublicRecord['type']): RecordRow {
  const day = shanghaiDay(entry.publishedAt);
  return {
    id: entry.recordId,
    n: entry.seq,
    type,
    state: 'void',
    revision: entry.revision,
    seq: entry.seq,
    first_published_at: entry.publishedAt,
    changed_at: entry.publishedAt,
    withdrawn_at: null,
    day,
    carried: entry.kind === 'carriedOver' ? 1 : 0,
    title: '',
    document_number: null,
    index_number: null,
    organ: null,
    validity: null,
    entered_force: 1,
    expired: 0,
    due: null,
    path: PAGED.includes(type) ? recordPage(day, entry.seq) : null,
    document_type: null,
    particulars: null,
    withdrawal: null,
    json: null,
    body: null,
  };
}

const COLUMNS = [
  'id', 'n', 'type', 'state', 'revision', 'seq', 'first_published_at', 'changed_at', 'withdrawn_at', 'day',
  'carried', 'title', 'document_number', 'index_number', 'organ', 'validity', 'entered_force', 'expired', 'due',
  'path', 'document_type', 'particulars', 'withdrawal', 'json', 'body',
] as const; // prettier-ignore
const UPSERT = `INSERT INTO record (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${COLUMNS.slice(2).map((name) => `${name} = excluded.${name}`).join(', ')}`; // prettier-ignore

/** Writes a row. Without the record there is no body either: what is sealed leaves nothing. */
export function writeRow(store: Store, row: RecordRow): void {
  const body = row.json === null || row.body === null ? null : Buffer.from(row.body);
  run(store, UPSERT, ...COLUMNS.map((name) => (name === 'body' ? body : row[name])));
}
