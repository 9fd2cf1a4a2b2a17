/** After a purge nothing is left: files, database pages, logs, tokens, and on MongoDB every live document. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getPayload } from 'payload';
import { backup } from '../../src/database/backup/backup';
import { restore } from '../../src/database/backup/restore';
import { deskOf } from '../../src/admin/server/desk';
import { readRegister } from '../../src/database/purge-register';
import { inTransaction } from '../../src/database/transaction';
import { paths } from '../../src/environment';
import { check } from '../../src/publish/check';
import {
  answerSuggestion, proposePurge, purge, purgeOutlook, recall, submit, suggest, withdraw,
} from '../../src/publish/commands'; // prettier-ignore
import { latestOf, systemClock } from '../../src/publish/ledger';
import { Publisher } from '../../src/publish/publisher';
import { openStoreForReading } from '../../src/store/open';
import { meta, recordRow } from '../../src/store/records';
import { documentsWith, filesWith, tokensWith } from '../support/byte-search';
import { docx, para } from '../fixtures/office-files';
import { bodyOf, makeDocument, makeOffice, on, reviewAndApprove, type Office } from '../support/office';
import { onMongoDB, testPayload, type TestPayload } from '../support/payload';
import { revisionsWith } from '../support/site';

let t: TestPayload;
let office: Office;
let second: { id: string };
let running: Promise<void>;
const stop = new AbortController();
const elsewhere = mkdtempSync(path.join(os.tmpdir(), 'gongkai-purge-'));

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Every string stands somewhere else in the record. */
const TEXTS = [
  '魑魅事项zqtitle', '魍魉概述zqsummary', '青民发〔2026〕7713号', '饕餮正文zqbody', '饕餮旧文zqold', '狻猊附件zqfile', '狴犴公开zqshown',
  '貔貅意见zqopinion', '睚眦建议zqsuggest', '囚牛退回zqback', '嘲风审查zqsecrecy', '霸下关键zqkeyword', '蒲牢改后zqnew', '螭吻撤回zqreason',
]; // prettier-ignore
const TOKENS = ['魑', '魍', '7713', '饕', '狻', 'zqtitle', 'zqsummary', 'zqbody', 'zqfile', 'zqnew'];

beforeAll(async () => {
  t = await testPayload();
  office = await makeOffice(t.payload);
  second = { id: 'second-approver' };
  const at = new Date().toISOString();
  await t.payload.db.create({
    collection: 'users',
    data: {
      id: second.id,
      name: '另一审批人',
      email: 'second@example.org',
      assignments: [{ id: 'a', role: 'approver', organ: office.organ, below: false }],
      createdAt: at,
      updatedAt: at,
    },
  });
  running = new Publisher({ payload: t.payload, env: t.env, clock: systemClock }).run(stop.signal);
}, 180_000);
afterAll(async () => {
  stop.abort();
  await running;
  await t.close();
  rmSync(elsewhere, { recursive: true, force: true });
});

const at = (id: string, user: { id: string }) => on(t.payload, id, user);

function reading<Result>(read: (store: ReturnType<typeof openStoreForReading>) => Result): Result {
  const store = openStoreForReading(paths(t.env.dataDir).store);
  try {
    return read(store);
  } finally {
    store.close();
  }
}
const rowOf = (id: string) => reading((store) => recordRow(store, id));
const state = (id: string, wanted: string) =>
  expect.poll(() => (existsSync(paths(t.env.dataDir).store) ? rowOf(id)?.state : ''), { timeout: 30_000 }).toBe(wanted); // prettier-ignore

async function attach(name: string, text: string): Promise<string> {
  const data = docx(para(text));
  const { id } = await t.payload.create({
    collection: 'attachments',
    data: { organ: office.organ } as never,
    file: { data, name, mimetype: TYPE, size: data.length },
  });
  return String(id);
}

const edit = (id: string, data: object) =>
  t.payload.update({
    collection: 'documents',
    id,
    data: data as never,
    user: { id: office.officer.id, collection: 'users' } as never,
  });

const everywhere = async () => [
  ...filesWith(t.env.dataDir, TEXTS),
  ...reading((store) => revisionsWith(store, TEXTS)),
  ...(onMongoDB ? await documentsWith(t.env, TEXTS) : []),
];

/** What the buttons of a person are. */
const verbs = (id: string, user: { id: string }) =>
  inTransaction(t.payload, async (req) => {
    req.user = (await t.payload.findByID({ collection: 'users', id: user.id, depth: 0, req })) as never;
    const row = await t.payload.findByID({ collection: 'documents', id, depth: 0, req });
    return (await deskOf(req, 'documents', row as never)).verbs.join(' ');
  });

/** Waits until the publisher has nothing more to wipe. */
const wiped = (id: string) =>
  expect
    .poll(
      () =>
        !existsSync(path.join(paths(t.env.dataDir).purgePlans, `${id}.json`)) &&
        reading((store) => meta(store, 'compaction')) === '',
      { timeout: 60_000, interval: 200 },
    )
    .toBe(true);

