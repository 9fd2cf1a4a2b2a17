import Database from 'libsql';
import { SCHEMA } from '../../src/store/schema';
import type { Store } from '../../src/store/open';

/** An empty public store in memory. */
export function memoryStore(): Store {
  const store = new Database(':memory:');
  store.exec(SCHEMA);
  return store;
}
