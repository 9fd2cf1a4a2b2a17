/** Set-ups that files of tests share, from the first hook to the last. */
import { afterAll, beforeAll } from 'vitest';
import { makeOffice, type Office } from './office';
import { testPayload, type TestPayload } from './payload';

interface Made {
  t: TestPayload;
  office: Office;
}

function withPayload(take: (t: TestPayload) => Promise<void> | void): void {
  let t: TestPayload | undefined;
  beforeAll(async () => {
    t = await testPayload();
    await take(t);
  }, 180_000);
  afterAll(() => t?.close());
}

/** An office in an empty database, for all tests of a file. @param take is told before the first test */
export const withOffice = (take: (made: Made) => void): void =>
  withPayload(async (t) => take({ t, office: await makeOffice(t.payload) }));
