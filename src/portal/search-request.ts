/** From the address of a search to a query of the engine, and back to addresses of other searches. */
import { documentType } from '../domain/document-types';
import { isTopic, topicName } from '../domain/topics';
import { LEVEL_LABELS, VALIDITY_LABELS, type Level, type Validity } from '../domain/vocabulary';
import { FILTERS, type Filter, type SearchQuery } from '../search';
import { directoryOf } from '../store/directory';
import type { Store } from '../store/open';
import { recordRow } from '../store/records';
import { namedRow } from '../store/portal-queries';
import type { Trouble } from './address';

const LAST_PAGE = 50_000;

export const FILTER_LABELS: Readonly<Record<Filter, string>> = {
  level: '层级',
  organ: '机关',
  item: '公开事项',
  topic: '主题',
  type: '信息类型',
  year: '年份',
  validity: '有效性',
};

export interface SearchRequest {
  /** Filters with the values that the engine knows. */
  query: SearchQuery;
  /** Filters as the address gives them. */
  given: Partial<Record<Filter, string>>;
}

export const hasFilter = ({ given }: SearchRequest): boolean => Object.keys(given).length > 0;

/** Value of a filter in an address → the value that the engine knows; undefined where there is none such. */
function known(store: Store, filter: Filter, value: string): string | undefined {
  switch (filter) {
    case 'level':
      return Object.hasOwn(LEVEL_LABELS, value) ? value : undefined;
    case 'validity':
      return Object.hasOwn(VALIDITY_LABELS, value) ? value : undefined;
    case 'type':
      return documentType(value) ? value : undefined;
    case 'topic':
      return isTopic(value) ? value : undefined;
    case 'year':
      return /^\d{4}$/.test(value) ? value : undefined;
    case 'organ':
    case 'item':
      return namedRow(store, filter, value)?.id;
  }
}

const bad = (message: string): Trouble => ({ status: 400, title: '检索条件有误', message });

/** Reads a search; what is wrong is named with what may be written instead. */
export function readSearch(store: Store, params: URLSearchParams): SearchRequest | Trouble {
  const q = (params.get('q') ?? '').trim();
  const order = params.get('order') || 'newest';
  if (order !== 'newest' && order !== 'relevance')
    return bad('排列方式（order）只能是 newest（按发布时间）或者 relevance（按相关程度）。');
  const page = params.get('page') || '1';
  if (!/^\d{1,5}$/.test(page) || Number(page) < 1 || Number(page) > LAST_PAGE)
    return bad(`页码（page）应当是1到${LAST_PAGE}之间的整数。`);
  const given: SearchRequest['given'] = {};
  const filters: SearchQuery['filters'] = {};
  for (const filter of FILTERS) {
    const value = params.get(filter)?.trim();
    if (!value) continue;
    const found = known(store, filter, value);
    if (found === undefined)
      return bad(
        `没有“${value.slice(0, 40)}”这个${FILTER_LABELS[filter]}（${filter}）。请从检索结果旁边的列表中选择。`,
      );
    given[filter] = value;
    filters[filter] = found;
  }
  return { query: { q, filters, order, page: Number(page) }, given };
}

/** The engine's value as it stands in addresses: organs and items by their number. */
export const publicValue = (store: Store, filter: Filter, value: string): string =>
  filter === 'organ' || filter === 'item' ? String(directoryOf(store).numberOf(value) ?? value) : value;

/** The engine's value in words. */
export function labelOf(store: Store, filter: Filter, value: string): string {
  switch (filter) {
    case 'level':
      return LEVEL_LABELS[value as Level] ?? value;
    case 'validity':
      return VALIDITY_LABELS[value as Validity] ?? value;
    case 'type':
      return documentType(value)?.name[0] ?? value;
    case 'topic':
      return topicName(value) ?? value;
    case 'year':
      return `${value}年`;
    case 'item':
      return directoryOf(store).itemNames.get(value) ?? recordRow(store, value)?.title ?? value;
    case 'organ':
      return recordRow(store, value)?.title || value;
  }
}

/** Address of a search that differs from another in some parts; a part set to undefined is left out. */
export function searchAddress(
  base: string,
  { query, given }: SearchRequest,
  change: Partial<Record<Filter | 'q' | 'order' | 'page', string | undefined>>,
): string {
  const all: Record<string, string | undefined> = {
    q: query.q,
    ...given,
    order: query.order === 'relevance' ? 'relevance' : undefined,
    ...change,
  };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(all)) if (value) params.set(name, value);
  return `${base}?${params}`;
}
