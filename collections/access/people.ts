import type { PayloadRequest } from 'payload';
import {
  accountsOf,
  delegationsToday,
  heldBy,
  type Account as AssignedAccount,
  type Held,
  type Role,
} from './held';

interface Account extends AssignedAccount {
  name?: string | null;
  email: string;
}

export interface Person {
  id: string;
  name: string;
  roles: Role[];
}

/**
 * Reads every account and what it holds today, also by delegation.
 * @returns those who hold a role over an organ, by name, with their roles over it
 */
export async function everybody(req: PayloadRequest): Promise<(organ: string) => Person[]> {
  const { docs } = await req.payload.db.find<Account>({
    collection: 'users',
    pagination: false,
    limit: 0,
    sort: 'name',
    req,
  });
  const delegations = await delegationsToday(req);
  const accounts = new Map(docs.map((account) => [account.id, account]));
  const people: { id: string; name: string; held: Held[] }[] = [];
  for (const account of docs) {
    const held = await heldBy(req, account, delegations, accounts);
    people.push({ id: account.id, name: account.name || account.email, held });
  }
  return (organ) =>
    people.flatMap(({ id, name, held }) => {
      const over = held.filter(({ reach }) => reach === 'all' || reach.has(organ));
      return over.length > 0 ? [{ id, name, roles: [...new Set(over.map(({ role }) => role))] }] : [];
    });
}

/** Accounts that hold a role over an organ today, also by delegation, with those roles. */
export const peopleOver = async (req: PayloadRequest, organ: string): Promise<Person[]> =>
  (await everybody(req))(organ);

/** Names of accounts by id. */
export async function namesOf(req: PayloadRequest, ids: Iterable<string>): Promise<Map<string, string>> {
  const accounts = await accountsOf<Account>(req, [...ids]);
  return new Map([...accounts].map(([id, { name, email }]) => [id, name || email]));
}
