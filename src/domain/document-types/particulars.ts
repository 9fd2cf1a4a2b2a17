/** The values of a type of document: read from what a person or a file gave, asked for, and put into words. */
import { isLocalDate, formatChinese } from '../local-date';
import { isObject } from '../shape';
import { outOfOrder } from './agreement';
import type { Cell, CellValue, DocumentType, Fault, Particular, Particulars, RowValue } from './define';
import { isTable } from './define';

const MAX_ROWS = 2000;
const MAX_TEXT = 20_000;

/** @returns the value as it is kept, undefined where there is none, or a sentence about what is wrong */
function readCell(cell: Cell, given: unknown): { value?: CellValue; wrong?: string } {
  if (given === undefined || given === null || given === '') return {};
  const label = cell.label[0];
  if (typeof given !== 'string' && typeof given !== 'number')
    return { wrong: `“${label}”填写的内容无法识别，请重新填写。` };
  const text = String(given).trim();
  if (text === '') return {};
  if (text.length > MAX_TEXT) return { wrong: `“${label}”太长，请删减到${MAX_TEXT}字以内，其余放在正文里。` };
  switch (cell.kind) {
    case 'number':
      return /^\d{1,15}$/.test(text)
        ? { value: Number(text) }
        : { wrong: `“${label}”应为整数，例如2025，现在是“${text}”。` };
    case 'date':
      return isLocalDate(text)
        ? { value: text }
        : { wrong: `“${label}”应为实际存在的日期，例如2026-11-20，现在是“${text}”。` };
    case 'choice':
      return cell.options.some(([zh]) => zh === text)
        ? { value: text }
        : {
            wrong: `“${label}”应为${cell.options.map(([zh]) => `“${zh}”`).join('、')}之一，现在是“${text}”。`,
          };
    case 'text':
      return { value: text.replace(/\s+/g, ' ') };
    default:
      return { value: text.replace(/\r\n?/g, '\n') };
  }
}

function readRows(particular: Particular & { kind: 'rows' }, given: unknown, faults: Fault[]): RowValue[] {
  const label = particular.label[0];
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given) || given.length > MAX_ROWS || !given.every(isObject)) {
    faults.push({
      name: particular.name,
      message: `“${label}”的内容无法识别，请逐行填写，最多${MAX_ROWS}行。`,
    });
    return [];
  }
  return (given as Record<string, unknown>[]).flatMap((one, at) => {
    const row: RowValue = {};
    for (const cell of particular.columns) {
      const { value, wrong } = readCell(cell, one[cell.name]);
      if (wrong) faults.push({ name: particular.name, message: `“${label}”第${at + 1}行：${wrong}` });
      if (value !== undefined) row[cell.name] = value;
    }
    return Object.keys(row).length > 0 ? [row] : [];
  });
}

/**
 * The values of a type as they are kept: trimmed, without what is empty or belongs to another type.
 * @param given by a form, a file or a request; anything
 * @returns with the faults of what could not be read
 */
export function readParticulars(
  type: DocumentType,
  given: unknown,
): { values: Particulars; faults: Fault[] } {
  const values: Particulars = {};
  const faults: Fault[] = [];
  const all = isObject(given) ? given : {};
  for (const particular of type.particulars) {
    if (isTable(particular)) {
      const rows = readRows(particular, all[particular.name], faults);
      if (rows.length > 0) values[particular.name] = rows;
      continue;
    }
    const { value, wrong } = readCell(particular, all[particular.name]);
    if (wrong) faults.push({ name: particular.name, message: wrong });
    if (value !== undefined) values[particular.name] = value;
  }
  return { values, faults };
}

/** What keeps the values of a type from being submitted; empty where they are complete. */
export function particularFaults(type: DocumentType, given: unknown, today: string): Fault[] {
  const { values, faults } = readParticulars(type, given);
  for (const particular of type.particulars) {
    const { name, label, needed } = particular;
    if (needed && values[name] === undefined && !faults.some((fault) => fault.name === name))
      faults.push({ name, message: `请填写“${label[0]}”。` });
    if (!isTable(particular)) continue;
    for (const [at, row] of ((values[name] ?? []) as RowValue[]).entries())
      for (const cell of particular.columns)
        if (cell.needed && row[cell.name] === undefined)
          faults.push({ name, message: `请填写“${label[0]}”第${at + 1}行的“${cell.label[0]}”。` });
  }
  if (faults.length > 0) return faults;
  return [...outOfOrder(type, values), ...(type.check?.(values, { today }) ?? [])];
}

