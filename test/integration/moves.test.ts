/** /api/moves: an officer uploads, maps, rehearses, imports and signs, without a command line. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cataloguePath, writeMove, readMove } from '../../src/admin/server/moves/store';
import { ask, tokenOf, type Answer } from '../support/rest';
import { testPayload, type TestPayload } from '../support/payload';
import { create, makePerson, makePlace, type Place, type Row } from '../support/people';

let t: TestPayload;
let place: Place;
let people: Record<'officer' | 'approver' | 'both' | 'supervisor', Row>;
let token: string;

beforeAll(async () => {
  t = await testPayload();
  place = await makePlace(t.payload);
  await create(t.payload, 'items', { code: 'A20-01', name: '政策文件', levels: ['county'] });
  people = {
    officer: await makePerson(t.payload, '李文秀', { role: 'officer', organ: place.bureau }),
    approver: await makePerson(t.payload, '赵立行', { role: 'approver', organ: place.town }),
    both: await makePerson(t.payload, '王建国', { role: 'officer', organ: place.bureau }, { role: 'approver', organ: place.bureau }),
    supervisor: await makePerson(t.payload, '吴为', { role: 'supervisor', organ: place.county }),
  };
  token = await tokenOf(t.payload, people.both);
}, 180_000); // prettier-ignore
afterAll(() => t?.close());

const CATALOGUE = Buffer.from(
  '县教育局目录\n标题,发布机构,发布时间,链接\n关于招生的通知,望川县教育局,2020.1.5,https://old.example.cn/1\n关于别处的通知,石桥镇人民政府,2020.1.5,https://old.example.cn/2\n',
);
const send = (address: string, bytes: Buffer): Promise<Answer> =>
  ask(t.payload, 'POST', address, { token, body: new Uint8Array(bytes) });
const api = (method: string, path: string, body?: unknown, as = token) =>
  ask(t.payload, method, `/api/moves${path}`, { token: as, body });
async function ended(id: string, as = token): Promise<Row> {
  for (;;) {
    const { body } = await api('GET', `/${id}`, undefined, as);
    const move = body as Row;
    if (move.stage !== 'checking' && move.stage !== 'running') return move;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const begin = async (bytes = CATALOGUE.length) =>
  ((await api('POST', '', { catalogue: { name: '目录.csv', bytes } })).body as Row).id;

it('goes from the upload to the page to sign', async () => {
  const id = await begin();
  const half = CATALOGUE.length >> 1;
  expect((await send(`/api/moves/${id}/piece?of=catalogue&at=0`, CATALOGUE.subarray(0, half))).body).toEqual({ received: half });
  expect((await api('GET', `/${id}/columns`)).status).toBe(409);
  // A piece sent twice is taken once.
  expect((await send(`/api/moves/${id}/piece?of=catalogue&at=0`, CATALOGUE.subarray(0, half))).body).toEqual({ received: half });
  await send(`/api/moves/${id}/piece?of=catalogue&at=${half}`, CATALOGUE.subarray(half));
  const found = (await api('GET', `/${id}/columns`)).body as { survey: { columns: Row[]; rows: number }; problems: string[] };
  expect(found).toMatchObject({ problems: [], survey: { rows: 2 } });
  const columns = found.survey.columns.map(({ field }) => field as string);
  expect(columns).toEqual(['title', 'organ', 'publishedOn', 'url']);
  expect((await api('POST', `/${id}/run`)).status).toBe(409);
  const mapped = await api('POST', `/${id}/columns`, { columns: [null, 'organ', null, null] });
  expect((mapped.body as { problems: string[] }).problems).toHaveLength(2);
  await api('POST', `/${id}/columns`, { columns, publish: { source: '旧网站', oldHosts: ['https://old.example.cn/'] } });
  await api('POST', `/${id}/check`);
  expect(await ended(id)).toMatchObject({ stage: 'checked', figures: { read: 2, created: 1, carriedOver: 1, notTaken: 1 } });
  expect((await t.payload.count({ collection: 'documents' })).totalDocs).toBe(0);
  await api('POST', `/${id}/run`);
  expect(await ended(id)).toMatchObject({ stage: 'done', figures: { created: 1, carriedOver: 1 } });
  const { docs } = await t.payload.find({ collection: 'documents', depth: 0 });
  expect(docs).toMatchObject([{ title: '关于招生的通知', stage: 'approved', carriedOver: { oldAddress: 'https://old.example.cn/1' } }]);
  expect(existsSync(cataloguePath(id))).toBe(false);
  expect((await api('GET', `/${id}/report.html`)).text).toContain('负责人（签字）');
  expect((await api('GET', `/${id}/report.csv`)).text).toContain('不是您负责的机关');
}); // prettier-ignore

it('says that it was interrupted, and goes on', async () => {
  const id = await begin();
  await send(`/api/moves/${id}/piece?of=catalogue&at=0`, CATALOGUE);
  await api('POST', `/${id}/columns`, { columns: ['title', 'organ', 'publishedOn', 'url'] });
  writeMove({ ...readMove(id)!, stage: 'running' });
  expect((await api('GET', `/${id}`)).body).toMatchObject({ interrupted: true });
  await api('POST', `/${id}/run`);
  expect(await ended(id)).toMatchObject({ stage: 'done', figures: { created: 0, unchanged: 1 } });
});

it('is carried over by an approver, who makes no working copies', async () => {
  const approver = await tokenOf(t.payload, people.approver);
  const id = ((await api('POST', '', { catalogue: { name: '目录.csv', bytes: CATALOGUE.length } }, approver)).body as Row).id;
  await ask(t.payload, 'POST', `/api/moves/${id}/piece?of=catalogue&at=0`, { token: approver, body: new Uint8Array(CATALOGUE) });
  const columns = ['title', 'organ', 'publishedOn', 'url'];
  expect((await api('POST', `/${id}/columns`, { columns }, approver)).status).toBe(200);
  const refused = await api('POST', `/${id}/run`, undefined, approver);
  expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('转入公开')]);
  await api('POST', `/${id}/columns`, { columns, publish: { source: '旧网站', oldHosts: [] } }, approver);
  await api('POST', `/${id}/run`, undefined, approver);
  expect(await ended(id, approver)).toMatchObject({ stage: 'done', figures: { created: 1, carriedOver: 1, notTaken: 1 } });
  const { docs } = await t.payload.find({ collection: 'documents', where: { leadOrgan: { equals: place.town } }, depth: 0 });
  expect(docs).toMatchObject([{ title: '关于别处的通知', stage: 'approved' }]);
}); // prettier-ignore

/** A move that an approver has uploaded and answers for. */
async function answeredFor(approver: string, catalogue: Buffer, columns: string[]): Promise<string> {
  const { id } = (await api('POST', '', { catalogue: { name: '目录.csv', bytes: catalogue.length } }, approver)).body as Row;
  await ask(t.payload, 'POST', `/api/moves/${id}/piece?of=catalogue&at=0`, { token: approver, body: new Uint8Array(catalogue) });
  await api('POST', `/${id}/columns`, { columns, publish: { source: '旧网站', oldHosts: [] } }, approver);
  return id;
} // prettier-ignore

