/** Addresses behind the cells of a catalogue, as columns of their own where no column holds addresses. */
import type { Table, TableRow } from '../table';
import { linkHeading } from './fields';
import { columnsByHeading } from './guess';
import { isAddress } from './row';

/** What is done with the links of a table. */
export interface Links {
  /** Columns whose links stand in columns after the named ones. */
  beside: readonly number[];
  /** The column of addresses whose cells say `查看` and lead to them. */
  inside?: number;
}

const WEB = /^https?:\/\/\S+$/i;
const NONE: Links = { beside: [] };

interface Seen {
  links: number;
  different: Set<string>;
  filled: number;
  addresses: number;
}

/**
 * Looks through a table with links.
 * @param from the first row that may be a record
 */
export async function linksOfTable(table: Table, headings: readonly string[], from: number): Promise<Links> {
  if (!(await table.linked?.())) return NONE;
  const fields = columnsByHeading(headings);
  const named = fields.indexOf('url');
  const columns: Seen[] = [];
  await table.each(({ row, cells, links }) => {
    if (row < from) return;
    cells.forEach((cell, i) => {
      if (cell === '') return;
      const column = (columns[i] ??= { links: 0, different: new Set(), filled: 0, addresses: 0 });
      const link = links?.get(i);
      column.filled += 1;
      if (i === named ? isAddress(cell) : WEB.test(cell)) column.addresses += 1;
      if (!link) return;
      column.links += 1;
      column.different.add(link);
    });
  });
  if (columns[named]?.links) return { beside: [], inside: named };
  if (columns.some(({ addresses, filled }) => addresses * 10 >= filled * 6)) return NONE;
  // What many rows share is the home page of an organ or a section, and the address of none of them.
  const own = columns.flatMap(({ links, different }, i) => (links > 0 && different.size * 2 > links ? [i] : []));
  const rank = (column: number) => (fields[column] === 'title' ? 0 : 1);
  return { beside: own.sort((a, b) => rank(a) - rank(b) || a - b) };
} // prettier-ignore

/** The headings with those of the links behind them. */
export const withLinkHeadings = (headings: readonly string[], { beside }: Links): string[] => [
  ...headings,
  ...beside.map((column) => linkHeading(headings[column] ?? '')),
];

/** A row with its links as cells: after the named columns, before cells that no heading names. */
export function withLinkCells(row: TableRow, named: number, { beside, inside }: Links): TableRow {
  const behind = (column: number) => (row.cells[column] && row.links?.get(column)) || '';
  if (inside !== undefined && behind(inside) && !isAddress(row.cells[inside]!))
    return { ...row, cells: row.cells.with(inside, behind(inside)) };
  if (beside.length === 0) return row;
  const cells = Array.from({ length: named }, (_, i) => row.cells[i] ?? '');
  return { ...row, cells: [...cells, ...beside.map(behind), ...row.cells.slice(named)] };
}
