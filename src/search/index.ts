/** The embedded search engine, in the file of the public store. */
export { ensureSearchTables } from './embedded/tables';
export { documentHash, indexDocument, removeDocument } from './embedded/write';
export { search } from './embedded/search';
export { indexedDocuments, logicalSearchDump } from './embedded/dump';
export { highlight, snippet } from './snippet';
export { contextOf } from './context';
export { openSearch, SearchUnavailable, type SearchService } from './worker';
export { FILTERS, noCounts } from './types';
export type {
  ApiHit,
  Filter,
  SearchContext,
  SearchDocument,
  SearchHit,
  SearchQuery,
  SearchResult,
} from './types';
