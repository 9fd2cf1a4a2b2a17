/** Attachments by content hash: the right type, the real name, 410 once no live record uses them. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Response } from 'express';
import { fileTypeFromBuffer } from 'file-type';
import { paths } from '../environment';
import { fileInUse, type FileInUse } from '../store/portal-queries';
import { answerTrouble, NOT_THERE, PREPARING, WITHDRAWN } from './answer';
import type { Portal } from './context';

/** Types that a browser shows without running anything; all others are downloaded. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Content-Disposition with a name in UTF-8 and one in ASCII for old programs (RFC 6266). */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(Buffer.from(name).toString()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

async function sniffedType(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4100), 0, 4100, 0);
    return (await fileTypeFromBuffer(buffer.subarray(0, bytesRead)))?.mime ?? 'application/octet-stream';
  } finally {
    await handle.close();
  }
}

/** The name asked for, where a live record uses it; otherwise the first in use. */
function nameAndType(use: FileInUse, asked: string | null) {
  return use.attachments.find(({ name }) => name === asked) ?? use.attachments[0];
}

/** First and last byte of a `Range` header, or undefined for the whole file. */
export function byteRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'none' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start > end || start >= size ? 'none' : { start, end };
}

/** @param asked name in the link, so that one content may be offered under several names */
export async function sendAttachment(
  portal: Portal,
  res: Response,
  sha256: string,
  asked: string | null,
): Promise<void> {
  const address = `files/${sha256}`;
  if (!/^[0-9a-f]{64}$/.test(sha256)) return answerTrouble(portal, res, address, NOT_THERE);
  const store = portal.store.get();
  if (!store) return answerTrouble(portal, res, address, PREPARING);
  const use = fileInUse(store, sha256);
  const gone = { ...WITHDRAWN, message: '这个文件没有公开，或者已经停止公开。请从发布它的页面重新查找。' };
  if (!use) return answerTrouble(portal, res, address, gone);
  const file = path.join(paths(portal.env.dataDir).files, sha256);
  const { size } = await stat(file);
  const attachment = nameAndType(use, asked);
  const type = attachment?.mediaType ?? (await sniffedType(file));
  res.set({
    'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'Content-Disposition': disposition(SHOWN.has(type) ? 'inline' : 'attachment', attachment?.name ?? sha256),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'no-cache',
    'Accept-Ranges': 'bytes',
    ETag: `"${sha256}"`,
  });
  if (res.req.fresh) return void res.status(304).end();
  const range = byteRange(res.req.get('range'), size);
  if (range === 'none') return void res.status(416).set('Content-Range', `bytes */${size}`).end();
  const { start, end } = range ?? { start: 0, end: size - 1 };
  if (range) res.status(206).set('Content-Range', `bytes ${start}-${end}/${size}`);
  res.set('Content-Length', String(end - start + 1));
  if (res.req.method === 'HEAD' || size === 0) return void res.end();
  await pipe(res, file, start, end);
}

/** Streams a part of a file; a reader that goes away is no failure. */
function pipe(res: Response, file: string, start: number, end: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = createReadStream(file, { start, end });
    stream.on('error', reject);
    res.on('close', () => {
      stream.destroy();
      resolve();
    });
    stream.pipe(res);
  });
}
