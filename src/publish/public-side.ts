/**
 * The public side as the publisher keeps it: the store and the live release, brought forward together.
 * Knows nothing of the editorial database: numbered entries come in, files come out.
 */
import type { LedgerEntry } from '../domain/public-record';
import { paths } from '../environment';
import { directoryOf, forgetDirectory } from '../store/directory';
import type { Store } from '../store/open';
import { lastEntry, meta, setMeta } from '../store/records';
import { inStoreTransaction } from '../store/statements';
import { affected, PHASE } from './affected';
import { attachmentBytes, attachmentText } from './attachments';
import { eventLoopTurn } from './breath';
import { wipeFurther } from './compaction';
import { type Fault, type Park, foldFault, orAtItsDoor, withoutFaults } from './faults';
import { isMachineFailure } from './failures';
import { ChainError, foldEntries, type TextOf } from './fold';
import { hasPending, remember, settlePending } from './pending';
import { writePending } from './write-pending';
import type { UnitFailure } from './release/full';
import { SiteFolder } from './release/folder';
import { Places } from './release/places';
import { threadProgram } from './release/program';
import { Release } from './release/release';
import { renderVersion } from './release/version';
import { openSite, type Site } from './render';
import { openOrBegin, replaceStore } from './store-file';
import { writeFirst } from './write-first';

export interface PublicSideOptions {
  dataDir: string;
  /** Absolute address of the site's root, ending in `/`. */
  publicUrl: string;
  /** Threads of a full release. */
  threads?: number;
}

export class PublicSide {
  readonly places: Places;
  /** Units of which no page could be made, with a sentence for each. */
  readonly failures = new Map<string, string>();
  readonly #options: PublicSideOptions;
  readonly #files: string;
  readonly #textOf: TextOf;
  #store: Store;
  #release: Release | undefined;
  /** Counts full releases begun and given up. */
  #turn = 0;

  constructor(options: PublicSideOptions) {
    this.#options = options;
    this.#files = paths(options.dataDir).files;
    this.places = new Places(options.dataDir);
    this.#textOf = attachmentText(this.#files);
    this.#store = openOrBegin(this.places.store);
  }

  get store(): Store {
    return this.#store;
  }

