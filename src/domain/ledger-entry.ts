/** Entries of the ledger, and what stands in them. */
import type { DailyHead } from './daily-head';
import type { Instant, LocalDate, PublicRecord, RecordType } from './public-record';
import type { PublicWithdrawalKind } from './vocabulary';

export const ENTRY_KIND_LABELS = {
  published: '公开',
  changed: '更新',
  carriedOver: '旧站转入',
  intoForce: '开始施行',
  expired: '有效期届满',
  withdrawn: '停止公开',
  purged: '销毁',
  technical: '技术更新',
  void: '作废',
  daily: '每日封存',
} as const;
export type EntryKind = keyof typeof ENTRY_KIND_LABELS;

/** Public circumstances of a withdrawal. */
export interface Withdrawal {
  kind: PublicWithdrawalKind;
  reason?: string;
  authority?: string;
  /** Id of the record that takes its place. */
  successor?: string;
}

/** What a ledger entry says. `record` is absent where nothing but the event is public. */
export interface EntryContent {
  record?: PublicRecord;
  /** Public reason of a change. */
  reason?: string;
  withdrawal?: Withdrawal;
  /** The signed head of a day, in an entry of its own. */
  daily?: DailyHead;
  /** Of a purge: what the entries whose text it destroyed leave, because the order of others depends on it. */
  traces?: PurgeTrace[];
}

/** What an entry that brought a record leaves after a purge: its places in lists, and nothing of its text. */
export interface PurgeTrace {
  revision: number;
  type: RecordType;
  /** Displayed day. */
  day: LocalDate;
  /** `listId` of every list in which the record stood. */
  lists?: string[];
  /** SHA-256 of the address that it had on an older site, hex. */
  oldAddress?: string;
}

/** An entry of the ledger that the publisher has numbered. */
export interface LedgerEntry {
  seq: number;
  recordId: string;
  revision: number;
  kind: EntryKind;
  publishedAt: Instant;
  /** 索引号 given by the publisher at first publication of a document. */
  indexNumber?: string;
  /** Random, base64url; absent after a purge. */
  salt?: string;
  /** Canonical JSON (RFC 8785) of EntryContent; absent after a purge. */
  text?: string;
  /** SHA-256(salt ‖ text), hex; stays after a purge. */
  textHash: string;
  /** SHA-256 over kind, recordId, revision, indexNumber, title and textHash; absent in the oldest entries. */
  factsHash?: string;
  previousHash: string;
  hash: string;
  /** In place of a text that a purge destroyed. */
  trace?: PurgeTrace;
  /** No page can be made of it: it keeps its number and changes nothing (state `failed` in the ledger). */
  parked?: boolean;
}
