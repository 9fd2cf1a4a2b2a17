/** Who sees and ends a delegation: both persons; those who administer the organ; supervisors only look. */
import type { Access, Where } from 'payload';
import { today, type Role } from '../access/held';
import { scopeOfRoles } from '../access/scope';

const mineOr =
  (persons: readonly ('giver' | 'receiver')[], roles: readonly Role[], more?: () => Where): Access =>
  async ({ req }) => {
    if (!req.user) return false;
    const scope = await scopeOfRoles(req, roles);
    if (scope === 'all') return more?.() ?? true;
    const mine: Where[] = persons.map((field) => ({ [field]: { equals: String(req.user!.id) } }));
    const theirs: Where[] = scope.size > 0 ? [{ organ: { in: [...scope] } }] : [];
    return { and: [{ or: [...mine, ...theirs] }, ...(more ? [more()] : [])] };
  };

export const ofMineOrSupervised = mineOr(['giver', 'receiver'], ['administrator', 'supervisor']);

export const ofMineOrAdministered = mineOr(['giver'], ['administrator']);

/** One that ever counted stays on record. */
export const notBegunOfMineOrAdministered = mineOr(['giver'], ['administrator'], () => ({
  from: { greater_than: today() },
}));
