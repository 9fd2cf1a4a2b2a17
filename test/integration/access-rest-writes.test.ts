/** What is written, approved, restored, copied and removed through REST, and by whom it is not. */
import { randomUUID } from 'node:crypto';
import type { CollectionSlug, Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOffice, type Office, type RestPerson as PersonName } from '../support/access-office';
import { testPayload, type TestPayload } from '../support/payload';
import { makePerson, type Row } from '../support/people';
import { ask, tokenOf } from '../support/rest';

const documents = 'documents' as CollectionSlug;

let test: TestPayload;
let payload: Payload;
let office: Office;

beforeAll(async () => {
  test = await testPayload();
  ({ payload } = test);
  office = await makeOffice(payload);
}, 180_000);
afterAll(() => test?.close());

const read = (path: string, who: PersonName) => office.as(who, 'GET', path);

describe('writing', () => {
  const send = (method: string, path: string, who: PersonName, body: unknown = {}) =>
    office.as(who, method, path, body);
  const title = async (id: string) => ((await payload.findByID({ collection: documents, id, depth: 0 })) as unknown as Row).title as string;
  const stage = async (id: string) => ((await payload.findByID({ collection: documents, id, depth: 0 })) as unknown as Row).stage as string;

  it('an author does not approve his own text: by the command, a form, a bulk edit, a version or a duplicate', async () => {
    const both = await makePerson(payload, '两职的人', { role: 'officer', organ: office.place.town }, { role: 'approver', organ: office.place.town });
    const token = await tokenOf(payload, both);
    const own = await ask(payload, 'PATCH', `/api/documents/${office.ids.draft}`, { token, body: { title: '两职的人改过' } });
    expect(own.status).toBe(200);
    const command = await ask(payload, 'POST', `/api/documents/${office.ids.draft}/approve`, { token, body: {} });
    expect(command.status).toBe(409);
    expect((await ask(payload, 'POST', `/api/documents/${office.ids.draft}/submit`, { token, body: {} })).status).toBe(200);
    for (const verb of ['secrecy-review', 'approve', 'override'])
      expect((await ask(payload, 'POST', `/api/documents/${office.ids.draft}/${verb}`, { token, body: { decision: { result: 'public' }, key: 'x', reason: 'y' } })).status, verb).toBe(409);
    for (const data of [{ stage: 'approved' }, { step: 'final' }, { editors: [] }, { sealedFor: null, onceSealed: 'x' }, { publishAt: '2026-01-01T00:00:00.000Z' }])
      expect((await ask(payload, 'PATCH', `/api/documents/${office.ids.draft}`, { token, body: data })).status).toBe(400);
    const bulk = await ask(payload, 'PATCH', `/api/documents?where[id][equals]=${office.ids.draft}`, { token, body: { stage: 'approved' } });
    expect(bulk.body.docs ?? []).toEqual([]);
    expect(await stage(office.ids.draft)).not.toBe('approved');
    const { docs } = await payload.findVersions({ collection: documents, where: { parent: { equals: office.ids.published } } });
    const restored = await ask(payload, 'POST', `/api/documents/versions/${docs[0]!.id as string}`, { token, body: {} });
    expect(restored.status).toBe(200);
    expect(await stage(office.ids.published)).toBe('working');
    const copy = await ask(payload, 'POST', `/api/documents/${office.ids.published}/duplicate`, { token, body: { stage: 'approved' } });
    if (copy.status < 300) expect(await stage(copy.body.doc.id as string)).toBe('working');
    await payload.db.updateOne({ collection: documents, id: office.ids.published, data: { stage: 'approved' } });
  });

  it.each(['supervisor', 'handler', 'finance', 'neighbour', 'signedOut'] as const)('%s writes nothing by any way', async (who) => {
    const before = await title(office.ids.submitted);
    const { docs } = await payload.findVersions({ collection: documents, where: { parent: { equals: office.ids.submitted } } });
    const requests: [string, string, unknown?][] = [
      ['POST', '/api/documents', { title: '新', leadOrgan: office.place.town }],
      ['PATCH', `/api/documents/${office.ids.submitted}`, { title: '改' }],
      ['PATCH', `/api/documents?where[id][exists]=true`, { title: '改' }],
      ['DELETE', `/api/documents/${office.ids.submitted}`],
      ['DELETE', `/api/documents?where[id][exists]=true`],
      ['POST', `/api/documents/${office.ids.submitted}/duplicate`, {}],
      ['POST', `/api/documents/versions/${docs[0]!.id as string}`, {}],
      ['POST', '/api/rules', { title: '新', organ: office.place.town }],
      ['POST', '/api/guides', { title: '新', organ: office.place.town }],
      ['POST', '/api/organs', { name: '新', shortName: '新', level: 'county', kind: 'unit' }],
      ['POST', '/api/globals/site', { name: '改' }],
      ['POST', '/api/globals/synonyms', { groups: [] }],
      ['POST', '/api/audit', { action: 'x', at: 'x', recordCollection: 'x', recordId: 'x' }],
      ['POST', '/api/payload-locked-documents', { document: { relationTo: 'documents', value: office.ids.submitted }, user: { relationTo: 'users', value: office.people.officer.id } }],
      ...['submit', 'recall', 'pass', 'secrecy-review', 'approve', 'send-back', 'override', 'suggest', 'record-sheet', 'record-telephone', 'confirm-authority', 'propose-purge', 'purge', 'cancel-schedule'].map(
        (verb): [string, string, unknown] => ['POST', `/api/documents/${office.ids.submitted}/${verb}`, { reason: '理由', decision: { result: 'public' }, authority: '局长' }],
      ),
    ];
    for (const [method, path, body] of requests) {
      const answer = await send(method, path, who, body);
      expect(answer.status, `${method} ${path} ${answer.text}`).toBeLessThan(500);
      const done = answer.status < 300 && !(Array.isArray(answer.body.docs) && answer.body.docs.length === 0);
      expect(done, `${method} ${path} ${answer.text}`).toBe(false);
    }
    expect(await title(office.ids.submitted)).toBe(before);
    expect(await stage(office.ids.submitted)).toBe('submitted');
  });

  it('an officer does nothing with a secret: edits, versions, duplicates, commands', async () => {
    for (const [method, path, body] of [
      ['PATCH', `/api/documents/${office.ids.secret}`, { title: '改' }],
      ['DELETE', `/api/documents/${office.ids.secret}`, undefined],
      ['POST', `/api/documents/${office.ids.secret}/duplicate`, {}],
      ['POST', `/api/documents/versions/${office.secretVersion}`, {}],
      ['POST', `/api/documents/${office.ids.secret}/submit`, {}],
      ['GET', `/api/documents/${office.ids.secret}/purge`, undefined],
    ] as const) {
      const answer = await ask(payload, method, path, { token: office.tokens.officer, body });
      expect([403, 404, 409], `${method} ${path}`).toContain(answer.status);
      expect(answer.text).not.toContain('涉密的通知');
    }
    expect(await title(office.ids.secret)).toBe('涉密的通知');
  });
  it('an officer does not restore what was sealed for personal data', async () => {
    const { docs } = await payload.findVersions({ collection: documents, where: { parent: { equals: office.ids.sealed } } });
    expect((await send('POST', `/api/documents/versions/${docs[0]!.id as string}`, 'officer')).status).toBe(403);
  });
  it('a bulk edit or deletion touches only what each may touch', async () => {
    const elsewhere = await payload.db.create({ collection: documents, data: { id: randomUUID(), title: '邻县的草稿', leadOrgan: office.place.otherTown, stage: 'working' } });
    const bulk = await send('PATCH', `/api/documents?where[title][exists]=true`, 'officer', { section: '办公室' });
    const touched = (bulk.body.docs as Row[]).map(({ id }) => id);
    expect(touched).not.toContain(elsewhere.id);
    expect(touched).not.toContain(office.ids.secret);
    await send('DELETE', `/api/documents?where[id][in]=${elsewhere.id as string},${office.ids.secret}`, 'officer');
    expect(await title(elsewhere.id as string)).toBe('邻县的草稿');
    expect(await title(office.ids.secret)).toBe('涉密的通知');
  });
  it('preferences are each person’s own', async () => {
    await send('POST', '/api/payload-preferences/nav', 'officer', { value: { mine: true } });
    expect((await read('/api/payload-preferences/nav', 'officer')).body.value).toEqual({ mine: true });
    expect((await read('/api/payload-preferences/nav', 'approver')).body?.value ?? null).toBeNull();
    expect((await read('/api/payload-preferences/nav', 'signedOut')).body?.value ?? null).toBeNull();
  });
}); // prettier-ignore
