/** The lists in which a document stands, and where each list is published. */
import type { DocumentRecord, LocalDate } from './public-record';
import type { Level } from './vocabulary';

/** Records on one permanent page of a list. */
export const PAGE_SIZE = 50;

/** A list is named by what it collects; organs and items by record id. */
export type ListKey =
  | { kind: 'all' }
  | { kind: 'level'; level: Level }
  | { kind: 'organ'; organ: string }
  | { kind: 'organItem'; organ: string; item: string }
  | { kind: 'item'; item: string }
  | { kind: 'topic'; topic: string }
  | { kind: 'year'; year: string }
  | { kind: 'type'; type: string }
  /** What an organ and those below it have of one type. */
  | { kind: 'organType'; organ: string; type: string };

/** Stable text form, the primary key of lists in the public store. */
export function listId(key: ListKey): string {
  switch (key.kind) {
    case 'all':
      return 'all';
    case 'level':
      return `level:${key.level}`;
    case 'organ':
      return `organ:${key.organ}`;
    case 'organItem':
      return `organ:${key.organ}|item:${key.item}`;
    case 'item':
      return `item:${key.item}`;
    case 'topic':
      return `topic:${key.topic}`;
    case 'year':
      return `year:${key.year}`;
    case 'type':
      return `type:${key.type}`;
    case 'organType':
      return `organ:${key.organ}|type:${key.type}`;
  }
}

/** The inverse of listId. */
export function parseListId(id: string): ListKey {
  if (id === 'all') return { kind: 'all' };
  const both = /^organ:([^|]+)\|item:(.+)$/.exec(id);
  if (both) return { kind: 'organItem', organ: both[1]!, item: both[2]! };
  const typed = /^organ:([^|]+)\|type:(.+)$/.exec(id);
  if (typed) return { kind: 'organType', organ: typed[1]!, type: typed[2]! };
  const [kind, value] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  switch (kind) {
    case 'level':
      return { kind, level: value as Level };
    case 'organ':
      return { kind, organ: value };
    case 'item':
      return { kind, item: value };
    case 'topic':
      return { kind, topic: value };
    case 'year':
      return { kind, year: value };
    case 'type':
      return { kind, type: value };
    default:
      throw new Error(`unknown list ${id}`);
  }
}

/**
 * Every list in which a document stands.
 * @param day displayed day: of publication here, or the original one for what is carried over
 */
export function listsOf(record: DocumentRecord, day: LocalDate): ListKey[] {
  const keys: ListKey[] = [
    { kind: 'all' },
    { kind: 'level', level: record.level },
    { kind: 'year', year: day.slice(0, 4) },
  ];
  if (record.topic) keys.push({ kind: 'topic', topic: record.topic });
  for (const item of record.items) keys.push({ kind: 'item', item: item.id });
  for (const organ of record.organs) {
    keys.push({ kind: 'organ', organ: organ.id });
    for (const item of record.items) keys.push({ kind: 'organItem', organ: organ.id, item: item.id });
  }
  const type = record.documentType;
  if (type) {
    keys.push({ kind: 'type', type });
    const organs = [...record.organs.map(({ id }) => id), ...(record.above ?? [])];
    for (const organ of new Set(organs)) keys.push({ kind: 'organType', organ, type });
  }
  return keys;
}

/** Directory of a list on the site. `numberOf` gives n of an organ or item. */
export function listBase(key: ListKey, numberOf: (recordId: string) => number): string {
  switch (key.kind) {
    case 'all':
      return 'xxgk';
    case 'level':
      return `levels/${key.level}/list`;
    case 'organ':
      return `organs/${numberOf(key.organ)}/list`;
    case 'organItem':
      return `organs/${numberOf(key.organ)}/items/${numberOf(key.item)}`;
    case 'item':
      return `items/${numberOf(key.item)}`;
    case 'topic':
      return `topics/${key.topic}`;
    case 'year':
      return `years/${key.year}`;
    case 'type':
      return `types/${key.type}`;
    case 'organType':
      return `organs/${numberOf(key.organ)}/types/${key.type}`;
  }
}
