/** The embedded engine on a real index: what is found, in which order, and what is no longer found. */
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  documentHash, ensureSearchTables, indexDocument, indexedDocuments, logicalSearchDump,
  removeDocument, search, type SearchContext, type SearchDocument, type SearchQuery,
} from '../../src/search'; // prettier-ignore
import { compactStep, FIRST_STAGE, type CompactionStage } from '../../src/search/embedded/compact';
import { openStore, type Store } from '../../src/store/open';
import { asked, NO_CONTEXT, searchable } from '../support/search';
import { memoryStore } from '../support/store';

let store: Store;
beforeEach(() => {
  store = memoryStore();
  ensureSearchTables(store);
});

function put(...documents: Partial<SearchDocument>[]) {
  for (const values of documents) indexDocument(store, searchable(values));
}

const find = (q: string, values: Partial<SearchQuery> = {}, context: SearchContext = NO_CONTEXT) =>
  search(store, asked(q, values), context);
const found = (...given: Parameters<typeof find>) => find(...given).hits.map((hit) => hit.recordId);

describe('what is found', () => {
  it('is every text with the string, and no other: any string of Han characters', () => {
    const alphabet = fc.constantFrom('政', '府', '信', '息', '，', '1', 'a', ' ');
    const texts = fc.array(fc.string({ unit: alphabet, maxLength: 30 }), { minLength: 1, maxLength: 15 });
    const query = fc.string({ unit: fc.constantFrom('政', '府', '信', '息'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, query, (list, q) => {
        store = memoryStore();
        ensureSearchTables(store);
        list.forEach((text, i) => put({ n: i + 1, recordId: `r${i}`, title: '题', text }));
        const expected = list.flatMap((text, i) => (text.includes(q) ? [`r${i}`] : []));
        expect(found(q).sort()).toEqual(expected.sort());
      }),
      { numRuns: 150 },
    );
  });

  it('is found by a single character, a Latin word, digits, and strings that mix them', () => {
    put({ recordId: 'a', title: '题', text: '对5G基站每座补助3.5万元，联系人Wang Lei，第12条。' });
    put({ recordId: 'b', title: '题', text: '其他' });
    for (const q of [
      '基',
      '5G',
      '5g基站',
      'wang',
      'WANG lei',
      '"Wang Lei"',
      '3.5',
      '3.5万元',
      '第12条',
      '12',
      '座补助3',
    ])
      expect(found(q), q).toEqual(['a']);
    for (const q of ['站基', 'wan', '6G', '第13条']) expect(found(q), q).toEqual([]);
  });

  it('is found by traditional characters and full width, in both directions', () => {
    put(
      { recordId: 'simplified', text: '农村义务教育ABC' },
      { recordId: 'traditional', text: '農村義務教育ＡＢＣ' },
    );
    expect(found('義務教育abc')).toEqual(['traditional', 'simplified']);
    expect(found('义务教育ＡＢＣ')).toEqual(['traditional', 'simplified']);
  });

  it('holds all words of a query, wherever they stand', () => {
    put({ recordId: 'both', title: '补助办法', text: '农村教育' }, { recordId: 'one', text: '补助' });
    expect(found('教育 补助')).toEqual(['both']);
  });

  it('is what a synonym says too', () => {
    const context = { ...NO_CONTEXT, synonyms: [['低保', '最低生活保障']] };
    put({ recordId: 'short', text: '低保标准' }, { recordId: 'long', text: '最低生活保障标准' });
    expect(found('低保标准', {}, context)).toEqual(['long', 'short']);
    expect(found('最低生活保障', {}, context)).toEqual(['long', 'short']);
    expect(found('低保标准')).toEqual(['short']);
    expect(find('低保', {}, context).terms).toEqual(['低保', '最低生活保障']);
  });

  it('is everything for a blank query, and nothing for mere punctuation', () => {
    put({ recordId: 'a' }, { recordId: 'b' });
    expect(found(' ')).toEqual(['b', 'a']);
    expect(find('？！')).toMatchObject({ total: 0, hits: [], more: false });
  });

  it('is never an error, whatever is typed', () => {
    put({ text: '政府信息公开 and more 1' });
    const pieces = fc.constantFrom('"', '*', '(', ')', '^', 'NEAR', 'AND', 'OR', 'NOT', ':', '-', '{', '}', "'", '政府', '\0', '\ud800', ' ', 'pairs', '\ue0001', '%', ';'); // prettier-ignore
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: pieces, maxLength: 12 }),
    );
    const filters = fc.dictionary(fc.constantFrom('level', 'organ', 'year'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(
        typed,
        filters,
        fc.constantFrom('newest', 'relevance'),
        fc.integer(),
        (q, f, order, page) => {
          expect(find(q, { filters: f, order: order as SearchQuery['order'], page }).total).toBeLessThan(2);
        },
      ),
      { numRuns: 500 },
    );
    expect(found('"政府信息公开" AND')).toHaveLength(1);
    expect(found('政府*')).toHaveLength(1);
    expect(found('政府 NOT')).toHaveLength(0);
  });

  it('says when a query was cut', () => {
    expect(find('政'.repeat(128)).cut).toBe(false);
    expect(find('政'.repeat(129)).cut).toBe(true);
  });
});

