/** Blocks → the editor state that Payload's Lexical field stores, and the plain text of blocks. */
import type { Block, ImageBlock, Run, TableCell } from './types';

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

const textNode = (run: Run): Node => ({
  type: 'text', version: 1, detail: 0, mode: 'normal', style: '', text: run.text,
  format: (run.bold ? BOLD : 0) | (run.italic ? ITALIC : 0) | (run.sub ? SUB : 0) | (run.sup ? SUP : 0),
}); // prettier-ignore

function inline(runs: Run[]): Node[] {
  return runs.flatMap((run) => {
    const parts = run.text
      .split('\n')
      .flatMap((text, i) => [
        ...(i > 0 ? [{ type: 'linebreak', version: 1 }] : []),
        ...(text === '' ? [] : [textNode({ ...run, text })]),
      ]);
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

const cellNode = (cell: TableCell): Node =>
  element('tablecell', cell.runs.length > 0 ? cell.runs.map((runs) => paragraph(runs)) : [paragraph([])], {
    backgroundColor: null,
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    headerState: cell.header ? 1 : 0,
  });

/**
 * @param uploadOf id of the attachment that holds an image; an image without one is named in a line of text,
 *   so that an officer sees what is missing
 * @returns a valid editor state, with one empty paragraph where there are no blocks
 */
export function toLexical(blocks: readonly Block[], uploadOf: (image: ImageBlock) => string | undefined = () => undefined) {
  const children = blocks.map((block): Node => {
    switch (block.kind) {
      case 'heading':
        return element('heading', inline(block.runs), { tag: `h${Math.min(block.level, LOWEST_HEADING)}`, format: block.align ?? '' });
      case 'paragraph':
        return paragraph(block.runs, block.align, block.indent);
      case 'table':
        return element('table', block.rows.map((row) => element('tablerow', row.map(cellNode))));
      case 'image': {
        const id = uploadOf(block);
        if (!id) return paragraph([{ text: `〔此处原有图片${block.alt ? `：${block.alt}` : ''}〕` }], 'center');
        return { type: 'upload', version: 3, format: '', id: `${block.line}`.padStart(24, '0'), fields: {}, relationTo: 'attachments', value: id };
      }
    }
  });
  return { root: element('root', children.length > 0 ? children : [paragraph([])]) };
} // prettier-ignore

const textOfRuns = (runs: readonly Run[]) => runs.map((run) => run.text).join('');

/** The text of blocks, one paragraph a line, cells separated by tabs. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'image') return block.alt;
      if (block.kind !== 'table') return textOfRuns(block.runs);
      return block.rows
        .map((row) => row.map((cell) => cell.runs.map(textOfRuns).join(' ')).join('\t'))
        .join('\n');
    })
    .filter((text) => text !== '')
    .join('\n');
}
