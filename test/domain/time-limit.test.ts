/** Art. 26 and the special limits, on the seeds of the directory. */
import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../../src/domain/calendar';
import { DUTIES } from '../../src/domain/duties';
import { dueOn, limitOf } from '../../src/domain/time-limit';

const duty = (code: string) => DUTIES.find((one) => one.code === code)!;
const due = (issuedOn: string, code?: string) => {
  const found = dueOn({ issuedOn }, code ? duty(code) : undefined, SHIPPED);
  return found.kind === 'due' ? found.on : found;
};

describe('the day until which a document has to be public', () => {
  it('is twenty working days from its date', () => {
    expect(due('2026-02-12')).toBe('2026-03-18');
    expect(due('2026-02-12', 'A20-03')).toBe('2026-03-18');
  });

  it('follows the special limits', () => {
    expect(due('2026-02-12', 'A20-05')).toBe('2026-02-28'); // a Saturday that is worked
    expect(due('2026-02-12', 'A20-06')).toBe('2026-02-28');
    expect(due('2026-01-31', 'A20-07-01')).toBe('2026-02-24'); // calendar days
    expect(due('2026-01-31', 'A20-07-02')).toBe('2026-02-24');
    expect(due('2026-09-30', 'A20-09')).toBe('2026-10-09');
    expect(due('2026-03-02', 'A20-01-04')).toBe('2026-03-05');
  });

  it('falls back to the law where an item has words only', () => {
    expect(duty('A20-12').timeLimit).toBeUndefined();
    expect(due('2026-02-12', 'A20-12')).toBe('2026-03-18');
    expect(limitOf({ timeLimit: { count: 5, unit: 'workingDays' } }).from).toBe('信息形成或者变更之日');
  });

  it('counts from the event where that is another day', () => {
    expect(dueOn({ issuedOn: '2026-03-02', eventOn: '2026-03-06' }, duty('A20-05'), SHIPPED)).toMatchObject({
      on: '2026-03-17',
      from: '2026-03-06',
    });
  });

  it('is none for what was carried over, and for what has no date', () => {
    const carriedOver = { source: '旧站' };
    expect(dueOn({ issuedOn: '2012-02-12', carriedOver }, undefined, SHIPPED)).toEqual({ kind: 'none', why: 'carriedOver' }); // prettier-ignore
    expect(dueOn({ issuedOn: null }, undefined, SHIPPED)).toEqual({ kind: 'none', why: 'noDate' });
  });

  it('is not guessed beyond the known years', () => {
    expect(due('2026-12-10')).toMatchObject({ kind: 'unknownYear', year: 2027 });
    expect(due('2026-12-20', 'A20-07-01')).toMatchObject({ kind: 'unknownYear', year: 2027 });
    expect(due('2016-05-04')).toMatchObject({ kind: 'unknownYear', year: 2016 });
    expect(due('2026-12-01', 'A20-05')).toBe('2026-12-10');
  });
});
