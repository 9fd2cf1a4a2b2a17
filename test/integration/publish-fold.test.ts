/** The fold: what each kind of entry makes of the public store. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/open';
import { foldEntries } from '../../src/publish/fold';
import { entriesOf, organWithPredecessors, recordRow } from '../../src/store/records';
import { headLines, linesOfPage, listRow } from '../../src/store/lists';
import { all } from '../../src/store/statements';
import { memoryStore } from '../support/store';
import { document, item, MemoryLedger, organ, rule } from '../support/ledger';

function folded(build: (ledger: MemoryLedger) => void): { store: Store; ledger: MemoryLedger } {
  const ledger = new MemoryLedger();
  ledger.put(organ('O1'));
  ledger.put(organ('O2', { parent: 'O1', kind: 'department' }));
  ledger.put(item('I1'));
  build(ledger);
  const store = memoryStore();
  foldEntries(store, ledger.entries);
  return { store, ledger };
}

const numberOf = (store: Store, id: string) => recordRow(store, id)!.n;

const indexed = (store: Store, id: string) =>
  all(store, 'SELECT 1 FROM search_document WHERE record_id = ?', id).length;

describe('a published document', () => {
  it('has the day and number of its first entry as address, and stands once in each list', () => {
    const { store } = folded((l) => {
      l.put(document('D1', { topic: '02-01' }), 'published', '11110000MB0001/2026-00001');
      l.wait(40).put(document('D1', { topic: '02-01', title: '改' }));
    });
    expect(recordRow(store, 'D1')).toMatchObject({
      n: 4,
      path: 'xxgk/2026/01/05/4.html',
      title: '改',
      index_number: '11110000MB0001/2026-00001',
      organ: 'O1人民政府',
      revision: 2,
      day: '2026-01-05',
    });
    for (const list of [
      'all',
      'level:county',
      'organ:O1',
      'organ:O1|item:I1',
      'item:I1',
      'topic:02-01',
      'year:2026',
    ])
      expect(listRow(store, list)).toMatchObject({ ours: 1, carried: 0, live: 1, newest: '2026-01-05' });
    expect(indexed(store, 'D1')).toBe(1);
  });

  it('that moves to another list leaves a line behind and takes its place again when it comes back', () => {
    const away = document('D1', { items: [{ id: 'I2', name: '事项I2' }] });
    const { store } = folded((l) => {
      l.put(document('D1'));
      l.put(document('D2'));
      l.put(away);
    });
    expect(listRow(store, 'item:I1')).toMatchObject({ ours: 2, live: 1 });
    expect(linesOfPage(store, 'item:I1', 'ours', 1).map((line) => [line.n, line.present])).toEqual([
      [numberOf(store, 'D1'), 0],
      [numberOf(store, 'D2'), 1],
    ]);
    const back = folded((l) => {
      l.put(document('D1'));
      l.put(document('D2'));
      l.put(away);
      l.put(document('D1'));
    });
    expect(listRow(back.store, 'item:I1')).toMatchObject({ ours: 2, live: 2 });
    expect(headLines(back.store, 'item:I1', 5).map((line) => line.n)).toEqual(
      ['D2', 'D1'].map((id) => numberOf(back.store, id)),
    );
  });

  it('carried over is shown under its original day and year, in a sequence of its own', () => {
    const { store } = folded((l) => {
      l.put(
        document('D1', {
          carriedOver: {
            source: '旧站',
            originallyPublishedOn: '2019-03-02',
            oldAddress: 'https://old.gov.cn/a/1.html?x=2',
          },
        }),
        'carriedOver',
      );
    });
    expect(recordRow(store, 'D1')).toMatchObject({ day: '2019-03-02', carried: 1, validity: null });
    expect(listRow(store, 'year:2019')).toMatchObject({ ours: 0, carried: 1, newest: '2019-03-02' });
    expect(all(store, 'SELECT * FROM redirect')).toEqual([{ old_path: '/a/1.html?x=2', record_id: 'D1' }]);
  });
});

describe('validity', () => {
  it('follows the later document from the day it is in force, and falls back when that one is withdrawn', () => {
    const later = document('D2', {
      effectiveOn: '2026-01-10',
      changes: [{ relation: 'repeals', target: 'D1' }],
    });
    const { store, ledger } = folded((l) => {
      l.put(document('D1'));
      l.put(later);
    });
    const of = (id: string) => recordRow(store, id)!.validity;
    expect([of('D1'), of('D2')]).toEqual(['inForce', 'notYetInForce']);
    foldEntries(store, [ledger.wait(5).append('D2', 'intoForce', {})]);
    expect([of('D1'), of('D2')]).toEqual(['repealed', 'inForce']);
    foldEntries(store, [ledger.withdraw('D2', { kind: 'publishedInError', reason: '误发布' })]);
    expect([of('D1'), of('D2')]).toEqual(['inForce', null]);
  });

  it('ends after the last day of validity, not on it', () => {
    const { store, ledger } = folded((l) => l.put(document('D1', { expiresOn: '2026-01-06' })));
    foldEntries(store, [ledger.wait(1).append('D1', 'expired', {})]);
    expect(recordRow(store, 'D1')!.validity).toBe('inForce');
    foldEntries(store, [ledger.wait(1).append('D1', 'expired', {})]);
    expect(recordRow(store, 'D1')!.validity).toBe('expired');
  });

  it('is void, verified, or renewed up to a new day by the decision of a clean-up, as long as that is public', () => {
    const { store, ledger } = folded((l) => {
      l.put(document('D1', { expiresOn: '2026-01-06' }));
      l.put(
        document('D3', { carriedOver: { source: '旧站', originallyPublishedOn: '2019-03-02' } }),
        'carriedOver',
      );
      l.put(document('D4'));
      l.wait(2).append('D1', 'expired', {});
    });
    const of = (...ids: string[]) => ids.map((id) => recordRow(store, id)!.validity);
    expect(of('D1', 'D3', 'D4')).toEqual(['expired', null, 'inForce']);
    const decision = document('D2', {
      changes: [
        { relation: 'keeps', target: 'D1', until: '2026-01-20' },
        { relation: 'keeps', target: 'D3' },
        { relation: 'declaresVoid', target: 'D4' },
      ],
    });
    foldEntries(store, [ledger.put(decision)]);
    expect(of('D1', 'D3', 'D4')).toEqual(['inForce', 'inForce', 'expired']);
    expect(recordRow(store, 'D1')!.due).toBe('2026-01-21');
    foldEntries(store, [ledger.withdraw('D2', { kind: 'publishedInError', reason: '误发布' })]);
    expect(of('D3', 'D4')).toEqual([null, 'inForce']);
    expect(recordRow(store, 'D1')!.due).toBe('2026-01-07');
    foldEntries(store, [ledger.append('D1', 'expired', {})]);
    expect(of('D1')).toEqual(['expired']);
  });
});

describe('a withdrawal', () => {
  const secret = '绝不外泄的句子';
  const doc = document('D1', {
    title: `关于${secret}的通知`,
    documentNumber: '密函〔2026〕1号',
    attachments: [{ name: '名单.pdf', sha256: 'a'.repeat(64), bytes: 1, mediaType: 'application/pdf' }],
  });

  it('of the sealed kinds leaves the date and nothing else', () => {
    const { store } = folded((l) => {
      l.put(doc);
      l.put({ ...doc, title: `第二版${secret}` });
      l.wait(3).withdraw('D1', { kind: 'secret', reason: `因为${secret}` });
    });
    const everything = all<{ name: string }>(
      store,
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'`,
    )
      .filter(({ name }) => !name.includes('_content') && !name.startsWith('sqlite_'))
      .map(({ name }) => JSON.stringify(all(store, `SELECT * FROM "${name}"`)))
      .join('\n');
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain('密函');
    expect(recordRow(store, 'D1')).toMatchObject({
      state: 'sealed',
      withdrawn_at: '2026-01-08T01:00:00.000Z',
      json: null,
    });
    expect(entriesOf(store, 'D1').map((entry) => entry.text)).toEqual([null, null, null]);
    expect(entriesOf(store, 'D1').every((entry) => entry.text_hash.length === 64)).toBe(true);
    expect(listRow(store, 'all')).toMatchObject({ ours: 1, live: 0, newest: null });
    expect(indexed(store, 'D1')).toBe(0);
    expect(all(store, 'SELECT * FROM file_use')).toEqual([]);
  });

  it('of the other kinds keeps title and reason', () => {
    const { store } = folded((l) => {
      l.put(doc);
      l.withdraw('D1', { kind: 'noticeEnded', reason: '公示期满' });
    });
    expect(recordRow(store, 'D1')).toMatchObject({ state: 'withdrawn', title: doc.title });
    expect(recordRow(store, 'D1')!.withdrawal).toContain('公示期满');
    expect(indexed(store, 'D1')).toBe(0);
  });

  it('can be followed by a corrected version at the same place', () => {
    const { store } = folded((l) => {
      l.put(doc, 'published', 'X/2026-00001');
      l.withdraw('D1', { kind: 'wordingError' });
      l.put(document('D1'), 'changed', 'X/2026-00001');
    });
    expect(recordRow(store, 'D1')).toMatchObject({
      state: 'live',
      n: 4,
      index_number: 'X/2026-00001',
      withdrawn_at: null,
    });
    expect(listRow(store, 'all')).toMatchObject({ ours: 1, live: 1 });
    expect(entriesOf(store, 'D1').map((entry) => entry.text === null)).toEqual([true, true, false]);
  });
});

describe('organs', () => {
  const organsOf = (store: Store, id: string) =>
    all<{ facets: string }>(store, 'SELECT facets FROM search_document WHERE record_id = ?', id)[0]!
      .facets.split(',')
      .map(
        (facet) =>
          all<{ filter: string; value: string }>(
            store,
            'SELECT filter, value FROM search_facet WHERE id = ?',
            facet,
          )[0]!,
      )
      .filter((facet) => facet.filter === 'organ')
      .map((facet) => facet.value)
      .sort();

  it('that move in the tree take their documents and rules along in search', () => {
    const { store, ledger } = folded((l) => {
      l.put(organ('O3'));
      l.put(document('D1', { organs: [{ id: 'O2', name: 'O2' }] }));
      l.put(rule('R1', 'O2'));
    });
    expect([organsOf(store, 'D1'), organsOf(store, 'R1')]).toEqual([
      ['O1', 'O2'],
      ['O1', 'O2'],
    ]);
    foldEntries(store, [ledger.put(organ('O1', { parent: 'O3' }))]);
    expect([organsOf(store, 'D1'), organsOf(store, 'R1')]).toEqual([
      ['O1', 'O2', 'O3'],
      ['O1', 'O2', 'O3'],
    ]);
  });

  it('that merge are found through their successor', () => {
    const { store } = folded((l) => {
      l.put(organ('O3'));
      l.put(organ('O1', { successor: 'O3', validTo: '2026-01-05' }));
    });
    expect(organWithPredecessors(store, 'O3')).toEqual(['O3', 'O1']);
  });
});

describe('the chain', () => {
  it('refuses an entry that was altered, left out or put elsewhere', () => {
    const ledger = new MemoryLedger();
    ledger.put(organ('O1'));
    ledger.put(organ('O2'));
    const [first, second] = ledger.entries;
    expect(() => foldEntries(memoryStore(), [second!])).toThrow('第 0 号之后');
    expect(() =>
      foldEntries(memoryStore(), [{ ...first!, publishedAt: '2020-01-01T00:00:00.000Z' }]),
    ).toThrow('校验值');
    expect(() => foldEntries(memoryStore(), [{ ...first!, text: first!.text!.replace('O1', 'O9') }])).toThrow(
      '内容',
    );
  });

  it('goes on after an entry of which no page can be made', () => {
    const ledger = new MemoryLedger();
    ledger.append('D1', 'published', { record: { ...document('D1'), organs: [] } });
    ledger.put(organ('O1'));
    const store = memoryStore();
    foldEntries(store, ledger.entries);
    expect(recordRow(store, 'D1')).toMatchObject({ state: 'void', title: '' });
    expect(recordRow(store, 'O1')).toMatchObject({ state: 'live' });
  });
});
