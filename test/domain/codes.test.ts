import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { isCreditCode, isOrganisationCode, normaliseCreditCode } from '../../src/domain/credit-code';
import { indexNumberForm, isOurs, makeIndexNumber, parseIndexNumber } from '../../src/domain/index-number';

describe('unified social credit codes', () => {
  it('checks the last character', () => {
    for (const code of ['91350100M000100Y43', '11441700007280420Y', '11341702486344515H'])
      expect(isCreditCode(code)).toBe(true);
    for (const code of ['91350100M000100Y44', '91350100I000100Y43', '1144170000728042', ''])
      expect(isCreditCode(code)).toBe(false);
  });

  it('reads what people type', () =>
    expect(isCreditCode(normaliseCreditCode('１１４４１７０００ 07280420y'))).toBe(true));

  const VECTORS = '../shared/data/pii-vectors.csv';
  it.skipIf(!existsSync(VECTORS))('agrees with published vectors (needs their file)', () => {
    const rows = (parse(readFileSync(VECTORS), { columns: true }) as Record<string, string>[]).filter(
      (row) => row.kind === 'uscc',
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect([row.value, isCreditCode(row.value!)]).toEqual([row.value, row.expected === 'valid']);
  }); // prettier-ignore
});

describe('organisation codes', () => {
  it('checks the ninth character', () => {
    for (const code of ['000014349', '000013338', '014416330']) expect(isOrganisationCode(code)).toBe(true);
    for (const code of ['035210000', '000014348', '00001434']) expect(isOrganisationCode(code)).toBe(false);
  });
});

describe('index numbers', () => {
  it('makes and reads ours', () => {
    const number = makeIndexNumber('11990101MB0000001X', 2026, 42);
    expect(number).toBe('11990101MB0000001X/2026-00042');
    expect(parseIndexNumber(number)).toEqual({ series: '11990101MB0000001X', year: 2026, serial: 42 });
    expect(() => makeIndexNumber('x', 2026, 100_000)).toThrow('五位数');
    expect(() => makeIndexNumber('x', 2026, 0)).toThrow(RangeError);
  });

  it('sees an imported number that falls into our series, in any spelling', () => {
    expect(isOurs('QLS-01/2026-00001', 'qls-01')).toBe(true);
    expect(isOurs(' qls-01／２０２６–00001', 'QLS-01')).toBe(true);
    expect(isOurs('QLS-01/202601-00001', 'QLS-01')).toBe(false);
    expect(isOurs('QLS-011/2026-00001', 'QLS-01')).toBe(false);
  });

  it('accepts every form seen in the wild and names those it knows', () => {
    expect(indexNumberForm('000014349/2017-00110')).toBe('organisationCode');
    expect(indexNumberForm('11441700007280420Y/2021-00050')).toBe('creditCode');
    expect(indexNumberForm('11341702486344515H/202110-00013')).toBe('creditCode');
    for (const number of [
      '035210000/2025-00016',
      '000000001/2021-00151',
      'nyncj-/2020-09240013',
      'xzfgzbmzfb/2021-3740',
    ])
      expect(indexNumberForm(number)).toBe('other');
  });
});
