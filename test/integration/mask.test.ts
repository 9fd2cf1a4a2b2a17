/** 一键隐去 and cleaned copies, on the real engine: what is masked passes, what is left is named, originals are sealed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { handleEndpoints } from 'payload';
import { list } from 'tar';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { backup } from '../../src/database/backup/backup';
import { paths } from '../../src/environment';
import { sealOriginal, openOriginal } from '../../src/files/originals';
import { approve, cleanAttachment, maskRecord, reviewSecrecy, submit } from '../../src/publish/commands';
import { project } from '../../src/publish/project';
import { Publisher } from '../../src/publish/publisher';
import { openStoreForReading } from '../../src/store/open';
import { dropAllUnused } from '../../src/publish/plain-originals';
import type { LexicalNode, LexicalState } from '../../src/publish/project/body';
import type { AttachmentRow, DocumentRow } from '../../src/publish/project/rows';
import { writePdf } from '../../src/sample/pdf';
import { docx, para, xlsx } from '../fixtures/office-files';
import { person, persons } from '../fixtures/persons';
import { makeDocument, on, paragraph, refusal, reviewAndApprove, type Office } from '../support/office';
import type { TestPayload } from '../support/payload';
import { withOffice } from '../support/set-up';

let t: TestPayload;
let office: Office;
withOffice((made) => ({ t, office } = made));

const as = (id: string, user = office.officer) => on(t.payload, id, user);
const rowOf = async (id: string) =>
  (await t.payload.db.findOne<DocumentRow>({ collection: 'documents', where: { id: { equals: id } } }))!;
const make = (data: object) => makeDocument(t.payload, office, data);

const node = (type: string, children: object[], more: object = {}) =>
  ({ type, version: 1, format: '', indent: 0, direction: 'ltr', children, ...more }) as never;
const run = (text: string, format = 0) => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
});
const body = (...children: object[]) => ({ root: node('root', children) }) as unknown as LexicalState;
const table = (rows: string[][]) =>
  node('table', rows.map((row, r) =>
    node('tablerow', row.map((cell) => node('tablecell', [paragraph(cell)], { headerState: r === 0 ? 1 : 0, colSpan: 1, rowSpan: 1 }))))); // prettier-ignore
const textsOf = (one: LexicalNode): string[] =>
  typeof one.text === 'string' ? [one.text] : (one.children ?? []).flatMap(textsOf);
const auditText = async () =>
  JSON.stringify((await t.payload.find({ collection: 'audit', limit: 0, pagination: false, depth: 0 })).docs);

/** Everything in a folder that holds the bytes, names and contents. */
const holding = (folder: string, bytes: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
        const file = path.join(folder, name);
        return name.includes(bytes) || readFileSync(file).includes(bytes);
      })
    : [];

