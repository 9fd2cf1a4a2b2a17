import { addDays, weekdayOf } from '../local-date';
import type { LocalDate } from '../public-record';
import { SHIPPED_CALENDARS } from './shipped';
import type { YearCalendar } from './types';

/** A day cannot be judged: nobody has entered the arrangement of its year. */
export class UnknownYear extends Error {
  constructor(readonly year: number) {
    super(
      `缺少${year}年的工作日安排，无法计算期限。请管理员收到国务院办公厅关于${year}年部分节假日安排的通知后，在“工作日安排”中录入，并填写通知的文号。`,
    );
  }

  /** The sentence for people who use the admin in English. */
  get english(): string {
    return `The working days of ${this.year} are not known, so no time limit can be computed. An administrator has to enter the arrangement of ${this.year} with the number of its notice.`;
  }
}

/** Why a day counts as a working day or not. */
export type DayKind = 'weekday' | 'makeUp' | 'weekend' | 'holiday';

export interface Day {
  kind: DayKind;
  working: boolean;
  /** Name of the holiday. */
  holiday?: string;
}

/** Which days are working days, for the years whose notices are known; never a guess for others. */
export class Calendar {
  readonly #years = new Map<number, YearCalendar>();
  readonly #holidays = new Map<LocalDate, string>();
  readonly #makeUpDays = new Set<LocalDate>();

  /** @param years at most one arrangement of a year counts: the last one given */
  constructor(years: Iterable<YearCalendar>) {
    for (const year of years) this.#years.set(year.year, year);
    for (const { holidays, makeUpDays } of this.#years.values()) {
      for (const { name, from, to } of holidays)
        for (let day = from; day <= to; day = addDays(day, 1)) this.#holidays.set(day, name);
      for (const day of makeUpDays) this.#makeUpDays.add(day);
    }
  }

  /** Known years, earliest first. */
  get years(): number[] {
    return [...this.#years.keys()].sort((a, b) => a - b);
  }

  year(year: number): YearCalendar | undefined {
    return this.#years.get(year);
  }

  /** @throws UnknownYear */
  day(day: LocalDate): Day {
    const year = Number(day.slice(0, 4));
    if (!this.#years.has(year)) throw new UnknownYear(year);
    if (this.#makeUpDays.has(day)) return { kind: 'makeUp', working: true };
    const holiday = this.#holidays.get(day);
    if (holiday !== undefined) return { kind: 'holiday', working: false, holiday };
    const weekend = weekdayOf(day) === 0 || weekdayOf(day) === 6;
    return weekend ? { kind: 'weekend', working: false } : { kind: 'weekday', working: true };
  }

  /** @throws UnknownYear */
  isWorkingDay(day: LocalDate): boolean {
    return this.day(day).working;
  }
}

/** What is known without anything that an administrator entered. */
export const SHIPPED = new Calendar(SHIPPED_CALENDARS);
