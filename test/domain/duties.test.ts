import { describe, expect, it } from 'vitest';
import { DUTIES, dutiesFor } from '../../src/domain/duties';
import { TOPICS, isTopic, topicClass, topicName } from '../../src/domain/topics';

const codes = (...organ: Parameters<typeof dutiesFor>) => dutiesFor(...organ).map((duty) => duty.code);

describe('duties', () => {
  it('gives a township Art. 21 of townships and no regulations', () => {
    const township = codes('government', 'township');
    expect(township.filter((code) => code.startsWith('A21-T'))).toHaveLength(8);
    expect(township.some((code) => code.startsWith('A21-K'))).toBe(false);
    expect(township).not.toContain('A20-01-01');
    expect(township).toContain('A20-01-02');
  });

  it('gives cities, counties and their departments the other part of Art. 21, provinces none', () => {
    for (const level of ['city', 'county'] as const)
      for (const kind of ['government', 'department'] as const)
        expect(codes(kind, level).filter((code) => code.startsWith('A21'))).toHaveLength(7);
    expect(codes('government', 'province').some((code) => code.startsWith('A21'))).toBe(false);
  });

  it('lets only governments of provinces and cities issue regulations', () => {
    expect(codes('government', 'province')).toContain('A20-01-01');
    expect(codes('government', 'city')).toContain('A20-01-01');
    expect(codes('government', 'county')).not.toContain('A20-01-01');
    expect(codes('department', 'province')).not.toContain('A20-01-01');
  });

  it('binds no party organ and no issuer outside', () => {
    expect(codes('party', 'county')).toEqual([]);
    expect(codes('external', 'national')).toEqual([]);
  });

  it('gives a street office no farming duties', () => {
    const street = codes('subdistrict', 'township');
    expect(street).toContain('A21-T-08');
    expect(street).not.toContain('A21-T-02');
    expect(street).toContain('A20-07-02');
  });

  it('lists all fifteen points of Art. 20, each code once, parts after their whole, each with a limit', () => {
    const all = DUTIES.map((duty) => duty.code);
    expect(all.filter((code) => /^A20-\d\d$/.test(code))).toHaveLength(15);
    expect(new Set(all).size).toBe(all.length);
    for (const duty of DUTIES) {
      if (duty.parent) expect(all.indexOf(duty.parent)).toBeLessThan(all.indexOf(duty.code));
      expect([duty.code, Boolean(duty.timeLimit) !== Boolean(duty.timeLimitText)]).toEqual([duty.code, true]);
    }
  });
});

describe('topics', () => {
  it('has 22 classes with the names that pages show', () => {
    expect(TOPICS).toHaveLength(22);
    expect(topicName('02-01')).toBe('综合政务\\政务公开');
    expect(topicName('22')).toBe('其他');
    expect(isTopic('22-01')).toBe(false);
    expect(topicName('23')).toBeUndefined();
    expect(topicClass('17-06')).toBe('17');
    expect(topicName('17-06')).toBe('民政、扶贫、救灾\\扶贫');
  });
});
