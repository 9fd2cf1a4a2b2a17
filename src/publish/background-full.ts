import type { Session } from './session';
import type { PublicSide } from './public-side';
import type { UnitFailure } from './release/full';

/** A full release beside the daily work: each step takes a moment, the threads do the rest. */
export class BackgroundFull {
  readonly #side: PublicSide;
  readonly #session: Session;
  #step: 'none' | 'loading' | 'writing' = 'none';
  #work: Promise<UnitFailure[] | void> | undefined;
  #settled = false;

  constructor(side: PublicSide, session: Session) {
    [this.#side, this.#session] = [side, session];
  }

  get isRunning(): boolean {
    return this.#step !== 'none';
  }

  begin(): void {
    this.#await('loading', this.#side.beginFull());
  }

  /**
   * Goes on as far as it can without waiting.
   * @returns true once the new release is live
   * @throws where the release had to be given up
   */
  async advance(): Promise<boolean> {
    if (!this.#settled) return false;
    const step = this.#step;
    this.#step = 'none';
    this.#settled = false;
    const failures = await this.#work!;
    if (step === 'writing') return this.#session.finishFull(failures ?? []);
    await this.#side.fixFull();
    this.#await('writing', this.#side.fullWritten());
    return false;
  }

  #await(step: 'loading' | 'writing', work: Promise<UnitFailure[] | void>): void {
    const settle = () => void (this.#settled = true);
    [this.#step, this.#work] = [step, work];
    work.then(settle, settle);
  }
}
