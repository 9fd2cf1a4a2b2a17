/**
 * Searches without a result, as counts for the administrators: query and day, nothing about the person.
 * Runs of six or more digits are dropped before anything is kept (design.md §2).
 */
import { appendFile, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { shanghaiDay } from '../domain/local-date';
import type { Instant, LocalDate } from '../domain/public-record';

export interface MissedSearch {
  q: string;
  count: number;
  /** Day of the latest one. */
  last: LocalDate;
}

/** Counts below this are not shown: a rare query may say who asked. */
export const SHOWN_FROM = 3;
const QUERY_LENGTH = 64;
const FILE_LIMIT = 4 * 1024 * 1024;
const PER_MINUTE = 60;

/** What is kept of a query; empty where nothing may be. */
export const withoutNumbers = (q: string): string =>
  Buffer.from(q)
    .toString()
    .normalize('NFKC')
    .replace(/\d(?:[\s-]?\d){5,}[\s-]?[Xx]?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, QUERY_LENGTH);

/** Makes the one writer of a process. At most 60 a minute are kept; the file keeps its newer half at 4 MB. */
export function missedSearchWriter(file: string, now: () => number = Date.now) {
  let minute = 0;
  let written = 0;
  let last: Promise<void> = Promise.resolve();

  async function write(line: string): Promise<void> {
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    if (size > FILE_LIMIT) {
      const lines = (await readFile(file, 'utf8')).split('\n');
      await writeFile(`${file}.new`, lines.slice(lines.length >> 1).join('\n'));
      await rename(`${file}.new`, file);
    }
    await appendFile(file, line);
  }

  return (q: string): Promise<void> => {
    const kept = withoutNumbers(q);
    const current = Math.floor(now() / 60_000);
    if (current !== minute) [minute, written] = [current, 0];
    if (!kept || ++written > PER_MINUTE) return last;
    const day = shanghaiDay(new Date(now()).toISOString() as Instant);
    last = last.then(() => write(`${JSON.stringify({ q: kept, day })}\n`)).catch(() => undefined);
    return last;
  };
}

/** Counts of the file, most frequent first; a file that is missing or damaged in places is no failure. */
export async function missedSearches(file: string, from = SHOWN_FROM): Promise<MissedSearch[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const counts = new Map<string, MissedSearch>();
  for (const line of text.split('\n')) {
    if (!line) continue;
    try {
      const { q, day } = JSON.parse(line) as { q: string; day: LocalDate };
      const known = counts.get(q) ?? { q, count: 0, last: day };
      counts.set(q, { q, count: known.count + 1, last: day > known.last ? day : known.last });
    } catch {
      continue;
    }
  }
  return [...counts.values()]
    .filter(({ count }) => count >= from)
    .sort((a, b) => b.count - a.count || (a.q < b.q ? -1 : 1));
}
