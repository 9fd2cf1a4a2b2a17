/** Records by ranges of n: one thread writes a block, and in bulk work what each needs is read for all of it. */
import type { Store } from '../../store/open';
import { one } from '../../store/statements';
import type { Site } from './context';

const BLOCK_SIZE = 100;

/** Ranges (from 1) of so many numbers in which there is any record. */
export function* ranges(store: Store, size: number): Generator<number> {
  for (let k = 0; ;) {
    const next = one<{ n: number | null }>(store, 'SELECT min(n) AS n FROM record WHERE n > ?', k * size);
    if (next?.n == null) return;
    yield (k = Math.ceil(next.n / size));
  }
}

/** Blocks (from 1) in which there is any record. */
export const blocks = (store: Store): Generator<number> => ranges(store, BLOCK_SIZE);

/** Numbers of the records of a block that have pages of their own. */
export function pagedOfBlock(store: Store, k: number): number[] {
  const { found } = one<{ found: string }>(
    store,
    'SELECT json_group_array(n) AS found FROM (SELECT n FROM record WHERE n > ? AND n <= ? AND path IS NOT NULL ORDER BY n)',
    (k - 1) * BLOCK_SIZE,
    k * BLOCK_SIZE,
  )!;
  return JSON.parse(found) as number[];
}

/** What `read` finds for the records after one number and up to another, kept until another block is asked for. */
export function perBlock<Values>(read: (store: Store, after: number, upTo: number) => Values) {
  const kept = new WeakMap<Pick<Site, 'store'>, { k: number; values: Values }>();
  return (site: Pick<Site, 'store'>, n: number): Values => {
    const k = Math.ceil(n / BLOCK_SIZE);
    let known = kept.get(site);
    if (known?.k !== k) {
      known = { k, values: read(site.store, (k - 1) * BLOCK_SIZE, k * BLOCK_SIZE) };
      kept.set(site, known);
    }
    return known.values;
  };
}
