/** What two versions of a text have in common and what not, word by word in Chinese. */
import { diffArrays } from 'diff';
import { plainText } from '../domain/plain-text';

/** A piece of text that stands in both versions, or only in the new (`ins`) or only in the old one (`del`). */
export interface Piece {
  text: string;
  change?: 'ins' | 'del';
}

/** Paragraphs in a row that are equal, or one with its pieces. */
export type Paragraph = { same: string[] } | { pieces: Piece[] };

/** Changed words, and changed lines, after which two texts are taken for different as a whole: it bounds the time. */
const LIMIT = { words: 400, lines: 1000 };
/** Characters of one body that are compared word by word; what is beyond is compared line by line. */
const WORD_BY_WORD = 100_000;
/** Least part of the longer text that must be common, or its words are not worth comparing. */
const ALIKE = 0.3;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** The segmenter takes quadratic time, so a text is given to it sentence by sentence. */
const PARTS = /[^。；，！？\n]{1,200}[。；，！？\n]*|[。；，！？\n]+/g;
const words = (text: string): string[] =>
  (text.match(PARTS) ?? []).flatMap((part) => Array.from(segmenter.segment(part), ({ segment }) => segment));

const piece = (text: string, change?: Piece['change']): Piece[] =>
  text === '' ? [] : [{ text, ...(change ? { change } : {}) }];

/** Old and new text word by word; as a whole where they have little in common. */
export function compareTexts(before: string, after: string): Piece[] {
  if (before === after) return piece(after);
  const found = diffArrays(words(before), words(after), { maxEditLength: LIMIT.words });
  const pieces = found?.flatMap(({ value, added, removed }) =>
    piece(value.join(''), added ? 'ins' : removed ? 'del' : undefined),
  );
  const common = pieces?.reduce((sum, { text, change }) => sum + (change ? 0 : text.length), 0) ?? 0;
  if (pieces && common >= ALIKE * Math.max(before.length, after.length)) return pieces;
  return [...piece(before, 'del'), ...piece(after, 'ins')];
}

/** Lines of a body: a paragraph, a list entry or a row of a table each. */
export const linesOf = (html: string): string[] =>
  plainText(html.replace(/<\/t[dh]>\s*(?=<t[dh])/g, '　'))
    .split('\n')
    .filter(Boolean);

/** Pieces that run over several lines, line by line. */
function byLine(pieces: Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const { text, change } of pieces)
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      lines.at(-1)!.push(...piece(part, change));
    }
  return lines.filter((line) => line.length > 0);
}

/** Lines that were replaced: one by one where they are as many as before. */
function replaced(before: string[], after: string[], inWords: boolean): Piece[][] {
  const compare = (a: string, b: string) =>
    inWords ? compareTexts(a, b) : [...piece(a, 'del'), ...piece(b, 'ins')];
  return before.length === after.length
    ? before.map((line, i) => compare(line, after[i]!))
    : byLine(compare(before.join('\n'), after.join('\n')));
}

/** Two bodies (sanitised HTML), line by line and, where lines differ, word by word. */
export function compareBodies(before: string, after: string): Paragraph[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const found = diffArrays(old, now, { maxEditLength: LIMIT.lines }) ?? [
    { value: old, removed: true, added: false, count: old.length },
    { value: now, removed: false, added: true, count: now.length },
  ];
  const paragraphs: Paragraph[] = [];
  let left = WORD_BY_WORD;
  for (let i = 0; i < found.length; i++) {
    const { value, added, removed } = found[i]!;
    if (!added && !removed) {
      paragraphs.push({ same: value });
      continue;
    }
    const next = removed && found[i + 1]?.added ? found[++i] : undefined;
    left -= next ? value.join('').length + next.value.join('').length : 0;
    const lines = next
      ? replaced(value, next.value, left >= 0)
      : value.map((line) => piece(line, added ? 'ins' : 'del'));
    for (const pieces of lines) paragraphs.push({ pieces });
  }
  return paragraphs;
}

/** Whether anything differs. */
export const isChanged = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some((paragraph) => 'pieces' in paragraph);
