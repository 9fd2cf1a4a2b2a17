import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  addDays, beijingMinute, compare, daysBetween, formatChinese, instantAt, isLocalDate, monthsBefore, shanghaiDay,
} from '../../src/domain/local-date'; // prettier-ignore

describe('local dates', () => {
  it('knows which days exist', () => {
    for (const day of ['2024-02-29', '2000-02-29', '2026-12-31']) expect(isLocalDate(day)).toBe(true);
    for (const day of ['2023-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '2026-00-10', 'x', 20260101])
      expect(isLocalDate(day)).toBe(false);
  }); // prettier-ignore

  it('takes the day from Beijing, not from the zone of the machine', () => {
    expect(shanghaiDay('2026-11-19T15:59:59.999Z')).toBe('2026-11-19');
    expect(shanghaiDay('2026-11-19T16:00:00.000Z')).toBe('2026-11-20');
    expect(beijingMinute('2026-12-31T16:05:00.000Z')).toBe('2027-01-01 00:05');
    expect(instantAt('2027-01-01', '00:05')).toBe('2026-12-31T16:05:00.000Z');
    expect(() => shanghaiDay('yesterday')).toThrow(RangeError);
  });

  it('counts days over leap years and year ends', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28');
    expect(monthsBefore('2026-02-10', 6)).toBe('2025-08-10');
    expect(daysBetween('2023-12-31', '2024-12-31')).toBe(366);
  });

  it('adds what it counts, and stays a day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.integer({ min: -20_000, max: 20_000 }),
        (a, b) => {
          const day = addDays('2000-01-01', a);
          const later = addDays(day, b);
          expect(isLocalDate(later)).toBe(true);
          expect(daysBetween(day, later)).toBe(b);
          expect(Math.sign(compare(later, day))).toBe(Math.sign(b));
        },
      ),
    );
  });

  it('writes official Chinese without leading zeros', () => {
    expect(formatChinese('2026-11-20')).toBe('2026年11月20日');
    expect(formatChinese('2006-04-04')).toBe('2006年4月4日');
  });
});
