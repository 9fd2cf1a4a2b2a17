/** Many documents at once: what any file gives to a record, find and replace, copies; and who may ask for it. */
import { Document, Packer, Paragraph } from 'docx';
import { handleEndpoints, type Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindAnswer } from '../../src/admin/server/many/replace';
import type { ReadAnyAnswer } from '../../src/admin/server/many/read-any';
import { PIXEL } from '../fixtures/long-document';
import { xlsx, zipOf } from '../fixtures/office-files';
import { makeOffice, REST_PEOPLE, type Office, type RestPerson } from '../support/access-office';
import { testPayload, type TestPayload } from '../support/payload';
import { create, type Row } from '../support/people';
import { keyOf, type Answer } from '../support/rest';

let test: TestPayload;
let payload: Payload;
let office: Office;

beforeAll(async () => {
  test = await testPayload();
  ({ payload } = test);
  office = await makeOffice(payload);
}, 180_000);
afterAll(() => test?.close());

async function read(who: RestPerson, name: string, content: Buffer, language = 'zh'): Promise<{ status: number; body: ReadAnyAnswer & { errors?: { message: string }[] } }> {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(content)], name));
  const token = office.tokens[who];
  const response = await handleEndpoints({
    config: payload.config,
    request: new Request('http://localhost/api/documents/read-any', {
      method: 'POST',
      headers: { 'accept-language': language, ...(token ? { authorization: `JWT ${token}` } : {}) },
      body: form,
    }),
    payloadInstanceCacheKey: keyOf(payload),
  });
  return { status: response.status, body: await response.json() };
} // prettier-ignore

const TEXT = `石桥镇人民政府
石政发〔2026〕8号

石桥镇人民政府关于做好防汛工作的通知

各村民委员会：
　　为做好今年的防汛工作，现将有关事项通知如下。请认真落实。
　　一、加强值守。

　　　　　　　　　　石桥镇人民政府
　　　　　　　　　　2026年3月4日
`;
const docx = (text: string): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({ sections: [{ children: text.split('\n').map((line) => new Paragraph(line)) }] }),
  );

describe('a file', () => {
  it.each([
    ['通知.txt', () => Buffer.from(TEXT)],
    ['通知.docx', () => docx(TEXT)],
  ])('%s gives head, body and the first sentence', async (name, content) => {
    const { status, body } = await read('officer', name, await content());
    expect(status).toBe(200);
    expect(body.values).toMatchObject({
      title: '石桥镇人民政府关于做好防汛工作的通知',
      documentNumber: '石政发〔2026〕8号',
      issuedOn: '2026-03-04',
      genre: '通知',
      leadOrgan: office.place.town,
    });
    expect(body).toMatchObject({
      attach: false,
      opening: { text: '为做好今年的防汛工作，现将有关事项通知如下。' },
    });
    expect(body.findings.find(({ field }) => field === 'issuedOn')!.source).toContain('2026年3月4日');
  });

  it('of another kind is to be attached, with what its head says', async () => {
    const line = (text: string, i: number) => `<TextObject Boundary="10 ${20 + i * 10} 150 4"><TextCode>${text}</TextCode></TextObject>`;
    const ofd = zipOf({
      'OFD.xml': '<OFD/>',
      'Doc_0/Document.xml': '<Document><Pages><Page ID="1" BaseLoc="Pages/A/Content.xml"/></Pages></Document>',
      'Doc_0/Pages/A/Content.xml': `<Page><Content>${TEXT.split('\n').map(line).join('')}</Content></Page>`,
    });
    const { body } = await read('officer', '通知.ofd', ofd);
    expect(body).toMatchObject({
      attach: true,
      values: { title: '石桥镇人民政府关于做好防汛工作的通知', documentNumber: '石政发〔2026〕8号', issuedOn: '2026-03-04' },
    });
    expect(body.values).not.toHaveProperty('body');
    const table = await read('officer', '表.xlsx', xlsx([{ name: '表', rows: [['关于防汛的通知'], ['石政发〔2026〕8号']] }]));
    expect(table.body).toMatchObject({ attach: true, values: {} });
    const scan = await read('officer', '图.png', PIXEL);
    expect(scan.body).toMatchObject({ attach: true, values: {}, findings: [] });
  }); // prettier-ignore

  it.each([
    ['空.txt', () => Buffer.alloc(0), '空的'],
    ['空白.docx', () => docx('\n\n'), '没有读到正文'],
    ['坏.docx', () => Buffer.from('PK\x03\x04 坏'), '损坏'],
    ['坏.pdf', () => Buffer.from('%PDF-1.7\n坏'), '损坏'],
    ['加密.docx', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]), '密码'],
    ['涉密.docx', () => docx(`机密★10年\n${TEXT}`), '密级'],
    ['涉密.ofd', () => zipOf({ 'OFD.xml': '', 'Doc_0/Pages/Page_0/Content.xml': '<Page><TextObject Boundary="1 1 9 4"><TextCode>秘密★1年</TextCode></TextObject><TextObject Boundary="1 9 9 4"><TextCode>关于防汛工作的通知，请各村认真落实。</TextCode></TextObject></Page>' }), '密级'],
    ['程序.exe', () => Buffer.from('MZ'), '不支持'],
    ['假.pdf', () => Buffer.from('文字'), '扩展名'],
  ])('%s is refused with a sentence, and nothing of it is kept', async (name, content, words) => {
    const before = await payload.count({ collection: 'attachments' });
    const { status, body } = await read('officer', name, await content());
    expect([status, body.errors?.[0]?.message]).toEqual([422, expect.stringContaining(words)]);
    expect(await payload.count({ collection: 'attachments' })).toEqual(before);
  }); // prettier-ignore
});

