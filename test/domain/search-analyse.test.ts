/** The analyser, queries, likeness of titles and snippets: the parts of search without an index. */
import { describe, expect, it } from 'vitest';
import { indexTokens, keyOf, runsOf } from '../../src/search/analyse';
import { distance, nearness } from '../../src/search/distance';
import { indexKey, numberKey } from '../../src/search/embedded/numbers';
import { placeOf } from '../../src/search/embedded/tables';
import { parseQuery, QUERY_LIMIT, wantedOf } from '../../src/search/query';
import { highlight, snippet } from '../../src/search/snippet';

describe('the analyser', () => {
  it('reads Han characters one by one, and other letters and digits as words', () => {
    expect(runsOf('国办发〔2006〕12号，GB2312 与 Open-Data')).toEqual([
      ['国', '办', '发'],
      ['2006'],
      ['12', '号'],
      ['gb', '2312'],
      ['与'],
      ['open'],
      ['data'],
    ]);
  });

  it('reads width, case, compatibility forms and traditional characters as one', () => {
    expect(keyOf('ＡＢＣ１２３')).toBe(keyOf('abc123'));
    expect(keyOf('國務院辦公廳關於實施條例')).toBe('国务院办公厅关于实施条例');
    expect(keyOf('①㎡')).toBe('1m2');
    expect(keyOf('二○○六年')).toBe(keyOf('二〇〇六年'));
  });

  it('is not stopped by invisible characters and not misled by broken ones', () => {
    expect(runsOf('公\u200b开\ufeff')).toEqual([['公', '开']]);
    expect(runsOf('公\ud800开\ue000\u0000')).toEqual([['公'], ['开']]);
    expect(runsOf('𠮷野')).toEqual([['𠮷', '野']]);
  });

  it('indexes overlapping pairs, the last unit of each run, and each unit once', () => {
    expect(indexTokens('第1条规定，规定')).toEqual({
      pairs: '第1 1条 条规 规定 定 规定 定',
      units: '第 1 条 规 定',
    });
    expect(indexTokens('。！ ')).toEqual({ pairs: '', units: '' });
  });
});

describe('a query', () => {
  it('asks for pairs as a phrase, and for a lone last unit by itself', () => {
    expect(wantedOf('公开条例')).toEqual({ phrase: ['公开', '开条', '条例'], units: [] });
    expect(wantedOf('税')).toEqual({ phrase: [], units: ['税'] });
    expect(wantedOf('3.5')).toEqual({ phrase: ['3'], units: ['5'] });
    expect(wantedOf('——')).toBeUndefined();
  });

  it('separates words by spaces, also wide ones, and keeps quoted text together', () => {
    expect(parseQuery('教育　补助 "open data"', []).words).toHaveLength(3);
  });

  it(`is cut at ${QUERY_LIMIT} characters, counted as a reader counts`, () => {
    expect(parseQuery('𠮷'.repeat(QUERY_LIMIT), [])).toMatchObject({ cut: false });
    const cut = parseQuery('𠮷'.repeat(QUERY_LIMIT + 1), []);
    expect(cut.cut).toBe(true);
    expect(Array.from(cut.text)).toHaveLength(QUERY_LIMIT);
  });

  it('tells nothing typed from nothing to look for', () => {
    expect(parseQuery('  ', [])).toMatchObject({ blank: true, words: [] });
    expect(parseQuery('？？', [])).toMatchObject({ blank: false, words: [] });
  });

  it('takes synonyms in both directions, also inside a longer word', () => {
    const groups = [['低保', '最低生活保障']];
    expect(parseQuery('低保标准', groups).terms).toEqual(['低保标准', '最低生活保障标准']);
    expect(parseQuery('农村最低生活保障', groups).terms).toEqual(['农村最低生活保障', '农村低保']);
    expect(parseQuery('生活保障', groups).terms).toEqual(['生活保障']);
  });

  it('does not grow without bound when many words have synonyms', () => {
    const groups = Array.from({ length: 10 }, (_, i) =>
      Array.from({ length: 10 }, (_, k) => `${'甲乙丙丁戊己庚辛壬癸'[i]}${k}`),
    );
    const q = groups.map((group) => group[0]).join('');
    expect(parseQuery(q, groups).terms.length).toBeLessThanOrEqual(12);
  });
});

