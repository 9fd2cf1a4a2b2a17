/** Readers for official documents: .txt, .html, .mht, .docx. */
import { readDocx } from './read-docx';
import { isMht } from './mht';
import { readHtml, readMht } from './read-html';
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
  try {
    return recognise(await sourceOf(bytes, fileName));
  } catch (error) {
    // Elements within elements, deeper than any program writes them.
    if (!(error instanceof RangeError)) throw error;
    throw new DocumentRefused('unreadable', '文件的结构不正常，无法读取。请用 Word 或者 WPS 打开后另存为 DOCX，再导入。');
  }
} // prettier-ignore

async function sourceOf(bytes: Buffer, fileName: string): Promise<Source> {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const head = bytes.subarray(0, 8).toString('latin1');
  if (head === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') throw refuseCompound(bytes, extension);
  if (/^\{\\rtf/.test(head)) throw refuseRtf();
  if (head.startsWith('PK\x03\x04') || extension === 'docx') return readDocx(bytes);
  if (head.startsWith('%PDF-'))
    throw new DocumentRefused('unsupported', '这是 PDF 文件，目前读取 TXT、HTML 和 DOCX。请上传可编辑的原稿，PDF 可以作为附件上传。');
  if (isMht(bytes)) return readMht(bytes);
  if (/^x?html?$|^shtml$/.test(extension) || looksLikeHtml(bytes)) return readHtml(bytes);
  if (/^\s*<\?xml\b/.test(bytes.subarray(0, 64).toString('utf8').replace('\ufeff', '')))
    throw new DocumentRefused('unsupported', '这是 XML 文件，不能直接导入。请在 Word 或者 WPS 中打开后另存为 DOCX。');
  return readText(bytes);
} // prettier-ignore

const refuseRtf = () =>
  new DocumentRefused('unsupported', '这是 RTF 文件，不能直接导入。请在 Word 或者 WPS 中打开后另存为 DOCX；原文件可以作为附件上传。'); // prettier-ignore

/** Old Word and WPS files, and every file with a password, are compound files, whatever their names say. */
function refuseCompound(bytes: Buffer, extension: string): DocumentRefused {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return new DocumentRefused('unreadable', '文件设有打开密码，无法读取。请在 Word 或者 WPS 中打开，取消密码后另存为 DOCX 再导入。');
  const named = extension === 'docx' ? '的扩展名虽然是 .docx，实际上' : '';
  return new DocumentRefused('unsupported', `这个文件${named}是旧版 Word（.doc）或者 WPS 格式，不能直接导入。请在 Word 或者 WPS 中打开后另存为 DOCX；原文件可以作为附件上传。`);
} // prettier-ignore

const looksLikeHtml = (bytes: Buffer): boolean =>
  /^\s*(?:\ufeff)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/i.test(
    bytes.subarray(0, 1024).toString('utf8'),
  );
