/** Small pure formatters of the pages. */
import { file } from '../src/domain/addresses';
import { plainText } from '../src/domain/plain-text';
import type { PublicAttachment } from '../src/domain/public-record';

/** Bytes as a reader understands them: `812 字节`, `28 KB`, `3.4 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${Math.round(kilobytes)} KB`;
  return `${(kilobytes / 1024).toFixed(1)} MB`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/msword': 'DOC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.ms-excel': 'XLS',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
  'application/ofd': 'OFD',
  'application/zip': 'ZIP',
  'text/csv': 'CSV',
  'text/plain': 'TXT',
  'text/html': 'HTML',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/gif': 'GIF',
  'image/webp': 'WebP',
};

/** Short name of a file's type: of the sniffed media type, else of the name's extension. */
export const typeName = (attachment: Pick<PublicAttachment, 'name' | 'mediaType'>): string =>
  TYPE_NAMES[attachment.mediaType] ??
  /\.([A-Za-z0-9]{1,6})$/.exec(attachment.name)?.[1]?.toUpperCase() ??
  '文件';

/** Address of an attachment; the query carries the name under which the portal lets it be downloaded. */
export const fileLink = (attachment: PublicAttachment): string =>
  `${file(attachment.sha256)}?name=${encodeURIComponent(attachment.name)}`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for HTML content or a double-quoted attribute. Most texts have nothing to escape. */
export const escapeHtml = (text: string): string =>
  text.search(/[&<>"]/) < 0 ? text : text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);

/** The beginning of an HTML text as one plain line of at most `length` characters. */
export const opening = (html: string, length: number): string =>
  plainText(html.slice(0, length * 6).replace(/<[^>]*$/, ''))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, length);

/** A title in title marks; marks inside it become single ones (GB/T 15834). */
export const inTitleMarks = (title: string): string =>
  `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
