/** The rows of a batch: kept outside React, told to whoever listens, remembered in the browser. */
import type { Found, Row } from './row';

/** What of a row the server does not know. */
type Remembered = Pick<Row, 'id' | 'file' | 'print' | 'found' | 'notes' | 'opening'>;

export class Store {
  #rows: readonly Row[] = [];
  /** Drafts that this page has had: what is remembered of others belongs to another window. */
  readonly #own = new Set<string>();
  readonly #listeners = new Set<() => void>();

  /** @param key under which the browser remembers the batch */
  constructor(readonly key: string) {}

  get rows(): readonly Row[] {
    return this.#rows;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly read = (): readonly Row[] => this.#rows;

  get(key: string): Row | undefined {
    return this.#rows.find((row) => row.key === key);
  }

  put(rows: readonly Row[]): void {
    this.#rows = rows;
    this.#remember();
    this.#listeners.forEach((listener) => listener());
  }

  change(key: string, change: (row: Row) => Partial<Row>): void {
    this.put(this.#rows.map((row) => (row.key === key ? { ...row, ...change(row) } : row)));
  }

  /** Rows of an earlier visit or of another window, as far as they had become drafts. */
  remembered(): Remembered[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.key) ?? '[]');
      return Array.isArray(kept) ? (kept as Remembered[]).filter((row) => typeof row?.id === 'string') : [];
    } catch {
      return [];
    }
  }

  /** Drafts that are gone are remembered no longer. */
  forget(ids: readonly string[]): void {
    for (const id of ids) this.#own.add(id);
    this.#remember();
  }

  #remember(): void {
    const kept = this.#rows
      .filter(({ phase }) => phase === 'kept')
      .map(({ id, file, print, found, notes, opening }): Remembered => ({ id, file, print, found: found as Record<string, Found>, notes, opening })); // prettier-ignore
    for (const { id } of kept) this.#own.add(id!);
    const all = [...this.remembered().filter(({ id }) => !this.#own.has(id!)), ...kept];
    try {
      if (all.length > 0) localStorage.setItem(this.key, JSON.stringify(all));
      else localStorage.removeItem(this.key);
    } catch {
      // A browser that remembers nothing: the drafts are on the server all the same.
    }
  }
}
