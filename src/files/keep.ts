import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes an immutable file: complete under its name, or not there at all.
 * @param name the SHA-256 of the content unless given
 * @returns the SHA-256 of the content, hex
 */
export async function keepFile(directory: string, content: Buffer, name?: string): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const target = path.join(directory, name ?? sha256);
  if (!name && (await exists(target))) return sha256;
  await mkdir(directory, { recursive: true });
  const temporary = path.join(directory, `.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return sha256;
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );
