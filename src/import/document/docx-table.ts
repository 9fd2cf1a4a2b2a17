/** A table of a DOCX with its merged cells. */
import type { BodyReader, Item } from './docx-body';
import { attr, child, elementsOf, isOn, nameOf, val, type Element } from './docx-xml';
import { splitAtBreaks } from './line-breaks';
import type { CellContent, TableCell } from './types';

const WRAPPERS = /^(?:sdt|sdtContent|customXml|ins|smartTag)$/;

/** Rows or cells, also in content controls. */
const within = (parent: Element, name: string): Element[] =>
  elementsOf(parent).flatMap((element) =>
    nameOf(element) === name ? [element] : WRAPPERS.test(nameOf(element)) ? within(element, name) : [],
  );

const number = (parent: Element | undefined, name: string): number => {
  const value = Number(val(parent, name) ?? 0);
  return Number.isInteger(value) && value > 0 && value < 200 ? value : 0;
};
const empty = (colSpan: number): TableCell => ({ content: [], colSpan, rowSpan: 1, header: false });

/** How a cell is joined with one above it or before it. */
const joined = (properties: Element | undefined, name: string): 'start' | 'continues' | undefined => {
  const merge = child(properties, name);
  return merge && (attr(merge, 'val') === 'restart' ? 'start' : 'continues');
};

/** The table, or its paragraphs where it has one column only: a frame around a text. */
export function readDocxTable(table: Element, reader: BodyReader): Item[] {
  const rows: TableCell[][] = [];
  /** By column: the cell that goes on downwards, and the row in which it begins. */
  const open = new Map<number, { cell: TableCell; row: number }>();
  const started: { cell: TableCell; row: number }[] = [];
  let single: Item[] | undefined = [];
  for (const tr of within(table, 'tr')) {
    const properties = child(tr, 'trPr');
    if (child(properties, 'del')) {
      reader.counts.deleted += 1;
      continue;
    }
    const header = isOn(properties, 'tblHeader') ?? false;
    const row: TableCell[] = [];
    let column = number(properties, 'gridBefore');
    if (column > 0) row.push(empty(column));
    for (const tc of within(tr, 'tc')) {
      const cellProperties = child(tc, 'tcPr');
      const colSpan = number(cellProperties, 'gridSpan') || 1;
      if (child(cellProperties, 'cellDel')) continue;
      const items = reader.read(tc);
      const content = contentOf(items);
      const above = open.get(column);
      const last = row.at(-1);
      if (joined(cellProperties, 'hMerge') === 'continues' && last) {
        last.colSpan += colSpan;
        last.content.push(...content);
      } else if (joined(cellProperties, 'vMerge') === 'continues' && above && above.cell.colSpan === colSpan) {
        above.cell.rowSpan = rows.length - above.row + 1;
        above.cell.content.push(...content);
      } else {
        const cell: TableCell = { content, colSpan, rowSpan: 1, header };
        row.push(cell);
        for (let at = column; at < column + colSpan; at += 1) open.delete(at);
        started.push({ cell, row: rows.length });
        if (joined(cellProperties, 'vMerge')) open.set(column, started.at(-1)!);
      }
      single = single && row.length === 1 && column === 0 && !items.some(({ kind }) => kind === 'table') ? [...single, ...items] : undefined; // prettier-ignore
      column += colSpan;
    }
    const after = number(properties, 'gridAfter');
    if (after > 0 && row.length > 0) row.push(empty(after));
    rows.push(row);
  }
  if (single) return single;
  dropEmptyRows(rows, started);
  return rows.length > 0 ? [{ kind: 'table', rows }] : [];
} // prettier-ignore

/** A row all of whose cells go on from above would be empty in a page. */
function dropEmptyRows(rows: TableCell[][], started: readonly { cell: TableCell; row: number }[]): void {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    if (rows[at]!.length > 0) continue;
    rows.splice(at, 1);
    for (const { cell, row } of started) if (row < at && row + cell.rowSpan > at) cell.rowSpan -= 1;
  }
}

function contentOf(items: readonly Item[]): CellContent[] {
  return items.flatMap((item): CellContent[] => {
    if (item.kind === 'table') return [{ table: item.rows }];
    if (item.kind === 'image') return [{ image: item.image }];
    if (item.kind === 'chunk') return [];
    const bullet = item.bullet === undefined ? [] : [{ text: '• ' }];
    return splitAtBreaks([...bullet, ...item.runs]).map((runs) => ({
      runs,
      ...(item.align && item.align !== 'left' && { align: item.align }),
    }));
  });
}
