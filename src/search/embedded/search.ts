/** The embedded engine: queries. Newest first is the order of the index; the rest works on the newest hits. */
import type { Store } from '../../store/open';
import { unitsOf } from '../analyse';
import { parseQuery } from '../query';
import type { SearchContext, SearchHit, SearchQuery, SearchResult } from '../types';
import { countFacets, filterFacets, hasFacets } from './facets';
import { allOf, facetExpressions, wordExpressions } from './expression';
import { numberAt } from './tables';
import { statement } from '../../store/statements';
import { pinned, SURE_LENGTH } from './titles';

/** Hits up to which totals, counts and relevance go. */
export const NEWEST = 1000;
export const PAGE = 20;

interface Newest {
  places: number[];
  facets: string[];
}

const split = (text: string | null, separator: string) => (text === null ? [] : text.split(separator));

/** The newest hits with their facets, in one row: rows are what costs. */
function newestHits(store: Store, expression: string): Newest {
  const hits = expression
    ? `SELECT rowid AS place FROM search_text WHERE search_text MATCH ? ORDER BY rowid DESC LIMIT ${NEWEST}`
    : `SELECT place FROM search_document WHERE ? = '' ORDER BY place DESC LIMIT ${NEWEST}`;
  const row = statement(
    store,
    `SELECT group_concat(d.place) AS places, group_concat(d.facets, ';') AS facets
     FROM (${hits}) h CROSS JOIN search_document d ON d.place = h.place`,
  ).get(expression) as Record<keyof Newest, string | null>;
  return { places: split(row.places, ',').map(Number), facets: split(row.facets, ';') };
}

/**
 * Relevance: all words in the title first, the shortest title first; then the newest. Counting occurrences
 * (BM25) would take as long again as finding them.
 */
function byRelevance(store: Store, expression: string, newest: Newest): number[] {
  const { places } = statement(
    store,
    `SELECT group_concat(place) AS places FROM (
       SELECT d.place FROM (
         SELECT rowid FROM search_title WHERE search_title MATCH ? ORDER BY rowid DESC LIMIT ${NEWEST}
       ) h CROSS JOIN search_document d ON d.place = h.rowid ORDER BY length(d.title_key), d.place DESC
     )`,
  ).get(expression) as { places: string | null };
  return [...split(places, ',').map(Number), ...newest.places];
}

/** Hits older than the newest 1,000, without those that have been shown before them. */
function older(store: Store, expression: string, before: number, shown: number[], offset: number): number[] {
  const [from, match, column] = expression
    ? ['search_text', 'search_text MATCH ?', 'rowid']
    : ['search_document', "? = ''", 'place'];
  const rows = statement(
    store,
    `SELECT ${column} AS place FROM ${from} WHERE ${match} AND ${column} < ?
       AND ${column} NOT IN (SELECT value FROM json_each(?)) ORDER BY ${column} DESC LIMIT ${PAGE + 1} OFFSET ?`,
  ).all(expression, before, JSON.stringify(shown), offset) as { place: number }[];
  return rows.map(({ place }) => place);
}

function hitsAt(store: Store, places: number[]): SearchHit[] {
  const rows = statement(
    store,
    'SELECT place, record_id FROM search_document WHERE place IN (SELECT value FROM json_each(?)) ORDER BY place',
  ).all(JSON.stringify(places)) as { place: number; record_id: string }[];
  const ids = new Map(rows.map((row) => [row.place, row.record_id]));
  return places.map((place) => ({ recordId: ids.get(place)!, n: numberAt(place) }));
}

/** Finds live records. Never throws for what a person may type. */
export function search(store: Store, query: SearchQuery, context: SearchContext): SearchResult {
  const { words, text, cut, blank, terms } = parseQuery(query.q, context.synonyms);
  const wanted = filterFacets(store, query.filters, context);
  if (!wanted || (words.length === 0 && !blank))
    return { total: 0, capped: false, hits: [], more: false, counts: countFacets(store, []), cut, terms };
  const expression = allOf([...wordExpressions(words), ...facetExpressions(wanted)]);
  const newest = newestHits(store, expression);
  const found = new Set(newest.places);
  const capped = newest.places.length >= NEWEST;

  const sure = newest.places.length === 0 || unitsOf(text).length >= SURE_LENGTH;
  const first = pinned(store, text).filter(
    (pin) => hasFacets(pin.facets, wanted) && (pin.exact || sure || found.has(pin.place)),
  );
  const added = capped ? [] : first.filter(({ place }) => !found.has(place));
  const ranked = query.order === 'relevance' && words.length > 0;
  const rest = ranked ? byRelevance(store, expression, newest) : newest.places;
  const head = [...new Set([...first.map(({ place }) => place), ...rest])];

  const page = Number.isSafeInteger(query.page) && query.page > 0 ? query.page : 1;
  const start = (page - 1) * PAGE;
  let places = head.slice(start, start + PAGE + 1);
  if (capped && places.length <= PAGE) {
    const shown = head.filter((place) => !found.has(place));
    const offset = Math.max(0, start - head.length);
    places = [...places, ...older(store, expression, newest.places.at(-1)!, shown, offset)];
  }
  const total = Math.min(newest.places.length + added.length, NEWEST);
  return {
    total,
    capped: total >= NEWEST,
    hits: hitsAt(store, places.slice(0, PAGE)),
    more: places.length > PAGE,
    counts: countFacets(store, [...newest.facets, ...added.map((pin) => pin.facets)]),
    cut,
    terms,
  };
}