async function attach(content: Buffer, name: string, mimetype: string): Promise<AttachmentRow> {
  return (await t.payload.create({
    collection: 'attachments',
    data: { organ: office.organ },
    file: { data: content, name, mimetype, size: content.length },
    depth: 0,
  })) as unknown as AttachmentRow;
}
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('masking a text', () => {
  const [a, b, c] = [person(1), person(2), person(3)] as const;

  it('hides what the checks found, in rows and over formats, and nothing else', async () => {
    const { id } = await make({
      title: `关于核查${a.id}号证件的通知`,
      keywords: ['低保', `手机${b.mobile}`],
      body: body(
        node('paragraph', [run('联系人：', 1), run(`${b.mobile.slice(0, 5)}`, 2), run(`${b.mobile.slice(5)}，请于11月20日前`), run('报送。', 8)]),
        node('heading', [run('低保对象名单')], { tag: 'h2' }),
        table([['姓名', '身份证号', '病种', '金额'], [a.name, a.id, '肺癌', '520.50'], [c.name, c.id, '肺癌', '830.00']]),
        node('list', [node('listitem', [node('link', [run(`电话${c.mobile}`)], { fields: { linkType: 'custom', url: `tel:${c.mobile}` } })], { value: 1 })], { tag: 'ul', listType: 'bullet' }),
        paragraph('统一社会信用代码91350100M000100Y43，电话0591-87654321。'),
      ),
    }); // prettier-ignore
    expect((await refusal(submit(as(id)))).code).toBe('check');
    const { masked, left } = await maskRecord(as(id));
    expect(masked).toEqual({ residentId: 3, mobile: 4, health: 2 });
    expect(left).toEqual([]);
    const row = await rowOf(id);
    expect(row.title).toBe(`关于核查${a.id.slice(0, 2)}*************${a.id.slice(15)}号证件的通知`);
    expect(row.keywords).toEqual(['低保', `手机${b.mobile.slice(0, 3)}****${b.mobile.slice(7)}`]);
    const [first, heading, rows, list, last] = row.body!.root.children as [
      LexicalNode,
      LexicalNode,
      LexicalNode,
      LexicalNode,
      LexicalNode,
    ];
    expect(first.children).toMatchObject([
      { text: '联系人：', format: 1 },
      { text: `${b.mobile.slice(0, 3)}**`, format: 2 },
      { text: `**${b.mobile.slice(7)}，请于11月20日前`, format: 0 },
      { text: '报送。', format: 8 },
    ]);
    expect(textsOf(heading)).toEqual(['低保对象名单']);
    const star = (text: string) => text[0]! + '*'.repeat(text.length - 1);
    expect(textsOf(rows).slice(4, 8)).toEqual([
      star(a.name),
      `${a.id.slice(0, 2)}*************${a.id.slice(15)}`,
      '肺癌',
      '520.50',
    ]);
    expect(JSON.stringify(list)).not.toContain(c.mobile);
    expect(textsOf(list)).toEqual([`电话${c.mobile.slice(0, 3)}****${c.mobile.slice(7)}`]);
    expect(textsOf(last)).toEqual(['统一社会信用代码91350100M000100Y43，电话0591-87654321。']);
    await submit(as(id));
    const audited = await auditText();
    for (const gone of [a.id, c.id, b.mobile, c.mobile]) expect(audited).not.toContain(gone);
    expect(audited).toContain('居民身份证号码3处');
  });

  it('sees numbers that run over lines, and leaves a text without findings alone', async () => {
    const { id } = await make({ summary: `证件号码${a.id.slice(0, 10)}\n${a.id.slice(10)}，已核对。` });
    expect((await maskRecord(as(id))).masked).toEqual({ residentId: 1 });
    expect((await rowOf(id)).summary).toBe(
      `证件号码${a.id.slice(0, 2)}********\n*****${a.id.slice(15)}，已核对。`,
    );
    const before = await rowOf((await make({})).id);
    expect(await maskRecord(as(before.id))).toEqual({ masked: {}, left: [] });
    expect(await rowOf(before.id)).toEqual(before);
  });

  it('touches what is only warned of where it is asked, and names it otherwise', async () => {
    const { id } = await make({
      body: body(paragraph(`申请人${a.name}，身份证号${a.id}，家庭住址：望川县石桥镇东山村12号。`)),
    });
    const { masked, left } = await maskRecord(as(id));
    expect(masked).toEqual({ residentId: 1 });
    expect(left.map(({ severity, key }) => `${severity} ${key.split(':')[1]}`)).toEqual(['warn homeAddress']);
    expect((await maskRecord({ ...as(id), alsoWarned: true })).left).toEqual([]);
    expect(textsOf((await rowOf(id)).body!.root).join('')).toContain('石桥镇东山村***');
  });

  it('follows the form that the administrator chose, which is not public', async () => {
    const maskProfile = { residentId: '6+4', names: 'surnameAndLast' } as const;
    await t.payload.updateGlobal({ slug: 'site', data: { maskProfile } });
    const { id } = await make({ summary: `证件号码${a.id}。` });
    await maskRecord(as(id));
    expect((await rowOf(id)).summary).toBe(`证件号码${a.id.slice(0, 6)}********${a.id.slice(14)}。`);
    const { docs } = await t.payload.find({
      collection: 'publications',
      where: { recordId: { equals: 'site' } },
      overrideAccess: true,
    });
    expect(JSON.stringify(docs)).not.toContain('maskProfile');
    await t.payload.updateGlobal({
      slug: 'site',
      data: { maskProfile: { residentId: '2+3', names: 'surname' } },
    });
  });

  it('is an edit of the officer, of a working copy only', async () => {
    const { id } = await make({ summary: `证件号码${a.id}。`, editors: [] });
    expect((await refusal(maskRecord(as(id, office.stranger)))).code).toBe('notAllowed');
    await maskRecord(as(id));
    expect((await rowOf(id)).editors).toEqual([office.officer.id]);
    await submit(as(id));
    expect(await refusal(maskRecord(as(id)))).toMatchObject({ code: 'wrongStage' });
  });

  it('keeps what was there before inside: nothing of it is public', async () => {
    const { id } = await makeByForm(`身份证号${b.id}。`);
    await maskRecord(as(id));
    await submit(as(id));
    await reviewAndApprove(office, as(id));
    const { docs } = await t.payload.findVersions({
      collection: 'documents',
      where: { parent: { equals: id } },
    });
    expect(JSON.stringify(docs)).toContain(b.id);
    const { docs: ledger } = await t.payload.find({
      collection: 'publications',
      where: { recordId: { equals: id } },
    });
    expect(ledger).toHaveLength(1);
    expect(JSON.stringify(ledger)).not.toContain(b.id);
    expect(
      JSON.stringify(await project({ payload: t.payload } as never, 'documents', await rowOf(id))),
    ).not.toContain(b.id);
  });
});

