/** What stands in the place of a text that a document does not have. */
import { plainText } from './plain-text';
import type { DocumentFacts } from './public-record';

/** Whether sanitised HTML shows nothing: no text and no picture. */
export const isBlankHtml = (html: string): boolean => !html.includes('<img') && plainText(html) === '';

/**
 * Where the text of a document without text is to be found.
 * @returns undefined where a type or a list of contents says all, or nothing is known
 */
export function textElsewhere({ documentType, collects, attachments, carriedOver }: DocumentFacts): string | undefined {
  if (documentType || collects?.length) return undefined;
  if (attachments?.length) return '正文见附件。';
  return carriedOver && '本条只有目录信息，正文没有转入本平台。';
} // prettier-ignore

/** The address elsewhere at which the original can be opened. */
export function originalAddress({ carriedOver }: DocumentFacts): string | undefined {
  const address = carriedOver?.originalUrl;
  return address && /^https?:/.test(address) ? address : undefined;
}
