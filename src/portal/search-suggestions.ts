/** Where a search found nothing: other searches that do find something. */
import { SEARCH } from '../domain/addresses';
import type { Link } from '../../templates/props';
import type { Portal } from './context';
import { hasFilter, type SearchRequest } from './search-request';

const WORDS = 4;

/** Longest length from 2 on for which a search succeeds; shorter parts of a text are found more often. */
async function longest(length: number, finds: (k: number) => Promise<boolean>): Promise<number> {
  let [low, high] = [1, length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await finds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The same without filters, then word by word; of a single word the longest beginning and end that are found. */
export async function suggestionsFor(portal: Portal, request: SearchRequest): Promise<Link[]> {
  const q = request.query.q.slice(0, 64);
  const finds = async (text: string): Promise<boolean> =>
    (await portal.engine.search({ q: text, filters: {}, order: 'newest', page: 1 })).total > 0;
  const address = (text: string) => `${SEARCH}?${new URLSearchParams({ q: text })}`;
  if (hasFilter(request) && q && (await finds(q)))
    return [{ label: `在全部信息中检索“${q}”`, path: address(q) }];
  const words = q.split(/[\s，、；,;]+/u).filter((word) => word.length >= 2);
  const parts = new Set<string>();
  if (words.length > 1) {
    for (const word of words.slice(0, WORDS)) if (await finds(word)) parts.add(word);
  } else if (q.length > 2) {
    const head = await longest(q.length - 1, (k) => finds(q.slice(0, k)));
    const tail = await longest(q.length - 1, (k) => finds(q.slice(-k)));
    if (head > 1) parts.add(q.slice(0, head));
    if (tail > 1) parts.add(q.slice(-tail));
  }
  return [...parts].map((label) => ({ label, path: address(label) }));
}
