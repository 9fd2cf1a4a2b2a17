/**
 * Where a person may act: assignments (role × organ × with or without what is below × until) and delegations
 * are read from the database at each request, never from the session's token, so that one that is taken away
 * ends at once.
 */
import type { PayloadRequest } from 'payload';
import { accountsOf, forgetReaches, holdingsOf, idOf, ROLES, united, type Role, type Scope } from './held';

export { assignmentsToday, idOf, reachOf, ROLES } from './held';
export type { Account, Assignment, Role, Scope } from './held';

type Scopes = ReadonlyMap<Role, Scope>;
const remembered = new WeakMap<PayloadRequest, Map<string, Promise<Scopes>>>();

/** Forgets what was read for a request; to be called after organs, assignments or delegations changed. */
export function forgetScopes(req: PayloadRequest): void {
  remembered.delete(req);
  forgetReaches(req);
}

/** Organs in which the person of this request holds the role today. Nobody signed in: no organ. */
export async function scopeOf(req: PayloadRequest, role: Role): Promise<Scope> {
  return (await scopesOf(req)).get(role) ?? new Set();
}

export const isEmpty = (scope: Scope): boolean => scope !== 'all' && scope.size === 0;

/** Organs in which the person holds one of some roles today. */
export async function scopeOfRoles(req: PayloadRequest, roles: readonly Role[]): Promise<Scope> {
  const scopes = await scopesOf(req);
  return united(roles.map((role) => scopes.get(role) ?? new Set<string>()));
}

/** Organs in which the person holds any role today. */
export const scopeOfAnyRole = (req: PayloadRequest): Promise<Scope> => scopeOfRoles(req, ROLES);

/** What the person of a request reaches in each role that he or she holds today, read once for a request. */
function scopesOf(req: PayloadRequest): Promise<Scopes> {
  const userId = req.user?.id;
  if (!userId) return Promise.resolve(new Map());
  const known = remembered.get(req) ?? new Map<string, Promise<Scopes>>();
  remembered.set(req, known);
  const scopes = known.get(String(userId)) ?? readScopes(req, String(userId));
  known.set(String(userId), scopes);
  return scopes;
}

/** Whether the person of this request holds the role, or one of several, in an organ today. */
export async function mayActOn(
  req: PayloadRequest,
  role: Role | readonly Role[],
  organ: string | { id: string } | null | undefined,
): Promise<boolean> {
  const scope = await scopeOfRoles(req, [role].flat());
  if (scope === 'all') return true;
  const id = idOf(organ);
  return id !== undefined && scope.has(id);
}

async function readScopes(req: PayloadRequest, userId: string): Promise<Scopes> {
  const account = (await accountsOf(req, [userId])).get(userId);
  const scopes = new Map<Role, Scope>();
  for (const { role, reach } of account ? await holdingsOf(req, account) : [])
    scopes.set(role, united([scopes.get(role) ?? new Set<string>(), reach]));
  return scopes;
}
