/** The text of a decision that was written before its clean-up: what it names already, and where a table goes into it. */
import { titleKey } from '../../domain/clean-up';
import type { LexicalNode, LexicalState } from '../../publish/project/body';
import { ANNEX_LINE } from '../document/patterns';
import { plain } from '../document/plain';
import { findSignatures, isDisclosureNote } from '../document/tail';
import type { SourceLine } from '../document/types';

export interface TextSoFar {
  holdsTable: boolean;
  /** All of its words in the form of `titleKey`. */
  key: string;
}

function wordsOf(node: LexicalNode): string {
  if (typeof node.text === 'string') return node.text;
  if (node.type === 'linebreak' || node.type === 'tab') return ' ';
  return (node.children ?? []).map(wordsOf).join('');
}

const holdsTable = (node: LexicalNode): boolean =>
  node.type === 'table' || (node.children ?? []).some(holdsTable);

export const textSoFar = (body: LexicalState | null | undefined): TextSoFar => ({
  holdsTable: Boolean(body?.root && holdsTable(body.root)),
  key: body?.root ? titleKey(wordsOf(body.root)) : '',
});

const lineOf = (node: LexicalNode, i: number): SourceLine => ({
  line: i + 1,
  // What holds no words is no empty line between an organ and its date.
  text: wordsOf(node) || (node.type === 'paragraph' ? '' : '图'),
  ...(node.type === 'table' && { table: [] }),
});

/** The place of the signature, with the list of annexes and the note on disclosure that stand beside it. */
function endOfText(nodes: readonly LexicalNode[]): number {
  const lines = nodes.map(lineOf);
  const note = lines.findLastIndex((line, i) => i >= lines.length - 3 && isDisclosureNote(line));
  const end = findSignatures(lines, 1)[0]?.indexes[0] ?? (note < 0 ? lines.length : note);
  for (let i = end - 1; i > 0; i -= 1) {
    const text = plain(lines[i]!.text).trim();
    if (ANNEX_LINE.test(text)) return i;
    if (text !== '' && !/^\d{1,2} ?[.、]/.test(text)) break;
  }
  return end;
}

/** @returns a body in which `table` closes the text: before its signature, else at its end */
export function closeTextWith(body: LexicalState | null | undefined, table: LexicalState): LexicalState {
  const nodes = body?.root?.children ?? [];
  if (textSoFar(body).key === '' && !nodes.some(({ type }) => type !== 'paragraph')) return table;
  const at = endOfText(nodes);
  const children = [...nodes.slice(0, at), ...(table.root.children ?? []), ...nodes.slice(at)];
  return { root: { ...body!.root, children } };
}
