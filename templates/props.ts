/**
 * What each page is made of. The publisher and the portal fill these in from the public store; a template
 * turns one into HTML and knows nothing else. Every `path` is an address of src/domain/addresses.ts,
 * relative to the site's root; templates make links from it with `relative(page.path, path)`.
 */
import type {
  ItemRecord,
  LocalDate,
  OrganRecord,
  SiteRecord,
  StatementRecord,
} from '../src/domain/public-record';
import type { Validity, ChangeRelation } from '../src/domain/vocabulary';
import type { Particulars } from '../src/domain/document-types';

export type * from './organ-props';
export type * from './record-props';
export type * from './site-props';

/** What every page needs around its content. Nothing here changes with the records of the site. */
export interface Frame {
  site: SiteRecord;
  /** Address of this page. */
  path: string;
  /** Absolute address of the site's root, ending in `/`. */
  publicUrl: string;
  /** Address of the style sheet. */
  style: string;
}

export interface Link {
  label: string;
  path: string;
}

/** One line of a list. */
export interface RecordLine {
  n: number;
  path: string;
  /** Empty where sealed. */
  title: string;
  documentNumber?: string;
  indexNumber?: string;
  /** Lead organ as at publication. */
  organ?: string;
  /** Displayed day. */
  day: LocalDate;
  carried: boolean;
  validity?: Validity;
  /** Slug of its type, and what lists show of its particulars. */
  documentType?: string;
  particulars?: Particulars;
  /** `left`: the record has left this list and stands in others. */
  state: 'live' | 'withdrawn' | 'sealed' | 'void' | 'left';
  /** Day of withdrawal, public reason. */
  withdrawnOn?: LocalDate;
  reason?: string;
}

export interface OrganLine {
  organ: OrganRecord;
  path: string;
  count: number;
  newest?: LocalDate;
}

/** A type of document with its figures. */
export interface TypeLine {
  label: string;
  path: string;
  count: number;
  newest?: LocalDate;
}

/** Left menu of an organ: the five fixed columns. No figures: it stands on permanent pages too. */
export interface OrganMenu {
  organ: OrganRecord;
  home: string;
  guide: string;
  rules: string;
  reports: string;
  request: string;
  columns: { label: string; path: string; depth: number }[];
}

export interface ListInfo {
  /** e.g. `政策文件`. */
  title: string;
  /** What the list collects, for the meta tag ColumnDescription. */
  description: string;
  breadcrumb: Link[];
  menu?: OrganMenu;
  /** The duty that this column answers. */
  item?: ItemRecord;
  /** Slug of the type of document that it collects. */
  documentType?: string;
  base: string;
  /** Whether the list has an Atom feed. */
  feed: boolean;
}

export interface ListHeadProps {
  frame: Frame;
  list: ListInfo;
  count: number;
  newest?: LocalDate;
  /** What was signed for a column that is empty. */
  statement?: StatementRecord;
  /** Newest of ours first, then of the carried over. */
  lines: RecordLine[];
  /** Permanent pages, newest first, with the day of their first record. */
  pages: { path: string; label: string }[];
}

/** A permanent page: ordinals (k-1)*PAGE_SIZE+1 … k*PAGE_SIZE, oldest first. */
export interface ListPageProps {
  frame: Frame;
  list: ListInfo;
  sequence: 'ours' | 'carried';
  k: number;
  lines: RecordLine[];
  previous?: string;
  /** Only where a next page exists for ever, that is, this one is full. */
  next?: string;
}

/** Another document that changes, is changed by, interprets or is interpreted by this one. */
export interface Citation {
  relation: ChangeRelation | 'interprets' | 'collects';
  title: string;
  documentNumber?: string;
  note?: string;
  /** Day from which the change works, if known. */
  from?: LocalDate;
  /** Absent where the other document is not public here. */
  path?: string;
}