describe('keys of numbers', () => {
  it.each([
    '国办发〔2006〕12号', '国办发[2006]12号', '国办发（2006）12号', '国办发【2006】 12 号', '国办发 ２００６ １２号',
    '发文字号：国办发〔2006〕12号', '國辦發〔2006〕12號', '国办发〔2006〕012号', '国办发〔2006〕12',
  ])('%s is one document number', (spelling) => {
    expect(numberKey(spelling)).toBe(numberKey('国办发〔2006〕12号'));
  }); // prettier-ignore

  it('keeps other numbers apart', () => {
    expect(numberKey('国办发〔2006〕1号')).not.toBe(numberKey('国办发〔2006〕12号'));
  });

  it('reads index numbers in any width, case and dash', () => {
    expect(indexKey('索引号：000014349／2017－00110')).toBe(indexKey('000014349/2017-00110'));
    expect(indexKey('11990000mb00000017/2024-00001')).toBe(indexKey('11990000MB00000017/2024-00001'));
  });
});

describe('likeness of titles', () => {
  const units = (text: string) => runsOf(text).flat();
  const near = (a: string, b: string) => nearness(units(a), units(b));

  it('counts insertions, deletions and replacements up to a limit', () => {
    expect(distance([...'公开条例'], [...'公开条例'], 2)).toBe(0);
    expect(distance([...'政府信息公开条例'], [...'政府公开条例'], 3)).toBe(2);
    expect(distance([...'甲乙丙丁'], [...'子丑寅卯'], 2)).toBe(3);
    expect(distance([], [...'甲乙'], 2)).toBe(2);
  });

  it('takes a slip of the pen or a missing issuer for the same title', () => {
    expect(near('关于进一步加强教育工作的通知', '关于进一步加強教肓工作的通知')).toBe(1);
    expect(near('关于做好2024年防汛工作的通知', '望川县关于做好2024年防汛工作的通知')).toBe(3);
  });

  it('takes another year, or another matter, for another title', () => {
    expect(near('云山省2024年财政预算报告', '云山省2023年财政预算报告')).toBeUndefined();
    expect(near('关于加强教育工作的通知', '关于加强卫生管理的通知')).toBeUndefined();
  });
});

describe('snippets', () => {
  it('show the place of a term, marked and escaped', () => {
    const html = snippet(`${'前'.repeat(200)}<b>政府信息</b>公开${'后'.repeat(200)}`, ['政府信息']);
    expect(html).toContain('&lt;b&gt;<mark>政府信息</mark>&lt;/b&gt;');
    expect(html.startsWith('…')).toBe(true);
    expect(html.endsWith('…')).toBe(true);
  });

  it('mark traditional characters found by simplified ones, and whole Latin words only', () => {
    expect(highlight('關於政府信息的条例', ['关于'])).toBe('<mark>關於</mark>政府信息的条例');
    expect(highlight('Open opener', ['open'])).toBe('<mark>Open</mark> opener');
  });

  it('mark overlapping terms as one', () => {
    expect(highlight('政府信息公开', ['政府信息', '信息公开'])).toBe('<mark>政府信息公开</mark>');
  });

  it('do not mark across a border that the index does not cross', () => {
    expect(highlight('教育，卫生', ['育卫'])).toBe('教育，卫生');
  });

  it('show the beginning where no term stands in the text', () => {
    expect(snippet('第一段\n第二段', ['没有'])).toBe('第一段 第二段');
    expect(snippet('', ['没有'])).toBe('');
  });
});

describe('the order of time', () => {
  it('is the order of places, exact in whole numbers', () => {
    expect(placeOf('2026-11-20', 2 ** 32 - 1)).toBeLessThan(placeOf('2026-11-21', 0));
    expect(placeOf('1949-10-01', 5)).toBeLessThan(placeOf('1949-10-01', 6));
    expect(Number.isSafeInteger(placeOf('5000-12-31', 2 ** 32 - 1))).toBe(true);
  });

  it('refuses what is no day', () => {
    expect(() => placeOf('2026-13-01', 1)).toThrow(RangeError);
    expect(() => placeOf('', 1)).toThrow(RangeError);
  });
});
