/** What an account holds today: its own assignments, and what was delegated to it. */
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

type Relation = string | { id: string } | null | undefined;

export interface Assignment {
  role: Role;
  /** Organ id; empty means every organ. */
  organ?: Relation;
  below?: boolean | null;
  /** Last day on which it counts. */
  until?: LocalDate | null;
}

/** What is read of an account to know its assignments. */
export interface Account {
  id: string;
  assignments?: Assignment[] | null;
  /** Last day on which the account may be used. */
  validUntil?: LocalDate | null;
}

/** A role lent from day to day; it reaches no further than what the lender holds that day. */
export interface Delegation {
  id: string;
  giver: Relation;
  receiver: Relation;
  role: Role;
  organ: Relation;
  below?: boolean | null;
  from: LocalDate;
  until: LocalDate;
}

/** A role and the organs that it reaches. */
export interface Held {
  role: Role;
  reach: Scope;
  /** Set where it is held by delegation. */
  delegation?: Delegation;
}

export const today = (): LocalDate => shanghaiDay(new Date().toISOString());

/** Id of a relation, populated or not. */
export function idOf(relation: Relation): string | undefined {
  if (relation === null || relation === undefined || relation === '') return undefined;
  return typeof relation === 'object' ? relation.id : relation;
}

/** Whether the account may still be used today. */
export const isValid = ({ validUntil }: Account): boolean => !validUntil || validUntil >= today();

/** Those of its own assignments that count today. An account that has ended holds none. */
export const assignmentsToday = (account: Account): Assignment[] =>
  isValid(account) ? (account.assignments ?? []).filter(({ until }) => !until || until >= today()) : [];

/** Accounts by id, as they stand in the database. */
export async function accountsOf<Read extends { id: string } = Account>(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, Read>> {
  if (ids.length === 0) return new Map();
  const { docs } = await req.payload.db.find<Read>({
    collection: 'users',
    where: { id: { in: [...new Set(ids)] } },
    pagination: false,
    limit: 0,
    req,
  });
  return new Map(docs.map((account) => [account.id, account]));
}

const reaches = new WeakMap<PayloadRequest, Map<string, Promise<Scope>>>();

/** Forgets the organs read for a request; to be called after organs changed within it. */
export const forgetReaches = (req: PayloadRequest): void => void reaches.delete(req);

/** Organs that one assignment reaches: its organ, what that succeeded, and what is below if it says so. */
export function reachOf(
  req: PayloadRequest,
  { organ, below }: Pick<Assignment, 'organ' | 'below'>,
): Promise<Scope> {
  const id = idOf(organ);
  if (id === undefined) return Promise.resolve('all');
  const known = reaches.get(req) ?? new Map<string, Promise<Scope>>();
  reaches.set(req, known);
  const key = `${id} ${Boolean(below)}`;
  const reach = known.get(key) ?? readReach(req, id, Boolean(below));
  known.set(key, reach);
  return reach;
}

async function readReach(req: PayloadRequest, organ: string, below: boolean): Promise<Scope> {
  const reached = new Set([organ]);
  for (let frontier = [organ]; frontier.length > 0;) {
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection: 'organs',
      where: { or: [{ successor: { in: frontier } }, ...(below ? [{ parent: { in: frontier } }] : [])] },
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

/** Delegations whose days include today, of one receiver or of all. */
export async function delegationsToday(req: PayloadRequest, receiver?: string): Promise<Delegation[]> {
  const day = today();
  const { docs } = await req.payload.db.find<Delegation>({
    collection: 'delegations',
    where: {
      and: [
        { from: { less_than_equal: day } },
        { until: { greater_than_equal: day } },
        ...(receiver ? [{ receiver: { equals: receiver } }] : []),
      ],
    },
    pagination: false,
    limit: 0,
    req,
  });
  return docs;
}

export const united = (scopes: readonly Scope[]): Scope =>
  scopes.includes('all') ? 'all' : new Set(scopes.flatMap((scope) => [...(scope as ReadonlySet<string>)]));

const common = (a: Scope, b: Scope): Scope => {
  if (a === 'all') return b;
  return b === 'all' ? a : new Set([...a].filter((organ) => b.has(organ)));
};

/** What an account holds by its own assignments today. */
export const ownOf = (req: PayloadRequest, account: Account): Promise<Held[]> =>
  Promise.all(
    assignmentsToday(account).map(async (one) => ({ role: one.role, reach: await reachOf(req, one) })),
  );

/**
 * All that an account holds today. A delegation counts while its giver holds the role by an assignment of his
 * own: what was delegated is not delegated on.
 * @param delegations those of today, to whomever
 * @param givers accounts of those who gave them
 */
export async function heldBy(
  req: PayloadRequest,
  account: Account,
  delegations: readonly Delegation[],
  givers: ReadonlyMap<string, Account>,
): Promise<Held[]> {
  const held = await ownOf(req, account);
  if (!isValid(account)) return held;
  for (const delegation of delegations) {
    const giver = givers.get(idOf(delegation.giver) ?? '');
    if (idOf(delegation.receiver) !== account.id || !giver) continue;
    const his = (await ownOf(req, giver)).filter(({ role }) => role === delegation.role);
    const reach = common(united(his.map((one) => one.reach)), await reachOf(req, delegation));
    if (reach === 'all' || reach.size > 0) held.push({ role: delegation.role, reach, delegation });
  }
  return held;
}

/** All that one account holds today. */
export async function holdingsOf(req: PayloadRequest, account: Account): Promise<Held[]> {
  const delegations = await delegationsToday(req, account.id);
  const givers = await accountsOf(
    req,
    delegations.flatMap(({ giver }) => idOf(giver) ?? []),
  );
  return heldBy(req, account, delegations, givers);
}
