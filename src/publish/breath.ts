/** Lets others have their turn after some milliseconds of work. */
export class Breath {
  #since = performance.now();

  async turn(): Promise<void> {
    if (performance.now() - this.#since < 40) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.#since = performance.now();
  }
}
