/** Who edits a record after others: of a merged organ, sent back, changed meanwhile, copied. */
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approve, reviewSecrecy, sendBack, submit } from '../../src/publish/commands';
import { on } from '../support/office';
import { testPayload, type TestPayload } from '../support/payload';
import { create, makePerson, type Row } from '../support/people';
import { by, documents, makeTown, type Town } from '../support/town';

let test: TestPayload;
let payload: Payload;
let town: Town;
let draft: Row;

beforeAll(async () => {
  test = await testPayload();
  ({ payload } = test);
  town = await makeTown(payload);
});
afterAll(() => test?.close());
beforeEach(async () => {
  draft = await town.draft();
});

describe('an organ that was merged', () => {
  it('is written for by those of its successor', async () => {
    const old = await create(payload, 'organs', { name: '旧镇人民政府', shortName: '旧镇', level: 'township', kind: 'government', parent: town.place.otherCounty, successor: town.place.town, validTo: '2025-12-31' });
    const paper = await payload.db.create({ collection: documents, data: { id: 'old-paper', title: '旧镇的通知', leadOrgan: old.id, stage: 'working' } });
    await town.update(paper.id as string, { title: '更正' }, town.townOfficer);
    expect((await town.read(paper.id as string)).title).toBe('更正');
  });
}); // prettier-ignore

describe('sent back', () => {
  it('shows the reason until the record is submitted again, and nobody writes it by hand', async () => {
    await submit(on(payload, draft.id, town.officer));
    await sendBack({ ...on(payload, draft.id, town.approver), reason: '请补充附件' });
    expect(await town.read(draft.id)).toMatchObject({ stage: 'working', sentBackReason: '请补充附件' });
    await expect(town.update(draft.id, { sentBackReason: null })).rejects.toThrow();
    await submit(on(payload, draft.id, town.officer));
    expect((await town.read(draft.id)).sentBackReason ?? null).toBeNull();
  });
});

describe('a form that was opened before somebody else changed the record', () => {
  it('is refused with a sentence; the record stays as the other left it', async () => {
    const { seen } = await town.read(draft.id);
    expect(seen).toBeTruthy();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const saved = await town.update(draft.id, { title: '别人的修改', seen });
    await expect(town.update(draft.id, { title: '旧窗口的修改', seen })).rejects.toMatchObject({
      data: { errors: [{ message: expect.stringContaining('已被别人修改') }] },
    });
    expect((await town.read(draft.id)).title).toBe('别人的修改');
    expect((await town.update(draft.id, { title: '看过以后的修改', seen: saved.seen })).title).toBe(
      '看过以后的修改',
    );
  });
});

describe('a copy', () => {
  it('cannot be approved by those who wrote the original', async () => {
    const both = await makePerson(payload, '周兼任', { role: 'officer', organ: town.place.town }, { role: 'approver', organ: town.place.town });
    await town.update(draft.id, { title: '周兼任写的通知' }, both);
    const copy = (await payload.duplicate({ collection: documents, id: draft.id, data: {} as never, ...by(town.officer) })) as unknown as Row;
    expect((await town.read(copy.id)).editors).toEqual(expect.arrayContaining([both.id, town.officer.id]));
    await town.update(copy.id, { issuedOn: '2026-11-12' });
    await submit(on(payload, copy.id, town.officer));
    await reviewSecrecy({ ...on(payload, copy.id, town.reviewer), decision: { result: 'public' } });
    await expect(approve(on(payload, copy.id, both))).rejects.toMatchObject({ code: 'editorMayNotApprove' });
  });
}); // prettier-ignore
