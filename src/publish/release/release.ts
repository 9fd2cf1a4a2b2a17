/** A full release on its way: written at one state of the store, brought up to date, then swapped in. */
import { Breath } from '../breath';
import { compareUnits } from '../affected';
import type { Site } from '../render';
import { writeUnits } from '../write-units';
import { startThreads, type FullOptions, type FullRun, type UnitFailure } from './full';
import { SiteFolder } from './folder';
import type { Places, ReleaseNote } from './places';

export class Release {
  readonly id: string;
  readonly #note: Omit<ReleaseNote, 'seq'>;
  readonly #places: Places;
  readonly #run: FullRun;
  /** Units written to the live release since the state from which this one is made. */
  readonly #since = new Set<string>();
  #seq = 0;

  private constructor(places: Places, id: string, note: Omit<ReleaseNote, 'seq'>, run: FullRun) {
    [this.#places, this.id, this.#note, this.#run] = [places, id, note, run];
  }

  /** Starts the threads. @param program from `threadProgram` */
  static begin(
    program: URL,
    places: Places,
    version: string,
    seq: number,
    options: Omit<FullOptions, 'folder' | 'storeFile'>,
  ): Release {
    const id = places.create(seq, version);
    const run = startThreads(program, { ...options, storeFile: places.store, folder: places.folder(id) });
    return new Release(places, id, { renderVersion: version, publicUrl: options.publicUrl }, run);
  }

  loaded(): Promise<void> {
    return this.#run.loaded;
  }

  /** Nothing may write the store until this returns; afterwards it may. */
  async fix(): Promise<void> {
    this.#since.clear();
    this.#seq = await this.#run.fix();
  }

  /** A unit was or will be written to the live release: this one needs it too. */
  touch(unit: string): void {
    this.#since.add(unit);
  }

  /** Waits for the threads. @returns units of which no page could be made */
  async written(): Promise<UnitFailure[]> {
    return (await this.#run.done).failures;
  }

  async abandon(): Promise<void> {
    await this.#run.stop();
    await this.#places.discard(this.id);
  }

  /** Writes again what has changed meanwhile, then makes this the live release. */
  async swap(site: Site): Promise<void> {
    const folder = new SiteFolder(this.#places.folder(this.id), this.#places.scratch);
    const breath = new Breath();
    for (const unit of [...this.#since].sort(compareUnits)) {
      for (const address of writeUnits(site, folder, [unit])) folder.remove(address);
      await breath.turn();
    }
    this.#places.swap(this.id, { ...this.#note, seq: this.#seq });
  }
}
