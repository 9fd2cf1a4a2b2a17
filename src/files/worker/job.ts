/** Work on a file in a process of its own, with limits of memory and time: a hostile file takes nothing with it. */
import { fork } from 'node:child_process';
import type { MaskProfile } from '../../domain/privacy';
import { projectFile } from '../project-file';

export interface ScanJob {
  do: 'scan';
  file: string;
  /** File name with extension, as people know it. */
  name: string;
}

export interface CleanJob {
  do: 'clean';
  file: string;
  name: string;
  /** Where the cleaned copy is written. */
  target: string;
  profile: MaskProfile;
}

export type Job = ScanJob | CleanJob;

const MEMORY_MB = 400;
/** Milliseconds that a job may take. */
const TIME_LIMIT = 120_000;
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
}

function done(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

/** @returns the answer, or undefined where the process died or took too long */
export async function inProcess<T>(job: Job): Promise<T | undefined> {
  await turn();
  try {
    return await new Promise<T | undefined>((resolve) => {
      const child = fork(projectFile('src', 'files', 'worker', 'boot.mjs'), [], {
        execArgv: [`--max-old-space-size=${MEMORY_MB}`, '--max-semi-space-size=8'],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        env: {
          NODE_ENV: process.env.NODE_ENV,
          PATH: process.env.PATH,
          LANG: process.env.LANG,
          TMPDIR: process.env.TMPDIR,
        },
      });
      const timer = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT);
      const finish = (answer?: T) => {
        clearTimeout(timer);
        resolve(answer);
      };
      child.on('message', (message) => (message === 'ready' ? child.send(job) : finish(message as T)));
      child.once('error', () => finish());
      child.once('exit', () => finish());
    });
  } finally {
    done();
  }
}
