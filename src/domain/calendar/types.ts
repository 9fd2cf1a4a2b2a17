import type { LocalDate } from '../public-record';

/** A span of days off, both ends included. */
export interface Holiday {
  /** e.g. `春节`. */
  name: string;
  from: LocalDate;
  to: LocalDate;
}

/** The arrangement of one year, as its notice says. */
export interface YearCalendar {
  year: number;
  /** 文号 of the notice, e.g. `国办发明电〔2025〕7号`. */
  notice: string;
  /** The first may begin in December of the year before. */
  holidays: readonly Holiday[];
  /** 调休上班: days of a weekend on which work is done. */
  makeUpDays: readonly LocalDate[];
}
