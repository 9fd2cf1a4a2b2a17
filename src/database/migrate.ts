/** Brings the editorial database to the schema of this program, all pending steps or none. */
import { sql } from '@payloadcms/db-sqlite';
import { drizzle } from 'drizzle-orm/libsql';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { v7 as uuid } from 'uuid';
import { migrations as ofMongoDB } from './migrations/mongodb';
import { migrations as ofSqlite } from './migrations/sqlite';
import { rememberTransaction } from './nesting';
import { sqliteOf } from './schema';
import type { SqliteClient } from './sqlite/client';
import { inTransaction } from './transaction';

/** A step as Payload's `create-migration` writes it. */
export interface Migration {
  name: string;
  // Payload's generated files name their arguments differently for each engine.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  up(args: any): Promise<void>;
}

export interface MigrationOptions {
  /** The steps this program knows, oldest first. Default: those of the engine. */
  migrations?: Migration[];
  log?: (line: string) => void;
}

export class MigrationError extends Error {
  override name = 'MigrationError';
}

export const isSqlite = (payload: Payload): boolean => payload.db.name === 'sqlite';

const known = (payload: Payload, options: MigrationOptions): Migration[] =>
  options.migrations ?? (isSqlite(payload) ? ofSqlite : ofMongoDB);

/** How the database stands to this program: nothing in it, up to date, or steps pending. */
export async function databaseState(
  payload: Payload,
  options: MigrationOptions = {},
): Promise<'empty' | 'current' | 'older'> {
  if (await isEmpty(payload)) return 'empty';
  return (await pending(payload, known(payload, options))).length ? 'older' : 'current';
}

/**
 * Runs the pending steps in one transaction.
 * @returns the names of the steps that were run.
 * @throws MigrationError when the database was made by a newer program, or when a step would leave
 *   a reference to a row that is not there; nothing has changed then.
 */
export async function migrate(payload: Payload, options: MigrationOptions = {}): Promise<string[]> {
  const steps = known(payload, options);
  // Most starts have nothing to do and need not wait for the lock.
  if (!(await pending(payload, steps)).length) return [];
  return isSqlite(payload)
    ? migrateSqlite(payload, steps, options.log)
    : inTransaction(payload, async (req) => {
        const session = payload.db.sessions?.[String(await req.transactionID)];
        return runSteps(payload, req, await pending(payload, steps, req), { session }, options.log);
      });
}

/**
 * SQLite changes a column by rebuilding its table; with foreign keys on, dropping the old table
 * would delete the rows of its child tables. They can only be switched off outside a transaction.
 */
async function migrateSqlite(
  payload: Payload,
  steps: Migration[],
  log?: (line: string) => void,
): Promise<string[]> {
  const adapter = sqliteOf(payload);
  const client = adapter.client as SqliteClient;
  return client.exclusive(async (connection) => {
    const open = rememberTransaction(client.file);
    const id = uuid();
    await connection.execute('PRAGMA foreign_keys = OFF');
    try {
      return await drizzle(connection, { schema: adapter.schema }).transaction(async (db) => {
        adapter.sessions[id] = { db: db as never, resolve: async () => {}, reject: async () => {} };
        const req = await createLocalReq({}, payload);
        req.transactionID = id;
        const due = await pending(payload, steps, req);
        const done = await runSteps(payload, req, due, { db }, log);
        await refuseBrokenReferences(db);
        return done;
      });
    } finally {
      open.closed = true;
      delete adapter.sessions[id];
      await connection.execute('PRAGMA foreign_keys = ON');
    }
  });
}

interface Statements {
  all(query: ReturnType<typeof sql>): Promise<unknown>;
}

async function refuseBrokenReferences(db: Statements): Promise<void> {
  const broken = (await db.all(sql`PRAGMA foreign_key_check`)) as { table: string }[];
  if (!broken.length) return;
  const tables = [...new Set(broken.map((row) => row.table))].join(', ');
  throw new MigrationError(
    `The migration would leave ${broken.length} references to rows that are not there, in ${tables}. Nothing was changed.`,
  );
}

async function runSteps(
  payload: Payload,
  req: PayloadRequest,
  steps: Migration[],
  engine: object,
  log: (line: string) => void = () => {},
): Promise<string[]> {
  const batch = Math.floor(Date.now() / 1000);
  for (const step of steps) {
    log(`Migrating the database: ${step.name}`);
    await step.up({ ...engine, payload, req });
    await payload.create({
      collection: 'payload-migrations',
      data: { name: step.name, batch },
      req,
    });
  }
  return steps.map((step) => step.name);
}

/** @throws MigrationError when the database knows steps that this program does not. */
async function pending(payload: Payload, steps: Migration[], req?: PayloadRequest): Promise<Migration[]> {
  const applied = new Set(await appliedNames(payload, req));
  const unknown = [...applied].filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length)
    throw new MigrationError(
      `The database was made by a newer version of this program (${unknown.join(', ')}): install that version.`,
    );
  return steps.filter((step) => !applied.has(step.name));
}

async function appliedNames(payload: Payload, req?: PayloadRequest): Promise<string[]> {
  if (isSqlite(payload) && !(await tables(payload)).includes('payload_migrations')) return [];
  const { docs } = await payload.find({
    collection: 'payload-migrations',
    pagination: false,
    depth: 0,
    req,
  });
  return docs.map((doc) => String(doc.name));
}

async function isEmpty(payload: Payload): Promise<boolean> {
  if (isSqlite(payload)) return (await tables(payload)).length === 0;
  if ((await appliedNames(payload)).length) return false;
  for (const { slug } of payload.config.collections)
    if ((await payload.db.findOne({ collection: slug, where: {} })) !== null) return false;
  return true;
}

async function tables(payload: Payload): Promise<string[]> {
  const { rows } = await sqliteOf(payload).client.execute(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  return rows.map((row) => String(row.name));
}
