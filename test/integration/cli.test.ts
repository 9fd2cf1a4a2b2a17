import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseBusyPort } from '../../src/cli/start/ports';
import { Supervisor } from '../../src/cli/start/supervisor';
import { onMongoDB, testEnvironment } from '../support/payload';

const root = path.join(import.meta.dirname, '..', '..');
const LONG = { timeout: 180_000 };

interface Ended {
  status: number | null;
  out: string;
  err: string;
}

/** Runs a command as an operator does. */
async function gongkai(args: string[], env: Record<string, string> = {}, stdin = ''): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--conditions=production', '--import', 'tsx', 'src/cli/gongkai.ts', ...args],
    { cwd: root, env: { ...process.env, ...env }, stdio: 'pipe' },
  );
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  child.stdin.end(stdin);
  const [status] = await once(child, 'close');
  return { status, out, err };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an operator', () => {
  it('is told in one sentence what is wrong with the environment', LONG, async () => {
    const DATABASE_URI = 'mongodb://127.0.0.1/x';
    const { status, err } = await gongkai(['migrate'], { DATABASE_URI });
    expect(status).toBe(1);
    expect(err.trim()).toMatch(/^DATABASE_URI of MongoDB must name replicaSet=[^\n]*$/);
  });

  it('is told which commands there are', LONG, async () => {
    const wrong = await gongkai(['nonsense']);
    expect(wrong.status).toBe(1);
    expect(wrong.err).toContain("unknown command 'nonsense'");
    const help = await gongkai(['--help']);
    expect(help.status).toBe(0);
    for (const name of 'user backup restore migrate publish check redirects import admin publisher portal'.split(
      ' ',
    ))
      expect(help.out).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
  });

  it(
    'makes accounts, publishes, checks, backs up and restores, from an empty DATA_DIR on',
    LONG,
    async () => {
      testEnvironment();
      const USER_PASSWORD = 'a long enough password';
      const add = ['user', 'add', 'one@example.org', '--role', 'administrator'];
      const short = await gongkai(add, { USER_PASSWORD: 'short' });
      expect(short).toMatchObject({ status: 1, err: expect.stringContaining('at least 12 characters') });
      expect(await gongkai(add, { USER_PASSWORD })).toMatchObject({ status: 0, err: '' });
      const again = await gongkai(add, { USER_PASSWORD });
      expect(again).toMatchObject({ status: 1, err: expect.stringContaining('already') });
      const piped = ['user', 'add', 'two@example.org', '--role', 'officer'];
      expect((await gongkai(piped, {}, `${USER_PASSWORD}\n`)).status).toBe(0);
      const nowhere = await gongkai([...piped.with(2, 'three@example.org'), '--organ', '没有这个局'], {
        USER_PASSWORD,
      });
      expect(nowhere).toMatchObject({ status: 1, err: expect.stringContaining('没有这个局') });

      expect((await gongkai(['publish'])).status).toBe(0);
      const checked = await gongkai(['check', '--json']);
      expect(checked.status).toBe(0);
      expect(Object.keys(JSON.parse(checked.out)).sort()).toEqual([
        'differences',
        'files',
        'ledger',
        'search',
        'store',
      ]);

      const archive = path.join(folder, 'backup.tar.gz');
      expect((await gongkai(['backup', archive])).status).toBe(0);
      const full = await gongkai(['restore', archive]);
      expect(full).toMatchObject({ status: 1, err: expect.stringContaining('is not empty') });
      const elsewhere = { DATA_DIR: path.join(folder, 'data') };
      const unsure = await gongkai(['restore', archive, ...(onMongoDB ? ['--force'] : [])], elsewhere);
      expect(unsure).toMatchObject({ status: 1, err: expect.stringContaining('--no-purges') });
      const restored = await gongkai(
        ['restore', archive, '--no-purges', ...(onMongoDB ? ['--force'] : [])],
        elsewhere,
      );
      expect(restored).toMatchObject({ status: 0, err: '' });
      expect(existsSync(path.join(folder, 'data', 'keys', 'payload-secret'))).toBe(
        !process.env.PAYLOAD_SECRET,
      );
      const known = await gongkai(add, { ...elsewhere, USER_PASSWORD });
      expect(known).toMatchObject({ status: 1, err: expect.stringContaining('already') });
    },
  );
});

describe('the start', () => {
  it('names the setting of a port that is in use', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    await expect(refuseBusyPort(port, 'PORTAL_PORT')).rejects.toThrow(/in use.*PORTAL_PORT/);
    server.close();
    await once(server, 'close');
    await refuseBusyPort(port, 'PORTAL_PORT');
  });

  it('starts again what dies, and stops all together', async () => {
    const lines: string[] = [];
    const supervisor = new Supervisor((line) => lines.push(line));
    const program = (name: string, script: string) => ({ name, args: ['-e', script], env: process.env });
    supervisor.keep(program('brief', 'console.log("here"); process.exitCode = 3'));
    supervisor.keep(program('lasting', 'setInterval(() => {}, 1000); console.log("lasting " + process.pid)'));
    const heard = () => lines.filter((line) => line === '[brief] here').length;
    await expect.poll(heard, { timeout: 15_000 }).toBeGreaterThanOrEqual(2);
    expect(lines).toContain('[brief] ended with status 3; it is started again in 1 s.');
    const pid = Number(/lasting (\d+)/.exec(lines.join('\n'))?.[1]);
    await supervisor.stop();
    expect(() => process.kill(pid, 0)).toThrow();
    const before = heard();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(heard()).toBe(before);
  });
});
