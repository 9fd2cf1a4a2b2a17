/** Readable runs in a binary of any form: UTF-16 with Chinese characters, and single bytes. */

const WIDE = /(?:[\t\r\n\x07\x20-\x7e]\x00|[\x00-\xff][\x4e-\x9f]|[\x00-\xff]\xff|[\x00-\x1f]\x30){4,}/g;
const NARROW = /[\t\r\n\x20-\x7e]{8,}/g;

/** Marks of cells and paragraphs in the text of old documents, as they are written elsewhere. */
const tidy = (text: string) =>
  text
    .replace(/\x07\x07/g, '\n')
    .replace(/\x07/g, '\t')
    .replace(/\r/g, '\n');

/** Lines of text that a binary holds; what is not text reads as noise and finds nothing. */
export function rawStrings(content: Buffer): string {
  const latin = content.toString('latin1');
  const wide = [...latin.matchAll(WIDE)].map(([run]) => Buffer.from(run, 'latin1').toString('utf16le'));
  const narrow = [...latin.matchAll(NARROW)].map(([run]) => run);
  return tidy([...wide, ...narrow].join('\n'));
}
