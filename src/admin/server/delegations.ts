/** Delegations of a person that count today or later, for the first screen. */
import type { PayloadRequest } from 'payload';
import { holdingsOf, idOf, today, type Account, type Delegation } from '../../../collections/access/held';

export interface DelegationLine {
  id: string;
  title: string;
  from: string;
  until: string;
  reason: string;
  given: boolean;
  /** False where the giver no longer holds the role, or the first day is yet to come. */
  counts: boolean;
}

type Row = Delegation & { title?: string | null; reason?: string | null };

export async function delegationsOf(req: PayloadRequest): Promise<DelegationLine[]> {
  const me = String(req.user!.id);
  const { docs } = await req.payload.db.find<Row>({
    collection: 'delegations',
    where: {
      and: [{ until: { greater_than_equal: today() } }, { or: [{ giver: { equals: me } }, { receiver: { equals: me } }] }],
    },
    sort: 'from',
    pagination: false,
    limit: 0,
    req,
  });
  if (docs.length === 0) return [];
  const receivers = [...new Set(docs.flatMap(({ receiver }) => idOf(receiver) ?? []))];
  const { docs: accounts } = await req.payload.db.find<Account>({
    collection: 'users',
    where: { id: { in: receivers } },
    pagination: false,
    limit: 0,
    req,
  });
  const held = (await Promise.all(accounts.map((account) => holdingsOf(req, account)))).flat();
  const counting = new Set(held.flatMap(({ delegation }) => delegation?.id ?? []));
  return docs.map(({ id, title, from, until, reason, giver }) => ({
    id, title: title ?? '', from, until, reason: reason ?? '', given: idOf(giver) === me, counts: counting.has(id),
  }));
} // prettier-ignore
