/** A text with merged changes says by itself what happened to its documents afterwards. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createLocalReq } from 'payload';
import { describe, expect, it } from 'vitest';
import { remindersOf } from '../../src/admin/server/reminders';
import type { DocumentRecord } from '../../src/domain/public-record';
import { paths, readEnvironment } from '../../src/environment';
import { foldEntries } from '../../src/publish/fold';
import { validityLines } from '../../src/portal/docx-validity';
import { openStore } from '../../src/store/open';
import { recordRow } from '../../src/store/records';
import { document, item, MemoryLedger, organ } from '../support/ledger';
import { makeDocument, type Office } from '../support/office';
import type { TestPayload } from '../support/payload';
import { withOffice } from '../support/set-up';
import { differences, fullSite, increment, type Files } from '../support/site';
import { memoryStore } from '../support/store';

const LATER = {
  title: '关于修改《办法》的决定',
  documentNumber: '望政发〔2026〕9号',
  issuedOn: '2026-01-02',
  effectiveOn: '2026-02-01',
  changes: [{ relation: 'amends', target: 'ORIGINAL', note: '第三条' }],
} satisfies Partial<DocumentRecord>;

/** A site with an original, a text up to 1 December 2025, and what comes later, one entry at a time. */
function site(text: Partial<DocumentRecord> = {}) {
  const [ledger, store, files] = [new MemoryLedger(), memoryStore(), new Map() as Files];
  for (const [address, content] of fullSite(store)) files.set(address, content);
  const publish = (work: (ledger: MemoryLedger) => unknown) => {
    const done = ledger.entries.length;
    work(ledger);
    increment(store, files, ledger.after(done));
    expect(differences(files, fullSite(store))).toEqual([]);
  };
  publish((l) => l.put(organ('O1')));
  publish((l) => l.put(item('I1')));
  publish((l) => l.put(document('ORIGINAL', { title: '办法', documentNumber: '望政发〔2020〕1号' })));
  const merged = { documentType: 'current-text', particulars: { asOf: '2025-12-01', passages: [] }, collects: ['ORIGINAL'] };
  publish((l) => l.put(document('TEXT', { ...merged, ...text })));
  const noteOf = () => {
    const html = files.get(recordRow(store, 'TEXT')!.path!)!;
    return /<div class="note warn" role="note" aria-label="时效提示">[^]*?<\/div>/.exec(html)?.[0];
  };
  return { publish, noteOf, linesOf: () => validityLines(store, recordRow(store, 'TEXT')!) };
} // prettier-ignore

const plain = (html: string | undefined) => html?.replace(/<[^>]*>/g, '').replace(/\s+/g, '');

describe('a text with merged changes', () => {
  it('names a later change with links, in the copy as well, until that is withdrawn', () => {
    const { publish, noteOf, linesOf } = site();
    expect(noteOf()).toBeUndefined();
    publish((l) => l.put(document('LATER', LATER)));
    expect(plain(noteOf())).toBe(
      '本文本整合至2025年12月1日，此后的下列变动尚未并入。《办法》（望政发〔2020〕1号）第三条由《关于修改〈办法〉的决定》（望政发〔2026〕9号）修改，自2026年2月1日起施行。',
    );
    expect(noteOf()!.match(/<a href=/g)).toHaveLength(2);
    expect(linesOf()).toEqual([
      '本文本整合至2025年12月1日，此后的下列变动尚未并入：',
      '《办法》（望政发〔2020〕1号）由《关于修改〈办法〉的决定》（望政发〔2026〕9号）修改，自2026年2月1日起施行（第三条）',
    ]);
    publish((l) => l.put(document('LATER', { ...LATER, title: '修改决定' })));
    expect(noteOf()).toContain('《修改决定》');
    publish((l) => l.withdraw('LATER', { kind: 'publishedInError', reason: '理由' }));
    expect([noteOf(), linesOf()]).toEqual([undefined, []]);
  });

  it('has merged what it gathers or names among its passages', () => {
    const { publish, noteOf } = site();
    publish((l) => l.put(document('LATER', LATER)));
    const text = { documentType: 'current-text', collects: ['ORIGINAL'] };
    const passages = [{ article: '第三条', how: '修改', source: '望政发[2026]9号' }];
    for (const more of [
      { collects: ['ORIGINAL', 'LATER'], particulars: { asOf: '2025-12-01', passages: [] } },
      { particulars: { asOf: '2025-12-01', passages } },
      { particulars: { asOf: '2026-02-01', passages: [] } },
    ]) {
      publish((l) => l.put(document('TEXT', { ...text, particulars: { asOf: '2025-12-01', passages: [] } })));
      expect(noteOf()).toBeDefined();
      publish((l) => l.put(document('TEXT', { ...text, ...more })));
      expect(noteOf()).toBeUndefined();
    }
  });

  it.each([
    ['is older', { issuedOn: '2025-06-01', effectiveOn: '2025-12-01' }],
    ['keeps it', { changes: [{ relation: 'keeps', target: 'ORIGINAL' }] }],
    ['changes another', { changes: [{ relation: 'amends', target: 'OTHER' }] }],
  ] as const)('does not name what %s', (_, more) => {
    const { publish, noteOf } = site();
    publish((l) => l.put(document('LATER', { ...LATER, ...(more as Partial<DocumentRecord>) })));
    expect(noteOf()).toBeUndefined();
  });
});

describe('the officer of a text with merged changes', () => {
  let t: TestPayload;
  let office: Office;
  withOffice((made) => ({ t, office } = made));

  it('is reminded of later changes until the text is at work', async () => {
    const text = { documentType: 'current-text', particulars: { asOf: '2025-12-01', passages: [] } };
    const row = await makeDocument(t.payload, office, {
      ...text,
      title: '办法（现行文本）',
      stage: 'approved',
    });
    const ledger = new MemoryLedger();
    ledger.put(organ('O1'));
    ledger.put(document('ORIGINAL'));
    ledger.put(document(row.id, { ...text, collects: ['ORIGINAL'] }));
    const { store: file } = paths(readEnvironment().dataDir);
    const publish = () => {
      mkdirSync(path.dirname(file), { recursive: true });
      rmSync(file, { force: true });
      const store = openStore(file);
      foldEntries(store, ledger.entries);
      store.close();
    };
    const user = await t.payload.findByID({ collection: 'users', id: office.officer.id, depth: 0 });
    const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, t.payload);
    publish();
    expect((await remindersOf(req)).unmerged).toEqual([]);
    ledger.put(document('LATER', LATER));
    publish();
    expect((await remindersOf(req)).unmerged).toEqual([
      { id: row.id, title: '办法（现行文本）', when: '《关于修改〈办法〉的决定》' },
    ]);
    await t.payload.db.updateOne({ collection: 'documents', id: row.id, data: { stage: 'working' } });
    expect((await remindersOf(req)).unmerged).toEqual([]);
  });
});
