/** Stretches of text: trimmed and joined. */
import type { CellContent, Run, TableCell } from './types';

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const isBlank = (text: string) => text.trim() === '';

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

/** Equal styles joined. */
export function mergeRuns(runs: readonly Run[]): Run[] {
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
    trimmed[0]!.text = trimmed[0]!.text.trimStart();
    trimmed.at(-1)!.text = trimmed.at(-1)!.text.trimEnd();
  }
  return mergeRuns(trimmed);
}
