/** Cells of a table in the editor as they lie, merged ones at every place that they cover. */
import { $isElementNode, type ElementNode, type LexicalNode } from '@payloadcms/richtext-lexical/lexical';

/** The classes of the editor's tables are not among what Payload exports: nodes are told by their types. */
export type Cell = ElementNode & { getRowSpan(): number; getColSpan(): number };

const ofType =
  <T extends ElementNode>(type: string) =>
  (node: LexicalNode | null | undefined): node is T =>
    node?.getType() === type;

export const $isTable = ofType<ElementNode>('table');
const $isRow = ofType<ElementNode>('tablerow');
const $isCell = ofType<Cell>('tablecell');

export const $cellAround = (node: LexicalNode): Cell | undefined =>
  $isCell(node) ? node : node.getParents().find($isCell);

/** Rows of a table; a place that no cell covers is left out of its row. */
export function $gridOf(table: ElementNode): Cell[][] {
  const grid: Cell[][] = [];
  for (const [r, row] of table.getChildren().filter($isRow).entries()) {
    let column = 0;
    for (const cell of row.getChildren().filter($isCell)) {
      while (grid[r]?.[column]) column += 1;
      for (let y = 0; y < cell.getRowSpan(); y += 1)
        for (let x = 0; x < cell.getColSpan(); x += 1) (grid[r + y] ??= [])[column + x] = cell;
    }
  }
  return grid;
}

/** Nothing but empty lines: a picture is no text, but fills a cell. */
export const $isBlank = (cell: Cell): boolean =>
  cell.getTextContent().trim() === '' &&
  cell.getChildren().every((child) => child.getType() === 'paragraph' && $isElementNode(child) && child.getChildren().every((one) => one.getType() === 'text')); // prettier-ignore
