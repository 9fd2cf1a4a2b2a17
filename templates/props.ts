/**
 * What each page is made of. The publisher and the portal fill these in from the public store; a template
 * turns one into HTML and knows nothing else. Every `path` is an address of src/domain/addresses.ts,
 * relative to the site's root; templates make links from it with `relative(page.path, path)`.
 */
import type {
  DocumentRecord, EntryKind, GuideRecord, ItemRecord, LocalDate, OrganRecord, RuleRecord, SiteRecord, StatementRecord,
} from '../src/domain/public-record'; // prettier-ignore
import type { Particulars } from '../src/domain/document-types';
import type { Level, Validity, ChangeRelation } from '../src/domain/vocabulary';

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

/** A column (栏目) of an organ's directory, with its own figures. */
export interface Column {
  item: ItemRecord;
  /** Absent where the column has no record: then somebody has signed for it. */
  path?: string;
  count: number;
  newest?: LocalDate;
  statement?: StatementRecord;
}

/** 目录完整情况 of an organ. */
export interface CoveragePageProps {
  frame: Frame;
  menu: OrganMenu;
  organ: OrganRecord;
  /** Columns with records, and empty ones for which somebody signed. */
  columns: Column[];
  /** All columns of the directory. */
  bound: number;
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

export interface DocumentPageProps {
  frame: Frame;
  record: DocumentRecord;
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
  /** body with `record:ID` links resolved. */
  body: string;
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

export interface OrganPageProps {
  frame: Frame;
  menu: OrganMenu;
  organ: OrganRecord;
  /** Reconsideration organ's name. */
  reconsideration?: string;
  parent?: OrganLine | Link;
  predecessors: Link[];
  successor?: Link;
  /** The organ's own columns, with figures. */
  columns: Column[];
  /** Types of document of which this organ or one below it has records. */
  types: TypeLine[];
  /** Address of 目录完整情况. */
  coverage: string;
  count: number;
  latest: RecordLine[];
  /** Documents without an item column that binds the organ are in the full list. */
  list: Link;
  hasGuide: boolean;
  rules: number;
  departments: OrganLine[];
  lower: OrganLine[];
}

export interface GuidePageProps {
  frame: Frame;
  menu: OrganMenu;
  organ: OrganRecord;
  /** Absent: the page says so and shows the contact. */
  guide?: GuideRecord;
}

export interface RulesPageProps {
  frame: Frame;
  menu: OrganMenu;
  organ: OrganRecord;
  rules: { title: string; path: string; documentNumber?: string; issuedOn?: LocalDate; day: LocalDate }[];
}

/** 政府信息公开年报 of an organ, newest year first. */
export interface ReportsPageProps extends OrganPlainProps {
  reports: { year: string; title: string; path: string; day: LocalDate; carried: boolean }[];
}

/** 依申请公开 of an organ: it says honestly what is there. */
export interface OrganPlainProps {
  frame: Frame;
  menu: OrganMenu;
  organ: OrganRecord;
}

export interface LevelPageProps {
  frame: Frame;
  level: Level;
  /** Governments of this level, each with its departments. */
  governments: { government: OrganLine; departments: OrganLine[] }[];
  latest: RecordLine[];
  list: Link;
  count: number;
}

export interface HomePageProps {
  frame: Frame;
  latest: RecordLine[];
  levels: { level: Level; path: string; organs: number; documents: number; newest?: LocalDate }[];
  items: { item: ItemRecord; path: string; count: number }[];
  types: TypeLine[];
  figures: { label: string; value: string; note?: string }[];
}

export interface OrgansPageProps {
  frame: Frame;
  /** The tree, depth first. */
  organs: (OrganLine & { depth: number })[];
}

/** Index pages of items, topics and years. */
export interface IndexPageProps {
  frame: Frame;
  title: string;
  introduction: string;
  groups: {
    heading?: string;
    entries: { label: string; path?: string; count: number; newest?: LocalDate; note?: string }[];
  }[];
}

export interface SiteMapProps {
  frame: Frame;
  levels: Link[];
  organs: { label: string; path: string; depth: number }[];
}

export interface PlainPageProps {
  frame: Frame;
}

/** One entry of the public log. */
export interface LogLine {
  seq: number;
  /** Instant. */
  at: string;
  hash: string;
  /** Absent where only date and hash may be seen. */
  shown?: {
    kind: EntryKind;
    title: string;
    path?: string;
    history?: string;
    /** The day whose head is signed, and its last entry. */
    daily?: { day: LocalDate; seq: number };
  };
}

export interface LogHeadProps {
  frame: Frame;
  count: number;
  /** Newest first. */
  lines: LogLine[];
  pages: Link[];
  /** Keys that signed the heads of days, oldest first. */
  keys: { fingerprint: string; since: LocalDate }[];
  /** The latest signed head. */
  daily?: { day: LocalDate; seq: number; hash: string };
}

export interface LogPageProps {
  frame: Frame;
  k: number;
  /** Oldest first. */
  lines: LogLine[];
  previous?: string;
  next?: string;
}

export interface OpenDataProps extends PlainPageProps {
  /** Whether a key that signs the log is published. */
  signed: boolean;
}

/** HTTP pages made by the portal. */
export interface SearchPageProps {
  frame: Frame;
  q: string;
  cut: boolean;
  total: number;
  capped: boolean;
  order: 'newest' | 'relevance';
  page: number;
  pages: number;
  hits: (RecordLine & { snippetHtml: string; titleHtml: string })[];
  filters: {
    name: 'level' | 'organ' | 'item' | 'topic' | 'type' | 'year' | 'validity';
    label: string;
    selected?: { label: string; remove: string };
    values: { label: string; href: string; count: number }[];
  }[];
  orderHref: string;
  previousHref?: string;
  nextHref?: string;
  apiHref: string;
  /** Help where nothing was found. */
  suggestions: Link[];
}

export interface MessagePageProps {
  frame: Frame;
  status: number;
  title: string;
  message: string;
}
