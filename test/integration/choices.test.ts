/** What an officer may choose in a record: items that bind the issuing organ, files that he may read. */
import type { CollectionSlug, Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DUTIES, dutiesFor } from '../../src/domain/duties';
import { submit, type Refusals } from '../../src/publish/commands';
import { seedDuties } from '../../src/publish/commands/seed-duties';
import { testPayload, type TestPayload } from '../support/payload';
import { create, makePerson, makePlace, type Place, type Row } from '../support/people';

interface Marked {
  Label?: { clientProps?: { needed?: boolean } };
}

let test: TestPayload;
let payload: Payload;
let place: Place;
let officer: Row;
let items: Map<string, string>;

const written = (collection: string, data: object, user = officer): Promise<Row> =>
  payload.create({
    collection: collection as CollectionSlug,
    data: data as never,
    user,
    overrideAccess: false,
    depth: 0,
  }) as Promise<never>;
const refusedAt = (path: string) => ({ data: { errors: [{ path }] } });

async function upload(organ: string): Promise<string> {
  const data = Buffer.from(`附件 ${organ}`);
  const file = { data, name: '附件.txt', size: data.length, mimetype: 'text/plain' };
  const made = await payload.create({ collection: 'attachments', data: { organ } as never, file });
  return String(made.id);
}

const bodyWith = (value: string) => ({
  root: {
    type: 'root', version: 1, format: '', indent: 0, direction: null,
    children: [{ type: 'upload', version: 3, format: '', id: 'a', fields: null, relationTo: 'attachments', value }],
  },
}); // prettier-ignore

beforeAll(async () => {
  test = await testPayload();
  ({ payload } = test);
  items = await seedDuties(payload);
  place = await makePlace(payload);
  officer = await makePerson(payload, '李文秀', { role: 'officer', organ: place.town });
});
afterAll(() => test?.close());

it('only items of the level and kind of the lead organ are accepted', async () => {
  const town = { title: '通知', leadOrgan: place.town };
  await written('documents', { ...town, mainItem: items.get('A21-T-05') });
  await expect(written('documents', { ...town, mainItem: items.get('A21-K-04') })).rejects.toMatchObject(
    refusedAt('mainItem'),
  );
});

it('the obligations of an organ decide where it has any, and a saved item stays', async () => {
  const bound = await create(payload, 'organs', {
    name: '青石镇人民政府',
    shortName: '青石镇',
    level: 'township',
    kind: 'government',
    parent: place.county,
    items: [items.get('A20-04')],
  });
  const person = await makePerson(payload, '周敏', { role: 'officer', organ: bound.id });
  const data = { title: '公报', leadOrgan: bound.id };
  const document = await written('documents', { ...data, mainItem: items.get('A20-04') }, person);
  await expect(
    written('documents', { ...data, mainItem: items.get('A20-03') }, person),
  ).rejects.toMatchObject(refusedAt('mainItem'));
  await payload.update({
    collection: 'organs',
    id: bound.id,
    data: { items: [items.get('A20-03')] } as never,
  });
  const change = { title: '公报（修订）', mainItem: items.get('A20-04') };
  await payload.update({
    collection: 'documents',
    id: document.id,
    data: change as never,
    user: person,
    overrideAccess: false,
  });
});

it('a new organ has the duties of its level and kind', async () => {
  const administrator = await makePerson(payload, '管理员', { role: 'administrator' });
  const organ = { name: '白沙镇人民政府', shortName: '白沙镇', level: 'township', kind: 'government' };
  const made = await written('organs', organ, administrator);
  const codes = new Map([...items].map(([code, id]) => [id, code]));
  const given = (made.items as string[]).map((id) => codes.get(id));
  expect(given.toSorted()).toEqual(
    dutiesFor('government', 'township')
      .map(({ code }) => code)
      .toSorted(),
  );
  expect(given.length).toBeLessThan(DUTIES.length);
});

it('files that the officer may not read get neither into attachments nor into the body', async () => {
  const [own, foreign] = [await upload(place.town), await upload(place.otherTown)];
  const data = { title: '通知', leadOrgan: place.town };
  await written('documents', { ...data, attachments: [own], body: bodyWith(own) });
  for (const collection of ['documents', 'rules', 'guides'])
    await expect(
      written(collection, { ...data, organ: place.town, body: bodyWith(foreign) }),
    ).rejects.toMatchObject(refusedAt('body'));
  await expect(written('documents', { ...data, attachments: [foreign] })).rejects.toMatchObject(
    refusedAt('attachments'),
  );
  // Naming the other organ as joint issuer does not open its files.
  await expect(
    written('documents', { ...data, jointOrgans: [place.otherTown], attachments: [foreign] }),
  ).rejects.toMatchObject(refusedAt('attachments'));
});

it('the fields that are marked are those for which an empty document is refused', async () => {
  const marked = payload.collections.documents!.config.flattenedFields.filter(
    (field) => (field.admin?.components as Marked | undefined)?.Label?.clientProps?.needed,
  );
  const { id } = await written('documents', { leadOrgan: place.town, disclosure: null });
  const refused = await submit({ payload, user: officer, collection: 'documents', id }).catch((error: unknown) => error);
  const missing = (refused as Refusals).all.map(({ field }) => field).filter((field) => field !== 'body');
  expect(missing.concat('leadOrgan').toSorted()).toEqual(marked.map(({ name }) => name).toSorted());
}); // prettier-ignore
