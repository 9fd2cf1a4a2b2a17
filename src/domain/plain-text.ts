/** Text of the sanitised HTML of a public record, as search finds it and snippets show it. */
import { particularTexts } from './document-types';
import type { PublicRecord } from './public-record';

const BLOCK_END = /<(?:br|hr|img)[^>]*>|<\/(?:p|h[1-6]|li|t[dhr]|table|blockquote|div)>/g;
const ENTITIES: Record<string, string> = {
  '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ',
}; // prettier-ignore

/** Text without tags: inline tags leave nothing, the end of a block leaves a line break. */
export const plainText = (html: string): string =>
  html
    .replace(BLOCK_END, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity]!)
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();

/**
 * Everything of a document or rule in which search looks beside the title.
 * @param attachmentText text extracted from an attachment, by its content hash
 */
export function searchableText(
  record: PublicRecord,
  attachmentText: (sha256: string) => string | undefined,
): string {
  if (record.type !== 'document' && record.type !== 'rule') return '';
  const parts =
    record.type === 'document'
      ? [record.summary, record.keywords?.join('\n'), ...particularTexts(record).map(({ text }) => text)]
      : [];
  parts.push(plainText(record.body));
  for (const attachment of record.attachments ?? [])
    parts.push(attachment.name, attachmentText(attachment.sha256));
  return parts.filter(Boolean).join('\n');
}
