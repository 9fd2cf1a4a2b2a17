/**
 * The connection that writes, for one who holds the lock of the process.
 *
 * What may meet the lock of another process (BEGIN, COMMIT, PRAGMA) goes through `exec`: a prepared
 * statement that answered SQLITE_BUSY counts as running until it is garbage, and until then every
 * COMMIT of the connection is refused.
 */
import type { Client, InArgs, InStatement, ResultSet, Transaction } from '@libsql/client';
import { LibsqlError, Sqlite3Client, Sqlite3Transaction } from '@libsql/client/sqlite3';
import type Database from 'libsql';
import { whenFree } from './lock';

export type Statements = Parameters<Client['batch']>[0];

export const statementOf = (statement: InStatement | string, args?: InArgs): InStatement =>
  typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement;

const PRAGMA = /^\s*pragma\b/i;

export class Writer implements Client {
  readonly protocol = 'file';
  readonly closed = false;
  readonly #plain: Sqlite3Client;

  constructor(readonly connection: Database.Database) {
    this.#plain = new Sqlite3Client('', {}, connection, 'number');
  }

  /** One statement in a transaction of its own; a PRAGMA outside of any. */
  async execute(statement: InStatement | string, args?: InArgs): Promise<ResultSet> {
    const plain = statementOf(statement, args);
    if (PRAGMA.test(typeof plain === 'string' ? plain : plain.sql)) return this.#plain.execute(plain);
    const [result] = await this.batch([plain]);
    return result!;
  }

  async batch(statements: Statements): Promise<ResultSet[]> {
    const transaction = await this.transaction();
    try {
      const results = await transaction.batch(statements as InStatement[]);
      await transaction.commit();
      return results;
    } finally {
      transaction.close();
    }
  }

  /** A batch with foreign keys off, as drizzle's migrations ask for it. */
  async migrate(statements: InStatement[]): Promise<ResultSet[]> {
    this.connection.exec('PRAGMA foreign_keys = OFF');
    try {
      return await this.batch(statements);
    } finally {
      this.connection.exec('PRAGMA foreign_keys = ON');
    }
  }

  async executeMultiple(sql: string): Promise<void> {
    await whenFree(() => this.connection.exec(sql));
  }

  /** Begins a transaction that may write, as soon as no other process is in one. */
  transaction(): Promise<Transaction> {
    return this.begin(() => {});
  }

  /** @param onEnd called once, when the transaction has been committed or rolled back */
  async begin(onEnd: () => void): Promise<Transaction> {
    await whenFree(() => this.connection.exec('BEGIN IMMEDIATE'));
    return new WriterTransaction(this.connection, onEnd);
  }

  async sync(): Promise<never> {
    throw new LibsqlError('A local file has nothing to sync with', 'SYNC_NOT_SUPPORTED');
  }

  close(): void {
    this.connection.close();
  }
}

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
    return this.#statements.execute(statementOf(statement, args));
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
      await whenFree(() => this.connection.exec('COMMIT'));
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
