/** Values that no field can hold, sent over REST to every field: the answer is a sentence, never a fault. */
import type { FlattenedField, Payload } from 'payload';
import { handleEndpoints } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testPayload, type TestPayload } from '../support/payload';
import { create, makePerson, makePlace, PASSWORD } from '../support/people';

let test: TestPayload;
let payload: Payload;
let authorization: string;

const SLUGS = ['documents', 'guides', 'rules', 'attachments', 'organs', 'items', 'users'] as const;
/** Collections of which there is no row here: only what is to be made is tried. */
const OTHERS = ['statements', 'calendars', 'wordLists', 'delegations'] as const;
const GLOBALS = ['site', 'synonyms'] as const;
const ids: Record<string, string> = {};

const deep = () => {
  let node: object = { type: 'paragraph', children: [] };
  for (let i = 0; i < 1000; i += 1) node = { type: 'paragraph', children: [node] };
  return { root: { type: 'root', children: [node] } };
};
const MALFORMED: unknown[] = [
  'x', '', 1, -1.5, true, {}, { a: 1 }, [], [1], [null], [{ a: 1 }], [[]], ['x'], { id: 1 }, { id: 'x' },
  { relationTo: 'users', value: 'x' }, { root: 1 }, { root: { children: 'x' } }, { root: { children: [1] } },
  { root: { type: 'root', children: [{ type: 'text' }] } },
  { root: { type: 'root', children: [{ type: 'upload', value: 1, relationTo: 'attachments' }] } },
  { root: { type: 'root', children: [{ type: 'upload', value: 'x', relationTo: 'nothing' }] } },
  { root: { type: 'root', children: [{ type: 'link', fields: 'x', children: [] }] } },
  { root: { type: 'root', children: [{ type: 'unknown', version: 1 }] } }, deep(),
]; // prettier-ignore

async function ask(path: string, method: string, body?: unknown): Promise<{ status: number; text: string }> {
  const request = new Request(`http://localhost/api/${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const response = await handleEndpoints({ config: payload.config, request });
  return { status: response.status, text: await response.text() };
}

beforeAll(async () => {
  test = await testPayload();
  ({ payload } = test);
  const place = await makePlace(payload);
  const person = await makePerson(
    payload,
    '管理员',
    { role: 'administrator' },
    { role: 'officer' },
    { role: 'approver' },
  );
  const login = await payload.login({
    collection: 'users',
    data: { email: String(person.email), password: PASSWORD },
  });
  authorization = `JWT ${login.token}`;
  ids.organs = place.town;
  ids.users = (await makePerson(payload, '经办人', { role: 'officer', organ: place.town })).id;
  ids.items = (await create(payload, 'items', { code: 'A20-01', name: '政策文件' })).id;
  ids.documents = (await create(payload, 'documents', { title: '通知', leadOrgan: place.town })).id;
  ids.guides = (await create(payload, 'guides', { title: '指南', organ: place.town })).id;
  ids.rules = (await create(payload, 'rules', { title: '制度', organ: place.town })).id;
  const data = Buffer.from('附件');
  const file = { data, name: '附件.txt', size: data.length, mimetype: 'text/plain' };
  const made = await payload.create({
    collection: 'attachments',
    data: { organ: place.town } as never,
    file,
  });
  ids.attachments = String(made.id);
});
afterAll(() => test?.close());

/** Data in which one field, also within a group or a list of rows, has the value. */
function* placed(fields: readonly FlattenedField[], value: unknown): Generator<[string, object]> {
  for (const field of fields) {
    yield [field.name, { [field.name]: value }];
    if (field.type !== 'group' && field.type !== 'array') continue;
    for (const [path, inner] of placed(field.flattenedFields, value))
      yield [`${field.name}.${path}`, { [field.name]: field.type === 'array' ? [inner] : inner }];
  }
}

const TRIED = [
  ...SLUGS.flatMap((slug) => [[slug, 'PATCH'] as const, [slug, 'POST'] as const]),
  ...OTHERS.map((slug) => [slug, 'POST'] as const),
];

it.each(TRIED)(
  '%s answers no malformed value with a fault (%s)',
  async (slug, method) => {
    const faults: string[] = [];
    const fields = payload.collections[slug]!.config.flattenedFields;
    for (const value of MALFORMED)
      for (const [path, data] of placed(fields, value)) {
        const { status, text } = await ask(method === 'PATCH' ? `${slug}/${ids[slug]}` : slug, method, data);
        if (status >= 500 || (status >= 400 && !text.includes('"message"')))
          faults.push(`${path} = ${JSON.stringify(value).slice(0, 80)}: ${status} ${text.slice(0, 200)}`);
      }
    expect(faults).toEqual([]);
  },
  120_000,
);

it.each(GLOBALS)(
  'the global %s answers no malformed value with a fault',
  async (slug) => {
    const fields = payload.globals.config.find((one) => one.slug === slug)!.flattenedFields;
    const faults: string[] = [];
    for (const value of MALFORMED)
      for (const [path, data] of placed(fields, value)) {
        const { status, text } = await ask(`globals/${slug}`, 'POST', data);
        if (status >= 500)
          faults.push(`${path} = ${JSON.stringify(value).slice(0, 80)}: ${text.slice(0, 200)}`);
      }
    expect(faults).toEqual([]);
  },
  120_000,
);

it('says beside the field what cannot be read', async () => {
  const { status, text } = await ask(`documents/${ids.documents}`, 'PATCH', {
    body: { root: { children: 'x' } },
  });
  expect(status).toBe(400);
  expect(JSON.parse(text).errors[0].data.errors[0]).toMatchObject({ path: 'body', message: /格式不正确/ });
});

const QUERIES = [
  'where[title][equals][x]=1', 'where[nothing][equals]=1', 'where=1', 'where[title]=1', 'where[title][foo]=1',
  'sort=nothing', 'sort[x]=1', 'limit=x', 'limit=-1', 'page=0', 'page=x', 'depth=x', 'depth=-1', 'select=x',
  'select[title]=x', 'where[or]=1', 'where[or][0]=1', 'where[id][in]=', 'where[updatedAt][equals]=x',
  'where[leadOrgan.nothing][equals]=x', 'where[stage][in][x]=1', 'joins=x', 'populate=x',
]; // prettier-ignore
it.each(SLUGS)('%s answers no malformed query with a fault', async (slug) => {
  const faults: string[] = [];
  for (const query of QUERIES) {
    const { status, text } = await ask(`${slug}?${query}`, 'GET');
    if (status >= 500) faults.push(`${query}: ${status} ${text.slice(0, 200)}`);
  }
  expect(faults).toEqual([]);
});

it.each([[{}], [{ email: 1 }], [{ email: { a: 1 }, password: [] }], [[]], [null], ['x']])('login with %j', async (body) => {
  expect((await ask('users/login', 'POST', body)).status).toBeLessThan(500);
}); // prettier-ignore
