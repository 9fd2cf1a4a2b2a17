/**
 * Calendar days and minutes of Beijing time. China has kept one zone without summer time since 1992, so
 * the offset is fixed: nothing here depends on the zone of the machine or on its Intl data.
 */
import type { Instant, LocalDate } from './public-record';

const BEIJING_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isLocalDate(text: unknown): text is LocalDate {
  const parts = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  return parts !== null && makeLocalDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== undefined;
}

/** The day made of year (1–9999), month (1–12) and day of month, or nothing where there is no such day. */
export function makeLocalDate(year: number, month: number, day: number): LocalDate | undefined {
  if (!(year >= 1 && year <= 9999) || !(month >= 1 && month <= 12)) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  if (!(day >= 1 && day <= days)) return undefined;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

const epochDays = (date: LocalDate) => Date.parse(`${date}T00:00:00.000Z`) / DAY_MS;

let [lastInstant, lastBeijing] = ['', ''];

/** A page asks for the same few instants again and again: the last one is kept. */
const beijing = (instant: Instant): string => {
  if (instant !== lastInstant) [lastInstant, lastBeijing] = [instant, inBeijing(instant)];
  return lastBeijing;
};

const inBeijing = (instant: Instant): string => {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${instant}`);
  return new Date(ms + BEIJING_OFFSET_MS).toISOString();
};

/** The day in Asia/Shanghai on which an instant falls. @throws RangeError if it is no instant */
export const shanghaiDay = (instant: Instant): LocalDate => beijing(instant).slice(0, 10);

/** `YYYY-MM-DD HH:mm` of an instant in Asia/Shanghai. @throws RangeError if it is no instant */
export const beijingMinute = (instant: Instant): string => beijing(instant).slice(0, 16).replace('T', ' ');

/** The instant at which a time of day (`HH:mm`, Beijing) comes on a day. */
export const instantAt = (day: LocalDate, time = '00:00'): Instant =>
  new Date(Date.parse(`${day}T${time}:00.000Z`) - BEIJING_OFFSET_MS).toISOString();

/** The day `days` calendar days later; earlier if negative. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date((epochDays(date) + days) * DAY_MS).toISOString().slice(0, 10);

/** The same day of the month some months earlier; the last one of a shorter month. */
export function monthsBefore(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const at = year * 12 + month - 1 - months;
  for (let last = day; ; last -= 1) {
    const found = makeLocalDate(Math.floor(at / 12), (at % 12) + 1, last);
    if (found) return found;
  }
}

/** Calendar days from one day to another; negative where the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => epochDays(to) - epochDays(from);

/** 0 for Sunday … 6 for Saturday. */
export const weekdayOf = (date: LocalDate): number => (((epochDays(date) + 4) % 7) + 7) % 7;

/** Negative, zero or positive as `a` is before, on or after `b`. Fits `Array.sort`. */
export const compare = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** `2026-11-20` → `2026年11月20日`, as official documents write it, without leading zeros. */
export const formatChinese = (date: LocalDate): string =>
  `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
