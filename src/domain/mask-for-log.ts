/** Long numbers of persons (identity, bank card, mobile, landline) and addresses of e-mail, as a log may show them. */
const PATTERNS: readonly [RegExp, (match: string) => string][] = [
  [/[^\s@，。；：（）]+@[^\s@，。；：（）]+\.[A-Za-z]+/g, (text) => `${text[0]}***${text.slice(text.indexOf('@'))}`],
  [/(?<![0-9A-Z])\d{15,19}[\dXx]?(?![0-9A-Z])/g, (text) => text.slice(0, 3) + '*'.repeat(text.length - 5) + text.slice(-2)],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/g, (text) => `${text.slice(0, 3)}****${text.slice(-4)}`],
]; // prettier-ignore

/** The text without personal numbers in clear (《个人信息保护法》第五十一条). */
export const maskForLog = (text: string): string =>
  PATTERNS.reduce((masked, [pattern, mask]) => masked.replace(pattern, mask), text);
