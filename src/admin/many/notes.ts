/**
 * What is remembered of a file in the table, in the language of whoever looks at it: the browser remembers the
 * sentence of the day on which the file was read.
 */
import { readerInEnglish } from '../../import/english';

/** Sentences about a file as a whole; `{n}` stands for what changes. */
export const NOTES = {
  attached: ['原文件作为附件。', 'The file is attached.'],
  picturesLost: ['有{n}幅图片没有读出，请在正文中补上。', '{n} pictures were lost: add them to the text.'],
  foreignOrgan: ['署名机关不是您负责的机关，已归到{n}，请核对。', 'You do not draft for the organ that signs it; put under {n}.'],
  organTaken: ['没有识别出发布机构，已归到{n}，请核对。', 'No lead organ was recognised; put under {n}.'],
  noText: ['文件里没有读到文字，可能是扫描件：请在正文中补上文字。', 'No text was found; it may be a scan: add its text to the body.'],
} as const; // prettier-ignore

const escaped = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');

/** @returns the sentence itself where it is known in one language only */
export function noteIn(language: 'zh' | 'en', sentence: string): string {
  const [to, from] = language === 'zh' ? ([0, 1] as const) : ([1, 0] as const);
  for (const note of Object.values(NOTES)) {
    const found = new RegExp(`^${escaped(note[from]).replace('{n}', '(.*)')}$`, 'su').exec(sentence);
    if (found) return note[to].replace('{n}', () => found[1] ?? '');
  }
  return language === 'en' ? readerInEnglish(sentence) : sentence;
}
