/**
 * Codes of administrative divisions (GB/T 2260): a table beside the database, for looking up codes and names.
 * It makes no organs: names repeat, and a division is not a government that takes part.
 */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { decodeText } from './document/encoding';
import { ImportError, type ImportSession } from './session';

const entry = z.object({
  code: z.string().regex(/^(?:\d{2}|\d{4}|\d{6}|\d{9})$/),
  name: z.string().min(1),
});

export interface Division {
  /** 2 digits for a province, 4 for a city, 6 for a county, 9 for a township. */
  code: string;
  name: string;
}

const FILES = /^(?:provinces|cities|areas|streets|counties|townships|towns)(?:-[\d-]+)?\.json$/;

/** Where the table lies in a DATA_DIR. */
export const divisionsFile = (dataDir: string) => path.join(dataDir, 'divisions.json');

/** Whether a directory holds such tables. */
export const holdsDivisions = (directory: string): boolean =>
  readdirSync(directory).filter((name) => FILES.test(name)).length >= 2;

/** The table, sorted by code; empty where none was imported. */
export function readDivisions(dataDir: string): Division[] {
  const file = divisionsFile(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Division[]) : [];
}

/**
 * Reads the JSON files of a directory into the table; codes that are there already are kept up to date.
 * @throws ImportError where the directory holds no such file
 */
export function importDivisions(session: ImportSession, directory: string, dataDir: string): void {
  const files = existsSync(directory) ? readdirSync(directory).filter((name) => FILES.test(name)).sort() : [];
  if (files.length === 0)
    throw new ImportError(`${directory} 中没有行政区划文件（provinces.json、cities.json、areas.json、streets….json）。`);
  const known = new Map(readDivisions(dataDir).map((division) => [division.code, division.name]));
  const { report } = session;
  for (const file of files) {
    const values = readList(session, path.join(directory, file), file);
    values.forEach((value, i) => {
      report.counts.read += 1;
      const parsed = entry.safeParse(value);
      if (!parsed.success)
        return report.add({ file, row: i + 1, field: 'code', outcome: 'notTaken', reason: '代码不是 2、4、6 或者 9 位数字，或者没有名称' });
      const { code, name } = parsed.data;
      if (known.get(code) === name) report.counts.unchanged += 1;
      else report.counts.created += 1;
      known.set(code, name);
    });
  }
  if (session.dryRun) return;
  const sorted = [...known].map(([code, name]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1));
  const temporary = `${divisionsFile(dataDir)}.tmp`;
  writeFileSync(temporary, JSON.stringify(sorted));
  renameSync(temporary, divisionsFile(dataDir));
} // prettier-ignore

function readList(session: ImportSession, file: string, name: string): unknown[] {
  try {
    const value: unknown = JSON.parse(decodeText(readFileSync(file)).text);
    if (Array.isArray(value)) return value;
  } catch {
    // Reported below, together with what is JSON but no list.
  }
  session.report.add({ file: name, outcome: 'notTaken', reason: '不是 JSON 清单' });
  return [];
}
