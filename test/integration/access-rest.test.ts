/**
 * The same rules by every way in that the network has: each line is a request and who gets an answer. 望川县 and
 * what is below it is one's own; the neighbour supervises 临溪县.
 */
import { handleEndpoints, type Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makeOffice,
  REST_PEOPLE as PEOPLE,
  type Office,
  type RestPerson as PersonName,
} from '../support/access-office';
import { testPayload, type TestPayload } from '../support/payload';
import { ask, type Answer } from '../support/rest';

let test: TestPayload;
let payload: Payload;
let office: Office;

beforeAll(async () => {
  test = await testPayload();
  ({ payload } = test);
  office = await makeOffice(payload);
}, 180_000);
afterAll(() => test?.close());

const get = (path: string, who: PersonName) => office.as(who, 'GET', path);
/** Whether something was answered: for lists and counts that it is among them. */
const answered = ({ status, body, text }: Answer): boolean => {
  if (status >= 500) throw new Error(text);
  if (status !== 200) return false;
  const { totalDocs, docs } = (body ?? {}) as { totalDocs?: number; docs?: unknown[] };
  return docs ? docs.length > 0 : totalDocs === undefined || totalDocs > 0;
};

type Line = [what: string, path: () => string, ...who: PersonName[]];
const ASSIGNED = PEOPLE.filter((name) => name !== 'signedOut');
const DRAFTS: PersonName[] = ['officer', 'approver', 'supervisor', 'administrator'];
const SECRETS: PersonName[] = ['approver', 'supervisor', 'administrator'];
const EVIDENCE: PersonName[] = ['approver', 'administrator'];
const one = (id: () => string) => `where[id][equals]=${id()}`;
const parent = (id: () => string) => `where[parent][equals]=${id()}`;
const file = (name: 'draft' | 'secret' | 'sealed') => () =>
  `/api/attachments/file/${encodeURIComponent(office.files[name].filename as string)}`;

