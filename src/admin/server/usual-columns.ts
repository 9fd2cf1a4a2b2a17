import type { PayloadRequest } from 'payload';
import { idOf } from '../../../collections/access/scope';
import { documentType, type DocumentType } from '../../domain/document-types';

const LOOKED_AT = 40;
const SHOWN = 5;

interface Row {
  id: string;
  mainItem?: string | null;
  documentType?: string | null;
}

export interface UsualColumn {
  /** Of the item. */
  id: string;
  name: string;
  /** Type of the records that were submitted there. */
  type?: DocumentType;
}

/** The item, and the type of its records where there is one. */
export const labelOfUsual = ({ name, type }: Pick<UsualColumn, 'name' | 'type'>, language: 'zh' | 'en'): string => {
  const of = type?.name[language === 'zh' ? 0 : 1];
  return !of ? name : language === 'zh' ? `${name}（${of}）` : `${name} (${of})`;
}; // prettier-ignore

/** Disclosure items with types under which a person submitted documents most often of late. */
export async function usualColumns(req: PayloadRequest): Promise<UsualColumn[]> {
  const { docs: decisions } = await req.payload.db.find<{ id: string; recordId: string }>({
    collection: 'decisions',
    where: {
      by: { equals: String(req.user!.id) },
      action: { equals: 'submit' },
      recordCollection: { equals: 'documents' },
    },
    sort: '-at',
    limit: LOOKED_AT,
    pagination: false,
    select: { recordId: true },
    req,
  });
  if (decisions.length === 0) return [];
  const { docs: documents } = await req.payload.db.find<Row>({
    collection: 'documents',
    where: { id: { in: decisions.map(({ recordId }) => recordId) } },
    pagination: false,
    limit: 0,
    select: { mainItem: true, documentType: true },
    req,
  });
  const uses = new Map<string, { item: string; type?: DocumentType; times: number }>();
  for (const { mainItem, documentType: slug } of documents) {
    const item = idOf(mainItem);
    if (item === undefined) continue;
    const type = documentType(slug);
    const key = `${item}/${type?.slug ?? ''}`;
    uses.set(key, { item, type, times: (uses.get(key)?.times ?? 0) + 1 });
  }
  const { docs: items } = await req.payload.db.find<{ id: string; name: string }>({
    collection: 'items',
    where: { id: { in: [...uses.values()].map(({ item }) => item) } },
    pagination: false,
    limit: 0,
    select: { name: true },
    req,
  });
  const names = new Map(items.map(({ id, name }) => [id, name]));
  return [...uses.values()]
    .flatMap(({ item, ...use }) => (names.has(item) ? [{ id: item, name: names.get(item)!, ...use }] : []))
    .sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ id, name, type }) => ({ id, name, type }));
}
