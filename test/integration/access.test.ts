/**
 * Who may do what: role × collection × operation, through the Local API with access on. Each line of the
 * table is a sentence that a lawyer can check; the columns are the people of `PEOPLE`.
 */
import { randomUUID } from 'node:crypto';
import type { CollectionSlug, Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPayload, type TestPayload } from '../support/payload';
import { create, makePerson, makePlace, PASSWORD, type Place, type Row } from '../support/people';

/** Where people act: the county and what is below it. Nobody but `all` reaches the other county. */
const PEOPLE = ['nobody', 'officer', 'approver', 'administrator', 'all', 'expired', 'signedOut'] as const;
type PersonName = (typeof PEOPLE)[number];

let test: TestPayload;
let payload: Payload;
let place: Place;
let item: Row;
let colleague: Row;
let stranger: Row;
const people = {} as Record<PersonName, Row | undefined>;

beforeAll(async () => {
  test = await testPayload();
  ({ payload } = test);
  place = await makePlace(payload);
  item = await create(payload, 'items', { code: 'A20-01', name: '政策文件', levels: ['county'] });
  const { county: organ } = place;
  people.nobody = await makePerson(payload, '无任职的人');
  people.officer = await makePerson(payload, '经办人', { role: 'officer', organ, below: true });
  people.approver = await makePerson(payload, '批准人', { role: 'approver', organ, below: true });
  people.administrator = await makePerson(payload, '县管理员', { role: 'administrator', organ, below: true });
  people.all = await makePerson(payload, '总管理员', { role: 'administrator' });
  people.expired = await makePerson(payload, '任职到期的人', { role: 'officer', organ, below: true, until: '2026-01-01' });
  people.signedOut = undefined;
  colleague = await makePerson(payload, '镇经办人', { role: 'officer', organ: place.town });
  stranger = await makePerson(payload, '邻县经办人', { role: 'officer', organ: place.otherCounty });
}, 120_000); // prettier-ignore

afterAll(() => test?.close());

/** Acts as a person; true where it was allowed. A refusal by validation is a failure of the test. */
async function allowed(who: PersonName, act: (as: object) => Promise<unknown>): Promise<boolean> {
  try {
    const result = await act({ user: people[who] ?? null, overrideAccess: false });
    return result !== false;
  } catch (error) {
    const status = (error as { status?: number }).status;
    if (status === 401 || status === 403 || status === 404) return false;
    throw error;
  }
}

const slug = (collection: string) => collection as CollectionSlug;
const organField = (collection: string) => (collection === 'documents' ? 'leadOrgan' : 'organ');
const reads = (collection: string, id: string) => async (as: object) => {
  const { docs } = await payload.find({ collection: slug(collection), where: { id: { equals: id } }, ...as });
  return docs.length === 1;
};
const updates = (collection: string, id: string, data: object) => (as: object) =>
  payload.update({ collection: slug(collection), id, data, ...as } as never);
const deletes = (collection: string, id: string) => (as: object) =>
  payload.delete({ collection: slug(collection), id, ...as } as never);
const creates = (collection: string, data: object) => (as: object) =>
  payload.create({ collection: slug(collection), data, ...as } as never);

/** A fresh record of an organ, in the state in which the commands leave it. */
async function record(collection: string, organ: string, stage = 'working'): Promise<string> {
  const data = { id: randomUUID(), title: '样例', [organField(collection)]: organ, stage };
  return (await payload.db.create({ collection: slug(collection), data })).id as string;
}

type Case = [sentence: string, act: () => Promise<(as: object) => Promise<unknown>>, ...who: PersonName[]];

/** For each person: allowed exactly where the table names him. */
function table(cases: Case[]): void {
  for (const [sentence, prepare, ...who] of cases) {
    it(`${sentence}: ${who.length > 0 ? who.join(', ') : 'nobody at all'}`, async () => {
      const permitted: PersonName[] = [];
      for (const person of PEOPLE) if (await allowed(person, await prepare())) permitted.push(person);
      expect(permitted).toEqual(PEOPLE.filter((person) => who.includes(person)));
    });
  }
}

describe.each(['documents', 'rules'])('%s', (collection) => {
  const make = (organ: () => string, stage?: string) => () => record(collection, organ(), stage);
  const inTown = make(() => place.town);
  const elsewhere = make(() => place.otherTown);
  const publicElsewhere = make(() => place.otherTown, 'approved');
  const own = organField(collection);
  table([
    ['read a draft of the county', async () => reads(collection, await inTown()), 'officer', 'approver', 'administrator', 'all'],
    ['read a draft of another county', async () => reads(collection, await elsewhere()), 'all'],
    ['read what another county has published', async () => reads(collection, await publicElsewhere()), 'officer', 'approver', 'administrator', 'all'],
    ['write a new one for a township of the county', async () => creates(collection, { title: '新', [own]: place.town }), 'officer'],
    ['edit one of the county', async () => updates(collection, await inTown(), { title: '改' }), 'officer'],
    ['edit one of another county', async () => updates(collection, await elsewhere(), { title: '改' })],
    ['edit what another county has published', async () => updates(collection, await publicElsewhere(), { title: '改' })],
    ['delete a draft of the county', async () => deletes(collection, await inTown()), 'officer'],
    ['delete a draft of another county', async () => deletes(collection, await elsewhere())],
  ]); // prettier-ignore
});

