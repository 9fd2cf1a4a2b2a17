/** A full release, written by worker threads from one state of the store. */
import { Worker } from 'node:worker_threads';

export interface FullOptions {
  storeFile: string;
  /** Empty folder of the new release. */
  folder: string;
  publicUrl: string;
  /** Folder of the attachments. */
  files: string;
  /** Threads; 2 use two cores. */
  threads?: number;
  /** For measuring: the HTML pages of documents and rules, nothing else. */
  recordPagesOnly?: boolean;
}

export interface WorkerTask extends Omit<FullOptions, 'threads'> {
  part: number;
  parts: number;
  /** One shared 32-bit number; not 0 where the thread shall stop. */
  stopped: SharedArrayBuffer;
}

export interface UnitFailure {
  unit: string;
  message: string;
}

export type WorkerMessage =
  | { kind: 'ready'; seq: number }
  | { kind: 'progress'; files: number }
  | { kind: 'done'; failures: UnitFailure[] }
  | { kind: 'failed'; message: string; code?: string }
  | { kind: 'stopped' };

export interface FullResult {
  files: number;
  /** Units of which no page could be made. */
  failures: UnitFailure[];
}

export interface FullRun {
  /** seq of the state from which every page is written. */
  seq: number;
  /** @throws where the disk is full, a thread ended or the run was stopped */
  done: Promise<FullResult>;
  stop(): Promise<void>;
}

/**
 * Starts a full rendering and returns as soon as every thread has its state of the store fixed: until then
 * the caller must not write to the store, afterwards it may.
 */
export async function startFull({ threads = 2, ...options }: FullOptions): Promise<FullRun> {
  const result: FullResult = { files: 0, failures: [] };
  const stopped = new SharedArrayBuffer(4);
  const workers = Array.from({ length: threads }, (_, part) => {
    const workerData: WorkerTask = { ...options, part, parts: threads, stopped };
    return new Worker(new URL('./worker-boot.mjs', import.meta.url), { workerData, execArgv: [] });
  });
  // A thread is asked to stop, never terminated: the database's native code would take the process along.
  const ended = Promise.all(
    workers.map((worker) => new Promise<void>((end) => worker.once('exit', () => end()))),
  );
  const stop = async () => {
    Atomics.store(new Int32Array(stopped), 0, 1);
    await ended;
  };
  const ready = workers.map((worker) => firstState(worker));
  const done = Promise.all(workers.map((worker) => ending(worker, result))).then(
    () => result,
    async (error: unknown) => {
      await stop();
      throw error;
    },
  );
  done.catch(() => undefined); // whoever waits for `done` hears of it
  const states = await Promise.all(ready).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  if (new Set(states).size > 1) {
    await stop();
    throw new Error('the store was written while a full release took its state');
  }
  return { seq: states[0]!, done, stop };
}

function failure({ message, code }: { message: string; code?: string }): Error {
  return Object.assign(new Error(message), code ? { code } : {});
}

function firstState(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'ready') resolve(message.seq);
      if (message.kind === 'failed') reject(failure(message));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a rendering thread ended')));
  });
}

function ending(worker: Worker, result: FullResult): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') result.files += message.files;
      if (message.kind === 'failed') reject(failure(message));
      if (message.kind === 'stopped') reject(new Error('the full release was given up'));
      if (message.kind !== 'done') return;
      result.failures.push(...message.failures);
      resolve();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a rendering thread ended')));
  });
}

/** Writes a full release and waits for it. For measuring and for sites that nothing else writes. */
export async function renderFull(options: FullOptions): Promise<FullResult> {
  const run = await startFull(options);
  return run.done;
}
