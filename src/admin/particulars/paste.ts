import { parseDate } from '../../domain/chinese-date';
import { isFigure, type Cell, type CellValue, type RowValue, type Table } from '../../domain/document-types';

/** Cells of a block copied from a spreadsheet: tabs between columns; a cell in quotes may hold line breaks. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  while (cell.lastIndex <= source.length) {
    const match = cell.exec(source);
    if (!match) break;
    rows.at(-1)!.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
    if (match[3] === '\n') rows.push([]);
    if (match[3] === '') break;
  }
  return rows;
}

/** A copied value that went into no cell. */
export interface Untaken {
  /** Row of the table, from 0. */
  row: number;
  /** Where it would have gone; undefined to the right of the last column. */
  cell?: Cell;
  text: string;
}

export interface Pasted {
  rows: RowValue[];
  untaken: Untaken[];
  /** Copied columns with values that the table does not have, by their headings (`''` where there is none). */
  unknown?: string[];
  /** The first copied line may be headings, but too few of them are known: it was taken for values. */
  looksHeaded?: boolean;
}

/** The option that a text names in either language. */
const optionOf = (cell: Cell, text: string): string | undefined =>
  cell.kind === 'choice'
    ? cell.options.find(([zh, en]) => zh === text || en.toLowerCase() === text.toLowerCase())?.[0]
    : undefined;

/** A whole number as spreadsheets show it: with separators of thousands, full-width digits. */
function wholeNumber(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, '');
  return /^\d{1,15}$/.test(plain) ? plain : undefined;
}

/** @returns undefined where a cell of this kind cannot hold the text */
function valueFor(cell: Cell, text: string): CellValue | undefined {
  switch (cell.kind) {
    case 'choice':
      return optionOf(cell, text);
    case 'date':
      return parseDate(text);
    case 'picture':
      return undefined;
    case 'number':
      return wholeNumber(text);
    case 'text':
      return cell.figure && !isFigure(text) ? undefined : text;
    default:
      return text;
  }
}

/**
 * Which column of the table each copied column goes into: one whose values are mostly words of a choice goes there,
 * the others into what is left, in their order from the cursor on.
 */
function places(columns: readonly Cell[], from: number, block: readonly string[][]): (Cell | undefined)[] {
  const width = Math.max(...block.map((cells) => cells.length));
  const places = new Array<Cell | undefined>(width).fill(undefined);
  const isOf = (cell: Cell, k: number) => {
    const values = block.map((cells) => cells[k]).filter(Boolean);
    const known = values.filter((text) => optionOf(cell, text!) !== undefined);
    return known.length > 0 && known.length * 2 >= values.length;
  };
  for (const cell of columns) {
    const k = places.findIndex((place, k) => !place && isOf(cell, k));
    if (k >= 0) places[k] = cell;
  }
  const free = columns.slice(from).filter((cell) => !places.includes(cell));
  return places.map((place) => place ?? free.shift());
}

/** A heading without what varies from sheet to sheet: spaces, what stands in brackets, colons and stars. */
const plainHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\([^)]*\)|[\s:*]/g, '')
    .toLowerCase();

const isNamed = ({ label }: Cell, heading: string): boolean =>
  heading !== '' && label.some((one) => plainHeading(one) === plainHeading(heading));

/**
 * Which column of the table each copied column goes into, where the first copied line names them: two of the columns,
 * or more than half of its cells.
 * @returns undefined where the first line is none of headings
 */
function placesByHeadings(
  columns: readonly Cell[],
  headings: readonly string[],
): (Cell | undefined)[] | undefined {
  const left = [...columns];
  const places = headings.map((heading) => {
    const k = left.findIndex((cell) => isNamed(cell, heading));
    return k < 0 ? undefined : left.splice(k, 1)[0];
  });
  const known = places.filter(Boolean).length;
  const named = headings.filter(Boolean).length;
  return known >= 2 || known * 2 > named ? places : undefined;
}

/**
 * Rows after a block of cells was put in from one cell on, to the right and downwards.
 * @returns with every value that no cell took; undefined where the text is pasted as usual
 */
export function pasted(
  { columns }: Table,
  rows: readonly RowValue[],
  row: number,
  column: number,
  text: string,
): Pasted | undefined {
  const { kind } = columns[column]!;
  if (text.trim() === '') return undefined;
  const isTyped = kind !== 'choice' && kind !== 'date' && kind !== 'picture';
  if (isTyped && !/[\t\n]/.test(text.trim())) return undefined;
  if (!text.includes('\t') && kind === 'paragraphs') return undefined;
  const next = rows.map((one) => ({ ...one }));
  const untaken: Untaken[] = [];
  const block = cellsOf(text);
  const headed = placesByHeadings(columns, block[0]!);
  const lines = headed ? block.slice(1) : block;
  const to = headed ?? places(columns, column, block);
  for (const [i, cells] of lines.entries()) {
    const target = (next[row + i] ??= {});
    for (const [k, text] of cells.entries()) {
      const cell = to[k];
      // What stands under an unknown heading is named once, by the heading.
      if (headed && !cell && k < headed.length) continue;
      const value = cell && text ? valueFor(cell, text) : undefined;
      if (cell && value !== undefined) target[cell.name] = value;
      else if (text) untaken.push({ row: row + i, cell, text });
      else if (cell) delete target[cell.name];
    }
  }
  if (!headed) {
    const looksHeaded =
      lines.length > 1 && lines[0]!.some((text) => columns.some((cell) => isNamed(cell, text)));
    return { rows: next, untaken, ...(looksHeaded && { looksHeaded }) };
  }
  const unknown = block[0]!.filter((_, k) => !headed[k] && lines.some((cells) => cells[k]));
  return { rows: next, untaken, unknown };
}
