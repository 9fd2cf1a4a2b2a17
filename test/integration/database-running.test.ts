import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pendingRequests, requestPublish } from '../../src/database/publish-request';
import { announce, running, runningPublisher } from '../../src/database/running';
import { payloadSecret } from '../../src/database/secrets';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'gongkai-run-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** A process of its own that announces itself and lives until it is killed. */
async function other(role: string) {
  const script = path.join(import.meta.dirname, '..', 'fixtures', 'announce.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, role], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
}

describe('who is at work', () => {
  it('lets roles work side by side', () => {
    const leave = [announce(dataDir, 'admin'), announce(dataDir, 'portal')];
    expect(running(dataDir).map(({ role }) => role)).toEqual(['admin', 'portal']);
    for (const end of leave) end();
    expect(running(dataDir)).toEqual([]);
  });

  it('refuses restore beside a running system, and forgets one that was killed', async () => {
    const kill = await other('publisher');
    expect(runningPublisher(dataDir)?.role).toBe('publisher');
    expect(() => announce(dataDir, 'restore')).toThrow(/running.*publisher.*stop it first/);
    expect(running(dataDir)).toHaveLength(1);
    await kill();
    announce(dataDir, 'restore')();
  });

  it('refuses a start while a restore is at work', async () => {
    const kill = await other('restore');
    expect(() => announce(dataDir, 'start')).toThrow(/“restore” is at work/);
    await kill();
    announce(dataDir, 'start')();
  });

  it('lets one import work at a time, beside everything else', async () => {
    const kill = await other('import');
    announce(dataDir, 'admin')();
    expect(() => announce(dataDir, 'import')).toThrow(/“import” is at work/);
    expect(() => announce(dataDir, 'migrate')).toThrow(/import/);
    await kill();
    announce(dataDir, 'import')();
  });

  it('takes a pid that now belongs to another process as dead', () => {
    const leave = announce(dataDir, 'admin');
    const dir = path.join(dataDir, 'run');
    const [name] = readdirSync(dir);
    const entry = JSON.parse(readFileSync(path.join(dir, name!), 'utf8'));
    writeFileSync(path.join(dir, name!), JSON.stringify({ ...entry, began: 'earlier' }));
    expect(running(dataDir)).toEqual([]);
    leave();
  });
});

describe('asking a running publisher', () => {
  it('waits for the answer', async () => {
    const leave = announce(dataDir, 'publisher');
    let done = false;
    const asked = requestPublish(dataDir, { full: true }).then(() => (done = true));
    const [request] = pendingRequests(dataDir);
    expect(request?.full).toBe(true);
    expect(done).toBe(false);
    request!.answer();
    await asked;
    expect(pendingRequests(dataDir)).toEqual([]);
    leave();
  });

  it('hands on why it could not be done', async () => {
    const leave = announce(dataDir, 'publisher');
    const asked = requestPublish(dataDir, { full: false });
    pendingRequests(dataDir)[0]!.answer('The disk is full.');
    await expect(asked).rejects.toThrow('The disk is full.');
    leave();
  });

  it('does not wait for a publisher that has ended', async () => {
    await expect(requestPublish(dataDir, { full: false })).rejects.toThrow(/ended/);
    expect(pendingRequests(dataDir)).toEqual([]);
  });
});

describe('the secret of the sessions', () => {
  const env = () => ({ dataDir, production: false });

  it('is made once and readable by its owner only', () => {
    const secret = payloadSecret(env());
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(payloadSecret(env())).toBe(secret);
    const [name] = readdirSync(path.join(dataDir, 'keys'));
    expect(statSync(path.join(dataDir, 'keys', name!)).mode & 0o777).toBe(0o600);
  });

  it('must be given in production', () => {
    expect(() => payloadSecret({ dataDir, production: true })).toThrow(/PAYLOAD_SECRET must be set/);
    const payloadSecretGiven = 'x'.repeat(32);
    const given = { dataDir, production: true, payloadSecret: payloadSecretGiven };
    expect(payloadSecret(given)).toBe(payloadSecretGiven);
  });

  it('is taken from DATA_DIR/keys where it was made before', () => {
    mkdirSync(path.join(dataDir, 'keys'));
    writeFileSync(path.join(dataDir, 'keys', 'payload-secret'), `${'k'.repeat(40)}\n`);
    expect(payloadSecret(env())).toBe('k'.repeat(40));
  });
});
