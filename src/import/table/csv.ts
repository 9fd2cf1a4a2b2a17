/** CSV and what is pasted from a spreadsheet: in any encoding, with commas, semicolons, tabs or bars. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { cleanCell, isBlank, type Table, type TableWarning, type Take } from './types';

const DELIMITERS = [',', '\t', ';'];
const BAR = '|';
const LOOKED_AT = 20;

/**
 * The delimiter that cuts most of the first lines into most cells. A bar also parts names within a cell: it
 * delimits only where most lines have as many of them, and more than of any other.
 */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/, LOOKED_AT).filter((line) => line.trim() !== '');
  const cuts = (delimiter: string) => lines.map((line) => line.split(delimiter).length - 1);
  const cut = (delimiter: string) => cuts(delimiter).reduce((sum, count) => sum + count, 0);
  const best = DELIMITERS.reduce((a, b) => (cut(b) > cut(a) ? b : a));
  const bars = cuts(BAR);
  const usual = Math.max(...bars.map((count) => bars.filter((other) => other === count && count > 0).length));
  return cut(BAR) > cut(best) && usual * 2 > lines.length ? BAR : best;
} // prettier-ignore

/** Pieces of a text, so that the parser never holds all rows. */
function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
}

const NOT_CLOSED = 'CSV_QUOTE_NOT_CLOSED';
/** A file with more quotes that are never closed is broken as a whole. */
const MOST_REPAIRS = 50;

interface Stretch {
  text: string;
  /** Lines of the file before it. */
  above: number;
}

/**
 * Reads rows until the end, or until a quote that is never closed.
 * @returns how many lines were read where such a quote was met; undefined at the end
 */
async function rowsOf({ text, above }: Stretch, delimiter: string, take: Take, warnings: TableWarning[]): Promise<number | undefined> {
  let [lines, open] = [0, false];
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    info: true,
    on_skip: (error) => {
      if (error?.code === NOT_CLOSED) open = true;
      else warnings.push({ row: above + Number(error?.lines) || undefined, message: '这一行不是有效的 CSV（引号没有成对）' });
    },
  });
  const source = Readable.from(pieces(text));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      lines = info.lines;
      const cells = record.map(cleanCell);
      if (!isBlank(cells) && take({ row: above + lines, cells }) === false) return undefined;
    }
  } finally {
    source.destroy();
    parser.destroy();
  }
  return open ? lines : undefined;
} // prettier-ignore

/** The first line after some that holds anything, and what follows it. */
function afterLines({ text, above }: Stretch, read: number): { line: string; number: number; rest: Stretch } {
  const end = /\r\n|\r|\n/g;
  for (let [number, from] = [1, 0]; ; number += 1) {
    const found = end.exec(text);
    const to = found?.index ?? text.length;
    const line = text.slice(from, to);
    from = found ? end.lastIndex : text.length;
    if ((number > read && line.trim() !== '') || !found)
      return { line, number: above + number, rest: { text: text.slice(from), above: above + number } };
  }
}

export const csvTable = (text: string): Table => ({
  async each(take) {
    const warnings: TableWarning[] = [];
    const delimiter = delimiterOf(text);
    let rest: Stretch = { text, above: 0 };
    for (let repairs = 0; ; repairs += 1) {
      const read = await rowsOf(rest, delimiter, take, warnings);
      if (read === undefined) return warnings;
      // The line with the quote is taken as it stands: else it would swallow everything below it.
      const { line, number, rest: below } = afterLines(rest, read);
      if (repairs === MOST_REPAIRS) {
        warnings.push({ row: number, message: '从这一行起引号没有成对，后面的各行没有读取。请用表格软件打开核对，另存为 XLSX 后再导入' });
        return warnings;
      }
      warnings.push({ row: number, taken: true, message: '这一行的引号没有成对，已按原样读取，请核对' });
      const cells = line.split(delimiter).map((cell) => cleanCell(cell.replace(/^\s*"/, '')));
      if (!isBlank(cells) && take({ row: number, cells }) === false) return warnings;
      rest = below;
    }
  },
}); // prettier-ignore
