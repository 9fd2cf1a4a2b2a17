/** What the pages of the whole site are made of: homes, indexes, log, search. */
import type { EntryKind, ItemRecord, LocalDate } from '../src/domain/public-record';
import type { ChangeRelation, Level } from '../src/domain/vocabulary';
import type { Citation, Frame, Link, OrganLine, OrganMenu, RecordLine, TypeLine } from './props';

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

/** A document that no longer applies. */
export interface CeasedLine extends Pick<
  RecordLine,
  'path' | 'title' | 'documentNumber' | 'organ' | 'documentType'
> {
  validity: 'repealed' | 'expired';
  issuedOn?: LocalDate;
  /** Last day of validity, where it ran out by itself. */
  expiredOn?: LocalDate;
  /** First day on which it did not apply, where known. */
  endedOn?: LocalDate;
  by: (Citation & { relation: ChangeRelation })[];
}

/** 废止失效目录 of the site or, with its menu, of an organ and those below it. */
export interface CeasedPageProps {
  frame: Frame;
  menu?: OrganMenu;
  /** What ended last first. */
  lines: CeasedLine[];
  count: number;
  page: number;
  pages: number;
  /** Address of the whole catalogue as CSV. */
  csv: string;
}
