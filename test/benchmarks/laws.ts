/** The law texts of `../shared/data`. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const FILE = new URL('../../../shared/data/laws.jsonl.gz', import.meta.url);

export interface Law {
  title: string;
  /** Day of this version. */
  version_date: string;
  /** Of its resolutions, the last being that of this version. */
  dates: string[];
  /** Markdown. */
  body: string;
}

/** All of them; nothing where the file is not there. */
export function readLaws(): Law[] | undefined {
  if (!existsSync(FILE)) return undefined;
  const lines = gunzipSync(readFileSync(FILE)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Law);
}
