/** Prepared statements, kept for as long as their connection. */
import type { Store } from '../../store/open';

export interface Statement {
  run(...values: unknown[]): unknown;
  get(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
}

const prepared = new WeakMap<Store, Map<string, Statement>>();

/** The statement of an SQL text, prepared once per connection. */
export function statement(store: Store, sql: string): Statement {
  let statements = prepared.get(store);
  if (!statements) prepared.set(store, (statements = new Map()));
  let known = statements.get(sql);
  if (!known) statements.set(sql, (known = store.prepare(sql) as Statement));
  return known;
}
