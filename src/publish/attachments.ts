/** Reading attachments and their texts, which are immutable and named by their content. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const isHash = (sha256: string): boolean => /^[0-9a-f]{64}$/.test(sha256);

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param folder `paths(dataDir).files` */
export const attachmentBytes =
  (folder: string) =>
  (sha256: string): Buffer | undefined =>
    isHash(sha256) ? readIfThere(path.join(folder, sha256)) : undefined;

/** Extracted text; undefined for what has none. */
export const attachmentText =
  (folder: string) =>
  (sha256: string): string | undefined =>
    isHash(sha256) ? readIfThere(path.join(folder, `${sha256}.txt`))?.toString('utf8') : undefined;
