/** How `publish` asks a publisher that is running: a file with the wish, a file with the answer. */
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { runningPublisher } from './running';

export interface PublishWish {
  /** Write a whole new release instead of what is missing. */
  full: boolean;
}

export interface PendingRequest extends PublishWish {
  /** Tells the command that asked that it is done, or why not. */
  answer(failure?: string): void;
}

const POLL_MS = 100;
const KEPT_MS = 3_600_000;
const folder = (dataDir: string) => path.join(dataDir, 'run', 'requests');

/**
 * Asks the running publisher to publish and waits until it has.
 * @throws Error with the publisher's own sentence, or when it ends before it answers.
 */
export async function requestPublish(dataDir: string, wish: PublishWish): Promise<void> {
  const dir = folder(dataDir);
  mkdirSync(dir, { recursive: true });
  const id = randomUUID();
  const wished = path.join(dir, `${id}.wish.json`);
  const answered = path.join(dir, `${id}.answer.json`);
  write(wished, { full: wish.full });
  try {
    while (!existsSync(answered)) {
      if (!runningPublisher(dataDir) && !existsSync(answered))
        throw new Error('The running publisher ended before it answered: run publish again.');
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    const { failure } = JSON.parse(readFileSync(answered, 'utf8')) as { failure?: string };
    if (failure) throw new Error(failure);
  } finally {
    rmSync(wished, { force: true });
    rmSync(answered, { force: true });
  }
}

/** The wishes that wait for an answer, for the publisher to ask at each turn. Costs one readdir. */
export function pendingRequests(dataDir: string): PendingRequest[] {
  const dir = folder(dataDir);
  return names(dir).flatMap((name) => {
    const file = path.join(dir, name);
    if (!name.endsWith('.wish.json')) {
      forget(file);
      return [];
    }
    const wish = read(file);
    return wish ? [{ full: wish.full, answer: (failure) => answer(file, failure) }] : [];
  });
}

function answer(wished: string, failure?: string): void {
  // Who asked may have given up and removed the wish: then nobody waits.
  if (existsSync(wished)) write(wished.replace('.wish.', '.answer.'), { failure });
  rmSync(wished, { force: true });
}

function names(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

function read(file: string): PublishWish | undefined {
  try {
    const { full } = JSON.parse(readFileSync(file, 'utf8')) as PublishWish;
    return { full: full === true };
  } catch {
    return undefined;
  }
}

/** Answers that nobody fetched are removed after an hour. */
function forget(file: string): void {
  try {
    if (Date.now() - statSync(file).mtimeMs > KEPT_MS) rmSync(file, { force: true });
  } catch {
    // Fetched meanwhile.
  }
}

function write(file: string, value: object): void {
  const temporary = `${file}.${process.pid}.new`;
  writeFileSync(temporary, JSON.stringify(value));
  renameSync(temporary, file);
}
