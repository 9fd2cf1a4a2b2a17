import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { compareBodies, compareTexts, linesOf, type Piece } from '../../src/differences/texts';
import { compareFields } from '../../src/differences/fields';
import { document } from '../support/ledger';

const shown = (pieces: Piece[]) =>
  pieces.map(({ text, change }) => (change ? `${change === 'ins' ? '+' : '-'}[${text}]` : text)).join('');
const side = (pieces: Piece[], other: Piece['change']) =>
  pieces
    .filter(({ change }) => change !== other)
    .map(({ text }) => text)
    .join('');

describe('two texts', () => {
  it('are compared word by word', () => {
    expect(shown(compareTexts('补助标准为每人每月500元。', '补助标准为每人每月620元。'))).toBe(
      '补助标准为每人每月-[500]+[620]元。',
    );
    expect(shown(compareTexts('各县民政局', '各县民政局、财政局'))).toBe('各县民政局+[、财政局]');
  });

  it('that have little in common are shown one after the other', () => {
    expect(shown(compareTexts('甲乙丙丁戊己', '子丑寅卯己辰'))).toBe('-[甲乙丙丁戊己]+[子丑寅卯己辰]');
  });

  it('can be read out of their differences, whatever they are', () => {
    const text = fc.string({
      unit: fc.constantFrom('的', '规定', '民政', '。', '，', '5', 'a', '\n', ' ', '　', '😀'),
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(side(compareTexts(a, b), 'ins')).toBe(a);
        expect(side(compareTexts(a, b), 'del')).toBe(b);
      }),
    );
  });
});

describe('two bodies', () => {
  const body = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('\n');
  const lines = (a: string, b: string) =>
    compareBodies(a, b).map((one) => ('same' in one ? `=${one.same.length}` : shown(one.pieces)));

  it('are compared paragraph by paragraph, rows of tables too', () => {
    const row = (value: string) =>
      `<div class="table"><table><tr><th>项目</th><th>标准</th></tr><tr><td>救助金</td><td>${value}</td></tr></table></div>`;
    expect(lines(body('一', '二', '三') + row('500元'), body('一', '三') + row('620元'))).toEqual([
      '=1', '-[二]', '=2', '救助金　-[500]+[620]元',
    ]); // prettier-ignore
  });

  it('can be read out of their differences', () => {
    const some = fc.array(fc.constantFrom('第一条　甲。', '第二条　乙。', '第二条　丙丁。', '附则'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(some, some, (a, b) => {
        const found = compareBodies(body(...a), body(...b));
        const of = (other: Piece['change']) =>
          found.flatMap((one) => ('same' in one ? one.same : [side(one.pieces, other)])).join('');
        expect(of('ins')).toBe(linesOf(body(...a)).join(''));
        expect(of('del')).toBe(linesOf(body(...b)).join(''));
      }),
    );
  });

  it('are compared in bounded steps, however long one sentence is', () => {
    const long = (from: number) =>
      String.fromCharCode(...Array.from({ length: 60_000 }, (_, i) => 0x4e00 + ((i * from) % 5000)));
    expect(lines(body(long(7)), body(long(11)))[0]).toMatch(/^-\[.{60000}\]\+\[.{60000}\]$/u);
  });
});

it('elements are compared by what the page calls them', () => {
  const before = document('D1', {
    issuedOn: '2026-01-04',
    keywords: ['救助'],
    changes: [{ relation: 'repeals', target: 'D0' }],
  });
  const after = document('D1', { issuedOn: '2026-01-05', title: '关于D1的补充通知' });
  const found = compareFields(before, after, () => '《旧办法》');
  expect(Object.fromEntries(found.map(({ label, pieces }) => [label, shown(pieces)]))).toEqual({
    名称: '关于D1的+[补充]通知',
    成文日期: expect.stringMatching(/2026年1月.*-\[4日?\]\+\[5日?\]/),
    关键词: '-[救助]',
    对其他文件的影响: '-[废止《旧办法》]',
  });
});

it('compares the particulars of a type, rows that came and went included', () => {
  const leaders = (...names: string[]) => names.map((name) => ({ name, post: '局长' }));
  const profile = (more: object) => document('D1', { documentType: 'profile', particulars: more as never });
  const found = compareFields(
    profile({ telephone: '1', leaders: leaders('李明', '陈芳') }),
    profile({ telephone: '2', leaders: leaders('李明') }),
    () => '',
  );
  expect(found.map(({ label }) => label)).toEqual(['机构概况·联系电话', '机构概况·负责人第2行']);
});
