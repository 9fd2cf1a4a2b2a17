/** Official frames: what the rules on official documents ask of each genre. */
import { describe, expect, it } from 'vitest';
import { frameOf, GAP } from '../../src/domain/genre-frames';
import { GENRES } from '../../src/domain/vocabulary';
import { recognise } from '../../src/import/document/recognise';

/** 党政机关公文处理工作条例 Art. 8, and what an office publishes besides. */
const OFFICIAL = ['决议', '决定', '命令', '公报', '公告', '通告', '意见', '通知', '通报', '报告', '请示', '批复', '议案', '函', '纪要'] as const; // prettier-ignore
const textOf = (genre: string) => frameOf(genre)!.map(({ text }) => text).join('\n'); // prettier-ignore

describe('frames', () => {
  it('there are for all fifteen official genres and those that offices publish most', () => {
    for (const genre of [...OFFICIAL, '公示', '办法', '方案', '政策解读'])
      expect(frameOf(genre), genre).toBeDefined();
    for (const genre of GENRES) if (frameOf(genre)) expect(textOf(genre)).toContain(GAP);
    expect(frameOf('toString')).toBeUndefined();
  });

  it.each([
    ['通知', '特此通知。'], ['公告', '特此公告。'], ['报告', '特此报告。'], ['请示', '妥否，请批示。'], ['批复', '此复。'], ['议案', '请审议。'],
  ])('%s closes with “%s”', (genre, closing) => {
    expect(textOf(genre).split('\n')).toContain(closing);
  }); // prettier-ignore

  it.each(['通知', '意见', '报告', '请示', '批复', '函', '通报', '议案'])('%s begins with its addressee', (genre) => {
    expect(frameOf(genre)![0]).toMatchObject({ align: 'left', text: expect.stringMatching(/：$/) as string });
  }); // prettier-ignore

  it('are numbered as official documents are, and read back the same', () => {
    for (const genre of ['通知', '意见', '报告', '方案'])
      expect(frameOf(genre)!.filter(({ kind }) => kind === 'heading').every(({ text }) => /^(?:[一二三四]、|（[一二三四]）)/.test(text))).toBe(true); // prettier-ignore
    const lines = frameOf('通知')!.map(({ text }, i) => ({ line: i + 1, text: text.replaceAll(GAP, '').replaceAll('】', '') })); // prettier-ignore
    const { blocks } = recognise({ lines, margins: [], warnings: [] });
    expect(blocks.filter(({ kind }) => kind === 'heading').length).toBeGreaterThanOrEqual(3);
  });
});
