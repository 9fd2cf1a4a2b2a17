/** Personal data in files and texts: the privacy gate asks here. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TextPiece } from '../domain/privacy';
import { scanPieces, type FileScan } from './gather';
import { inProcess } from './worker/job';

export type { FileScan } from './gather';

const DIED = '文件过大或者过于复杂，没有检查完。请拆分或者另存后再上传。';

/**
 * Scans every layer of a file in a process of its own. Never throws: what cannot be read is `unreadable`.
 * @param file path on disk
 * @param name file name with extension, which is scanned too
 */
export async function scanFile(file: string, name: string): Promise<FileScan> {
  const scan = await inProcess<FileScan>({ do: 'scan', file, name }).catch(() => undefined);
  return scan ?? { ...scanPieces([]), unreadable: DIED };
}

/** As `scanFile`, of content in memory. */
export async function scanBytes(content: Uint8Array, name: string): Promise<FileScan> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-scan-'));
  try {
    const file = path.join(folder, 'content');
    await writeFile(file, content, { mode: 0o600 });
    return await scanFile(file, name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Scans texts: titles, fields, and bodies as `piecesOfHtml` and `piecesOfText` part them. */
export const scanText = (pieces: Iterable<TextPiece>): FileScan => scanPieces(pieces);
