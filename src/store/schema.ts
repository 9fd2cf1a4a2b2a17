/**
 * The public store: one SQLite file, the fold of the ledger. Derived and disposable. The tables of the
 * full-text index (`search_*`) are made by src/search in the same file.
 */
/** Counts shapes of the tables: a store of another one is folded anew. */
export const STORE_VERSION = 4;

/** What a list shows of a record. */
export const LINE_COLUMNS = [
  'n', 'path', 'title', 'document_number', 'index_number', 'organ', 'day', 'carried', 'validity', 'state',
  'withdrawn_at', 'document_type', 'particulars', 'withdrawal',
] as const; // prettier-ignore

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- applied_seq: last entry folded; rendered_seq: last entry whose every page is written

CREATE TABLE IF NOT EXISTS entry (
  seq INTEGER PRIMARY KEY, record_id TEXT NOT NULL, revision INTEGER NOT NULL, kind TEXT NOT NULL,
  published_at TEXT NOT NULL, index_number TEXT,
  title TEXT,                         -- as the log shows it; NULL where only date and hash may be seen
  text_hash TEXT NOT NULL, facts_hash TEXT, previous_hash TEXT NOT NULL, hash TEXT NOT NULL,
  salt TEXT, text TEXT,               -- last: it is long
  UNIQUE (record_id, revision)
);
-- signed heads of days are few among many entries
CREATE INDEX IF NOT EXISTS entry_daily ON entry (seq) WHERE kind = 'daily';

-- keys that signed the heads of days: the 32 bytes of each, base64url, and the entry of its first head
CREATE TABLE IF NOT EXISTS signing_key (public_key TEXT PRIMARY KEY, seq INTEGER NOT NULL, since TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS record (
  id TEXT PRIMARY KEY,
  n INTEGER NOT NULL UNIQUE,          -- seq of the first entry
  type TEXT NOT NULL,
  state TEXT NOT NULL,                -- live | withdrawn (title and reason shown) | sealed (date only) | void
  revision INTEGER NOT NULL,          -- of the latest entry
  seq INTEGER NOT NULL,               -- of the latest entry
  first_published_at TEXT NOT NULL,   -- instant
  changed_at TEXT NOT NULL,           -- instant of the latest published, changed or carriedOver entry
  withdrawn_at TEXT,                  -- instant
  day TEXT NOT NULL,                  -- displayed day; the original one if carried over
  carried INTEGER NOT NULL,           -- 1 if carried over
  title TEXT NOT NULL,                -- '' if sealed
  document_number TEXT,
  index_number TEXT,                  -- ours or imported; NULL if sealed
  organ TEXT,                         -- documents, rules, guides: name of the lead organ as at publication
  validity TEXT,                      -- documents: current validity, derived
  entered_force INTEGER NOT NULL DEFAULT 1, -- 0 until the day of effectiveOn
  expired INTEGER NOT NULL DEFAULT 0,
  due TEXT,                           -- documents: next day on which a date changes the validity
  path TEXT,                          -- page address; NULL for types without a page of their own
  document_type TEXT,                 -- documents: slug of their type
  particulars TEXT,                   -- documents: JSON of the particulars that lists show
  withdrawal TEXT,                    -- JSON of Withdrawal; NULL if sealed
  line TEXT GENERATED ALWAYS AS (json_array(${LINE_COLUMNS.join(', ')})) STORED, -- what lists show
  json TEXT,                          -- PublicRecord without its body; NULL if sealed or void
  body BLOB                           -- the body: HTML in UTF-8. Last: it is long
);
CREATE INDEX IF NOT EXISTS record_type ON record (type, n);
CREATE INDEX IF NOT EXISTS record_due ON record (due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS record_ceased ON record (n) WHERE validity IN ('repealed', 'expired');
CREATE INDEX IF NOT EXISTS record_index_number ON record (index_number);

CREATE TABLE IF NOT EXISTS relation (
  source TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL, note TEXT,
  until TEXT,                         -- of keeps: last day of validity that it sets
  PRIMARY KEY (source, kind, target)
  -- kind: a ChangeRelation, interprets, collects, link (in a body), successor (of what was withdrawn); parent (of an organ
  -- or item), succeeds (new organ → old organ), binds (organ → item), of (guide or rule → organ)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS relation_target ON relation (target, kind);

CREATE TABLE IF NOT EXISTS list (
  id TEXT PRIMARY KEY,                -- listId()
  ours INTEGER NOT NULL DEFAULT 0,    -- ordinals given so far
  carried INTEGER NOT NULL DEFAULT 0,
  live INTEGER NOT NULL DEFAULT 0,    -- members present and live
  newest TEXT                         -- newest displayed day among live members of ours, else of carried
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS member (
  list TEXT NOT NULL, sequence TEXT NOT NULL, ordinal INTEGER NOT NULL, -- ordinal from 1
  record_id TEXT NOT NULL, present INTEGER NOT NULL,                    -- 0: left the list, its line stays
  day TEXT,                           -- displayed day while present and live, else NULL
  PRIMARY KEY (list, sequence, ordinal)
) WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS member_record ON member (record_id, list);
CREATE INDEX IF NOT EXISTS member_day ON member (list, sequence, day) WHERE day IS NOT NULL;

CREATE TABLE IF NOT EXISTS file_use (
  sha256 TEXT NOT NULL, record_id TEXT NOT NULL, PRIMARY KEY (sha256, record_id)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS redirect (old_path TEXT PRIMARY KEY, record_id TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS redirect_record ON redirect (record_id);

-- what is still to be written after the last fold; empty at rest
CREATE TABLE IF NOT EXISTS pending (unit TEXT PRIMARY KEY, phase INTEGER NOT NULL) WITHOUT ROWID;
`;
