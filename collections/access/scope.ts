/**
 * Where a person may act: assignments (role × organ × with or without what is below × until) are read from
 * the database at each request, never from the session's token, so that an assignment that is taken away
 * ends at once.
 */
import type { PayloadRequest } from 'payload';
import type { LocalDate } from '../../src/domain/public-record';
import { shanghaiDay } from '../../src/domain/local-date';

export const ROLES = [
  'officer',
  'reviewer',
  'approver',
  'handler',
  'finance',
  'supervisor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Every organ, or the ids of some. */
export type Scope = 'all' | ReadonlySet<string>;

export interface Assignment {
  role: Role;
  /** Organ id; empty means every organ. */
  organ?: string | { id: string } | null;
  below?: boolean | null;
  /** Last day on which it counts. */
  until?: LocalDate | null;
}

type Scopes = ReadonlyMap<Role, Scope>;
const remembered = new WeakMap<PayloadRequest, Map<string, Promise<Scopes>>>();

/** Forgets what was read for a request; to be called after organs or assignments changed within it. */
export const forgetScopes = (req: PayloadRequest): void => void remembered.delete(req);

/** Organs in which the person of this request holds the role today. Nobody signed in: no organ. */
export async function scopeOf(req: PayloadRequest, role: Role): Promise<Scope> {
  return (await scopesOf(req)).get(role) ?? new Set();
}

/** Organs in which the person holds any role today. */
export async function scopeOfAnyRole(req: PayloadRequest): Promise<Scope> {
  const scopes = [...(await scopesOf(req)).values()];
  if (scopes.includes('all')) return 'all';
  return new Set(scopes.flatMap((scope) => [...(scope as ReadonlySet<string>)]));
}

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

/** Whether the person of this request holds the role in an organ today. */
export async function mayActOn(
  req: PayloadRequest,
  role: Role,
  organ: string | { id: string } | null | undefined,
): Promise<boolean> {
  const scope = await scopeOf(req, role);
  if (scope === 'all') return true;
  const id = idOf(organ);
  return id !== undefined && scope.has(id);
}

/** The assignments of an account that count today, or all of them. An account that has ended holds none. */
export async function assignmentsOf(
  req: PayloadRequest,
  userId: string,
  which: 'today' | 'ever' = 'today',
): Promise<Assignment[]> {
  const user = await req.payload.db.findOne<Account>({
    collection: 'users',
    where: { id: { equals: userId } },
    req,
  });
  if (!user) return [];
  return which === 'ever' ? (user.assignments ?? []) : assignmentsToday(user);
}

/** What is read of an account to know its assignments. */
export interface Account {
  id: string;
  assignments?: Assignment[] | null;
  /** Last day on which the account may be used. */
  validUntil?: LocalDate | null;
}

/** Those assignments that count today. An account that has ended holds none. */
export function assignmentsToday(account: Account): Assignment[] {
  const today = shanghaiDay(new Date().toISOString());
  const counts = (until: LocalDate | null | undefined) => !until || until >= today;
  return counts(account.validUntil) ? (account.assignments ?? []).filter(({ until }) => counts(until)) : [];
}

/** Organs that one assignment reaches: its organ, what that succeeded, and what is below if it says so. */
export async function reachOf(req: PayloadRequest, assignment: Assignment): Promise<Scope> {
  const organ = idOf(assignment.organ);
  if (organ === undefined) return 'all';
  const reached = new Set([organ]);
  for (let frontier = [organ]; frontier.length > 0;) {
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection: 'organs',
      where: {
        or: [{ successor: { in: frontier } }, ...(assignment.below ? [{ parent: { in: frontier } }] : [])],
      },
      pagination: false,
      limit: 0,
      select: {},
      req,
    });
    frontier = docs.map(({ id }) => id).filter((id) => !reached.has(id));
    for (const id of frontier) reached.add(id);
  }
  return reached;
}

async function readScopes(req: PayloadRequest, userId: string): Promise<Scopes> {
  const scopes = new Map<Role, Scope>();
  for (const assignment of await assignmentsOf(req, userId)) {
    const held = scopes.get(assignment.role) ?? new Set<string>();
    if (held === 'all') continue;
    const reach = await reachOf(req, assignment);
    scopes.set(assignment.role, reach === 'all' ? 'all' : new Set([...held, ...reach]));
  }
  return scopes;
}

/** Id of a relation, populated or not. */
export function idOf(relation: string | { id: string } | null | undefined): string | undefined {
  if (relation === null || relation === undefined || relation === '') return undefined;
  return typeof relation === 'object' ? relation.id : relation;
}
