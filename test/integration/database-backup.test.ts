import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MongoClient } from 'mongodb';
import { getPayload } from 'payload';
import { backup } from '../../src/database/backup/backup';
import { restore } from '../../src/database/backup/restore';
import { announce } from '../../src/database/running';
import { readRegister } from '../../src/database/purge-register';
import { paths, type Environment } from '../../src/environment';
import { smallConfig } from '../fixtures/small-config';
import { onMongoDB, testPayload, type TestPayload } from '../support/payload';

let test: TestPayload;
let archive: string;
const elsewhere: string[] = [];
let places = 0;
const content = '附件';
const sha256 = createHash('sha256').update(content).digest('hex');

const folder = (): string => {
  const made = mkdtempSync(path.join(os.tmpdir(), 'gongkai-restore-'));
  elsewhere.push(made);
  return made;
};

/** An empty place of the same engine. */
function otherPlace(): Environment {
  const dataDir = path.join(folder(), 'data');
  const databaseUri = onMongoDB
    ? test.env.databaseUri.replace(/(_[0-9a-f]{8})\?/, `$1_${(places += 1)}?`)
    : `file:${path.join(dataDir, 'gongkai.db')}`;
  return { ...test.env, dataDir, databaseUri };
}

async function dropPlaces() {
  if (!onMongoDB) return;
  const client = await MongoClient.connect(test.env.databaseUri);
  const name = client.db().databaseName;
  for (let i = 1; i <= places; i += 1) await client.db(`${name}_${i}`).dropDatabase();
  await client.close();
}

beforeAll(async () => {
  test = await testPayload({ config: smallConfig });
  const { payload, env } = test;
  const { id } = await payload.create({ collection: 'counters', data: { name: '计数', value: 1 } });
  await payload.create({
    collection: 'papers',
    data: { title: '关于印发《办法》的通知', counter: id, kinds: ['a'], rows: [{ text: '一' }] },
  });
  for (const name of ['files', 'uploads', 'keys', 'public']) mkdirSync(path.join(env.dataDir, name));
  writeFileSync(path.join(env.dataDir, 'files', sha256), content);
  writeFileSync(path.join(env.dataDir, 'keys', 'payload-secret'), 'secret', { mode: 0o600 });
  writeFileSync(path.join(env.dataDir, 'public', 'page.html'), 'derived');
  archive = path.join(folder(), 'backup.tar.gz');
  expect(await backup(env, archive)).toBe(statSync(archive).size);
});
afterAll(async () => {
  await dropPlaces();
  await test.close();
  for (const made of elsewhere) rmSync(made, { recursive: true, force: true });
});

it('brings database, files and keys back, and nothing that is derived', async () => {
  const env = otherPlace();
  expect((await restore(env, archive, { purges: false })).engine).toBe(env.engine);
  expect(readFileSync(path.join(env.dataDir, 'files', sha256), 'utf8')).toBe(content);
  expect(statSync(path.join(env.dataDir, 'keys', 'payload-secret')).mode & 0o777).toBe(0o600);
  expect(existsSync(path.join(env.dataDir, 'public'))).toBe(false);
  const payload = await getPayload({ config: await smallConfig(env), key: 'restored' });
  const { docs } = await payload.find({ collection: 'papers' });
  expect(docs).toHaveLength(1);
  expect(docs[0]).toMatchObject({ title: '关于印发《办法》的通知', counter: { name: '计数' }, kinds: ['a'] });
  expect((await payload.findVersions({ collection: 'papers' })).totalDocs).toBe(1);
  await expect(
    payload.create({ collection: 'counters', data: { name: '计数', value: 2 } }),
  ).rejects.toThrow();
  await payload.destroy();
});

it('is readable by its owner only', () => {
  expect(statSync(archive).mode & 0o777).toBe(0o600);
});

it('refuses a place that is not empty, unless it may replace it', async () => {
  const env = otherPlace();
  mkdirSync(path.join(env.dataDir, 'files'), { recursive: true });
  writeFileSync(path.join(env.dataDir, 'files', 'old'), 'old');
  await expect(restore(env, archive)).rejects.toThrow(/is not empty \(files\).*--force/);
  expect(existsSync(path.join(env.dataDir, 'files', 'old'))).toBe(true);
  await restore(env, archive, { force: true, purges: false });
  expect(existsSync(path.join(env.dataDir, 'files', 'old'))).toBe(false);
  expect(existsSync(path.join(env.dataDir, 'files', sha256))).toBe(true);
});

it('refuses beside a running system', async () => {
  const env = otherPlace();
  const leave = announce(env.dataDir, 'portal');
  // The test and the portal are one process here: another one holds the lock.
  const file = path.join(env.dataDir, 'run', `portal-${process.pid}.json`);
  const entry = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...entry, host: 'another-container' }));
  await expect(restore(env, archive)).rejects.toThrow(/running.*portal/);
  leave();
});

it.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
  [
    'with a bit turned',
    (bytes: Buffer) => Buffer.from(bytes.map((b, i) => (i === bytes.length >> 1 ? b ^ 4 : b))),
  ],
  ['that is something else', () => Buffer.from('hello')],
])('changes nothing when given an archive %s', async (_, change) => {
  const env = otherPlace();
  const broken = path.join(folder(), 'broken.tar.gz');
  writeFileSync(broken, change(readFileSync(archive)));
  await expect(restore(env, broken, { purges: false })).rejects.toThrow(/archive is damaged|not a backup/);
  expect(existsSync(path.join(env.dataDir, 'files'))).toBe(false);
  await restore(env, archive, { force: true, purges: false });
});

it('asks for the purge register, and keeps the one that it is given', async () => {
  const env = otherPlace();
  await expect(restore(env, archive)).rejects.toThrow(/--purges FILE.*--no-purges/);
  const register = path.join(folder(), 'purges.jsonl');
  await expect(restore(env, archive, { purges: register })).rejects.toThrow(/There is no file/);
  writeFileSync(register, '{"recordId":"1');
  await expect(restore(env, archive, { purges: register })).rejects.toThrow(/damaged in line 1/);
  expect(existsSync(path.join(env.dataDir, 'files'))).toBe(false);
  const line = { recordId: 'r1', seq: 7, at: '2026-11-20T00:00:00.000Z', authority: '市保密局' };
  writeFileSync(register, `${JSON.stringify(line)}\n`);
  await restore(env, archive, { purges: register });
  expect(readRegister(paths(env.dataDir).purges)).toEqual([line]);
  await restore(env, archive, { force: true });
  expect(readRegister(paths(env.dataDir).purges)).toEqual([line]);
});
