/** Which cells get which text when many are set together. */
import { cellsOf } from '../particulars/paste';
import { COLUMNS, type Choice, type ColumnName } from './columns';
import { isEditable, type CellText, type Row } from './row';

/** A main item, with the type of record that one gives it. */
export interface UsualChoice extends Choice {
  /** What the cell of the item shows. */
  item: string;
  /** What the cell of the type shows. */
  type?: string;
}

export type Scope = 'all' | 'ticked' | 'blank';

export const inScope = (rows: readonly Row[], scope: Scope, column: ColumnName): Row[] =>
  rows.filter(
    (row) =>
      isEditable(row) &&
      (scope === 'all' || (scope === 'ticked' ? row.ticked : row.texts[column].trim() === '')),
  );

/** One text for all rows of a scope. */
export const together = (rows: readonly Row[], scope: Scope, column: ColumnName, text: string): CellText[] =>
  inScope(rows, scope, column).map(({ key }) => ({ key, column, text }));

/** A usual column for all rows of a scope; for empty cells, its type where there is none yet either. */
export const inUsual = (rows: readonly Row[], scope: Scope, { item, type }: UsualChoice): CellText[] =>
  inScope(rows, scope, 'mainItem').flatMap(({ key, texts }): CellText[] => [
    { key, column: 'mainItem', text: item },
    ...(type && (scope !== 'blank' || !texts.documentType)
      ? [{ key, column: 'documentType' as const, text: type }]
      : []),
  ]);

/** The first sentence of each text as the summary of those that have none. */
export const openings = (rows: readonly Row[]): CellText[] =>
  inScope(rows, 'blank', 'summary').flatMap(({ key, opening }) =>
    opening ? [{ key, column: 'summary' as const, text: opening.text }] : [],
  );

/** The text of a cell in every row below it. */
export function downFrom(rows: readonly Row[], key: string, column: ColumnName, text: string): CellText[] {
  const at = rows.findIndex((row) => row.key === key);
  return rows
    .slice(at + 1)
    .filter(isEditable)
    .map((row) => ({ key: row.key, column, text }));
}

/** The row above that can be edited or was taken. */
export const above = (rows: readonly Row[], key: string): Row | undefined =>
  rows
    .slice(
      0,
      rows.findIndex((row) => row.key === key),
    )
    .findLast(({ phase }) => phase !== 'refused');

/**
 * Cells copied from a spreadsheet, from one cell on to the right and downwards.
 * @param shown columns that have cells, in their order
 * @returns with the texts for which there is no cell; undefined where it is the text of one cell: that is pasted as usual
 */
export function pastedFrom(
  rows: readonly Row[],
  key: string,
  column: ColumnName,
  text: string,
  shown: readonly ColumnName[],
): { cells: CellText[]; beyond: string[] } | undefined {
  if (!/[\t\n]/.test(text.trim())) return undefined;
  const editable = rows.filter(isEditable);
  const [top, left] = [editable.findIndex((row) => row.key === key), shown.indexOf(column)];
  const cells: CellText[] = [];
  const beyond: string[] = [];
  for (const [i, line] of cellsOf(text).entries())
    for (const [k, cell] of line.entries()) {
      const [row, name] = [editable[top + i], shown[left + k]];
      if (row && name) cells.push({ key: row.key, column: name, text: cell });
      else if (cell) beyond.push(cell);
    }
  return { cells, beyond };
}

const NAMED = 5;
const SHOWN = 20;

/** The first of some texts, shortened, and how many there are. */
export const namedIn = (language: 'zh' | 'en', texts: readonly string[]): string => {
  const short = texts
    .slice(0, NAMED)
    .map((text) => `“${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}”`)
    .join(language === 'zh' ? '、' : ', ');
  if (texts.length <= NAMED) return short;
  return language === 'zh' ? `${short}等${texts.length}项` : `${short} and ${texts.length - NAMED} more`;
};

/** Columns with cells of their own; the organ only where a person has several. */
export const shownColumns = (organs: number) =>
  COLUMNS.filter(({ name, apart }) => !apart && (name !== 'leadOrgan' || organs > 1));
