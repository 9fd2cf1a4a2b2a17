import type { FilterOptionsProps, Where } from 'payload';
import { idOf } from '../access/scope';

type Relation = string | { id: string } | null | undefined;
interface Organ {
  level: string;
  kind: string;
  items?: Relation[] | null;
}
interface Item {
  id: string;
  levels?: string[] | null;
  kinds?: string[] | null;
}
interface Classed {
  mainItem?: Relation;
  otherItems?: Relation[] | null;
  leadOrgan?: Relation;
  jointOrgans?: Relation[] | null;
}

const idsOf = (relations: Relation[]): string[] => relations.flatMap((one) => idOf(one) ?? []);
const fits = (allowed: string[] | null | undefined, value: string) =>
  !allowed?.length || allowed.includes(value);

/** An organ's own list of duties decides; without one, level and kind (条例 Arts. 20, 21). */
export const binds = (organ: Organ, { id, levels, kinds }: Item): boolean =>
  organ.items?.length
    ? idsOf(organ.items).includes(id)
    : fits(levels, organ.level) && fits(kinds, organ.kind);

/**
 * Where-filter for the disclosure items of a document: those that bind an issuing organ, and what the saved
 * document already has.
 */
export async function itemsOfIssuers({
  data,
  id,
  req,
}: Pick<FilterOptionsProps, 'data' | 'id' | 'req'>): Promise<boolean | Where> {
  if (!req.user || req.context.command) return true;
  const all = { limit: 0, pagination: false, req } as const;
  const { leadOrgan, jointOrgans } = (data ?? {}) as Classed;
  const issuers = idsOf([leadOrgan, ...(Array.isArray(jointOrgans) ? jointOrgans : [])]);
  if (issuers.length === 0) return true;
  const { docs: organs } = await req.payload.db.find<Organ & { id: string }>({
    collection: 'organs',
    where: { id: { in: issuers } },
    ...all,
  });
  const { docs: items } = await req.payload.db.find<Item>({ collection: 'items', ...all });
  const binding = items.filter((item) => organs.some((organ) => binds(organ, item))).map((item) => item.id);
  if (binding.length === 0) return true;
  const saved = id
    ? await req.payload.db.findOne<Classed & { id: string }>({
        collection: 'documents',
        where: { id: { equals: id } },
        req,
      })
    : null;
  return { id: { in: [...binding, ...idsOf([saved?.mainItem, ...(saved?.otherItems ?? [])])] } };
}
