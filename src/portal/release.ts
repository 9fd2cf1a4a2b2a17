/** Files of the live release. */
import { access, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Response } from 'express';
import { renderStyle } from '../../templates/pages';
import { recordTombstone, style } from '../domain/addresses';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pem': 'text/plain; charset=utf-8',
};

/** Directory of the live release, or undefined where nothing was published yet. */
export async function liveRelease(live: string): Promise<string | undefined> {
  try {
    return await realpath(live);
  } catch {
    return undefined;
  }
}

/** A file has content; a directory has none. */
export interface Found {
  content?: Buffer;
  directory?: true;
}

/** Content of one file of a release, read as a whole, so that it never mixes two versions. */
export async function readReleased(release: string, address: string): Promise<Found | undefined> {
  if (address.split('/').some((part) => part === '..' || part.startsWith('.'))) return undefined;
  let handle;
  try {
    handle = await open(path.join(release, address), 'r');
    if ((await handle.stat()).isDirectory()) return { directory: true };
    return { content: await handle.readFile() };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EINVAL'].includes(code ?? '')) return undefined;
    throw error;
  } finally {
    await handle?.close();
  }
}

/** Whether a record's page, or what stands in its place, is in a release. @param page its address */
export async function hasPage(release: string, page: string): Promise<boolean> {
  const isThere = (address: string) =>
    access(path.join(release, address)).then(
      () => true,
      () => false,
    );
  return (await isThere(page)) || isThere(recordTombstone(page));
}

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Sends released content with the type of its address. Express adds the ETag and answers 304. */
export function sendReleased(
  res: Response,
  address: string,
  content: Buffer,
  status = 200,
  mediaType?: string,
): void {
  const type = address.endsWith('/feed.xml')
    ? 'application/atom+xml; charset=utf-8'
    : (mediaType ?? TYPES[path.extname(address)] ?? 'application/octet-stream');
  res.status(status).set({
    'Content-Type': type,
    'Cache-Control': address.startsWith('assets/') ? IMMUTABLE : 'no-cache',
  });
  if (/\.(json|csv|xml)$/.test(address)) res.set('Access-Control-Allow-Origin', '*');
  res.send(content);
}

/** The style sheet of this program, where no release carries it yet. */
export function ownStyle(address: string): Buffer | undefined {
  const { css, hash } = renderStyle();
  return address === style(hash) ? Buffer.from(css) : undefined;
}
