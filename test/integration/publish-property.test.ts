/**
 * After any sequence of changes the incremental site is byte for byte the full one, and a store folded
 * again, in other blocks, equals the old one by its logical dump (design.md, invariant 7).
 */
import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry, OrganRecord } from '../../src/domain/public-record';
import type { ChangeRelation, WithdrawalKind } from '../../src/domain/vocabulary';
import { foldEntries } from '../../src/publish/fold';
import { one } from '../../src/store/statements';
import { logicalDump } from '../../src/store/dump';
import { isDayOver } from '../../src/publish/ledger/daily';
import { document, guide, item, KEY, MemoryLedger, organ, rule, statement } from '../support/ledger';
import { differences, fullSite, increment, type Files } from '../support/site';
import { memoryStore } from '../support/store';

const OTHER_KEY = generateKeyPairSync('ed25519').privateKey;
const ORGANS = ['O1', 'O2', 'O3', 'O4'];
const ITEMS = ['I1', 'I2', 'I3'];
const DOCUMENTS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'];
const LEVELS = ['province', 'county', 'township', 'national'] as const;
const RELATIONS: readonly ChangeRelation[] = [
  'amends',
  'partlyRepeals',
  'repeals',
  'replaces',
  'declaresVoid',
  'keeps',
];
const KINDS: readonly WithdrawalKind[] = [
  'secret',
  'personalData',
  'publishedInError',
  'merged',
  'noticeEnded',
];
const DAYS = ['2025-12-01', '2026-01-06', '2026-01-09', '2026-02-01'];

