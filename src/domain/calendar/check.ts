/** What is wrong with the arrangement of a year, in sentences for the person who enters it. */
import { addDays, formatChinese, isLocalDate, weekdayOf } from '../local-date';
import type { LocalDate } from '../public-record';
import type { YearCalendar } from './types';

export interface CalendarFault {
  field: 'year' | 'holidays' | 'makeUpDays';
  zh: string;
  en: string;
}

/** A holiday around 1 January may begin in the last days of December. */
const EARLIEST = '12-20';
/** No holiday is longer; a longer span is a slip of the pen. */
const LONGEST = 16;

const span = (from: LocalDate, to: LocalDate): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = from; day <= to && days.length < 400; day = addDays(day, 1)) days.push(day);
  return days;
};

/** @returns nothing where the arrangement can be used */
export function faultsOf({ year, holidays, makeUpDays }: YearCalendar): CalendarFault[] {
  const faults: CalendarFault[] = [];
  const add = (field: CalendarFault['field'], zh: string, en: string) => faults.push({ field, zh, en });
  const belongs = (day: LocalDate) => day >= `${year - 1}-${EARLIEST}` && day <= `${year}-12-31`;
  if (!Number.isInteger(year) || year < 2000 || year > 2100) {
    add('year', '年份应为四位数字，例如 2027。', 'The year has four digits, e.g. 2027.');
    return faults;
  }
  const seen = new Map<LocalDate, string>();
  for (const { name, from, to } of holidays) {
    if (!isLocalDate(from) || !isLocalDate(to)) continue;
    if (to < from)
      add('holidays', `“${name}”的结束日期早于开始日期，请核对。`, `“${name}” ends before it begins.`);
    else if (!belongs(from) || !belongs(to))
      add('holidays', `“${name}”的日期不在${year}年内，请核对；元旦假期可以从上一年12月下旬开始。`, `“${name}” lies outside ${year}; only New Year may begin in late December before.`);
    else if (span(from, to).length > LONGEST)
      add('holidays', `“${name}”超过${LONGEST}天，请核对起止日期。`, `“${name}” is longer than ${LONGEST} days: check its dates.`);
    else
      for (const day of span(from, to)) {
        const other = seen.get(day);
        if (other !== undefined)
          add('holidays', `“${name}”与“${other}”在${formatChinese(day)}重叠，请核对；两个节日连休的，请合并为一段。`, `“${name}” and “${other}” overlap on ${day}: enter holidays that run together as one.`);
        seen.set(day, name);
      }
  }
  if (!seen.has(`${year}-01-01`) || !seen.has(`${year}-10-01`))
    add('holidays', '元旦（1月1日）和国庆节（10月1日）是法定假日，应当在放假安排中。请对照通知补全。', 'New Year (1 January) and National Day (1 October) are missing: complete the holidays from the notice.');
  const twice = new Set<LocalDate>();
  for (const day of makeUpDays) {
    if (!isLocalDate(day)) continue;
    const words = formatChinese(day);
    if (!belongs(day)) add('makeUpDays', `调休上班日${words}不在${year}年内，请核对。`, `${day} lies outside ${year}.`);
    else if (weekdayOf(day) % 6 !== 0)
      add('makeUpDays', `${words}不是星期六或者星期日，本来就上班，请核对。`, `${day} is no Saturday or Sunday: it is a working day anyway.`);
    else if (seen.has(day))
      add('makeUpDays', `${words}既在放假安排中，又列为调休上班日，请核对。`, `${day} is both a holiday and a make-up working day.`);
    else if (twice.has(day)) add('makeUpDays', `调休上班日${words}重复，请删去一个。`, `${day} is entered twice.`);
    twice.add(day);
  }
  return faults;
} // prettier-ignore

/** Days on which two arrangements of one year differ. */
export function differingDays(a: YearCalendar, b: YearCalendar): LocalDate[] {
  const meaning = ({ holidays, makeUpDays }: YearCalendar) => {
    const days = new Map<LocalDate, string>();
    for (const { from, to } of holidays)
      // A weekend that is a holiday is off either way.
      for (const day of span(from, to)) if (weekdayOf(day) % 6 !== 0) days.set(day, 'off');
    for (const day of makeUpDays) days.set(day, 'makeUp');
    return days;
  };
  const [first, second] = [meaning(a), meaning(b)];
  return [...new Set([...first.keys(), ...second.keys()])]
    .filter((day) => first.get(day) !== second.get(day))
    .sort();
}
