/** What a publication would write: said before it is approved. */
import type { PayloadRequest } from 'payload';
import { documentType } from '../domain/document-types';
import { listsOf, type ListKey } from '../domain/lists';
import type { DocumentRecord, LocalDate } from '../domain/public-record';
import { topicName } from '../domain/topics';
import { LEVEL_LABELS } from '../domain/vocabulary';

export interface Effects {
  /** Names of the lists that get a line, each with its JSON and CSV. */
  lists: string[];
  /** Names of the feeds that get an entry. */
  feeds: string[];
  /** Titles of public documents whose pages will say something about this one. */
  citing: string[];
}

function listName(record: DocumentRecord, key: ListKey): string {
  const organ = (id: string) => record.organs.find((one) => one.id === id)?.name ?? '';
  const item = (id: string) => record.items.find((one) => one.id === id)?.name ?? '';
  switch (key.kind) {
    case 'all':
      return '全部信息';
    case 'level':
      return LEVEL_LABELS[key.level];
    case 'organ':
      return organ(key.organ);
    case 'organItem':
      return `${organ(key.organ)} · ${item(key.item)}`;
    case 'item':
      return `公开事项：${item(key.item)}`;
    case 'topic':
      return `主题：${topicName(key.topic)}`;
    case 'year':
      return `${key.year}年`;
    case 'type':
      return documentType(key.type)?.name[0] ?? key.type;
    case 'organType':
      return `${organ(key.organ) || '上级机关'} · ${documentType(key.type)?.name[0] ?? key.type}`;
  }
}

/** @param day on which it would be published, or was for the first time */
export async function effectsOf(
  req: PayloadRequest,
  record: DocumentRecord,
  day: LocalDate,
): Promise<Effects> {
  const keys = listsOf(record, day);
  const targets = [
    ...(record.changes ?? []).map(({ target }) => target),
    ...(record.interprets ?? []),
    ...(record.collects ?? []),
  ];
  const { docs } = await req.payload.db.find<{ title?: string | null }>({
    collection: 'documents',
    where: { id: { in: targets } },
    pagination: false,
    limit: 0,
    select: { title: true },
    req,
  });
  return {
    lists: keys.map((key) => listName(record, key)),
    feeds: [...record.organs, ...record.items].map(({ name }) => name),
    citing: docs.map(({ title }) => title ?? ''),
  };
}
