/** Documents for tests of search. */
import type { SearchContext, SearchDocument, SearchQuery } from '../../src/search';

let n = 0;

/** A document that differs from a plain one in what is given; numbered in the order of calls. */
export function searchable(values: Partial<SearchDocument> = {}): SearchDocument {
  n = values.n ?? n + 1;
  return {
    recordId: `record-${n}`,
    n,
    day: '2026-01-05',
    title: `第${n}件`,
    text: '',
    level: 'county',
    organs: [],
    items: [],
    topics: [],
    year: '2026',
    ...values,
  };
}

/** A query for the first page of all records, newest first, but for what is given. */
export const asked = (q: string, values: Partial<SearchQuery> = {}): SearchQuery => ({
  q,
  filters: {},
  order: 'newest',
  page: 1,
  ...values,
});

export const NO_CONTEXT: SearchContext = { synonyms: [], organScope: (organ) => [organ] };
