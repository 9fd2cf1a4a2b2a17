/** Check digits and forms of numbers that name a person. */

const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(' '),
); // prettier-ignore
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]!) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month !== 2 || day < 29 || leap;
}

/** Eighteen characters with a province, a date of birth that exists, and any check digit. */
export function hasIdForm(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text) || !PROVINCES.has(text.slice(0, 2))) return false;
  const year = Number(text.slice(6, 10));
  return year >= 1880 && year < 2050 && isDay(year, Number(text.slice(10, 12)), Number(text.slice(12, 14)));
}

/** Whether a text is a resident ID number (公民身份号码) with a right check digit, GB 11643-1999. */
export function isResidentId(text: string): boolean {
  if (!hasIdForm(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return '10X98765432'[sum % 11] === text[17];
}

/** Whether fifteen digits have the form of the old resident ID number, which has no check digit. */
export const isResidentId15 = (text: string): boolean =>
  /^[1-9]\d{14}$/.test(text) &&
  PROVINCES.has(text.slice(0, 2)) &&
  isDay(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)));

/** Check digit of bank cards (ISO/IEC 7812). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const value = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? value : value > 4 ? value * 2 - 9 : value * 2;
  }
  return sum % 10 === 0;
}

/** Ranges of issuers that hold by themselves: UnionPay, Visa, MasterCard, JCB, ICBC and ABC before UnionPay. */
const ISSUERS = /^(?:62\d{14,17}|4(?:\d{15}|\d{18})|5[1-5]\d{14}|35\d{14}|955\d{13,16})$/;
/** Further ranges, where the text says that it is a card. */
const MORE_ISSUERS = /^(?:6\d|4\d|5\d|3[57]|9\d)\d{14,17}$/;

/**
 * Whether digits are the number of a bank card: range of an issuer, length, check digit.
 * @param said the text beside it speaks of a card or an account
 */
export const isBankCard = (digits: string, said = false): boolean =>
  (ISSUERS.test(digits) || (said && MORE_ISSUERS.test(digits))) &&
  passesLuhn(digits) &&
  !/^(\d)\1+$/.test(digits);

/** Whether digits are a mobile number of the mainland; round amounts are not. */
export const isMobile = (digits: string): boolean => /^1[3-9]\d{9}$/.test(digits) && !/0{6}$/.test(digits);
