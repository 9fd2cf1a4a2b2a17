/** What stays closed to everybody, whatever the way in: REST, bulk edits, restored versions, duplicates. */
import type { CollectionSlug, Payload } from 'payload';
import { handleEndpoints } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approve, reviewSecrecy, sendBack, submit, withdraw } from '../../src/publish/commands';
import { testPayload, type TestPayload } from '../support/payload';
import { create, makePerson, makePlace, PASSWORD, type Place, type Row } from '../support/people';

const documents = 'documents' as CollectionSlug;
let test: TestPayload;
let payload: Payload;
let place: Place;
let officer: Row;
let approver: Row;
let reviewer: Row;
let townOfficer: Row;
let draft: Row;
let item: Row;

const paragraph = (text: string) => ({
  root: {
    type: 'root', version: 1, format: '', indent: 0, direction: null,
    children: [{ type: 'paragraph', version: 1, format: '', indent: 0, direction: null, textFormat: 0, children: [{ type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }] }],
  },
}); // prettier-ignore

beforeAll(async () => {
  test = await testPayload();
  ({ payload } = test);
  place = await makePlace(payload);
  item = await create(payload, 'items', { code: 'A20-01', name: '政策文件', levels: ['township'] });
  officer = await makePerson(payload, '李文秀', { role: 'officer', organ: place.county, below: true });
  approver = await makePerson(payload, '王建国', { role: 'approver', organ: place.county, below: true });
  reviewer = await makePerson(payload, '赵敏', { role: 'reviewer', organ: place.town });
  townOfficer = await makePerson(payload, '钱一鸣', { role: 'officer', organ: place.town });
});
afterAll(() => test?.close());

const by = (user: Row) => ({ user, overrideAccess: false }) as const;
const update = (id: string, data: object, user = officer) =>
  payload.update({
    collection: documents,
    id,
    data: data as never,
    ...by(user),
  }) as Promise<unknown> as Promise<Row>;
const read = (id: string) =>
  payload.findByID({
    collection: documents,
    id,
    depth: 0,
    showHiddenFields: true,
  }) as Promise<unknown> as Promise<Row>;
const publish = async (id: string) => {
  await submit({ payload, user: officer, collection: 'documents', id });
  await reviewSecrecy({
    payload,
    user: reviewer,
    collection: 'documents',
    id,
    decision: { result: 'public' },
  });
  await approve({ payload, user: approver, collection: 'documents', id });
};

beforeEach(async () => {
  draft = (await payload.create({
    collection: documents,
    data: {
      title: '关于做好防汛工作的通知', summary: '安排防汛。', leadOrgan: place.town, issuedOn: '2026-01-04',
      topic: '02-03', mainItem: item.id, body: paragraph('各村：'),
    } as never,
    ...by(officer),
  })) as unknown as Row; // prettier-ignore
});

describe('the stage changes only in the commands', () => {
  it.each(['submitted', 'approved'])('refuses %s from a form', async (stage) => {
    await expect(update(draft.id, { stage })).rejects.toMatchObject({
      data: { errors: [{ path: 'stage', message: expect.stringContaining('办理状态不能直接修改') }] },
    });
    expect((await read(draft.id)).stage).toBe('working');
  });
  it('refuses it for a new record, and without access control too', async () => {
    const data = { title: '新', leadOrgan: place.town, stage: 'approved' } as never;
    await expect(payload.create({ collection: documents, data, ...by(officer) })).rejects.toThrow();
    await expect(payload.create({ collection: documents, data })).rejects.toThrow();
  });
  it('refuses it in a bulk edit', async () => {
    const result = await payload.update({
      collection: documents,
      where: { id: { equals: draft.id } },
      data: { stage: 'approved' } as never,
      ...by(officer),
    });
    expect(result.docs).toEqual([]);
    expect(result.errors).toHaveLength(1);
    expect((await read(draft.id)).stage).toBe('working');
  });
  it('refuses to take an editor off the record', async () => {
    await expect(update(draft.id, { editors: [] })).rejects.toThrow();
    await expect(update(draft.id, { editors: [reviewer.id] })).rejects.toThrow();
  });
  it('accepts a form that sends back what it was given', async () => {
    const form = await read(draft.id);
    const saved = await update(draft.id, { ...form, title: '改过的标题' });
    expect(saved).toMatchObject({ title: '改过的标题', stage: 'working' });
  });
  it('makes an approved record a working one when it is edited, and names the editor', async () => {
    await publish(draft.id);
    expect(await read(draft.id)).toMatchObject({ stage: 'approved', editors: [] });
    await update(draft.id, { title: '修订' });
    expect(await read(draft.id)).toMatchObject({ stage: 'working', editors: [officer.id] });
  });
  it('keeps a restored version a working copy of the person who restored it', async () => {
    await publish(draft.id);
    await update(draft.id, { title: '修订' });
    await publish(draft.id);
    const { docs } = await payload.findVersions({ collection: documents, where: { parent: { equals: draft.id } } });
    const first = docs.at(-1)!;
    await payload.restoreVersion({ collection: documents, id: first.id as string, ...by(officer) });
    expect(await read(draft.id)).toMatchObject({ title: draft.title, stage: 'working', editors: [officer.id] });
  });
  it('makes a duplicate a working copy of its maker', async () => {
    await publish(draft.id);
    const copy = (await payload.duplicate({ collection: documents, id: draft.id, ...by(officer) })) as unknown as Row;
    expect(copy.id).not.toBe(draft.id);
    expect(await read(copy.id)).toMatchObject({ stage: 'working', editors: [officer.id] });
    expect(copy.publicationState).toBe('');
  });
}); // prettier-ignore

