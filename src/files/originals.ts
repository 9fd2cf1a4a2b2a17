/** Originals of files that were cleaned: encrypted, for approvers and administrators only. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { access, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { keepFile } from './keep';

/** A kept original that cannot be opened: one Chinese sentence that says what to do. */
export class OriginalError extends Error {}

const MARK = Buffer.from('GKO1');
const [IV, TAG] = [12, 16];
const NAME = /^([0-9a-f]{64})\.enc$/;

/** A key of its own, so that nothing else made of the secret opens an original. */
const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'gongkai sealed originals, version 1', 32));

const fileOf = (directory: string, sha256: string) => path.join(directory, `${sha256}.enc`);

/**
 * Keeps content under `<sha256>.enc`: mark, IV, tag, AES-256-GCM with the hash as additional data.
 * @param secret `PAYLOAD_SECRET`
 * @returns the SHA-256 of the content, hex
 */
export async function sealOriginal(directory: string, secret: string, content: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv).setAAD(Buffer.from(sha256));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  await keepFile(directory, Buffer.concat([MARK, iv, cipher.getAuthTag(), sealed]), `${sha256}.enc`);
  return sha256;
}

/** The content of a kept original. @throws OriginalError */
export async function openOriginal(directory: string, secret: string, sha256: string): Promise<Buffer> {
  const sealed = await readFile(fileOf(directory, sha256)).catch(() => undefined);
  if (!sealed) throw new OriginalError('原件已经不在系统中，可能已按规定销毁。');
  try {
    const iv = sealed.subarray(MARK.length, MARK.length + IV);
    const body = sealed.subarray(MARK.length + IV + TAG);
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), iv).setAAD(Buffer.from(sha256));
    decipher.setAuthTag(sealed.subarray(MARK.length + IV, MARK.length + IV + TAG));
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    throw new OriginalError('原件不能解密：文件已损坏，或者系统密钥（PAYLOAD_SECRET）已经更换。请联系系统管理员。');
  }
} // prettier-ignore

/** Destroys a kept original. */
export const destroyOriginal = (directory: string, sha256: string): Promise<void> =>
  rm(fileOf(directory, sha256), { force: true });

/** Hashes of the kept originals whose plain content is still among the files. */
export async function plainOriginals(directory: string, files: string): Promise<string[]> {
  const names = await readdir(directory).catch(() => [] as string[]);
  const found: string[] = [];
  for (const name of names) {
    const sha256 = NAME.exec(name)?.[1];
    if (sha256 && (await access(path.join(files, sha256)).then(() => true, () => false))) found.push(sha256);
  }
  return found;
} // prettier-ignore

/** Deletes the plain content with its text. */
export async function dropPlain(files: string, sha256: string): Promise<void> {
  await rm(path.join(files, `${sha256}.txt`), { force: true });
  await rm(path.join(files, sha256), { force: true });
}