describe('numbers', () => {
  beforeEach(() =>
    put(
      { recordId: 'itself', documentNumber: '国办发〔2006〕12号', indexNumber: '000014349/2017-00110' },
      { recordId: 'citing', text: '根据国办发〔2006〕12号，索引号000014349/2017-00110' },
      { recordId: 'other', documentNumber: '国办发〔2006〕1号', indexNumber: '000014349/2017-00111' },
    ),
  );

  it.each(['国办发〔2006〕12号', '国办发[2006]12号', '国办发 (2006) 12号', '國辦發【２００６】１２號', '文号：国办发〔2006〕12号', '国办发〔2006〕012号', '国办发2006 12号'])(
    'the document itself comes first for %s',
    (q) => {
      expect(found(q)[0]).toBe('itself');
      expect(found(q, { order: 'relevance' })[0]).toBe('itself');
      expect(found(q)).not.toContain('other');
    },
  ); // prettier-ignore

  it.each(['000014349/2017-00110', '０００014349／2017－00110', '索引号：000014349/2017-00110'])(
    'an index number is exact: %s',
    (q) => expect(found(q)[0]).toBe('itself'),
  );
});

describe('order', () => {
  it('is newest first: by day, then by number', () => {
    put({ recordId: 'new', n: 1, day: '2026-01-05', text: '公开' });
    put({ recordId: 'old', n: 2, day: '2001-01-05', text: '公开' });
    put({ recordId: 'newer', n: 3, day: '2026-01-05', text: '公开' });
    expect(found('公开')).toEqual(['newer', 'new', 'old']);
  });

  it.each(['newest', 'relevance'] as const)(
    'has an exact title first, then nearly exact ones: %s',
    (order) => {
      put(
        { recordId: 'exact', title: '关于印发《云山省政务公开办法》的通知' },
        { recordId: 'near', title: '省政府关于印发《云山省政务公开办法》的通知' },
        { recordId: 'far', title: '转发某某意见', text: '关于印发《云山省政务公开办法》的通知' },
      );
      for (const q of ['关于印发《云山省政务公开办法》的通知', '关于印发云山省政务公开办法的通知'])
        expect(found(q, { order }).slice(0, 2), q).toEqual(['exact', 'near']);
      expect(found('关于印发云山省政务公幵办法的通知', { order })).toEqual(['exact']);
    },
  );

  it('does not bring a title that is merely alike for a short string', () => {
    put({ recordId: 'alike', title: '上海口岸服务规定' }, { recordId: 'text', text: '上海港口岸服务规定' });
    expect(found('海港口岸服务规定')).toEqual(['text']);
  });

  it('of relevance has words in the title before words in the text', () => {
    put(
      { recordId: 'short title', title: '教育补助' },
      { recordId: 'long title', title: '关于农村教育补助的说明' },
      { recordId: 'text', title: '说明', text: '教育补助' },
    );
    expect(found('教育补助', { order: 'relevance' })).toEqual(['short title', 'long title', 'text']);
    expect(found('教育 补助', { order: 'relevance' })).toEqual(['short title', 'long title', 'text']);
  });
});

describe('many hits', () => {
  const fill = (count: number) => {
    store.exec('BEGIN');
    for (let n = 1; n <= count; n++)
      put({
        n,
        recordId: `r${n}`,
        title: n === 3 ? '政务公开' : `题${n}`,
        text: '政务公开',
        year: n > 1200 ? '2026' : '2025',
      });
    store.exec('COMMIT');
  };

  it('are counted up to 1,000 and paged on beyond, none twice and none left out', () => {
    fill(1250);
    for (const order of ['newest', 'relevance'] as const) {
      const seen: string[] = [];
      for (let page = 1; ; page++) {
        const result = find('政务公开', { order, page });
        expect(result).toMatchObject({ total: 1000, capped: true });
        seen.push(...result.hits.map((hit) => hit.recordId));
        if (!result.more) break;
      }
      expect(seen).toHaveLength(1250);
      expect(new Set(seen).size).toBe(1250);
      expect(seen.slice(0, 3)).toEqual(['r3', 'r1250', 'r1249']);
    }
    expect(find('政务公开').counts.year).toEqual([
      { value: '2025', count: 950 },
      { value: '2026', count: 50 },
    ]);
  });

  it('are exact below 1,000', () => {
    fill(999);
    expect(find('政务公开')).toMatchObject({ total: 999, capped: false, more: true });
    expect(find('政务公开', { page: 50 })).toMatchObject({ more: false });
    expect(find('政务公开', { page: 50 }).hits).toHaveLength(19);
    expect(find('政务公开', { page: 51 }).hits).toEqual([]);
  });
});

