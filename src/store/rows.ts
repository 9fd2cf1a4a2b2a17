/** Rows of the public store as SQLite returns them. */
import type { EntryKind, Instant, LocalDate, RecordType } from '../domain/public-record';
import type { ChangeRelation, Validity } from '../domain/vocabulary';
import type { Sequence } from '../domain/addresses';

export type RecordState = 'live' | 'withdrawn' | 'sealed' | 'void';

export interface RecordRow {
  id: string;
  n: number;
  type: RecordType;
  state: RecordState;
  revision: number;
  seq: number;
  first_published_at: Instant;
  changed_at: Instant;
  withdrawn_at: Instant | null;
  day: LocalDate;
  carried: 0 | 1;
  title: string;
  document_number: string | null;
  index_number: string | null;
  organ: string | null;
  validity: Validity | null;
  entered_force: 0 | 1;
  expired: 0 | 1;
  due: LocalDate | null;
  path: string | null;
  document_type: string | null;
  particulars: string | null;
  withdrawal: string | null;
  /** PublicRecord without its body; `parseRecord` reads both. */
  json: string | null;
  /** HTML in UTF-8. */
  body: Uint8Array | null;
}

export interface EntryRow {
  seq: number;
  record_id: string;
  revision: number;
  kind: EntryKind;
  published_at: Instant;
  index_number: string | null;
  salt: string | null;
  text: string | null;
  /** As the log shows it; null where only date and hash may be seen. */
  title: string | null;
  text_hash: string;
  /** Null in the oldest entries. */
  facts_hash: string | null;
  previous_hash: string;
  hash: string;
}

/**
 * What one record is to another. `succeeds` goes from the new organ to the old one, `of` from a guide or
 * rule to its organ, `binds` from an organ to a disclosure item, `successor` from what was withdrawn to what
 * takes its place, `link` to what a body links to.
 */
export type RelationKind =
  ChangeRelation | 'interprets' | 'collects' | 'link' | 'successor' | 'parent' | 'succeeds' | 'binds' | 'of';

export interface RelationRow {
  source: string;
  kind: RelationKind;
  target: string;
  note: string | null;
  until: string | null;
}

export interface MemberRow {
  list: string;
  sequence: Sequence;
  ordinal: number;
  record_id: string;
  present: 0 | 1;
  day: LocalDate | null;
}

export interface ListRow {
  id: string;
  ours: number;
  carried: number;
  live: number;
  newest: LocalDate | null;
}
