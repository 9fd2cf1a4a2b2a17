/** Searches without a result that repeat words of a purged record: somebody may have looked for it after its end. */
import { readFileSync, rmSync, renameSync, writeFileSync } from 'node:fs';
import { paths } from '../../environment';

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ');

/** @param texts everything that was written in the record */
export function forgetSearches(dataDir: string, texts: readonly string[]): void {
  const file = paths(dataDir).missedSearches;
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return; // nobody searched in vain yet
  }
  const known = texts.map(plain);
  const occurs = (line: string): boolean => {
    const query = /"q":"((?:[^"\\]|\\.)*)"/.exec(line)?.[1];
    if (!query) return false;
    const words = plain(JSON.parse(`"${query}"`) as string).split(' ');
    return words.some((word) => word.length > 1 && known.some((text) => text.includes(word)));
  };
  const rest = lines.filter((line) => !occurs(line));
  if (rest.length === lines.length) return;
  const temporary = `${file}.${process.pid}.new`;
  try {
    writeFileSync(temporary, rest.join('\n'));
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
