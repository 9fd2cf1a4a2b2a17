/** Set-ups that files of tests share, from the first hook to the last. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach } from 'vitest';
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

/** Who answers for what is carried over, in every organ of `withOfficeAnew`. */
export const APPROVER_OF_ALL = 'all@example.org';

/** An office in a database that is emptied before each test. @param take is told before each test */
export function withOfficeAnew(take: (made: Made) => void): void {
  let t: TestPayload;
  withPayload((made) => void (t = made));
  beforeEach(async () => {
    for (const collection of ['publications', 'decisions', 'documents', 'attachments', 'users', 'organs', 'items'])
      await t.payload.db.deleteMany({ collection, where: {} });
    take({ t, office: await makeOffice(t.payload) });
    const assignments = [{ id: uuidv7(), role: 'approver', below: false }];
    await t.payload.db.create({ collection: 'users', data: { id: uuidv7(), name: '省审批人', email: APPROVER_OF_ALL, assignments } });
  });
} // prettier-ignore

/** A folder that is removed after the last test of a file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
