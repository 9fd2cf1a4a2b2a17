/** Mappings of columns: remembered for the next catalogue with the same headings, or given as a file. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { paths } from '../../environment';
import { ImportError } from '../session';
import { fieldNamed, isSiteField, plainHeading, siteFieldLabel } from './fields';
import type { Columns } from './guess';

const REMEMBERED = 200;
const stored = z.record(z.string(), z.array(z.string().nullable()));

const fileOf = (dataDir: string) => path.join(paths(dataDir).moves, 'mappings.json');

function read(dataDir: string): Record<string, (string | null)[]> {
  const file = fileOf(dataDir);
  if (!existsSync(file)) return {};
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {}; // damaged: columns are guessed again
  }
}

/** What somebody set for a catalogue with these headings. */
export function rememberedColumns(dataDir: string, fingerprint: string): Columns | undefined {
  return read(dataDir)[fingerprint]?.map((field) => (isSiteField(field) ? field : null));
}

/** Remembers a mapping; of many the latest. */
export function rememberColumns(dataDir: string, fingerprint: string, columns: Columns): void {
  const { [fingerprint]: _, ...others } = read(dataDir);
  const kept = Object.entries(others).slice(-(REMEMBERED - 1));
  const file = fileOf(dataDir);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries([...kept, [fingerprint, columns]])));
  renameSync(`${file}.new`, file);
}

/** A letter of a spreadsheet's column → its number from 0. */
const letterColumn = (name: string): number =>
  /^[A-Z]{1,2}$/.test(name) ? [...name].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1 : -1;

/**
 * Reads a mapping written by hand: `{"名称": "信息标题", "url": "C"}`, field → heading or letter of the column.
 * @throws ImportError naming what does not fit
 */
export function columnsFromFile(file: string, headings: readonly string[]): Columns {
  let given: Record<string, string>;
  try {
    given = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new ImportError(`${file} 不是列对应文件。请写成 {"名称": "信息标题", "网址": "C"} 的形式。`);
  }
  const columns: Columns = headings.map(() => null);
  for (const [name, heading] of Object.entries(given)) {
    const field = fieldNamed(name);
    if (!field) throw new ImportError(`${file}：没有“${name}”这个字段。`);
    const plain = headings.findIndex((other) => plainHeading(other) === plainHeading(heading));
    const column = plain >= 0 ? plain : letterColumn(heading);
    if (column < 0 || column >= headings.length)
      throw new ImportError(`${file}：目录中没有“${heading}”这一列（${siteFieldLabel(field)}）。`);
    columns[column] = field;
  }
  return columns;
}
