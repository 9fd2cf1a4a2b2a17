import type { Store } from './open';

interface Statement {
  get(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
  iterate(...values: unknown[]): IterableIterator<unknown>;
  run(...values: unknown[]): unknown;
}

const prepared = new WeakMap<Store, Map<string, Statement>>();

/** The prepared statement of a text, made once per open store. */
export function statement(store: Store, sql: string): Statement {
  let known = prepared.get(store);
  if (!known) prepared.set(store, (known = new Map()));
  let made = known.get(sql);
  if (!made) known.set(sql, (made = store.prepare(sql) as unknown as Statement));
  return made;
}

/** First row, or undefined. */
export const one = <Row>(store: Store, sql: string, ...values: unknown[]): Row | undefined =>
  statement(store, sql).get(...values) as Row | undefined;

export const all = <Row>(store: Store, sql: string, ...values: unknown[]): Row[] =>
  statement(store, sql).all(...values) as Row[];

/** Rows one by one, for what may be long. */
export const each = <Row>(store: Store, sql: string, ...values: unknown[]): IterableIterator<Row> =>
  statement(store, sql).iterate(...values) as IterableIterator<Row>;

export const run = (store: Store, sql: string, ...values: unknown[]): void => {
  statement(store, sql).run(...values);
};

/** Runs work in one transaction that is rolled back where the work throws. */
export function inStoreTransaction<Result>(store: Store, work: () => Result): Result {
  store.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    store.exec('COMMIT');
    return result;
  } catch (error) {
    store.exec('ROLLBACK');
    throw error;
  }
}
