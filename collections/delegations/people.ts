/** GET /api/delegations/people: colleagues to whom something can be delegated, by name. */
import type { Endpoint } from 'payload';
import { assignmentsToday, reachOf, type Account, type Scope } from '../access/held';
import { scopeOfAnyRole } from '../access/scope';
import { say } from '../fields/words';

export interface Colleague {
  id: string;
  name: string;
}

const meet = (a: Scope, b: Scope): boolean => {
  if (a === 'all') return b === 'all' || b.size > 0;
  return b === 'all' ? a.size > 0 : [...a].some((organ) => b.has(organ));
};

/** Those who hold something in an organ in which the person holds something. */
export const peopleEndpoint: Endpoint = {
  path: '/people',
  method: 'get',
  handler: async (req) => {
    const mine = req.user ? await scopeOfAnyRole(req) : new Set<string>();
    if (mine !== 'all' && mine.size === 0)
      return Response.json({ errors: [{ message: say(req, '请先登录。', 'Log in first.') }] }, { status: 403 });
    const { docs } = await req.payload.db.find<Account & { name?: string | null; email: string }>({
      collection: 'users',
      pagination: false,
      limit: 0,
      sort: 'name',
      req,
    });
    const people: Colleague[] = [];
    for (const account of docs) {
      const reaches = await Promise.all(assignmentsToday(account).map((one) => reachOf(req, one)));
      if (reaches.some((reach) => meet(mine, reach)))
        people.push({ id: account.id, name: account.name || account.email });
    }
    return Response.json({ people }, { headers: { 'cache-control': 'no-store' } });
  },
}; // prettier-ignore
