/** Cleaning in this process; `index.ts` runs it in another. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import type { MaskProfile } from '../../domain/privacy';
import { BROKEN, Budget, Unreadable } from '../layers/walk';
import type { FileScan } from '../gather';
import { scanContent } from '../scanner';
import { entryNames } from '../zip';
import type { CleanJob } from '../worker/job';
import { cleanDocx } from './docx';
import { withoutMetadata } from './package';
import { cleanText } from './text';
import { cleanXlsx } from './xlsx';

/** `cleaned`: the copy stands at the target; `scan` is of the copy and tells what is left in it. */
export type CleanResult =
  { cleaned: true; did: string[]; scan: FileScan } | { cleaned: false; reason: string };

const REASONS = {
  pdf: 'PDF 中的文字不能由本系统可靠地删除。请在原来的文件（如 Word、Excel）中删除或者遮盖后重新生成 PDF，再上传。',
  zip: '压缩包不能整体清理。请解开后逐个上传。',
  old: '这种旧格式不能清理。请另存为 DOCX 或者 XLSX 后再上传。',
  other: '这种文件不能自动清理。请在原来的软件中删除个人信息后另存，再上传。',
} as const;

async function cleaned(content: Buffer, name: string, profile: MaskProfile): Promise<{ content: Buffer; did: string[] }> {
  const budget = new Budget();
  const zipped = content.subarray(0, 2).toString() === 'PK';
  const names = zipped ? (entryNames(content) ?? []) : [];
  if (names.some((part) => part.startsWith('word/'))) return cleanDocx(content, profile, budget);
  if (names.some((part) => part.startsWith('xl/'))) return cleanXlsx(content, name, profile, budget);
  if (zipped) throw new Unreadable(names.includes('[Content_Types].xml') || names.includes('OFD.xml') ? REASONS.other : REASONS.zip);
  const type = (await fileTypeFromBuffer(content))?.mime ?? '';
  if (type === 'application/pdf') throw new Unreadable(REASONS.pdf);
  if (/^image\/(?:jpeg|png|webp|gif)$/.test(type))
    return { content: await withoutMetadata(content), did: ['已删除图片的拍摄位置、时间、设备和作者'] };
  if (content.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new Unreadable(REASONS.old);
  if (/\.(?:txt|csv)$/i.test(name)) return cleanText(content, name, profile);
  throw new Unreadable(REASONS.other);
} // prettier-ignore

/** Never fails: what cannot be cleaned says why. */
export async function cleanHere({ file, name, target, profile }: Omit<CleanJob, 'do'>): Promise<CleanResult> {
  try {
    const result = await cleaned(await readFile(file), name, profile);
    await writeFile(target, result.content, { mode: 0o600 });
    return { cleaned: true, did: result.did, scan: await scanContent(result.content, name) };
  } catch (error) {
    return { cleaned: false, reason: error instanceof Unreadable ? error.message : BROKEN };
  }
}