describe('filters', () => {
  beforeEach(() =>
    put(
      { recordId: 'a', title: '公开', level: 'county', organs: ['bureau', 'county'], items: ['i1'], topics: ['02', '02-01'], validity: 'inForce', year: '2025' },
      { recordId: 'b', title: '公开', level: 'county', organs: ['old-bureau', 'county'], items: ['i2'], topics: ['02'], validity: 'repealed' },
      { recordId: 'c', title: '公开', level: 'city', organs: ['city'], items: ['i1', 'i2'] },
    ),
  ); // prettier-ignore

  it('leave what has the value', () => {
    expect(found('公开', { filters: { level: 'county' } })).toEqual(['b', 'a']);
    expect(found('公开', { filters: { organ: 'county' } })).toEqual(['b', 'a']);
    expect(found('公开', { filters: { item: 'i1', level: 'city' } })).toEqual(['c']);
    expect(found('公开', { filters: { topic: '02-01' } })).toEqual(['a']);
    expect(found('公开', { filters: { year: '2025', validity: 'inForce' } })).toEqual(['a']);
    expect(found('公开', { filters: { validity: 'expired' } })).toEqual([]);
    expect(found('', { filters: { item: 'i2' } })).toEqual(['c', 'b']);
  });

  it('by organ include its predecessors', () => {
    const context = {
      ...NO_CONTEXT,
      organScope: (id: string) => (id === 'bureau' ? ['bureau', 'old-bureau'] : [id]),
    };
    expect(found('公开', { filters: { organ: 'bureau' } }, context)).toEqual(['b', 'a']);
    expect(found('公开', { filters: { organ: 'bureau' } })).toEqual(['a']);
  });

  it('are counted among the hits, and only where they have any', () => {
    const { counts } = find('公开', { filters: { level: 'county' } });
    expect(counts.level).toEqual([{ value: 'county', count: 2 }]);
    expect(counts.organ).toEqual([
      { value: 'county', count: 2 },
      { value: 'bureau', count: 1 },
      { value: 'old-bureau', count: 1 },
    ]);
    expect(counts.validity.map((entry) => entry.value)).toEqual(['inForce', 'repealed']);
  });

  it('are not found as words', () => expect(found('county')).toEqual([]));
});

describe('change', () => {
  it('replaces what was indexed of a record, also when its day changes', () => {
    put({ recordId: 'a', n: 7, text: '旧文', day: '2026-01-05' });
    put({ recordId: 'a', n: 7, text: '新文', day: '2020-01-01', level: 'city' });
    expect(found('旧文')).toEqual([]);
    expect(find('新文')).toMatchObject({ total: 1, hits: [{ recordId: 'a', n: 7 }] });
    expect(find('').counts.level).toEqual([{ value: 'city', count: 1 }]);
  });

  it('is the same index whatever the way to it', () => {
    const one = searchable({ n: 1, recordId: 'one', text: '甲乙丙', organs: ['x'], year: '2020' });
    const two = searchable({
      n: 2,
      recordId: 'two',
      text: '丁',
      organs: ['y', 'x'],
      documentNumber: '云政〔2026〕2号',
    });
    const direct = memoryStore();
    ensureSearchTables(direct);
    for (const document of [one, two]) indexDocument(direct, document);
    put({ ...two, text: '先前的文字', organs: ['z'] }, { n: 3, recordId: 'three' }, two, one);
    removeDocument(store, 'three');
    removeDocument(store, 'never there');
    expect(logicalSearchDump(store)).toEqual(logicalSearchDump(direct));
    put({ ...one, text: '甲乙丁' });
    expect(logicalSearchDump(store)).not.toEqual(logicalSearchDump(direct));
    expect(indexedDocuments(direct)).toEqual(
      [one, two].map((d) => ({ recordId: d.recordId, hash: documentHash(d) })),
    );
  });

  it('leaves no word of a removed record in the index, and none in the file once it is compacted', () => {
    const directory = path.join(tmpdir(), `gongkai-search-${process.pid}-${Date.now()}`);
    const file = path.join(directory, 'store.db');
    store = openStore(file);
    ensureSearchTables(store);
    put(
      { recordId: 'kept', text: '普通公文' },
      { recordId: 'secret', title: '泄露xqzsecret', text: '魑魅魍魉' },
    );
    removeDocument(store, 'secret');
    expect(found('魑魅')).toEqual([]);
    expect(found('xqzsecret')).toEqual([]);
    expect(logicalSearchDump(store).join()).not.toContain('魑魅');
    const bytes = () => {
      store.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE);');
      return readFileSync(file);
    };
    expect(bytes().includes('xqzsecret')).toBe(true);
    let stage: CompactionStage | undefined = FIRST_STAGE;
    while (stage !== undefined) stage = compactStep(store, stage);
    const compacted = bytes();
    store.close();
    rmSync(directory, { recursive: true });
    for (const part of ['xqz', '魑', '魅魍']) expect(compacted.includes(part), part).toBe(false);
  });
});
