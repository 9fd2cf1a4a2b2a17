/** Reading the entries of the ledger as the public log shows them. */
import type { DailyHead } from '../domain/daily-head';
import type { EntryContent, EntryKind, Instant, LocalDate, RecordType } from '../domain/public-record';
import { allAsJson, rowsOf } from './as-json';
import type { Store } from './open';
import type { EntryRow } from './rows';
import { all, one } from './statements';

/** An entry with what leads to its record; salt and text only of daily heads. */
export interface LogRow extends EntryRow {
  /** Null for daily heads, which belong to no record. */
  n: number | null;
  type: RecordType | null;
  path: string | null;
}

const COLUMNS = `e.seq, e.record_id, e.revision, e.kind, e.published_at, e.index_number, e.title, e.text_hash,
  e.facts_hash, e.previous_hash, e.hash, CASE e.kind WHEN 'daily' THEN e.salt END AS salt,
  CASE e.kind WHEN 'daily' THEN e.text END AS text, r.n, r.type, r.path`;
const FROM = 'FROM entry e LEFT JOIN record r ON r.id = e.record_id';
const BETWEEN = rowsOf(COLUMNS, `${FROM} WHERE e.seq BETWEEN ? AND ? ORDER BY e.seq`);
const NEWEST = rowsOf(COLUMNS, `${FROM} ORDER BY e.seq DESC LIMIT ?`);

/** Entries from one seq to another, both included, in their order. */
export const logRows = (store: Store, from: number, to: number): LogRow[] =>
  allAsJson<LogRow>(store, BETWEEN, from, to);

/** The newest entries, latest first. */
export const newestLogRows = (store: Store, limit: number): LogRow[] =>
  allAsJson<LogRow>(store, NEWEST, limit);

export const seqsOf = (store: Store, recordId: string): number[] =>
  all<{ seq: number }>(store, 'SELECT seq FROM entry WHERE record_id = ?', recordId).map(({ seq }) => seq);

/** Kind and time of the last entry; undefined for an empty ledger. */
export const lastMoment = (store: Store): { kind: EntryKind; publishedAt: Instant } | undefined =>
  one(store, 'SELECT kind, published_at AS publishedAt FROM entry ORDER BY seq DESC LIMIT 1');

/** seq of the last entry; 0 for an empty ledger. */
export const logLength = (store: Store): number =>
  one<{ seq: number | null }>(store, 'SELECT max(seq) AS seq FROM entry')?.seq ?? 0;

export interface SigningKey {
  /** The 32 bytes, base64url. */
  publicKey: string;
  /** Entry of its first head. */
  seq: number;
  since: LocalDate;
}

/** Keys that signed the heads of days, in the order of their use. */
export const signingKeys = (store: Store): SigningKey[] =>
  all<SigningKey>(store, 'SELECT public_key AS publicKey, seq, since FROM signing_key ORDER BY seq');

/** The signed head in an entry, if it is one. */
export const dailyOf = (row: Pick<LogRow, 'kind' | 'text'>): DailyHead | undefined =>
  row.kind === 'daily' && row.text ? (JSON.parse(row.text) as EntryContent).daily : undefined;

/** The latest signed head. */
export function latestDaily(store: Store): DailyHead | undefined {
  const row = one<LogRow>(
    store,
    `SELECT ${COLUMNS} ${FROM} WHERE e.kind = 'daily' ORDER BY e.seq DESC LIMIT 1`,
  );
  return row && dailyOf(row);
}