it('nobody chooses the id of a record, which is its name in the ledger', async () => {
  const data = { id: 'site', title: '新', leadOrgan: place.town } as never;
  await expect(payload.create({ collection: documents, data, ...by(officer) })).rejects.toMatchObject({
    data: { errors: [{ path: 'id' }] },
  });
});

describe('what an import writes', () => {
  it.each([
    ['carriedOver', { source: '旧站', originallyPublishedOn: '2001-01-01' }],
    ['importedIndexNumber', '000014349/2017-00110'],
    ['importKey', 'https://www.example.org/1'],
  ])('%s cannot be set by a person', async (field, value) => {
    await expect(update(draft.id, { [field]: value })).rejects.toMatchObject({
      data: { errors: [{ path: field, message: expect.stringContaining('只能由导入写入') }] },
    });
  });
});

describe('deletion', () => {
  it('is refused for what was ever public, also after a withdrawal', async () => {
    await publish(draft.id);
    const remove = () => payload.delete({ collection: documents, id: draft.id, ...by(officer) });
    await expect(remove()).rejects.toThrow('已经公开过');
    const withdrawal = { kind: 'publishedInError', reason: '重复发布' } as const;
    await withdraw({ payload, user: approver, collection: 'documents', id: draft.id, withdrawal });
    await expect(remove()).rejects.toThrow('已经公开过');
  });
  it('is refused for an organ that has records, and for an item in use', async () => {
    await expect(payload.delete({ collection: 'organs' as CollectionSlug, id: place.town })).rejects.toThrow();
    await expect(payload.delete({ collection: 'items' as CollectionSlug, id: item.id })).rejects.toThrow();
  });
  it('is refused for an account that has acted', async () => {
    await publish(draft.id);
    await expect(payload.delete({ collection: 'users' as CollectionSlug, id: approver.id })).rejects.toThrow('办理记录');
  });
}); // prettier-ignore

