/** One row of the grid, and what follows from it. */
import {
  COLUMNS,
  columnOf,
  NO_TEXTS,
  pick,
  valueOf,
  type ColumnName,
  type Lists,
  type Texts,
} from './columns';
import type { Draft } from './server';
import { lackingParticulars } from './type-of-row';

/** A text for a cell. */
export interface CellText {
  key: string;
  column: ColumnName;
  text: string;
}

/** Where a value was read. */
export interface Found {
  line: number;
  source: string;
  inferred?: boolean;
  /** What was read: the mark goes once the cell says something else. */
  text: string;
}

export interface Row {
  key: string;
  file: string;
  /** Tells a file that is dropped again. */
  print?: string;
  phase: 'waiting' | 'reading' | 'refused' | 'kept';
  /** Of its draft, once there is one. */
  id?: string;
  /** `updatedAt` of the draft as this page knows it. */
  seen?: string;
  stage: string;
  /** Of the type of its record, filled in the record's own form. */
  particulars?: unknown;
  texts: Texts;
  saved: Texts;
  found: Partial<Record<ColumnName, Found>>;
  /** Sentences: beside a cell, or for the row as a whole. */
  problems: Partial<Record<ColumnName | 'row', string>>;
  /** Texts that the server did not take, so that they are not sent twice. */
  refused: Partial<Record<ColumnName, string>>;
  notes: readonly string[];
  opening?: { text: string; line: number };
  twin?: { id: string; title: string };
  saving: boolean;
  ticked: boolean;
}

export const newRow = (key: string, file: string, more: Partial<Row> = {}): Row => ({
  key,
  file,
  phase: 'waiting',
  stage: 'working',
  texts: NO_TEXTS,
  saved: NO_TEXTS,
  found: {},
  problems: {},
  refused: {},
  notes: [],
  saving: false,
  ticked: false,
  ...more,
});

/** What a row knows of its draft beside the cells. */
export const draftOf = ({ id, updatedAt, stage, particulars }: Draft) => ({
  id,
  seen: updatedAt,
  stage,
  particulars,
});

/** What is not published needs no more than the register. */
const REGISTERED = ['onRequest', 'withheld'];
const REGISTER_NEEDS: readonly ColumnName[] = ['title', 'leadOrgan', 'disclosure'];

const isRegistered = ({ texts }: Pick<Row, 'texts'>, lists: Lists): boolean =>
  REGISTERED.includes(valueOf(columnOf('disclosure'), texts.disclosure, lists) ?? '');

export function isMissing({ phase, texts }: Row, name: ColumnName, lists: Lists): boolean {
  if (phase !== 'kept' || !columnOf(name).needed || texts[name].trim()) return false;
  return !isRegistered({ texts }, lists) || REGISTER_NEEDS.includes(name);
}

/** Whether something stands in a cell that its draft does not have. */
export const isUnsaved = ({ phase, stage, texts, saved }: Row): boolean =>
  phase === 'kept' && stage === 'working' && COLUMNS.some(({ name }) => texts[name] !== saved[name]);

/** A working copy on which nothing is missing, unsaved or wrong. */
export const isComplete = (row: Row, lists: Lists): boolean =>
  row.phase === 'kept' &&
  row.id !== undefined &&
  row.stage === 'working' &&
  !row.saving &&
  !isUnsaved(row) &&
  COLUMNS.every(({ name }) => !isMissing(row, name, lists)) &&
  (isRegistered(row, lists) || lackingParticulars(row, lists).length === 0);

/** Whether a row can be edited: also while its file waits to be read. */
export const isEditable = ({ phase, stage }: Row): boolean => phase !== 'refused' && stage === 'working';

/** Whether a cell still says what was recognised. */
export const isFound = ({ found, texts }: Row, name: ColumnName): boolean =>
  found[name] !== undefined && found[name].text === texts[name];

/** What is to be sent for a row: fields with their new values, and the texts of cells that stand for none. */
export function changeOf(
  row: Row,
  lists: Lists,
): { data: Record<string, string | null>; wrong: ColumnName[] } {
  const data: Record<string, string | null> = {};
  const wrong: ColumnName[] = [];
  for (const column of COLUMNS) {
    const { name } = column;
    if (row.texts[name] === row.saved[name] || row.texts[name] === row.refused[name]) continue;
    const value = valueOf(column, row.texts[name], lists);
    if (value === undefined) wrong.push(name);
    else data[name] = value;
  }
  return { data, wrong };
}

/**
 * Texts of a row after the server took some of its cells. What else it set, as a type brings its genre, is shown
 * where nothing was typed; what was typed meanwhile stays.
 * @param sent texts of the cells when they were sent
 * @param fresh texts of the record as the server answered it
 */
export function taken(
  { texts, saved }: Pick<Row, 'texts' | 'saved'>,
  names: readonly ColumnName[],
  sent: Texts,
  fresh: Texts,
): Pick<Row, 'texts' | 'saved'> {
  const known = (name: ColumnName) => (names.includes(name) ? sent : saved)[name];
  const all = COLUMNS.map(({ name }) => name);
  const untouched = all.filter((name) => texts[name] === known(name));
  const kept = all.filter((name) => names.includes(name) || texts[name] === saved[name]);
  return {
    texts: { ...texts, ...pick(fresh, untouched) },
    saved: { ...saved, ...pick(fresh, kept) },
  };
}
