/**
 * A unit is a group of files that is always written together, named by a short text. `allUnits` names
 * every unit of the site; `affected` names those that a change touches.
 */
import type { Sequence } from '../../domain/addresses';
import { listId, PAGE_SIZE, parseListId } from '../../domain/lists';
import { logPageOf } from '../../domain/log';
import type { Level } from '../../domain/vocabulary';
import { LEVELS } from '../../domain/vocabulary';
import type { Directory } from '../../store/directory';
import { listRow } from '../../store/lists';
import { logLength } from '../../store/log';
import type { Store } from '../../store/open';
import type { ListRow } from '../../store/rows';
import { all } from '../../store/statements';
import { blocks, pagedOfBlock, ranges } from './blocks';

export const unit = {
  /** About, open data, how to request, not found, style sheet, marks. */
  fixed: 'fixed',
  home: 'home',
  organs: 'organs',
  items: 'items',
  topics: 'topics',
  years: 'years',
  types: 'types',
  siteMap: 'site-map',
  sitemapIndex: 'sitemap-index',
  /** Head of the public log. */
  log: 'log',
  logKey: 'log-key',
  logPage: (k: number) => `log-page:${k}`,
  level: (level: Level) => `level:${level}`,
  /** Home of an organ. */
  organ: (id: string) => `organ:${id}`,
  /** Guide, rules, reports and request page of an organ. */
  organPages: (id: string) => `organ-pages:${id}`,
  /** Columns of an organ, and what was signed for them. */
  coverage: (id: string) => `coverage:${id}`,
  item: (id: string) => `item:${id}`,
  /** Page of a document or rule, its JSON, its tombstone. */
  record: (n: number) => `record:${n}`,
  head: (list: string) => `head:${list}`,
  feed: (list: string) => `feed:${list}`,
  page: (list: string, sequence: Sequence, k: number) => `page:${sequence}:${k}:${list}`,
  shard: (k: number) => `shard:${k}`,
} as const;

/** Records of one sitemap shard, by range of n. */
export const SHARD_SIZE = 500;
/** Shard (from 1) in which the record with number n stands; shard 0 has the fixed pages. */
export const shardOf = (n: number): number => Math.ceil(n / SHARD_SIZE);
export const pageOf = (ordinal: number): number => Math.ceil(ordinal / PAGE_SIZE);

/** The store with its organs and items. */
export interface Folded {
  store: Store;
  directory: Directory;
}

/** Lists that are there before their first record. A column of an organ is not: empty ones are a fault (domain.md 7.6). */
function isStanding({ directory }: Folded, list: string): boolean {
  const key = parseListId(list);
  switch (key.kind) {
    case 'all':
      return true;
    case 'level':
      return (LEVELS as readonly Level[]).includes(key.level);
    case 'organ':
      return directory.organ(key.organ) !== undefined;
    case 'item':
      return directory.item(key.item) !== undefined;
    default:
      return false;
  }
}

/** Whether a list has a head on the site: its organ and item must be public, and it must stand or have records. */
export function hasHead(folded: Folded, list: string): boolean {
  const { store, directory } = folded;
  const key = parseListId(list);
  if ('organ' in key && !directory.organ(key.organ)) return false;
  if ('item' in key && !directory.item(key.item)) return false;
  return isStanding(folded, list) || listRow(store, list) !== undefined;
}

/** Lists of which a feed is offered. */
export const hasFeed = (list: string): boolean => ['all', 'organ', 'item'].includes(parseListId(list).kind);

function* standingLists(directory: Directory): Generator<string> {
  yield listId({ kind: 'all' });
  for (const level of LEVELS) yield listId({ kind: 'level', level });
  for (const { record } of directory.items) yield listId({ kind: 'item', item: record.id });
  for (const { record } of directory.tree()) yield listId({ kind: 'organ', organ: record.id });
}

/** Head, feed and permanent pages of one list. */
export function* unitsOfList(store: Store, list: string): Generator<string> {
  yield unit.head(list);
  if (hasFeed(list)) yield unit.feed(list);
  const row = listRow(store, list);
  for (const sequence of ['ours', 'carried'] as const)
    for (let k = 1; k <= pageOf(row?.[sequence] ?? 0); k++) yield unit.page(list, sequence, k);
}

/** Shards (from 1) that have any record in their range. */
export const shards = (store: Store): Generator<number> => ranges(store, SHARD_SIZE);

const FIXED_UNITS = [
  unit.fixed, unit.home, unit.organs, unit.items, unit.topics, unit.years, unit.types, unit.siteMap, unit.sitemapIndex,
  unit.shard(0), unit.log, unit.logKey, ...LEVELS.map(unit.level),
]; // prettier-ignore

/** Whether the next piece of work is for the one who asks; asked once for each, in the same order by everyone. */
export type Share = () => boolean;
const EVERYTHING: Share = () => true;

/**
 * Every unit of the site, as far as it is for the one who asks. The rows are read a few at a time, so that
 * memory does not grow with their number.
 */
export function* allUnits(folded: Folded, mine = EVERYTHING): Generator<string> {
  const { store, directory } = folded;
  if (mine()) {
    yield* FIXED_UNITS;
    for (const { record } of directory.items) yield unit.item(record.id);
  }
  for (const { record } of directory.tree())
    if (mine()) yield* [unit.organ(record.id), unit.organPages(record.id), unit.coverage(record.id)];
  for (let k = 1; k <= logPageOf(logLength(store)); k++) if (mine()) yield unit.logPage(k);
  for (const k of blocks(store)) if (mine()) yield* pagedOfBlock(store, k).map(unit.record);
  for (const k of shards(store)) if (mine()) yield unit.shard(k);
  for (const list of allLists(folded)) for (const name of unitsOfList(store, list)) if (mine()) yield name;
}

/** Every list that has a head on the site. */
export function* allLists(folded: Folded): Generator<string> {
  const standing = new Set<string>();
  for (const list of standingLists(folded.directory)) {
    standing.add(list);
    yield list;
  }
  for (let after = ''; ;) {
    const rows = all<Pick<ListRow, 'id'>>(
      folded.store,
      'SELECT id FROM list WHERE id > ? ORDER BY id LIMIT 500',
      after,
    );
    for (const { id } of rows) if (!standing.has(id) && hasHead(folded, id)) yield id;
    if (rows.length < 500) return;
    after = rows.at(-1)!.id;
  }
}
