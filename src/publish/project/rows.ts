/** Rows of the collections as the database returns them with depth 0: what projection reads. */
import type { ChangeRelation, Disclosure, Level, Origin, OrganKind, Validity, WithholdingReason } from '../../domain/vocabulary'; // prettier-ignore
import type { Particulars } from '../../domain/document-types';
import type { Step } from '../../domain/review-steps';
import type { Contact, TimeLimit } from '../../domain/public-record';
import type { StatementKind } from '../../domain/statements';
import type { FileScan } from '../../files/gather';
import type { LexicalState } from './body';

type Maybe<T> = T | null | undefined;
export type Stage = 'working' | 'submitted' | 'scheduled' | 'registered' | 'approved' | 'purged';

/** What every collection that goes through submission and approval has. */
export interface ReviewedRow {
  id: string;
  stage: Stage;
  /** Where a submitted record stands on its way. */
  step?: Maybe<Step>;
  /** Instant since which the record is in its stage and step. */
  stageSince?: Maybe<string>;
  /** Instant of a scheduled publication. */
  publishAt?: Maybe<string>;
  /** Public reason of a scheduled change. */
  publishReason?: Maybe<string>;
  /** Id of the current 保密审查表. */
  review?: Maybe<string>;
  suggestions?: Maybe<Suggestion[]>;
  /** Why the working copy is sealed after a withdrawal. */
  sealedFor?: Maybe<string>;
  editors?: Maybe<string[]>;
  sentBackReason?: Maybe<string>;
  updatedAt: string;
}

/** A reviewer's wording, which the author accepts or not. */
export interface Suggestion {
  id: string;
  field: string;
  find: string;
  replace: string;
  note?: string;
  by: string;
  byName: string;
  at: string;
  state: 'open' | 'accepted' | 'rejected';
}

export interface DocumentRow extends ReviewedRow {
  title?: Maybe<string>;
  summary?: Maybe<string>;
  documentNumber?: Maybe<string>;
  leadOrgan?: Maybe<string>;
  jointOrgans?: Maybe<string[]>;
  origin?: Maybe<Origin>;
  disclosure?: Maybe<Disclosure>;
  withholding?: Maybe<{
    reason?: Maybe<WithholdingReason>;
    decidedBy?: Maybe<string>;
    decidedOn?: Maybe<string>;
    reassessOn?: Maybe<string>;
    /** Its title may stand in the list of what is available on request. */
    titlePublic?: Maybe<boolean>;
  }>;
  issuedOn?: Maybe<string>;
  /** Day from which the time limit counts, where it is not that of 成文. */
  eventOn?: Maybe<string>;
  effectiveOn?: Maybe<string>;
  expiresOn?: Maybe<string>;
  topic?: Maybe<string>;
  genre?: Maybe<string>;
  audience?: Maybe<string[]>;
  mainItem?: Maybe<string>;
  otherItems?: Maybe<string[]>;
  section?: Maybe<string>;
  telephone?: Maybe<string>;
  declaredValidity?: Maybe<Validity>;
  changes?: Maybe<{ relation: ChangeRelation; target: string; note?: Maybe<string>; until?: Maybe<string> }[]>; // prettier-ignore
  interprets?: Maybe<string[]>;
  /** Slug of `domain/document-types`. */
  documentType?: Maybe<string>;
  particulars?: Maybe<Particulars>;
  collects?: Maybe<string[]>;
  typeKey?: Maybe<string>;
  keywords?: Maybe<string[]>;
  body?: Maybe<LexicalState>;
  attachments?: Maybe<string[]>;
  /** 行政规范性文件. */
  normative?: Maybe<boolean>;
  noInterpretation?: Maybe<{ reason?: Maybe<string>; signedBy?: Maybe<string> }>;
  consultations?: Maybe<{ organ?: Maybe<string>; answer?: Maybe<string>; note?: Maybe<string> }[]>;
  importedIndexNumber?: Maybe<string>;
  carriedOver?: Maybe<{
    source?: Maybe<string>;
    originallyPublishedOn?: Maybe<string>;
    oldAddress?: Maybe<string>;
    originalUrl?: Maybe<string>;
  }>;
}

export interface GuideRow extends ReviewedRow {
  organ?: Maybe<string>;
  title?: Maybe<string>;
  body?: Maybe<LexicalState>;
  confirmedOn?: Maybe<string>;
}

export interface RuleRow extends ReviewedRow {
  organ?: Maybe<string>;
  title?: Maybe<string>;
  documentNumber?: Maybe<string>;
  issuedOn?: Maybe<string>;
  body?: Maybe<LexicalState>;
  attachments?: Maybe<string[]>;
}

export interface StatementRow {
  id: string;
  title?: Maybe<string>;
  organ: string;
  item: string;
  kind: StatementKind;
  from: string;
  until?: Maybe<string>;
  basis?: Maybe<string>;
  reason?: Maybe<string>;
  signedBy: string;
  signedOn: string;
  withdrawnReason?: Maybe<string>;
}

export interface OrganRow {
  id: string;
  name: string;
  shortName?: Maybe<string>;
  kind: OrganKind;
  level: Level;
  parent?: Maybe<string>;
  divisionCode?: Maybe<string>;
  creditCode?: Maybe<string>;
  siteCode?: Maybe<string>;
  validFrom?: Maybe<string>;
  validTo?: Maybe<string>;
  successor?: Maybe<string>;
  contact?: Maybe<{ [K in keyof Contact]: Maybe<string> }>;
  items?: Maybe<string[]>;
  reconsiderationOrgan?: Maybe<string>;
  court?: Maybe<string>;
  /** Steps before the secrecy review. */
  reviewSteps?: Maybe<string[]>;
  order?: Maybe<number>;
  external?: Maybe<boolean>;
}

export interface ItemRow {
  id: string;
  code: string;
  name: string;
  parent?: Maybe<string>;
  elements?: Maybe<string[]>;
  basis?: Maybe<string>;
  timeLimit?: Maybe<{ [K in keyof TimeLimit]: Maybe<TimeLimit[K]> }>;
  timeLimitText?: Maybe<string>;
  responsible?: Maybe<string>;
  channels?: Maybe<string[]>;
  audienceText?: Maybe<string>;
  method?: Maybe<string>;
  levels?: Maybe<Level[]>;
  order?: Maybe<number>;
}

export interface AttachmentRow {
  id: string;
  organ?: Maybe<string>;
  filename: string;
  /** File name as uploaded; `filename` is made unique by the store of uploads. */
  name?: Maybe<string>;
  sha256: string;
  bytes: number;
  mediaType: string;
  alt?: Maybe<string>;
  /** Whether the file has text: `none` and `failed` mean a scan where it is a PDF or OFD. */
  textState?: Maybe<'extracted' | 'none' | 'failed'>;
  /** What the privacy gate found when the file was uploaded. */
  scan?: Maybe<FileScan>;
  /** Of a cleaned copy: the file whose place it took, kept encrypted. */
  original?: Maybe<SealedOriginal>;
}

export interface SealedOriginal {
  sha256?: Maybe<string>;
  name?: Maybe<string>;
  mediaType?: Maybe<string>;
  /** Id that it had as an attachment. */
  attachment?: Maybe<string>;
  sealedAt?: Maybe<string>;
}