const from = <T>(values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const ref = (id: string) => ({ id, name: `名称${id}` });

const anyDocument = fc
  .record({
    id: from(DOCUMENTS),
    word: from(['甲', '乙', '丙']),
    organs: fc.uniqueArray(from(ORGANS), { minLength: 1, maxLength: 2 }),
    items: fc.uniqueArray(from(ITEMS), { maxLength: 2 }),
    level: from(LEVELS),
    topic: maybe(from(['02', '02-01', '11-02'])),
    effectiveOn: maybe(from(DAYS)),
    expiresOn: maybe(from(DAYS)),
    change: maybe(fc.tuple(from(RELATIONS), from(DOCUMENTS), maybe(from(DAYS)))),
    interprets: maybe(from(DOCUMENTS)),
    link: maybe(from([...DOCUMENTS, 'O1', 'G1', 'R1', 'I1'])),
    carried: maybe(from(['2019-01-02', '2020-05-06'])),
    type: maybe(fc.tuple(from(['topic', 'notice', 'annual-report']), from(ORGANS), from(DOCUMENTS))),
    oldAddress: maybe(from(['http://old.example/a?id=1', '/b'])),
  })
  .map(({ id, word, organs, items, change, interprets, link, carried, type, oldAddress, ...rest }) =>
    document(id, {
      title: `关于${word}的通知`,
      summary: word,
      organs: organs.map(ref),
      items: items.map(ref),
      body: link ? `<p>见<a href="record:${link}">原文</a>${word}。</p>` : `<p>${word}</p>`,
      ...(change
        ? { changes: [{ relation: change[0], target: change[1], ...(change[2] && { until: change[2] }) }] }
        : {}),
      ...(type
        ? {
            documentType: type[0],
            above: [type[1]],
            ...(type[0] === 'notice' ? { particulars: { to: '2026-01-09', telephone: word } } : {}),
            ...(type[0] === 'topic' ? { collects: [type[2]] } : {}),
          }
        : {}),
      ...(interprets ? { interprets: [interprets] } : {}),
      ...(carried
        ? {
            carriedOver: {
              source: '旧站',
              originallyPublishedOn: carried,
              ...(oldAddress ? { oldAddress } : {}),
            },
          }
        : {}),
      ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    }),
  );

const anyOrgan: fc.Arbitrary<OrganRecord> = fc
  .record({
    id: from(ORGANS),
    name: from(['青岚市', '望川县', '石桥镇']),
    level: from(LEVELS),
    kind: from(['government', 'department'] as const),
    parent: maybe(from(ORGANS)),
    successor: maybe(from(ORGANS)),
    items: fc.uniqueArray(from(ITEMS), { maxLength: 3 }),
    external: maybe(fc.constant(true)),
    order: from([1, 2]),
  })
  .map(({ parent, successor, external, ...rest }) =>
    organ(rest.id, {
      ...rest,
      ...(parent ? { parent } : {}),
      ...(successor ? { successor } : {}),
      ...(external ? { external } : {}),
    }),
  );

/** A text into which the changes of a document are merged, and what may change that document later. */
const anyMerged = fc
  .record({
    asOf: from(DAYS.slice(0, 2)),
    collects: fc.subarray(['D1', 'D2', 'L1'], { minLength: 1 }),
    source: from(['', '关于丙的通知']),
  })
  .map(({ asOf, collects, source }) =>
    document('T1', { documentType: 'current-text', collects, particulars: { asOf, passages: [{ source }] } }),
  );
const anyLater = fc
  .record({
    id: from(['L1', 'L2']),
    word: from(['甲', '丙']),
    relation: from(RELATIONS),
    target: from(['D1', 'D2']),
    issuedOn: from(DAYS),
  })
  .map(({ id, word, relation, target, issuedOn }) =>
    document(id, { title: `关于${word}的通知`, issuedOn, changes: [{ relation, target }] }),
  );

type Step = (ledger: MemoryLedger) => unknown;

const withdrawal =
  (id: string, kind: WithdrawalKind, successor: string | undefined): Step =>
  (ledger) => {
    const last = ledger.entries.findLast((entry) => entry.recordId === id);
    if (!last || last.kind === 'withdrawn' || last.kind === 'purged') return;
    ledger.withdraw(id, { kind, reason: '理由', ...(successor ? { successor } : {}) });
  };

/** A record is purged once it is withdrawn, and comes back never. */
const purge =
  (id: string): Step =>
  (ledger) => {
    if (ledger.entries.findLast((entry) => entry.recordId === id)?.kind === 'withdrawn') ledger.purge(id);
  };

const isPurged = (ledger: MemoryLedger, id: string) =>
  ledger.entries.some((entry) => entry.recordId === id && entry.kind === 'purged');

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: anyDocument.map((record): Step => (l) => isPurged(l, record.id) || l.put(record, carriedKind(l, record.id, record.carriedOver))) },
  { weight: 4, arbitrary: anyOrgan.map((record): Step => (l) => l.put(record)) },
  { weight: 5, arbitrary: fc.oneof(anyMerged, anyLater).map((record): Step => (l) => l.put(record)) },
  { weight: 1, arbitrary: fc.tuple(from(['L1', 'L2', 'T1']), from(KINDS)).map(([id, kind]) => withdrawal(id, kind, undefined)) },
  { weight: 2, arbitrary: fc.tuple(from(ITEMS), from(['预算', '规划']), maybe(from(ITEMS))).map(([id, name, parent]): Step => (l) => l.put(item(id, { name, ...(parent ? { parent } : {}) }))) },
  { weight: 1, arbitrary: fc.tuple(from(['G1', 'G2']), from(ORGANS), from(['D1', 'O2'])).map(([id, of, link]): Step => (l) => isPurged(l, id) || l.put(guide(id, of, { body: `<p><a href="record:${link}">见</a></p>` }))) },
  { weight: 1, arbitrary: fc.tuple(from(['R1', 'R2']), from(ORGANS)).map(([id, of]): Step => (l) => isPurged(l, id) || l.put(rule(id, of))) },
  { weight: 3, arbitrary: fc.tuple(from(DOCUMENTS), from(KINDS), maybe(from(DOCUMENTS))).map(([id, kind, next]) => withdrawal(id, kind, next)) },
  { weight: 3, arbitrary: fc.tuple(from(['S1', 'S2', 'S3']), from(ORGANS), from(ITEMS), from(['2026-03-31', '2026-06-30'])).map(([id, of, on, until]): Step => (l) => l.put(statement(id, of, on, { until }))) },
  { weight: 1, arbitrary: fc.tuple(from([...ORGANS, ...ITEMS, 'R1', 'G1', 'S1', 'S2']), from(KINDS)).map(([id, kind]) => withdrawal(id, kind, undefined)) },
  { weight: 2, arbitrary: from([...DOCUMENTS, 'R1', 'G1']).map(purge) },
  { weight: 2, arbitrary: from([1, 3, 40]).map((days): Step => (l) => l.wait(days)) },
  { weight: 2, arbitrary: from([KEY, OTHER_KEY]).map((key): Step => (l) => { if (isDayOver(l.entries.at(-1), l.at)) l.daily(key); }) },
  { weight: 1, arbitrary: fc.constant<Step>((l) => l.append('D9', 'void', {})) },
); // prettier-ignore

