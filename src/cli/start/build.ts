/** Builds the admin when its sources have changed since the last build. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { OperatorError } from '../errors';
import { leaveWithParent, nextBin, root } from './project';

const stamp = path.join(root, '.next', 'gongkai-sources');
const lock = path.join(root, 'node_modules', '.cache', 'gongkai-build');
const PARTS = [
  'package-lock.json',
  'next.config.ts',
  'tsconfig.json',
  'payload.config.ts',
  'collections',
  'templates',
  'src',
];
/** Programs of their own, which the admin does not contain, and types, which Payload writes anew. */
const APART = ['src/cli', 'src/portal', 'src/sample', 'src/payload-types.ts'];

/**
 * Runs `next build` unless the last build is of the same sources.
 * @throws OperatorError with the end of the build's output when it fails.
 */
export async function buildAdmin(log: (line: string) => void): Promise<void> {
  if (isBuilt()) return;
  const release = await takeLock(log);
  try {
    if (isBuilt()) return;
    const start = Date.now();
    log('Building the admin. This is done once and takes a minute or two …');
    await nextBuild((line) => log(`  ${line} (${seconds(start)} s)`));
    writeFileSync(stamp, sourcesHash());
    log(`The admin is built (${seconds(start)} s).`);
  } finally {
    release();
  }
}

const seconds = (start: number) => Math.round((Date.now() - start) / 1000);

function isBuilt(): boolean {
  try {
    return readFileSync(stamp, 'utf8') === sourcesHash();
  } catch {
    return false;
  }
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  const add = (name: string) => {
    if (APART.includes(name)) return;
    const file = path.join(root, name);
    let entries: string[] | undefined;
    try {
      entries = readdirSync(file);
    } catch {
      // Not a folder.
    }
    if (entries) for (const entry of entries.sort()) add(`${name}/${entry}`);
    else hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
  };
  for (const part of PARTS) add(part);
  return hash.digest('hex');
}

/** What Next says on its way that an operator may want to see. */
const STEP = /Compiled|Creating|Collecting|Generating|Finalizing/;

/** Next holds a lock of its own, for those who build without us. */
const ELSEWHERE = /build process is already running/;
const AGAIN_MS = 3000;

async function nextBuild(step: (line: string) => void): Promise<void> {
  for (let told = false; ; told = true) {
    const { code, output } = await runNextBuild(step);
    if (code === 0) return;
    if (!output.some((line) => ELSEWHERE.test(line)))
      throw new OperatorError(`The admin could not be built:\n${output.slice(-30).join('\n')}`);
    if (!told) step('another build is running here: waiting for it');
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function runNextBuild(
  step: (line: string) => void,
): Promise<{ code: number | null; output: string[] }> {
  const child = spawn(process.execPath, ['--import', leaveWithParent, nextBin(), 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  const alive = setInterval(() => step('… still building'), 20_000);
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      output.push(line);
      const text = line.replace(/^[\s✓▲-]+/, '').trim();
      if (STEP.test(text)) step(text.replace(/\s*\.\.\.$/, ' …'));
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(alive));
  return { code, output };
}

/** Of two starts in one folder one builds and the other waits for it. */
async function takeLock(log: (line: string) => void): Promise<() => void> {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (!holderLives()) rmSync(lock, { force: true });
    else if (!told) log('Another start is building the admin: waiting for it …');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function holderLives(): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (!pid) return true;
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
