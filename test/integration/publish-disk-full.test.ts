/** A disk that fills up under the running publisher: it says so, and goes on by itself once there is room. */
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../src/environment';
import { startPortal, type RunningPortal } from '../../src/portal/start';
import { check } from '../../src/publish/check';
import { submit } from '../../src/publish/commands';
import { systemClock } from '../../src/publish/ledger';
import { Publisher } from '../../src/publish/publisher';
import { openStoreForReading } from '../../src/store/open';
import { recordRow } from '../../src/store/records';
import { makeDocument, makeOffice, on, reviewAndApprove, type Office } from '../support/office';
import { testEnvironment, testPayload, type TestPayload } from '../support/payload';

const { dataDir } = testEnvironment();
const folder = paths(dataDir).public;

/** A small disk of its own for the public side; only root may make one. */
function mounted(): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const canMount = mounted();
if (canMount) execFileSync('umount', [folder]);
else console.log('publish-disk-full is skipped: a small disk can only be mounted by root.');

describe.skipIf(!canMount)('a full disk', () => {
  let t: TestPayload;
  let office: Office;
  let portal: RunningPortal;
  let running: Promise<void> | undefined;
  const stop = new AbortController();
  const filler = path.join(folder, 'filler');

  beforeAll(async () => {
    t = await testPayload();
    mounted();
    office = await makeOffice(t.payload);
    portal = await startPortal(t.env, 0);
    running = new Publisher({ payload: t.payload, env: t.env, clock: systemClock }).run(stop.signal);
  }, 60_000);
  afterAll(async () => {
    stop.abort();
    await running;
    await portal?.close();
    // Connections that are closed live on until they are collected, so the disk is still in use.
    execFileSync('umount', ['--lazy', folder]);
    await t?.close();
  });

  const health = async () => {
    const { port } = portal.server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
    return { code: answer.status, ...((await answer.json()) as { error?: string; waiting?: number }) };
  };
  /** What the first screen of the admin is made of. */
  async function administratorSees() {
    const { healthFor } = await import('../../src/admin/server/health');
    const assignments = [{ id: 'one', role: 'administrator' }];
    const user = await t.payload.db.create({
      collection: 'users',
      data: { id: 'admin', name: '管理员', email: 'admin@example.org', assignments },
    });
    return healthFor(await createLocalReq({ user: { ...user, collection: 'users' } as never }, t.payload));
  }
  async function approved(documentNumber: string): Promise<string> {
    const { id } = await makeDocument(t.payload, office, { documentNumber });
    const args = on(t.payload, id, office.officer);
    await submit(args);
    await reviewAndApprove(office, args);
    return id;
  }
  const isShown = (id: string): boolean => {
    const store = openStoreForReading(paths(dataDir).store);
    const page = recordRow(store, id)?.path;
    store.close();
    return page !== undefined && existsSync(path.join(paths(dataDir).live, page!));
  };

  /** Writes until nothing more fits. */
  function fill(): void {
    const file = openSync(filler, 'w');
    for (const size of [1 << 20, 4096, 1])
      try {
        for (;;) writeSync(file, Buffer.alloc(size));
      } catch (error) {
        expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
      }
    closeSync(file);
    expect(statfsSync(folder).bavail).toBe(0);
  }

  it(
    'stops publication with a sentence, and publication goes on once there is room',
    { timeout: 90_000 },
    async () => {
      const before = await approved('青民发〔2026〕1号');
      await expect.poll(() => isShown(before), { timeout: 20_000 }).toBe(true);
      expect(await health()).toMatchObject({ code: 200 });

      fill();
      const during = await Promise.all([2, 3, 4].map((n) => approved(`青民发〔2026〕${n}号`)));
      const sentence = expect.stringContaining('磁盘空间已满，发布已暂停');
      await expect.poll(health, { timeout: 20_000 }).toMatchObject({ code: 503, error: sentence });
      expect(await administratorSees()).toMatchObject({ error: sentence });
      expect(during.map(isShown)).toEqual([false, false, false]);
      expect(isShown(before)).toBe(true);

      rmSync(filler);
      await expect.poll(() => during.map(isShown), { timeout: 30_000 }).toEqual([true, true, true]);
      await expect.poll(health, { timeout: 20_000 }).toMatchObject({ code: 200, waiting: 0 });
      expect((await check({ payload: t.payload, env: t.env })).details).toEqual([]);
    },
  );
});
