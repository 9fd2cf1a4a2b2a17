/**
 * Queries in a thread of their own, one after the other and each within a time limit, so that no query
 * holds up the portal.
 */
import { Worker } from 'node:worker_threads';
import type { SearchQuery, SearchResult } from './types';

/** Search cannot answer now. `reason`: it took too long, too many wait, there is no index, or it was closed. */
export class SearchUnavailable extends Error {
  constructor(
    readonly reason: 'slow' | 'busy' | 'missing' | 'closed',
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

/** Milliseconds that the thread may take to start, on a busy machine. */
const START_LIMIT = 20_000;

export type Answer = { result: SearchResult } | { missing: string };

interface Job {
  query: SearchQuery;
  resolve(result: SearchResult): void;
  reject(reason: unknown): void;
}

class Service implements SearchService {
  private worker?: Worker;
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
    await this.worker?.terminate();
  }

  private next() {
    if (this.job || this.closed) return;
    const job = this.queue.shift();
    if (!job) return;
    this.job = job;
    this.worker ??= this.start();
    this.worker.ref();
    this.worker.postMessage(job.query);
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
    this.worker?.unref();
    if (job) settle(job);
    this.next();
  }

  private stop(error: Error) {
    const { worker } = this;
    this.worker = undefined;
    void worker?.terminate();
    this.finish((job) => job.reject(error));
  }

  private start(): Worker {
    const worker = new Worker(new URL('./worker-boot.mjs', import.meta.url), {
      workerData: { storeFile: this.storeFile },
      execArgv: [],
    });
    worker.on('message', (answer: Answer | 'started') => {
      if (worker !== this.worker) return;
      if (answer === 'started') this.allow(this.limits.limit);
      else if ('result' in answer) this.finish((job) => job.resolve(answer.result));
      else this.finish((job) => job.reject(new SearchUnavailable('missing', answer.missing)));
    });
    worker.on('error', (error: Error) => worker === this.worker && this.stop(error));
    return worker;
  }
}

/** Opens search over a public store that need not exist yet; a store that was replaced is opened anew. */
export const openSearch = (storeFile: string, limits: SearchLimits = {}): SearchService =>
  new Service(storeFile, { limit: limits.limit ?? 2000, waiting: limits.waiting ?? 200 });
