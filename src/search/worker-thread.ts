/** The thread of worker.ts. */
import { statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openStoreForReading, type Store } from '../store/open';
import { contextOf } from './context';
import { search } from './embedded/search';
import type { SearchContext, SearchQuery } from './types';
import type { Answer } from './worker';

const { storeFile } = workerData as { storeFile: string };
/** Kibibytes of the index kept in memory, and bytes read without copying. */
const CACHE = 'PRAGMA cache_size = -32768; PRAGMA mmap_size = 268435456;';

let store: Store | undefined;
let file = '';
let context: SearchContext | undefined;
let version = -1;

/** Opens the store, anew where another file stands in its place; reads synonyms and organs where it changed. */
function refresh(): { store: Store; context: SearchContext } {
  const { dev, ino } = statSync(storeFile);
  if (!store || file !== `${dev}:${ino}`) {
    store?.close();
    store = openStoreForReading(storeFile);
    store.exec(CACHE);
    file = `${dev}:${ino}`;
    context = undefined;
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
    store?.close();
    store = undefined;
    return { missing: String(error) };
  }
}

parentPort!.on('message', (query: SearchQuery) => {
  parentPort!.postMessage('started');
  parentPort!.postMessage(answer(query));
});
