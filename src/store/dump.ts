/** The content of a public store as text, whatever the order in which it was written. */
import { logicalSearchDump } from '../search/embedded/dump';
import { ensureSearchTables } from '../search/embedded/tables';
import type { Store } from './open';
import { each } from './statements';

/** Tables with the order that makes them comparable. */
const TABLES: readonly (readonly [table: string, order: string])[] = [
  ['entry', 'seq'],
  ['signing_key', 'public_key'],
  ['record', 'id'],
  ['relation', 'source, kind, target'],
  ['list', 'id'],
  ['member', 'list, sequence, ordinal'],
  ['file_use', 'sha256, record_id'],
  ['redirect', 'old_path'],
];

/** Rows of all tables but those of search, one line each, always in the same order. Reads row by row. */
export function* tableDump(store: Store): Generator<string> {
  for (const [table, order] of TABLES)
    for (const row of each(store, `SELECT * FROM ${table} ORDER BY ${order}`))
      yield `${table} ${JSON.stringify(row)}`;
}

/**
 * Sorted dump of the whole store: two stores have the same content if and only if their dumps are equal.
 * For tests and small stores.
 */
export function logicalDump(store: Store): string[] {
  ensureSearchTables(store);
  return [...tableDump(store), ...logicalSearchDump(store)];
}
