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
import { LibsqlError, Sqlite3Client } from '@libsql/client/sqlite3';
import Database from 'libsql';
import { refuseNested } from '../nesting';
import { Lock, sleep, whenFree } from './lock';
import { statementOf, Writer, type Statements } from './writer';

/** After a transaction this long, other processes get a moment in which they may begin theirs. */
const LONG_TRANSACTION_MS = 50;
const COURTESY_MS = 10;

// FULL: a number that the public has seen must not be given again after a power cut.
const WRITER = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  PRAGMA journal_size_limit = 67108864; PRAGMA foreign_keys = ON;`;
const READER = 'PRAGMA query_only = ON;';

const READS = /^\s*(select|values|explain)\b/i;

export class SqliteClient implements Client {
  readonly protocol = 'file';
  readonly #writer: Writer;
  readonly #reader: Sqlite3Client;
  readonly #lock = new Lock();
  #freeFrom = 0;
  closed = false;

  private constructor(
    readonly file: string,
    writer: Database.Database,
    reader: Database.Database,
  ) {
    this.#writer = new Writer(writer);
    this.#reader = new Sqlite3Client(file, {}, reader, 'number');
  }

  /** Opens the file, which is made where it does not exist, with its folder. */
  static async open(file: string): Promise<SqliteClient> {
    mkdirSync(path.dirname(file), { recursive: true });
    const writer = await connect(file, WRITER);
    return new SqliteClient(file, writer, await connect(file, READER));
  }

  /** Runs one statement outside a transaction: reads on the reader, writes behind the lock. */
  async execute(statement: InStatement | string, args?: InArgs): Promise<ResultSet> {
    this.#refuseClosed();
    const sql = typeof statement === 'string' ? statement : statement.sql;
    const plain = statementOf(statement, args);
    if (READS.test(sql)) return whenFree(() => this.#reader.execute(plain));
    return this.exclusive((client) => client.execute(plain));
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
      return await this.#writer.begin(release);
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
      return await run(this.#writer);
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

  /** Waits for the lock of this process, then long enough for a neighbour to have had its turn. */
  async #turn(): Promise<() => void> {
    const release = await this.#lock.acquire();
    const pause = this.#freeFrom - performance.now();
    if (pause > 0) await sleep(pause);
    const began = performance.now();
    return () => {
      const now = performance.now();
      if (now - began > LONG_TRANSACTION_MS) this.#freeFrom = now + COURTESY_MS;
      release();
    };
  }

  #refuseClosed(): void {
    if (this.closed) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED');
  }
}

async function connect(file: string, pragmas: string): Promise<Database.Database> {
  const connection = await whenFree(() => new Database(file));
  await whenFree(() => connection.exec(`PRAGMA busy_timeout = 0; ${pragmas}`));
  return connection;
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