it('is refused and warned of in English where the admin is English', async () => {
  const empty = await read('officer', '空.txt', Buffer.alloc(0), 'en');
  expect(empty.body.errors).toEqual([{ message: 'The file is empty (0 bytes). Choose it again.' }]);
  const damaged = await read('officer', '通知.txt', Buffer.from(TEXT.replace('请认真', '请\ufffd真')), 'en');
  expect(damaged.body.warnings).toMatchObject([{ message: expect.stringMatching(/^Line 7: characters/) }]);
});

const text = (value: string, format = 0) => ({ type: 'text', version: 1, text: value, detail: 0, format, mode: 'normal', style: '' }); // prettier-ignore
const block = (type: string, ...children: object[]) => ({ type, version: 1, format: '', indent: 0, direction: null, children }); // prettier-ignore
const bodyWith = (...paragraphs: object[][]) => ({
  root: block('root', ...paragraphs.map((children) => block('paragraph', ...children))),
});

async function make(title: string, over: object = {}, who: RestPerson = 'officer'): Promise<Row> {
  const data = { title, leadOrgan: office.place.town, ...over };
  return payload.create({
    collection: 'documents',
    data: data as never,
    user: office.people[who] as never,
    overrideAccess: false,
  }) as unknown as Promise<Row>;
}
const find = (who: RestPerson, ids: string[], body: object): Promise<Answer> =>
  office.as(who, 'POST', '/api/documents/find-text', { ids, ...body });
const replace = (who: RestPerson, id: string, body: object): Promise<Answer> =>
  office.as(who, 'POST', `/api/documents/${id}/replace-text`, body);
const row = (id: string) => payload.findByID({ collection: 'documents', id, depth: 0 });

