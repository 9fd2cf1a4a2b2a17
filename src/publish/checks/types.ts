/** What stands in the way of a publication, or is worth a look before it. */
import type { PayloadRequest } from 'payload';
import type { LocalDate } from '../../domain/public-record';
import type { DocumentRecord, GuideRecord, RuleRecord } from '../../domain/public-record';
import type { ReviewedCollection, ReviewedRecordRow } from '../project';

/**
 * `block`: not before it is mended. `override`: a reviewer or approver may decide, with a reason on record.
 * `warn`: shown only (design.md §4, invariant 13).
 */
export type Severity = 'block' | 'override' | 'warn';

/** Follows a finding about which a reviewer has to decide before the record goes on. */
export const DECIDE_FIRST = '请在这条提示旁写明理由，点“可以公开”；不能公开的请退回起草人。';

export interface Check {
  severity: Severity;
  /** Stable name of what was found and where: a decision about it is kept under this name. */
  key: string;
  /** One Chinese sentence that says what to do. */
  message: string;
  /** Field that leads to it. */
  field?: string;
  /** The attachment in which it was found. */
  file?: { id: string; name: string };
}

/** What every check reads. */
export interface Checked {
  req: PayloadRequest;
  collection: ReviewedCollection;
  row: ReviewedRecordRow;
  /** As it would be published now. */
  record: DocumentRecord | GuideRecord | RuleRecord;
  today: LocalDate;
}

export type Checker = (checked: Checked) => Check[] | Promise<Check[]>;
