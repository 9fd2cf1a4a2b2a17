/**
 * Tables of the embedded engine, in the file of the public store. The full-text tables keep tokens only,
 * no text. Their rowid is the displayed day × 2^32 + n, so that the order of rowids is the order of time.
 */
import type { LocalDate } from '../../domain/public-record';
import type { Store } from '../../store/open';

const TABLES = `
CREATE TABLE IF NOT EXISTS search_document (
  place INTEGER PRIMARY KEY,          -- rowid of the full-text tables
  record_id TEXT NOT NULL UNIQUE,
  title_key TEXT NOT NULL,            -- keyOf(title)
  number_key TEXT,                    -- of the document number
  index_key TEXT,                     -- of the index number
  facets TEXT NOT NULL,               -- ids of search_facet, ascending, separated by a comma
  hash TEXT NOT NULL                  -- of everything indexed
);
CREATE INDEX IF NOT EXISTS search_document_title ON search_document (title_key);
CREATE INDEX IF NOT EXISTS search_document_number ON search_document (number_key) WHERE number_key IS NOT NULL;
CREATE INDEX IF NOT EXISTS search_document_index ON search_document (index_key) WHERE index_key IS NOT NULL;

CREATE TABLE IF NOT EXISTS search_facet (
  id INTEGER PRIMARY KEY, filter TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (filter, value)
);

-- pairs: overlapping pairs of units; units: each unit once; facets: the filters; blind: pairs of the title
-- without regard to punctuation
CREATE VIRTUAL TABLE IF NOT EXISTS search_text USING fts5 (
  pairs, units, facets, content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE VIRTUAL TABLE IF NOT EXISTS search_title USING fts5 (
  pairs, units, facets, blind, content = '', contentless_delete = 1, tokenize = 'ascii'
);
`;

/** Makes the tables of the index where they are missing. */
export function ensureSearchTables(store: Store): void {
  store.exec(TABLES);
}

const N_LIMIT = 2 ** 32;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('0001-01-01T00:00:00.000Z') / DAY_MS;

/**
 * Place of a record in the order of time; below 2^53 for every day up to the year 5741.
 * @throws RangeError where there is no such day, or n is no number from 0 to 2^32 - 1
 */
export function placeOf(day: LocalDate, n: number): number {
  const days = Date.parse(`${day}T00:00:00.000Z`) / DAY_MS - FIRST_DAY;
  if (!Number.isInteger(days) || !Number.isInteger(n) || n < 0 || n >= N_LIMIT)
    throw new RangeError(`no place in search for n ${n} of ${day}`);
  return days * N_LIMIT + n;
}

/** The n in a place. */
export const numberAt = (place: number): number => place % N_LIMIT;

/** Token of a filter value in the column `facets`: begins with a character that no text brings. */
export const facetToken = (id: number): string => `\ue000${id}`;
