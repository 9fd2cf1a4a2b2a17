/** CSV and what is pasted from a spreadsheet: in any encoding, with commas, semicolons or tabs. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { cleanCell, isBlank, type Table, type TableWarning } from './types';

const DELIMITERS = [',', '\t', ';'];
const LOOKED_AT = 20;

/** The delimiter that cuts most of the first lines into most cells. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/, LOOKED_AT);
  const cut = (delimiter: string) => lines.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0);
  return DELIMITERS.reduce((best, delimiter) => (cut(delimiter) > cut(best) ? delimiter : best));
}

/** Pieces of a text, so that the parser never holds all rows. */
function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
}

export const csvTable = (text: string): Table => ({
  async each(take) {
    const warnings: TableWarning[] = [];
    const parser = parse({
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      info: true,
      on_skip: (error) =>
        void warnings.push({ row: Number(error?.lines) || undefined, message: '这一行不是有效的 CSV（引号没有成对）' }),
    });
    const source = Readable.from(pieces(text));
    source.pipe(parser);
    try {
      for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
        const cells = record.map(cleanCell);
        if (!isBlank(cells) && take({ row: info.lines, cells }) === false) break;
      }
    } finally {
      source.destroy();
      parser.destroy();
    }
    return warnings;
  },
}); // prettier-ignore
