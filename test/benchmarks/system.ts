/** The system as separate processes, for benchmarks that measure it from outside. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { paths } from '../../src/environment';
import type { Heartbeat } from '../../src/publish/heartbeat';

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Tries until something is true. @throws after `patience` milliseconds */
export async function until(
  what: string,
  check: () => unknown,
  patience = 120_000,
  every = 20,
): Promise<void> {
  const end = performance.now() + patience;
  while (!(await check())) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await pause(every);
  }
}

/** Text of a page, or nothing where it is not there. */
export async function pageText(url: string): Promise<string> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : '';
  } catch {
    return '';
  }
}

const GONGKAI = ['--conditions=production', '--import', 'tsx', 'src/cli/gongkai.ts'];

/** Environment of every process of a system in this folder; `process.env` is set to it as well. */
export async function systemEnvironment(dataDir: string): Promise<NodeJS.ProcessEnv & { portal: string }> {
  const [portal, admin] = [await freePort(), await freePort()];
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    SAMPLE: 'off',
    PORTAL_PORT: String(portal),
    ADMIN_PORT: String(admin),
  });
  for (const name of ['DATABASE_URI', 'PUBLIC_URL']) delete process.env[name];
  return { ...process.env, portal: `http://localhost:${portal}/` };
}

/** Runs one command to its end. @throws with what it said where it fails */
export async function gongkai(env: NodeJS.ProcessEnv, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [...GONGKAI, ...args], {
    env,
    maxBuffer: 2 ** 26,
  });
  return stdout;
}

/** Starts a command that goes on until it is stopped. */
export const startGongkai = (env: NodeJS.ProcessEnv, ...args: string[]): ChildProcess =>
  spawn(process.execPath, [...GONGKAI, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });

/** Stops processes and waits for their end. */
export async function stopAll(children: ChildProcess[]): Promise<void> {
  const running = children.filter((child) => child.exitCode === null && child.signalCode === null);
  const ended = running.map((child) => new Promise((end) => child.once('exit', end)));
  for (const child of running) child.kill('SIGTERM');
  await Promise.all(ended);
}

export function heartbeat(dataDir: string): Heartbeat | undefined {
  try {
    return JSON.parse(readFileSync(paths(dataDir).heartbeat, 'utf8')) as Heartbeat;
  } catch {
    return undefined;
  }
}

/** A process and everything that it started, by id; Linux only. */
export function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }];
      } catch {
        return []; // ended meanwhile
      }
    });
  const family = [pid];
  for (const member of family)
    family.push(...parents.filter(({ parent }) => parent === member).map((child) => child.pid));
  return family;
}
