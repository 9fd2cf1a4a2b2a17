import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DUTIES } from '../../src/domain/duties';
import { shanghaiDay } from '../../src/domain/local-date';
import { seedDuties } from '../../src/publish/commands/seed-duties';
import { entriesAfter } from '../../src/publish/ledger';
import { LedgerNotEmpty, seedSample } from '../../src/sample/seed';
import { testPayload, type TestPayload } from '../support/payload';

let opened: TestPayload;
beforeAll(async () => {
  opened = await testPayload();
}, 180_000);
afterAll(() => opened?.close());

const count = async (collection: string, where = {}) =>
  (await opened.payload.db.count({ collection, where })).totalDocs;

describe('the sample', () => {
  it('is made by the commands: numbered in the order of time, each with a review, ending yesterday', async () => {
    const { password } = await seedSample({ ...opened, now: '2022-02-01T04:00:00.000Z' });
    expect(password.length).toBeGreaterThanOrEqual(12);
    const entries = await entriesAfter(opened.payload, 0, 1000);
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, i) => i + 1));
    const times = entries.map((entry) => entry.publishedAt);
    expect([...times].sort()).toEqual(times);
    expect(shanghaiDay(times[0]!)).toBe('2021-11-01');
    expect(shanghaiDay(times.at(-1)!) <= '2022-01-31').toBe(true);
    expect(entries.filter((entry) => entry.kind === 'carriedOver').length).toBeGreaterThan(10);
    expect(entries.filter((entry) => entry.kind === 'intoForce').length).toBeGreaterThan(0);
    expect(await count('publications', { state: { not_equals: 'published' } })).toBe(0);
    const approvals = await count('decisions', { action: { equals: 'approve' } });
    expect(approvals).toBeGreaterThan(10);
    const reviewed = { result: { equals: 'public' }, outcome: { equals: 'approved' } };
    expect(await count('reviews', reviewed)).toBe(approvals);
  }, 120_000);

  it('lets its accounts log in, and gives the approver work', async () => {
    const again = await opened.payload.find({ collection: 'users', limit: 10 });
    expect(again.docs.map((user) => user.email).sort()).toEqual([
      'admin@example.org',
      'approver@example.org',
      'officer@example.org',
      'reviewer@example.org',
    ]);
    expect(await count('documents', { stage: { equals: 'submitted' } })).toBe(2);
    expect(await count('documents', { sentBackReason: { exists: true } })).toBeGreaterThan(0);
  });

  it('keeps what follows from a type, as the form does', async () => {
    const [profile] = (await opened.payload.find({ collection: 'documents', where: { documentType: { equals: 'profile' } }, depth: 0 })).docs;
    expect(profile!.typeKey).toBe(`profile/${profile!.leadOrgan as string}`);
    const normative = { documentType: { equals: 'policy' }, normative: { equals: true } };
    expect(await count('documents', normative)).toBeGreaterThan(3);
    const plans = await count('documents', { documentType: { equals: 'plan' } });
    expect(plans).toBeGreaterThan(2);
    const entries = await entriesAfter(opened.payload, 0, 1000);
    const types = entries.map(({ text }) => (JSON.parse(text!) as { record?: { documentType?: string } }).record?.documentType);
    expect(types.filter((type) => type === 'plan').length).toBe(plans);
  });

  it('is refused where the ledger is not empty', async () => {
    await expect(seedSample(opened)).rejects.toThrow(LedgerNotEmpty);
  });

  it('finds the duties already there', async () => {
    const before = await count('items');
    expect(before).toBe(DUTIES.length);
    expect((await seedDuties(opened.payload)).size).toBe(before);
    expect(await count('items')).toBe(before);
  });
}); // prettier-ignore
