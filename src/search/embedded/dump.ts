/** What the index holds, for comparing: with the records of the store, or with another index. */
import type { Store } from '../../store/open';
import { statement } from '../../store/statements';

/** Record id and `documentHash` of everything indexed, ordered by record id. */
export const indexedDocuments = (store: Store): { recordId: string; hash: string }[] =>
  statement(store, 'SELECT record_id AS "recordId", hash FROM search_document ORDER BY record_id').all() as {
    recordId: string;
    hash: string;
  }[];

/** Every token of a full-text table with its place, in order of text; numbers of filters by their value. */
function tokens(store: Store, table: string): string[] {
  store.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.dump_${table} USING fts5vocab (main, ${table}, instance)`,
  );
  const rows = store
    .prepare(
      `SELECT d.record_id AS id, v.col, CASE v.col WHEN 'facets' THEN 0 ELSE v.offset END AS "offset",
         CASE v.col WHEN 'facets' THEN (
           SELECT filter || ':' || value FROM search_facet WHERE id = CAST(substr(v.term, 2) AS INTEGER)
         ) ELSE v.term END AS term
       FROM temp.dump_${table} v LEFT JOIN search_document d ON d.place = v.doc`,
    )
    .all() as { id: string | null; col: string; offset: number; term: string }[];
  store.exec(`DROP TABLE temp.dump_${table}`);
  return rows.map((row) => `${table} ${row.id} ${row.col} ${row.offset} ${row.term}`).sort();
}

/**
 * Everything in the index as sorted lines, independent of the order in which it was written: two indexes
 * are the same if and only if their dumps are. Reads every token: for tests and small stores.
 */
export function logicalSearchDump(store: Store): string[] {
  const documents = statement(
    store,
    `SELECT record_id, place, title_key, number_key, index_key, hash, (
       SELECT group_concat(f, ' ') FROM (
         SELECT f.filter || ':' || f.value AS f FROM json_each('[' || facets || ']') j JOIN search_facet f ON f.id = j.value
         ORDER BY f.filter, f.value)
     ) AS facets FROM search_document ORDER BY record_id`,
  ).all();
  return [
    ...documents.map((document) => `document ${JSON.stringify(document)}`),
    ...tokens(store, 'search_text'),
    ...tokens(store, 'search_title'),
  ];
}