  get appliedSeq(): number {
    return lastEntry(this.#store)?.seq ?? 0;
  }

  get renderedSeq(): number {
    return Number(meta(this.#store, 'rendered_seq') ?? 0);
  }

  get hasPending(): boolean {
    return hasPending(this.#store);
  }

  get #version(): string {
    return renderVersion(directoryOf(this.#store), this.#options.publicUrl);
  }

  #site(): Site {
    const { publicUrl } = this.#options;
    return openSite(this.#store, { publicUrl, fileOf: attachmentBytes(this.#files) });
  }

  #liveFolder(): SiteFolder | undefined {
    const id = this.places.live();
    return id === undefined ? undefined : new SiteFolder(this.places.folder(id), this.places.scratch);
  }

  /** True where the live release cannot be brought forward, or looks unlike what would be written now. */
  needsFull(): boolean {
    return !this.canIncrement || this.places.note(this.places.live()!)?.renderVersion !== this.#version;
  }

  /** True where there is a live release that stands where the store stands. */
  get canIncrement(): boolean {
    const live = this.places.live();
    return live !== undefined && meta(this.#store, 'release') === live;
  }

  /**
   * Folds entries and writes what they touch. What cannot be made a page is parked; the others go on.
   * @throws errors of the machine: then nothing of the block is folded
   */
  async apply(entries: readonly LedgerEntry[], park: Park): Promise<void> {
    try {
      await withoutFaults(entries, park, (block) => this.#attempt(block));
    } catch (error) {
      if (isMachineFailure(error) || error instanceof ChainError) throw error;
      // None of the block's records is named by the error: each is tried alone, so that the others go on.
      for (const entry of entries)
        await withoutFaults([entry], park, (block) => orAtItsDoor(block, (one) => this.#attempt(one)));
    }
    await this.finishPending();
  }

  /** Folds without writing pages: a full release must follow. */
  async foldOnly(entries: readonly LedgerEntry[], park: Park): Promise<void> {
    await withoutFaults(entries, park, (block) => {
      try {
        inStoreTransaction(this.#store, () => {
          foldEntries(this.#store, block, { textOf: this.#textOf, track: false });
          setMeta(this.#store, 'release', '');
        });
        return undefined;
      } catch (error) {
        forgetDirectory(this.#store);
        return foldFault(error, block);
      }
    });
    await eventLoopTurn();
  }

  /** One try; the entry at fault where a page of a new or changed record cannot be made. */
  #attempt(block: LedgerEntry[]): Fault | undefined {
    const store = this.#store;
    store.exec('BEGIN IMMEDIATE');
    try {
      const pages = affected(store, block, foldEntries(store, block, { textOf: this.#textOf }));
      const fault = this.#writeFirst(pages.of(PHASE.before), block);
      if (fault) this.#rollBack();
      else {
        remember(store, pages);
        store.exec('COMMIT');
      }
      return fault;
    } catch (error) {
      this.#rollBack();
      return foldFault(error, block);
    }
  }

  #writeFirst(units: string[], block: LedgerEntry[]): Fault | undefined {
    for (const unit of units) this.#release?.touch(unit);
    const { failures } = this;
    return writeFirst({ site: this.#site(), folder: this.#liveFolder(), units, block, failures });
  }

  #rollBack(): void {
    if (this.#store.inTransaction) this.#store.exec('ROLLBACK');
    forgetDirectory(this.#store);
  }

  /** Writes everything that earlier folds left to be written; take-downs first, deletions last. */
  async finishPending(): Promise<void> {
    const { failures } = this;
    const touch = (unit: string) => this.#release?.touch(unit);
    await writePending({ site: this.#site(), folder: this.#liveFolder(), failures, touch });
    this.#settle(failures.keys());
  }

  #settle(failed: Iterable<string>): void {
    inStoreTransaction(this.#store, () => {
      settlePending(this.#store, failed);
      setMeta(this.#store, 'rendered_seq', this.appliedSeq);
    });
  }

  /** Starts the threads of a full release; the store may be written until `fixFull`. */
  async beginFull(): Promise<void> {
    const { publicUrl, threads } = this.#options;
    const turn = ++this.#turn;
    const program = await threadProgram();
    if (turn !== this.#turn) throw new Error('the full release was given up');
    this.#release = Release.begin(program, this.places, this.#version, this.appliedSeq, {
      publicUrl,
      files: this.#files,
      ...(threads ? { threads } : {}),
    });
    await this.#orAbandon(this.#release.loaded());
  }

  /** Fixes the state of which the full release is made; increments may go on once this returns. */
  async fixFull(): Promise<void> {
    await this.#orAbandon(this.#release!.fix());
  }

  get isRenderingFull(): boolean {
    return this.#release !== undefined;
  }

  /** Waits for the threads of the full release. @returns units of which no page could be made */
  fullWritten(): Promise<UnitFailure[]> {
    return this.#orAbandon(this.#release!.written());
  }

  async #orAbandon<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      await this.abandonFull();
      throw error;
    }
  }

  async abandonFull(): Promise<void> {
    const release = this.#release;
    this.#turn += 1;
    this.#release = undefined;
    await release?.abandon();
  }

  /** Makes the full release, brought up to the store, the live one. */
  async swap(): Promise<void> {
    const release = this.#release!;
    await release.swap(this.#site());
    this.#release = undefined;
    this.failures.clear();
    setMeta(this.#store, 'release', release.id);
    this.#settle([]);
  }

  /** Wipes a part of what was taken down from the files. @returns whether there is more to do at once */
  async compact(): Promise<boolean> {
    return !this.isRenderingFull && wipeFurther(this.#store, this.places);
  }

  /** Whether the store was folded from the ledger that has this entry where the store has its last. */
  continues(entry: LedgerEntry | undefined): boolean {
    const last = lastEntry(this.#store);
    return last === undefined || last.hash === entry?.hash;
  }

  /** Folds the whole ledger into a new store, put in place of the old one. A full release must follow. */
  async rebuild(entriesAfter: (seq: number, limit: number) => Promise<LedgerEntry[]>): Promise<void> {
    this.#store = await replaceStore(this.#store, this.places.store, entriesAfter, this.#textOf);
  }

  close(): void {
    this.#store.close();
  }
}
