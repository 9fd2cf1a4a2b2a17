/** The SQLite schema that the collections ask for, by drizzle-kit: for tests and for new migrations. */
import { type SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';

/** Payload's adapter as what it is on SQLite. */
export const sqliteOf = (payload: Payload) => payload.db as unknown as SQLiteAdapter;

/**
 * The statements that lead from one schema to that of the collections.
 * @param before drizzle-kit's snapshot; without it an empty database.
 */
export async function schemaStatements(payload: Payload, before?: object): Promise<string[]> {
  const adapter = sqliteOf(payload);
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit();
  const after = await generateDrizzleJson(adapter.schema);
  return generateMigration((before ?? adapter.defaultDrizzleSnapshot) as never, after as never);
}
