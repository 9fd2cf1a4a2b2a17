/**
 * Organs and disclosure items of the public store, held in memory: they stand around almost every page and
 * are few beside the records.
 */
import { distinctItemNames } from '../domain/item-names';
import { LEVELS, type Level } from '../domain/vocabulary';
import type { ItemRecord, OrganRecord, SiteRecord } from '../domain/public-record';
import type { Store } from './open';
import { meta, siteRecord } from './records';
import { all } from './statements';

export interface OrganEntry {
  n: number;
  record: OrganRecord;
}
export interface ItemEntry {
  n: number;
  record: ItemRecord;
}

const RANK: Record<Level, number> = { national: -1, province: 0, city: 1, county: 2, township: 3 };

const bySibling = (a: OrganEntry, b: OrganEntry): number =>
  RANK[a.record.level] - RANK[b.record.level] || (a.record.order ?? 0) - (b.record.order ?? 0) || a.n - b.n;
const byOrder = (a: ItemEntry, b: ItemEntry): number =>
  (a.record.order ?? 0) - (b.record.order ?? 0) || (a.record.code < b.record.code ? -1 : 1) || a.n - b.n;

export class Directory {
  readonly site: SiteRecord;
  /** Disclosure items in their order. */
  readonly items: readonly ItemEntry[];
  /** Names of items where those of all levels stand side by side, by id. */
  readonly itemNames: ReadonlyMap<string, string>;
  /** Live organs, issuers outside the platform included. */
  readonly #organs = new Map<string, OrganEntry>();
  readonly #items = new Map<string, ItemEntry>();
  readonly #numbers = new Map<string, number>();
  readonly #children = new Map<string, OrganEntry[]>();
  readonly #roots: OrganEntry[] = [];

  constructor(store: Store) {
    this.site = siteRecord(store);
    const rows = all<{ id: string; n: number; state: string; json: string | null }>(
      store,
      `SELECT id, n, state, json FROM record WHERE type IN ('organ', 'item') ORDER BY n`,
    );
    for (const { id, n, state, json } of rows) {
      this.#numbers.set(id, n);
      const record = state === 'live' && json ? (JSON.parse(json) as OrganRecord | ItemRecord) : undefined;
      if (record?.type === 'organ') this.#organs.set(id, { n, record });
      if (record?.type === 'item') this.#items.set(id, { n, record });
    }
    this.items = [...this.#items.values()].sort(byOrder);
    this.itemNames = distinctItemNames(this.items.map(({ record }) => record));
    for (const entry of [...this.#organs.values()]
      .filter((organ) => !organ.record.external)
      .sort(bySibling)) {
      const parent = this.organ(entry.record.parent);
      if (!parent || this.#isBelow(parent, entry.record.id)) this.#roots.push(entry);
      else this.#children.set(parent.record.id, [...(this.#children.get(parent.record.id) ?? []), entry]);
    }
  }

  /** True where an organ would stand above itself. */
  #isBelow(organ: OrganEntry, id: string): boolean {
    const seen = new Set<string>();
    for (let at: OrganEntry | undefined = organ; at; at = this.organ(at.record.parent)) {
      if (at.record.id === id || seen.has(at.record.id)) return true;
      seen.add(at.record.id);
    }
    return false;
  }

  /** An organ that has a directory of its own here. */
  organ(id: string | undefined): OrganEntry | undefined {
    const entry = id === undefined ? undefined : this.#organs.get(id);
    return entry?.record.external ? undefined : entry;
  }

  /** Any live organ, issuers outside the platform included. */
  issuer(id: string): OrganEntry | undefined {
    return this.#organs.get(id);
  }

  item(id: string): ItemEntry | undefined {
    return this.#items.get(id);
  }

  /** n of an organ or item that was ever published. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** Organs directly below one, by level and hand-set order. */
  children(id: string): readonly OrganEntry[] {
    return this.#children.get(id) ?? [];
  }

  /** The tree of organs, depth first. */
  *tree(from: readonly OrganEntry[] = this.#roots, depth = 0): Generator<OrganEntry & { depth: number }> {
    for (const entry of from) {
      yield { ...entry, depth };
      yield* this.tree(this.children(entry.record.id), depth + 1);
    }
  }

  /** Organs of a level that stand below no other of the same level, each with all of that level below it. */
  *governments(level: Level): Generator<{ government: OrganEntry; departments: OrganEntry[] }> {
    for (const { depth: _, ...entry } of this.tree()) {
      if (entry.record.level !== level || this.organ(entry.record.parent)?.record.level === level) continue;
      const below = [...this.tree(this.children(entry.record.id))];
      yield { government: entry, departments: below.filter((organ) => organ.record.level === level) };
    }
  }

  /** Number of live organs of a level; of `national` also those outside the platform. */
  count(level: Level): number {
    const here = (organ: OrganEntry) => (LEVELS as readonly Level[]).includes(level) && organ.record.external;
    return [...this.#organs.values()].filter((organ) => organ.record.level === level && !here(organ)).length;
  }

  /** Number of organs that have a directory here. */
  get size(): number {
    return [...this.#organs.values()].filter((organ) => !organ.record.external).length;
  }
}

const known = new WeakMap<Store, { at: string; directory: Directory }>();

/** To be called after a rollback, which may give a number back that the directory was read at. */
export const forgetDirectory = (store: Store): void => void known.delete(store);

/** The directory as the store has it now; read again only after an organ, an item or the site has changed. */
export function directoryOf(store: Store): Directory {
  const at = meta(store, 'directory_seq') ?? '';
  const kept = known.get(store);
  if (kept?.at === at) return kept.directory;
  const directory = new Directory(store);
  known.set(store, { at, directory });
  return directory;
}
