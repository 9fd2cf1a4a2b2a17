/** A full release, written by worker threads from one state of the store. */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { threadProgram } from './program';

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
  /** One shared 32-bit number: pieces of work that threads have taken. */
  taken: SharedArrayBuffer;
  /** One shared 32-bit number; not 0 where the thread shall stop. */
  stopped: SharedArrayBuffer;
}

export interface UnitFailure {
  unit: string;
  message: string;
}

export type WorkerMessage =
  | { kind: 'loaded' }
  | { kind: 'fixed'; seq: number }
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
  /** The threads have read the program. */
  loaded: Promise<void>;
  /**
   * Lets every thread fix its state of the store and begin. Nothing may write the store until this returns.
   * @returns seq of that state
   */
  fix(): Promise<number>;
  /** @throws where the disk is full, a thread ended or the run was stopped */
  done: Promise<FullResult>;
  stop(): Promise<void>;
}

/** One thread, and what it says. */
class Thread {
  readonly #worker: Worker;
  readonly #hearers: ((message: WorkerMessage) => void)[] = [];
  readonly ended: Promise<void>;

  constructor(program: URL, task: WorkerTask) {
    this.#worker = new Worker(program, {
      workerData: task,
      execArgv: [],
      // Pages are short-lived, and most of their bytes lie outside the heap: little room is enough for the young.
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    this.#worker.on('message', (message: WorkerMessage) => this.#hearers.forEach((hear) => hear(message)));
    this.ended = new Promise((end) => this.#worker.once('exit', () => end()));
  }

  begin(): void {
    this.#worker.postMessage('begin');
  }

  onMessage(hear: (message: WorkerMessage) => void): void {
    this.#hearers.push(hear);
  }

  /** The first message of a kind. @throws where the thread fails or ends before */
  heard<Kind extends WorkerMessage['kind']>(kind: Kind): Promise<Extract<WorkerMessage, { kind: Kind }>> {
    return new Promise((resolve, reject) => {
      this.onMessage((message) => {
        if (message.kind === kind) resolve(message as Extract<WorkerMessage, { kind: Kind }>);
        if (message.kind === 'failed') reject(failure(message));
        if (message.kind === 'stopped') reject(new Error('the full release was given up'));
      });
      this.#worker.once('error', reject);
      this.#worker.once('exit', () => reject(new Error('a rendering thread ended')));
    });
  }
}

function failure({ message, code }: { message: string; code?: string }): Error {
  return Object.assign(new Error(message), code ? { code } : {});
}

/** Whoever waits for a promise hears of its failure; a promise that nobody waits for is not an error. */
function later<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => undefined);
  return promise;
}

const everyThread = <Kind extends WorkerMessage['kind']>(threads: Thread[], kind: Kind) =>
  later(Promise.all(threads.map((thread) => thread.heard(kind))));

/**
 * How long a function runs before V8 optimises it, some ten times its default: a thread lives for seconds, and
 * to optimise early takes a seventh of its time. Where V8 knows the flag no more, nothing changes.
 */
const LATE_OPTIMISATION = '--interrupt-budget=1200000';

/** Starts the threads of a full rendering. @param program from `threadProgram` */
export function startThreads(program: URL, { threads = 2, ...options }: FullOptions): FullRun {
  setFlagsFromString(LATE_OPTIMISATION);
  const [stopped, taken] = [new SharedArrayBuffer(4), new SharedArrayBuffer(4)];
  const all = Array.from({ length: threads }, () => new Thread(program, { ...options, stopped, taken }));
  const result: FullResult = { files: 0, failures: [] };
  for (const thread of all)
    thread.onMessage((message) => {
      if (message.kind === 'progress') result.files += message.files;
      if (message.kind === 'done') result.failures.push(...message.failures);
    });
  const fixed = everyThread(all, 'fixed');
  return {
    loaded: later(everyThread(all, 'loaded').then(() => undefined)),
    done: later(everyThread(all, 'done').then(() => result)),
    async fix() {
      for (const thread of all) thread.begin();
      const [first, ...others] = (await fixed).map(({ seq }) => seq);
      if (others.some((seq) => seq !== first))
        throw new Error('the store was written while a full release fixed its state');
      return first!;
    },
    // A thread is asked to stop, never terminated: the database's native code would take the process along.
    async stop() {
      Atomics.store(new Int32Array(stopped), 0, 1);
      for (const thread of all) thread.begin();
      await Promise.all(all.map((thread) => thread.ended));
    },
  };
}

/** Writes a full release and waits for it. For measuring and for sites that nothing else writes. */
export async function renderFull(options: FullOptions): Promise<FullResult> {
  const run = startThreads(await threadProgram(), options);
  try {
    await run.loaded;
    await run.fix();
    return await run.done;
  } catch (error) {
    await run.stop();
    throw error;
  }
}
