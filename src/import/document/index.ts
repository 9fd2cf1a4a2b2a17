/** Readers for official documents: .txt, .html, .docx. */
import { readDocx } from './read-docx';
import { readHtml } from './read-html';
import { readText } from './read-text';
import { recognise } from './recognise';
import { DocumentRefused } from './types';
import type { RecognisedDocument, Source } from './types';

export { picturesOf, textOf, toLexical, type UploadOf } from './lexical';
export { canBeShown } from './picture';
export * from './types';

const MAX_BYTES = 50 * 1024 * 1024;

/**
 * Reads an official document and recognises its parts. Nothing is stored.
 * @param fileName decides the format together with the first bytes
 * @throws DocumentRefused (a sentence in Chinese) for a classification mark at the head, an empty body, a
 *   damaged file, or a format that is not read
 */
export async function readOfficialDocument(bytes: Buffer, fileName: string): Promise<RecognisedDocument> {
  if (bytes.length === 0) throw new DocumentRefused('empty', '文件是空的（0 字节），请重新选择文件。');
  if (bytes.length > MAX_BYTES)
    throw new DocumentRefused('unsupported', '文件超过 50 MB，请拆分或者压缩图片后再导入。');
  return recognise(await sourceOf(bytes, fileName));
}

async function sourceOf(bytes: Buffer, fileName: string): Promise<Source> {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const isZip = bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
  if (isZip || extension === 'docx') return readDocx(bytes);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    throw new DocumentRefused('unsupported', '这是 PDF 文件，目前读取 TXT、HTML 和 DOCX。请上传可编辑的原稿，PDF 可以作为附件上传。');
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw new DocumentRefused('unsupported', '这是旧版 Word（.doc）或者 WPS 文件，请另存为 DOCX 后再导入。');
  if (/^x?html?$|^shtml$/.test(extension) || looksLikeHtml(bytes)) return readHtml(bytes);
  return readText(bytes);
} // prettier-ignore

const looksLikeHtml = (bytes: Buffer): boolean =>
  /^\s*(?:\ufeff)?\s*<(?:!doctype html|html|head|body)\b/i.test(bytes.subarray(0, 1024).toString('utf8'));
