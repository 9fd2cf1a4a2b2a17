/** What the pages of one organ are made of. */
import type {
  GuideRecord,
  ItemRecord,
  LocalDate,
  OrganRecord,
  StatementRecord,
} from '../src/domain/public-record';
import type { Frame, Link, RecordLine, OrganLine, TypeLine, OrganMenu } from './props';

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
