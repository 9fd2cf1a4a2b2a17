/** One publisher at work with its lease: numbers, folds, renders. */
import type { KeyObject } from 'node:crypto';
import type { Payload } from 'payload';
import type { Instant, LedgerEntry } from '../domain/public-record';
import { recordRowByN } from '../store/records';
import { lastMoment } from '../store/log';
import { publishDue } from './commands';
import { DueEntries } from './due';
import { firstUnusable } from './faults';
import { ChainError, FoldError } from './fold';
import { entriesAfter, isDayOver, numberEntries, park, type Lease } from './ledger';
import { entryAt, isAnythingWaiting, unpark } from './parking';
import type { PublicSide } from './public-side';
import type { UnitFailure } from './release/full';
import { UnsignedApprovals } from './unsigned';

/** Entries folded at once when a publisher catches up. */
const BLOCK = 100;
/** How often a full release is begun again because pages of it could not be made. */
const ATTEMPTS = 5;

/** Milliseconds between two looks for what is scheduled. */
const SCHEDULE_POLL = 1000;

export interface SessionOptions {
  payload: Payload;
  side: PublicSide;
  clock: () => Instant;
  lease: Lease;
  /** Signs the head of a day that is over. */
  key: KeyObject;
  log: (line: string) => void;
}

export class Session {
  readonly #due = new DueEntries();
  readonly #unsigned = new UnsignedApprovals();
  #lookedForScheduled = 0;
  readonly #options: SessionOptions;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  get #side(): PublicSide {
    return this.#options.side;
  }

  readonly #park = async (seq: number, sentence: string): Promise<void> => {
    this.#options.log(`entry ${seq} is parked: ${sentence}`);
    await park(this.#options.payload, seq, sentence);
  };

  readonly #after = (seq: number, limit: number): Promise<LedgerEntry[]> =>
    entriesAfter(this.#options.payload, seq, limit);

  /** Goes on where an earlier publisher stopped, whatever stopped it. */
  async resume(): Promise<void> {
    const { payload, log } = this.#options;
    const side = this.#side;
    if (!side.continues(await entryAt(payload, side.appliedSeq))) {
      log('the public store does not belong to this ledger and is folded anew');
      await this.#rebuild();
    }
    await this.#foldNumbered();
    if (side.canIncrement) await side.finishPending();
  }

  /** Folds the whole ledger anew; entries that cannot be folded are parked on the way. */
  async #rebuild(): Promise<void> {
    for (;;)
      try {
        return await this.#side.rebuild(async (seq, limit) => {
          const entries = await this.#after(seq, limit);
          for (let fault = firstUnusable(entries); fault; fault = firstUnusable(entries)) {
            fault.entry.parked = true;
            await this.#park(fault.entry.seq, fault.error.message);
          }
          return entries;
        });
      } catch (error) {
        if (!(error instanceof FoldError)) throw error;
        await this.#park(error.seq, error.message);
      }
  }

  async #foldNumbered(): Promise<void> {
    for (;;) {
      const entries = await this.#after(this.#side.appliedSeq, BLOCK);
      if (!entries.length) return;
      await this.#take(entries);
    }
  }

  async #take(entries: LedgerEntry[]): Promise<void> {
    const side = this.#side;
    try {
      if (side.canIncrement || side.isRenderingFull) await side.apply(entries, this.#park);
      else await side.foldOnly(entries, this.#park);
    } catch (error) {
      if (!(error instanceof ChainError)) throw error;
      this.#options.log(`${error.message} The store is folded anew.`);
      await side.abandonFull();
      await this.#rebuild();
    }
  }

  async #publishScheduled(payload: Payload, now: Instant): Promise<void> {
    if (Math.abs(Date.parse(now) - this.#lookedForScheduled) < SCHEDULE_POLL) return;
    this.#lookedForScheduled = Date.parse(now);
    await publishDue(payload, now);
  }

  /** Numbers and publishes the next block. @returns false where nothing waits */
  async turn(): Promise<boolean> {
    const { payload, clock, lease, key } = this.#options;
    const { store } = this.#side;
    await this.#publishScheduled(payload, clock());
    await this.#unsigned.withdraw(payload, clock());
    await this.#due.append(payload, store, clock());
    if (!isDayOver(lastMoment(store), clock()) && !(await isAnythingWaiting(payload))) return false;
    const entries = await numberEntries(payload, lease, clock, key);
    if (entries[0] && entries[0].seq !== this.#side.appliedSeq + 1) await this.#foldNumbered();
    else await this.#take(entries);
    return entries.length > 0;
  }

  /** Numbers and publishes everything that waits. */
  async drain(): Promise<void> {
    while (await this.turn());
  }

  /** Gives parked entries another chance; those that fail again are parked again. */
  async retryParked(): Promise<void> {
    if ((await unpark(this.#options.payload)) > 0) await this.#rebuild();
  }

  /** Writes a whole release and makes it the live one, and waits for it. */
  async full(): Promise<void> {
    const side = this.#side;
    for (let attempt = 1; ; attempt++) {
      await side.beginFull();
      await side.fixFull();
      if (await this.finishFull(await side.fullWritten(), attempt < ATTEMPTS)) return;
    }
  }

  /**
   * Swaps a written release in. Records of which no page could be made are parked; then the release is
   * given up and the store folded without them.
   * @returns false where the release has to be begun again
   */
  async finishFull(failures: UnitFailure[], mayRepeat = true): Promise<boolean> {
    const side = this.#side;
    const records = mayRepeat ? failures.filter(({ unit }) => unit.startsWith('record:')) : [];
    if (records.length) {
      await side.abandonFull();
      for (const failure of records) await this.#parkUnit(failure);
      await this.#rebuild();
      return false;
    }
    await side.swap();
    for (const { unit, message } of failures) side.failures.set(unit, message);
    return true;
  }

  async #parkUnit({ unit, message }: UnitFailure): Promise<void> {
    const row = recordRowByN(this.#side.store, Number(unit.slice('record:'.length)));
    if (row) await this.#park(row.seq, message);
  }
}
