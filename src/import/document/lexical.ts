/** Blocks → the editor state that Payload's Lexical field stores, and the plain text of blocks. */
import { picturesInRows, placeholderOf } from './picture';
import { textOfRuns, textOfTable } from './runs';
import type { Block, CellContent, Picture, Run, TableCell } from './types';

interface Node {
  type: string;
  version: number;
  children?: Node[];
  [key: string]: unknown;
}

/** The editor offers headings 2 to 4. */
const LOWEST_HEADING = 4;
const BOLD = 1;
const ITALIC = 2;
const SUB = 32;
const SUP = 64;

const LINE_BREAK: Node = { type: 'linebreak', version: 1 };
const TAB: Node = { type: 'tab', version: 1, detail: 2, format: 0, mode: 'normal', style: '', text: '\t' };

const textNode = (run: Run): Node => ({
  type: 'text', version: 1, detail: 0, mode: 'normal', style: '', text: run.text,
  format: (run.bold ? BOLD : 0) | (run.italic ? ITALIC : 0) | (run.sub ? SUB : 0) | (run.sup ? SUP : 0),
}); // prettier-ignore

function inline(runs: Run[]): Node[] {
  return runs.flatMap((run) => {
    const parts = run.text
      .split(/([\n\t])/)
      .flatMap((text) =>
        text === '' ? [] : [text === '\n' ? LINE_BREAK : text === '\t' ? TAB : textNode({ ...run, text })],
      );
    if (!run.href) return parts;
    const fields = { linkType: 'custom', newTab: false, url: run.href };
    return [element('link', parts, { version: 3, fields })];
  });
}

const element = (type: string, children: Node[], more: Record<string, unknown> = {}): Node => ({
  type, version: 1, direction: null, format: '', indent: 0, children, ...more,
}); // prettier-ignore

const paragraph = (runs: Run[], align = '', indent = 0): Node =>
  element('paragraph', inline(runs), { format: align, indent, textFormat: 0, textStyle: '' });

/** Finds the attachment that holds a picture. */
export type UploadOf = (image: Picture) => string | undefined;

const uploadNode = (value: string, place: string): Node => ({
  type: 'upload', version: 3, format: '', id: place.padStart(24, '0'), fields: {}, relationTo: 'attachments', value,
}); // prettier-ignore

function imageNode(image: Picture, uploadOf: UploadOf, place: string): Node {
  const id = uploadOf(image);
  return id ? uploadNode(id, place) : paragraph([{ text: placeholderOf(image) }], 'center');
}

function cellNode(cell: TableCell, uploadOf: UploadOf, place: string): Node {
  const write = (content: CellContent, i: number): Node => {
    if ('runs' in content) return paragraph(content.runs, content.align);
    if ('image' in content) return imageNode(content.image, uploadOf, `${place}${hex(i)}`);
    return tableNode(content.table, uploadOf, `${place}${hex(i)}`);
  };
  return element('tablecell', cell.content.length > 0 ? cell.content.map(write) : [paragraph([])], {
    backgroundColor: null,
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    headerState: cell.header ? 1 : 0,
  });
}

const hex = (n: number) => (n % 4096).toString(16).padStart(3, '0');

function tableNode(rows: readonly TableCell[][], uploadOf: UploadOf, place: string): Node {
  const cells = (row: TableCell[], r: number) =>
    row.map((cell, c) => cellNode(cell, uploadOf, `${place}${hex(r)}${hex(c)}`.slice(-21)));
  return element('table', rows.map((row, r) => element('tablerow', cells(row, r)))); // prettier-ignore
}

/** Paragraphs of a list without numbers, as deep as they stand. */
function listNode(items: { runs: Run[]; bullet: number }[], depth: number): Node {
  const children: Node[] = [];
  for (let i = 0; i < items.length;) {
    const item = items[i]!;
    const value = children.length + 1;
    let end = i + 1;
    if (item.bullet <= depth) children.push(element('listitem', inline(item.runs), { value }));
    else {
      while (end < items.length && items[end]!.bullet > depth) end += 1;
      children.push(element('listitem', [listNode(items.slice(i, end), depth + 1)], { value }));
    }
    i = end;
  }
  return element('list', children, { listType: 'bullet', start: 1, tag: 'ul' });
}

/**
 * @param uploadOf id of the attachment that holds an image; an image without one is named in a line of text,
 *   so that an officer sees what is missing
 * @returns a valid editor state, with one empty paragraph where there are no blocks
 */
export function toLexical(blocks: readonly Block[], uploadOf: UploadOf = () => undefined) {
  const children: Node[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    if (block.kind === 'paragraph' && block.bullet !== undefined) {
      const items: { runs: Run[]; bullet: number }[] = [];
      for (let next: Block | undefined = block; next?.kind === 'paragraph' && next.bullet !== undefined; next = blocks[i + items.length])
        items.push({ runs: next.runs, bullet: Math.min(next.bullet, 4) });
      i += items.length - 1;
      children.push(listNode(items, Math.min(...items.map(({ bullet }) => bullet))));
    } else children.push(blockNode(block, uploadOf));
  }
  return { root: element('root', children.length > 0 ? children : [paragraph([])]) };
} // prettier-ignore

function blockNode(block: Block, uploadOf: UploadOf): Node {
  switch (block.kind) {
    case 'heading':
      return element('heading', inline(block.runs), { tag: `h${Math.min(block.level, LOWEST_HEADING)}`, format: block.align ?? '' }); // prettier-ignore
    case 'paragraph':
      return paragraph(block.runs, block.align, block.indent);
    case 'table':
      return tableNode(block.rows, uploadOf, `${block.line}`);
    case 'image':
      return imageNode(block, uploadOf, `${block.line}`);
  }
}

/** Pictures of blocks in their order, those in tables included. */
export const picturesOf = (blocks: readonly Block[]): Picture[] =>
  blocks.flatMap((block) =>
    block.kind === 'image' ? [block] : block.kind === 'table' ? picturesInRows(block.rows) : [],
  );

/** The text of blocks, one paragraph a line, cells separated by tabs. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'image') return block.alt;
      return block.kind === 'table' ? textOfTable(block.rows, '\t') : textOfRuns(block.runs);
    })
    .filter((text) => text !== '')
    .join('\n');
}
