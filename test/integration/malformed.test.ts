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
  'where=x', 'where[]=x', 'where[title][near]=x', 'where[title][near]=1,2,3', 'where[title][all]=x', 'where[title][all][]=x',
  'where[title][within]=x', 'where[title][within][type]=Point', 'where[title][intersects]=x', 'where[id][near]=1,2', 'where[name][near]=1,2',
  'where[name][within]=x', 'where[name][all]=x', 'where[id][all]=x', 'where[id][like][a]=1', 'where[id][exists]=x', 'where[updatedAt][near]=1',
  'where[updatedAt][in]=x', 'where[updatedAt][greater_than]=x', 'where[updatedAt][like]=x', 'where[updatedAt][exists]=', 'where[createdAt][all]=x',
  'where[and]=x', 'where[and][0]=x', 'where[and][0][title]=x', 'where[and][x][title][equals]=1', 'where[or][0][and][0][title][near]=1',
  'where[organ][near]=1', 'where[organ][equals][a]=1', 'where[leadOrgan][equals][relationTo]=x', 'where[leadOrgan][all]=x', 'where[leadOrgan.name][near]=1',
  'where[items][equals]=x', 'where[items][all]=x', 'where[changes][equals]=x', 'where[changes][near]=x', 'where[changes.note][near]=x', 'where[changes.target][equals][x]=1',
  'where[body][equals]=x', 'where[body][near]=x', 'where[body.root][equals]=x', 'where[withholding][equals]=x', 'where[withholding.basis][near]=x',
  'where[level][equals]=nothing', 'where[level][near]=x', 'where[bytes][equals]=x', 'where[bytes][greater_than]=x', 'where[bytes][like]=x', 'where[order][in]=x',
  'where[__proto__][equals]=1', 'where[constructor][equals]=1', 'where[title][__proto__]=1', "where[title'][equals]=1", 'where[title;drop][equals]=1',
  'where[title][equals]=%00', 'where[id][in][]=%00', 'where[title][like]=%25%25%25', 'where[title][contains]=[[(', 'where[title][like]=[[(',
  'sort=', 'sort=-', 'sort=__proto__', 'sort[]=title', 'sort[]=nothing', 'sort[]=1&sort[][a]=1', 'sort=title,', 'sort=leadOrgan.name', 'sort=changes.note', 'sort=body', 'sort=body.x',
  'sort=title%00', 'sort=-title.x', 'sort=withholding', 'sort=id.x',
  'limit[]=1', 'limit[a]=1', 'limit=1e99', 'limit=99999999999999999999', 'limit=NaN', 'limit=1.5', 'limit=Infinity', 'limit=-99', 'limit=', 'limit=true',
  'page[]=1', 'page[a]=1', 'page=-1', 'page=1e99', 'page=1.5', 'page=99999999999999999999', 'page=Infinity', 'page=&limit=',
  'depth[]=1', 'depth[a]=1', 'depth=1e99', 'depth=Infinity', 'depth=99999', 'pagination=x', 'pagination[a]=1', 'draft=x', 'draft[a]=1', 'trash=x', 'trash[a]=1',
  'locale=x', 'locale[]=x', 'locale[a]=x', 'fallback-locale=x', 'fallbackLocale[a]=1',
  'select[]=x', 'select=1', 'select[title][a]=1', 'select[title]=', 'select[nothing]=true', 'select[changes]=x', 'select[changes][note]=true', 'select[changes][note][x]=true', 'select[withholding]=x', 'select[__proto__]=true', 'select[leadOrgan][name]=true',
  'populate[]=x', 'populate[nothing]=true', 'populate[organs]=x', 'populate[organs][]=x', 'populate[organs][name]=x', 'populate[organs][name][x]=true', 'populate[users][hash]=true', 'populate[__proto__]=x',
  'joins[]=x', 'joins[nothing]=x', 'joins[nothing][limit]=x', 'joins[nothing][where]=x', 'joins=false', 'joins[docs][sort]=x', 'joins[x]=false',
  'hasOwnProperty=1', '__proto__[x]=1', 'where[title][equals]=1&where=x', 'a'.repeat(3000), `where${'[and][0]'.repeat(60)}[title][equals]=1`,
]; // prettier-ignore
const PLACES = ['', '/count', '/ID', '/versions'] as const;
it.each(SLUGS)(
  '%s answers no malformed query with a fault',
  async (slug) => {
    const faults: string[] = [];
    for (const place of PLACES)
      for (const query of QUERIES) {
        const { status, text } = await ask(`${slug}${place.replace('ID', ids[slug]!)}?${query}`, 'GET');
        if (status >= 500) faults.push(`${place} ${query.slice(0, 90)}: ${status} ${text.slice(0, 200)}`);
      }
    expect(faults).toEqual([]);
  },
  120_000,
);

it('answers what collides, and what is nothing, with a sentence', async () => {
  const faults: string[] = [];
  const tried = async (path: string, method: string, body?: unknown) => {
    const { status, text } = await ask(path, method, body);
    if (status >= 500 || (status >= 400 && !text.includes('"message"')))
      faults.push(`${method} ${path} ${JSON.stringify(body)?.slice(0, 90)}: ${status} ${text.slice(0, 200)}`);
    return status;
  };
  for (const slug of SLUGS) {
    const fields = payload.collections[slug]!.config.flattenedFields;
    const nothing = { group: null, array: null, tab: null } as Record<string, null>;
    for (const { name, type } of fields) {
      await tried(`${slug}/${ids[slug]}`, 'PATCH', { [name]: null });
      if (!(type in nothing) || type !== 'array') continue;
      const row = { id: 'same' };
      await tried(`${slug}/${ids[slug]}`, 'PATCH', { [name]: [row, row] });
      const full = { ...row, role: 'officer', organ: ids.organs, relation: 'amends', target: ids.documents, name: '甲', position: '主任' };
      await tried(`${slug}/${ids[slug]}`, 'PATCH', { [name]: [full, full] });
    }
    await tried(slug, 'POST', { id: ids[slug] });
    await tried(`${slug}/%E0%A4%A`, 'GET');
    await tried(`${slug}/%E0%A4%A`, 'PATCH', {});
    await tried(`${slug}/versions/%E0%A4%A`, 'GET');
    await tried(`${slug}?where=x`, 'PATCH', {});
    await tried(`${slug}?where[title][near]=1`, 'DELETE');
  }
  await tried('organs', 'POST', { id: ids.organs, name: '甲', shortName: '甲', level: 'county', kind: 'department' });
  await tried('documents', 'POST', { id: ids.documents, title: '甲', leadOrgan: ids.organs });
  await tried('guides', 'POST', { id: ids.guides, title: '甲', organ: ids.organs });
  expect(await tried('attachments/file/%E0%A4%A', 'GET')).toBe(400);
  await tried('attachments/file/..%2f..%2fetc%2fpasswd', 'GET');
  await tried('attachments/file/%00', 'GET');
  await tried('globals/site?where=x&depth=x&select=x', 'GET');
  await tried('%E0%A4%A', 'GET');
  expect(faults).toEqual([]);
}, 120_000); // prettier-ignore

it.each([[{}], [{ email: 1 }], [{ email: { a: 1 }, password: [] }], [[]], [null], ['x']])('login with %j', async (body) => {
  expect((await ask('users/login', 'POST', body)).status).toBeLessThan(500);
}); // prettier-ignore