describe('accounts', () => {
  const users = 'users' as CollectionSlug;
  const change = (id: string, data: object, user: Row) =>
    payload.update({ collection: users, id, data: data as never, ...by(user) });
  const assign = (role: string, organ?: string, below = false) => ({ assignments: [{ role, organ, below }] });

  it('nobody raises his own assignments, not even an administrator of everything', async () => {
    const all = await makePerson(payload, '总管理员', { role: 'administrator' });
    await expect(change(officer.id, assign('administrator'), officer)).rejects.toThrow();
    await expect(change(all.id, assign('approver'), all)).rejects.toThrow();
    await change(all.id, { name: '改名' }, all);
  });
  it('an administrator gives nothing that reaches further than he does', async () => {
    const narrow = await makePerson(payload, '县管理员', { role: 'administrator', organ: place.county });
    const somebody = await makePerson(payload, '某人', { role: 'officer', organ: place.county });
    await change(somebody.id, assign('approver', place.county), narrow);
    for (const beyond of [assign('officer'), assign('officer', place.county, true), assign('officer', place.town)])
      await expect(change(somebody.id, beyond, narrow)).rejects.toMatchObject({
        data: { errors: [{ path: 'assignments' }] },
      });
  });
  it('an administrator does not reset the password of somebody who reaches further', async () => {
    const county = await makePerson(payload, '县管理员', { role: 'administrator', organ: place.county, below: true });
    const wider = await makePerson(payload, '省里的人', { role: 'officer', organ: place.town }, { role: 'administrator' });
    await expect(change(wider.id, { password: PASSWORD }, county)).rejects.toThrow();
  });
  it('an assignment that is taken away ends at once, while the session goes on', async () => {
    const person = await makePerson(payload, '将调离的人', { role: 'officer', organ: place.town });
    const write = () =>
      payload.create({ collection: documents, data: { title: '新', leadOrgan: place.town } as never, ...by(person) });
    await write();
    await payload.update({ collection: users, id: person.id, data: { assignments: [] } as never });
    await expect(write()).rejects.toThrow();
  });
  it('a password has twelve characters', async () => {
    const data = { name: '短', email: 'short@example.org', password: '12345678901' } as never;
    await expect(payload.create({ collection: users, data })).rejects.toMatchObject({
      data: { errors: [{ path: 'password' }] },
    });
    await expect(change(officer.id, { password: 'short' }, officer)).rejects.toThrow();
  });
  it.each(['first-register', 'forgot-password'])('the open way %s is closed', async (path) => {
    const request = new Request(`http://localhost/api/users/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: officer.email, password: PASSWORD }),
    });
    const response = await handleEndpoints({ config: payload.config, request });
    expect(response.status).toBe(403);
  });
}); // prettier-ignore

describe('an organ that was merged', () => {
  it('is written for by those of its successor', async () => {
    const old = await create(payload, 'organs', { name: '旧镇人民政府', shortName: '旧镇', level: 'township', kind: 'government', parent: place.otherCounty, successor: place.town, validTo: '2025-12-31' });
    const paper = await payload.db.create({ collection: documents, data: { id: 'old-paper', title: '旧镇的通知', leadOrgan: old.id, stage: 'working' } });
    await update(paper.id as string, { title: '更正' }, townOfficer);
    expect((await read(paper.id as string)).title).toBe('更正');
  });
}); // prettier-ignore

describe('sent back', () => {
  it('shows the reason until the record is submitted again, and nobody writes it by hand', async () => {
    await submit({ payload, user: officer, collection: 'documents', id: draft.id });
    await sendBack({ payload, user: approver, collection: 'documents', id: draft.id, reason: '请补充附件' });
    expect(await read(draft.id)).toMatchObject({ stage: 'working', sentBackReason: '请补充附件' });
    await expect(update(draft.id, { sentBackReason: null })).rejects.toThrow();
    await submit({ payload, user: officer, collection: 'documents', id: draft.id });
    expect((await read(draft.id)).sentBackReason ?? null).toBeNull();
  });
});

describe('a form that was opened before somebody else changed the record', () => {
  it('is refused with a sentence; the record stays as the other left it', async () => {
    const { seen } = await read(draft.id);
    expect(seen).toBeTruthy();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const saved = await update(draft.id, { title: '别人的修改', seen });
    await expect(update(draft.id, { title: '旧窗口的修改', seen })).rejects.toMatchObject({
      data: { errors: [{ message: expect.stringContaining('已被别人修改') }] },
    });
    expect((await read(draft.id)).title).toBe('别人的修改');
    expect((await update(draft.id, { title: '看过以后的修改', seen: saved.seen })).title).toBe(
      '看过以后的修改',
    );
  });
});

describe('a copy', () => {
  it('cannot be approved by those who wrote the original', async () => {
    const both = await makePerson(payload, '周兼任', { role: 'officer', organ: place.town }, { role: 'approver', organ: place.town });
    await update(draft.id, { title: '周兼任写的通知' }, both);
    const copy = (await payload.duplicate({ collection: documents, id: draft.id, data: {} as never, ...by(officer) })) as unknown as Row;
    expect((await read(copy.id)).editors).toEqual(expect.arrayContaining([both.id, officer.id]));
    await submit({ payload, user: officer, collection: 'documents', id: copy.id });
    await reviewSecrecy({ payload, user: reviewer, collection: 'documents', id: copy.id, decision: { result: 'public' } });
    await expect(approve({ payload, user: both, collection: 'documents', id: copy.id })).rejects.toMatchObject({ code: 'editorMayNotApprove' });
  });
}); // prettier-ignore

describe('an id of one’s own choice', () => {
  it('is not taken through REST, so that no record takes the place of another in the ledger', async () => {
    const data = { id: place.bureau, title: '占用机关的编号', leadOrgan: place.town };
    const req = { payloadAPI: 'REST' } as never;
    const made = (await payload.create({ collection: documents, data: data as never, req, ...by(officer) })) as unknown as Row;
    expect(made.id).not.toBe(place.bureau);
  });
}); // prettier-ignore
