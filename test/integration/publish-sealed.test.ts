/** A sealed withdrawal leaves nothing outside: every byte of store, log and site is searched, and every token. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Database from 'libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../src/environment';
import { check } from '../../src/publish/check';
import { submit, withdraw } from '../../src/publish/commands';
import { systemClock } from '../../src/publish/ledger';
import { Publisher } from '../../src/publish/publisher';
import { openStoreForReading } from '../../src/store/open';
import { meta, recordRow } from '../../src/store/records';
import { bodyOf, makeDocument, makeOffice, on, reviewAndApprove, type Office } from '../support/office';
import { testPayload, type TestPayload } from '../support/payload';
import { revisionsWith } from '../support/site';

let t: TestPayload;
let office: Office;
let running: Promise<void>;
const stop = new AbortController();

beforeAll(async () => {
  t = await testPayload();
  office = await makeOffice(t.payload);
  running = new Publisher({ payload: t.payload, env: t.env, clock: systemClock }).run(stop.signal);
}, 180_000);
afterAll(async () => {
  stop.abort();
  await running;
  await t.close();
});

const at = (id: string, user: { id: string }) => on(t.payload, id, user);

async function approved(data: Parameters<typeof makeDocument>[2]): Promise<string> {
  const { id } = await makeDocument(t.payload, office, data);
  await submit(at(id, office.officer));
  await reviewAndApprove(office, at(id, office.officer));
  return id;
}

function reading<Result>(read: (store: ReturnType<typeof openStoreForReading>) => Result): Result {
  const store = openStoreForReading(paths(t.env.dataDir).store);
  try {
    return read(store);
  } finally {
    store.close();
  }
}
const rowOf = (id: string) => reading((store) => recordRow(store, id));
const published = (id: string) => expect.poll(() => rowOf(id)?.state, { timeout: 20_000 }).toBe('live');

const unpacked = (file: string): Buffer => {
  const bytes = readFileSync(file);
  return file.endsWith('.br')
    ? brotliDecompressSync(bytes)
    : file.endsWith('.gz')
      ? gunzipSync(bytes)
      : bytes;
};

/** Files of the public side, and entries as the portal shows them, that have one of the strings, each with it. */
function filesWith(strings: string[]): string[] {
  const folder = paths(t.env.dataDir).public;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const bytes = unpacked(file);
      return strings
        .filter((text) => bytes.includes(text))
        .map((text) => `${path.relative(folder, file)}: ${text}`);
    });
  return [...files, ...reading((store) => revisionsWith(store, strings))];
}

/** Terms of both full-text tables that have one of the strings in them. */
function tokensWith(strings: string[]): string[] {
  const store = new Database(paths(t.env.dataDir).store);
  const terms = ['search_text', 'search_title'].flatMap((table) => {
    store.exec(`CREATE VIRTUAL TABLE temp.terms_of_${table} USING fts5vocab (main, ${table}, row)`);
    return store.prepare(`SELECT term FROM temp.terms_of_${table}`).all() as { term: string }[];
  });
  store.close();
  return terms.map(({ term }) => term).filter((term) => strings.some((text) => term.includes(text)));
}

it('of title, text, document number or index number', { timeout: 60_000 }, async () => {
  const kept = await approved({ documentNumber: '青民发〔2026〕32号' });
  const id = await approved({
    title: '关于魑魅事项zqtitle的通知',
    summary: '魍魉概述zqsummary。',
    documentNumber: '青民发〔2026〕7713号',
    keywords: ['zqkeyword'],
    body: bodyOf('饕餮正文zqbody如下。'),
  });
  await published(kept);
  await published(id);
  const strings = ['魑魅事项', '魍魉概述', '〔2026〕7713号', '饕餮正文', rowOf(id)!.index_number!];
  const words = ['zqtitle', 'zqsummary', 'zqbody'];
  const tokens = ['魑', '魍', '饕', '7713', ...words];
  const inFiles = () => filesWith([...strings, ...words, 'zqkeyword']);
  await expect.poll(() => inFiles().join(), { timeout: 20_000 }).toMatch(/\.html: 饕餮正文/);
  expect(inFiles().join()).toMatch(/store\.db(-wal)?: zqbody/);
  expect(inFiles().join()).toMatch(/\.r1\.json: zqbody/);
  await expect.poll(() => tokensWith(tokens).length).toBeGreaterThan(6);

  await withdraw({ ...at(id, office.approver), withdrawal: { kind: 'personalData', reason: '内部说明' } });
  await expect.poll(() => rowOf(id)?.state, { timeout: 20_000 }).toBe('sealed');
  await expect.poll(() => reading((store) => meta(store, 'compaction')), { timeout: 20_000 }).toBe('');
  await expect.poll(inFiles).toEqual([]);
  expect(tokensWith(tokens)).toEqual([]);
  expect(filesWith(['内部说明'])).toEqual([]);
  expect(rowOf(kept)!.state).toBe('live');
  expect((await check({ payload: t.payload, env: t.env })).details).toEqual([]);

  // 索引号 never changes: a corrected version brings back what the public side had to forget.
  await t.payload.db.updateOne({
    collection: 'documents',
    id,
    data: {
      title: '更正后的通知',
      summary: '更正后的概述。',
      body: bodyOf('更正后的正文。'),
      stage: 'working',
      editors: [office.officer.id],
    },
  });
  await submit(at(id, office.officer));
  await reviewAndApprove(office, at(id, office.officer));
  await published(id);
  expect(rowOf(id)!.index_number).toBe(strings.at(-1));
  expect(filesWith(strings.slice(0, 2))).toEqual([]);
});