/** Publishes what waits, then looks which plain originals nothing shows any more. */
async function publishAndDrop(): Promise<void> {
  const publisher = new Publisher({ payload: t.payload, env: t.env, clock: () => new Date().toISOString() });
  await publisher.catchUp();
  publisher.close();
  const store = openStoreForReading(paths(t.env.dataDir).store);
  await dropAllUnused(t.payload, paths(t.env.dataDir), store);
  store.close();
}

/** A session of an account. */
async function token(user: { id: string }): Promise<string> {
  const password = 'a long enough password';
  const { email } = await t.payload.update({ collection: 'users', id: user.id, data: { password } as never });
  return (await t.payload.login({ collection: 'users', data: { email, password } as never })).token!;
}

/** Saved as the form saves it, so that there are versions. */
async function makeByForm(summary: string): Promise<DocumentRow> {
  const { id } = await make({});
  await t.payload.update({ collection: 'documents', id, data: { summary } as never, user: { ...office.officer, collection: 'users' } as never });
  return rowOf(id);
} // prettier-ignore

describe('cleaning a file', () => {
  const people = persons(77);
  const place = () => paths(t.env.dataDir);
  const content = xlsx([
    {
      name: '孕前检查',
      before: '<cols><col min="5" max="5" hidden="1"/></cols>',
      rows: [
        ['姓名', '身份证号码', '检查结果', '金额', '一卡通账号'],
        ...people.map(({ name, id, card }) => [name, id, '阳性', 520, card]),
      ],
    },
  ]);

  it('replaces it in its place; the original is encrypted, the plain copies are gone', async () => {
    const one = await attach(docx(para('附表说明')), '说明.docx', DOCX);
    const two = await attach(content, '免费孕前优生健康检查名单.xlsx', XLSX);
    const [three] = [
      await attach(docx(para(`联系人：${people[0]!.name}　${people[0]!.mobile}`)), '应急通知.docx', DOCX),
    ];
    const { id } = await make({ attachments: [one.id, two.id, three.id] });
    expect((await refusal(submit(as(id)))).code).toBe('check');
    const answer = await cleanAttachment({ ...as(id), attachment: two.id });
    await cleanAttachment({ ...as(id), attachment: three.id });
    expect(answer.left.filter(({ severity }) => severity !== 'warn')).toEqual([]);
    const row = await rowOf(id);
    expect(row.attachments).toHaveLength(3);
    expect(row.attachments!.slice(0, 2)).toEqual([one.id, answer.attachment]);
    await submit(as(id));

    const copy = (await t.payload.findByID({
      collection: 'attachments',
      id: answer.attachment,
      depth: 0,
    })) as unknown as AttachmentRow;
    expect(copy).toMatchObject({
      name: '免费孕前优生健康检查名单.xlsx',
      original: { sha256: two.sha256, attachment: two.id },
    });
    expect(
      await t.payload.find({ collection: 'attachments', where: { id: { equals: two.id } } }),
    ).toMatchObject({ totalDocs: 0 });
    const { files, uploads, originals } = place();
    for (const gone of [
      path.join(files, two.sha256),
      path.join(files, `${two.sha256}.txt`),
      path.join(uploads, two.filename),
    ])
      expect(existsSync(gone), gone).toBe(false);
    expect(existsSync(path.join(originals, `${two.sha256}.enc`))).toBe(true);
    for (const { id: secret } of people.slice(0, 5)) expect(holding(files, secret)).toEqual([]);
    for (const plain of ['PK\u0003\u0004', 'sharedStrings', people[0]!.id])
      expect(holding(originals, plain)).toEqual([]);
    const back = await openOriginal(originals, t.payload.config.secret, two.sha256);
    expect(back.equals(content)).toBe(true);
    await expect(openOriginal(originals, 'another secret', two.sha256)).rejects.toThrow('PAYLOAD_SECRET');
  }, 60_000);

  it('is downloaded by an approver, which is audited, and not by an officer', async () => {
    const secret = Buffer.from(`身份证号${people[3]!.id}`);
    const file = await attach(secret, '说明.txt', 'text/plain');
    const { id } = await make({ attachments: [file.id] });
    const { attachment } = await cleanAttachment({ ...as(id), attachment: file.id });
    const get = async (user?: { id: string }) =>
      handleEndpoints({
        config: t.payload.config,
        path: `/api/attachments/${attachment}/original`,
        request: new Request(`http://localhost/api/attachments/${attachment}/original`, {
          headers: user ? { authorization: `JWT ${await token(user)}` } : {},
        }),
      });
    expect((await get()).status).toBe(403);
    const refused = await get(office.officer);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('批准人');
    expect((await get(office.stranger)).status).toBe(404);
    const found = await get(office.approver);
    expect(Buffer.from(await found.arrayBuffer()).equals(secret)).toBe(true);
    expect(found.headers.get('content-disposition')).toContain(encodeURIComponent('说明.txt'));
    const { docs } = await t.payload.find({
      collection: 'audit',
      where: { action: { equals: 'downloadOriginal' } },
      depth: 0,
    });
    expect(docs).toMatchObject([{ by: office.approver.id, recordId: attachment }]);
  });

  it('says what to do where a file cannot be cleaned, and changes nothing', async () => {
    const file = await attach(writePdf('名单', [`张三 ${people[4]!.id}`]), '名单.pdf', 'application/pdf');
    const { id } = await make({ attachments: [file.id] });
    const { message } = await refusal(cleanAttachment({ ...as(id), attachment: file.id }));
    expect(message).toContain('“名单.pdf”');
    expect(message).toContain('再上传');
    expect((await rowOf(id)).attachments).toEqual([file.id]);
    expect(existsSync(path.join(place().files, file.sha256))).toBe(true);
    const other = await attach(Buffer.from('没有个人信息。'), '通知.txt', 'text/plain');
    expect((await refusal(cleanAttachment({ ...as(id), attachment: other.id }))).code).toBe('notFound');
  });

  it('leaves the plain file where another record, or the public, still shows it', async () => {
    const file = await attach(
      Buffer.from(`住址：望川县石桥镇东山村12号，出生日期：1980-01-02，姓名：${people[5]!.name}`),
      '情况.txt',
      'text/plain',
    );
    const plain = path.join(place().files, file.sha256);
    const [first, second] = [await make({ attachments: [file.id] }), await make({ attachments: [file.id] })];
    await submit(as(first.id));
    await reviewAndApprove(office, as(first.id));
    await t.payload.update({
      collection: 'documents',
      id: first.id,
      data: { summary: '更正附件。' } as never,
      user: { ...office.officer, collection: 'users' } as never,
    });
    await cleanAttachment({ ...as(first.id), attachment: file.id });
    expect(
      (await t.payload.find({ collection: 'attachments', where: { id: { equals: file.id } } })).totalDocs,
    ).toBe(1);
    await cleanAttachment({ ...as(second.id), attachment: file.id });
    expect(
      (await t.payload.find({ collection: 'attachments', where: { id: { equals: file.id } } })).totalDocs,
    ).toBe(0);
    await publishAndDrop();
    expect(existsSync(plain), 'public').toBe(true);
    await submit(as(first.id));
    await reviewSecrecy({ ...as(first.id, office.reviewer), decision: { result: 'public' } });
    await approve(as(first.id, office.approver));
    await publishAndDrop();
    expect(existsSync(plain)).toBe(false);
  });

  it('replaces a picture in the body too', async () => {
    const { default: sharp } = await import('sharp');
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Artist: '张建国' } })
      .jpeg()
      .toBuffer();
    const file = await attach(picture, '现场.jpg', 'image/jpeg');
    const { id } = await make({
      body: body(paragraph('见图。'), {
        type: 'upload',
        version: 3,
        relationTo: 'attachments',
        value: file.id,
        id: uuidv7(),
        fields: {},
        format: '',
      }),
    });
    const { attachment } = await cleanAttachment({ ...as(id), attachment: file.id });
    const row = await rowOf(id);
    expect(row.body!.root.children![1]).toMatchObject({ type: 'upload', value: attachment });
    expect(row).toMatchObject({ bodyFiles: [attachment] });
    expect(holding(place().files, '张建国')).toEqual([]);
  });

  it('goes into the backup, still encrypted', async () => {
    const file = path.join(t.env.dataDir, 'run', 'backup.tar.gz');
    await backup(t.env, file);
    const names: string[] = [];
    await list({ file, onReadEntry: ({ path: name }) => void names.push(name) });
    const kept = readdirSync(place().originals);
    expect(kept.length).toBeGreaterThan(2);
    for (const name of kept) expect(names).toContain(`originals/${name}`);
  });

  it('is not written twice the same way', async () => {
    const content = Buffer.from('同一内容');
    const sealed = async () => {
      const sha256 = await sealOriginal(place().originals, t.payload.config.secret, content);
      return readFileSync(path.join(place().originals, `${sha256}.enc`));
    };
    expect((await sealed()).equals(await sealed())).toBe(false);
  });
});
