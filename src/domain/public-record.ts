/**
 * The one public projection (design.md §4, invariant 6). Pages, search, feeds, open data and API are made
 * from these records only. Absent values are absent keys, never null, so that canonical JSON is equal on
 * every database.
 */
import type {
  Audience, ChangeRelation, Disclosure, Genre, Level, Origin, OrganKind, Validity,
} from './vocabulary'; // prettier-ignore

import type { Particulars } from './document-types/define';
import type { StatementKind } from './statements';

/** `YYYY-MM-DD` in Asia/Shanghai. */
export type LocalDate = string;
/** ISO 8601 instant in UTC, with milliseconds. */
export type Instant = string;

/** Another record with its name as it was when this revision was published. */
export interface Ref {
  id: string;
  name: string;
}

export interface PublicAttachment {
  /** File name as the reader downloads it. */
  name: string;
  sha256: string;
  bytes: number;
  /** Sniffed media type. */
  mediaType: string;
}

interface Base {
  id: string;
  /** Version of this shape; older versions pass `upcast`. */
  recordVersion: 1;
}

export interface CarriedOver {
  /** Where it was public before, e.g. `青岚市人民政府网站（旧版）`. */
  source: string;
  /** 原发布日期. */
  originallyPublishedOn: LocalDate;
  /** Address on a host declared ours: its path answers 301 to the new page. */
  oldAddress?: string;
  /** Address elsewhere, shown as a marked link 原文. */
  originalUrl?: string;
}

export interface DocumentRecord extends Base {
  type: 'document';
  title: string;
  /** 内容概述. */
  summary?: string;
  /** 文号, normalised. */
  documentNumber?: string;
  /** Issuing organs, the lead organ first. */
  organs: Ref[];
  /** Level of the lead organ. */
  level: Level;
  origin: Origin;
  disclosure: Disclosure;
  /** 成文（生成）日期. */
  issuedOn?: LocalDate;
  effectiveOn?: LocalDate;
  /** Last day of validity. */
  expiresOn?: LocalDate;
  /** Topic code of `topics.ts`, `class` or `class-sub`. */
  topic?: string;
  genre?: Genre;
  audience?: Audience[];
  /** Disclosure items, the main one first. */
  items: Ref[];
  section?: string;
  telephone?: string;
  /** Validity stated by the organ itself; otherwise it follows from dates and from what changes this. */
  declaredValidity?: Validity;
  /** What this document does to earlier ones, from the day it is in force. */
  changes?: { relation: ChangeRelation; target: string; note?: string; until?: LocalDate }[];
  /** Ids of documents that this one interprets. */
  interprets?: string[];
  keywords?: string[];
  /** Slug of `document-types`. */
  documentType?: string;
  /** Of a document with a type: ids of the organs above the issuing ones, as at publication. */
  above?: string[];
  /** Values of the type's particulars; pictures by SHA-256. */
  particulars?: Particulars;
  /** Ids of documents that this one gathers, in its own order. */
  collects?: string[];
  /** Sanitised HTML. Links to other records are `href="record:ID"`. */
  body: string;
  attachments?: PublicAttachment[];
  /** Kept verbatim from an import; ours is given by the publisher (see LedgerEntry.indexNumber). */
  importedIndexNumber?: string;
  carriedOver?: CarriedOver;
}

export interface Contact {
  /** Name of the disclosure unit (工作机构). */
  unit?: string;
  address?: string;
  hours?: string;
  telephone?: string;
  fax?: string;
  email?: string;
  postcode?: string;
}

export interface OrganRecord extends Base {
  type: 'organ';
  name: string;
  shortName: string;
  kind: OrganKind;
  level: Level;
  /** Organ above in the tree: a government for its departments, the next higher government for a government. */
  parent?: string;
  divisionCode?: string;
  creditCode?: string;
  /** Series of our index numbers where there is no credit code. */
  siteCode?: string;
  validFrom?: LocalDate;
  validTo?: LocalDate;
  successor?: string;
  contact?: Contact;
  /** Ids of disclosure items that bind the organ, in the order of its directory. */
  items: string[];
  reconsiderationOrgan?: string;
  court?: string;
  /** Hand-set order among siblings; smaller first. */
  order: number;
  /** An issuer that the platform knows but that has no directory here. */
  external?: boolean;
}

