/**
 * What is remembered of a file in the table, in the language of whoever looks at it: the browser remembers the
 * sentence of the day on which the file was read.
 */
import { phrases } from '../../domain/phrases';
import { readerInEnglish } from '../../import/english';

/** Sentences about a file as a whole; `{n}` stands for what changes. */
export const NOTES = {
  attached: ['原文件作为附件。', 'The file is attached.'],
  picturesLost: ['有{n}幅图片没有读出，请在正文中补上。', '{n} pictures were lost: add them to the text.'],
  foreignOrgan: ['署名机关不是您负责的机关，已归到{n}，请核对。', 'You do not draft for the organ that signs it; put under {n}.'],
  organTaken: ['没有识别出发布机构，已归到{n}，请核对。', 'No lead organ was recognised; put under {n}.'],
  noText: ['文件里没有读到文字，可能是扫描件：请在正文中补上文字。', 'No text was found; it may be a scan: add its text to the body.'],
} as const; // prettier-ignore

const table = (from: 0 | 1, to: 0 | 1) =>
  phrases(
    Object.fromEntries(
      Object.values(NOTES).map((note) => [note[from].replace('{n}', '{}'), note[to].replace('{n}', '{}')]),
    ),
  );
const inEnglish = table(0, 1);
const inChinese = table(1, 0);

/** @returns the sentence itself where it is known in one language only */
export const noteIn = (language: 'zh' | 'en', sentence: string): string =>
  language === 'en' ? (inEnglish(sentence) ?? readerInEnglish(sentence)) : (inChinese(sentence) ?? sentence);
