/** What every search engine takes and answers. */
import type { Level, Validity } from '../domain/vocabulary';
import type { Instant, LocalDate } from '../domain/public-record';

/** One live document or rule as the index sees it. */
export interface SearchDocument {
  recordId: string;
  /** seq of the first entry; with `day` it gives the order of publication. */
  n: number;
  day: LocalDate;
  title: string;
  /** Plain text of summary, body and attachments. */
  text: string;
  documentNumber?: string;
  indexNumber?: string;
  level: Level;
  /** Ids of the issuing organs and all organs above them. */
  organs: string[];
  items: string[];
  /** Topic code and, where it is a sub-class, its class. */
  topics: string[];
  year: string;
  /** Slug of its type of document. */
  type?: string;
  validity?: Validity;
}

export const FILTERS = ['level', 'organ', 'item', 'topic', 'type', 'year', 'validity'] as const;
export type Filter = (typeof FILTERS)[number];

export interface SearchQuery {
  /** As typed; cut at 128 characters by the engine. Blank: everything that the filters leave. */
  q: string;
  /** Record ids for organ and item, codes for the others. */
  filters: Partial<Record<Filter, string>>;
  order: 'newest' | 'relevance';
  /** From 1. */
  page: number;
}

/** What a query needs to know of the site besides its records. */
export interface SearchContext {
  /** Groups of words that mean the same. */
  synonyms: string[][];
  /** An organ and all its predecessors, by id. */
  organScope(organId: string): string[];
}

export interface SearchHit {
  recordId: string;
  n: number;
}

export interface SearchResult {
  /** Exact up to 999; 1000 with `capped`. */
  total: number;
  capped: boolean;
  hits: SearchHit[];
  /** Whether a further page has hits. */
  more: boolean;
  /** Live values of each filter among the (newest 1,000) hits, most frequent first. */
  counts: Record<Filter, { value: string; count: number }[]>;
  /** True where the query was longer than 128 characters. */
  cut: boolean;
  /** What was searched for, with synonyms, for snippets and highlights. */
  terms: string[];
}

/** No value of any filter. */
export const noCounts = (): SearchResult['counts'] =>
  Object.fromEntries(FILTERS.map((filter) => [filter, []])) as unknown as SearchResult['counts'];

/** Shape of one hit of `GET /api/search`. */
export interface ApiHit {
  title: string;
  url: string;
  snippet: string;
  organ: string;
  level: Level;
  publishedAt: Instant;
  validity?: Validity;
}
