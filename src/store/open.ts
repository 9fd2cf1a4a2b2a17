import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { SCHEMA } from './schema';

export type Store = InstanceType<typeof Database>;

/** Opens the public store for the publisher, making it where it is missing. */
export function openStore(file: string): Store {
  mkdirSync(path.dirname(file), { recursive: true });
  const store = new Database(file);
  store.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000;',
  );
  store.exec(SCHEMA);
  return store;
}

/** Opens the public store for reading only. @throws where the file does not exist */
export function openStoreForReading(file: string): Store {
  const store = new Database(file, { readonly: true, fileMustExist: true } as never);
  store.exec('PRAGMA busy_timeout = 5000; PRAGMA query_only = 1;');
  return store;
}
