/** Where a passage stands in the text of a body, also where it runs over several text nodes, and its replacement there. */
import type { LexicalNode, LexicalState } from './body';

/** Why a passage cannot be replaced: it runs over a line break or a tab, or over the edge of a link. */
export type Hindrance = 'break' | 'link';

export interface Passage {
  /** Up to `AROUND` characters of its paragraph on either side. */
  before: string;
  after: string;
  hindrance?: Hindrance;
}

export const AROUND = 24;

interface Part {
  node: LexicalNode;
  /** The link or block in which it stands. */
  parent: LexicalNode;
  start: number;
}

/** The text of one block without the blocks in it. */
interface Line {
  text: string;
  parts: Part[];
  /** Offsets at which something stands that is no text: a line break, a tab, a picture. */
  breaks: number[];
}

const INLINE = new Set(['text', 'linebreak', 'tab', 'link', 'autolink']);
const isLink = ({ type }: LexicalNode) => type === 'link' || type === 'autolink';
const textOf = ({ node }: Part): string => String(node.text ?? '');

function* linesOf(state: LexicalState): Generator<Line> {
  let line: Line = { text: '', parts: [], breaks: [] };
  function* flush(): Generator<Line> {
    if (line.text) yield line;
    line = { text: '', parts: [], breaks: [] };
  }
  function* visit(node: LexicalNode, parent: LexicalNode): Generator<Line> {
    if (node.type === 'text') {
      line.parts.push({ node, parent, start: line.text.length });
      line.text += String(node.text ?? '');
    } else if (node.type === 'linebreak' || node.type === 'tab') line.breaks.push(line.text.length);
    else {
      const isBlock = !INLINE.has(node.type);
      if (isBlock) yield* flush();
      for (const child of node.children ?? []) yield* visit(child, node);
      if (isBlock) yield* flush();
    }
  }
  yield* visit(state.root, state.root);
}

function hindranceOf({ parts, breaks }: Line, start: number, end: number): Hindrance | undefined {
  if (breaks.some((at) => at > start && at < end)) return 'break';
  const holding = parts.filter((part) => part.start < end && part.start + textOf(part).length > start);
  const links = new Set(holding.map(({ parent }) => (isLink(parent) ? parent : undefined)));
  return links.size > 1 ? 'link' : undefined;
}

/** Starts of a string in a text, none overlapping the one before. */
export function* startsOf(text: string, find: string): Generator<number> {
  for (let at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + find.length)) yield at;
}

/** Every passage of a body that reads like this, in the order of the text. @param find not empty */
export function passagesOf(state: LexicalState, find: string): Passage[] {
  return [...linesOf(state)].flatMap((line) =>
    [...startsOf(line.text, find)].map((start) => ({
      ...around(line.text, start, find.length),
      hindrance: hindranceOf(line, start, start + find.length),
    })),
  );
}

export const around = (text: string, start: number, length: number): { before: string; after: string } => ({
  before: text.slice(Math.max(0, start - AROUND), start),
  after: text.slice(start + length, start + length + AROUND),
});

/** Writes over a stretch of a line: the first node takes the new text in its own style. */
function write({ parts }: Line, start: number, end: number, by: string): void {
  let isFirst = true;
  for (const part of parts) {
    const text = textOf(part);
    const [from, to] = [Math.max(start - part.start, 0), Math.min(end - part.start, text.length)];
    if (from >= to) continue;
    part.node.text = text.slice(0, from) + (isFirst ? by : '') + text.slice(to);
    isFirst = false;
  }
}

const isLeftOver = (node: LexicalNode): boolean =>
  (node.type === 'text' && node.text === '') || (isLink(node) && !node.children?.length);

/** What an edit has emptied is no node of the editor's. */
function dropLeftOvers(node: LexicalNode): void {
  node.children?.forEach(dropLeftOvers);
  node.children = node.children?.filter((child) => !isLeftOver(child));
}

/**
 * A body in which some of the passages read otherwise.
 * @param chosen their numbers in the order of `passagesOf`, from 0; one that is hindered stays as it is
 */
export function replacePassages(
  state: LexicalState,
  find: string,
  by: string,
  chosen: ReadonlySet<number>,
): LexicalState {
  const next = structuredClone(state);
  let number = 0;
  for (const line of linesOf(next)) {
    const numbered = [...startsOf(line.text, find)].map((start) => ({ start, n: number++ }));
    // From the end, so that what is still to come keeps its place.
    for (const { start, n } of numbered.toReversed())
      if (chosen.has(n) && !hindranceOf(line, start, start + find.length))
        write(line, start, start + find.length, by);
  }
  dropLeftOvers(next.root);
  return next;
}
