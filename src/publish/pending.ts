/** What is still to be written after a fold, kept in the store: a publisher that was killed goes on there. */
import type { Store } from '../store/open';
import { all, one, run } from '../store/statements';
import { compareUnits, PHASE, type Pages } from './affected';

/** Units of which no page could be made are tried again with the next change and at the next start. */
const FAILED = 9;

interface PendingRow {
  unit: string;
  phase: number;
}

/** Keeps what is to be written once the store is committed, in the transaction of the fold. */
export function remember(store: Store, pages: Pages): void {
  run(
    store,
    `INSERT INTO pending (unit, phase) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
     ON CONFLICT (unit) DO UPDATE SET phase = min(phase, excluded.phase)`,
    JSON.stringify(pages.entries().filter(([, phase]) => phase !== PHASE.before)),
  );
}

/** Units to write, in the order of writing. */
export const pendingUnits = (store: Store): PendingRow[] =>
  all<PendingRow>(store, 'SELECT unit, phase FROM pending').sort(
    (a, b) => a.phase - b.phase || compareUnits(a.unit, b.unit),
  );

/** Whether anything but failed units is still to be written. */
export const hasPending = (store: Store): boolean =>
  one(store, 'SELECT 1 FROM pending WHERE phase <> ? LIMIT 1', FAILED) !== undefined;

/** Everything is written but the units that failed. */
export function settlePending(store: Store, failed: Iterable<string>): void {
  run(store, 'DELETE FROM pending');
  for (const unit of failed) run(store, 'INSERT INTO pending (unit, phase) VALUES (?, ?)', unit, FAILED);
}
