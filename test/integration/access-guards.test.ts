/** What stays closed to everybody, whatever the way in: forms, bulk edits, restored versions, duplicates, deletion. */
import type { CollectionSlug, Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withdraw } from '../../src/publish/commands';
import { on } from '../support/office';
import { testPayload, type TestPayload } from '../support/payload';
import type { Row } from '../support/people';
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

describe('the stage changes only in the commands', () => {
  it.each(['submitted', 'approved'])('refuses %s from a form', async (stage) => {
    await expect(town.update(draft.id, { stage })).rejects.toMatchObject({
      data: { errors: [{ path: 'stage', message: expect.stringContaining('办理状态不能直接修改') }] },
    });
    expect((await town.read(draft.id)).stage).toBe('working');
  });
  it('refuses it for a new record, and without access control too', async () => {
    const data = { title: '新', leadOrgan: town.place.town, stage: 'approved' } as never;
    await expect(payload.create({ collection: documents, data, ...by(town.officer) })).rejects.toThrow();
    await expect(payload.create({ collection: documents, data })).rejects.toThrow();
  });
  it('refuses it in a bulk edit', async () => {
    const result = await payload.update({
      collection: documents,
      where: { id: { equals: draft.id } },
      data: { stage: 'approved' } as never,
      ...by(town.officer),
    });
    expect(result.docs).toEqual([]);
    expect(result.errors).toHaveLength(1);
    expect((await town.read(draft.id)).stage).toBe('working');
  });
  it('refuses to take an editor off the record', async () => {
    await expect(town.update(draft.id, { editors: [] })).rejects.toThrow();
    await expect(town.update(draft.id, { editors: [town.reviewer.id] })).rejects.toThrow();
  });
  it('accepts a form that sends back what it was given', async () => {
    const form = await town.read(draft.id);
    const saved = await town.update(draft.id, { ...form, title: '改过的标题' });
    expect(saved).toMatchObject({ title: '改过的标题', stage: 'working' });
  });
  it('makes an approved record a working one when it is edited, and names the editor', async () => {
    await town.publish(draft.id);
    expect(await town.read(draft.id)).toMatchObject({ stage: 'approved', editors: [] });
    await town.update(draft.id, { title: '修订' });
    expect(await town.read(draft.id)).toMatchObject({ stage: 'working', editors: [town.officer.id] });
  });
  it('keeps a restored version a working copy of the person who restored it', async () => {
    await town.publish(draft.id);
    await town.update(draft.id, { title: '修订' });
    await town.publish(draft.id);
    const { docs } = await payload.findVersions({ collection: documents, where: { parent: { equals: draft.id } } });
    const first = docs.at(-1)!;
    await payload.restoreVersion({ collection: documents, id: first.id as string, ...by(town.officer) });
    expect(await town.read(draft.id)).toMatchObject({ title: draft.title, stage: 'working', editors: [town.officer.id] });
  });
  it('makes a duplicate a working copy of its maker', async () => {
    await town.publish(draft.id);
    const copy = (await payload.duplicate({ collection: documents, id: draft.id, ...by(town.officer) })) as unknown as Row;
    expect(copy.id).not.toBe(draft.id);
    expect(await town.read(copy.id)).toMatchObject({ stage: 'working', editors: [town.officer.id] });
    expect(copy.publicationState).toBe('');
  });
}); // prettier-ignore

describe('an id of one’s own choice', () => {
  it('is not taken from a form', async () => {
    const data = { id: 'site', title: '新', leadOrgan: town.place.town } as never;
    await expect(payload.create({ collection: documents, data, ...by(town.officer) })).rejects.toMatchObject({
      data: { errors: [{ path: 'id' }] },
    });
  });
  it('is not taken through REST, so that no record takes the place of another in the ledger', async () => {
    const data = { id: town.place.bureau, title: '占用机关的编号', leadOrgan: town.place.town };
    const req = { payloadAPI: 'REST' } as never;
    const made = (await payload.create({ collection: documents, data: data as never, req, ...by(town.officer) })) as unknown as Row;
    expect(made.id).not.toBe(town.place.bureau);
  });
}); // prettier-ignore

describe('what an import writes', () => {
  it.each([
    ['carriedOver', { source: '旧站', originallyPublishedOn: '2001-01-01' }],
    ['importedIndexNumber', '000014349/2017-00110'],
    ['importKey', 'https://www.example.org/1'],
  ])('%s cannot be set by a person', async (field, value) => {
    await expect(town.update(draft.id, { [field]: value })).rejects.toMatchObject({
      data: { errors: [{ path: field, message: expect.stringContaining('只能由导入写入') }] },
    });
  });
});

describe('deletion', () => {
  it('is refused for what was ever public, also after a withdrawal', async () => {
    await town.publish(draft.id);
    const remove = () => payload.delete({ collection: documents, id: draft.id, ...by(town.officer) });
    await expect(remove()).rejects.toThrow('已经公开过');
    const withdrawal = { kind: 'publishedInError', reason: '重复发布' } as const;
    await withdraw({ ...on(payload, draft.id, town.approver), withdrawal });
    await expect(remove()).rejects.toThrow('已经公开过');
  });
  it('is refused for an organ that has records, and for an item in use', async () => {
    await expect(payload.delete({ collection: 'organs' as CollectionSlug, id: town.place.town })).rejects.toThrow();
    await expect(payload.delete({ collection: 'items' as CollectionSlug, id: town.item.id })).rejects.toThrow();
  });
  it('is refused for an account that has acted', async () => {
    await town.publish(draft.id);
    await expect(payload.delete({ collection: 'users' as CollectionSlug, id: town.approver.id })).rejects.toThrow('办理记录');
  });
}); // prettier-ignore
