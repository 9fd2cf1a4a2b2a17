/** What the pages of single records are made of. */
import type { DocumentFacts, LocalDate, RuleRecord } from '../src/domain/public-record';
import type { Validity } from '../src/domain/vocabulary';
import type { BodyText } from './body-text';
import type { Frame, Link, OrganMenu, Citation } from './props';

/** A change of a document that a text with merged changes does not have. */
export interface LaterChange {
  of: Citation;
  by: Citation;
}

export interface DocumentPageProps {
  frame: Frame;
  record: DocumentFacts;
  n: number;
  indexNumber?: string;
  /** Instant of first publication here (上线). */
  publishedAt: string;
  /** Instant of the latest change, where it differs. */
  changedAt?: string;
  validity?: Validity;
  breadcrumb: Link[];
  /** Homes of the issuing organs, in the order of record.organs; no path for organs without a home here. */
  organs: { name: string; path?: string }[];
  itemPaths: { name: string; path?: string }[];
  /** What others do to this document: banner. */
  changedBy: Citation[];
  /** What this document does to others. */
  changes: Citation[];
  interpretedBy: Citation[];
  interprets: Citation[];
  /** What this document gathers, and what gathers it. */
  collects: Citation[];
  collectedBy: Citation[];
  /** What happened to the documents of a text with merged changes after that text. */
  unmerged?: { upTo: LocalDate; changes: LaterChange[] };
  /** body with `record:ID` links resolved. */
  body: BodyText;
}

export interface TombstoneProps {
  frame: Frame;
  /** Absent where nothing but the date may be seen. */
  title?: string;
  reason?: string;
  authority?: string;
  withdrawnOn: LocalDate;
  successor?: Link;
}

export interface RulePageProps {
  frame: Frame;
  record: RuleRecord;
  n: number;
  publishedAt: string;
  menu?: OrganMenu;
  breadcrumb: Link[];
  body: string;
}
