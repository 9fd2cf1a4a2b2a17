/** 文号: `代字〔年〕序号号` (GB/T 9704-2012; domain.md 6.4). */

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const LABEL = /^(?:发文字号|发文文号|发布文号|文件编号|公文文号|文件号|文号|字号)[::]\s*/;
const STANDARD = /^[\u4e00-\u9fa5A-Za-z]{1,20}〔(?:19|20)\d{2}〕[1-9]\d*号$/;
const ORDER = /^[\u4e00-\u9fa5A-Za-z（）、]+第[1-9]\d*号(?:令|公告)?$/;

export interface NormalisedNumber {
  /** Empty where nothing was given. */
  value: string;
  /** Chinese sentences about what was repaired or is still out of form. */
  warnings: string[];
}

/**
 * Brings a document number into the standard form without refusing anything. Labels, spaces, invisible
 * characters, width and the kind of bracket change silently; what changes or doubts the wording is said.
 */
export function normaliseDocumentNumber(text: string): NormalisedNumber {
  const warnings: string[] = [];
  let value = text.normalize('NFKC').replace(INVISIBLE, '').trim().replace(LABEL, '').replace(/\s+/g, '');
  value = value.replace(/[[({【〔〈<](\d{4})[\])}】〕〉>]/, '〔$1〕').replace(/〔〕$/, '');
  value = value.replaceAll('(', '（').replaceAll(')', '）');
  if (value === '') return { value, warnings };
  const bracketed = /^(.*?〔\d{4}〕)(.*)$/.exec(value);
  if (bracketed) value = bracketed[1]! + repairSerial(bracketed[2]!, warnings);
  if (!STANDARD.test(value) && !ORDER.test(value))
    warnings.push(`文号“${value}”不是“代字〔年份〕序号号”的格式，请核对原件。`);
  return { value, warnings };
}

function repairSerial(tail: string, warnings: string[]): string {
  const serial = /^第?号?0*([1-9]\d*)号?$/.exec(tail);
  if (!serial) return tail;
  const standard = `${serial[1]}号`;
  if (tail !== standard) warnings.push(`文号的序号写作“${tail}”，已改为“${standard}”。`);
  return standard;
}

/** Whether a document number is in the standard form, that of an order (令第…号) included. */
export const isStandardDocumentNumber = (value: string) => STANDARD.test(value) || ORDER.test(value);

/**
 * The form in which two spellings of one document number are equal: `青政发 [2024] 第08号` and
 * `青政发〔2024〕8号`. For search and for finding doubles, never for display.
 */
export const documentNumberKey = (text: string): string =>
  normaliseDocumentNumber(text)
    .value.toLowerCase()
    .replace(/[〔〕（）\-—_·.]/g, (char) => ('〔〕'.includes(char) ? '|' : ''));
