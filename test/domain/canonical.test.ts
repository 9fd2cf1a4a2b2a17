import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256Hex, withoutAbsent } from '../../src/domain/canonical';

describe('canonicalJson', () => {
  it('is one text for what two databases return', () => {
    const sqlite = { title: '通知', b: null, a: [], contact: { fax: null }, items: [], n: 0, off: false, empty: '' };
    const mongodb = { empty: '', off: false, n: 0, items: [], title: '通知' };
    expect(canonicalJson(sqlite)).toBe(canonicalJson(mongodb));
    expect(canonicalJson(mongodb)).toBe('{"empty":"","items":[],"n":0,"off":false,"title":"通知"}');
  }); // prettier-ignore

  it('keeps lists that a record always has, drops others that are empty', () =>
    expect(withoutAbsent({ organs: [], keywords: [], items: [{ id: '1', x: undefined }] })).toEqual({
      organs: [],
      items: [{ id: '1' }],
    }));

  it('says the same after being read and written again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('refuses what JSON cannot say', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow();
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
  });
});

it('hashes text as UTF-8', () =>
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'));
