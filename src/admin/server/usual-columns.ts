import type { PayloadRequest } from 'payload';
import { idOf } from '../../../collections/access/scope';

const LOOKED_AT = 40;
const SHOWN = 5;

export interface UsualColumn {
  id: string;
  name: string;
}

/** Disclosure items under which a person submitted documents most often of late. */
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
  const { docs: documents } = await req.payload.db.find<{ id: string; mainItem?: string | null }>({
    collection: 'documents',
    where: { id: { in: decisions.map(({ recordId }) => recordId) } },
    pagination: false,
    limit: 0,
    select: { mainItem: true },
    req,
  });
  const uses = new Map<string, number>();
  for (const { mainItem } of documents) {
    const id = idOf(mainItem);
    if (id !== undefined) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const { docs: items } = await req.payload.db.find<UsualColumn>({
    collection: 'items',
    where: { id: { in: [...uses.keys()] } },
    pagination: false,
    limit: 0,
    select: { name: true },
    req,
  });
  return items
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => uses.get(b.id)! - uses.get(a.id)! || (a.name < b.name ? -1 : 1))
    .slice(0, SHOWN);
}
