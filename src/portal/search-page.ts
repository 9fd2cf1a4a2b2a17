/** `GET /search` for people and `GET /api/search` for programs. */
import type { Response } from 'express';
import { SEARCH } from '../domain/addresses';
import { FILTERS, highlight, noCounts, type ApiHit, type Filter, type SearchResult } from '../search';
import { QUERY_LIMIT } from '../search/query';
import type { Store } from '../store/open';
import { renderSearch } from '../../templates/pages';
import type { SearchPageProps } from '../../templates/props';
import { answerTrouble, PREPARING } from './answer';
import { frameOf, type Portal } from './context';
import { suggestionsFor } from './search-suggestions';
import { foundRecords, type FoundRecord } from './search-hits';
import {
  FILTER_LABELS,
  hasFilter,
  labelOf,
  publicValue,
  readSearch,
  searchAddress,
  type SearchRequest,
} from './search-request';

const PAGE = 20;
/** Values shown of each filter. */
const VALUES_SHOWN = 12;
const API_SEARCH = `api/${SEARCH}`;

const NOTHING: SearchResult = {
  total: 0,
  capped: false,
  hits: [],
  more: false,
  counts: noCounts(),
  cut: false,
  terms: [],
};

function filtersOf(store: Store, request: SearchRequest, result: SearchResult): SearchPageProps['filters'] {
  return FILTERS.map((name) => {
    const chosen = request.query.filters[name];
    const values = result.counts[name].slice(0, VALUES_SHOWN).map(({ value, count }) => ({
      label: labelOf(store, name, value),
      href: searchAddress(SEARCH, request, { [name]: publicValue(store, name, value) }),
      count,
    }));
    return {
      name,
      label: FILTER_LABELS[name],
      values,
      ...(chosen !== undefined && {
        selected: {
          label: labelOf(store, name, chosen),
          remove: searchAddress(SEARCH, request, { [name]: undefined }),
        },
      }),
    };
  });
}

const hitLine = (
  { row, path, snippetHtml }: FoundRecord,
  terms: string[],
): SearchPageProps['hits'][number] => ({
  n: row.n,
  path,
  title: row.title,
  ...(row.document_number !== null && { documentNumber: row.document_number }),
  ...(row.index_number !== null && { indexNumber: row.index_number }),
  ...(row.organ !== null && { organ: row.organ }),
  day: row.day,
  carried: row.carried === 1,
  ...(row.validity !== null && { validity: row.validity }),
  ...(row.document_type !== null && { documentType: row.document_type }),
  state: 'live',
  titleHtml: highlight(row.title, terms),
  snippetHtml,
});

/** @param missed is told what found nothing */
export async function sendSearchPage(
  portal: Portal,
  res: Response,
  params: URLSearchParams,
  missed: (q: string) => Promise<void>,
): Promise<void> {
  const before = portal.store.get();
  if (!before) return answerTrouble(portal, res, SEARCH, PREPARING);
  const request = readSearch(before, params);
  if ('status' in request) return answerTrouble(portal, res, SEARCH, request);
  const { query } = request;
  const asked = query.q !== '' || hasFilter(request);
  const result = asked ? await portal.engine.search(query) : NOTHING;
  if (asked && result.total === 0 && !hasFilter(request)) void missed(query.q);
  const suggestions = asked && result.total === 0 ? await suggestionsFor(portal, request) : [];
  const store = portal.store.get();
  if (!store) return answerTrouble(portal, res, SEARCH, PREPARING);
  const page = (k: number) => searchAddress(SEARCH, request, { page: k > 1 ? String(k) : undefined });
  const html = renderSearch({
    frame: frameOf(portal, SEARCH),
    q: result.cut ? Array.from(query.q).slice(0, QUERY_LIMIT).join('') : query.q,
    cut: result.cut,
    total: result.total,
    capped: result.capped,
    order: query.order,
    page: query.page,
    pages: Math.max(1, Math.ceil(result.total / PAGE)),
    hits: foundRecords(portal, store, result.hits, result.terms).map((hit) => hitLine(hit, result.terms)),
    filters: asked ? filtersOf(store, request, result) : [],
    orderHref: searchAddress(SEARCH, request, { order: query.order === 'newest' ? 'relevance' : undefined }),
    ...(query.page > 1 && { previousHref: page(query.page - 1) }),
    ...(result.more && { nextHref: page(query.page + 1) }),
    apiHref: searchAddress(API_SEARCH, request, { page: query.page > 1 ? String(query.page) : undefined }),
    suggestions,
  });
  res.set({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' }).send(html);
}

const withoutMarks = (html: string) =>
  html
    .replace(/<\/?mark>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

function apiHit(portal: Portal, { row, path, level, snippetHtml }: FoundRecord): ApiHit {
  return {
    title: row.title,
    url: portal.env.publicUrl + path,
    snippet: withoutMarks(snippetHtml),
    organ: row.organ ?? '',
    level: level ?? 'national',
    publishedAt: row.first_published_at,
    ...(row.validity !== null && { validity: row.validity }),
  };
}

/** JSON of the same search; a snippet is plain text. */
export async function sendSearchJson(portal: Portal, res: Response, params: URLSearchParams): Promise<void> {
  res.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' });
  const before = portal.store.get();
  if (!before) return answerTrouble(portal, res, API_SEARCH, PREPARING);
  const request = readSearch(before, params);
  if ('status' in request) return answerTrouble(portal, res, API_SEARCH, request);
  const { query } = request;
  const asked = query.q !== '' || hasFilter(request);
  const result = asked ? await portal.engine.search(query) : NOTHING;
  const store = portal.store.get();
  if (!store) return answerTrouble(portal, res, API_SEARCH, PREPARING);
  const counts = Object.fromEntries(
    FILTERS.map((name: Filter) => [
      name,
      result.counts[name].map(({ value, count }) => ({
        value: publicValue(store, name, value),
        label: labelOf(store, name, value),
        count,
      })),
    ]),
  );
  res.json({
    q: query.q,
    total: result.total,
    capped: result.capped,
    cut: result.cut,
    order: query.order,
    page: query.page,
    more: result.more,
    hits: foundRecords(portal, store, result.hits, result.terms).map((hit) => apiHit(portal, hit)),
    counts,
  });
}
