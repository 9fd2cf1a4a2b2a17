/** Rows copied from a spreadsheet into a table of particulars: each value goes where it belongs, or is named. */
import { describe, expect, it } from 'vitest';
import { pasted } from '../../src/admin/particulars/paste';
import { pasteInWords, untakenInWords } from '../../src/admin/particulars/paste-words';
import { documentType, isTable, type Table } from '../../src/domain/document-types';

const tableOf = (slug: string, name: string): Table =>
  documentType(slug)!
    .particulars.filter(isTable)
    .find((one) => one.name === name)!;
const changes = tableOf('appointments', 'changes');
const [KIND, NAME, POST] = [0, 1, 2];
const put = (column: number, text: string, rows = [{}]) => pasted(changes, rows, 0, column, text)!;
const said = (column: number, text: string) => untakenInWords(put(column, text).untaken, 'zh');

describe('three columns', () => {
  const both = [
    { kind: '任命', name: '李明', post: '局长' },
    { kind: '免去', name: '陈红', post: '副局长' },
  ];
  it.each([
    ['in the order of the table', KIND, '任命\t李明\t局长\n免去\t陈红\t副局长\n'],
    ['the name first, at the name', NAME, '李明\t任命\t局长\n陈红\t免去\t副局长'],
    ['the name first, at the drop-down', KIND, '李明\t任命\t局长\n陈红\t免去\t副局长'],
    ['the choice last, in English', NAME, '李明\t局长\tAppointed\n陈红\t副局长\tremoved'],
  ])('%s', (_, column, text) => {
    expect(put(column, text)).toEqual({ rows: both, untaken: [] });
  });
});

describe('what no cell takes is named', () => {
  it('to the right of the last column', () => {
    expect(said(POST, '局长\t兼任')).toBe(
      '有1项粘贴的内容没有填入，请核对后手工填写：第1行“兼任”（右边没有对应的栏目）。',
    );
  });
  it('a word that the choice does not have; the other cells are filled', () => {
    const text = '任命\t李明\t局长\n提拔\t陈红\t副局长';
    expect(put(KIND, text).rows[1]).toEqual({ name: '陈红', post: '副局长' });
    expect(said(KIND, text)).toContain('第2行任免“提拔”（没有这一选项）');
    expect(untakenInWords(put(KIND, text).untaken, 'en')).toContain('row 2 Kind“提拔” (no such choice)');
  });
  it('a single word on the drop-down', () => {
    expect(put(KIND, '免去').rows).toEqual([{ kind: '免去' }]);
    expect(put(KIND, '提拔', [{ kind: '任命' }] as never)).toMatchObject({ rows: [{ kind: '任命' }] });
    expect(said(KIND, '提拔')).toContain('任免“提拔”');
  });
  it('a text that is no day', () => {
    const titles = tableOf('on-request', 'titles');
    const { rows, untaken } = pasted(titles, [{}], 0, 0, '甲\t2026年3月4日\n乙\t去年')!;
    expect(rows).toEqual([{ title: '甲', issuedOn: '2026-03-04' }, { title: '乙' }]);
    expect(untaken.map(({ text }) => text)).toEqual(['去年']);
  });
});

describe('a first line of headings', () => {
  const indicators = tableOf('statistics', 'indicators');
  const take = (text: string, column = 0, rows = [{}]) => pasted(indicators, rows, 0, column, text)!;
  const people = { name: '常住人口', value: '12,345', unit: '人' };

  it('puts the columns where they belong and names those that the table lacks', () => {
    const done = take('指标\t数值\t单位\t同比\n常住人口\t12,345\t人\t1.2\n户籍人口\t12,001\t人\t0.8');
    expect(done.rows).toEqual([people, { name: '户籍人口', value: '12,001', unit: '人' }]);
    expect(done.untaken).toEqual([]);
    expect(pasteInWords(done, 'zh')).toBe(
      '粘贴的内容中“同比”一列在表中没有对应的栏目，没有填入；需要的请手工填写。',
    );
    expect(pasteInWords(done, 'en')).toContain('no such column: “同比”.');
  });
  it.each([
    ['wherever the cursor is', 2, '指标\t数值\t单位\n常住人口\t12,345\t人'],
    ['in English, with spaces and brackets', 0, 'Indicator \tvalue\tUNIT (people)\n常住人口\t12,345\t人'],
    ['with stars and colons', 0, '* 指 标：\t数值*\t单 位\n常住人口\t12,345\t人'],
  ])('%s', (_, column, text) => {
    expect(take(text, column)).toEqual({ rows: [people], untaken: [], unknown: [] });
  });
  it('of one column only', () => {
    expect(take('指标\n常住人口\n户籍人口').rows).toEqual([{ name: '常住人口' }, { name: '户籍人口' }]);
  });
  it('that stand twice: the second is named', () => {
    const done = take('指标\t数值\t数值\n常住人口\t12,345\t11,999');
    expect(done.rows).toEqual([{ name: '常住人口', value: '12,345' }]);
    expect(done.unknown).toEqual(['数值']);
  });
  it('an unnamed column with values is named, one without is not', () => {
    const done = take('\t指标\t\t数值\n1\t常住人口\t\t12,345');
    expect(done.rows).toEqual([{ name: '常住人口', value: '12,345' }]);
    expect(pasteInWords(done, 'zh')).toContain('没有列名的一列');
    expect(done.unknown).toEqual(['']);
  });
  it('leaves the other columns of rows that are there', () => {
    const rows = [{ name: '常住人口', growth: '1.2' }] as never;
    expect(take('指标\t数值\n常住人口\t12,345', 0, rows).rows).toEqual([
      { name: '常住人口', growth: '1.2', value: '12,345' },
    ]);
  });
  it('of which most are unknown is taken as values, and said to look like headings', () => {
    const done = take('指标名称\t数值\t计量单位\n常住人口\t12,345\t人');
    expect(done.rows).toHaveLength(2);
    expect(pasteInWords(done, 'zh')).toContain('第一行像是列名');
    expect(pasteInWords(done, 'en')).toContain('looks like headings');
  });
  it('goes before the words of a choice', () => {
    expect(put(KIND, '姓名\t职务\t任免\n李明\t局长\t任命').rows).toEqual([
      { kind: '任命', name: '李明', post: '局长' },
    ]);
  });
});

it('a number column takes a number as spreadsheets write it, and no word', () => {
  const posts = tableOf('recruitment', 'posts');
  const done = pasted(posts, [{}], 0, 0, '01\t科员\t1,200\n02\t文员\t若干')!;
  expect(done.rows).toEqual([
    { code: '01', post: '科员', places: '1200' },
    { code: '02', post: '文员' },
  ]);
  expect(pasteInWords(done, 'zh')).toContain('第2行名额“若干”（不是整数）');
});

it('a column of figures takes no word: columns in another order are noticed without headings, too', () => {
  const indicators = tableOf('statistics', 'indicators');
  const done = pasted(indicators, [{}], 0, 0, '常住人口\t12,345\t人\n户籍人口\t—\t－1.2%')!;
  expect(done.rows[0]).not.toHaveProperty('value');
  expect(done.rows[1]).toMatchObject({ name: '户籍人口', unit: '—', value: '－1.2%' });
  expect(pasteInWords(done, 'zh')).toContain('第1行数值“人”（没有数字）');
});

it('text of one cell is pasted as usual', () => {
  expect(pasted(changes, [{}], 0, NAME, '李明')).toBeUndefined();
});
