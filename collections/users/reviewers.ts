import type { Endpoint, PayloadRequest } from 'payload';
import { idOf, mayActOn, reachOf, type Assignment } from '../access/scope';

interface Account {
  id: string;
  name?: string | null;
  email: string;
  assignments?: Assignment[] | null;
}

/**
 * GET /api/users/reviewers?organ=ID&not=ID,ID: accounts with an assignment over the organ that did not edit.
 * Only who may approve there is told their names.
 */
export const reviewersEndpoint: Endpoint = {
  path: '/reviewers',
  method: 'get',
  handler: async (req) => {
    const organ = req.searchParams?.get('organ') ?? '';
    if (!organ || !(await mayActOn(req, 'approver', organ))) return Response.json({ docs: [] }, { status: 403 });
    const excluded = (req.searchParams?.get('not') ?? '').split(',');
    const docs = (await accountsOver(req, organ)).filter(({ id }) => !excluded.includes(id));
    return Response.json({ docs: docs.map(({ id, name, email }) => ({ id, name: name || email })) });
  },
}; // prettier-ignore

async function accountsOver(req: PayloadRequest, organ: string): Promise<Account[]> {
  const { docs } = await req.payload.db.find<Account>({
    collection: 'users',
    pagination: false,
    limit: 0,
    sort: 'name',
    req,
  });
  const over: Account[] = [];
  for (const account of docs) {
    for (const assignment of account.assignments ?? []) {
      const direct = idOf(assignment.organ) === organ;
      const reach = direct ? 'all' : await reachOf(req, assignment);
      if (reach !== 'all' && !reach.has(organ)) continue;
      over.push(account);
      break;
    }
  }
  return over;
}