const carriedKind = (ledger: MemoryLedger, id: string, carried: unknown) =>
  carried && !ledger.entries.some((entry) => entry.recordId === id) ? 'carriedOver' : undefined;

/** The entries that the publisher would append for the days that have come. */
function due(ledger: MemoryLedger, store: ReturnType<typeof memoryStore>): LedgerEntry[] {
  const row = one<{ id: string; entered_force: number }>(
    store,
    'SELECT id, entered_force FROM record WHERE due <= ? LIMIT 1',
    ledger.today,
  );
  return row ? [ledger.append(row.id, row.entered_force ? 'expired' : 'intoForce', {})] : [];
}

interface Played {
  ledger: MemoryLedger;
  store: ReturnType<typeof memoryStore>;
  files: Files;
}

/** Plays the steps, in blocks of the given length, as the publisher does. */
function play(steps: Step[], block: number): Played {
  const played: Played = { ledger: new MemoryLedger(), store: memoryStore(), files: new Map() };
  const { ledger, store, files } = played;
  for (const [name, content] of fullSite(store)) files.set(name, content);
  let done = 0;
  const publish = () => {
    const entries = ledger.after(done);
    if (entries.length) increment(store, files, entries);
    done = ledger.entries.length;
  };
  steps.forEach((step, i) => {
    step(ledger);
    if ((i + 1) % block) return;
    publish();
    while (due(ledger, store).length) publish();
  });
  publish();
  return played;
}

const manySteps = fc.array(anyStep, { minLength: 1, maxLength: 40, size: 'max' });

describe('any sequence of changes', () => {
  it('leaves the site that a full publication writes, and the store that a new fold makes', () => {
    fc.assert(
      fc.property(manySteps, from([1, 2, 5]), (steps, block) => {
        const { ledger, store, files } = play(steps, block);
        expect(differences(files, fullSite(store))).toEqual([]);
        const again = memoryStore();
        for (let at = 0; at < ledger.entries.length; at += 3)
          foldEntries(again, ledger.after(at, 3), { track: false });
        if (ledger.entries.length) expect(logicalDump(again)).toEqual(logicalDump(store));
        expect(differences(fullSite(again), files)).toEqual([]);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 60) },
    );
  });

  it('is not proved by a comparison that sees nothing', () => {
    const { store, files, ledger } = play([(l) => l.put(organ('O1')), (l) => l.put(document('D1'))], 1);
    const whole = fullSite(store);
    expect(differences(files, whole)).toEqual([]);
    const path = [...whole.keys()].find((name) => /^xxgk\/2026.*\.html$/.test(name))!;
    files.set(path, files.get(path)!.replace('D1', 'D2'));
    files.set('stray.html', '');
    expect(differences(files, whole)).toEqual(['stray.html', path].sort());
    const forgotten = memoryStore();
    foldEntries(forgotten, ledger.entries.slice(0, 1));
    expect(logicalDump(forgotten)).not.toEqual(logicalDump(store));
  });
});

describe('a list longer than a page', () => {
  it('goes on in the next page, which the page before links from then on', () => {
    const { store, files, ledger } = play([(l) => l.put(organ('O1')), (l) => l.put(item('I1'))], 1);
    for (let i = 0; i < 101; i++) {
      const entry = ledger.put(document(`X${i}`));
      const units = increment(store, files, [entry]);
      if (i === 49) expect(files.get('xxgk/1.html')).not.toContain('下一页');
      if (i === 50) expect(units).toContain('page:ours:1:all');
      if (i === 52) expect(units).not.toContain('page:ours:1:all');
    }
    expect(files.get('xxgk/1.html')).toContain('下一页');
    expect([...files.keys()].filter((name) => /^xxgk\/\d+\.html$/.test(name)).sort()).toEqual([
      'xxgk/1.html',
      'xxgk/2.html',
      'xxgk/3.html',
    ]);
    expect(differences(files, fullSite(store))).toEqual([]);
  });
});