it('says of each row that could not be carried over why it is a working copy', async () => {
  const approver = await tokenOf(t.payload, people.approver);
  const catalogue = Buffer.from('标题,发布机构,发布时间,链接\n没有日期的通知,石桥镇人民政府,,https://old.example.cn/7\n关于桥的通知,石桥镇人民政府,2020.1.5,https://old.example.cn/8\n'); // prettier-ignore
  const id = await answeredFor(approver, catalogue, ['title', 'organ', 'publishedOn', 'url']);
  const held = [{ row: 2, name: '没有日期的通知', reason: '没有原发布日期' }];
  await api('POST', `/${id}/check`, undefined, approver);
  expect(await ended(id, approver)).toMatchObject({ stage: 'checked', figures: { workingCopies: 1 }, held });
  await api('POST', `/${id}/run`, undefined, approver);
  const figures = { created: 2, carriedOver: 1, workingCopies: 1 };
  expect(await ended(id, approver)).toMatchObject({ stage: 'done', figures, held });
  const { text } = await api('GET', `/${id}/report.html`, undefined, approver);
  expect(text).toContain('<td>没有日期的通知</td><td>没有原发布日期</td>');
  expect(text).toContain('以上各条没有公开');
  const list = await ask(t.payload, 'GET', '/api/documents?depth=0&where[and][0][stage][equals]=working&where[and][1][importKey][exists]=true&where[and][2][leadOrgan][equals]=' + place.town, { token: approver }); // prettier-ignore
  expect((list.body as { docs: Row[] }).docs.map(({ title }) => title)).toEqual(['没有日期的通知']);
});

it('takes the day of issue for that of publication where the approver ticks it', async () => {
  const approver = await tokenOf(t.payload, people.approver);
  const catalogue = Buffer.from('标题,发布机构,生成时间,链接\n关于渡口的通知,石桥镇人民政府,2019.1.5,https://old.example.cn/9\n');
  const columns = ['title', 'organ', 'issuedOn', 'url'];
  const id = await answeredFor(approver, catalogue, columns);
  await api('POST', `/${id}/check`, undefined, approver);
  expect(await ended(id, approver)).toMatchObject({ figures: { carriedOver: 0 }, reasons: ['1 × 留作工作稿：没有原发布日期'] });
  await api('POST', `/${id}/columns`, { columns, publish: { source: '旧网站', oldHosts: [], dateFrom: 'issued' } }, approver);
  await api('POST', `/${id}/run`, undefined, approver);
  expect(await ended(id, approver)).toMatchObject({ stage: 'done', figures: { carriedOver: 1 } });
  const { text } = await api('GET', `/${id}/report.html`, undefined, approver);
  expect(text).toContain('没有发布日期的 1 条，按经办人的选择以成文日期作为原发布日期');
}); // prettier-ignore

