/** What `check` found: every difference is counted, and the first ones are named. */

/** Differences that are named; more are only counted. */
const NAMED = 1000;

export class Findings {
  readonly details: string[] = [];
  #count = 0;

  add(sentence: string): void {
    this.#count += 1;
    if (this.details.length < NAMED) this.details.push(sentence);
  }

  get count(): number {
    return this.#count;
  }

  /** The named ones, and how many were not. */
  sentences(): string[] {
    const rest = this.#count - this.details.length;
    return rest > 0 ? [...this.details, `还有 ${rest} 处不同没有列出。`] : this.details;
  }
}
