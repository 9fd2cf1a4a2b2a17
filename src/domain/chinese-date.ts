/** Reads dates as official documents and catalogues write them. */
import { makeLocalDate, shanghaiDay } from './local-date';
import type { LocalDate } from './public-record';

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, '◯': 0, '0': 0, O: 0, o: 0, Ｏ: 0, '０': 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5,
  六: 6, 七: 7, 八: 8, 九: 9, 元: 1, 两: 2, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
}; // prettier-ignore

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const NUMERIC = /^(\d{4})(?:[./\-–—－]|年)(\d{1,2})(?:[./\-–—－]|月)(\d{1,2})[日号]?$/;
const WEEKDAY = /(?<=[\d日号])[\s,]*\(?(?:星期|礼拜|周)[一二三四五六日天]\)?/;
const TIME =
  /(?:(?<=[日号]|\D\d{2}(?=\d\d:))|(?<=\d)[T ])\s*(?:[上下]午)?\s*\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?|[时点](?:\d{1,2}分?(?:\d{1,2}秒)?|整)?)$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const WRITTEN = /^([^年月日]{2,6})年([^年月日]{1,3})月([^年月日]{1,4})[日号]$/;

/**
 * Reads one date from a text that holds nothing else: `2006.4.4`, `2006/4/4`, `2006-04-04 10:00`,
 * `20060404`, `2006年4月4日（星期二）`, `2006年4月4日 上午10时30分`, `二〇〇六年四月四日` with any of the zeros in use, full-width digits,
 * `廿`, `卅`, spaces and brackets around.
 * @returns the day, or undefined where the text is no date or the day does not exist
 */
export function parseDate(text: string): LocalDate | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(WEEKDAY, ' ')
    .trim()
    .replace(/^[([【〔（]|[)\]】〕）]$/g, '')
    .replace(/\s*([./\-–—年月日])\s*/g, '$1')
    .replace(/(?<=\d)\s+(?=\d{1,2}:)/, ' ');
  if (INSTANT.test(plain)) return Number.isNaN(Date.parse(plain)) ? undefined : shanghaiDay(plain);
  const day = plain.replace(TIME, '').trim();
  const numeric = NUMERIC.exec(day) ?? COMPACT.exec(day.replace(/\s/g, ''));
  if (numeric) return makeLocalDate(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const written = WRITTEN.exec(day.replace(/\s/g, ''));
  if (!written) return undefined;
  const year = readYear(written[1]!);
  const [month, inMonth] = [readCounted(written[2]!), readCounted(written[3]!)];
  return year && month && inMonth ? makeLocalDate(year, month, inMonth) : undefined;
}

/** A year is read digit by digit: 二〇〇六, 二○○六, 一九九八. */
function readYear(text: string): number | undefined {
  const digits = [...text].map((char) => (/\d/.test(char) ? Number(char) : DIGITS[char]));
  if (digits.length !== 4 || digits.some((digit) => digit === undefined)) return undefined;
  return Number(digits.join(''));
}

/** A month or day counts: 四, 十, 十二, 二十, 二十一, 廿三, 卅一, 二〇, 12. */
function readCounted(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const spelled = text.replace('廿', '二十').replace('卅', '三十').replaceAll('拾', '十');
  const tens = /^(.?)十(.?)$/.exec(spelled);
  if (tens) {
    const ten = tens[1] ? DIGITS[tens[1]] : 1;
    const one = tens[2] ? DIGITS[tens[2]] : 0;
    return ten === undefined || one === undefined ? undefined : ten * 10 + one;
  }
  const digits = [...spelled].map((char) => DIGITS[char]);
  if (digits.length > 2 || digits.some((digit) => digit === undefined)) return undefined;
  return Number(digits.join(''));
}

const EPOCH_1900 = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** 1950-01-01 and 2099-12-31 as Excel counts days. */
const SERIALS = [18_264, 73_050] as const;

/**
 * The day that a spreadsheet keeps as a number, e.g. 38811 → 2006-04-04; a time of day is dropped.
 * @param from1904 whether the workbook counts from 1904, as those of old Macs do
 */
export function serialDay(serial: number, from1904 = false): LocalDate | undefined {
  const day = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!(day >= SERIALS[0] && day <= SERIALS[1])) return undefined;
  return new Date(EPOCH_1900 + day * DAY_MS).toISOString().slice(0, 10);
}

/** Reads a cell of a date column: as `parseDate`, and the bare number that a lost cell format leaves. */
export function parseDateCell(text: string): LocalDate | undefined {
  const bare = /^\s*(\d{5})(?:\.\d+)?\s*$/.exec(text);
  return bare ? serialDay(Number(bare[1])) : parseDate(text);
}
