import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Payload, PayloadRequest } from 'payload';
import { NestedCallError } from '../../src/database/nesting';
import { inTransaction } from '../../src/database/transaction';
import { smallConfig } from '../fixtures/small-config';
import { onMongoDB, testPayload, type TestPayload } from '../support/payload';

let test: TestPayload;
let payload: Payload;

beforeAll(async () => {
  test = await testPayload({ config: smallConfig });
  payload = test.payload;
});
afterAll(() => test.close());
beforeEach(async () => {
  await payload.delete({ collection: 'counters', where: {} });
});

const counter = (value = 0) => payload.create({ collection: 'counters', data: { name: 'one', value } });
const valueOf = async (id: string) =>
  (await payload.findByID({ collection: 'counters', id })).value as number;

const increment = (id: string) =>
  inTransaction(
    payload,
    async (req) => {
      const { value } = await payload.findByID({ collection: 'counters', id, req });
      await payload.update({ collection: 'counters', id, data: { value: value + 1 }, req });
      return (value as number) + 1;
    },
    { attempts: 60 },
  );

describe('transactions', () => {
  it('lets fifty at once read, increment and write without a gap', async () => {
    const { id } = await counter();
    const values = await Promise.all(Array.from({ length: 50 }, () => increment(id as string)));
    expect(values.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(await valueOf(id as string)).toBe(50);
  });

  it('begins transactions of the Local API side by side', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        payload.create({ collection: 'counters', data: { name: `n${i}`, value: i } }),
      ),
    );
    expect((await payload.count({ collection: 'counters' })).totalDocs).toBe(20);
  });

  it('leaves nothing of a function that throws', async () => {
    const failed = inTransaction(payload, async (req) => {
      await payload.create({ collection: 'counters', data: { name: 'gone', value: 1 }, req });
      throw new Error('on purpose');
    });
    await expect(failed).rejects.toThrow('on purpose');
    expect((await payload.count({ collection: 'counters' })).totalDocs).toBe(0);
    await counter();
  });

  it('keeps what is not committed from readers outside', async () => {
    await inTransaction(payload, async (req) => {
      await payload.create({ collection: 'counters', data: { name: 'inside', value: 1 }, req });
      expect((await payload.count({ collection: 'counters', req })).totalDocs).toBe(1);
      expect((await payload.find({ collection: 'counters', req })).totalDocs).toBe(1);
      expect((await payload.count({ collection: 'counters' })).totalDocs).toBe(0);
    });
    expect((await payload.count({ collection: 'counters' })).totalDocs).toBe(1);
  });

  it('takes the first operations of a transaction in parallel', async () => {
    await counter();
    for (let i = 0; i < 30; i += 1)
      await inTransaction(payload, async (req) => {
        const counts = Array.from({ length: 6 }, () => payload.find({ collection: 'counters', req }));
        for (const { totalDocs } of await Promise.all(counts)) expect(totalDocs).toBe(1);
      });
  });

  it('joins the transaction of a request and leaves the commit to its owner', async () => {
    const outer = inTransaction(payload, async (req) => {
      await inTransaction(
        payload,
        async (inner) => {
          expect(await inner.transactionID).toBe(await req.transactionID);
          await payload.create({ collection: 'counters', data: { name: 'x' }, req: inner });
        },
        { req },
      );
      throw new Error('the owner rolls back');
    });
    await expect(outer).rejects.toThrow('the owner rolls back');
    expect((await payload.count({ collection: 'counters' })).totalDocs).toBe(0);
  });

  it('lends the user of a request without a transaction', async () => {
    const user = { id: 'u1', collection: 'users' } as unknown as PayloadRequest['user'];
    const seen = await inTransaction(payload, async (req) => req.user?.id, { req: { user } });
    expect(seen).toBe('u1');
  });

  it('refuses a call without req, which would wait for its own parent', async () => {
    const nested = inTransaction(payload, async () => {
      await payload.create({ collection: 'counters', data: { name: 'nested' } });
    });
    await expect(nested).rejects.toThrow(NestedCallError);
    await expect(nested).rejects.toThrow(/payload\.create.*database\.test\.ts.*pass req/);
  });

  it('refuses a nested call in a transaction that Payload began itself', async () => {
    const hooks = payload.collections.counters!.config.hooks;
    const nested = async () => {
      await payload.create({ collection: 'papers', data: { title: 'nested' } });
    };
    hooks.afterChange.push(nested);
    try {
      await expect(counter()).rejects.toThrow(NestedCallError);
    } finally {
      hooks.afterChange.splice(hooks.afterChange.indexOf(nested), 1);
    }
    await counter();
  });

  it('lets the caller write while a transaction that it began goes on', async () => {
    const { id } = await counter();
    const going = increment(id as string);
    await new Promise((resolve) => setTimeout(resolve, 1));
    await payload.create({ collection: 'counters', data: { name: 'meanwhile' } });
    await going;
    expect((await payload.count({ collection: 'counters' })).totalDocs).toBe(2);
  });

  it('allows a transaction after one that has ended in the same context', async () => {
    const { id } = await counter();
    await increment(id as string);
    await payload.update({ collection: 'counters', id: id as string, data: { value: 9 } });
    expect(await valueOf(id as string)).toBe(9);
  });
});

describe.skipIf(onMongoDB)('SQLite', () => {
  it('throws when the commit is refused, and keeps nothing', async () => {
    const { db } = payload as unknown as { db: { sessions: Record<string, { db: Runner }> } };
    const refused = inTransaction(payload, async (req) => {
      const session = db.sessions[(await req.transactionID) as string]!;
      await session.db.run('PRAGMA defer_foreign_keys = ON');
      await payload.create({ collection: 'counters', data: { name: 'lost' }, req });
      await session.db.run(`INSERT INTO papers_rows (_order, _parent_id, id) VALUES (1, 'nobody', 'r')`);
    });
    await expect(refused).rejects.toThrow(/FOREIGN KEY/);
    expect((await payload.count({ collection: 'counters' })).totalDocs).toBe(0);
    await counter();
  });
});

interface Runner {
  run(sql: string): Promise<unknown>;
}
