/**
 * Rows that the engine hands over as JSON. The driver takes longer to make an object of a row than the
 * engine to find it; as one text fifty rows come in a third of the time.
 */
import type { Store } from './open';
import { one } from './statements';
import { decodeUtf8 } from './utf8';

/** SQL of a JSON object with these columns of a query, given as in its SELECT: `a, t.b`. */
export const objectOf = (columns: string): string =>
  `json_object(${columns
    .split(',')
    .map((column) => column.trim())
    .map((column) => `'${column.replace(/^\w+\./, '')}', ${column}`)
    .join(', ')})`;

/** SQL of all rows of a query as one JSON text, in the order of the query. `columns` are those that it selects. */
export const arrayOf = (columns: string, query: string): string =>
  `SELECT CAST(json_group_array(${objectOf(columns.replace(/\b\w+\./g, ''))}) AS BLOB) AS rows FROM (${query})`;

/** Rows of a query made by `arrayOf`. */
export const allAsJson = <Row>(store: Store, sql: string, ...values: unknown[]): Row[] =>
  JSON.parse(decodeUtf8(one<{ rows: Uint8Array }>(store, sql, ...values)!.rows)) as Row[];
