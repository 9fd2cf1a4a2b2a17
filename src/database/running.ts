/**
 * Who is at work on a DATA_DIR: one small file for each process, so that `restore` and `migrate`
 * refuse beside a running system, and a command finds the publisher.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Roles work side by side, `import` once at a time; `restore` and `migrate` work alone. */
export type Role = 'start' | 'admin' | 'publisher' | 'portal' | 'import' | 'restore' | 'migrate';
const ALONE: readonly Role[] = ['restore', 'migrate'];

export interface RunningProcess {
  role: Role;
  pid: number;
  host: string;
  /** When the process began, as the system counts; with the pid it is never used again. */
  began: string;
}

/** The system is in use, or is being restored or migrated. The message says by whom. */
export class RunningError extends Error {
  override name = 'RunningError';
}

const FRESH_MS = 60_000;
const folder = (dataDir: string) => path.join(dataDir, 'run');

/**
 * Announces this process until it ends or the returned function is called.
 * @throws RunningError when a process is at work beside which this role cannot be.
 */
export function announce(dataDir: string, role: Role): () => void {
  const dir = folder(dataDir);
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, `${role}-${process.pid}.json`);
  const self: RunningProcess = { role, pid: process.pid, host: os.hostname(), began: beganAt(process.pid) };
  // First announced, then looked around: of two that start together at least one sees the other.
  writeFileSync(file, JSON.stringify(self));
  const beat = setInterval(() => touch(file), FRESH_MS / 3).unref();
  const leave = () => {
    clearInterval(beat);
    process.removeListener('exit', leave);
    rmSync(file, { force: true });
  };
  process.on('exit', leave);
  const inTheWay = running(dataDir).find((other) => conflicts(self, other));
  if (!inTheWay) return leave;
  leave();
  throw new RunningError(
    ALONE.includes(inTheWay.role) || inTheWay.role === role
      ? `“${inTheWay.role}” is at work on ${dataDir} (process ${inTheWay.pid}): wait until it has ended.`
      : `The system is running on ${dataDir} (${inTheWay.role}, process ${inTheWay.pid}): stop it first.`,
  );
}

/** The living processes on a DATA_DIR; files of dead ones are removed. */
export function running(dataDir: string): RunningProcess[] {
  return files(folder(dataDir)).flatMap((file) => {
    const found = read(file);
    if (found && lives(found, file)) return [found];
    rmSync(file, { force: true });
    return [];
  });
}

/** The living publisher, if there is one. */
export const runningPublisher = (dataDir: string): RunningProcess | undefined =>
  running(dataDir).find((process) => process.role === 'publisher');

/** What works alone meets nobody but the supervisor that started it. */
function conflicts(self: RunningProcess, other: RunningProcess): boolean {
  if (other.host === self.host && [self.pid, process.ppid].includes(other.pid)) return false;
  // Two imports would both make the organ that neither finds.
  if (self.role === 'import' && other.role === 'import') return true;
  return ALONE.includes(self.role) || ALONE.includes(other.role);
}

function files(dir: string): string[] {
  try {
    return readdirSync(dir)
      .filter((name) => /^[a-z]+-\d+\.json$/.test(name))
      .map((name) => path.join(dir, name));
  } catch {
    return [];
  }
}

function read(file: string): RunningProcess | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunningProcess;
  } catch {
    return undefined;
  }
}

/** Another host's processes (containers on one volume) cannot be asked: their file must be fresh. */
function lives(found: RunningProcess, file: string): boolean {
  if (found.host !== os.hostname()) return ageOf(file) < FRESH_MS;
  try {
    process.kill(found.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return beganAt(found.pid) === found.began;
}

function ageOf(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return Infinity;
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // The folder was removed: nothing is left that could be announced.
  }
}

/** Linux counts when a process began (field 22 of its stat); elsewhere the pid alone must do. */
function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
