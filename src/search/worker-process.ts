/** The process of worker.ts. */
import { statSync } from 'node:fs';
import { openStoreForReading, type Store } from '../store/open';
import { contextOf } from './context';
import { search } from './embedded/search';
import type { SearchContext, SearchQuery } from './types';
import type { Answer } from './worker';

const storeFile = process.argv[2]!;
/** Kibibytes of the index kept in memory, and bytes read without copying. */
const CACHE = 'PRAGMA cache_size = -32768; PRAGMA mmap_size = 268435456;';

let store: Store | undefined;
let file = '';
let context: SearchContext | undefined;
let version = -1;

/** Closes the store. libsql lets go of its file when the statements are collected, which is asked for at once. */
function close(): void {
  store?.close();
  store = undefined;
  context = undefined;
  globalThis.gc?.();
}

/** Opens the store, anew where another file stands in its place; reads synonyms and organs where it changed. */
function refresh(): { store: Store; context: SearchContext } {
  const { dev, ino } = statSync(storeFile);
  if (!store || file !== `${dev}:${ino}`) {
    close();
    store = openStoreForReading(storeFile);
    store.exec(CACHE);
    file = `${dev}:${ino}`;
  }
  const { data_version: now } = store.prepare('PRAGMA data_version').get() as { data_version: number };
  if (!context || now !== version) {
    context = contextOf(store);
    version = now;
  }
  return { store, context };
}

function answer(query: SearchQuery): Answer {
  try {
    const open = refresh();
    return { result: search(open.store, query, open.context) };
  } catch (error) {
    close();
    return { missing: String(error) };
  }
}

process.on('message', (query: SearchQuery) => {
  process.send!('started');
  process.send!(answer(query));
});
process.on('disconnect', () => process.exit());
