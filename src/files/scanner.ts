/** A scan in this process; `scan.ts` runs it in another. */
import { readFile } from 'node:fs/promises';
import { Gatherer, type FileScan } from './gather';
import { walkFile } from './layers';
import { BROKEN, Budget, say, Unreadable, type Walk } from './layers/walk';

/** Scans content in this process. Never fails: what cannot be read says so. */
export async function scanContent(content: Buffer, name: string, budget = new Budget()): Promise<FileScan> {
  const sink = new Gatherer();
  const walk: Walk = { content, name, sink, budget, depth: 0, prefix: '' };
  say(walk, 'fileName', '文件名', name);
  try {
    await walkFile(walk);
    return sink.result();
  } catch (error) {
    return sink.result(error instanceof Unreadable ? error.message : BROKEN);
  }
}

/** As `scanContent`, of a file on disk. */
export const scanHere = async (file: string, name: string): Promise<FileScan> =>
  scanContent(await readFile(file), name);
