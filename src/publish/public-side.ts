/**
 * The public side as the publisher keeps it: the store and the live release, brought forward together.
 * Knows nothing of the editorial database: numbered entries come in, files come out.
 */
import { renameSync, rmSync } from 'node:fs';
import type { LedgerEntry } from '../domain/public-record';
import { paths } from '../environment';
import { directoryOf, forgetDirectory } from '../store/directory';
import { openStore, type Store } from '../store/open';
import { lastEntry, meta, recordRow, setMeta } from '../store/records';
import { inStoreTransaction } from '../store/statements';
import { affected, PHASE } from './affected';
import { attachmentBytes, attachmentText } from './attachments';
import { Breath } from './breath';
import { UnitError } from './failures';
import { contentOfEntry, foldAll, foldEntries, FoldError } from './fold';
import { hasPending, pendingUnits, remember, settlePending } from './pending';
import type { UnitFailure } from './release/full';
import { SiteFolder } from './release/folder';
import { Places } from './release/places';
import { Release } from './release/release';
import { renderVersion } from './release/version';
import { openSite, type Site } from './render';
import { writeUnits } from './write-units';

export interface PublicSideOptions {
  dataDir: string;
  /** Absolute address of the site's root, ending in `/`. */
  publicUrl: string;
  /** Threads of a full release. */
  threads?: number;
}

/** Asked to set an entry aside of which no page can be made. */
export type Park = (seq: number, sentence: string) => Promise<void>;

interface Fault {
  entry: LedgerEntry;
  error: Error;
}

/** The first entry whose content is no public record. */
function firstUnusable(block: LedgerEntry[]): Fault | undefined {
  for (const entry of block)
    try {
      if (!entry.parked) contentOfEntry(entry);
    } catch (error) {
      return { entry, error: error as Error };
    }
  return undefined;
}

const removeStore = (file: string): void => {
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
};

export class PublicSide {
  readonly places: Places;
  /** Units of which no page could be made, with a sentence for each. */
  readonly failures = new Map<string, string>();
  readonly #options: PublicSideOptions;
  readonly #files: string;
  #store: Store;
  #release: Release | undefined;

