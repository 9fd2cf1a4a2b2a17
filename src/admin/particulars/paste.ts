import type { RowValue, Table } from '../../domain/document-types';

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

/**
 * Rows after a block of cells was put in from one cell on, to the right and downwards.
 * @returns undefined where the text is a single cell: then it is pasted as usual
 */
export function pasted(
  { columns }: Table,
  rows: readonly RowValue[],
  row: number,
  column: number,
  text: string,
): RowValue[] | undefined {
  if (!/[\t\n]/.test(text.trim())) return undefined;
  if (!text.includes('\t') && columns[column]!.kind === 'paragraphs') return undefined;
  const next = rows.map((one) => ({ ...one }));
  for (const [i, cells] of cellsOf(text).entries()) {
    const target = (next[row + i] ??= {});
    for (const [k, value] of cells.entries()) {
      const { name } = columns[column + k] ?? {};
      if (!name) continue;
      if (value) target[name] = value;
      else delete target[name];
    }
  }
  return next;
}
