/** The words of the admin's pages: one way to look them up, in both languages. */
import { expect, it } from 'vitest';
import { dashboardText, duration } from '../../src/admin/dashboard/text';
import { textIn } from '../../src/admin/text-in';

const TABLE = { found: ['找到{n}份', '{n} found'], none: ['没有', 'None'] } as const;

it('gives a word in the language, with what changes in its place', () => {
  expect(textIn(TABLE, 'zh')('found', 3)).toBe('找到3份');
  expect(textIn(TABLE, 'en')('found', '$&')).toBe('$& found');
  expect(textIn(TABLE, 'en')('none')).toBe('None');
});

it('says a stretch of time in the largest unit that fits', () => {
  const [zh, en] = [dashboardText('zh'), dashboardText('en')];
  expect([60, 600, 90_000].map((seconds) => duration(seconds, zh))).toEqual(['60 秒', '10 分钟', '25 小时']);
  expect(duration(600, en)).toBe('10 minutes');
});
