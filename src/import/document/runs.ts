/** Stretches of text: trimmed, joined, parted at line breaks. */
import { startsParagraph } from './paragraph-start';
import type { Align, CellContent, Run, TableCell } from './types';

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const isBlank = (text: string) => /^[\s\u3000]*$/.test(text);

export const textOfRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** The text of a cell: paragraphs and the cells of inner tables, parted by spaces. */
export const textOfCell = ({ content }: TableCell): string =>
  content.map(textOfContent).filter((text) => text !== '').join(' '); // prettier-ignore

function textOfContent(content: CellContent): string {
  if ('runs' in content) return textOfRuns(content.runs);
  return 'image' in content ? content.image.alt : textOfTable(content.table);
}

/** The text of a table: rows parted by line ends, cells by spaces. */
export const textOfTable = (rows: readonly TableCell[][], between = ' '): string =>
  rows.map((row) => row.map(textOfCell).join(between)).join('\n');

function mergeRuns(runs: readonly Run[]): Run[] {
  const style = (run: Run) => JSON.stringify({ ...run, text: '' });
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (last && style(last) === style(run)) last.text += run.text;
    else merged.push({ ...run });
  }
  return merged;
}

/** Without invisible characters, spaces that indent, and spaces around line breaks; equal styles joined. */
export function trimRuns(runs: readonly Run[]): Run[] {
  const trimmed = runs
    .map((run) => ({ ...run, text: run.text.replace(INVISIBLE, '').replace(/\u00a0/g, ' ') }))
    .filter((run) => run.text !== '');
  while (trimmed.length > 0 && isBlank(trimmed[0]!.text)) trimmed.shift();
  while (trimmed.length > 0 && isBlank(trimmed.at(-1)!.text)) trimmed.pop();
  if (trimmed.length > 0) {
    trimmed[0]!.text = trimmed[0]!.text.replace(/^[\s\u3000]+/, '');
    trimmed.at(-1)!.text = trimmed.at(-1)!.text.replace(/[\s\u3000]+$/, '');
  }
  return mergeRuns(trimmed);
}

const ENDS_PARAGRAPH = /[。；：！？…”）》.;:!?)]$/;

/**
 * Parts a paragraph at its soft line breaks where they stand for paragraphs, as writers use them; one in the
 * middle of a sentence stays a line break.
 */
export function splitAtBreaks(runs: readonly Run[], align?: Align): Run[][] {
  if (!runs.some((run) => run.text.includes('\n'))) return [trimRuns(runs)];
  const pieces: Run[][] = [[]];
  for (const run of runs)
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) pieces.push([]);
      if (text !== '') pieces.at(-1)!.push({ ...run, text });
    });
  const parts: Run[][] = [];
  for (const piece of pieces) {
    const after = textOfRuns(piece);
    const trimmed = trimRuns(piece);
    if (trimmed.length === 0) continue;
    const last = parts.at(-1);
    const apart =
      !last || align === 'center' || align === 'right' || ENDS_PARAGRAPH.test(textOfRuns(last)) ||
      /^(?:\s{2}|\u3000)/.test(after) || startsParagraph(after);
    if (apart) parts.push(trimmed);
    else parts[parts.length - 1] = mergeRuns([...last, { ...last.at(-1)!, text: '\n' }, ...trimmed]);
  }
  return parts.length > 0 ? parts : [[]];
} // prettier-ignore
