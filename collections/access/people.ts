import type { PayloadRequest } from 'payload';
import {
  assignmentsToday,
  idOf,
  reachOf,
  type Account as AssignedAccount,
  type Assignment,
  type Role,
} from './scope';

interface Account extends AssignedAccount {
  name?: string | null;
  email: string;
}

export interface Person {
  id: string;
  name: string;
  roles: Role[];
}

/** Accounts that hold a role over an organ today, with those roles. */
export async function peopleOver(req: PayloadRequest, organ: string): Promise<Person[]> {
  const { docs } = await req.payload.db.find<Account>({
    collection: 'users',
    pagination: false,
    limit: 0,
    sort: 'name',
    req,
  });
  const reaches = new Map<string, Promise<boolean>>();
  const over = (assignment: Assignment): Promise<boolean> => {
    const key = `${idOf(assignment.organ)} ${Boolean(assignment.below)}`;
    const known =
      reaches.get(key) ?? reachOf(req, assignment).then((reach) => reach === 'all' || reach.has(organ));
    reaches.set(key, known);
    return known;
  };
  const people: Person[] = [];
  for (const account of docs) {
    const roles = new Set<Role>();
    for (const assignment of assignmentsToday(account)) {
      if (await over(assignment)) roles.add(assignment.role);
    }
    if (roles.size > 0)
      people.push({ id: account.id, name: account.name || account.email, roles: [...roles] });
  }
  return people;
}

/** Names of accounts by id. */
export async function namesOf(req: PayloadRequest, ids: Iterable<string>): Promise<Map<string, string>> {
  const { docs } = await req.payload.db.find<Account>({
    collection: 'users',
    where: { id: { in: [...new Set(ids)] } },
    pagination: false,
    limit: 0,
    req,
  });
  return new Map(docs.map(({ id, name, email }) => [id, name || email]));
}
