/** Store and files on disk: releases, increments, take-downs, and what a kill leaves behind. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '../../src/environment';
import { PublicSide } from '../../src/publish/public-side';
import { recordRow } from '../../src/store/records';
import { document, item, MemoryLedger, organ } from '../support/ledger';
import { differences, fullSite, revisionsOf, PUBLIC_URL, type Files } from '../support/site';

let dataDir: string;
let side: PublicSide;
let ledger: MemoryLedger;

const noParking = () => Promise.reject(new Error('nothing should be parked'));
const open = () => new PublicSide({ dataDir, publicUrl: PUBLIC_URL });

function filesOf(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
const live = () => filesOf(paths(dataDir).live + '/');
const entriesAfter = (seq: number, limit: number) => Promise.resolve(ledger.after(seq, limit));

async function publishFull(): Promise<void> {
  await side.beginFull();
  await side.fixFull();
  expect(await side.fullWritten()).toEqual([]);
  await side.swap();
}

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'gongkai-release-'));
  side = open();
  ledger = new MemoryLedger();
  ledger.put(organ('O1', { items: ['I1'] }));
  ledger.put(item('I1'));
  for (let i = 1; i <= 120; i++) ledger.put(document(`D${i}`));
});
afterEach(() => {
  side.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a full release', () => {
  it('written by threads is what one thread would write', async () => {
    await side.foldOnly(ledger.entries, noParking);
    expect(side.needsFull()).toBe(true);
    await publishFull();
    expect(side.needsFull()).toBe(false);
    expect(differences(live(), fullSite(side.store))).toEqual([]);
  });

  it('takes along what changes while it is written', async () => {
    await side.foldOnly(ledger.entries, noParking);
    await publishFull();
    const old = side.places.live();
    await side.beginFull();
    await side.fixFull();
    await side.apply([ledger.put(document('D7', { title: '新名称' }))], noParking);
    await side.apply([ledger.withdraw('D8', { kind: 'secret' })], noParking);
    await side.fullWritten();
    await side.swap();
    expect(side.places.live()).not.toBe(old);
    expect(differences(live(), fullSite(side.store))).toEqual([]);
  });

  it('that was given up leaves the live one alone', async () => {
    await side.foldOnly(ledger.entries, noParking);
    await publishFull();
    const before = live();
    await side.beginFull();
    await side.abandonFull();
    await side.beginFull();
    await side.fixFull();
    await side.abandonFull();
    expect(readdirSync(paths(dataDir).releases).length).toBe(2);
    expect(differences(live(), before)).toEqual([]);
  });

  it('follows when settings of the site change', async () => {
    await side.foldOnly(ledger.entries, noParking);
    await publishFull();
    const site = {
      type: 'site',
      recordVersion: 1,
      id: 'site',
      name: '云山省政府信息公开',
      siteName: '云山省人民政府',
    } as const;
    await side.apply([ledger.put(site)], noParking);
    expect(side.needsFull()).toBe(true);
    await publishFull();
    expect(side.needsFull()).toBe(false);
    expect(live().get('index.html')).toContain('云山省政府信息公开');
    await side.places.tidy([side.places.live()]);
    expect(readdirSync(paths(dataDir).releases).length).toBe(2);
  });
});

describe('an increment', () => {
  beforeEach(async () => {
    await side.foldOnly(ledger.entries, noParking);
    await publishFull();
  });

  it('replaces the page of what is withdrawn by its tombstone', async () => {
    const page = recordRow(side.store, 'D5')!.path!;
    await side.apply([ledger.withdraw('D5', { kind: 'personalData' })], noParking);
    const files = live();
    expect(files.has(page)).toBe(false);
    expect(files.get(page.replace('.html', '.410.html'))).toContain('已停止公开');
    expect(files.has(page.replace('.html', '.json'))).toBe(false);
    const entry = revisionsOf(side.store).get(page.replace('.html', '.r1.json'))!;
    expect(entry).toContain(ledger.entries.find(({ recordId }) => recordId === 'D5')!.hash);
    expect(entry).not.toMatch(/D5/);
    for (const [name, content] of files)
      if (!name.includes('/7.')) expect(content, name).not.toContain('关于D5的');
    expect(differences(files, fullSite(side.store))).toEqual([]);
  });

  it('cut off before the store was committed is done again', async () => {
    const entry = ledger.put(document('D121'));
    const store = side.store;
    store.exec('BEGIN IMMEDIATE');
    store.exec('ROLLBACK');
    writeFileSync(path.join(paths(dataDir).live, 'xxgk/2026/01/05/123.html'), 'half a pa');
    side.close();
    side = open();
    await side.apply([entry], noParking);
    expect(differences(live(), fullSite(side.store))).toEqual([]);
  });

  it('cut off after the store was committed is finished at the next start', async () => {
    const write = side.finishPending.bind(side);
    side.finishPending = () => Promise.reject(new Error('killed'));
    await expect(
      side.apply([ledger.put(document('D6', { title: '改过的名称' }))], noParking),
    ).rejects.toThrow('killed');
    expect(differences(live(), fullSite(side.store)).length).toBeGreaterThan(0);
    side.finishPending = write;
    side.close();
    side = open();
    expect(side.hasPending).toBe(true);
    await side.finishPending();
    expect(side.hasPending).toBe(false);
    expect(differences(live(), fullSite(side.store))).toEqual([]);
  });

  it('parks what cannot be made a page and goes on with the rest', async () => {
    const page = ledger.put(document('D200', { summary: 5 as never }));
    const content = ledger.put(document('D201', { organs: [] }));
    const good = ledger.put(document('D202'));
    const parked: [number, string][] = [];
    await side.apply([page, content, good], (...fault) => Promise.resolve(void parked.push(fault)));
    expect(parked.map(([seq]) => seq)).toEqual([content.seq, page.seq]);
    expect(parked.map(([, sentence]) => sentence).join()).toMatch(/无法生成页面.*|文件没有发布机关/);
    expect(['D200', 'D201', 'D202'].map((id) => recordRow(side.store, id)!.state)).toEqual([
      'void',
      'void',
      'live',
    ]);
    expect(differences(live(), fullSite(side.store))).toEqual([]);
  });
});

describe('the store', () => {
  it('is folded anew from another ledger and put in place', async () => {
    await side.foldOnly(ledger.entries, noParking);
    await publishFull();
    expect(side.continues(ledger.entries.at(-1))).toBe(true);
    const other = new MemoryLedger();
    other.put(organ('O9'));
    ledger = other;
    expect(side.continues(other.entries.at(-1))).toBe(false);
    await side.rebuild(entriesAfter);
    expect(recordRow(side.store, 'O9')?.state).toBe('live');
    expect(recordRow(side.store, 'O1')).toBeUndefined();
    expect(existsSync(`${paths(dataDir).store}.new`)).toBe(false);
    expect(side.needsFull()).toBe(true);
  });
});
