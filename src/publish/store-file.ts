/** The file of the public store: opened, thrown away where it is damaged, replaced as a whole. */
import { renameSync, rmSync } from 'node:fs';
import type { LedgerEntry } from '../domain/public-record';
import { openStore, StoreOutdated, type Store } from '../store/open';
import { lastEntry } from '../store/records';
import { foldAll, type TextOf } from './fold';

const remove = (file: string): void => {
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
};

const isUnusable = (error: unknown): boolean =>
  error instanceof StoreOutdated ||
  /SQLITE_(CORRUPT|NOTADB)|not a database|malformed/.test(
    `${(error as { code?: unknown }).code} ${(error as Error).message}`,
  );

/** Opens the store; a damaged or outdated one is derived and disposable, so it begins anew, empty. */
export function openOrBegin(file: string): Store {
  try {
    const store = openStore(file);
    lastEntry(store);
    return store;
  } catch (error) {
    if (!isUnusable(error)) throw error;
    remove(file);
    return openStore(file);
  }
}

/** Folds a whole ledger into a new file, then puts it in place of the old one. @returns the new store, open */
export async function replaceStore(
  old: Store,
  file: string,
  entriesAfter: (seq: number, limit: number) => Promise<LedgerEntry[]>,
  textOf: TextOf,
): Promise<Store> {
  const next = `${file}.new`;
  remove(next);
  const store = openStore(next);
  try {
    await foldAll(store, entriesAfter, { textOf });
  } catch (error) {
    store.close();
    remove(next);
    throw error;
  }
  // Leaves the log and its shared index: closed connections live on in libsql while a statement of theirs
  // does, and a file moved with them would be written where no other process reads.
  store.exec('PRAGMA journal_mode = DELETE');
  store.close();
  // What is only in the log of the old one must not be needed once the log is gone.
  old.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  old.close();
  for (const part of ['-wal', '-shm']) rmSync(file + part, { force: true });
  renameSync(next, file);
  remove(next);
  return openStore(file);
}