  constructor(options: PublicSideOptions) {
    this.#options = options;
    this.#files = paths(options.dataDir).files;
    this.places = new Places(options.dataDir);
    this.#store = openStore(this.places.store);
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
    const live = this.places.live();
    return (
      live === undefined ||
      meta(this.#store, 'release') !== live ||
      this.places.note(live)?.renderVersion !== this.#version
    );
  }

  /**
   * Folds entries and writes what they touch. What cannot be made a page is parked; the others go on.
   * @throws errors of the machine: then nothing of the block is folded
   */
  async apply(entries: readonly LedgerEntry[], park: Park): Promise<void> {
    const block = entries.map((entry) => ({ ...entry }));
    for (let fault = firstUnusable(block) ?? this.#attempt(block); fault;) {
      fault.entry.parked = true;
      await park(fault.entry.seq, fault.error.message);
      fault = firstUnusable(block) ?? this.#attempt(block);
    }
    await this.finishPending();
  }

  /** One try; the entry at fault where a page of a new or changed record cannot be made. */
  #attempt(block: LedgerEntry[]): Fault | undefined {
    const store = this.#store;
    store.exec('BEGIN IMMEDIATE');
    try {
      const pages = affected(store, foldEntries(store, block, { textOf: attachmentText(this.#files) }));
      const fault = this.#writeFirst(pages.of(PHASE.before), block);
      if (fault) this.#rollBack();
      else {
        remember(store, pages);
        store.exec('COMMIT');
      }
      return fault;
    } catch (error) {
      this.#rollBack();
      const entry = error instanceof FoldError && block.find(({ seq }) => seq === error.seq);
      if (!entry || entry.parked) throw error;
      return { entry, error };
    }
  }

  #rollBack(): void {
    if (this.#store.inTransaction) this.#store.exec('ROLLBACK');
    forgetDirectory(this.#store);
  }

  /** New pages, before the store is committed: what links to them comes later. */
  #writeFirst(units: string[], block: LedgerEntry[]): Fault | undefined {
    const folder = this.#liveFolder();
    const site = this.#site();
    for (const unit of units) {
      this.#release?.touch(unit);
      if (!folder) continue;
      try {
        for (const address of writeUnits(site, folder, [unit])) folder.remove(address);
      } catch (error) {
        if (!(error instanceof UnitError)) throw error;
        const entry = this.#entryOf(unit, block);
        if (entry) return { entry, error };
        this.failures.set(unit, error.message);
      }
    }
    return undefined;
  }

  /** The latest entry of a block whose record has a unit of its own. */
  #entryOf(unit: string, block: LedgerEntry[]): LedgerEntry | undefined {
    const name = unit.slice(unit.indexOf(':') + 1);
    const isOwn = ({ recordId }: LedgerEntry) =>
      unit.startsWith('record:') ? recordRow(this.#store, recordId)?.n === Number(name) : recordId === name;
    return block.findLast((entry) => !entry.parked && isOwn(entry));
  }

  /** Writes everything that earlier folds left to be written; take-downs first, deletions last. */
  async finishPending(): Promise<void> {
    const folder = this.#liveFolder();
    const site = this.#site();
    const gone: string[] = [];
    const breath = new Breath();
    for (const { unit, phase } of pendingUnits(this.#store)) {
      this.#release?.touch(unit);
      if (!folder) continue;
      const removals = this.#tryUnit(site, folder, unit);
      if (phase === PHASE.takeDown) for (const address of removals) folder.remove(address);
      else gone.push(...removals);
      await breath.turn();
    }
    for (const address of gone) folder?.remove(address);
    inStoreTransaction(this.#store, () => {
      settlePending(this.#store, this.failures.keys());
      setMeta(this.#store, 'rendered_seq', this.appliedSeq);
    });
  }

  #tryUnit(site: Site, folder: SiteFolder, unit: string): string[] {
    try {
      const gone = writeUnits(site, folder, [unit]);
      this.failures.delete(unit);
      return gone;
    } catch (error) {
      if (!(error instanceof UnitError)) throw error;
      this.failures.set(unit, error.message);
      return [];
    }
  }

  /** Folds without writing pages: a full release must follow. */
  foldOnly(entries: readonly LedgerEntry[]): void {
    inStoreTransaction(this.#store, () => {
      foldEntries(this.#store, entries, { textOf: attachmentText(this.#files), track: false });
      setMeta(this.#store, 'release', '');
    });
  }

  /** Starts a full release; increments may go on once this returns. */
  async beginFull(): Promise<void> {
    const { publicUrl, threads } = this.#options;
    this.#release = await Release.begin(this.places, this.#version, this.appliedSeq, {
      publicUrl,
      files: this.#files,
      ...(threads ? { threads } : {}),
    });
  }

  get isRenderingFull(): boolean {
    return this.#release !== undefined;
  }

  /** Waits for the threads of the full release. @returns units of which no page could be made */
  async fullWritten(): Promise<UnitFailure[]> {
    try {
      return (await this.#release?.written()) ?? [];
    } catch (error) {
      await this.abandonFull();
      throw error;
    }
  }

  async abandonFull(): Promise<void> {
    const release = this.#release;
    this.#release = undefined;
    await release?.abandon();
  }

  /** Makes the full release, brought up to the store, the live one. */
  async swap(): Promise<void> {
    const release = this.#release!;
    await release.swap(this.#site());
    this.#release = undefined;
    this.failures.clear();
    inStoreTransaction(this.#store, () => {
      setMeta(this.#store, 'release', release.id);
      setMeta(this.#store, 'rendered_seq', this.appliedSeq);
      settlePending(this.#store, []);
    });
  }

  /** Whether the store was folded from the ledger that has this entry where the store has its last. */
  continues(entry: LedgerEntry | undefined): boolean {
    const last = lastEntry(this.#store);
    return last === undefined || last.hash === entry?.hash;
  }

  /** Folds the whole ledger into a new store and puts it in place of the old one. A full release must follow. */
  async rebuild(entriesAfter: (seq: number, limit: number) => Promise<LedgerEntry[]>): Promise<void> {
    const file = `${this.places.store}.new`;
    removeStore(file);
    const store = openStore(file);
    await foldAll(store, entriesAfter, { textOf: attachmentText(this.#files) });
    store.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    store.close();
    this.#store.close();
    for (const part of ['-wal', '-shm']) rmSync(this.places.store + part, { force: true });
    renameSync(file, this.places.store);
    removeStore(file);
    this.#store = openStore(this.places.store);
  }

  close(): void {
    this.#store.close();
  }
}