describe('find and replace', () => {
  it('shows every hit with the words around it and replaces the chosen ones as an edit of the officer', async () => {
    const body = bodyWith(
      [text('请拨打防汛'), text('办公', 1), text('室电话。')],
      [text('防汛办'), { type: 'linebreak', version: 1 }, text('公室值守，防汛办公室负责。')],
    );
    const { id } = await make('防汛办公室的通知', { summary: '由防汛办公室发布。', body });
    const { body: answer } = (await find('officer', [id], { find: '防汛办公室' })) as { body: FindAnswer };
    expect(answer).toMatchObject({ more: 0, others: 0 });
    const [found] = answer.found;
    expect(found!.hits).toMatchObject([
      { field: 'title', n: 0, before: '', after: '的通知' },
      { field: 'summary', n: 0, before: '由', after: '发布。' },
      { field: 'body', n: 0, before: '请拨打', after: '电话。' },
      { field: 'body', n: 1, hindrance: 'break' },
      { field: 'body', n: 2, before: '防汛办公室值守，', after: '负责。' },
    ]);
    const chosen = found!.hits.filter(({ field, n }) => !(field === 'body' && n === 2));
    const done = await replace('officer', id, { find: '防汛办公室', replace: '应急管理办公室', hits: chosen, seen: found!.seen });
    expect(done).toMatchObject({ status: 200, body: { replaced: 3 } });
    const after = await row(id);
    expect(after).toMatchObject({ title: '应急管理办公室的通知', summary: '由应急管理办公室发布。', stage: 'working' });
    expect(after.body).toMatchObject({
      root: {
        children: [
          { children: [{ text: '请拨打应急管理办公室' }, { text: '电话。' }] },
          { children: [{ text: '防汛办' }, { type: 'linebreak' }, { text: '公室值守，防汛办公室负责。' }] },
        ],
      },
    });
    const { docs } = await payload.db.find<Row>({ collection: 'audit', where: { recordId: { equals: id } }, sort: '-at' });
    expect(docs[0]).toMatchObject({ action: 'update', by: office.people.officer.id });
  }); // prettier-ignore

  it('an edit of what is public becomes a draft; what is on its way, or was changed meanwhile, is refused', async () => {
    const ids = [office.ids.published, office.ids.submitted];
    const { body } = (await find('officer', ids, { find: '通知', fields: ['title'] })) as {
      body: FindAnswer;
    };
    const [published, submitted] = body.found;
    const hits = [{ field: 'title', n: 0 }];
    const asked = { find: '通知', replace: '通告', hits };
    expect(await replace('officer', submitted!.id, { ...asked, seen: submitted!.seen })).toMatchObject({
      status: 409,
      body: { errors: [{ message: expect.stringContaining('撤回提交') }] },
    });
    expect(
      await replace('officer', published!.id, { ...asked, seen: '2020-01-01T00:00:00.000Z' }),
    ).toMatchObject({
      status: 409,
    });
    expect((await row(published!.id)).stage).toBe('approved');
    await replace('officer', published!.id, { ...asked, seen: published!.seen });
    expect(await row(published!.id)).toMatchObject({ stage: 'working', title: '已公开的通告' });
  });

  it('what a field does not take stays as it was, with the field in the answer', async () => {
    const { id, updatedAt } = await make('电话', { telephone: '0871-63131234' });
    const hits = [{ field: 'telephone', n: 0 }];
    const answer = await replace('officer', id, {
      find: '63131234',
      replace: '不是号码',
      hits,
      seen: updatedAt,
    });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ data: { errors: [{ path: 'telephone' }] } }] },
    });
    expect((await row(id)).telephone).toBe('0871-63131234');
  });

  it('reaches keywords and the texts of particulars, also in their tables', async () => {
    const { id } = await make('县政府第3次常务会议', {
      documentType: 'meeting',
      keywords: ['防汛办', '防汛', '会议'],
      particulars: {
        kind: '常务会议',
        heldOn: '2026-03-04',
        chair: '防汛办主任',
        topics: [{ topic: '听取汇报' }, { topic: '防汛准备', organ: '防汛办', decision: '防汛办负责。\n防汛办汇总。' }],
      },
    });
    const fields = ['keywords', 'particulars'];
    const { body: answer } = (await find('officer', [id], { find: '防汛办', fields })) as { body: FindAnswer };
    const [{ hits, seen }] = answer.found as [FindAnswer['found'][number]];
    expect(hits).toEqual([
      { field: 'keywords', n: 0, before: '', after: '' },
      { field: 'particulars', n: 0, before: '', after: '主任', place: ['主持人', 'Chair'] },
      { field: 'particulars', n: 1, before: '', after: '', place: ['议题第2行，汇报单位', 'Topics, row 2, Presented by'] },
      { field: 'particulars', n: 2, before: '', after: '负责。\n防汛办汇总。', place: ['议题第2行，议定事项', 'Topics, row 2, Decision'] },
      { field: 'particulars', n: 3, before: '防汛办负责。\n', after: '汇总。', place: ['议题第2行，议定事项', 'Topics, row 2, Decision'] },
    ]);
    const chosen = hits.filter(({ field, n }) => field === 'keywords' || n !== 2);
    const done = await replace('officer', id, { find: '防汛办', replace: '防汛', hits: chosen, seen });
    expect(done).toMatchObject({ status: 200, body: { replaced: 4 } });
    expect(await row(id)).toMatchObject({
      keywords: ['防汛', '会议'],
      particulars: {
        kind: '常务会议',
        heldOn: '2026-03-04',
        chair: '防汛主任',
        topics: [{ topic: '听取汇报' }, { topic: '防汛准备', organ: '防汛', decision: '防汛办负责。\n防汛汇总。' }],
      },
    });
  }); // prettier-ignore

  it('checks particulars after the replacement as their form does', async () => {
    const particulars = { kind: '专题会议', heldOn: '2026-03-04', observers: '字'.repeat(19_999) };
    const { id, updatedAt: seen } = await make('专题会议', { documentType: 'meeting', particulars });
    const hits = [0, 1].map((n) => ({ field: 'particulars', n }));
    const answer = await replace('officer', id, { find: '字', replace: '文字', hits, seen });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ data: { errors: [{ path: 'particulars', message: expect.stringContaining('“列席邀请”太长') }] } }] },
    });
    expect((await row(id)).particulars).toEqual(particulars);
  }); // prettier-ignore

  it.each([
    {},
    { find: '' },
    { find: 7 },
    { find: '字'.repeat(201) },
    { find: '字', ids: [] },
    { find: '字', ids: 'x' },
  ])('%j is answered with a sentence', async (body) => {
    expect((await find('officer', [office.ids.draft], body)).status).toBe(400);
  });
});

