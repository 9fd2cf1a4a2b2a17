/** Types of document: their definitions, and what is read into them. */
import { describe, expect, it } from 'vitest';
import {
  changeType,
  DOCUMENT_TYPES,
  documentType,
  isTable,
  listedValues,
  mapPictures,
  mapTexts,
  particularFaults,
  picturesOf,
  readParticulars,
  textsOfParticulars,
  wordsForFigures,
  wrongSums,
  type DocumentType,
} from '../../src/domain/document-types';
import { reportDueOn } from '../../src/domain/document-types/annual-report';
import { checkInEnglish } from '../../src/publish/english-checks';
import { DUTIES } from '../../src/domain/duties';

const TODAY = '2026-11-20';
const type = (slug: string): DocumentType => documentType(slug)!;
const names = (slug: string, given: unknown) =>
  particularFaults(type(slug), given, TODAY).map(({ name }) => name);

describe.each(DOCUMENT_TYPES.map((one) => [one.slug, one] as const))('%s', (slug, one) => {
  it('has an address, names in two languages and particulars that are told apart', () => {
    expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const [zh, en] of [one.name, one.help]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z]/);
    }
    for (const cells of [one.particulars, ...one.particulars.filter(isTable).map(({ columns }) => columns)]) {
      const all = cells.map(({ name }) => name);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('names particulars and a disclosure item that exist', () => {
    const known = one.particulars.map(({ name }) => name);
    if (one.period) expect(known).toEqual(expect.arrayContaining([one.period.from, one.period.to]));
    const kind = (name: string) => one.particulars.find((particular) => particular.name === name)?.kind;
    for (const [earlier, later] of one.inOrder ?? []) {
      expect(['date', 'number']).toContain(kind(earlier));
      expect(kind(later)).toBe(kind(earlier));
    }
    for (const { total, table, column } of one.sums ?? []) {
      expect(kind(total)).toBe('number');
      const columns = one.particulars.filter(isTable).find(({ name }) => name === table)?.columns;
      expect(columns?.find(({ name }) => name === column)?.kind).toBe('number');
    }
    if (one.onlyOne === 'perYear') expect(known).toContain('year');
    if (one.item) expect(DUTIES.map(({ code }) => code)).toContain(one.item);
  });

  it('is not complete where nothing is filled in, and says so for each needed particular', () => {
    const needed = one.particulars.filter((particular) => particular.needed).map(({ name }) => name);
    expect(names(slug, {})).toEqual(expect.arrayContaining(needed));
  });
});

describe('reading', () => {
  it('trims, keeps what the type knows and drops the rest', () => {
    expect(
      readParticulars(type('notice'), {
        from: ' 2026-11-02 ',
        days: '5',
        counting: '工作日',
        basis: ' ',
        other: 1,
      }),
    ).toEqual({ values: { from: '2026-11-02', days: 5, counting: '工作日' }, faults: [] });
  });

  it('drops rows in which nothing stands', () => {
    const { values } = readParticulars(type('appointments'), {
      changes: [{ name: ' ' }, { name: '李明', post: '局长' }],
    });
    expect(values.changes).toEqual([{ name: '李明', post: '局长' }]);
  });

  it.each([
    ['a day that does not exist', { from: '2026-02-30' }, '“公示开始日期”应为实际存在的日期'],
    ['a number in words', { days: '七' }, '“公示天数”应为整数'],
    ['a word that is not offered', { counting: '自然日' }, '“计算方式”应为“工作日”、“日历日”之一'],
    ['something that is no text', { basis: { a: 1 } }, '“公示依据”填写的内容无法识别'],
  ])('names %s', (_, given, sentence) => {
    const { faults } = readParticulars(type('notice'), given);
    expect(faults.map(({ message }) => message).join()).toContain(sentence);
  });

  it('names the row of a table', () => {
    const [fault] = readParticulars(type('appointments'), {
      changes: [{ kind: '任命' }, { kind: '提拔' }],
    }).faults;
    expect(fault).toEqual({
      name: 'changes',
      message: expect.stringMatching(/^“任免名单”第2行：“任免”应为/),
    });
    expect(readParticulars(type('appointments'), { changes: 'x' }).faults).toHaveLength(1);
    expect(readParticulars(type('appointments'), 'x')).toEqual({ values: {}, faults: [] });
  });
});

