/** Mappings of columns: remembered for the next catalogue with the same headings, or given as a file. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { paths } from '../../environment';
import { ImportError } from '../session';
import { fieldNamed, isSiteField, plainHeading, siteFieldLabel } from './fields';
import type { Columns, KnownColumns } from './guess';
import type { Survey } from './survey';

const REMEMBERED = 200;
/** Of a catalogue that is to be like an earlier one, so many of a hundred headings are the same. */
const ALIKE = 50;
const fields = z.array(z.string().nullable());
const stored = z.record(
  z.string(),
  // What was kept before headings were is found by its fingerprint only.
  z.union([fields.transform((columns) => ({ columns, headings: [] })), z.object({ columns: fields, headings: z.array(z.string()) })]),
); // prettier-ignore
type Stored = z.infer<typeof stored>;

const fileOf = (dataDir: string) => path.join(paths(dataDir).moves, 'mappings.json');

function read(dataDir: string): Stored {
  const file = fileOf(dataDir);
  if (!existsSync(file)) return {};
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {}; // damaged: columns are guessed again
  }
}

const asField = (field: string | null | undefined) => (isSiteField(field) ? field : null);

/**
 * What somebody set for a catalogue with these headings, or else for the one that is most like it.
 * @returns undefined for columns that the other one does not have
 */
export function rememberedColumns(dataDir: string, fingerprint: string, headings: readonly string[]): KnownColumns {
  const all = read(dataDir);
  const same = all[fingerprint];
  if (same) return same.columns.map(asField);
  const plain = headings.map(plainHeading);
  const named = plain.filter((heading) => heading !== '');
  let best: { common: number; fields: Map<string, string | null> } | undefined;
  for (const { columns, headings: others } of Object.values(all)) {
    const fields = new Map(others.map((heading, i) => [heading, columns[i] ?? null]));
    const common = named.filter((heading) => fields.has(heading)).length;
    // Of equals the latest, which stands last.
    if (common * 100 >= Math.max(named.length, 1) * ALIKE && common >= (best?.common ?? 0)) best = { common, fields };
  }
  return best && plain.map((heading) => (heading !== '' && best.fields.has(heading) ? asField(best.fields.get(heading)) : undefined));
} // prettier-ignore

/** Remembers a mapping; of many the latest. */
export function rememberColumns(dataDir: string, { fingerprint, columns: surveyed }: Pick<Survey, 'fingerprint' | 'columns'>, columns: Columns): void {
  const { [fingerprint]: _, ...others } = read(dataDir);
  const kept = Object.entries(others).slice(-(REMEMBERED - 1));
  const file = fileOf(dataDir);
  mkdirSync(path.dirname(file), { recursive: true });
  const headings = surveyed.map(({ heading }) => plainHeading(heading));
  writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries([...kept, [fingerprint, { columns, headings }]])));
  renameSync(`${file}.new`, file);
} // prettier-ignore

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
