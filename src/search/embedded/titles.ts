/** The records whose number or title is what was typed, exactly or nearly. They come first in every order. */
import type { Store } from '../../store/open';
import { keyOf, pairsOf, unitsOf } from '../analyse';
import { nearness } from '../distance';
import { statement } from '../../store/statements';
import { indexKey, numberKey } from './numbers';

const EXACT_LIMIT = 100;
const NEAR_LIMIT = 5;
/** Newest titles looked at for being nearly what was typed. */
const CANDIDATES = 40;
/** Shorter queries are words, not titles. */
const NEAR_LENGTH = 6;
/** From this length on a nearly exact title is a hit also where the words as typed stand in no text of it. */
export const SURE_LENGTH = 9;

export interface Pinned {
  place: number;
  facets: string;
  /** False: nearly exact, and perhaps found by nothing but its likeness. */
  exact: boolean;
}

function exact(store: Store, text: string): Pinned[] {
  const rows = statement(
    store,
    `SELECT place, facets, 1 AS exact FROM search_document WHERE title_key = ?
       UNION SELECT place, facets, 1 FROM search_document WHERE number_key = ?
       UNION SELECT place, facets, 1 FROM search_document WHERE index_key = ?
       ORDER BY place DESC LIMIT ${EXACT_LIMIT}`,
  ).all(keyOf(text), numberKey(text) || null, indexKey(text) || null) as { place: number; facets: string }[];
  return rows.map(({ place, facets }) => ({ place, facets, exact: true }));
}

const blind = (units: string[]) => `blind : "${pairsOf(units).slice(0, -1).join(' ')}"`;

/**
 * Candidates: titles that hold the whole query, or two of its three parts (which every title with
 * changes in one place does).
 */
function candidates(store: Store, units: string[]): { place: number; facets: string; title_key: string }[] {
  const third = Math.floor(units.length / 3);
  const [a, b, c] = [units.slice(0, third), units.slice(third, -third), units.slice(-third)].map(blind);
  const expression = `(${a} AND ${b}) OR (${b} AND ${c}) OR (${a} AND ${c})`;
  return statement(
    store,
    `SELECT d.place, d.facets, d.title_key FROM (
         SELECT rowid FROM search_title WHERE search_title MATCH ? ORDER BY rowid DESC LIMIT ${CANDIDATES}
       ) h JOIN search_document d ON d.place = h.rowid`,
  ).all(expression) as { place: number; facets: string; title_key: string }[];
}

/** Exact ones first, newest first; then nearly exact ones, nearest first. */
export function pinned(store: Store, text: string): Pinned[] {
  const units = unitsOf(text);
  if (units.length === 0) return [];
  const first = exact(store, text);
  if (units.length < NEAR_LENGTH) return first;
  const known = new Set(first.map(({ place }) => place));
  const near = candidates(store, units)
    .filter(({ place }) => !known.has(place))
    .map((row) => ({ ...row, far: nearness(units, unitsOf(row.title_key)) }))
    .filter((row) => row.far !== undefined)
    .sort((a, b) => a.far! - b.far! || b.place - a.place)
    .slice(0, NEAR_LIMIT);
  return [...first, ...near.map(({ place, facets }) => ({ place, facets, exact: false }))];
}
