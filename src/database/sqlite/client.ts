/**
 * The SQLite client of the editorial database: the `@libsql/client` interface over two long-lived
 * synchronous connections, one that writes, one that reads.
 *
 * `@libsql/client` itself opens a new connection for each transaction and waits for locks
 * synchronously, which freezes the process that holds the lock. Here transactions of one process
 * queue in an asynchronous lock, and other processes are waited for asynchronously.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Client, InArgs, InStatement, ResultSet, Transaction } from '@libsql/client';
import { LibsqlError, Sqlite3Client, Sqlite3Transaction } from '@libsql/client/sqlite3';
import Database from 'libsql';
import { refuseNested } from '../nesting';
import { Lock, sleep, whenFree } from './lock';

type Statements = Parameters<Client['batch']>[0];

/** After a transaction this long, other processes get a moment in which they may begin theirs. */
const LONG_TRANSACTION_MS = 50;
const COURTESY_MS = 10;

const READS = /^\s*(select|values|explain)\b/i;

export class SqliteClient implements Client {
  readonly protocol = 'file';
  readonly #writer: Database.Database;
  readonly #reader: Database.Database;
  readonly #writes: Sqlite3Client;
  readonly #reads: Sqlite3Client;
  readonly #lock = new Lock();
  #freeFrom = 0;
  closed = false;

  private constructor(readonly file: string) {
    this.#writer = new Database(file);
    this.#reader = new Database(file);
    this.#writes = new Sqlite3Client(file, {}, this.#writer, 'number');
    this.#reads = new Sqlite3Client(file, {}, this.#reader, 'number');
  }

  /** Opens the file, which is made where it does not exist, with its folder. */
  static async open(file: string): Promise<SqliteClient> {
    mkdirSync(path.dirname(file), { recursive: true });
    const client = await whenFree(() => new SqliteClient(file));
    await whenFree(() => {
      client.#writer.pragma('busy_timeout = 0');
      client.#writer.pragma('journal_mode = WAL');
      // FULL: a number that the public has seen must not be given again after a power cut.
      client.#writer.pragma('synchronous = FULL');
      client.#writer.pragma('journal_size_limit = 67108864');
      client.#writer.pragma('foreign_keys = ON');
      client.#reader.pragma('busy_timeout = 0');
      client.#reader.pragma('query_only = ON');
    });
    return client;
  }

