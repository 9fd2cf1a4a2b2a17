/** Public stores of any size, made from invented notices. */
import path from 'node:path';
import { foldEntries } from '../../src/publish/fold';
import { openStore, type Store } from '../../src/store/open';
import { inStoreTransaction } from '../../src/store/statements';
import { ledger, Numbering } from './records';

/** Makes a store with so many notices. @returns the open store; its file is `<folder>/store.db` */
export function makeStore(folder: string, count: number, numbering = new Numbering()): Store {
  const store = openStore(path.join(folder, 'store.db'));
  for (const block of ledger(count, numbering))
    inStoreTransaction(store, () => foldEntries(store, block, { track: false }));
  store.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return store;
}
