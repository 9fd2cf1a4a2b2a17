/** Payload's SQLite adapter over our own client, with transactions that keep their word. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sqliteAdapter, type SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj, Payload, TypeWithID, UpdateOneArgs } from 'payload';
import { v7 as uuid } from 'uuid';
import { rememberTransaction } from '../nesting';
import { acquireClient, releaseClient } from './client';
import { keepingLists } from './keep-lists';

/** The database file that a `file:` address names, as an absolute path. */
export function fileOf(databaseUri: string): string {
  return databaseUri.startsWith('file:///')
    ? fileURLToPath(databaseUri)
    : path.resolve(databaseUri.replace(/^file:(\/\/)?/, ''));
}

interface Session {
  db: unknown;
  resolve: () => Promise<void>;
  reject: () => Promise<void>;
}

type Adapter = Omit<SQLiteAdapter, 'sessions'> & {
  initializing: Promise<void>;
  sessions: Record<string, Session>;
};

class RolledBack extends Error {}

/**
 * The embedded database: one file, nothing is ever pushed to its schema (migrations only), ids are
 * text.
 */
export function embeddedDatabase(
  databaseUri: string,
  options: { migrationDir?: string } = {},
): DatabaseAdapterObj {
  const file = fileOf(databaseUri);
  const original = sqliteAdapter({
    client: { url: `file:${file}` },
    push: false,
    idType: 'uuidv7',
    transactionOptions: { behavior: 'immediate' },
    migrationDir: options.migrationDir,
  });
  const init = ({ payload }: { payload: Payload }) => {
    const adapter = original.init({ payload }) as unknown as Adapter;
    const { connect, destroy, updateOne } = adapter;
    const begun = beginning(file);
    return Object.assign(adapter, {
      async connect(this: SQLiteAdapter, args?: { hotReload: boolean }) {
        this.client ??= await acquireClient(file);
        return connect?.call(this, args);
      },
      async destroy(this: SQLiteAdapter) {
        await destroy?.call(this);
        if (!this.client) return;
        this.client = undefined as never;
        await releaseClient(file);
      },
      async updateOne(this: Adapter, args: UpdateOneArgs) {
        const { collection, id, locale, req, where = { id: { equals: id } } } = args;
        const { flattenedFields } = this.payload.collections[collection]!.config;
        const read = () =>
          this.findOne<TypeWithID & Record<string, unknown>>({ collection, locale, req, where });
        return updateOne.call(this as never, {
          ...args,
          data: await keepingLists(flattenedFields, args.data, read),
        });
      },
      beginTransaction: begun,
      commitTransaction,
      rollbackTransaction,
    });
  };
  return { ...original, init } as unknown as DatabaseAdapterObj;
}

/** `beginTransaction` of a database: resolves with the id of the session once it may write. */
const beginning = (file: string) =>
  function beginTransaction(this: Adapter): Promise<string> {
    // Before any await, so that the caller's own asynchronous context remembers the transaction.
    const open = rememberTransaction(file);
    return begin(this).then(
      ([id, finished]) => {
        const close = () => void (open.closed = true);
        finished.then(close, close);
        return id;
      },
      (error) => {
        open.closed = true;
        throw error;
      },
    );
  };

/** Lifts the two ends of drizzle's transaction callback into a session, as Payload expects it. */
async function begin(adapter: Adapter): Promise<[id: string, finished: Promise<void>]> {
  await adapter.initializing;
  const id = uuid();
  let finished: Promise<void> = Promise.resolve();
  await new Promise<void>((ready, failed) => {
    finished = adapter.drizzle.transaction(
      (db) =>
        new Promise<void>((resolve, reject) => {
          adapter.sessions[id] = {
            db,
            resolve: () => (resolve(), finished),
            reject: () => (reject(new RolledBack()), finished),
          };
          ready();
        }),
    );
    finished.catch(failed);
  });
  return [id, finished];
}

type TransactionId = Promise<number | string> | number | string;

const takeSession = async (adapter: Adapter, incoming: TransactionId = '') => {
  const id = await incoming;
  const session = adapter.sessions[id];
  delete adapter.sessions[id];
  return session;
};

/** Commits. @throws the database's error when it refuses; the transaction is rolled back then. */
async function commitTransaction(this: Adapter, incoming: TransactionId): Promise<void> {
  const session = await takeSession(this, incoming);
  await session?.resolve();
}

async function rollbackTransaction(this: Adapter, incoming: TransactionId): Promise<void> {
  const session = await takeSession(this, incoming);
  await session?.reject().catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
}
