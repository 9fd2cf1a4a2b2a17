/** Rows copied from a spreadsheet into a table of particulars: each value goes where it belongs, or is named. */
import { describe, expect, it } from 'vitest';
import { pasted } from '../../src/admin/particulars/paste';
import { untakenInWords } from '../../src/admin/particulars/paste-words';
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

it('text of one cell is pasted as usual', () => {
  expect(pasted(changes, [{}], 0, NAME, '李明')).toBeUndefined();
});
