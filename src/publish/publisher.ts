/**
 * The publisher: one at a time, by a lease with a fencing token. Numbers what the commands wrote, folds it
 * into the public store and renders the site (design.md §2).
 */
import type { Payload } from 'payload';
import { logSigningKey } from '../database/secrets';
import { pendingRequests, type PendingRequest } from '../database/publish-request';
import { inTransaction } from '../database/transaction';
import type { Instant } from '../domain/public-record';
import { paths, type Environment } from '../environment';
import { BackgroundFull } from './background-full';
import { ClockWatch } from './clock-watch';
import { sentenceOf } from './failures';
import { storedProgress, writeHeartbeat } from './heartbeat';
import { holderName, isGone } from './holder';
import { backlog, holdLease, LeaseLost, logSigner, releaseLease, takeLease, type Lease } from './ledger';
import { dropAllUnused } from './plain-originals';
import { PublicSide } from './public-side';
import { purgeAgain } from './purge/again';
import { wipePurged } from './purge/wipe';
import { Session } from './session';
import { sleep } from './sleep';

export interface PublisherOptions {
  payload: Payload;
  env: Environment;
  /** Only the sample's seeder and tests pass a simulated one, into an empty ledger. */
  clock: () => Instant;
  log?: (line: string) => void;
}

/** Milliseconds between two looks at the ledger. */
const POLL = 150;
const HEARTBEAT = 2_000;
const RENEWAL = 4_000;
/** Milliseconds after a failure until the next try. */
const RETRY = 3_000;
/** Milliseconds for which a command waits for another publisher to give the lease back. */
const PATIENCE = 25_000;
/** Milliseconds without work after which old releases are deleted. */
const IDLE = 60_000;
/** Milliseconds without progress after which the heartbeat says so. */
const STILL = 60_000;

export class Publisher {
  readonly #payload: Payload;
  readonly #env: Environment;
  readonly #clock: () => Instant;
  readonly #log: (line: string) => void;
  #side: PublicSide | undefined;
  #error: string | undefined;
  #progress = Date.now();
  readonly #watch = new ClockWatch();

  constructor({ payload, env, clock, log = () => undefined }: PublisherOptions) {
    [this.#payload, this.#env, this.#clock, this.#log] = [payload, env, clock, log];
  }

  get #publicSide(): PublicSide {
    const { dataDir, publicUrl } = this.#env;
    return (this.#side ??= new PublicSide({ dataDir, publicUrl }));
  }

  close(): void {
    this.#side?.close();
    this.#side = undefined;
  }

  /** Numbers and publishes everything that waits, and writes a full release where one is needed. */
  async catchUp(): Promise<void> {
    await this.#asHolder(async (session) => {
      await this.#begin(session);
      await session.drain();
      if (this.#publicSide.needsFull()) await session.full();
      while (await this.#publicSide.compact());
      await this.#wipe();
    });
  }

  /** Publishes what waits and writes a whole new release; parked entries get another chance. */
  async full(): Promise<void> {
    await this.#asHolder(async (session) => {
      await this.#begin(session);
      await session.retryParked();
      await session.drain();
      const old = this.#publicSide.places.live();
      await session.full();
      while (await this.#publicSide.compact());
      await this.#publicSide.places.tidy([old, this.#publicSide.places.live()]);
      await this.#wipe();
    });
  }

  /** Goes on where an earlier publisher stopped; what an older backup brought back is purged before. */
  async #begin(session: Session): Promise<void> {
    await purgeAgain(this.#payload, this.#env, this.#clock());
    await session.resume();
  }

