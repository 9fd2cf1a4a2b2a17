/** Search in its thread: results as without it, time limits, a store that comes later or is replaced. */
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureSearchTables, indexDocument, openSearch, type SearchService } from '../../src/search';
import { openStore, type Store } from '../../src/store/open';
import { asked, searchable } from '../support/search';

let directory: string;
let file: string;
let service: SearchService;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'gongkai-search-'));
  file = path.join(directory, 'store.db');
});
afterEach(async () => {
  await service.close();
  rmSync(directory, { recursive: true });
});

function storeWith(name: string, ...texts: string[]): Store {
  const store = openStore(path.join(directory, name));
  ensureSearchTables(store);
  texts.forEach((text, i) =>
    indexDocument(store, searchable({ n: i + 1, recordId: text, title: '题', text })),
  );
  return store;
}

const titles = async (q: string) => (await service.search(asked(q))).hits.map((hit) => hit.recordId);

describe('the search service', () => {
  it('answers many queries in their order, and sees what is written later', async () => {
    const store = storeWith('store.db', '政务公开');
    service = openSearch(file);
    expect(await Promise.all(['政务', '公开', '没有'].map(titles))).toEqual([['政务公开'], ['政务公开'], []]);
    indexDocument(store, searchable({ n: 9, recordId: '后来', title: '题', text: '公开' }));
    expect(await titles('公开')).toEqual(['后来', '政务公开']);
    store.close();
  });

  it('reads synonyms again when they change', async () => {
    const store = storeWith('store.db', '最低生活保障');
    service = openSearch(file);
    expect(await titles('低保')).toEqual([]);
    const json = JSON.stringify({
      id: 'synonyms',
      recordVersion: 1,
      type: 'synonyms',
      groups: [['低保', '最低生活保障']],
    });
    store
      .prepare(
        `INSERT INTO record (id, n, type, state, revision, seq, first_published_at, changed_at, day, carried, title, json)
         VALUES ('synonyms', 99, 'synonyms', 'live', 1, 99, '', '', '2026-01-05', 0, '', ?)`,
      )
      .run([json] as never);
    expect(await titles('低保')).toEqual(['最低生活保障']);
    store.close();
  });

  it('says that there is no index, and finds it once it is there or replaced', async () => {
    service = openSearch(file);
    await expect(service.search(asked('公开'))).rejects.toMatchObject({ reason: 'missing' });
    storeWith('store.db', '公开甲').close();
    expect(await titles('公开')).toEqual(['公开甲']);
    // Moved without its log, a store would lose what is only there.
    storeWith('new.db', '公开乙').exec('PRAGMA journal_mode = DELETE');
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
    renameSync(path.join(directory, 'new.db'), file);
    expect(await titles('公开')).toEqual(['公开乙']);
  });

  it('gives up a query that takes too long, and answers the next', async () => {
    const store = storeWith('store.db');
    store.exec('BEGIN');
    for (let n = 1; n <= 3000; n++)
      indexDocument(store, searchable({ n, title: '题', text: '政务公开信息'.repeat(20) }));
    store.exec('COMMIT');
    service = openSearch(file, { limit: 5 });
    const slow = asked('政务公开信息'.repeat(20), { order: 'relevance' });
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => service.search(slow)));
    expect(outcomes.map((outcome) => (outcome as PromiseRejectedResult).reason?.reason)).toContain('slow');
    await service.close();
    service = openSearch(file);
    expect((await service.search(slow)).total).toBe(1000);
    store.close();
  });

  it('refuses more than may wait, and everything once closed', async () => {
    storeWith('store.db', '公开').close();
    service = openSearch(file, { waiting: 2 });
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => titles('公开')));
    expect(outcomes.map((outcome) => outcome.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    await service.close();
    await expect(titles('公开')).rejects.toMatchObject({ reason: 'closed' });
  });
});
