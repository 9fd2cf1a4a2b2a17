import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { SCHEMA, STORE_VERSION } from './schema';

export type Store = InstanceType<typeof Database>;

/** The tables of a store have another shape than those of this program: it has to be folded anew. */
export class StoreOutdated extends Error {}

const numberOf = (store: Store, sql: string): number =>
  Number(Object.values(store.prepare(sql).get() as Record<string, unknown>)[0]);

/**
 * Opens the public store for the publisher, making it where it is missing.
 * @throws StoreOutdated
 */
export function openStore(file: string): Store {
  mkdirSync(path.dirname(file), { recursive: true });
  const store = new Database(file);
  store.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000;',
  );
  const begun = numberOf(store, `SELECT count(*) FROM sqlite_schema WHERE name = 'entry'`) > 0;
  if (begun && numberOf(store, 'PRAGMA user_version') !== STORE_VERSION) {
    store.close();
    throw new StoreOutdated(`${file} has tables of another version`);
  }
  store.exec(SCHEMA);
  store.exec(`PRAGMA user_version = ${STORE_VERSION}`);
  return store;
}

/** Opens the public store for reading only. @throws where the file does not exist */
export function openStoreForReading(file: string): Store {
  // libsql ignores better-sqlite3's options `readonly` and `fileMustExist`.
  const store = new Database(`${pathToFileURL(file).href}?mode=ro`);
  store.exec('PRAGMA busy_timeout = 5000; PRAGMA query_only = 1;');
  return store;
}
