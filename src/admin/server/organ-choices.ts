import type { PayloadRequest } from 'payload';
import { scopeOf } from '../../../collections/access/scope';

export interface OrganChoice {
  id: string;
  name: string;
}

/** Organs for which the person drafts, by name; empty for who drafts for none. */
export async function organChoices(req: PayloadRequest): Promise<OrganChoice[]> {
  if (!req.user) return [];
  const scope = await scopeOf(req, 'officer');
  if (scope !== 'all' && scope.size === 0) return [];
  const { docs } = await req.payload.db.find<OrganChoice>({
    collection: 'organs',
    where: { and: [{ validTo: { exists: false } }, ...(scope === 'all' ? [] : [{ id: { in: [...scope] } }])] },
    select: { name: true },
    sort: 'name',
    pagination: false,
    limit: 0,
    req,
  });
  return docs.map(({ id, name }) => ({ id, name }));
} // prettier-ignore
