/** The public log and the history of a record, from the ledger through the real publisher to the portal. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logSigningKey } from '../../src/database/secrets';
import { inTransaction } from '../../src/database/transaction';
import { rawPublicKey } from '../../src/domain/daily-head';
import { shanghaiDay } from '../../src/domain/local-date';
import type { DocumentRecord, EntryContent, EntryKind } from '../../src/domain/public-record';
import { paths } from '../../src/environment';
import { check } from '../../src/publish/check';
import { appendEntry, entriesAfter, logSigner } from '../../src/publish/ledger';
import { Publisher } from '../../src/publish/publisher';
import { proveLog } from '../../src/verify/log';
import { readLog } from '../../src/verify/read';
import { document } from '../support/ledger';
import { testPayload, type TestPayload } from '../support/payload';
import { servePortal, type Served } from '../support/portal';

let t: TestPayload;
let publisher: Publisher;
let portal: Served;
let days = 0;
/** Noon in Beijing four days ago, and on from there: no run of the test crosses a midnight. */
const noon = Date.parse(`${shanghaiDay(new Date(Date.now() - 4 * 86_400_000).toISOString())}T04:00:00.000Z`);
const clock = () => new Date(noon + days * 86_400_000).toISOString();
const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-log-'));

beforeAll(async () => {
  t = await testPayload();
  publisher = new Publisher({ payload: t.payload, env: t.env, clock });
  portal = await servePortal(t.env);
}, 180_000);
afterAll(async () => {
  await portal.close();
  publisher.close();
  await t.close();
  rmSync(folder, { recursive: true });
});

const append = (recordId: string, kind: EntryKind, content: EntryContent) =>
  inTransaction(t.payload, (req) =>
    appendEntry(req, { recordId, recordType: 'document', kind, content, at: clock() }),
  );
const put = (id: string, kind: EntryKind, more: Partial<DocumentRecord> = {}, reason?: string) =>
  append(id, kind, { record: document(id, more), ...(reason ? { reason } : {}) });
const kinds = async () => (await entriesAfter(t.payload, 0)).map(({ kind }) => kind);
const get = async (address: string) => {
  const response = await fetch(portal.base + address);
  return { status: response.status, text: await response.text() };
};
/** The whole log as anybody downloads it, proved with the key of this system. */
async function proved() {
  const file = path.join(folder, 'log.jsonl');
  writeFileSync(file, (await get('xxgk/log.jsonl')).text);
  return proveLog(readLog(file), { keys: [rawPublicKey(logSigner(logSigningKey(t.env.dataDir)))] });
}
const differences = async () => (await check({ payload: t.payload, env: t.env })).details;

describe('the head of a day', () => {
  it('is signed when something of a later day is numbered, and not before', async () => {
    await put('D1', 'published', { body: '<p>标准为500元。</p>' });
    await publisher.catchUp();
    expect(await kinds()).toEqual(['published']);
    expect((await get('xxgk/log/key.pem')).status).toBe(404);
    days += 1;
    await put('D1', 'changed', { body: '<p>标准为620元。</p>' }, '更正标准');
    await publisher.catchUp();
    expect(await kinds()).toEqual(['published', 'daily', 'changed']);
    expect(await proved()).toMatchObject({ last: 3, heads: 1 });
    expect(await differences()).toEqual([]);
  });

  it('is signed when the day is over, once, and no day without entries has one', async () => {
    days += 1;
    await publisher.catchUp();
    await publisher.catchUp();
    days += 1;
    await publisher.catchUp();
    expect(await kinds()).toEqual(['published', 'daily', 'changed', 'daily']);
    expect((await proved()).latest).toMatchObject({ entry: 4, head: { seq: 3 } });
    expect(await differences()).toEqual([]);
  });

  it('is signed with a key that only its owner can read, made once', () => {
    const file = path.join(paths(t.env.dataDir).keys, 'log-signing.pem');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8').trim()).toBe(logSigningKey(t.env.dataDir));
  });
});

describe('a record', () => {
  const pageOf = async (id: string) => {
    const { entries } = JSON.parse((await get('xxgk/log/1.json')).text) as {
      entries: { recordId?: string; address?: string }[];
    };
    return entries.find(({ recordId }) => recordId === id)!.address!;
  };

  it('shows its history, and what was public on a day', async () => {
    const address = (await pageOf('D1')).replace('.html', '.history.html');
    const { status, text } = await get(address);
    expect(status).toBe(200);
    expect(text).toContain('更正标准');
    expect(text.replace(/<span class="heard">[^<]*<\/span>/g, '')).toContain(
      '标准为<del>500</del><ins>620</ins>元。',
    );
    const first = await get(`${address}?on=${shanghaiDay(new Date(noon).toISOString())}`);
    expect(first.text).toContain('标准为500元。');
    expect(first.text).not.toContain('标准为620元。');
  });

  it('that is sealed leaves date and hash in pages of the log that named it, at once', async () => {
    await put('D2', 'published', { title: '绝密的标题', body: '<p>绝密的正文</p>' });
    await publisher.catchUp();
    const page = await pageOf('D2');
    expect((await get('xxgk/log/1.html')).text).toContain('绝密的标题');
    const { hash } = (await entriesAfter(t.payload, 0)).find(({ recordId }) => recordId === 'D2')!;
    await append('D2', 'withdrawn', { withdrawal: { kind: 'secret' } });
    await publisher.catchUp();
    for (const address of [
      'xxgk/log/',
      'xxgk/log/1.html',
      'xxgk/log/1.json',
      'xxgk/log.jsonl',
      page.replace('.html', '.history.html'),
      page.replace('.html', '.r1.json'),
    ]) {
      const { text } = await get(address);
      expect(text, address).not.toContain('绝密');
      expect(text, address).toContain(hash);
    }
    expect(await proved()).toMatchObject({ sealed: 2 });
    expect(await differences()).toEqual([]);
  });

  it('cannot be proved by a log from which the heads were taken out', () => {
    const file = path.join(folder, 'log.jsonl');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    writeFileSync(file, lines.filter((line) => !line.includes('"kind":"daily"')).join('\n'));
    expect(() => proveLog(readLog(file))).toThrow('字段 seq 应为2');
  });
});
