/** Check characters of codes of organisations. */

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS_18 = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const WEIGHTS_9 = [3, 7, 9, 10, 5, 8, 4, 2];

/** The 18th character of a unified social credit code (GB 32100-2015), given its first 17. */
export function creditCodeCheck(first17: string): string {
  const sum = WEIGHTS_18.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(first17[i]!), 0);
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

/** Whether a text is a unified social credit code (统一社会信用代码) with a right check character. */
export const isCreditCode = (text: string): boolean =>
  /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text) &&
  creditCodeCheck(text.slice(0, 17)) === text[17];

/** The ninth character of an organisation code (GB 11714-1997), given its first eight. */
export function organisationCodeCheck(first8: string): string {
  const sum = WEIGHTS_9.reduce((total, weight, i) => total + weight * parseInt(first8[i]!, 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** Whether nine characters are an organisation code (组织机构代码) with a right check character. */
export const isOrganisationCode = (text: string): boolean =>
  /^[0-9A-Z]{8}[0-9X]$/.test(text) && organisationCodeCheck(text.slice(0, 8)) === text[8];

/** A credit code as people type it, in the form in which it is kept: no spaces, narrow, upper case. */
export const normaliseCreditCode = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff-]/g, '').toUpperCase(); // prettier-ignore
