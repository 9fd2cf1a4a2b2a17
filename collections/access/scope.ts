/**
 * Where a person may act: assignments (role × organ × with or without what is below × until) are read from
 * the database at each request, never from the session's token, so that an assignment that is taken away
 * ends at once.
 */
import type { PayloadRequest } from 'payload';
import type { LocalDate } from '../../src/domain/public-record';
import { shanghaiDay } from '../../src/domain/local-date';

export const ROLES = ['officer', 'approver', 'administrator'] as const;
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

const remembered = new WeakMap<PayloadRequest, Map<string, Promise<Scope>>>();

/** Forgets what was read for a request; to be called after organs or assignments changed within it. */
export const forgetScopes = (req: PayloadRequest): void => void remembered.delete(req);

/** Organs in which the person of this request holds the role today. Nobody signed in: no organ. */
export function scopeOf(req: PayloadRequest, role: Role): Promise<Scope> {
  const userId = req.user?.id;
  if (!userId) return Promise.resolve(new Set());
  const known = remembered.get(req) ?? new Map<string, Promise<Scope>>();
  remembered.set(req, known);
  const key = `${userId} ${role}`;
  const scope = known.get(key) ?? readScope(req, String(userId), role);
  known.set(key, scope);
  return scope;
}

/** Organs in which the person holds any role today. */
export async function scopeOfAnyRole(req: PayloadRequest): Promise<Scope> {
  const scopes = [];
  for (const role of ROLES) scopes.push(await scopeOf(req, role));
  if (scopes.includes('all')) return 'all';
  return new Set(scopes.flatMap((scope) => [...(scope as ReadonlySet<string>)]));
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

/** The assignments of an account that count today, or all of them. */
export async function assignmentsOf(
  req: PayloadRequest,
  userId: string,
  which: 'today' | 'ever' = 'today',
): Promise<Assignment[]> {
  const user = await req.payload.db.findOne<{ id: string; assignments?: Assignment[] | null }>({
    collection: 'users',
    where: { id: { equals: userId } },
    req,
  });
  const today = shanghaiDay(new Date().toISOString());
  return (user?.assignments ?? []).filter(
    (assignment) => which === 'ever' || !assignment.until || assignment.until >= today,
  );
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

async function readScope(req: PayloadRequest, userId: string, role: Role): Promise<Scope> {
  const organs = new Set<string>();
  for (const assignment of await assignmentsOf(req, userId)) {
    if (assignment.role !== role) continue;
    const reach = await reachOf(req, assignment);
    if (reach === 'all') return 'all';
    for (const organ of reach) organs.add(organ);
  }
  return organs;
}

/** Id of a relation, populated or not. */
export function idOf(relation: string | { id: string } | null | undefined): string | undefined {
  if (relation === null || relation === undefined || relation === '') return undefined;
  return typeof relation === 'object' ? relation.id : relation;
}