  /** Wipes what purges left beside the public side. @returns false where it is to be tried again */
  #wipe(): Promise<boolean> {
    return wipePurged({ payload: this.#payload, env: this.#env, store: this.#publicSide.store });
  }

  async #asHolder(work: (session: Session) => Promise<void>): Promise<void> {
    const lease = await this.#takeLease(PATIENCE);
    if (!lease) throw new Error('另一个发布服务正在工作，请稍后再试。');
    const renewal = setInterval(() => void this.#renew(lease).catch(() => undefined), RENEWAL);
    try {
      await work(this.#session(lease));
      this.#error = undefined;
    } catch (error) {
      this.#error = sentenceOf(error);
      throw error;
    } finally {
      clearInterval(renewal);
      await this.#side?.abandonFull();
      await releaseLease(this.#payload, lease);
      await this.#beat();
    }
  }

  #session(lease: Lease): Session {
    const [payload, clock, log] = [this.#payload, this.#clock, this.#log];
    const key = logSigner(logSigningKey(this.#env.dataDir));
    return new Session({ payload, side: this.#publicSide, clock, lease, key, log });
  }

  async #takeLease(patience: number): Promise<Lease | undefined> {
    for (const until = Date.now() + patience; ;) {
      const lease = await takeLease(this.#payload, holderName(), Date.now(), isGone);
      if (lease || Date.now() > until) return lease;
      await sleep(300);
    }
  }

  #renew(lease: Lease): Promise<void> {
    return inTransaction(this.#payload, (req) => holdLease(req, lease));
  }

  /** Works until the signal is aborted; failures are told in the heartbeat and tried again. */
  async run(signal: AbortSignal): Promise<void> {
    const beats = setInterval(() => void this.#beat(), HEARTBEAT);
    await this.#beat();
    try {
      while (!signal.aborted) {
        const lease = await this.#takeLease(0).catch((error: unknown) => this.#fail(error));
        if (lease) await this.#holdAndWork(lease, signal);
        else await sleep(POLL, signal);
      }
    } finally {
      clearInterval(beats);
      await this.#beat();
      this.close();
    }
  }

  async #holdAndWork(lease: Lease, signal: AbortSignal): Promise<void> {
    try {
      await this.#loop(lease, signal);
    } catch (error) {
      this.#fail(error);
      if (!(error instanceof LeaseLost)) await sleep(RETRY, signal);
    } finally {
      await this.#side?.abandonFull().catch((error: unknown) => this.#fail(error));
      await releaseLease(this.#payload, lease).catch((error: unknown) => this.#fail(error));
    }
  }

  async #loop(lease: Lease, signal: AbortSignal): Promise<void> {
    const side = this.#publicSide;
    const session = this.#session(lease);
    const full = new BackgroundFull(side, session);
    let [renewed, busyAt, untidy, swept] = [Date.now(), Date.now(), true, 0];
    let asked: PendingRequest[] = [];
    await this.#begin(session);
    while (!signal.aborted) {
      this.#watch.check();
      const busy = await session.turn();
      if (!busy && !full.isRunning) {
        if (!asked.length) {
          asked = this.#requests(side);
          if (asked.length) await session.retryParked();
        }
        if (asked.length || side.needsFull()) full.begin();
      }
      if (await full.advance()) {
        for (const request of asked.splice(0)) request.answer();
        untidy = true;
      }
      if (busy || full.isRunning) busyAt = Date.now();
      const idle = !busy && !full.isRunning;
      const wiping = idle && (await side.compact());
      if (idle) await this.#wipe();
      if (idle && Date.now() - swept > IDLE) {
        swept = Date.now();
        await dropAllUnused(this.#payload, paths(this.#env.dataDir), side.store);
      }
      if (untidy && Date.now() - busyAt > IDLE) {
        untidy = false;
        await side.places.tidy([side.places.live()]);
      }
      if (Date.now() - renewed > RENEWAL) {
        await this.#renew(lease);
        renewed = Date.now();
      }
      this.#error = side.failures.size ? [...side.failures.values()][0] : undefined;
      this.#progress = Date.now();
      if (!busy && !wiping) await sleep(POLL, signal);
    }
  }

  /** Wishes for a full release; whoever only wants the site to be up to date is answered at once. */
  #requests(side: PublicSide): PendingRequest[] {
    const requests = pendingRequests(this.#env.dataDir);
    if (side.needsFull()) return requests;
    for (const request of requests) if (!request.full) request.answer();
    return requests.filter((request) => request.full);
  }

  #fail(error: unknown): undefined {
    this.#error = sentenceOf(error);
    this.#progress = Date.now();
    this.#log(this.#error);
    for (const request of pendingRequests(this.#env.dataDir)) request.answer(this.#error);
    void this.#beat();
    return undefined;
  }

  async #beat(): Promise<void> {
    const { waiting, failed } = await backlog(this.#payload).catch(() => ({ waiting: 0, failed: 0 }));
    const stands = Date.now() - this.#progress > STILL ? '发布服务没有进展，请管理员查看其日志。' : undefined;
    const error = this.#error ?? stands;
    const { heartbeat, store } = paths(this.#env.dataDir);
    const { seq, renderedSeq } = this.#side
      ? { seq: this.#side.appliedSeq, renderedSeq: this.#side.renderedSeq }
      : storedProgress(store);
    writeHeartbeat(heartbeat, {
      at: new Date().toISOString(),
      seq,
      renderedSeq,
      waiting,
      failed,
      ...(this.#side?.isRenderingFull ? { renderingFull: true } : {}),
      ...(error ? { error } : {}),
    });
  }
}
