/** Empties a database and all that belongs to it, except the keys. */
import { rmSync } from 'node:fs';
import { MongoClient } from 'mongodb';
import { paths, type Environment } from '../environment';
import { fileOf } from './sqlite/adapter';

/** The database must not be open. */
export async function wipe(env: Environment): Promise<void> {
  const { files, uploads, public: derived } = paths(env.dataDir);
  for (const folder of [files, uploads, derived]) rmSync(folder, { recursive: true, force: true });
  if (env.engine === 'sqlite') {
    for (const end of ['', '-wal', '-shm']) rmSync(`${fileOf(env.databaseUri)}${end}`, { force: true });
    return;
  }
  const client = await MongoClient.connect(env.databaseUri);
  await client.db().dropDatabase();
  await client.close();
}
