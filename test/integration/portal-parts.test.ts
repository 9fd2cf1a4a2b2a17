import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS_LIMIT, readAddress } from '../../src/portal/address';
import { byteRange, disposition } from '../../src/portal/attachments';
import { missedSearches, missedSearchWriter, withoutNumbers } from '../../src/portal/missed-searches';

describe('the address of a request', () => {
  it('is read below the own path', () => {
    expect(readAddress('/zfxxgk/search?q=a+b&q=c', '/zfxxgk/')).toMatchObject({ path: 'search' });
    expect(readAddress('/zfxxgk', '/zfxxgk/')).toEqual({ outside: '/zfxxgk' });
    expect(readAddress('/zfxxgkx/', '/zfxxgk/')).toEqual({ outside: '/zfxxgkx/' });
    expect(readAddress('http://host/a.html', '/')).toMatchObject({ path: 'a.html' });
  });

  it.each([
    ['/%', 400],
    ['/%E4%B8', 400],
    ['/?q=%E4', 400],
    ['/a/../b', 400],
    ['/a/%2e%2e/b', 400],
    ['/a%00b', 400],
    ['/a\\b', 400],
    ['*', 400],
    [`/${'a'.repeat(ADDRESS_LIMIT)}`, 414],
  ])('%s is refused', (target, status) => {
    expect(readAddress(target, '/')).toMatchObject({ trouble: { status } });
  });

  it('never throws, and never leads above the root', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (target) => {
        const address = readAddress(`/${target}`, '/');
        if (address.trouble || address.outside !== undefined) return;
        expect(path.resolve('/release', address.path).startsWith('/release')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('parts of a file', () => {
  it.each([
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=5-', { start: 5, end: 9 }],
    ['bytes=-4', { start: 6, end: 9 }],
    ['bytes=0-999', { start: 0, end: 9 }],
    ['bytes=10-', 'none'],
    ['bytes=7-3', 'none'],
    ['bytes=-', undefined],
    ['lines=1-2', undefined],
    [undefined, undefined],
  ])('%s of ten bytes', (header, part) => {
    expect(byteRange(header, 10)).toEqual(part);
  });
});

it('a name in Content-Disposition breaks no header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
      expect(disposition('attachment', name)).toMatch(/^[\x20-\x7e]+$/);
    }),
  );
  expect(disposition('attachment', 'a"b\r\n.pdf')).toBe(
    `attachment; filename="a_b__.pdf"; filename*=UTF-8''a%22b%0D%0A.pdf`,
  );
});

describe('searches without a result', () => {
  let directory: string;
  let file: string;
  beforeEach(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'gongkai-missed-'));
    file = path.join(directory, 'missed.jsonl');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it.each([
    ['张三 13800001234', '张三'],
    ['１３８００００１２３４ 低保', '低保'],
    ['11010519491231002X', ''],
    ['138 0000 1234', ''],
    ['2026年预算', '2026年预算'],
    ['青政发〔2026〕18号', '青政发〔2026〕18号'],
  ])('%s is kept as %s', (q, kept) => {
    expect(withoutNumbers(q)).toBe(kept);
  });

  it('are shown from three on, the most frequent first', async () => {
    const write = missedSearchWriter(file, () => Date.parse('2026-03-01T17:00:00.000Z'));
    for (const q of ['甲', '甲', '乙', '乙', '乙', '丙', '丙', '丙', '丙']) await write(q);
    expect(await missedSearches(file)).toEqual([
      { q: '丙', count: 4, last: '2026-03-02' },
      { q: '乙', count: 3, last: '2026-03-02' },
    ]);
  });

  it('are at most sixty a minute', async () => {
    let now = Date.parse('2026-03-01T00:00:00.000Z');
    const write = missedSearchWriter(file, () => now);
    for (let i = 0; i < 100; i++) await write('甲');
    expect((await missedSearches(file))[0]!.count).toBe(60);
    now += 60_000;
    await write('甲');
    expect((await missedSearches(file))[0]!.count).toBe(61);
  });

  it('in a damaged or missing file are counted as far as they can be read', async () => {
    expect(await missedSearches(file)).toEqual([]);
    writeFileSync(file, '{"q":"甲","day":"2026-03-01"}\n{"q":"甲"\n\n{"q":"甲","day":"2026-03-02"}\n');
    expect(await missedSearches(file, 1)).toEqual([{ q: '甲', count: 2, last: '2026-03-02' }]);
  });

  it('do not fill the disk', async () => {
    writeFileSync(file, '{"q":"旧","day":"2026-03-01"}\n'.repeat(150_000));
    await missedSearchWriter(file)('新');
    const counts = await missedSearches(file, 1);
    expect(counts.find(({ q }) => q === '旧')!.count).toBe(75_000);
    expect(counts.find(({ q }) => q === '新')!.count).toBe(1);
  });
});
