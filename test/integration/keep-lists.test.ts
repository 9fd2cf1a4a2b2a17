/** Writing one list of a row leaves its others alone, in every collection (Payload's SQLite adapter empties them). */
import type { FlattenedField, Payload } from 'payload';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testPayload, type TestPayload } from '../support/payload';

type Data = Record<string, unknown>;

let test: TestPayload;
let payload: Payload;
/** A row of each collection, for what refers to one. */
const base = new Map<string, string>();
const fieldsOf = (slug: string) => payload.collections[slug as 'documents']!.config.flattenedFields;
const isList = (field: FlattenedField) =>
  field.type === 'array' || ('hasMany' in field && field.hasMany === true);
const isStored = (field: FlattenedField) => !('virtual' in field && field.virtual) && field.type !== 'join';

/** Something that the field can hold; undefined where it is left out. */
function sample(field: FlattenedField, n: number): unknown {
  const many = <T>(one: T) => ('hasMany' in field && field.hasMany ? [one] : one);
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
      return many(`${field.name}-${n}-${uuidv7()}`);
    case 'select': {
      const [option] = field.options;
      return many(typeof option === 'object' ? option.value : option);
    }
    case 'number':
      return many(n);
    case 'checkbox':
      return true;
    case 'date':
      return '2026-11-10T00:00:00.000Z';
    case 'relationship':
    case 'upload': {
      const id = base.get(field.relationTo as string);
      return id && many(id);
    }
    case 'array':
      if (
        field.flattenedFields.some(
          (inner) =>
            'relationTo' in inner &&
            'required' in inner &&
            inner.required &&
            !base.has(String(inner.relationTo)),
        )
      )
        return [];
      return [1, 2].map((row) => ({ id: uuidv7(), ...sampleOf(field.flattenedFields, row) }));
    case 'group':
    case 'tab':
      return sampleOf(field.flattenedFields, n);
    default:
      return undefined;
  }
}
const sampleOf = (fields: readonly FlattenedField[], n: number): Data =>
  Object.fromEntries(
    fields.filter((field) => isStored(field) && field.name !== 'id').map((field) => [field.name, sample(field, n)]),
  ); // prettier-ignore

/** Without what only one of the engines writes. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, inner: unknown) => (inner === null ? undefined : inner)));
const read = async (collection: string, id: string) =>
  plain(
    await payload.db.findOne<Data & { id: string }>({ collection, where: { id: { equals: id } } }),
  ) as Data;

async function create(collection: string): Promise<string> {
  const id = uuidv7();
  const now = new Date().toISOString();
  await payload.db.create({ collection, data: { ...sampleOf(fieldsOf(collection), 1), id, createdAt: now, updatedAt: now } });
  return id;
} // prettier-ignore

beforeAll(async () => {
  test = await testPayload();
  ({ payload } = test);
  for (const slug of ['organs', 'items', 'users', 'attachments', 'documents', 'reviews'])
    base.set(slug, await create(slug));
}, 120_000);
afterAll(() => test?.close());

it('keeps every list that is not given', async () => {
  const tried: string[] = [];
  for (const slug of Object.keys(payload.collections)) {
    const fields = fieldsOf(slug).filter(isStored);
    if (slug.startsWith('payload-') || !fields.some(({ type }) => type === 'array')) continue;
    const id = await create(slug);
    for (const field of fields.filter(isList)) {
      const before = await read(slug, id);
      const value = sample(field, 7);
      await payload.db.updateOne({ collection: slug, id, data: { [field.name]: value } });
      const after = await read(slug, id);
      expect([slug, after]).toEqual([slug, { ...before, [field.name]: plain(value), updatedAt: after.updatedAt }]);
      tried.push(`${slug}.${field.name}`);
    }
  }
  expect(tried).toEqual(expect.arrayContaining(['documents.changes', 'reviews.opinions', 'users.assignments']));
  expect(tried.length).toBeGreaterThan(10);
}, 120_000); // prettier-ignore

it('keeps them where a row is found by a condition, and empties a list by null', async () => {
  const id = await create('reviews');
  const before = await read('reviews', id);
  const where = { id: { equals: id } };
  await payload.db.updateOne({ collection: 'reviews', where, data: { opinions: [] } });
  expect(await read('reviews', id)).toMatchObject({ opinions: [], overrides: before.overrides });
  await payload.db.updateOne({ collection: 'reviews', id, data: { overrides: null } });
  expect((await read('reviews', id)).overrides ?? []).toEqual([]);
});
