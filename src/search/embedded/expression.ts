/** FTS5 expressions. Tokens are letters, digits and Han characters only, so nothing needs to be escaped. */
import type { Wanted } from '../query';
import { facetToken } from './tables';

const quoted = (tokens: string[]) => `"${tokens.join(' ')}"`;

function wantedExpression({ phrase, units }: Wanted): string {
  const parts = units.map((unit) => `units : ${quoted([unit])}`);
  if (phrase.length > 0) parts.unshift(`pairs : ${quoted(phrase)}`);
  return parts.length === 1 ? parts[0]! : `(${parts.join(' AND ')})`;
}

const anyOf = (parts: string[]) => (parts.length === 1 ? parts[0]! : `(${parts.join(' OR ')})`);

/** One expression per word. */
export const wordExpressions = (words: Wanted[][]): string[] =>
  words.map((alternatives) => anyOf(alternatives.map(wantedExpression)));

/**
 * One expression per filter. Their tokens stand in no other column, so that none is named: that would cost time.
 * @param facets ids of search_facet of which a hit has at least one, per filter
 */
export const facetExpressions = (facets: number[][]): string[] =>
  facets.map((ids) => anyOf(ids.map((id) => quoted([facetToken(id)]))));

/** All of the given expressions; empty where there are none. */
export const allOf = (parts: string[]): string => parts.join(' AND ');