  /** Runs one statement outside a transaction: reads on the reader, writes behind the lock. */
  async execute(statement: InStatement | string, args?: InArgs): Promise<ResultSet> {
    this.#refuseClosed();
    const stmt = typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement;
    if (READS.test(stmt.sql)) return whenFree(() => this.#reads.execute(stmt));
    return this.exclusive((client) => client.execute(stmt));
  }

  async batch(statements: Statements): Promise<ResultSet[]> {
    return this.exclusive((client) => client.batch(statements));
  }

  async migrate(statements: InStatement[]): Promise<ResultSet[]> {
    return this.exclusive((client) => client.migrate(statements));
  }

  async executeMultiple(sql: string): Promise<void> {
    return this.exclusive((client) => client.executeMultiple(sql));
  }

  /** Begins a transaction that may write; waits for its turn. The caller has refused nested calls. */
  async transaction(): Promise<Transaction> {
    this.#refuseClosed();
    const release = await this.#turn();
    try {
      return await this.#begin(release);
    } catch (error) {
      release();
      throw error;
    }
  }

  /**
   * Runs a function that alone may write in this process, with a client for its own statements and
   * transactions on the writing connection. For what must be set outside a transaction, such as
   * `PRAGMA foreign_keys`.
   */
  async exclusive<T>(run: (client: Client) => Promise<T>): Promise<T> {
    this.#refuseClosed();
    refuseNested(this.file);
    const release = await this.#turn();
    try {
      return await run(this.#unlocked);
    } finally {
      release();
    }
  }

  async sync(): Promise<never> {
    throw new LibsqlError('A local file has nothing to sync with', 'SYNC_NOT_SUPPORTED');
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.#reader.close();
    this.#writer.close();
  }

  /** The writing connection for one who holds the lock. */
  readonly #unlocked = {
    protocol: 'file',
    closed: false,
    execute: (statement: InStatement) => whenFree(() => this.#writes.execute(statement)),
    batch: (statements: Statements) =>
      whenFree(() => this.#writes.batch(statements as InStatement[], 'write')),
    migrate: (statements: InStatement[]) => whenFree(() => this.#writes.migrate(statements)),
    executeMultiple: (sql: string) => whenFree(() => this.#writes.executeMultiple(sql)),
    transaction: () => this.#begin(() => {}),
    sync: () => this.sync(),
    close: () => {},
  } as unknown as Client;

  async #begin(release: () => void): Promise<Transaction> {
    await whenFree(() => this.#writes.execute('BEGIN IMMEDIATE'));
    const began = performance.now();
    return new WriterTransaction(this.#writer, () => {
      const now = performance.now();
      this.#freeFrom = now - began > LONG_TRANSACTION_MS ? now + COURTESY_MS : now;
      release();
    });
  }

  /** Waits for the lock of this process, then long enough for a neighbour to have had its turn. */
  async #turn(): Promise<() => void> {
    const release = await this.#lock.acquire();
    const pause = this.#freeFrom - performance.now();
    if (pause > 0) await sleep(pause);
    return release;
  }

  #refuseClosed(): void {
    if (this.closed) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED');
  }
}

/** A transaction on the writing connection; ends once, and gives the lock back when it does. */
class WriterTransaction implements Transaction {
  readonly #statements: Sqlite3Transaction;
  #ended = false;

  constructor(
    readonly connection: Database.Database,
    readonly onEnd: () => void,
  ) {
    this.#statements = new Sqlite3Transaction(connection, 'number');
  }

  get closed(): boolean {
    return this.#ended;
  }

  async execute(statement: InStatement | string, args?: InArgs): Promise<ResultSet> {
    this.#refuseEnded();
    return typeof statement === 'string'
      ? this.#statements.execute(statement, args)
      : this.#statements.execute(statement);
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    this.#refuseEnded();
    return this.#statements.batch(statements);
  }

  async executeMultiple(sql: string): Promise<void> {
    this.#refuseEnded();
    return this.#statements.executeMultiple(sql);
  }

  /** @throws when the database refuses the commit; everything is rolled back then. */
  async commit(): Promise<void> {
    this.#refuseEnded();
    try {
      await whenFree(() => this.#statements.commit());
      this.#end();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  async rollback(): Promise<void> {
    this.close();
  }

  close(): void {
    if (this.#ended) return;
    try {
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
    } finally {
      this.#end();
    }
  }

  #end(): void {
    this.#ended = true;
    this.onEnd();
  }

  #refuseEnded(): void {
    if (this.#ended) throw new LibsqlError('The transaction has ended', 'TRANSACTION_CLOSED');
  }
}

// Next bundles modules more than once: a file has one client in a process, which stands on globalThis.
const shared = globalThis as {
  gongkaiSqlite?: Map<string, { client: Promise<SqliteClient>; users: number }>;
};
const clients = (shared.gongkaiSqlite ??= new Map());

/** The client of a file, opened by the first who asks. Each user gives it back once. */
export function acquireClient(file: string): Promise<SqliteClient> {
  let entry = clients.get(file);
  if (!entry) {
    entry = { client: SqliteClient.open(file), users: 0 };
    clients.set(file, entry);
    entry.client.catch(() => clients.delete(file));
  }
  entry.users += 1;
  return entry.client;
}

/** Gives the client back; the last user closes the connections. */
export async function releaseClient(file: string): Promise<void> {
  const entry = clients.get(file);
  if (!entry || --entry.users > 0) return;
  clients.delete(file);
  (await entry.client).close();
}
