/** Filters: their values in the index, and how many hits have each. */
import type { Store } from '../../store/open';
import { statement } from '../../store/statements';
import {
  FILTERS,
  noCounts,
  type Filter,
  type SearchContext,
  type SearchQuery,
  type SearchResult,
} from '../types';

/**
 * The facets that a hit must have: of each filter that is set, at least one.
 * @returns undefined where no record at all has a value that is asked for
 */
export function filterFacets(
  store: Store,
  filters: SearchQuery['filters'],
  context: SearchContext,
): number[][] | undefined {
  const wanted: number[][] = [];
  for (const filter of FILTERS) {
    const value = filters[filter];
    if (value === undefined || value === '') continue;
    const values = filter === 'organ' ? [...new Set([value, ...context.organScope(value)])] : [value];
    const rows = statement(
      store,
      'SELECT id FROM search_facet WHERE filter = ? AND value IN (SELECT value FROM json_each(?))',
    ).all(filter, JSON.stringify(values)) as { id: number }[];
    if (rows.length === 0) return undefined;
    wanted.push(rows.map(({ id }) => id));
  }
  return wanted;
}

/** Whether a record has what `filterFacets` asks for. @param facets as kept in search_document */
export function hasFacets(facets: string, wanted: number[][]): boolean {
  const ids = new Set(facets.split(',').map(Number));
  return wanted.every((any) => any.some((id) => ids.has(id)));
}

/** @param facets of each hit, as kept in search_document */
export function countFacets(store: Store, facets: string[]): SearchResult['counts'] {
  const tally = new Map<string, number>();
  for (const ids of facets) for (const id of ids.split(',')) tally.set(id, (tally.get(id) ?? 0) + 1);
  const counts = noCounts();
  const { all } = statement(
    store,
    `SELECT json_group_array(json_array(id, filter, value)) AS "all" FROM search_facet
       WHERE id IN (SELECT value FROM json_each(?))`,
  ).get(JSON.stringify([...tally.keys()].map(Number))) as { all: string };
  for (const [id, filter, value] of JSON.parse(all) as [number, Filter, string][])
    counts[filter].push({ value, count: tally.get(String(id))! });
  for (const filter of FILTERS)
    counts[filter].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return counts;
}
