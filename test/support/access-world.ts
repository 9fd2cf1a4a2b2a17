/** People of every role in one county, and things of that county and of another, for the table of access. */
import { randomUUID } from 'node:crypto';
import type { CollectionSlug, Payload } from 'payload';
import { ROLES } from '../../collections/access/scope';
import { addDays, shanghaiDay } from '../../src/domain/local-date';
import { create, makePerson, makePlace, PASSWORD, type Place, type Row } from './people';
import { randomWord } from './random-word';

export const OUTSIDERS = ['unassigned', 'ended', 'signedOut'] as const as readonly PersonName[];
export const PEOPLE = [...ROLES, 'central', 'unassigned', 'ended', 'signedOut'] as const;
export type PersonName = (typeof ROLES)[number] | 'central' | 'unassigned' | 'ended' | 'signedOut';

export const today = shanghaiDay(new Date().toISOString());

export interface World {
  payload: Payload;
  place: Place;
  people: Record<PersonName, Row | undefined>;
  item: Row;
  /** Two people of a township each. */
  pairs: Record<'own' | 'other', [Row, Row]>;
}

export async function makeWorld(payload: Payload): Promise<World> {
  const place = await makePlace(payload);
  const organ = place.county;
  const people = { signedOut: undefined } as World['people'];
  for (const role of ROLES) people[role] = await makePerson(payload, role, { role, organ, below: true });
  people.central = await makePerson(payload, '总管理员', { role: 'administrator' });
  people.unassigned = await makePerson(payload, '无任职的人');
  people.ended = await makePerson(payload, '任职到期的人', { role: 'administrator', until: '2026-01-01' });
  const pair = async (town: string): Promise<[Row, Row]> => [
    await makePerson(payload, '镇经办人甲', { role: 'officer', organ: town }),
    await makePerson(payload, '镇经办人乙', { role: 'officer', organ: town }),
  ];
  return {
    payload,
    place,
    people,
    item: await create(payload, 'items', { code: 'A20-01', name: '政策文件', levels: ['county'] }),
    pairs: { own: await pair(place.town), other: await pair(place.otherTown) },
  };
}

export type Whose = 'own' | 'other';
const whose = (subject: string): Whose => (subject.startsWith('other') ? 'other' : 'own');
const townOf = ({ place }: World, subject: string) =>
  whose(subject) === 'own' ? place.town : place.otherTown;

/** A township of its own, for what each organ has once. */
async function freshOrgan({ payload, place, item }: World, subject: string): Promise<string> {
  const parent = subject === 'top' ? undefined : whose(subject) === 'own' ? place.county : place.otherCounty;
  const data = { id: randomUUID(), name: `机关${randomWord()}`, shortName: '机关', level: 'county', kind: 'unit', parent, items: [item.id] };
  return (await payload.db.create({ collection: 'organs' as CollectionSlug, data })).id as string;
} // prettier-ignore

let year = 2030;

/** What a person would fill in for something new. */
export async function dataFor(world: World, collection: string, subject: string): Promise<Row> {
  const { item, pairs } = world;
  const town = townOf(world, subject);
  const make: Record<string, () => object | Promise<object>> = {
    documents: () => ({ title: '新', leadOrgan: town }),
    rules: () => ({ title: '新', organ: town }),
    guides: async () => ({ title: '新', organ: await freshOrgan(world, subject) }),
    attachments: () => ({ organ: town }),
    reviews: () => ({ organ: town, number: '1', series: randomUUID(), serial: 1, outcome: 'open' }),
    audit: () => ({ organ: town, at: '2026-01-01T00:00:00.000Z', action: 'update', recordCollection: 'documents', recordId: 'x' }),
    organs: () => ({ name: `新${randomWord()}`, shortName: '新', level: 'county', kind: 'unit', parent: subject === 'top' ? undefined : whose(subject) === 'own' ? world.place.county : world.place.otherCounty }),
    items: () => ({ code: `N-${randomUUID().slice(0, 8)}`, name: '新', levels: ['county'] }),
    calendars: () => ({ year: (year += 1), notice: '国办发明电〔2029〕1号', holidays: ['01-01', '10-01'].map((day) => ({ name: day, from: `${year}-${day}`, to: `${year}-${day}` })) }),
    wordLists: () => ({ name: '新' }),
    statements: async () => ({ organ: await freshOrgan(world, subject), item: item.id, kind: 'notApplicable', basis: '三定方案', from: today, signedBy: '负责人', signedOn: today }),
    users: () => ({ name: '新账号', email: `new-${randomUUID()}@example.org`, password: PASSWORD, assignments: [{ id: randomUUID(), role: 'officer', organ: town }] }),
    delegations: () => ({ giver: pairs[whose(subject)][0].id, receiver: pairs[whose(subject)][1].id, role: 'officer', organ: town, from: subject.endsWith('begun') ? today : addDays(today, 3), until: addDays(today, 9), reason: '出差' }),
    'payload-locked-documents': () => ({ user: { relationTo: 'users', value: pairs.own[0].id } }),
  }; // prettier-ignore
  return ((await make[collection]?.()) ?? {}) as Row;
}

/** Makes something as it would stand there, and returns its id. */
export async function existing(world: World, collection: string, subject: string): Promise<string> {
  const { payload } = world;
  const slug = collection as CollectionSlug;
  const data = await dataFor(world, collection, subject);
  const state = subject.replace(/^(own|other) ?/, '');
  if (['publications', 'decisions', 'leases', 'secondFactors', 'payload-migrations', 'payload-kv'].includes(collection)) return randomUUID();
  if (collection === 'payload-preferences') {
    const user = { relationTo: 'users', value: world.pairs.own[0].id };
    return (await payload.db.create({ collection: slug, data: { user, key: 'list', value: {} } })).id as string;
  }
  if (collection === 'reviews' || collection === 'audit') {
    const recordId = state === 'secret' ? await existing(world, 'documents', subject) : 'x';
    return (await payload.db.create({ collection: slug, data: { ...data, id: randomUUID(), recordId } })).id as string;
  }
  if (collection === 'organs') return freshOrgan(world, subject);
  // As they stand before they are public for the first time, after which nothing is deleted.
  if (['items', 'statements', 'users'].includes(collection)) {
    const { password: _, ...kept } = data;
    return (await payload.db.create({ collection: slug, data: { ...kept, id: randomUUID() } })).id as string;
  }
  const file = { name: '说明.txt', data: Buffer.from(randomWord()), mimetype: 'text/plain', size: 36 };
  const made = (await payload.create({ collection: slug, data, ...(collection === 'attachments' ? { file } : {}) } as never)) as unknown as Row;
  const change = STATES[state];
  if (change && collection === 'attachments' && state === 'approved') {
    const paper = await existing(world, 'documents', subject);
    await payload.db.updateOne({ collection: 'documents' as CollectionSlug, id: paper, data: { attachments: [made.id] } });
  } else if (change) await payload.db.updateOne({ collection: slug, id: made.id, data: { ...change, ...(collection === 'guides' ? { organ: data.organ } : {}) } });
  return made.id;
} // prettier-ignore

/** As the commands leave a record. */
const STATES: Readonly<Record<string, object>> = {
  approved: { stage: 'approved' },
  sealed: { stage: 'working', sealedFor: 'personalData' },
  'once sealed': { stage: 'approved', onceSealed: '2026-01-01T00:00:00.000Z' },
  secret: { stage: 'working', sealedFor: 'secret' },
};