async function secretRecord(shared: string): Promise<string> {
  const file = await attach('狴犴公开zqshown.docx', '狻猊附件zqfile在此。');
  const { id } = await t.payload.create({
    collection: 'documents',
    data: {
      title: '关于魑魅事项zqtitle的通知',
      summary: '魍魉概述zqsummary。',
      documentNumber: '青民发〔2026〕7713号',
      leadOrgan: office.organ,
      origin: 'own',
      disclosure: 'full',
      issuedOn: '2026-11-10',
      topic: '17-03',
      mainItem: office.item,
      keywords: ['霸下关键zqkeyword'],
      body: bodyOf('饕餮旧文zqold如下。'),
      attachments: [file, shared],
    } as never,
    user: { id: office.officer.id, collection: 'users' } as never,
  });
  await edit(String(id), { body: bodyOf('饕餮正文zqbody如下。') });
  return String(id);
}

describe('a purge', () => {
  let id: string;
  let kept: string;
  let shared: string;
  let archive: string;

  it('begins with a record that stands in many places', { timeout: 120_000 }, async () => {
    shared = await attach('共用.docx', '共用的说明。');
    kept = (await makeDocument(t.payload, office, { title: '关于其他事项的通知', attachments: [shared] })).id;
    id = await secretRecord(shared);
    await submit(at(kept, office.officer));
    await submit({ ...at(id, office.officer), planned: { opinion: '貔貅意见zqopinion' } });
    await suggest({ ...at(id, office.reviewer), field: 'body', find: '如下', replace: '睚眦建议zqsuggest' });
    await recall(at(id, office.officer));
    await submit(at(id, office.officer));
    await reviewAndApprove(office, at(kept, office.officer));
    await reviewAndApprove(office, at(id, office.officer));
    await state(id, 'live');
    const [suggestion] = ((await t.payload.db.findOne<{ id: string; suggestions: { id: string }[] }>({ collection: 'documents', where: { id: { equals: id } } }))!).suggestions; // prettier-ignore
    await edit(id, { title: '关于蒲牢改后zqnew的通知' });
    await answerSuggestion({ ...at(id, office.officer), suggestion: suggestion!.id, accept: true });
    await submit(at(id, office.officer));
    await reviewAndApprove(office, at(id, office.officer));
    await expect.poll(() => rowOf(id)?.title, { timeout: 30_000 }).toContain('zqnew');
    writeFileSync(paths(t.env.dataDir).missedSearches, '{"q":"饕餮正文zqbody","day":"2026-11-22"}\n{"q":"别的","day":"2026-11-22"}\n'); // prettier-ignore
    const moved = path.join(paths(t.env.dataDir).moves, 'a-move');
    mkdirSync(moved, { recursive: true });
    writeFileSync(path.join(moved, 'report.html'), '<td>关于魑魅事项zqtitle的通知</td>');
    writeFileSync(path.join(moved, 'report.csv'), '别的');
    writeFileSync(path.join(moved, 'catalogue'), '关于魑魅事项zqtitle的通知');
    writeFileSync(
      path.join(moved, 'move.json'),
      '{"id":"a-move","held":[{"name":"关于魑魅事项zqtitle的通知"}]}',
    );
    const found = (await everywhere()).join('\n');
    for (const text of ['zqtitle', 'zqbody', 'zqold', 'zqfile', 'zqshown', 'zqsuggest', 'zqnew'])
      expect(found).toContain(text);
    expect(found).toMatch(/\.r1\.json: .*zqtitle/);
    if (!onMongoDB) expect(found).toMatch(/gongkai\.db/);
    expect(tokensWith(t.env, TOKENS).length).toBeGreaterThan(8);
  });

  it('is preceded by a backup', { timeout: 60_000 }, async () => {
    archive = path.join(elsewhere, 'before.tar.gz');
    expect(await backup(t.env, archive)).toBeGreaterThan(1000);
  });

  it('needs a withdrawal, then two people', { timeout: 60_000 }, async () => {
    const order = { authority: '市保密局', reason: '依职权销毁。' };
    await expect(proposePurge({ ...at(id, office.approver), ...order })).rejects.toThrow(/先停止公开/);
    await withdraw({
      ...at(id, office.approver),
      withdrawal: { kind: 'personalData', reason: '螭吻撤回zqreason' },
    });
    await state(id, 'sealed');
    await expect(proposePurge({ ...at(id, office.officer), ...order })).rejects.toThrow(/没有销毁/);
    await expect(proposePurge({ ...at(id, office.stranger), ...order })).rejects.toThrow(/没有销毁/);
    await expect(purge(at(id, second))).rejects.toThrow(/还没有人提请销毁/);
    await expect(proposePurge({ ...at(id, office.approver), ...order, authority: ' ' })).rejects.toMatchObject({ field: 'authority' }); // prettier-ignore
    expect(await verbs(id, office.approver)).toContain('propose-purge');
    expect(await verbs(id, office.officer)).not.toContain('purge');
    await proposePurge({ ...at(id, office.approver), ...order });
    await expect(purge(at(id, office.approver))).rejects.toThrow(/另一位/);
    expect(await verbs(id, office.approver)).not.toMatch(/purge/);
    expect(await verbs(id, second)).toMatch(/(^| )purge/);
    const outlook = await purgeOutlook(at(id, second));
    expect(outlook).toMatchObject({
      proposal: { authority: '市保密局', byName: '审批人' },
      entries: 3,
      files: ['狴犴公开zqshown.docx'],
      kept: [{ name: '共用.docx', usedBy: ['关于其他事项的通知'] }],
      tombstoneEmptied: false,
    });
    expect(outlook.versions).toBeGreaterThan(2);
  });

  it('leaves nothing in any byte, token or document', { timeout: 120_000 }, async () => {
    expect((await everywhere()).length).toBeGreaterThan(0);
    await purge(at(id, second));
    await wiped(id);
    expect(await everywhere()).toEqual([]);
    expect(tokensWith(t.env, TOKENS)).toEqual([]);
    expect(readFileSync(paths(t.env.dataDir).missedSearches, 'utf8')).toContain('别的');
    const moved = path.join(paths(t.env.dataDir).moves, 'a-move');
    expect(readdirSync(moved).sort()).toEqual(['move.json', 'report.csv']);
    expect(readFileSync(path.join(moved, 'move.json'), 'utf8')).toBe('{"id":"a-move"}');
    expect(readRegister(paths(t.env.dataDir).purges)).toMatchObject([
      { recordId: id, authority: '市保密局', seq: expect.any(Number) },
    ]);
  });

  it('keeps the chain, the other record and its file, and who decided', { timeout: 60_000 }, async () => {
    expect((await check({ payload: t.payload, env: t.env })).details).toEqual([]);
    expect(rowOf(kept)!.state).toBe('live');
    const { docs } = await t.payload.find({
      collection: 'attachments',
      depth: 0,
      limit: 0,
      pagination: false,
    });
    expect(docs.map((file) => String(file.id))).toEqual([shared]);
    const { sha256, filename } = docs[0] as unknown as { sha256: string; filename: string };
    expect(existsSync(path.join(paths(t.env.dataDir).files, sha256))).toBe(true);
    expect(existsSync(path.join(paths(t.env.dataDir).uploads, filename))).toBe(true);
    const latest = await inTransaction(t.payload, (req) => latestOf(req, id));
    expect(latest).toMatchObject({ kind: 'purged', state: 'published' });
    const decisions = await t.payload.find({
      collection: 'decisions',
      where: { recordId: { equals: id } },
      sort: 'at',
      limit: 0,
      pagination: false,
      depth: 0,
    });
    expect(decisions.docs.slice(-2)).toMatchObject([
      { action: 'proposePurge', by: office.approver.id, authority: '市保密局', reason: '依职权销毁。' },
      { action: 'purge', by: second.id, authority: '市保密局' },
    ]);
    const reviews = await t.payload.find({
      collection: 'reviews',
      where: { recordId: { equals: id } },
      depth: 0,
    });
    expect(reviews.docs.length).toBe(3);
    for (const review of reviews.docs) expect(review).toMatchObject({ number: expect.any(String), organ: office.organ }); // prettier-ignore
  });

  it('is final', async () => {
    await expect(edit(id, { title: '又来了' })).rejects.toMatchObject({
      data: { errors: [{ message: expect.stringContaining('已经销毁') }] },
    });
    await expect(submit(at(id, office.officer))).rejects.toThrow();
    expect(await verbs(id, office.approver)).toBe('');
    await expect(purge(at(id, second))).rejects.toThrow(/已经销毁/);
  });

  it('is repeated when an older backup comes back', { timeout: 120_000 }, async () => {
    const dataDir = path.join(elsewhere, 'data');
    const databaseUri = onMongoDB
      ? t.env.databaseUri.replace(/(_[0-9a-f]{8})\?/, '$1_back?')
      : `file:${path.join(dataDir, 'gongkai.db')}`;
    const env = { ...t.env, dataDir, databaseUri };
    await restore(env, archive, { purges: paths(t.env.dataDir).purges });
    expect(filesWith(dataDir, TEXTS).length).toBeGreaterThan(0);
    const { configFor } = await import('../../payload.config');
    const payload = await getPayload({ config: await configFor(env), key: 'restored' });
    const publisher = new Publisher({ payload, env, clock: systemClock });
    try {
      await publisher.catchUp();
      expect(filesWith(dataDir, TEXTS)).toEqual([]);
      if (onMongoDB) expect(await documentsWith(env, TEXTS)).toEqual([]);
      expect((await check({ payload, env })).details).toEqual([]);
      await publisher.catchUp();
      const latest = await inTransaction(payload, (req) => latestOf(req, id));
      expect(latest).toMatchObject({ kind: 'purged', revision: 3 });
    } finally {
      publisher.close();
      if (onMongoDB) await payload.db.connection.dropDatabase();
      await payload.destroy();
      if (onMongoDB) await payload.db.connection?.close();
    }
  });
});
