/** Writes the next migration: what leads from the last one to the collections as they are. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getPayload, type Payload, type SanitizedConfig } from 'payload';
import { isSqlite } from './migrate';
import { schemaStatements } from './schema';

/** The snapshot of drizzle-kit that the last migration left, or undefined before the first. */
export function lastSnapshot(dir: string): object | undefined {
  const name = readdirSync(dir)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .at(-1);
  return name ? (JSON.parse(readFileSync(path.join(dir, name), 'utf8')) as object) : undefined;
}

/**
 * Writes a migration into the sources, with the index that the program imports. On MongoDB, whose
 * collections have no schema, the file is empty, for changes of data.
 * @returns its folder; undefined when the collections ask for nothing new.
 */
export async function createMigration(config: SanitizedConfig, name: string): Promise<string | undefined> {
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true });
  const dir = payload.db.migrationDir;
  mkdirSync(dir, { recursive: true });
  if (isSqlite(payload) && !(await isNew(payload, dir))) return undefined;
  await payload.db.createMigration({ migrationName: name, payload, forceAcceptWarning: true });
  return dir;
}

const isNew = async (payload: Payload, dir: string): Promise<boolean> =>
  (await schemaStatements(payload, lastSnapshot(dir))).length > 0;
