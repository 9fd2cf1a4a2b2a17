/** What the type of a document asks for, in English. */
import { parseDate } from '../domain/chinese-date';
import { DOCUMENT_TYPES, isTable } from '../domain/document-types';

const LABELS = new Map(
  DOCUMENT_TYPES.flatMap(({ particulars }) =>
    particulars.flatMap((one) => [one, ...(isTable(one) ? one.columns : [])]).map(({ label }) => label),
  ),
);
/** The name of a particular, in quotes. */
export const labelInEnglish = (chinese: string): string => `“${LABELS.get(chinese) ?? chinese}”`;
const label = labelInEnglish;
/** A table may be called like one of its columns in Chinese. */
const TABLES = new Map(
  DOCUMENT_TYPES.flatMap(({ particulars }) => particulars.filter(isTable).map(({ label }) => label)),
);
const tableLabel = (chinese: string): string => `“${TABLES.get(chinese) ?? chinese}”`;

/** A day as the form shows it; a year stays. */
const inDigits = (words: string): string => parseDate(words) ?? words;

type Say = (...parts: string[]) => string;

const PARTICULARS: readonly (readonly [chinese: RegExp, english: Say])[] = [
  [/^请填写“(.+?)”第(\d+)行的“(.+?)”。$/u, (table, row, cell) => `Fill in ${label(cell)} in row ${row} of ${tableLabel(table)}.`],
  [/^请填写“([^”]+)”。$/u, (name) => `Fill in ${label(name)}.`],
  [/^“(.+?)”第(\d+)行：(.+)$/su, (table, row, rest) => `${tableLabel(table)}, row ${row}: ${particularInEnglish(rest) ?? rest}`],
  [/^“(.+?)”应为实际存在的日期，例如2026-11-20，现在是“(.*)”。$/su, (name, now) => `${label(name)} has to be a day that exists, e.g. 2026-11-20; now it is “${now}”.`],
  [/^“(.+?)”应为整数，例如2025，现在是“(.*)”。$/su, (name, now) => `${label(name)} has to be a whole number, e.g. 2025; now it is “${now}”.`],
  [/^“(.+?)”应为(“.+”)之一，现在是“(.*)”。$/su, (name, offered, now) => `${label(name)} has to be one of ${offered.replaceAll('、', ', ')}; now it is “${now}”.`],
  [/^“(.+?)”填写的内容无法识别，请重新填写。$/u, (name) => `${label(name)} cannot be read. Fill it in again.`],
  [/^“(.+?)”的内容无法识别，请逐行填写，最多(\d+)行。$/u, (name, most) => `${label(name)} cannot be read. Fill it in row by row, at most ${most} rows.`],
  [/^“(.+?)”太长，请删减到(\d+)字以内，其余放在正文里。$/u, (name, most) => `${label(name)} is too long. Keep it to ${most} characters and put the rest into the text.`],
  [/^“(.+?)”（(.+?)）早于“(.+?)”（(.+?)），请核对。$/u, (later, to, earlier, from) => `${label(later)} (${inDigits(to)}) is before ${label(earlier)} (${inDigits(from)}). Please check.`],
  [/^“(.+?)”是(\d+)，“(.+?)”各行“(.+?)”的合计是(\d+)，请核对。$/u, (total, given, table, column, sum) => `${label(total)} is ${given}, but ${label(column)} in the rows of ${tableLabel(table)} come to ${sum}. Please check.`],
  [/^“(.+?)”第(\d+)行的“(.+?)”是“(.*)”，没有数字，请核对。$/su, (table, row, cell, now) => `${label(cell)} in row ${row} of ${tableLabel(table)} is “${now}”, which holds no figure. Please check.`],
  [/^公示天数是(\d+)个(.+?)，应当公示到(.+?)，现在填的结束日期是(.+?)。请改正其中一项。$/u, (days, way, last, now) => `The notice names ${days} ${way === '日历日' ? 'calendar' : 'working'} days, which end on ${last}; the last day given is ${now}. Correct one of them.`],
  [/^报告年度应在(\d+)年到(\d+)年之间，请核对。$/u, (from, to) => `The year of the report is between ${from} and ${to}. Please check.`],
  [/^规章和行政规范性文件应当经过合法性审核，请填写审核机构和日期。$/u, () => 'Rules and normative documents need a review of legality. Fill in who reviewed it and when.'],
  [/^招考公告应当公开职位、名额和报考条件，请填写“职位”。$/u, () => 'An announcement of recruitment publishes posts, places and conditions. Fill in “Posts”.'],
]; // prettier-ignore

/** @returns undefined where the sentence is about something else */
export function particularInEnglish(sentence: string): string | undefined {
  for (const [chinese, english] of PARTICULARS) {
    const parts = chinese.exec(sentence)?.slice(1);
    if (parts) return english(...parts.map((part) => part ?? ''));
  }
  return undefined;
}
