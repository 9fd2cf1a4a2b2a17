/** Reading the lists of the public store. */
import { PAGE_SIZE } from '../domain/lists';
import type { Sequence } from '../domain/addresses';
import type { Instant, LocalDate } from '../domain/public-record';
import type { Validity } from '../domain/vocabulary';
import { allAsJson, rowsOf } from './as-json';
import type { Store } from './open';
import type { ListRow, RecordState } from './rows';
import { all, one } from './statements';

/** What one line of a list is made of. */
export interface LineRow {
  ordinal: number;
  present: 0 | 1;
  id: string;
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
  first_published_at: Instant;
  changed_at: Instant;
}

const COLUMNS = `m.ordinal, m.present, r.id, r.n, r.path, r.title, r.document_number, r.index_number, r.organ,
  r.day, r.carried, r.validity, r.state, r.withdrawn_at, r.withdrawal, r.document_type,
  r.particulars, r.first_published_at, r.changed_at`;
const lines = (where: string) =>
  rowsOf(COLUMNS, `FROM member m JOIN record r ON r.id = m.record_id WHERE ${where}`);
const PAGE = lines('m.list = ? AND m.sequence = ? AND m.ordinal BETWEEN ? AND ? ORDER BY m.ordinal');
const NEWEST = lines(
  'm.list = ? AND m.sequence = ? AND m.day IS NOT NULL ORDER BY m.day DESC, m.ordinal DESC LIMIT ?',
);

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
  allAsJson<LineRow>(store, PAGE, list, sequence, (k - 1) * PAGE_SIZE + 1, k * PAGE_SIZE);

/** Newest live lines of one sequence by displayed day, latest ordinal first among equals. */
export const newestLines = (store: Store, list: string, sequence: Sequence, limit: number): LineRow[] =>
  allAsJson<LineRow>(store, NEWEST, list, sequence, limit);

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
  allAsJson<LineRow>(store, IN_BOTH, list, other);

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