describe('GET', () => {
  const lines: Line[] = [
    ['a draft in the list', () => `/api/documents?${one(() => office.ids.draft)}`, ...DRAFTS],
    ['a draft in the count', () => `/api/documents/count?${one(() => office.ids.draft)}`, ...DRAFTS],
    ['a draft by its id', () => `/api/documents/${office.ids.draft}`, ...DRAFTS],
    ['what is published', () => `/api/documents/${office.ids.published}`, ...ASSIGNED],
    ['a secret in the list', () => `/api/documents?${one(() => office.ids.secret)}`, ...SECRETS],
    ['a secret in the count', () => `/api/documents/count?${one(() => office.ids.secret)}`, ...SECRETS],
    ['a secret by its id', () => `/api/documents/${office.ids.secret}`, ...SECRETS],
    ['versions of a draft', () => `/api/documents/versions?${parent(() => office.ids.draft)}`, ...DRAFTS],
    ['versions of what was sealed', () => `/api/documents/versions?${parent(() => office.ids.sealed)}`, ...EVIDENCE],
    ['versions of a secret', () => `/api/documents/versions?${parent(() => office.ids.secret)}`, ...EVIDENCE],
    ['a version of a secret by its id', () => `/api/documents/versions/${office.secretVersion}`, ...EVIDENCE],
    ['the file of a draft', file('draft'), ...DRAFTS],
    ['the file of what was sealed', file('sealed'), ...EVIDENCE],
    ['the file of a secret', file('secret'), ...SECRETS],
    ['the desk of a draft', () => `/api/documents/${office.ids.draft}/desk`, ...DRAFTS],
    ['the desk of a secret', () => `/api/documents/${office.ids.secret}/desk`, ...SECRETS],
    ['the checks of a draft', () => `/api/documents/${office.ids.draft}/before`, ...DRAFTS],
    ['the preview of a draft', () => `/api/documents/${office.ids.draft}/preview`, ...DRAFTS],
    ['the preview of a secret', () => `/api/documents/${office.ids.secret}/preview`, ...SECRETS],
    ['the comparison of what is published', () => `/api/documents/${office.ids.published}/compare`, ...ASSIGNED],
    ['the comparison of a draft', () => `/api/documents/${office.ids.draft}/compare`],
    ['public records to be taken down', () => '/api/documents/take-down?q=通知', 'approver', 'supervisor', 'neighbour'],
    ['the review sheet', () => `/api/reviews/${office.review.id}/sheet`, ...DRAFTS],
    ['the review sheet as a record', () => `/api/reviews/${office.review.id}`, ...DRAFTS],
    ['the audit', () => `/api/audit?where[recordId][equals]=${office.ids.draft}`, 'supervisor', 'administrator'],
    ['a word list looked for again', () => `/api/wordLists/${office.wordList.id}/again`],
    ['the ledger', () => '/api/publications'],
    ['decisions', () => '/api/decisions'],
    ['leases', () => '/api/leases'],
    ['second factors', () => '/api/secondFactors'],
  ];
  it.each(lines)('%s', async (_, path, ...who) => {
    const permitted: PersonName[] = [];
    for (const name of PEOPLE) if (answered(await get(path(), name))) permitted.push(name);
    expect(permitted).toEqual(PEOPLE.filter((name) => who.includes(name)));
  });

  it('take-down names nothing of another county', async () => {
    expect((await get('/api/documents/take-down?q=通知', 'supervisor')).body.found).toMatchObject([{ title: '已公开的通知' }]);
    expect((await get('/api/documents/take-down?q=通知', 'neighbour')).body.found).toEqual([]);
  });
  it('the monthly summary and the exports hold what is one’s own', async () => {
    const title = '已提交的通知';
    const month = new Date().toISOString().slice(0, 7);
    for (const name of PEOPLE) {
      expect((await get(`/api/reviews/summary?month=${month}`, name)).text.includes(title), name).toBe(DRAFTS.includes(name));
      const audit = (await get('/api/audit/export', name)).text.includes(office.ids.submitted);
      expect(audit, name).toBe(['supervisor', 'administrator'].includes(name));
    }
    expect((await get('/api/coverage.xlsx', 'signedOut')).status).toBe(403);
  });
  it('a supervisor of another county finds nothing of this one in any list', async () => {
    for (const { slug } of payload.config.collections) {
      const text = (await get(`/api/${slug}?limit=100&depth=2`, 'neighbour')).text;
      for (const title of ['起草中的通知', '已提交的通知', '涉密的通知', '含有身份信息的通知']) expect(text, slug).not.toContain(title);
      const versions = (await get(`/api/${slug}/versions?limit=100`, 'neighbour')).text;
      expect(versions, slug).not.toContain('的正文');
    }
  });
  it('an officer finds nothing of a secret in any list, count or search', async () => {
    for (const { slug } of payload.config.collections)
      expect((await get(`/api/${slug}?limit=100&depth=2`, 'officer')).text, slug).not.toContain('涉密的通知');
    for (const query of ['where[title][like]=涉密', 'where[body][exists]=true&where[title][contains]=涉密'])
      expect((await get(`/api/documents/count?${query}`, 'officer')).body.totalDocs).toBe(0);
  });
  it.each(['secondFactors', 'hash', 'salt', 'sessions.id', 'resetPasswordToken'])('an account is not searched by %s', async (field) => {
    const answer = await get(`/api/users?where[${field}][exists]=true`, 'officer');
    expect(answer.status).toBe(400);
  });
}); // prettier-ignore

describe('what is not there', () => {
  it.each(['/api/graphql', '/api/graphql-playground', '/api/users/verify/x', '/api/payload-migrations'])('%s', async (path) => {
    for (const method of ['GET', 'POST'])
      expect((await ask(payload, method, path, {  body: method === 'POST' ? { query: '{ __typename }' } : undefined })).status).toBeGreaterThanOrEqual(400);
  });
  it('GraphQL is off', async () => {
    const request = new Request('http://localhost/api/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ __typename }"}' });
    expect((await handleEndpoints({ config: payload.config, request })).status).toBe(404);
  });
}); // prettier-ignore
