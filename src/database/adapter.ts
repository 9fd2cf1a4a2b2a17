/** The editorial database by its address. */
import path from 'node:path';
import type { DatabaseAdapterObj } from 'payload';
import type { Environment } from '../environment';
import { replicaSet } from './mongodb';
import { embeddedDatabase } from './sqlite/adapter';

/** Where a developer's `migrate --create` writes the migrations of an engine. */
export const migrationDir = (engine: Environment['engine'], root = process.cwd()): string =>
  path.join(root, 'src', 'database', 'migrations', engine);

/** Payload's adapter for `DATABASE_URI`: embedded SQLite or a MongoDB replica set. */
export function databaseAdapter(env: Pick<Environment, 'databaseUri' | 'engine'>): DatabaseAdapterObj {
  const options = { migrationDir: migrationDir(env.engine) };
  return env.engine === 'sqlite'
    ? embeddedDatabase(env.databaseUri, options)
    : replicaSet(env.databaseUri, options);
}
