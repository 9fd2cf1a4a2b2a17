/** CSV and plain text with findings masked. */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { applyEdits, detect, maskEdits, type MaskProfile } from '../../domain/privacy';
import { TableHead } from '../layers/table-head';
import { BROKEN, Unreadable } from '../layers/walk';
import { decodeText } from '../text';

function maskedLine(text: string, head: TableHead, profile: MaskProfile): string {
  const around = head.take(text.split('\t'));
  return applyEdits(text, maskEdits(text, detect({ text, layer: 'body', place: '', ...around }), profile));
}

export function cleanText(content: Buffer, name: string, profile: MaskProfile): { content: Buffer; did: string[] } {
  const text = decodeText(content);
  if (text === undefined) throw new Unreadable(BROKEN);
  const head = new TableHead(name);
  const did = ['已遮盖个人信息'];
  if (!/\.csv$/i.test(name))
    return { content: Buffer.from(text.split('\n').map((line) => maskedLine(line, head, profile)).join('\n')), did };
  let rows: string[][];
  try {
    rows = parse(text, { relax_column_count: true, relax_quotes: true, bom: true });
  } catch {
    throw new Unreadable(BROKEN);
  }
  const masked = rows.map((row) => maskedLine(row.map((cell) => cell.replaceAll('\t', ' ')).join('\t'), head, profile).split('\t'));
  return { content: Buffer.from(stringify(masked, { bom: true, record_delimiter: 'windows' })), did };
} // prettier-ignore
