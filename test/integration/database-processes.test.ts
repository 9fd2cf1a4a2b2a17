import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Payload } from 'payload';
import { inTransaction } from '../../src/database/transaction';
import { smallConfig } from '../fixtures/small-config';
import { onMongoDB, testPayload, type TestPayload } from '../support/payload';

const script = path.join(import.meta.dirname, '..', 'fixtures', 'increment.ts');
let test: TestPayload;
let payload: Payload;

beforeAll(async () => {
  test = await testPayload({ config: smallConfig });
  payload = test.payload;
});
afterAll(() => test.close());

const valueOf = async (id: string) =>
  (await payload.findByID({ collection: 'counters', id })).value as number;

/** Starts the other process and waits until it has opened the database. */
async function neighbour(id: string, times: number, hold: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, id, String(times), String(hold)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  await once(child.stdout, 'data');
  return { ended };
}

const increment = (id: string) =>
  inTransaction(
    payload,
    async (req) => {
      const { value } = await payload.findByID({ collection: 'counters', id, req });
      await payload.update({ collection: 'counters', id, data: { value: value + 1 }, req });
    },
    { attempts: 100 },
  );

it('counts two processes without a gap', { timeout: 60_000 }, async () => {
  const { id } = await payload.create({ collection: 'counters', data: { name: 'a', value: 0 } });
  const other = await neighbour(id as string, 100, 0);
  for (let i = 0; i < 100; i += 1) await increment(id as string);
  expect(await other.ended).toBe(0);
  expect(await valueOf(id as string)).toBe(200);
});

it.skipIf(onMongoDB)(
  'lets a short transaction in between the long ones of a busy neighbour',
  { timeout: 60_000 },
  async () => {
    const { id } = await payload.create({ collection: 'counters', data: { name: 'b', value: 0 } });
    const other = await neighbour(id as string, 20, 200);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const waits: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const start = performance.now();
      await increment(id as string);
      waits.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await other.ended).toBe(0);
    expect(await valueOf(id as string)).toBe(24);
    expect(Math.max(...waits)).toBeLessThan(1500);
  },
);
