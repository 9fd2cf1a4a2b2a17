/**
 * One turn of the event loop. Only then does libsql free the cursors of finished queries: work that goes on
 * without it grows by a kilobyte with every query.
 */
export const eventLoopTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets others have their turn after some milliseconds of work. */
export class Breath {
  #since = performance.now();

  async turn(): Promise<void> {
    if (performance.now() - this.#since < 40) return;
    await eventLoopTurn();
    this.#since = performance.now();
  }
}
