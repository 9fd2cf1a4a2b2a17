import type { PayloadRequest } from 'payload';
import { isEmpty, scopeOfRoles, type Role } from '../../../collections/access/scope';

export interface OrganChoice {
  id: string;
  name: string;
}

/** Organs in which the person holds one of some roles, by name; without roles those for which he or she drafts. */
export async function organChoices(
  req: PayloadRequest,
  roles: readonly Role[] = ['officer'],
): Promise<OrganChoice[]> {
  if (!req.user) return [];
  const scope = await scopeOfRoles(req, roles);
  if (isEmpty(scope)) return [];
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
