import type { Payload, PayloadRequest } from 'payload';
import { inTransaction } from '../../database/transaction';

const LEASE = 'publisher';
/** Milliseconds for which a lease holds without renewal. */
const TERM = 15_000;

interface LeaseRow {
  id: string;
  holder: string;
  token: number;
  until: string;
}

/** The right to number entries. `token` grows with each holder, so that an old holder is recognised. */
export interface Lease {
  holder: string;
  token: number;
}

export class LeaseLost extends Error {
  constructor() {
    super('another publisher has taken over');
  }
}

async function readLease(req: PayloadRequest): Promise<LeaseRow | null> {
  return req.payload.db.findOne<LeaseRow>({ collection: 'leases', where: { id: { equals: LEASE } }, req });
}

/**
 * Takes the lease if it is free or has run out.
 * @param holder name of this process, e.g. host and pid
 * @param isGone whether a former holder is known to have ended
 * @returns undefined while another publisher holds it
 */
export function takeLease(
  payload: Payload,
  holder: string,
  now = Date.now(),
  isGone: (holder: string) => boolean = () => false,
): Promise<Lease | undefined> {
  return inTransaction(payload, async (req) => {
    const row = await readLease(req);
    if (row && row.holder !== holder && Date.parse(row.until) > now && !isGone(row.holder)) return undefined;
    const token = (row?.token ?? 0) + 1;
    const data = { holder, token, until: new Date(now + TERM).toISOString() };
    if (row) await payload.db.updateOne({ collection: 'leases', id: LEASE, data, req });
    else await payload.db.create({ collection: 'leases', data: { id: LEASE, ...data }, req });
    return { holder, token };
  });
}

/**
 * Renews the lease inside a transaction: the numbering that follows is void if it was lost.
 * @throws LeaseLost
 */
export async function holdLease(req: PayloadRequest, lease: Lease, now = Date.now()): Promise<void> {
  const row = await readLease(req);
  if (!row || row.token !== lease.token || row.holder !== lease.holder) throw new LeaseLost();
  await req.payload.db.updateOne({
    collection: 'leases',
    id: LEASE,
    data: { until: new Date(now + TERM).toISOString() },
    req,
  });
}

/** Gives the lease back, so that the next publisher need not wait. */
export function releaseLease(payload: Payload, lease: Lease): Promise<void> {
  return inTransaction(payload, async (req) => {
    const row = await readLease(req);
    if (row?.token === lease.token) {
      await payload.db.updateOne({
        collection: 'leases',
        id: LEASE,
        data: { until: new Date(0).toISOString() },
        req,
      });
    }
  });
}
