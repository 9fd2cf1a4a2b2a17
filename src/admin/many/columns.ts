/** The columns of the grid: what a cell shows, and what it stands for in the record. */
import { parseDate } from '../../domain/chinese-date';

export type ColumnName =
  | 'title'
  | 'documentNumber'
  | 'issuedOn'
  | 'summary'
  | 'leadOrgan'
  | 'mainItem'
  | 'topic'
  | 'documentType'
  | 'genre'
  | 'disclosure'
  | 'section'
  | 'telephone';

export interface Column {
  name: ColumnName;
  kind: 'long' | 'line' | 'date' | 'choice';
  label: readonly [zh: string, en: string];
  /** Nothing is submitted without it, as `obstacles.ts` asks. */
  needed?: boolean;
  /** Set for many rows at once, with no cell of its own. */
  apart?: boolean;
}

export const COLUMNS: readonly Column[] = [
  { name: 'title', kind: 'long', label: ['名称', 'Title'], needed: true },
  { name: 'documentNumber', kind: 'long', label: ['文号', 'Number'] },
  { name: 'issuedOn', kind: 'date', label: ['成文日期', 'Issued on'], needed: true },
  { name: 'summary', kind: 'long', label: ['内容概述', 'Summary'], needed: true },
  { name: 'leadOrgan', kind: 'choice', label: ['发布机构', 'Lead organ'], needed: true },
  { name: 'mainItem', kind: 'choice', label: ['主要公开事项', 'Main item'], needed: true },
  { name: 'topic', kind: 'choice', label: ['主题分类', 'Topic'], needed: true },
  { name: 'documentType', kind: 'choice', label: ['信息类型', 'Type of record'] },
  { name: 'genre', kind: 'choice', label: ['体裁', 'Genre'] },
  { name: 'disclosure', kind: 'choice', label: ['公开属性', 'Disclosure'], needed: true },
  { name: 'section', kind: 'line', label: ['承办科（处）室', 'Section'], apart: true },
  { name: 'telephone', kind: 'line', label: ['咨询电话', 'Telephone'], apart: true },
];

export const columnOf = (name: ColumnName): Column => COLUMNS.find((column) => column.name === name)!;
export const isColumn = (name: string | undefined): name is ColumnName =>
  COLUMNS.some((column) => column.name === name);

/** What a cell of choices may hold: the value of the field, and the words that are shown and typed. */
export interface Choice {
  value: string;
  label: string;
}
export type Lists = Partial<Record<ColumnName, readonly Choice[]>>;

export type Texts = Readonly<Record<ColumnName, string>>;
export const NO_TEXTS = Object.fromEntries(COLUMNS.map(({ name }) => [name, ''])) as Texts;

/** The choice that a text names: its whole label, or the end of one label only (`政务公开` of `综合政务\政务公开`). */
function choiceOf(text: string, list: readonly Choice[]): Choice | undefined {
  const same = list.find(({ label, value }) => label === text || value === text);
  if (same) return same;
  const ending = list.filter(({ label }) => label.endsWith(`\\${text}`));
  return ending.length === 1 ? ending[0] : undefined;
}

/**
 * The value of a field for what a cell shows.
 * @returns null for an empty cell, undefined where the text is no day or no choice
 */
export function valueOf({ name, kind }: Column, text: string, lists: Lists): string | null | undefined {
  const typed = text.trim();
  if (!typed) return null;
  if (kind === 'date') return parseDate(typed);
  return kind === 'choice' ? choiceOf(typed, lists[name] ?? [])?.value : typed;
}

/** What a cell shows for a value of the record. */
export function textOf({ name, kind }: Column, value: unknown, lists: Lists): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  const known = typeof id === 'string' ? id : '';
  return kind === 'choice' ? (lists[name]?.find((choice) => choice.value === known)?.label ?? known) : known;
}

export const pick = <T>(from: Readonly<Record<ColumnName, T>>, names: readonly ColumnName[]) =>
  Object.fromEntries(names.map((name) => [name, from[name]])) as Partial<Record<ColumnName, T>>;

const OFFERED = 60;

/** Choices whose words hold what is typed, those first that end with it; all of them for nothing. */
export function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  if (!wanted) return choices;
  const found = choices.filter(({ label }) => label.toLowerCase().includes(wanted));
  const rank = ({ label }: Choice) => {
    const words = label.toLowerCase();
    return words === wanted ? 0 : words.endsWith(`\\${wanted}`) ? 1 : 2;
  };
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, OFFERED);
}
