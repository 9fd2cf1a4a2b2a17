/**
 * Writes the full-text tables anew without what was removed from them: FTS5 keeps deleted terms, unfindable, in
 * its file until the segments that hold them are merged. In small steps, so that nothing has to wait for it.
 */
import type { Store } from '../../store/open';

const TABLES = ['search_text', 'search_title'] as const;

/** Pages of the index (4 kB) merged in one step; takes some 20 ms. */
const STEP = 300;

/**
 * Where the work stands. Of each table, first what is being merged already is brought to an end, because it may
 * be older than the removal; then all segments are merged into one.
 */
export type CompactionStage = 0 | 1 | 2 | 3;
export const FIRST_STAGE: CompactionStage = 0;

/** Merges some pages. @returns false where there was nothing left to merge */
function merge(store: Store, table: string, pages: number): boolean {
  const changes = () => (store.prepare('SELECT total_changes() AS n').get() as { n: number }).n;
  const before = changes();
  store.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${pages})`);
  return changes() - before > 1;
}

/**
 * One step of the work, in a transaction of the caller's.
 * @returns the stage that comes next, or undefined where all is done
 */
export function compactStep(store: Store, stage: CompactionStage): CompactionStage | undefined {
  const table = TABLES[stage < 2 ? 0 : 1];
  if (merge(store, table, STEP)) return stage;
  // A negative number takes all segments together.
  if (stage % 2 === 0) merge(store, table, -STEP);
  return stage < 3 ? ((stage + 1) as CompactionStage) : undefined;
}
