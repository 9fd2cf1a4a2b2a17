/** CSV: rows with their headings, read as they come; what is no CSV is read as lines. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { sayLines } from './lines';
import { TableHead } from './table-head';
import type { Walk } from './walk';

function delimiterOf(text: string): string {
  const first = text.slice(0, 4000);
  const count = (sign: string) => first.split(sign).length;
  return [',', '\t', ';', '，', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

export async function readCsv(walk: Walk, text: string): Promise<void> {
  const head = new TableHead(walk.name);
  const rows = Readable.from([text]).pipe(
    parse({ delimiter: delimiterOf(text), relax_quotes: true, relax_column_count: true, bom: true, max_record_size: 1_000_000 }),
  ); // prettier-ignore
  let number = 0;
  try {
    for await (const row of rows as AsyncIterable<string[]>) {
      number += 1;
      const cells = row.map((cell) => cell.replace(/[\t\r\n]+/g, ' '));
      const place = `${walk.prefix}第${number}行`;
      walk.sink.piece({ text: cells.join('\t'), layer: 'body', place, ...head.take(cells) });
    }
  } catch {
    sayLines(walk, 'body', (line) => `第${line}行`, text, walk.name);
  }
}