describe('in English', () => {
  const given = [
    [
      'notice',
      { from: '2026-02-30', days: '七', counting: '自然日', basis: { a: 1 }, address: 'x'.repeat(20_001) },
    ],
    ['notice', { from: '2026-11-10', to: '2026-11-02', contact: '办公室', telephone: '0999-1234567' }],
    [
      'appointments',
      { decidedOn: '2026-11-02', decidedBy: 'x', changes: [{ kind: '提拔' }, { kind: '任命' }] },
    ],
    ['appointments', { decidedOn: '2026-11-02', decidedBy: 'x', changes: [{ kind: '任命' }] }],
    ['appointments', { changes: 'x' }],
    ['annual-report', { year: 2007 }],
    ['annual-report', {}],
    ['policy', { class: '规章' }],
    ['recruitment', { phase: '招考公告' }],
    ['recruitment', { phase: '考试安排', applyFrom: '2026-12-10', applyTo: '2026-12-01' }],
    ['plan', { kind: '专项规划', fromYear: 2026, toYear: 2021 }],
  ] as const;
  const sentences = given.flatMap(([slug, values]) =>
    particularFaults(type(slug), values, TODAY).map(({ message }) => message),
  );
  it.each([...new Set(sentences)])('%s', (sentence) => {
    const offered = /之一/.test(sentence) ? /“[^”]*”/g : /“[\p{Script=Han}]{1,3}”/gu;
    expect(checkInEnglish(sentence).replace(offered, '')).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('submission', () => {
  it('asks for what a row needs', () => {
    const given = {
      decidedOn: '2026-11-02',
      decidedBy: '市政府常务会议',
      changes: [{ kind: '任命', name: '李明' }],
    };
    expect(particularFaults(type('appointments'), given, TODAY)).toEqual([
      { name: 'changes', message: '请填写“任免名单”第1行的“职务”。' },
    ]);
  });

  it('sees a period that ends before it begins', () => {
    const given = { from: '2026-11-10', to: '2026-11-02', contact: '办公室', telephone: '0999-1234567' };
    expect(names('notice', given)).toEqual(['to']);
    expect(names('notice', { ...given, to: '2026-11-16' })).toEqual([]);
  });

  const recruitment = (more: object) => ({
    phase: '招考公告',
    places: 5,
    posts: [{ post: '科员', places: 2 }, { post: '文员', places: 3 }],
    ...more,
  }); // prettier-ignore

  it.each([
    ['recruitment', recruitment({ applyFrom: '2026-12-10', applyTo: '2026-12-01' }), 'applyTo'],
    ['meeting', { kind: '常务会议', topics: [{ topic: '预算' }], heldOn: '2026-11-02', observersUntil: '2026-11-09' }, 'heldOn'],
    ['policy', { class: '其他政策文件', reviewedOn: '2026-11-02', filedOn: '2026-11-01' }, 'filedOn'],
  ])('does not take days of a %s in the wrong order', (slug, given, name) => {
    expect(names(slug, given)).toEqual([name]);
  }); // prettier-ignore

  it('takes days in their order, the same day, and one of two', () => {
    for (const days of [
      { applyFrom: '2026-12-01', applyTo: '2026-12-10' },
      { applyFrom: '2026-12-01', applyTo: '2026-12-01' },
      { applyTo: '2026-12-01' },
    ])
      expect(names('recruitment', recruitment(days))).toEqual([]);
  });

  it('points out a total that is not the sum of its rows, in both languages', () => {
    const sums = (more: object) => wrongSums(type('recruitment'), recruitment(more) as never);
    expect(sums({})).toEqual([]);
    expect(sums({ posts: undefined })).toEqual([]);
    const [wrong] = sums({ places: 6 });
    expect(wrong).toEqual({
      name: 'places',
      message: '“招录人数”是6，“职位”各行“名额”的合计是5，请核对。',
    });
    expect(checkInEnglish(wrong!.message)).toBe(
      '“Places” is 6, but “Places” in the rows of “Posts” come to 5. Please check.',
    );
  });

  it('points out a word where a figure belongs, in both languages', () => {
    const of = (value: string) =>
      wordsForFigures(type('statistics'), { indicators: [{ name: '常住人口', unit: '12,345', value }] });
    for (const figure of ['12,345', '－1.2%', '—', '…', '持平', '约三成']) expect(of(figure)).toEqual([]);
    expect(of('万亿元')).toHaveLength(1);
    const [wrong] = of('人');
    expect(wrong).toEqual({
      name: 'indicators',
      message: '“主要指标”第1行的“数值”是“人”，没有数字，请核对。',
    });
    expect(checkInEnglish(wrong!.message)).toBe(
      '“Value” in row 1 of “Main indicators” is “人”, which holds no figure. Please check.',
    );
  });

  it('takes annual reports from 2008 on, up to the current year', () => {
    expect([2007, 2008, 2025, 2026, 2027].map((year) => names('annual-report', { year }).length)).toEqual([
      1, 0, 0, 0, 1,
    ]);
  });

  it('wants the legality review of rules and normative documents, not of other papers', () => {
    expect(names('policy', { class: '行政规范性文件' })).toEqual(['reviewedBy']);
    expect(names('policy', { class: '其他政策文件' })).toEqual([]);
    expect(type('policy').implies?.({ class: '行政规范性文件' })).toEqual({ normative: true });
  });
});

it('knows the dates of annual reports (条例 Art. 49)', () => {
  expect([reportDueOn(2025, false), reportDueOn(2025, true)]).toEqual(['2026-01-31', '2026-03-31']);
  expect([reportDueOn(2019, false), reportDueOn(2019, true)]).toEqual(['2020-01-31', '2020-03-31']);
  expect([reportDueOn(2018, false), reportDueOn(2008, false)]).toEqual(['2019-03-31', '2009-03-31']);
});

describe('values', () => {
  const values = {
    duties: '第一项\n第二项',
    telephone: '0999-1234567',
    confirmedOn: '2026-11-02',
    leaders: [{ name: '李明', post: '局长', photo: 'a1' }],
  };

  it('are read as texts, without pictures', () => {
    expect(textsOfParticulars(type('profile'), values).map(({ label, text }) => `${label}=${text}`)).toEqual([
      '主要职责=第一项\n第二项',
      '联系电话=0999-1234567',
      '负责人第1行=李明\t局长',
      '核对日期=2026年11月2日',
    ]);
  });

  it('change text by text and picture by picture', () => {
    const masked = mapTexts(type('profile'), values, (text) => text.replace('李明', '李某'));
    expect(masked.leaders).toEqual([{ name: '李某', post: '局长', photo: 'a1' }]);
    expect(mapPictures(type('profile'), values, (id) => `${id}!`).leaders).toEqual([
      { name: '李明', post: '局长', photo: 'a1!' },
    ]);
    expect(picturesOf(type('profile'), values)).toEqual(['a1']);
  });

  it('stand in lists where they are one line', () => {
    expect(listedValues(type('profile'), values)).toEqual({
      telephone: '0999-1234567',
      confirmedOn: '2026-11-02',
    });
    expect(listedValues(type('topic'), {})).toBeUndefined();
  });
});

describe('another type', () => {
  const found = (from: string, to: string | undefined, given: object) => {
    const { kept, lost } = changeType(type(from), to ? type(to) : undefined, given);
    return [kept, lost.map(({ name }) => name)];
  };

  it('keeps what it knows by name and names the rest', () => {
    const given = { telephone: '0999-1234567', contact: '陈明', basis: ' ', from: '' };
    expect(found('notice', 'recruitment', given)).toEqual([{ telephone: '0999-1234567' }, ['contact']]);
    expect(found('notice', undefined, given)).toEqual([{}, ['contact', 'telephone']]);
    expect(found('notice', 'meeting', {})).toEqual([{}, []]);
  });

  it('names what it has under the same name but cannot read', () => {
    expect(found('meeting', 'press-conference', { heldOn: '昨天' })).toEqual([{}, ['heldOn']]);
    expect(found('meeting', 'press-conference', { heldOn: '2026-11-20' })).toEqual([
      { heldOn: '2026-11-20' },
      [],
    ]);
  });

  it('names a table of which it takes some columns only', () => {
    const table = (...columns: string[]): DocumentType => ({
      ...type('notice'),
      particulars: [{ name: 'rows', kind: 'rows', label: ['表', 'Table'], columns: columns.map((name) => ({ name, kind: 'text', label: [name, name] })) }],
    });
    const rows = [{ a: '1', b: '2' }, { a: '3' }];
    expect(changeType(table('a', 'b'), table('a'), { rows })).toMatchObject({ kept: { rows: [{ a: '1' }, { a: '3' }] }, lost: [{ name: 'rows' }] });
    expect(changeType(table('a', 'b'), table('b', 'a'), { rows })).toMatchObject({ lost: [] });
  }); // prettier-ignore
});
