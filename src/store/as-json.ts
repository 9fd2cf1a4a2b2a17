/**
 * Rows that the engine hands over as JSON. The driver takes longer to make an object of a row than the
 * engine to find it.
 */
import type { Store } from './open';
import { one } from './statements';
import { decodeUtf8 } from './utf8';

const split = (columns: string): string[] => columns.split(',').map((column) => column.trim());
const nameOf = (column: string): string => /\w+$/.exec(column)![0];

/** SQL of a JSON object with these columns, given as in a SELECT. */
export const objectOf = (columns: string): string =>
  `json_object(${split(columns)
    .map((column) => `'${column}', ${column}`)
    .join(', ')})`;

/** A query whose rows come as one JSON text. */
export interface RowsQuery {
  sql: string;
  names: readonly string[];
}

/**
 * Makes the query for rows with these columns (`a, t.b, x AS c`) in its own order.
 * @param rest the query from FROM on
 */
export function rowsOf(columns: string, rest: string): RowsQuery {
  const names = split(columns).map(nameOf);
  const cells = `json_group_array(json_array(${names.join(', ')}))`;
  return { names, sql: `SELECT CAST(${cells} AS BLOB) AS rows FROM (SELECT ${columns} ${rest})` };
}

export function allAsJson<Row>(store: Store, { sql, names }: RowsQuery, ...values: unknown[]): Row[] {
  const { rows } = one<{ rows: Uint8Array }>(store, sql, ...values)!;
  return (JSON.parse(decodeUtf8(rows)) as unknown[][]).map((cells) => {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < cells.length; i++) row[names[i]!] = cells[i];
    return row as Row;
  });
}
