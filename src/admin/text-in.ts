/** Words of a page, Chinese and English side by side; `{n}` stands for what changes. */
export type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;
/** One of the words in one language. */
export type TextOf<T extends Words> = (key: keyof T, n?: number | string) => string;

export const textIn =
  <T extends Words>(table: T, language: 'zh' | 'en'): TextOf<T> =>
  (key, n) => {
    const text = table[key]![language === 'zh' ? 0 : 1];
    return n === undefined ? text : text.replaceAll('{n}', () => String(n));
  };
