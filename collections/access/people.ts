import type { PayloadRequest } from 'payload';
import { delegationsToday, heldBy, type Account as AssignedAccount, type Role } from './held';

interface Account extends AssignedAccount {
  name?: string | null;
  email: string;
}

export interface Person {
  id: string;
  name: string;
  roles: Role[];
}

/** Accounts that hold a role over an organ today, also by delegation, with those roles. */
export async function peopleOver(req: PayloadRequest, organ: string): Promise<Person[]> {
  const { docs } = await req.payload.db.find<Account>({
    collection: 'users',
    pagination: false,
    limit: 0,
    sort: 'name',
    req,
  });
  const delegations = await delegationsToday(req);
  const accounts = new Map(docs.map((account) => [account.id, account]));
  const people: Person[] = [];
  for (const account of docs) {
    const held = await heldBy(req, account, delegations, accounts);
    const over = held.filter(({ reach }) => reach === 'all' || reach.has(organ));
    if (over.length > 0)
      people.push({
        id: account.id,
        name: account.name || account.email,
        roles: [...new Set(over.map(({ role }) => role))],
      });
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
