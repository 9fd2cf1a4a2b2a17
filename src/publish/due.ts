/** What becomes valid or expires by date does so on the day, as entries that the publisher appends. */
import type { Payload } from 'payload';
import { inTransaction } from '../database/transaction';
import { shanghaiDay } from '../domain/local-date';
import type { Instant } from '../domain/public-record';
import type { Store } from '../store/open';
import { all } from '../store/statements';
import { appendEntry, latestOf } from './ledger';

interface DueRow {
  id: string;
  due: string;
  entered_force: 0 | 1;
}

/** Documents of the store whose day has come, earliest first. */
export const dueRecords = (store: Store, today: string): DueRow[] =>
  all<DueRow>(
    store,
    'SELECT id, due, entered_force FROM record WHERE due <= ? ORDER BY due, n LIMIT 100',
    today,
  );

export class DueEntries {
  /** Days that this process has already seen to: an entry that was parked is not appended again. */
  readonly #done = new Set<string>();

  /** Appends an entry for each document whose day has come. @returns how many */
  async append(payload: Payload, store: Store, now: Instant): Promise<number> {
    let appended = 0;
    for (const row of dueRecords(store, shanghaiDay(now))) {
      const key = `${row.id} ${row.due}`;
      if (this.#done.has(key)) continue;
      if (await this.#appendOne(payload, row, now)) appended += 1;
      this.#done.add(key);
    }
    return appended;
  }

  #appendOne(payload: Payload, row: DueRow, now: Instant): Promise<boolean> {
    return inTransaction(payload, async (req) => {
      const latest = await latestOf(req, row.id);
      if (!latest || latest.state === 'waiting') return false; // that entry looks at the day as well
      await appendEntry(
        req,
        {
          recordId: row.id,
          recordType: 'document',
          kind: row.entered_force ? 'expired' : 'intoForce',
          content: {},
          at: now,
        },
        latest.revision + 1,
      );
      return true;
    });
  }
}
