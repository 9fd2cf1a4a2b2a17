/** The duties of Arts. 20 and 21 as disclosure items: the first rows of every directory (domain.md 1.4). */
import type { Payload, PayloadRequest } from 'payload';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '../../database/transaction';
import { DUTIES } from '../../domain/duties';
import type { Clock } from '../ledger';

export interface SeedDutiesOptions {
  /** Joins the transaction of this request, if it has one. */
  req?: Partial<PayloadRequest>;
  /** Only the sample's seeder and tests give another clock. */
  clock?: Clock;
}

/**
 * Makes the items of the duties that are not there yet, by code; what an administrator changed stays. Saving
 * an item publishes it, as in the admin.
 * @returns the ids of all duties by code
 */
export function seedDuties(payload: Payload, options: SeedDutiesOptions = {}): Promise<Map<string, string>> {
  return inTransaction(
    payload,
    async (req) => {
      const { docs } = await payload.db.find<{ id: string; code: string }>({
        collection: 'items',
        limit: 0,
        pagination: false,
        select: { code: true },
        req,
      });
      const ids = new Map(docs.map((item) => [item.code, item.id]));
      for (const { parent, ...duty } of DUTIES) {
        if (ids.has(duty.code)) continue;
        const id = uuidv7();
        const above = parent ? { parent: ids.get(parent) } : {};
        await payload.create({
          collection: 'items',
          data: { id, ...duty, responsible: '各有关机关', ...above } as never,
          context: { clock: options.clock },
          depth: 0,
          req,
        });
        ids.set(duty.code, id);
      }
      return ids;
    },
    { req: options.req },
  );
}

/** The same, only where there is no item at all: what an administrator removed stays removed. */
export async function seedFirstDuties(payload: Payload): Promise<void> {
  if (!(await payload.db.findOne({ collection: 'items', where: {} }))) await seedDuties(payload);
}
