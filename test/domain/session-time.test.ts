/** A session is renewed while its person works, page after page; the warning comes near its longest time only. */
import { describe, expect, it } from 'vitest';
import { IDLE_SECONDS, LONGEST_MS } from '../../collections/users/session-length';
import { renewOrWarn } from '../../src/admin/session-time';

const MINUTE = 60_000;
const IDLE = IDLE_SECONDS * 1000;

/** Somebody who does something every minute and opens another page every so often, as the server answers it. */
function work(hours: number, minutesOnPage: number) {
  const warnings: number[] = [];
  let renewals = 0;
  let endsAt = IDLE;
  let askedAt: number | undefined;
  for (let now = 0; now < hours * 60 * MINUTE; now += MINUTE) {
    if (now >= endsAt) return { warnings, renewals, endedAt: now / MINUTE };
    if (now % (minutesOnPage * MINUTE) === 0) askedAt = undefined;
    const next = renewOrWarn({ now, endsAt, askedAt, isAnswered: askedAt !== undefined });
    if (next === 'warn') warnings.push(now / MINUTE);
    if (next !== 'renew') continue;
    renewals += 1;
    askedAt = now;
    endsAt = Math.min(now + IDLE, LONGEST_MS);
  }
  return { warnings, renewals, endedAt: undefined };
}

describe.each([2, 4, 30, 1000])('%i minutes on each page', (minutes) => {
  it('lasts eleven hours without a warning, with a renewal every few minutes', () => {
    const { warnings, renewals, endedAt } = work(11, minutes);
    expect({ warnings, endedAt }).toEqual({ warnings: [], endedAt: undefined });
    expect(renewals).toBeLessThanOrEqual((11 * 60) / 5);
  });
  it('is told in the last quarter of an hour before the twelfth', () => {
    const { warnings, endedAt } = work(13, minutes);
    expect(endedAt).toBe(LONGEST_MS / MINUTE);
    expect(warnings[0]).toBeGreaterThanOrEqual(LONGEST_MS / MINUTE - 15);
    expect(warnings[0]).toBeLessThan(LONGEST_MS / MINUTE - 10);
  });
});

describe('a page opened with a session that ends in ten minutes', () => {
  const page = { now: 0, endsAt: 10 * MINUTE, isAnswered: false };
  it('renews it first', () => expect(renewOrWarn(page)).toBe('renew'));
  it('says nothing before the answer, however late', () => {
    expect(renewOrWarn({ ...page, now: MINUTE, askedAt: 0 })).toBeUndefined();
  });
  it('asks again where no answer came', () => {
    expect(renewOrWarn({ ...page, now: 6 * MINUTE, askedAt: 0 })).toBe('renew');
  });
  it('warns where it still ends then after the answer', () => {
    expect(renewOrWarn({ ...page, now: MINUTE, askedAt: 0, isAnswered: true })).toBe('warn');
  });
});
