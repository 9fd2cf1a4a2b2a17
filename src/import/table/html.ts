/** Tables that are pasted from Word, WPS or a web page, and lists without a table. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { cleanCell, isBlank, linkTarget, type Table, type TableRow } from './types';

type Element = Tree.Element;

const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'br', 'tr']);
const SKIPPED = new Set(['script', 'style', 'head', 'template']);
const MAX_SPAN = 200;

const childrenOf = (node: Tree.ParentNode | Tree.ChildNode): Tree.ChildNode[] =>
  'childNodes' in node ? node.childNodes : [];

function textOf(node: Tree.ChildNode): string {
  if ('value' in node) return (node as Tree.TextNode).value.replace(/\s+/g, ' ');
  const inner = childrenOf(node).map(textOf).join('');
  return 'tagName' in node && BLOCKS.has(node.tagName) ? `${inner}\n` : inner;
}

/** Where the first link of a cell leads. */
function linkIn(node: Tree.ChildNode): string | undefined {
  const href = 'tagName' in node && node.tagName === 'a' && node.attrs.find(({ name }) => name === 'href');
  if (href) return linkTarget(href.value);
  for (const child of childrenOf(node)) {
    const link = linkIn(child);
    if (link) return link;
  }
  return undefined;
}

const span = (cell: Element, name: string): number => {
  const value = Number(cell.attrs.find((attr) => attr.name === name)?.value ?? 1);
  return Number.isInteger(value) && value >= 1 && value <= MAX_SPAN ? value : 1;
};

/** Rows of tables and, between them, paragraphs as rows of one cell, in the order of the page. */
export function htmlTable(html: string): Table {
  const rows: TableRow[] = [];
  /** Value and rows left of cells that span rows, by column. */
  let spanned = new Map<number, { text: string; left: number }>();
  const push = (cells: string[], links = new Map<number, string>()) => {
    if (!isBlank(cells)) rows.push({ row: rows.length + 1, cells, ...(links.size > 0 && { links }) });
  };
  const tableRow = (tr: Element) => {
    const cells: string[] = [];
    const links = new Map<number, string>();
    const next = new Map<number, { text: string; left: number }>();
    const carry = () => {
      for (let held = spanned.get(cells.length); held; held = spanned.get(cells.length)) {
        if (held.left > 1) next.set(cells.length, { ...held, left: held.left - 1 });
        cells.push(held.text);
      }
    };
    for (const cell of childrenOf(tr)) {
      if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
      carry();
      const link = linkIn(cell);
      if (link) links.set(cells.length, link);
      const text = cleanCell(childrenOf(cell).map(textOf).join(''));
      const rowSpan = span(cell, 'rowspan');
      for (let i = span(cell, 'colspan'); i > 0; i -= 1) {
        if (rowSpan > 1) next.set(cells.length, { text, left: rowSpan - 1 });
        cells.push(cells.length > 0 && i < span(cell, 'colspan') ? '' : text);
      }
    }
    carry();
    spanned = next;
    push(cells, links);
  };
  let line = '';
  const flush = () => {
    const text = cleanCell(line);
    line = '';
    if (text !== '') push([text]);
  };
  const visit = (node: Tree.ChildNode): void => {
    if ('value' in node && node.nodeName === '#text') line += (node as Tree.TextNode).value.replace(/\s+/g, ' ');
    if (!('tagName' in node) || SKIPPED.has(node.tagName)) return;
    if (node.tagName === 'tr') return flush(), tableRow(node);
    if (node.tagName === 'table') spanned = new Map();
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) flush();
    for (const child of childrenOf(node)) visit(child);
    if (isBlock) flush();
  };
  for (const node of childrenOf(parse(html))) visit(node);
  flush();
  return {
    each: (take) => (rows.every((row) => take(row) !== false), Promise.resolve([])),
    linked: () => Promise.resolve(rows.some(({ links }) => links)),
  };
} // prettier-ignore