describe('who may', () => {
  const may = async (request: (who: RestPerson) => Promise<{ status: number }>) => {
    const permitted: RestPerson[] = [];
    for (const who of REST_PEOPLE) {
      const { status } = await request(who);
      expect(status).toBeLessThan(500);
      if (status === 200) permitted.push(who);
    }
    return permitted;
  };

  it('only an officer reads files, items, searches and replaces', async () => {
    expect(await may((who) => read(who, '通知.txt', Buffer.from(TEXT)))).toEqual(['officer']);
    expect(await may((who) => office.as(who, 'GET', `/api/documents/items-of?organ=${office.place.town}`))).toEqual(['officer']);
    expect(await may((who) => find(who, [office.ids.draft], { find: '通知' }))).toEqual(['officer']);
    const { updatedAt: seen } = await row(office.ids.draft);
    expect(await may((who) => replace(who, office.ids.draft, { find: '通知', replace: '通知', hits: [], seen }))).toEqual(['officer']);
  }); // prettier-ignore

  it('no other organ’s records and no secret', async () => {
    const foreign = await create(payload, 'documents', {
      title: '邻县的通知',
      leadOrgan: office.place.otherTown,
    });
    const { body } = (await find('officer', [foreign.id, office.ids.secret, office.ids.draft], { find: '通知' })) as { body: FindAnswer }; // prettier-ignore
    expect(body.found.map(({ id }) => id)).toEqual([office.ids.draft]);
    expect(body.others).toBe(2);
    for (const id of [foreign.id, office.ids.secret]) {
      const { updatedAt: seen } = await row(id);
      const hits = [{ field: 'title', n: 0 }];
      expect((await replace('officer', id, { find: '通知', replace: '', hits, seen })).status).toBe(404);
      expect((await row(id)).title).toContain('通知');
    }
    expect(
      (await office.as('officer', 'GET', `/api/documents/items-of?organ=${office.place.otherTown}`)).status,
    ).toBe(403);
  });

  it('items are those that bind the organ, told apart where two have one name', async () => {
    for (const code of ['A20-08', 'A20-09']) await payload.create({ collection: 'items', data: { code, name: '财政信息', levels: ['township'] } as never }); // prettier-ignore
    await payload.create({ collection: 'items', data: { code: 'A20-10', name: '省级事项', levels: ['province'] } as never }); // prettier-ignore
    const { body } = await office.as('officer', 'GET', `/api/documents/items-of?organ=${office.place.town}`);
    const names = (body.items as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['财政信息（A20-08）', '财政信息（A20-09）', '政策文件']));
    expect(names).not.toContain('省级事项');
  });
});

it('a copy keeps wording and classification, and leaves out what belongs to one document alone', async () => {
  const file = { name: '附件.txt', data: Buffer.from('附件'), mimetype: 'text/plain', size: 6 };
  const attachment = await payload.create({ collection: 'attachments', data: { organ: office.place.town } as never, file }); // prettier-ignore
  const original = await make('防汛工作通知', {
    documentNumber: '石政发〔2026〕8号',
    issuedOn: '2026-03-04',
    effectiveOn: '2026-03-05',
    summary: '安排防汛工作。',
    topic: '17-03',
    genre: '通知',
    section: '党政办公室',
    attachments: [attachment.id],
    changes: [{ relation: 'repeals', target: office.ids.published }],
    body: bodyWith([text('正文。')]),
  });
  const { status, body } = await office.as('officer', 'POST', `/api/documents/${original.id}/duplicate`, {});
  expect(status).toBe(200);
  const copy = await row(body.doc.id as string);
  expect(copy).toMatchObject({
    title: '防汛工作通知',
    summary: '安排防汛工作。',
    topic: '17-03',
    genre: '通知',
    section: '党政办公室',
    stage: 'working',
    body: { root: { children: [{ children: [{ text: '正文。' }] }] } },
  });
  for (const field of ['documentNumber', 'issuedOn', 'effectiveOn'] as const)
    expect(copy[field] ?? null).toBeNull();
  expect([copy.attachments ?? [], copy.changes ?? []]).toEqual([[], []]);
  expect((await row(original.id)).documentNumber).toBe('石政发〔2026〕8号');
});
