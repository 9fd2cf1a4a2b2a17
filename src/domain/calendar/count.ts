/**
 * Counting of time limits (domain.md 10.1): the day on which a period begins does not count (民法典 Art. 201);
 * a period in calendar days that ends on a rest day ends on the first working day after it (Art. 203).
 */
import { addDays, daysBetween, formatChinese, weekdayOf } from '../local-date';
import type { LocalDate } from '../public-record';
import type { Calendar } from './calendar';
import { type DayKind } from './calendar';

const wholeDays = (n: number): void => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of days: ${n}`);
};

/**
 * The last day of a period of `n` working days that begins on `day`, which itself does not count.
 * @throws UnknownYear where the period leaves the known years; RangeError where n is no whole number from 0 on
 */
export function addWorkingDays(day: LocalDate, n: number, calendar: Calendar): LocalDate {
  wholeDays(n);
  let at = day;
  for (let left = n; left > 0;) {
    at = addDays(at, 1);
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return at;
}

/**
 * The last day of a period of `n` calendar days that begins on `day`: the first working day from then on.
 * @throws UnknownYear, RangeError
 */
export function addCalendarDays(day: LocalDate, n: number, calendar: Calendar): LocalDate {
  wholeDays(n);
  let at = addDays(day, n);
  while (!calendar.isWorkingDay(at)) at = addDays(at, 1);
  return at;
}

/**
 * Working days after `from`, up to and with `to`; negative where `to` is earlier.
 * @throws UnknownYear
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar) || 0;
  let count = 0;
  for (let at = from; at < to;) {
    at = addDays(at, 1);
    if (calendar.isWorkingDay(at)) count += 1;
  }
  return count;
}

export interface ExplainedDay {
  day: LocalDate;
  /** Whether it counts as a day of the period. */
  counted: boolean;
  /** `start`: the day on which the period begins. */
  why: DayKind | 'start';
  holiday?: string;
}

/**
 * Every day from the beginning of a period in working days to its end, counted or not, with the reason.
 * @throws UnknownYear; RangeError where `to` is before `from`
 */
export function explainDays(from: LocalDate, to: LocalDate, calendar: Calendar): ExplainedDay[] {
  const length = daysBetween(from, to);
  if (length < 0) throw new RangeError(`${to} is before ${from}`);
  return Array.from({ length: length + 1 }, (_, i): ExplainedDay => {
    const day = addDays(from, i);
    if (i === 0) return { day, counted: false, why: 'start' };
    const { working, kind, holiday } = calendar.day(day);
    return { day, counted: working, why: kind, ...(holiday ? { holiday } : {}) };
  });
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const REASONS: Readonly<Record<ExplainedDay['why'], string>> = {
  start: '起算当日，不计入',
  weekday: '工作日，计入',
  makeUp: '调休上班，计入',
  weekend: '休息日，不计入',
  holiday: '放假，不计入',
};

/** e.g. `2026年2月14日（星期六）：调休上班，计入`. */
export const dayInWords = ({ day, why, holiday }: ExplainedDay): string =>
  `${formatChinese(day)}（星期${WEEKDAYS[weekdayOf(day)]}）：${holiday ?? ''}${REASONS[why]}`;
