/** Waiting without blocking the event loop. */

const WAIT_LIMIT_MS = 60_000;

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** First come, first served, within one process. */
export class Lock {
  #held = false;
  readonly #waiting: (() => void)[] = [];

  /**
   * Waits for the lock and returns the function that gives it back.
   * @throws Error after a minute of waiting.
   */
  async acquire(): Promise<() => void> {
    if (this.#held) await this.#turn();
    this.#held = true;
    let released = false;
    return () => {
      if (released) return;
      released = true;
      const next = this.#waiting.shift();
      if (next) next();
      else this.#held = false;
    };
  }

  #turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const proceed = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(proceed), 1);
        reject(new Error('The database was busy for a minute: another transaction does not end.'));
      }, WAIT_LIMIT_MS);
      this.#waiting.push(proceed);
    });
  }
}

export const isBusy = (error: unknown): boolean =>
  String((error as { code?: unknown } | null)?.code ?? '').startsWith('SQLITE_BUSY');

/**
 * Repeats what another process keeps from running.
 * Short, uneven pauses find the gap between two transactions of a busy neighbour.
 * @throws the last error after a minute, or any error that is not SQLITE_BUSY.
 */
export async function whenFree<T>(attempt: () => T | Promise<T>): Promise<T> {
  const start = Date.now();
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || Date.now() - start > WAIT_LIMIT_MS) throw error;
      await sleep(1 + Math.random() * 4);
    }
  }
}
