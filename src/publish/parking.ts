/** Entries of which no page can be made: set aside by number, and tried again on demand. */
import type { Payload } from 'payload';
import type { LedgerEntry } from '../domain/public-record';
import { entriesAfter, type PublicationRow } from './ledger';

const parked = async (payload: Payload): Promise<PublicationRow[]> =>
  (
    await payload.db.find<PublicationRow>({
      collection: 'publications',
      where: { and: [{ state: { equals: 'failed' } }, { seq: { greater_than: 0 } }] },
      sort: 'seq',
      limit: 0,
      pagination: false,
    })
  ).docs;

/** Gives every parked entry another chance: the store has to be folded anew. @returns how many */
export async function unpark(payload: Payload): Promise<number> {
  const rows = await parked(payload);
  for (const { id } of rows)
    await payload.db.updateOne({
      collection: 'publications',
      id,
      data: { state: 'published', failure: null },
    });
  return rows.length;
}

/** Whether anything waits for a number; one small query, for a poll. */
export async function isAnythingWaiting(payload: Payload): Promise<boolean> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'publications',
    where: { state: { equals: 'waiting' } },
    limit: 1,
    pagination: false,
    select: { id: true },
  });
  return docs.length > 0;
}

/** The numbered entry at a place, if the ledger has it. */
export const entryAt = async (payload: Payload, seq: number): Promise<LedgerEntry | undefined> =>
  seq > 0 ? (await entriesAfter(payload, seq - 1, 1)).find((entry) => entry.seq === seq) : undefined;