export interface TimeLimit {
  count: number;
  unit: 'workingDays' | 'calendarDays';
  /** e.g. `信息形成或者变更之日`. */
  from: string;
}

/** 公开事项: one row of the standard directory (domain.md 1.4, 6.6). */
export interface ItemRecord extends Base {
  type: 'item';
  /** e.g. `A20-01`, or a local code. */
  code: string;
  name: string;
  /** Column of 法定主动公开内容 under which it stands, where it is a sub-item. */
  parent?: string;
  /** 公开内容（要素）. */
  elements?: string[];
  /** 公开依据. */
  basis?: string;
  timeLimit?: TimeLimit;
  /** 公开时限 as printed, where it is not a number of days. */
  timeLimitText?: string;
  responsible?: string;
  channels?: string[];
  audienceText?: string;
  method?: string;
  levels: Level[];
  order: number;
}

/** 政府信息公开指南 (条例 Art. 12). */
export interface GuideRecord extends Base {
  type: 'guide';
  organ: Ref;
  title: string;
  body: string;
  contact?: Contact;
  confirmedOn?: LocalDate;
}

/** 政府信息公开制度. */
export interface RuleRecord extends Base {
  type: 'rule';
  organ: Ref;
  title: string;
  documentNumber?: string;
  issuedOn?: LocalDate;
  body: string;
  attachments?: PublicAttachment[];
}

/** 栏目情况声明: signed for a column of an organ that is empty, in which nothing was to be disclosed. */
export interface StatementRecord extends Base {
  type: 'statement';
  /** e.g. `县民政局·行政许可：2026年1月1日至2026年6月30日本期无此类信息`. */
  title: string;
  organ: Ref;
  item: Ref;
  kind: StatementKind;
  from: LocalDate;
  /** Last day of the period; absent where the column does not apply until further notice. */
  until?: LocalDate;
  /** Legal basis of 依法不适用. */
  basis?: string;
  reason?: string;
  /** Name of the person who confirmed it. */
  signedBy: string;
  signedOn: LocalDate;
}

/** Site settings: an administrator's own entry. There is one, with id `site`. */
export interface SiteRecord extends Base {
  type: 'site';
  /** e.g. `云山省政府信息公开`. */
  name: string;
  /** SiteName of the meta tags: full name of the host site. */
  siteName: string;
  /** 10-digit 网站标识码. */
  identificationCode?: string;
  icpNumber?: string;
  policeNumber?: string;
  sponsor?: string;
  operator?: string;
  telephone?: string;
  /** Header and footer of the host site: links only. */
  hostLinks?: { label: string; url: string }[];
  /** Official marks as linked local images, shown in the footer. */
  marks?: { label: string; url: string; sha256: string; mediaType: string }[];
  /** Everyday words that lead in from the home page. */
  everydayWords?: string[];
  /** Shown in the masthead of the sample. */
  sample?: boolean;
}

/** Synonyms of search: an administrator's own entry, id `synonyms`. */
export interface SynonymsRecord extends Base {
  type: 'synonyms';
  groups: string[][];
}

export type PublicRecord =
  | DocumentRecord
  | OrganRecord
  | ItemRecord
  | GuideRecord
  | RuleRecord
  | StatementRecord
  | SiteRecord
  | SynonymsRecord;
export type RecordType = PublicRecord['type'];

export * from './ledger-entry';
/** What a record says beside its text. */
export type WithoutBody<Type> = Type extends unknown ? Omit<Type, 'body'> : never;
export type DocumentFacts = Omit<DocumentRecord, 'body'>;
