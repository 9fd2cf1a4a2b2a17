/**
 * The texts of a body as the checks read its HTML (`files/layers/html.ts`): lines of blocks, rows of tables with
 * their headings. Each character knows the text node in which it stands.
 */
import { TableHead } from '../../files/layers/table-head';
import { Strip, type Holder } from '../../files/strips';
import type { LexicalNode, LexicalState } from './body';

const INLINE = new Set(['text', 'linebreak', 'tab', 'link', 'autolink']);
const isText = (node: LexicalNode): node is LexicalNode & Holder =>
  node.type === 'text' && typeof node.text === 'string';

function cellOf(cell: LexicalNode): Strip {
  const strip = new Strip(/\s+/g);
  const visit = (node: LexicalNode): void => {
    if (isText(node)) strip.add(node);
    else if (node.type === 'tab') strip.plain('　');
    else (node.children ?? []).forEach(visit);
    if (!INLINE.has(node.type) || node.type === 'linebreak') strip.plain(' ');
  };
  (cell.children ?? []).forEach(visit);
  return strip;
}

function* stripsOfTable(table: LexicalNode, title: string): Generator<Strip> {
  const head = new TableHead(title);
  for (const row of table.children ?? []) {
    const strip = new Strip();
    const cells: string[] = [];
    for (const cell of row.children ?? []) {
      const content = cellOf(cell);
      if (cells.length > 0) strip.plain('\t');
      strip.append(content);
      cells.push(content.text.trim());
      for (let i = 1; i < Math.min(64, Number(cell.colSpan ?? 1)); i += 1) {
        strip.plain('\t');
        cells.push('');
      }
    }
    strip.around = head.take(cells);
    yield strip;
  }
}

/** @param title of the record: it says what its tables are about */
export function* stripsOfBody(state: LexicalState, title: string): Generator<Strip> {
  let line = new Strip();
  function* flush(): Generator<Strip> {
    if (line.text.trim()) yield line;
    line = new Strip();
  }
  function* visit(node: LexicalNode): Generator<Strip> {
    if (isText(node)) line.add(node);
    else if (node.type === 'tab') line.plain('　');
    else if (node.type === 'table') {
      yield* flush();
      yield* stripsOfTable(node, title);
    } else {
      const isBlock = !INLINE.has(node.type) || node.type === 'linebreak';
      if (isBlock) yield* flush();
      for (const child of node.children ?? []) yield* visit(child);
      if (isBlock) yield* flush();
    }
  }
  yield* visit(state.root);
}

/**
 * Takes away the addresses of links that hold something personal; their text stays.
 * @param isPersonal told the address as the checks read it
 * @returns how many
 */
export function unlink(state: LexicalState, isPersonal: (address: string) => boolean): number {
  let count = 0;
  const visit = (node: LexicalNode): void => {
    node.children = node.children?.flatMap((child) => {
      visit(child);
      const url = (child.fields as { url?: unknown } | undefined)?.url;
      if ((child.type !== 'link' && child.type !== 'autolink') || typeof url !== 'string') return [child];
      if (!isPersonal(url.replace(/^(?:mailto|tel):/i, '电话或者邮箱：'))) return [child];
      count += 1;
      return child.children ?? [];
    });
  };
  visit(state.root);
  return count;
}
