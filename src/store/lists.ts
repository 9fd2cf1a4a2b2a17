/** Reading the lists of the public store. */
import { PAGE_SIZE } from '../domain/lists';
import type { Sequence } from '../domain/addresses';
import type { Instant, LocalDate } from '../domain/public-record';
import type { Validity } from '../domain/vocabulary';
import { decodeUtf8 } from './utf8';
import type { Store } from './open';
import type { ListRow, RecordRow, RecordState } from './rows';
import type { LINE_COLUMNS } from './schema';
import { all, one } from './statements';

/** What one line of a list is made of. */
export interface LineRow {
  present: 0 | 1;
  n: number;
  path: string;
  title: string;
  document_number: string | null;
  index_number: string | null;
  organ: string | null;
  day: LocalDate;
  carried: 0 | 1;
  validity: Validity | null;
  state: RecordState;
  withdrawn_at: Instant | null;
  document_type: string | null;
  particulars: string | null;
  withdrawal: string | null;
}

type CellsOf<Names extends readonly unknown[]> = { [I in keyof Names]: LineRow[Names[I] & keyof LineRow] };
type Cells = [present: LineRow['present'], line: CellsOf<typeof LINE_COLUMNS>];

const MEMBERS = 'FROM member m JOIN record r ON r.id = m.record_id';
const NEWEST_FIRST =
  'm.list = ? AND m.sequence = ? AND m.day IS NOT NULL ORDER BY m.day DESC, m.ordinal DESC LIMIT ?';

/** Query of the lines of members, in its own order, as one JSON text: the driver takes long to make rows. */
const lines = (where: string) => `SELECT CAST('[' || group_concat(line) || ']' AS BLOB) AS lines FROM
  (SELECT '[' || m.present || ',' || r.line || ']' AS line ${MEMBERS} WHERE ${where})`;

function linesBy(store: Store, sql: string, ...values: unknown[]): LineRow[] {
  const found = one<{ lines: Uint8Array | null }>(store, sql, ...values)?.lines;
  return found ? (JSON.parse(decodeUtf8(found)) as Cells[]).map(rowOf) : [];
}

function rowOf([present, cells]: Cells): LineRow {
  const [n, path, title, document_number, index_number, organ, day, carried, validity, state, withdrawn_at, document_type, particulars, withdrawal] = cells; // prettier-ignore
  return { present, n, path, title, document_number, index_number, organ, day, carried, validity, state, withdrawn_at, document_type, particulars, withdrawal }; // prettier-ignore
}

const PAGE = lines('m.list = ? AND m.sequence = ? AND m.ordinal BETWEEN ? AND ? ORDER BY m.ordinal');
const NEWEST = lines(NEWEST_FIRST);

export const listRow = (store: Store, id: string): ListRow | undefined =>
  one<ListRow>(store, 'SELECT * FROM list WHERE id = ?', id);

/** Counters of several lists at once, by list id; lists without members are missing. */
export function listRows(store: Store, ids: readonly string[]): Map<string, ListRow> {
  const rows = all<ListRow>(
    store,
    'SELECT * FROM list WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Lines of permanent page k (from 1), in the order of their ordinals. */
export const linesOfPage = (store: Store, list: string, sequence: Sequence, k: number): LineRow[] =>
  linesBy(store, PAGE, list, sequence, (k - 1) * PAGE_SIZE + 1, k * PAGE_SIZE);

/** Newest live lines of one sequence by displayed day, latest ordinal first among equals. */
const newestLines = (store: Store, list: string, sequence: Sequence, limit: number): LineRow[] =>
  linesBy(store, NEWEST, list, sequence, limit);

/** Newest live lines of a list: of ours first, then of what was carried over. */
export function headLines(store: Store, list: string, limit: number): LineRow[] {
  const ours = newestLines(store, list, 'ours', limit);
  return ours.length < limit ? [...ours, ...newestLines(store, list, 'carried', limit - ours.length)] : ours;
}

const IN_BOTH = lines(
  `m.list = ? AND m.day IS NOT NULL AND EXISTS
     (SELECT 1 FROM member o WHERE o.record_id = m.record_id AND o.list = ? AND o.day IS NOT NULL)
   ORDER BY m.day DESC, m.ordinal DESC`,
);

/** Live lines that stand in two lists, newest first. The first is the shorter one. */
export const linesOfBoth = (store: Store, list: string, other: string): LineRow[] =>
  linesBy(store, IN_BOTH, list, other);

/** What a feed shows of a record. */
export type FeedRow = Pick<RecordRow, 'path' | 'title' | 'organ' | 'first_published_at' | 'changed_at'> & {
  summary: string | null;
};

/** Newest live records of ours in a list, as a feed shows them. */
export const feedRows = (store: Store, list: string, limit: number): FeedRow[] =>
  all<FeedRow>(
    store,
    `SELECT r.path, r.title, r.organ, r.first_published_at, r.changed_at, r.json ->> '$.summary' AS summary
     ${MEMBERS} WHERE ${NEWEST_FIRST}`,
    list,
    'ours',
    limit,
  );

/** Every line of a list, ours before carried over, oldest first, a few at a time. */
export function* everyLine(store: Store, list: string): Generator<LineRow> {
  for (const sequence of ['ours', 'carried'] as const) {
    for (let k = 1; ; k++) {
      const lines = linesOfPage(store, list, sequence, k);
      yield* lines;
      if (lines.length < PAGE_SIZE) break;
    }
  }
}
