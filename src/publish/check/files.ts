import { createHash } from 'node:crypto';
import { createReadStream, opendirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Store } from '../../store/open';
import { all } from '../../store/statements';
import { Breath } from '../breath';
import { allUnits, renderUnit, type Output, type Site } from '../render';
import type { ReleaseNote } from '../release/places';
import { renderVersion } from '../release/version';
import { directoryOf } from '../../store/directory';
import type { Findings } from './findings';

const read = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
    throw error;
  }
};

/** Every file below a folder, by its address. */
function* walk(root: string, folder = ''): Generator<string> {
  const handle = opendirSync(path.join(root, folder));
  try {
    for (let entry = handle.readSync(); entry; entry = handle.readSync()) {
      const address = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) yield* walk(root, address);
      else yield address;
    }
  } finally {
    handle.closeSync();
  }
}

/**
 * A release that was rendered for another address or by other templates differs in every page: that is one
 * finding, with its cause, instead of one for each page.
 * @returns whether the pages can be compared one by one
 */
export function checkVersion(site: Site, note: ReleaseNote | undefined, findings: Findings): boolean {
  const { publicUrl } = site;
  if (note?.renderVersion === renderVersion(directoryOf(site.store), publicUrl)) return true;
  const cause =
    note?.publicUrl !== undefined && note.publicUrl !== publicUrl
      ? `网页是按网址 ${note.publicUrl} 生成的，现在设置的网址（PUBLIC_URL）是 ${publicUrl}。如果新网址正确`
      : '网页是按以前的模板、样式、网站设置或者网址（PUBLIC_URL）生成的。如果改动是有意的';
  findings.add(`文件：${cause}，请运行 npm run gongkai -- publish 全部重新生成，之后再核对。`);
  return false;
}

/** Number of files of a release. */
export const countFiles = (root: string): number => [...walk(root)].length;

/**
 * Renders every page again and compares it, byte for byte, with what is on disk.
 * @param root folder of the live release
 * @returns files on disk
 */
export async function checkFiles(site: Site, root: string, findings: Findings): Promise<number> {
  const expected = new Set<string>();
  const breath = new Breath();
  for (const unit of allUnits(site)) {
    for (const { address, content } of outputs(site, unit, findings)) {
      if (content === undefined) continue;
      expected.add(address);
      const found = read(path.join(root, address));
      if (!found) findings.add(`文件：${address} 缺失。`);
      else if (!found.equals(Buffer.from(content))) findings.add(`文件：${address} 与公开内容不符。`);
    }
    await breath.turn();
  }
  let count = 0;
  for (const address of walk(root)) {
    count += 1;
    if (!expected.has(address)) findings.add(`文件：${address} 多余。`);
    await breath.turn();
  }
  return count;
}

function outputs(site: Site, unit: string, findings: Findings): Output[] {
  try {
    return renderUnit(site, unit);
  } catch (error) {
    findings.add(`文件：${unit} 无法生成：${(error as Error).message}`);
    return [];
  }
}

/** Attachments that public records use must be there, unchanged. @param folder `paths(dataDir).files` */
export async function checkAttachments(store: Store, folder: string, findings: Findings): Promise<void> {
  for (const { sha256 } of all<{ sha256: string }>(
    store,
    'SELECT DISTINCT sha256 FROM file_use ORDER BY sha256',
  )) {
    const file = path.join(folder, sha256);
    if (!statSync(file, { throwIfNoEntry: false })) findings.add(`附件：${sha256} 缺失。`);
    else if ((await hashOf(file)) !== sha256) findings.add(`附件：${sha256} 已被改动。`);
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}