it('offers an approver the columns that an officer chose for the same catalogue, or one like it', async () => {
  const [officer, approver] = [await tokenOf(t.payload, people.officer), await tokenOf(t.payload, people.approver)];
  const uploaded = async (text: string, as: string) => {
    const bytes = Buffer.from(text);
    const { id } = (await api('POST', '', { catalogue: { name: '目录.csv', bytes: bytes.length } }, as)).body as Row;
    await ask(t.payload, 'POST', `/api/moves/${id}/piece?of=catalogue&at=0`, { token: as, body: new Uint8Array(bytes) });
    const { survey } = (await api('GET', `/${id}/columns`, undefined, as)).body as { survey: { columns: Row[] } };
    return { id, columns: survey.columns.map(({ field }) => field) };
  };
  const text = '序号,信息题目,挂网时间,发布机构,存放处\n1,关于校车的通知,2020.1.5,望川县教育局,https://old.example.cn/5\n';
  const columns = [null, 'title', 'publishedOn', 'organ', 'url'];
  const { id } = await uploaded(text, officer);
  await api('POST', `/${id}/columns`, { columns }, officer);
  expect((await uploaded(text, approver)).columns).toEqual(columns);
  const more = text.replace('序号,', '序号,文号,').replace('1,关于', '1,望教发〔2020〕1号,关于');
  expect((await uploaded(more, approver)).columns).toEqual([null, 'documentNumber', 'title', 'publishedOn', 'organ', 'url']);
}); // prettier-ignore

it('is begun only by the approver who answers for it', async () => {
  const approver = await tokenOf(t.payload, people.approver);
  const columns = ['title', 'organ', 'publishedOn', 'url'];
  const id = await answeredFor(approver, CATALOGUE, columns);
  const chief = await makePerson(t.payload, '何总管', { role: 'administrator' }, { role: 'approver', organ: place.town });
  const other = await tokenOf(t.payload, chief);
  const refused = await api('POST', `/${id}/run`, undefined, other);
  expect(refused.status).toBe(403);
  expect((refused.body as { errors: { message: string }[] }).errors[0]!.message).toBe(
    '转入公开由勾选它的审批人本人开始。要由您负责的，请重新核对各列并勾选。',
  );
  expect(readMove(id)).toMatchObject({ stage: 'mapped' });
  await api('POST', `/${id}/check`, undefined, other);
  expect(await ended(id, other)).toMatchObject({ stage: 'checked' });
  await api('POST', `/${id}/columns`, { columns, publish: { source: '旧网站', oldHosts: [] } }, other);
  expect((await api('POST', `/${id}/run`, undefined, other)).status).toBe(200);
  expect(await ended(id, other)).toMatchObject({ stage: 'done' });
}); // prettier-ignore

it('is closed to others and to what they may not do', async () => {
  const id = await begin();
  const officer = await tokenOf(t.payload, people.officer);
  const supervisor = await tokenOf(t.payload, people.supervisor);
  expect((await api('GET', `/${id}`, undefined, officer)).status).toBe(404);
  expect((await api('GET', '', undefined, supervisor)).status).toBe(403);
  expect((await api('POST', '', { catalogue: { name: 'a.csv', bytes: 1 } }, supervisor)).status).toBe(403);
  expect((await ask(t.payload, 'GET', '/api/moves')).status).toBe(403);
  expect((await api('GET', '/..%2F..%2Fkeys')).status).toBe(404);
  const own = ((await api('POST', '', { catalogue: { name: 'a.csv', bytes: 5 } }, officer)).body as Row).id;
  const publish = { columns: ['title'], publish: { source: '旧网站', oldHosts: [] } };
  expect((await api('POST', `/${own}/columns`, publish, officer)).status).toBe(403);
  expect((await api('POST', `/${own}/columns`, { columns: ['title'], organ: place.town }, officer)).status).toBe(403);
  expect((await api('DELETE', `/${own}`, undefined, officer)).status).toBe(200);
}); // prettier-ignore

it.each([
  ['an upload of another size', () => ['POST', '', { catalogue: { name: 'a.csv', bytes: 200 * 1024 * 1024 } }, 400]],
  ['a folder that is no ZIP', () => ['POST', '', { catalogue: { name: 'a.csv', bytes: 1 }, folder: { name: 'a.rar', bytes: 1 } }, 400]],
  ['nothing', () => ['POST', '', undefined, 400]],
  ['a list', () => ['POST', '', [], 400]],
] as const)('refuses %s with a sentence', async (_, make) => {
  const [method, path, body, status] = make();
  const answer = await api(method as string, path as string, body);
  expect(answer.status).toBe(status);
  expect((answer.body as { errors: { message: string }[] }).errors[0]!.message).toMatch(/。$/);
}); // prettier-ignore

it('refuses a catalogue that is none with what to do', async () => {
  const bytes = Buffer.from('%PDF-1.7 nothing');
  const id = await begin(bytes.length);
  await send(`/api/moves/${id}/piece?of=catalogue&at=0`, bytes);
  const answer = await api('GET', `/${id}/columns`);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('请使用 XLSX 或者 CSV');
  const beyond = await send(`/api/moves/${id}/piece?of=catalogue&at=${bytes.length}`, Buffer.from('more'));
  expect(beyond.status).toBe(400);
});
