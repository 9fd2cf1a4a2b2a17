/** Nobody publishes alone, by whatever way: telephone, signed sheet, delegation, duplicate, version, what was withdrawn. */
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewSecrecy, approve, submit, withdraw } from '../../src/publish/commands';
import { bodyOf, on } from '../support/office';
import { create, makePerson, makePlace, type Place, type Row } from '../support/people';
import { testPayload, type TestPayload } from '../support/payload';
import { ask, tokenOf } from '../support/rest';

type Person = Row & { token: string };
let t: TestPayload;
let place: Place;
let item: string;
let officer: Person;
let colleague: Person;
let reviewer: Person;
let approver: Person;
let both: Person;

beforeAll(async () => {
  t = await testPayload();
  place = await makePlace(t.payload);
  item = (await create(t.payload, 'items', { code: 'A20-01', name: '政策文件' })).id;
  const person = async (name: string, ...roles: ('officer' | 'reviewer' | 'approver')[]) => {
    const made = await makePerson(t.payload, name, ...roles.map((role) => ({ role, organ: place.town })));
    return { ...made, token: await tokenOf(t.payload, made) } as Person;
  };
  officer = await person('李文秀', 'officer');
  colleague = await person('陈光', 'officer');
  reviewer = await person('赵敏', 'reviewer');
  approver = await person('王建国', 'approver');
  both = await person('孙立', 'officer', 'approver', 'reviewer');
}, 180_000);
afterAll(() => t?.close());

const post = (who: Person, address: string, body: unknown = {}) =>
  ask(t.payload, 'POST', `/api/documents${address}`, { token: who.token, body });

const complete = () => ({
  title: '关于办理有关事项的公告',
  summary: '公告有关事项。',
  leadOrgan: place.town,
  origin: 'own',
  disclosure: 'full',
  issuedOn: '2026-11-10',
  topic: '17-03',
  mainItem: item,
  body: bodyOf('现将有关事项公告如下。'),
});

const made = async (): Promise<string> => String((await post(officer, '', complete())).body.doc.id);

async function withdrawn(): Promise<string> {
  const id = await made();
  await submit(on(t.payload, id, officer));
  await reviewSecrecy({ ...on(t.payload, id, reviewer), decision: { result: 'public' } });
  await approve(on(t.payload, id, approver));
  await withdraw({
    ...on(t.payload, id, approver),
    withdrawal: { kind: 'publishedInError', reason: '公开有误', authority: '镇长' },
  });
  return id;
}

const telephone = (who: Person, id: string) =>
  post(who, `/${id}/record-telephone`, { approver: approver.id, why: '汛情紧急', secrecyOpinion: '不涉密' });
async function sheet(who: Person, id: string) {
  const scan = uuidv7();
  const file = { id: scan, organ: place.town, filename: `${scan}.pdf`, mediaType: 'application/pdf' };
  const measured = { sha256: '0'.repeat(64), bytes: 1, textState: 'none' };
  await t.payload.db.create({ collection: 'attachments', data: { ...file, ...measured } });
  return post(who, `/${id}/record-sheet`, { approver: approver.id, signedOn: '2026-11-20', scan });
}
const entries = async (id: string) =>
  (await t.payload.count({ collection: 'publications', where: { recordId: { equals: id } } })).totalDocs;

describe.each([
  ['telephone', telephone],
  ['sheet', sheet],
])('an approval recorded by %s', (_, record) => {
  it('is refused to who wrote the record', async () => {
    const id = await made();
    expect((await post(officer, `/${id}/submit`)).status).toBe(200);
    expect((await record(officer, id)).body.errors[0]?.code).toBe('editorMayNotApprove');
    expect(await entries(id)).toBe(0);
  });
  it('is refused to who submits again what was withdrawn, and wrote nothing since', async () => {
    const id = await withdrawn();
    const before = await entries(id);
    expect((await post(officer, `/${id}/submit`)).status).toBe(200);
    expect((await record(officer, id)).body.errors[0]?.code).toBe('editorMayNotApprove');
    expect(await entries(id)).toBe(before);
  });
  it('is refused to who copied it, and to the author of what was copied', async () => {
    const id = await made();
    const copied = await post(colleague, `/${id}/duplicate`);
    expect([copied.status, copied.text.slice(0, 200)]).toEqual([200, expect.anything()]);
    const copy = String(copied.body.doc.id);
    await ask(t.payload, 'PATCH', `/api/documents/${copy}`, { token: colleague.token, body: complete() });
    expect((await post(colleague, `/${copy}/submit`)).status).toBe(200);
    for (const who of [colleague, officer])
      expect((await record(who, copy)).body.errors[0]?.code).toBe('editorMayNotApprove');
  });
  it('is refused to who restored a version', async () => {
    const id = await made();
    const { docs } = await t.payload.findVersions({
      collection: 'documents',
      where: { parent: { equals: id } },
    });
    expect((await post(colleague, `/versions/${docs[0]!.id}`)).status).toBe(200);
    expect((await post(officer, `/${id}/submit`)).status).toBe(200);
    expect((await record(colleague, id)).body.errors[0]?.code).toBe('editorMayNotApprove');
  });
});

describe('one person of every role', () => {
  it('does not approve what he or she submitted', async () => {
    const id = await withdrawn();
    const before = await entries(id);
    expect((await post(both, `/${id}/submit`)).status).toBe(200);
    const secrecy = await post(both, `/${id}/secrecy-review`, { decision: { result: 'public' } });
    const approval = await post(both, `/${id}/approve`);
    expect([secrecy.status, approval.status]).not.toContain(200);
    expect(await entries(id)).toBe(before);
  });
});

it('a delegation does not let its author approve', async () => {
  const lent = { giver: approver.id, receiver: officer.id, role: 'approver', organ: place.town };
  await t.payload.db.create({
    collection: 'delegations',
    data: {
      id: uuidv7(),
      title: '委托',
      reason: '出差',
      ...lent,
      below: false,
      from: '2026-11-01',
      until: '2027-12-31',
    },
  });
  const id = await made();
  await submit(on(t.payload, id, officer));
  await reviewSecrecy({ ...on(t.payload, id, reviewer), decision: { result: 'public' } });
  expect((await post(officer, `/${id}/approve`)).status).not.toBe(200);
  expect(await entries(id)).toBe(0);
});
