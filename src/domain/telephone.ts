/**
 * Telephone numbers as offices write them: area code or none, extension, mobile, 12345 and other short numbers,
 * 400 numbers; several of them, each with a word before it and a remark in brackets behind it.
 */
const WORD = '(?:[\\p{Script=Han}A-Za-z]{1,20}[:：]?\\s*)?';
const AREA = '(?:(?:\\+?86[-\\s]?)?(?:[(（]0\\d{2,3}[)）]|0\\d{2,3})[-－—\\s]?)?';
const NUMBER = '(?:\\d{7,8}|[1-9]\\d{2,3}[-\\s]\\d{4})';
const EXTENSION = '(?:(?:[-－—]|转|\\s*转\\s*)\\d{1,6})?';
const MOBILE = '(?:\\+?86[-\\s]?)?1[3-9]\\d[-\\s]?\\d{4}[-\\s]?\\d{4}';
const SHORT =
  '(?:1\\d{2}|1\\d{4}|9[56]\\d{3,4}|[48]00[-\\s]?\\d{3}[-\\s]?\\d{4}|[48]00[-\\s]?\\d{4}[-\\s]?\\d{3})';
const REMARK = '(?:[（(][^（()）]{1,30}[)）])?';
const ONE = new RegExp(
  `^${WORD}(?:${AREA}${NUMBER}${EXTENSION}|${MOBILE}|${SHORT}${EXTENSION})\\s*${REMARK}$`,
  'u',
);

/** Whether every part of the text, separated by 、，；/ or “或”, is a telephone number. */
export const isTelephone = (text: string): boolean =>
  text
    .split(/[、，,；;/]|\s或\s?|或(?=\d)/)
    .map((part) => part.trim())
    .every((part) => ONE.test(part)); // prettier-ignore
