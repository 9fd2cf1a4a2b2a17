/** 索引号: a series (who numbers), a year and a serial (domain.md 6.2; design.md, invariant 5). */
import { isCreditCode, isOrganisationCode } from './credit-code';

const OURS = /^(.+)\/(\d{4})-(\d{5})$/;

/** A number in the form that we give. */
export interface OwnIndexNumber {
  series: string;
  year: number;
  serial: number;
}

/**
 * The index number that we give.
 * @param series credit code of the organ, or its site code
 * @throws RangeError when a year has used up its five digits
 */
export function makeIndexNumber(series: string, year: number, serial: number): string {
  if (!(serial >= 1 && serial <= 99_999))
    throw new RangeError(`索引号 ${series}/${year} 的序号 ${serial} 超出五位数。`);
  return `${series}/${year}-${String(serial).padStart(5, '0')}`;
}

/** Splits a number that has our form, whoever gave it. */
export function parseIndexNumber(number: string): OwnIndexNumber | undefined {
  const parts = OURS.exec(normaliseIndexNumber(number));
  return parts ? { series: parts[1]!, year: Number(parts[2]), serial: Number(parts[3]) } : undefined;
}

/** Whether a number falls into the series in which we number, so that an import must not bring it. */
export const isOurs = (number: string, series: string): boolean =>
  parseIndexNumber(number)?.series === normaliseIndexNumber(series);

export type IndexNumberForm = 'organisationCode' | 'creditCode' | 'other';

/**
 * Which of the known forms a number has: nine-character organisation code or 18-character credit code
 * (with year or year and month), each with its check character right; anything else is `other`, accepted
 * and kept verbatim.
 */
export function indexNumberForm(number: string): IndexNumberForm {
  const plain = normaliseIndexNumber(number);
  const organisation = /^([0-9A-Z]{9})\/\d{4}-\d{5}$/.exec(plain);
  if (organisation && isOrganisationCode(organisation[1]!)) return 'organisationCode';
  const credit = /^([0-9A-Z]{18})\/(?:\d{4}|\d{6})-\d{5}$/.exec(plain);
  return credit && isCreditCode(credit[1]!) ? 'creditCode' : 'other';
}

/** The form in which two spellings of one index number are equal: narrow, upper case, no spaces. */
export const normaliseIndexNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/^索引号:/, '')
    .replace(/[–—‐−]/g, '-')
    .toUpperCase();
