/** The grid for many files: what a cell stands for, which cells are filled together, and what is still missing. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { columnOf, matching, NO_TEXTS, textOf, valueOf, type Lists } from '../../src/admin/many/columns';
import { above, downFrom, inUsual, namedIn, openings, pastedFrom, together } from '../../src/admin/many/fill';
import { changeOf, isComplete, isFound, isMissing, newRow, taken, type Row } from '../../src/admin/many/row';
import { noteIn, NOTES } from '../../src/admin/many/notes';
import { Store } from '../../src/admin/many/store';
import { textIn } from '../../src/admin/text-in';
import { lackingParticulars } from '../../src/admin/many/type-of-row';
import { DOCUMENT_TYPES } from '../../src/domain/document-types';

const lists: Lists = {
  documentType: DOCUMENT_TYPES.map(({ slug, name }) => ({ value: slug, label: name[0] })),
  topic: [
    { value: '08', label: '科技、教育' },
    { value: '08-01', label: '科技、教育\\教育' },
    { value: '08-09', label: '科技、教育\\其他' },
    { value: '09-09', label: '民政\\其他' },
  ],
  disclosure: [
    { value: 'full', label: '主动公开' },
    { value: 'withheld', label: '不予公开' },
  ],
};
const kept = (key: string, texts: Partial<Row['texts']>, more: Partial<Row> = {}): Row => {
  const all = { ...NO_TEXTS, ...texts };
  return newRow(key, `${key}.docx`, { phase: 'kept', id: key, texts: all, saved: all, ...more });
};

describe('a cell', () => {
  it.each([
    ['2026年3月4日', '2026-03-04'],
    ['二○二六年三月四日', '2026-03-04'],
    ['2026.3.4', '2026-03-04'],
    ['', null],
    ['2026-02-30', undefined],
  ])('of a day: %s', (text, value) => {
    expect(valueOf(columnOf('issuedOn'), text, lists)).toBe(value);
  });
  it.each([
    ['科技、教育', '08'],
    ['科技、教育\\教育', '08-01'],
    ['教育', '08-01'],
    ['08-09', '08-09'],
    ['其他', undefined],
    ['体育', undefined],
  ])('of choices: %s', (text, value) => {
    expect(valueOf(columnOf('topic'), text, lists)).toBe(value);
  });
  it('shows the words of a value, and the value itself where it is no choice of this row', () => {
    expect(textOf(columnOf('topic'), '08-01', lists)).toBe('科技、教育\\教育');
    expect(textOf(columnOf('topic'), '77', lists)).toBe('77');
    expect(textOf(columnOf('title'), null, lists)).toBe('');
  });
  it('offers first what ends with the words that are typed', () => {
    expect(matching(lists.topic!, '教育').map(({ value }) => value)).toEqual(['08-01', '08', '08-09']);
  });
});

describe('rows', () => {
  const rows = [
    kept('a', { topic: '民政\\其他', title: '甲' }, { ticked: true, opening: { text: '第一句。', line: 4 } }),
    kept('b', { title: '乙', summary: '已写。' }, { opening: { text: '另一句。', line: 3 } }),
    newRow('c', 'c.docx', { phase: 'refused' }),
    kept('d', { title: '丁' }, { stage: 'submitted' }),
    kept('e', { title: '戊' }),
  ];
  const keys = (cells: { key: string }[]) => cells.map(({ key }) => key);

  it('are set together: all, the ticked, or where the cell is empty; never what is refused or submitted', () => {
    expect(keys(together(rows, 'all', 'topic', '科技、教育'))).toEqual(['a', 'b', 'e']);
    expect(keys(together(rows, 'ticked', 'topic', '科技、教育'))).toEqual(['a']);
    expect(keys(together(rows, 'blank', 'topic', '科技、教育'))).toEqual(['b', 'e']);
    expect(openings(rows)).toEqual([{ key: 'a', column: 'summary', text: '第一句。' }]);
  });
  it('take a column of a spreadsheet from a cell on, over what cannot be edited', () => {
    const shown = ['title', 'documentNumber'] as const;
    expect(pastedFrom(rows, 'b', 'title', '一\t1号\n二\t2号\n', shown)).toEqual({
      cells: [
        { key: 'b', column: 'title', text: '一' },
        { key: 'b', column: 'documentNumber', text: '1号' },
        { key: 'e', column: 'title', text: '二' },
        { key: 'e', column: 'documentNumber', text: '2号' },
      ],
      beyond: [],
    });
    expect(pastedFrom(rows, 'b', 'title', '一格\n', shown)).toBeUndefined();
  });
  it('name what is pasted beside the last column or below the last row', () => {
    const shown = ['title', 'documentNumber'] as const;
    expect(pastedFrom(rows, 'b', 'documentNumber', '1号\t甲\t\n2号\n3号', shown)?.beyond).toEqual([
      '甲',
      '3号',
    ]);
    expect(namedIn('zh', ['甲', '乙'])).toBe('“甲”、“乙”');
    expect(namedIn('zh', ['甲', '乙', '丙', '丁', '戊', '己'])).toBe('“甲”、“乙”、“丙”、“丁”、“戊”等6项');
    expect(namedIn('en', ['a'.repeat(30)])).toBe(`“${'a'.repeat(20)}…”`);
  });
  it('are filled downwards and copied from above', () => {
    expect(keys(downFrom(rows, 'a', 'topic', '民政\\其他'))).toEqual(['b', 'e']);
    expect(above(rows, 'd')?.key).toBe('b');
    expect(above(rows, 'a')).toBeUndefined();
  });
  it('send what changed and is valid; name what stands for nothing; do not repeat what was refused', () => {
    const row = {
      ...rows[4]!,
      texts: { ...rows[4]!.texts, topic: '教育', issuedOn: '某日', section: '甲科' },
    };
    expect(changeOf(row, lists)).toEqual({ data: { topic: '08-01', section: '甲科' }, wrong: ['issuedOn'] });
    expect(changeOf({ ...row, refused: { section: '甲科' } }, lists).data).toEqual({ topic: '08-01' });
  });
  it('are complete with everything that submission asks for; what is withheld needs less', () => {
    const full = { title: '甲', summary: '乙', leadOrgan: '丙', issuedOn: '2026-03-04', topic: '教育', mainItem: '丁', disclosure: '主动公开' }; // prettier-ignore
    expect(isComplete(kept('x', full), lists)).toBe(true);
    expect(isComplete(kept('x', { ...full, summary: ' ' }), lists)).toBe(false);
    expect(isComplete(kept('x', { ...full, summary: '', disclosure: '不予公开' }), lists)).toBe(true);
    expect(isComplete(kept('x', full, { stage: 'submitted' }), lists)).toBe(false);
    expect(isMissing(kept('x', { disclosure: '不予公开' }), 'title', lists)).toBe(true);
  });
  it('say what was recognised until the cell says something else', () => {
    const row = kept('x', { title: '甲' }, { found: { title: { line: 1, source: '甲', text: '甲' } } });
    expect(isFound(row, 'title')).toBe(true);
    expect(isFound({ ...row, texts: { ...row.texts, title: '乙' } }, 'title')).toBe(false);
  });
});

describe('the type of a record', () => {
  const full = { title: '甲', summary: '乙', leadOrgan: '丙', issuedOn: '2026-03-04', topic: '教育', mainItem: '丁', disclosure: '主动公开', documentType: '政府信息公开年报' }; // prettier-ignore
  const lacking = (row: Row) => lackingParticulars(row, lists).map(({ name }) => name);

  it('is a cell of choices; its particulars are asked for before the row is complete', () => {
    expect(valueOf(columnOf('documentType'), '政府信息公开年报', lists)).toBe('annual-report');
    const row = kept('x', full);
    expect([lacking(row), isComplete(row, lists)]).toEqual([['year'], false]);
    const filled = { ...row, particulars: { year: 2025 } };
    expect([lacking(filled), isComplete(filled, lists)]).toEqual([[], true]);
    const withheld = kept('x', { ...full, disclosure: '不予公开' });
    expect(isComplete(withheld, lists)).toBe(true);
    expect(lacking(kept('x', { ...full, documentType: '' }))).toEqual([]);
  });
  it('comes with a usual column, in empty cells only where one asks for these', () => {
    const rows = [kept('a', {}), kept('b', { documentType: '公示' }), kept('c', { mainItem: '丁' })];
    const usual = { value: '', label: '', item: '年报', type: '年度报告' };
    expect(inUsual(rows, 'blank', usual)).toEqual([
      { key: 'a', column: 'mainItem', text: '年报' },
      { key: 'a', column: 'documentType', text: '年度报告' },
      { key: 'b', column: 'mainItem', text: '年报' },
    ]);
    expect(inUsual(rows, 'all', usual).filter(({ column }) => column === 'documentType')).toHaveLength(3);
    expect(inUsual(rows, 'all', { ...usual, type: undefined })).toHaveLength(3);
  });
  it('shows what the server set with it, and leaves what was typed meanwhile', () => {
    const row = { texts: { ...NO_TEXTS, documentType: '公示', title: '新' }, saved: NO_TEXTS };
    const sent = { ...NO_TEXTS, documentType: '公示' };
    const fresh = { ...sent, genre: '公告' };
    const { texts, saved } = taken(row, ['documentType'], sent, fresh);
    expect(texts).toEqual({ ...row.texts, genre: '公告' });
    expect(saved).toEqual(fresh);
  });
});

it('says what is remembered of a file in the language of whoever looks', () => {
  const zh = textIn(NOTES, 'zh');
  const en = textIn(NOTES, 'en');
  for (const key of ['attached', 'noText', 'picturesLost', 'foreignOrgan', 'organTaken'] as const) {
    expect(noteIn('en', zh(key, 3))).toBe(en(key, 3));
    expect(noteIn('zh', en(key, 3))).toBe(zh(key, 3));
    expect(noteIn('zh', zh(key, 3))).toBe(zh(key, 3));
  }
  expect(noteIn('en', '文件中有 2 处批注，没有导入。')).toBe('2 comments were not imported.');
});

describe('what two windows remember', () => {
  const memory = () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
  };
  const remembered = () => new Store('k').remembered().map(({ id }) => id);
  afterEach(() => void vi.unstubAllGlobals());

  it('is the drafts of both', () => {
    memory();
    const [one, other] = [new Store('k'), new Store('k')];
    one.put([kept('a', {}), kept('b', {})]);
    other.put([kept('c', {})]);
    one.change('b', () => ({ notes: ['改过'] }));
    expect(remembered().sort()).toEqual(['a', 'b', 'c']);
    expect(other.remembered().find(({ id }) => id === 'b')!.notes).toEqual(['改过']);
  });

  it('loses what one of them takes off, and nothing of the other', () => {
    memory();
    const [one, other] = [new Store('k'), new Store('k')];
    one.put([kept('a', {}), kept('b', {})]);
    other.put([kept('c', {})]);
    one.put([kept('b', {})]);
    expect(remembered().sort()).toEqual(['b', 'c']);
    one.put([]);
    expect(remembered()).toEqual(['c']);
    other.forget(['c', 'gone']);
    expect(remembered()).toEqual(['c']);
    other.put([]);
    expect(remembered()).toEqual([]);
  });

  it('holds no draft that is gone from the server', () => {
    memory();
    new Store('k').put([kept('a', {}), kept('gone', {})]);
    const next = new Store('k');
    next.put([kept('a', {})]);
    next.forget(['gone']);
    expect(remembered()).toEqual(['a']);
  });
});
