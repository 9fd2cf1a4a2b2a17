/** Working days and time limits: the vectors of the law's arithmetic, and every day against four libraries. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  addCalendarDays,
  addWorkingDays,
  Calendar,
  dayInWords,
  differingDays,
  explainDays,
  faultsOf,
  SHIPPED,
  SHIPPED_CALENDARS,
  UnknownYear,
  workingDaysBetween,
  type YearCalendar,
} from '../../src/domain/calendar';
import { addDays, weekdayOf } from '../../src/domain/local-date';
import { realData } from '../support/data';

const daysOf = (year: number) => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
};
const workingDaysOf = (year: number) => daysOf(year).filter((day) => SHIPPED.isWorkingDay(day)).length;

describe('the shipped calendar', () => {
  it('has 248 working days in 2026, and the usual number in every year', () => {
    expect(workingDaysOf(2026)).toBe(248);
    expect(SHIPPED.years).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    for (const year of SHIPPED.years) {
      expect(workingDaysOf(year), String(year)).toBeGreaterThanOrEqual(248);
      expect(workingDaysOf(year), String(year)).toBeLessThanOrEqual(251);
    }
  });

  it('would pass the checks of an administrator who enters it', () => {
    for (const year of SHIPPED_CALENDARS) expect(faultsOf(year)).toEqual([]);
    for (const year of SHIPPED_CALENDARS) expect(year.notice).toMatch(/^国办发明电〔20\d{2}〕\d+号/);
  });

  it('says of each kind of day what it is', () => {
    expect(SHIPPED.day('2026-02-14')).toEqual({ kind: 'makeUp', working: true });
    expect(SHIPPED.day('2026-02-17')).toEqual({ kind: 'holiday', working: false, holiday: '春节' });
    expect(SHIPPED.day('2026-03-01')).toEqual({ kind: 'weekend', working: false });
    expect(SHIPPED.day('2026-03-02')).toEqual({ kind: 'weekday', working: true });
    expect(SHIPPED.day('2022-12-31')).toEqual({ kind: 'holiday', working: false, holiday: '元旦' });
    // The Spring Festival of 2020 was lengthened: Saturday 1 February was to be worked at first.
    expect(SHIPPED.isWorkingDay('2020-02-01')).toBe(false);
    expect(SHIPPED.isWorkingDay('2020-02-03')).toBe(true);
    // The last day of the lunar year 2023 was not made a holiday.
    expect(SHIPPED.isWorkingDay('2024-02-09')).toBe(true);
  });
});

const CSV = realData('holidays', 'workday-comparison-2017-2026.csv');

describe.skipIf(!CSV)('four libraries, day by day', () => {
  const rows = CSV
    ? readFileSync(CSV, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
        .filter(([day]) => day! >= '2019-01-01')
    : [];

  it('say the same wherever they agree', () => {
    const agreed = rows.filter((row) => row[6] === '1');
    expect(agreed.length).toBeGreaterThan(2900);
    const wrong = agreed.filter(([day, weekday, working]) => {
      expect(weekdayOf(day!)).toBe(Number(weekday));
      return SHIPPED.isWorkingDay(day!) !== (working === '1');
    });
    expect(wrong).toEqual([]);
  });

  it('and where they do not, the notices decide', () => {
    const disputed = rows.filter((row) => row[6] === '0').map(([day]) => [day, SHIPPED.isWorkingDay(day!)]);
    expect(disputed).toEqual([
      ['2020-01-31', false],
      ['2020-02-01', false],
      ['2023-01-03', true],
    ]);
  });
});

const VECTORS: [from: string, days: number, to: string][] = [
  ['2026-02-12', 7, '2026-02-28'],
  ['2026-02-12', 20, '2026-03-18'],
  ['2026-04-30', 20, '2026-06-01'],
  ['2026-04-30', 7, '2026-05-13'],
  ['2026-06-18', 15, '2026-07-10'],
  ['2026-09-24', 1, '2026-09-28'],
  ['2026-09-30', 20, '2026-11-03'],
  ['2026-01-04', 20, '2026-01-30'],
  ['2026-02-14', 20, '2026-03-20'],
  ['2026-05-09', 7, '2026-05-19'],
  ['2026-09-18', 40, '2026-11-19'],
  ['2018-12-31', 1, '2019-01-02'],
  ['2025-12-31', 1, '2026-01-04'],
];

describe('working days', () => {
  it.each(VECTORS)('%s + %i = %s', (from, days, to) => {
    expect(addWorkingDays(from, days, SHIPPED)).toBe(to);
    expect(workingDaysBetween(from, to, SHIPPED)).toBe(days);
    expect(workingDaysBetween(to, from, SHIPPED)).toBe(-days);
  });

  it('are none in a period of none', () => {
    expect(addWorkingDays('2026-05-02', 0, SHIPPED)).toBe('2026-05-02');
    expect(workingDaysBetween('2026-05-02', '2026-05-02', SHIPPED)).toBe(0);
    expect(Object.is(workingDaysBetween('2026-05-04', '2026-05-02', SHIPPED), 0)).toBe(true);
  });

  it('are whole', () => {
    for (const n of [-1, 1.5, Number.NaN, Infinity])
      expect(() => addWorkingDays('2026-05-08', n, SHIPPED)).toThrow(RangeError);
  });

  it('never leave the known years: the error names the missing one', () => {
    expect(addWorkingDays('2026-12-30', 1, SHIPPED)).toBe('2026-12-31');
    for (const beyond of [
      () => addWorkingDays('2026-12-31', 1, SHIPPED),
      () => addCalendarDays('2026-12-15', 20, SHIPPED),
      () => workingDaysBetween('2026-12-01', '2027-01-08', SHIPPED),
      () => explainDays('2026-12-31', '2027-01-01', SHIPPED),
    ]) {
      expect(beyond).toThrow(UnknownYear);
      expect(beyond).toThrow('2027年');
    }
    expect(() => SHIPPED.day('2018-12-28')).toThrow('2018年');
    expect(new UnknownYear(2027).english).toContain('2027');
  });
});

describe('calendar days', () => {
  it('end on the first working day where the last one is a day of rest', () => {
    expect(addCalendarDays('2026-02-05', 20, SHIPPED)).toBe('2026-02-25');
    expect(addCalendarDays('2026-01-31', 20, SHIPPED)).toBe('2026-02-24'); // the Spring Festival ends on the 23rd
    expect(addCalendarDays('2026-02-04', 10, SHIPPED)).toBe('2026-02-14'); // a Saturday that is worked
    expect(addCalendarDays('2026-03-01', 6, SHIPPED)).toBe('2026-03-09');
  });
});

describe('an explanation', () => {
  it('lists every day with the reason', () => {
    const days = explainDays('2026-02-12', '2026-02-28', SHIPPED);
    expect(days).toHaveLength(17);
    expect(days.filter(({ counted }) => counted)).toHaveLength(7);
    expect(days.map(dayInWords).slice(0, 4)).toEqual([
      '2026年2月12日（星期四）：起算当日，不计入',
      '2026年2月13日（星期五）：工作日，计入',
      '2026年2月14日（星期六）：调休上班，计入',
      '2026年2月15日（星期日）：春节放假，不计入',
    ]);
    expect(dayInWords(explainDays('2026-03-06', '2026-03-07', SHIPPED)[1]!)).toBe(
      '2026年3月7日（星期六）：休息日，不计入',
    );
    expect(() => explainDays('2026-03-07', '2026-03-06', SHIPPED)).toThrow(RangeError);
  });
});

/** An invented arrangement: the real one of 2027 is not known. */
const INVENTED: YearCalendar = {
  year: 2027,
  notice: '国办发明电〔2026〕99号',
  holidays: [
    { name: '元旦', from: '2026-12-31', to: '2027-01-02' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
  ],
  makeUpDays: ['2026-12-27'],
};

describe('an entered year', () => {
  const calendar = new Calendar([...SHIPPED_CALENDARS, INVENTED]);

  it('is known from then on, also for the days of December that its notice moves', () => {
    expect(calendar.isWorkingDay('2026-12-31')).toBe(false);
    expect(calendar.isWorkingDay('2026-12-27')).toBe(true);
    expect(addWorkingDays('2026-12-30', 1, calendar)).toBe('2027-01-04');
  });

  const wrong = (change: Partial<YearCalendar>) => faultsOf({ ...INVENTED, ...change }).map(({ zh }) => zh);
  const [newYear, national] = [INVENTED.holidays[0]!, INVENTED.holidays[1]!];

  it('is checked', () => {
    expect(faultsOf(INVENTED)).toEqual([]);
    expect(wrong({ year: 27 })[0]).toContain('四位数字');
    expect(wrong({ holidays: [newYear, { ...national, to: '2027-09-30' }] })[0]).toContain('早于开始日期');
    expect(wrong({ holidays: [{ ...newYear, from: '2026-11-30' }, national] })[0]).toContain('不在2027年内');
    expect(wrong({ holidays: [newYear, { ...national, to: '2028-01-01' }] })[0]).toContain('不在2027年内');
    expect(wrong({ holidays: [newYear, { ...national, to: '2027-10-31' }] })[0]).toContain('超过16天');
    expect(
      wrong({ holidays: [newYear, national, { name: '中秋节', from: '2027-10-07', to: '2027-10-08' }] })[0],
    ).toContain('在2027年10月7日重叠');
    expect(wrong({ holidays: [newYear] })[0]).toContain('国庆节（10月1日）');
    expect(wrong({ makeUpDays: ['2027-03-01'] })[0]).toContain('不是星期六或者星期日');
    expect(wrong({ makeUpDays: ['2028-03-04'] })[0]).toContain('不在2027年内');
    expect(wrong({ makeUpDays: ['2027-10-02'] })[0]).toContain('既在放假安排中');
    expect(wrong({ makeUpDays: ['2027-09-25', '2027-09-25'] })[0]).toContain('重复');
  });

  it('is compared with the shipped one by its meaning', () => {
    const shipped = SHIPPED.year(2026)!;
    const same = { ...shipped, holidays: shipped.holidays.filter(({ name }) => name !== '中秋节') };
    expect(differingDays(shipped, shipped)).toEqual([]);
    expect(differingDays(shipped, same)).toEqual(['2026-09-25']);
    expect(differingDays(shipped, { ...shipped, makeUpDays: shipped.makeUpDays.slice(1) })).toEqual([
      '2026-01-04',
    ]);
  });
});