/** A value in words, as pages, CSV and search show it. */
export function inWords(cell: Cell, value: CellValue | undefined): string {
  if (value === undefined) return '';
  return cell.kind === 'date' ? formatChinese(String(value)) : String(value);
}

export interface ParticularText {
  /** Of the particular. */
  name: string;
  label: string;
  text: string;
}

/** Every text among the values, each with the name and label of its particular: for scans, search and masks. */
export function textsOfParticulars(type: DocumentType, values: Particulars | undefined): ParticularText[] {
  return type.particulars.flatMap((particular) => {
    const { name, label } = particular;
    const value = values?.[name];
    if (value === undefined) return [];
    if (!isTable(particular))
      return particular.kind === 'picture'
        ? []
        : [{ name, label: label[0], text: inWords(particular, value as CellValue) }];
    const cells = particular.columns.filter(({ kind }) => kind !== 'picture');
    return (value as RowValue[]).map((row, at) => ({
      name,
      label: `${label[0]}第${at + 1}行`,
      text: cells
        .map((cell) => inWords(cell, row[cell.name]))
        .filter(Boolean)
        .join('\t'),
    }));
  });
}

/** Where a text stands among the particulars. */
export interface TextPlace {
  particular: Particular;
  /** In a table: its row, from 0, and its cell there. */
  row?: number;
  cell?: Cell;
}

/** The same values with every text changed; pictures, numbers, days and set words stay. */
export function mapTexts(
  type: DocumentType,
  values: Particulars,
  change: (text: string, place: TextPlace) => string,
): Particulars {
  const isText = ({ kind }: Particular) => kind === 'text' || kind === 'paragraphs';
  const changed: Particulars = { ...values };
  for (const particular of type.particulars) {
    const value = values[particular.name];
    if (typeof value === 'string' && isText(particular))
      changed[particular.name] = change(value, { particular });
    if (!isTable(particular) || !Array.isArray(value)) continue;
    changed[particular.name] = value.map((row, at) => {
      const cells = particular.columns.filter(isText).filter((cell) => typeof row[cell.name] === 'string');
      return {
        ...row,
        ...Object.fromEntries(
          cells.map((cell) => [cell.name, change(String(row[cell.name]), { particular, row: at, cell })]),
        ),
      };
    });
  }
  return changed;
}

/** The same values with every picture changed, e.g. from an attachment's id to its hash. */
export function mapPictures(
  type: DocumentType,
  values: Particulars,
  change: (picture: string) => string,
): Particulars {
  const changed: Particulars = { ...values };
  for (const particular of type.particulars) {
    const value = values[particular.name];
    if (typeof value === 'string' && particular.kind === 'picture') changed[particular.name] = change(value);
    if (!isTable(particular) || !Array.isArray(value)) continue;
    const names = particular.columns.filter(({ kind }) => kind === 'picture').map(({ name }) => name);
    changed[particular.name] = value.map((row) => ({
      ...row,
      ...Object.fromEntries(
        names.flatMap((name) => (row[name] === undefined ? [] : [[name, change(String(row[name]))]])),
      ),
    }));
  }
  return changed;
}

/** Every picture among the values. */
export function picturesOf(type: DocumentType, values: Particulars | undefined): string[] {
  const found: string[] = [];
  mapPictures(type, values ?? {}, (picture) => (found.push(picture), picture));
  return found;
}

/** Cells that stand beside a record in lists and CSV: one line each. */
export const listedCells = (type: DocumentType): Cell[] =>
  type.particulars.filter(
    (one): one is Cell => !isTable(one) && one.kind !== 'paragraphs' && one.kind !== 'picture',
  );

/** Values of `listedCells`; undefined where there are none. */
export function listedValues(type: DocumentType, values: Particulars | undefined): Particulars | undefined {
  const listed = listedCells(type).flatMap(({ name }) => {
    const value = values?.[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return listed.length > 0 ? Object.fromEntries(listed) : undefined;
}
