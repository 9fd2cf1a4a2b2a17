/** Writing to the index: called by the fold, within its transaction. */
import { createHash } from 'node:crypto';
import type { Store } from '../../store/open';
import { blindTokens, indexTokens, keyOf } from '../analyse';
import { FILTERS, type Filter, type SearchDocument } from '../types';
import { indexKey, numberKey } from './numbers';
import { statement } from '../../store/statements';
import { facetToken, placeOf } from './tables';

const SQL = {
  place: 'SELECT place FROM search_document WHERE record_id = ?',
  facet: 'SELECT id FROM search_facet WHERE filter = ? AND value = ?',
  newFacet: 'INSERT INTO search_facet (filter, value) VALUES (?, ?) RETURNING id',
  document: `INSERT INTO search_document (place, record_id, title_key, number_key, index_key, facets, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?)`,
  text: 'INSERT INTO search_text (rowid, pairs, units, facets) VALUES (?, ?, ?, ?)',
  title: `INSERT INTO search_title (rowid, pairs, units, facets, blind)
    VALUES (?, ?, ?, ?, ?)`,
  drop: [
    'DELETE FROM search_document WHERE place = ?',
    'DELETE FROM search_text WHERE rowid = ?',
    'DELETE FROM search_title WHERE rowid = ?',
  ],
};

/** The values of a document under each filter. */
export function facetsOf(document: SearchDocument): [Filter, string][] {
  const values: Record<Filter, string[]> = {
    level: [document.level],
    organ: document.organs,
    item: document.items,
    topic: document.topics,
    type: document.type ? [document.type] : [],
    year: [document.year],
    validity: document.validity ? [document.validity] : [],
  };
  return FILTERS.flatMap((filter) =>
    [...new Set(values[filter])].map((value): [Filter, string] => [filter, value]),
  );
}

function facetId(store: Store, filter: Filter, value: string): number {
  const known = statement(store, SQL.facet).get(filter, value) as { id: number } | undefined;
  return (known ?? (statement(store, SQL.newFacet).get(filter, value) as { id: number })).id;
}

/** Everything of a document that search can find or show, as one hash (SHA-256, hex). */
export function documentHash(document: SearchDocument): string {
  const { recordId, n, day, title, text, documentNumber, indexNumber } = document;
  const facets = facetsOf(document).map((facet) => facet.join(':')).sort(); // prettier-ignore
  const whole = [recordId, n, day, title, text, documentNumber ?? '', indexNumber ?? '', facets];
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
}

/**
 * Puts a document into the index, in place of what was indexed under its record id.
 * @throws RangeError where its day is no day
 */
export function indexDocument(store: Store, document: SearchDocument): void {
  removeDocument(store, document.recordId);
  const place = placeOf(document.day, document.n);
  const ids = facetsOf(document).map(([filter, value]) => facetId(store, filter, value));
  ids.sort((a, b) => a - b);
  const facets = ids.map(facetToken).join(' ');
  const numbers = [document.documentNumber, document.indexNumber].filter((number) => number !== undefined);
  const title = indexTokens(document.title);
  const text = indexTokens([document.title, ...numbers, document.text].join('\n'));
  statement(store, SQL.document).run(
    place,
    document.recordId,
    keyOf(document.title),
    (document.documentNumber && numberKey(document.documentNumber)) || null,
    (document.indexNumber && indexKey(document.indexNumber)) || null,
    ids.join(','),
    documentHash(document),
  );
  statement(store, SQL.text).run(place, text.pairs, text.units, facets);
  statement(store, SQL.title).run(place, title.pairs, title.units, facets, blindTokens(document.title));
}

/** Takes a record out of the index; nothing where it is not in it. */
export function removeDocument(store: Store, recordId: string): void {
  const row = statement(store, SQL.place).get(recordId) as { place: number } | undefined;
  if (!row) return;
  for (const sql of SQL.drop) statement(store, sql).run(row.place);
}