describe('guides', () => {
  const organWithoutGuide = async () =>
    (
      await create(payload, 'organs', {
        name: `临时机关${Math.random()}`,
        shortName: '临时',
        level: 'county',
        kind: 'unit',
        parent: place.county,
      })
    ).id;
  table([
    ['write a new one for an organ of the county', async () => creates('guides', { title: '指南', organ: await organWithoutGuide() }), 'officer'],
    ['read a draft of the county', async () => reads('guides', await record('guides', await organWithoutGuide())), 'officer', 'approver', 'administrator', 'all'],
    ['edit one of the county', async () => updates('guides', await record('guides', await organWithoutGuide()), { title: '改' }), 'officer'],
  ]); // prettier-ignore
});

describe('organs', () => {
  const organ = (parent: () => string) => async () =>
    (
      await create(payload, 'organs', {
        name: `机关${Math.random()}`,
        shortName: '机关',
        level: 'county',
        kind: 'unit',
        parent: parent(),
      })
    ).id;
  const below = organ(() => place.county);
  const elsewhere = organ(() => place.otherCounty);
  const data = (parent?: string) => ({
    name: '新设机关',
    shortName: '新设',
    level: 'county',
    kind: 'unit',
    parent,
  });
  table([
    ['read any organ', async () => reads('organs', place.otherTown), 'officer', 'approver', 'administrator', 'all'],
    ['make one below the county', async () => creates('organs', data(place.county)), 'administrator', 'all'],
    ['make one below another county', async () => creates('organs', data(place.otherCounty)), 'all'],
    ['make one at the top', async () => creates('organs', data()), 'all'],
    ['change one below the county', async () => updates('organs', await below(), { shortName: '改' }), 'administrator', 'all'],
    ['change one of another county', async () => updates('organs', await elsewhere(), { shortName: '改' }), 'all'],
  ]); // prettier-ignore

  it('cannot be moved by a county administrator out of the county', async () => {
    const id = await below();
    const move = updates('organs', id, { parent: place.otherCounty });
    await expect(move({ user: people.administrator, overrideAccess: false })).rejects.toThrow(/上级/);
  });
});

describe('items, site settings and synonyms are shared by all organs', () => {
  const fresh = async () =>
    (await create(payload, 'items', { code: `T-${Math.random()}`, name: '事项', levels: ['county'] })).id;
  const global = (name: string, data: object) => async () => (as: object) =>
    payload.updateGlobal({ slug: name as never, data: data as never, ...as });
  table([
    ['read an item', async () => reads('items', item.id), 'officer', 'approver', 'administrator', 'all'],
    ['make an item', async () => creates('items', { code: `N-${Math.random()}`, name: '新', levels: ['county'] }), 'all'],
    ['change an item', async () => updates('items', await fresh(), { name: '改' }), 'all'],
    ['change the site settings', global('site', { name: '云山省政府信息公开' }), 'all'],
    ['change the synonyms', global('synonyms', { groups: [] }), 'all'],
  ]); // prettier-ignore
});

describe('accounts', () => {
  const data = (organ?: string) => ({
    name: '新账号',
    email: `new-${Math.random()}@example.org`,
    password: PASSWORD,
    assignments: [{ role: 'officer', organ }],
  });
  const person = (organ?: string) => async () =>
    (await makePerson(payload, '某人', { role: 'officer', organ })).id;
  table([
    ['read the account of somebody of the county', async () => reads('users', colleague.id), 'administrator', 'all'],
    ['read the account of somebody of another county', async () => reads('users', stranger.id), 'all'],
    ['make an account for the township', async () => creates('users', data(place.town)), 'administrator', 'all'],
    ['change the password of somebody of the county', async () => updates('users', colleague.id, { password: PASSWORD }), 'administrator', 'all'],
    ['change the password of somebody of another county', async () => updates('users', stranger.id, { password: PASSWORD }), 'all'],
    ['remove an account of the township', async () => deletes('users', await person(place.town)()), 'administrator', 'all'],
    ['remove an account of another county', async () => deletes('users', await person(place.otherCounty)()), 'all'],
  ]); // prettier-ignore
});

describe('what nobody touches through the API', () => {
  const everything = ['publications', 'decisions', 'leases'];
  table(
    everything.flatMap((collection): Case[] => [
      [`read ${collection}`, async () => (as) => payload.find({ collection: slug(collection), ...as })],
      [`write ${collection}`, async () => creates(collection, {})],
      [`change ${collection}`, async () => updates(collection, 'x', {})],
      [`delete ${collection}`, async () => deletes(collection, 'x')],
    ]),
  );
});

describe('attachments', () => {
  const file = { name: '说明.txt', data: Buffer.from('附件说明'), mimetype: 'text/plain', size: 12 };
  const upload = (organ: string, as: object) =>
    payload.create({ collection: slug('attachments'), data: { organ } as never, file, ...as });
  const kept = async (organ: string) => ((await upload(organ, {})) as Row).id;
  table([
    ['upload for a township of the county', async () => (as) => upload(place.town, as), 'officer'],
    ['read one of the county', async () => reads('attachments', await kept(place.town)), 'officer', 'approver', 'administrator', 'all'],
    ['read one of another county', async () => reads('attachments', await kept(place.otherTown)), 'all'],
    ['delete one of the county', async () => deletes('attachments', await kept(place.town)), 'officer'],
  ]); // prettier-ignore
});
