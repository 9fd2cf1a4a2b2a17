/**
 * Queries in a process of their own, one after the other and each within a time limit, so that no query
 * holds up the portal. A process can be killed inside a query; a thread inside SQLite cannot be ended safely,
 * and would leave its read lock on the store behind.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SearchQuery, SearchResult } from './types';

/**
 * Search cannot answer now. `reason`: it took too long, too many wait, there is no index, its process ended, or
 * it was closed.
 */
export class SearchUnavailable extends Error {
  constructor(
    readonly reason: 'slow' | 'busy' | 'missing' | 'ended' | 'closed',
    detail = '',
  ) {
    super(`search is not available: ${reason}${detail && ` (${detail})`}`);
  }
}

export interface SearchService {
  /** @throws SearchUnavailable */
  search(query: SearchQuery): Promise<SearchResult>;
  close(): Promise<void>;
}

export interface SearchLimits {
  /** Milliseconds that one query may take. */
  limit?: number;
  /** Queries that may wait. */
  waiting?: number;
}

const BOOT = fileURLToPath(new URL('./worker-boot.mjs', import.meta.url));
/** Milliseconds that the process may take to start, on a busy machine. */
const START_LIMIT = 20_000;

export type Answer = { result: SearchResult } | { missing: string };

interface Job {
  query: SearchQuery;
  resolve(result: SearchResult): void;
  reject(reason: unknown): void;
}

class Service implements SearchService {
  private worker?: ChildProcess;
  private timer?: NodeJS.Timeout;
  private job?: Job;
  private readonly queue: Job[] = [];
  private closed = false;

  constructor(
    private readonly storeFile: string,
    private readonly limits: Required<SearchLimits>,
  ) {}

  search(query: SearchQuery): Promise<SearchResult> {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(new SearchUnavailable('closed'));
      if (this.queue.length >= this.limits.waiting) return reject(new SearchUnavailable('busy'));
      this.queue.push({ query, resolve, reject });
      this.next();
    });
  }

  async close() {
    this.closed = true;
    const waiting = this.queue.splice(0);
    this.finish((job) => job.reject(new SearchUnavailable('closed')));
    for (const job of waiting) job.reject(new SearchUnavailable('closed'));
    await killed(this.worker);
  }

  private next() {
    if (this.job || this.closed) return;
    const job = this.queue.shift();
    if (!job) return;
    this.job = job;
    this.worker ??= this.start();
    hold(this.worker, true);
    this.worker.send(job.query);
    this.allow(START_LIMIT + this.limits.limit);
  }

  private allow(ms: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.stop(new SearchUnavailable('slow')), ms);
  }

  private finish(settle: (job: Job) => void) {
    clearTimeout(this.timer);
    const { job } = this;
    this.job = undefined;
    if (this.worker) hold(this.worker, false);
    if (job) settle(job);
    this.next();
  }

  private stop(error: Error) {
    const { worker } = this;
    this.worker = undefined;
    void killed(worker);
    this.finish((job) => job.reject(error));
  }

  private start(): ChildProcess {
    const worker = fork(BOOT, [this.storeFile], { execArgv: ['--expose-gc'] });
    const ended = (detail: string) =>
      worker === this.worker && this.stop(new SearchUnavailable('ended', detail));
    worker.on('message', (answer: Answer | 'started') => {
      if (worker !== this.worker) return;
      if (answer === 'started') this.allow(this.limits.limit);
      else if ('result' in answer) this.finish((job) => job.resolve(answer.result));
      else this.finish((job) => job.reject(new SearchUnavailable('missing', answer.missing)));
    });
    worker.on('error', (error) => ended(error.message));
    worker.on('exit', (status, signal) => ended(signal ?? `status ${status}`));
    return worker;
  }
}

/** Whether a process that is waited for keeps this one alive. */
function hold(worker: ChildProcess, held: boolean): void {
  for (const part of [worker, worker.channel]) part?.[held ? 'ref' : 'unref']();
}

/** Ends a process at once, whatever it is doing. */
async function killed(worker: ChildProcess | undefined): Promise<void> {
  if (!worker?.pid || worker.exitCode !== null || worker.signalCode !== null) return;
  worker.ref();
  const exit = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGKILL');
  await exit;
}

/** Opens search over a public store that need not exist yet; a store that was replaced is opened anew. */
export const openSearch = (storeFile: string, limits: SearchLimits = {}): SearchService =>
  new Service(storeFile, { limit: limits.limit ?? 2000, waiting: limits.waiting ?? 200 });
