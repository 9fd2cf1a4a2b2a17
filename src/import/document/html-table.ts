/** An HTML table: data with its merged cells, or a table that only lays out a page. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isNotText } from './html-style';
import { textOfCell } from './runs';
import type { CellContent, TableCell } from './types';

type Element = Tree.Element;

const MAX_SPAN = 200;

const elements = (node: Tree.ParentNode): Element[] =>
  node.childNodes.filter((child): child is Element => 'tagName' in child);

const rowsOf = (table: Element): Element[] =>
  elements(table).flatMap((child) =>
    child.tagName === 'tr' ? [child].filter((row) => !isNotText(row)) : /^t(?:head|body|foot)$/.test(child.tagName) ? elements(child).filter((row) => row.tagName === 'tr' && !isNotText(row)) : [],
  ); // prettier-ignore

const span = (cell: Element, name: string): number => {
  const value = Number(cell.attrs.find((attr) => attr.name === name)?.value ?? 1);
  return Number.isInteger(value) && value >= 1 && value <= MAX_SPAN ? value : 1;
};

const hasTable = (node: Element): boolean =>
  elements(node).some((child) => child.tagName === 'table' || hasTable(child));

/**
 * A table with one column lays out a page. In a page of a site so does one with a table inside, with a whole
 * text in one of its cells, or of labels (索引号：…), which is then read line by line.
 * @param whole the HTML is a document's text: what has columns is a table
 */
export function readTable(
  table: Element,
  contentOf: (cell: Element) => CellContent[],
  whole: boolean,
): { kind: 'data'; rows: TableCell[][] } | { kind: 'layout' } {
  if (!whole && hasTable(table)) return { kind: 'layout' };
  const rows = rowsOf(table).map((row) =>
    elements(row)
      .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')
      .map((cell) => ({
        content: contentOf(cell),
        colSpan: span(cell, 'colspan'),
        rowSpan: span(cell, 'rowspan'),
        header: cell.tagName === 'th',
      })),
  );
  const isWide = rows.some((row) => row.reduce((sum, cell) => sum + cell.colSpan, 0) > 1);
  if (!isWide || (!whole && isLayout(rows.flat()))) return { kind: 'layout' };
  return { kind: 'data', rows: rows.filter((row) => row.length > 0) };
}

const LABEL =
  /^\s*[【[]?(?:索\s*引\s*号|发文字号|文\s*号|发文机关|发布机构|成文日期|生成日期|发布日期|主题分类|公开日期|信息名称|有效性|主题词)/;

function isLayout(cells: readonly TableCell[]): boolean {
  const texts = cells.map(textOfCell);
  return texts.filter((text) => LABEL.test(text)).length >= 2 || texts.some((text) => text.length > 1500);
}
