/**
 * What a sealed withdrawal leaves in the files of the public side (terms in the index, pages in the write-ahead
 * log, superseded releases) is wiped beside the daily work, in steps of some milliseconds (design.md §2,
 * "Withdrawal"). Where the work stands is kept in the store: a publisher that was killed goes on there.
 */
import { eventLoopTurn } from './breath';
import type { Places } from './release/places';
import { compactStep, FIRST_STAGE, type CompactionStage } from '../search/embedded/compact';
import type { Store } from '../store/open';
import { meta, setMeta } from '../store/records';
import { inStoreTransaction } from '../store/statements';

/** The last stage: the index is compact, the log is still to be emptied. */
const LOG = 'log';
/** Milliseconds for which a release that was replaced may still be read. */
const GRACE = 5_000;

/** Asks for the work, in the transaction of what makes it necessary; begins anew where it is on its way. */
export const askForCompaction = (store: Store): void => setMeta(store, 'compaction', FIRST_STAGE);

/**
 * Does a part of the work, where there is something to wipe.
 * @returns whether there is more to do at once
 */
export async function wipeFurther(store: Store, places: Places): Promise<boolean> {
  const stage = meta(store, 'compaction');
  if (!stage) return false;
  if (stage !== LOG) {
    inStoreTransaction(store, () =>
      setMeta(store, 'compaction', compactStep(store, Number(stage) as CompactionStage) ?? LOG),
    );
    await eventLoopTurn();
    return true;
  }
  if (places.liveForMs() < GRACE) return false;
  await places.tidy([places.live()]);
  if (truncateLog(store)) setMeta(store, 'compaction', '');
  return false;
}

/** @returns false where another process was reading an older state of the store */
function truncateLog(store: Store): boolean {
  store.exec('PRAGMA busy_timeout = 50');
  try {
    const { busy } = store.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
    return busy === 0;
  } finally {
    store.exec('PRAGMA busy_timeout = 5000');
  }
}
