/** An approval and an edit that come at the same moment: what is published is what was approved. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { submit, reviewSecrecy } from '../../src/publish/commands';
import type { DocumentRow } from '../../src/publish/project/rows';
import { on, bodyOf } from '../support/office';
import { create, makePerson, makePlace, type Place, type Row } from '../support/people';
import { testPayload, type TestPayload } from '../support/payload';
import { ask, tokenOf } from '../support/rest';

const PAIRS = 50;
let t: TestPayload;
let place: Place;
let item: string;
let people: Record<'officer' | 'reviewer' | 'approver', Row & { token: string }>;

beforeAll(async () => {
  t = await testPayload();
  place = await makePlace(t.payload);
  item = (await create(t.payload, 'items', { code: 'A20-01', name: '政策文件' })).id;
  const person = async (name: string, role: 'officer' | 'reviewer' | 'approver') => {
    const made = await makePerson(t.payload, name, { role, organ: place.town });
    return { ...made, token: await tokenOf(t.payload, made) } as Row & { token: string };
  };
  people = {
    officer: await person('李文秀', 'officer'),
    reviewer: await person('赵敏', 'reviewer'),
    approver: await person('王建国', 'approver'),
  };
}, 180_000);
afterAll(() => t?.close());

async function waiting(n: number): Promise<string> {
  const { officer, reviewer } = people;
  const data = {
    title: `关于第${n}号事项的公告`,
    summary: '公告有关事项。',
    leadOrgan: place.town,
    origin: 'own',
    disclosure: 'full',
    issuedOn: '2026-11-10',
    topic: '17-03',
    mainItem: item,
    body: bodyOf('现将有关事项公告如下。'),
  };
  const { body } = await ask(t.payload, 'POST', '/api/documents', { token: officer.token, body: data });
  const id = String(body.doc.id);
  await submit(on(t.payload, id, officer));
  await reviewSecrecy({ ...on(t.payload, id, reviewer), decision: { result: 'public' } });
  return id;
}

it(`publishes what was approved, in ${PAIRS} pairs at once`, async () => {
  const ids: string[] = [];
  for (let n = 0; n < PAIRS; n += 1) ids.push(await waiting(n));
  const { officer, approver } = people;
  const pair = async (id: string, n: number) => {
    const edit = () =>
      ask(t.payload, 'PATCH', `/api/documents/${id}`, {
        token: officer.token,
        body: { title: `改动后的第${n}号公告` },
      });
    const decide = () =>
      ask(t.payload, 'POST', `/api/documents/${id}/approve`, { token: approver.token, body: {} });
    const [edited, approved] =
      n % 2 === 0
        ? await Promise.all([edit(), decide()])
        : await Promise.all([decide(), edit()]).then(([a, b]) => [b, a] as const);
    return { edited: edited.status, approved: approved.status, text: edited.text + approved.text };
  };
  const answers = await Promise.all(ids.map(pair));
  const { docs } = await t.payload.db.find<{ recordId: string; text: string; id: string }>({
    collection: 'publications',
    pagination: false,
    where: { recordType: { equals: 'document' } },
  });
  for (const [n, id] of ids.entries()) {
    const { edited, approved, text } = answers[n]!;
    const row = (await t.payload.db.findOne<DocumentRow>({
      collection: 'documents',
      where: { id: { equals: id } },
    }))!;
    const entries = docs.filter(({ recordId }) => recordId === id);
    expect(Math.max(edited, approved), text).toBeLessThan(500);
    expect(entries).toHaveLength(approved === 200 ? 1 : 0);
    for (const entry of entries) expect(entry.text).toContain(`关于第${n}号事项的公告`);
    // An edit that was taken stands in the working copy, and is not counted as approved.
    expect([row.stage, row.title]).toEqual(
      edited === 200 ? ['working', `改动后的第${n}号公告`] : ['approved', `关于第${n}号事项的公告`],
    );
    expect(edited === 200 || approved === 200).toBe(true);
  }
}, 300_000);
