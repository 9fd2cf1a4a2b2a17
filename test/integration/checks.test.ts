/** 公开前检查: what blocks, what a reviewer decides, what only warns. */
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { beforeOf } from '../../src/admin/server/before';
import { approve, override, reviewSecrecy, submit } from '../../src/publish/commands';
import { breachesInPublic } from '../../src/publish/checks/again';
import { frameOf } from '../../src/domain/genre-frames';
import { effectsOf } from '../../src/publish/effects';
import { publishedState } from '../../src/publish/ledger';
import { project } from '../../src/publish/project';
import type { DocumentRecord } from '../../src/domain/public-record';
import type { DocumentRow } from '../../src/publish/project/rows';
import { checksOfRow } from '../support/documents';
import { bodyOf, makeDocument, on, refusal, reviewAndApprove, type Office } from '../support/office';
import type { TestPayload } from '../support/payload';
import { withOffice } from '../support/set-up';

let t: TestPayload;
let office: Office;
withOffice((made) => ({ t, office } = made));

const as = (id: string, user: { id: string }) => on(t.payload, id, user);
const req = () => ({ payload: t.payload }) as never;
let lastNumber = 100;
const make = (data: Partial<DocumentRow> = {}) =>
  makeDocument(t.payload, office, { documentNumber: `青民发〔2026〕${++lastNumber}号`, ...data });
const found = async (data: Partial<DocumentRow>) =>
  (await checksOfRow(t.payload, await make(data))).map(
    ({ severity, key }) => `${severity} ${key.split(':')[0]}`,
  );
const decision = { result: 'public' } as const;

describe('personal data', () => {
  it('proved by its check digit is not even submitted', async () => {
    const { id } = await make({ body: bodyOf('低保对象张某，身份证号11010519491231002X。') });
    const error = await refusal(submit(as(id, office.officer)));
    expect(error).toMatchObject({ code: 'check', field: 'body' });
    expect(error.message).toContain('身份证');
    expect(error.message).not.toContain('19491231');
  });

  it('of the second kind waits for a reviewer, who gives a reason', async () => {
    const { id } = await make({ body: bodyOf('申请人李明，手机13912345678。') });
    await submit(as(id, office.officer));
    const review = () => reviewSecrecy({ ...as(id, office.reviewer), decision });
    const refused = await refusal(review());
    expect(refused.code).toBe('check');
    expect(refused.message).toMatch(/请在这条提示旁写明理由，点“可以公开”/);
    const row = (await t.payload.db.findOne<DocumentRow>({
      collection: 'documents',
      where: { id: { equals: id } },
    }))!;
    const [check] = (await checksOfRow(t.payload, row)).filter(({ severity }) => severity === 'override');
    const decide = (user: { id: string }, reason: string) =>
      override({ ...as(id, user), key: check!.key, reason });
    expect((await refusal(decide(office.officer, '工作需要'))).code).toBe('notAllowed');
    expect((await refusal(decide(office.reviewer, ' '))).field).toBe('reason');
    await decide(office.reviewer, '本人书面同意公开办公用手机。');
    await review();
    await approve(as(id, office.approver));
    expect(await publishedState(req(), id)).toBe('public');
    const { docs } = await t.payload.db.find<{ opinions: unknown[]; overrides: unknown[] }>({
      collection: 'reviews',
      where: { recordId: { equals: id } },
    });
    expect(docs[0]).toMatchObject({
      opinions: [{ step: 'author' }, { step: 'secrecy' }, { step: 'final' }],
      overrides: [{ reason: '本人书面同意公开办公用手机。', byName: '审查人' }],
    });
  });
});

describe('before a publication', () => {
  const before = (row: DocumentRow) => beforeOf(req(), 'documents', row);
  it('everything is said at once: what the form wants, what was found, what was decided, what would be written', async () => {
    const row = await make({ summary: '', body: bodyOf('申请人李明，手机13912345678。') });
    const { checks: open, effects } = await before(row);
    expect(open.map(({ severity, field }) => [severity, field])).toEqual([['block', 'summary'], ['override', 'body']]);
    expect(open.every(({ decided }) => decided === undefined)).toBe(true);
    expect(effects!.lists).toContain('全部信息');
    await t.payload.update({ collection: 'documents', id: row.id, data: { summary: '概述' } as never, user: office.officer as never });
    await submit(as(row.id, office.officer));
    await override({ ...as(row.id, office.reviewer), key: open[1]!.key, reason: '本人同意。' });
    const submitted = await t.payload.db.findOne<DocumentRow>({ collection: 'documents', where: { id: { equals: row.id } } });
    expect((await before(submitted!)).checks).toMatchObject([{ key: open[1]!.key, decided: '审查人：本人同意。' }]);
  }); // prettier-ignore

  it('a body that cannot be made into a page is one thing to mend, beside the others', async () => {
    const row = await make({});
    const broken = { ...row, title: '', body: { root: { children: [{ type: 'iframe' }] } } } as never;
    const answer = await before(broken);
    expect(answer.checks.map(({ severity, field }) => [severity, field])).toEqual([
      ['block', 'title'],
      ['block', 'body'],
    ]);
    expect(answer.effects).toBeUndefined();
  });
});

describe('other checks', () => {
  it('find nothing in an ordinary notice', async () => expect(await found({})).toEqual([]));
  it('block a mark of secrecy', async () => {
    expect(await found({ body: bodyOf('机密★三年', '各县：') })).toEqual(['block mark']);
    expect(await found({ body: bodyOf('要保守国家秘密、商业秘密。') })).toEqual([]);
  });
  it('warn of a genre that stays inside, not of a report that the law wants', async () => {
    expect(await found({ genre: '请示' })).toEqual(['warn genre']);
    expect(await found({ genre: '报告', title: '2025年政府信息公开工作年度报告' })).toEqual([]);
  });
  it('warn of another organ’s paper, not of a repost', async () => {
    const title = '青岚市财政局关于下达资金的通知';
    expect(await found({ title })).toEqual(['warn organ']);
    expect(await found({ title, origin: 'reposted' })).toEqual([]);
    expect(await found({ title, origin: 'joint', jointOrgans: [office.otherOrgan] })).toEqual([]);
  });
  it('warn of a paper that is late', async () =>
    expect(await found({ issuedOn: '2026-09-01' })).toEqual(['warn late']));
  it('want the answer of whoever was consulted', async () => {
    const { id } = await make({ consultations: [{ id: uuidv7(), organ: '市财政局' }] as never });
    expect(await refusal(submit(as(id, office.officer)))).toMatchObject({ field: 'consultations' });
  });
  it('say what publication will write', async () => {
    const record = (await project(req(), 'documents', await make())) as DocumentRecord;
    const { lists, feeds } = await effectsOf(req(), record, '2026-11-20');
    expect(lists).toContain('青岚市民政局 · 政策文件');
    expect(lists).toContain('2026年');
    expect(feeds).toEqual(['青岚市民政局', '政策文件']);
  });
});

describe('a normative document', () => {
  it('goes up with its interpretation, or with a signed reason for none', async () => {
    const norm = await make({ normative: true });
    expect((await refusal(submit(as(norm.id, office.officer)))).field).toBe('noInterpretation');
    const interpretation = await make({ title: '政策解读', interprets: [norm.id] });
    await submit(as(interpretation.id, office.officer));
    await reviewSecrecy({ ...as(interpretation.id, office.reviewer), decision });
    await submit(as(norm.id, office.officer));
    expect((await refusal(approve(as(interpretation.id, office.approver)))).message).toMatch(
      /^所解读的《.+》还没有公开。请批准该文件/,
    );
    await reviewAndApprove(office, as(norm.id, office.officer));
    expect(await publishedState(req(), interpretation.id)).toBe('public');
    const alone = await make({
      normative: true,
      noInterpretation: { reason: '内容简单明确', signedBy: '周局长' },
    });
    await submit(as(alone.id, office.officer));
  });
});

describe('a word list', () => {
  it('is looked for before each publication, and again in what is public', async () => {
    const rules = [{ id: uuidv7(), wrong: '《合同法》', right: '《中华人民共和国民法典》', unless: '废止', blocks: true }];
    const published = await make({ title: '依照《合同法》办理的通知' });
    await submit(as(published.id, office.officer));
    await reviewAndApprove(office, as(published.id, office.officer));
    await t.payload.db.create({ collection: 'wordLists', data: { id: 'laws', name: '已废止的法律', rules } });
    expect(await found({ summary: '依照《合同法》第九十四条处理。' })).toEqual(['block wording']);
    expect(await found({ summary: '说明《合同法》已经废止。' })).toEqual([]);
    expect(await breachesInPublic(req(), rules)).toMatchObject([{ id: published.id, wrong: '《合同法》' }]);
  });
}); // prettier-ignore

describe('a body that is only a scan', () => {
  const file = async (data: object) => {
    const made = await t.payload.db.create({
      collection: 'attachments',
      data: { id: uuidv7(), organ: office.organ, filename: `${uuidv7()}.pdf`, name: '通知.pdf', sha256: 'e'.repeat(64), bytes: 9, mediaType: 'application/pdf', scan: EMPTY_SCAN, ...data },
    });
    return String(made.id);
  }; // prettier-ignore
  const EMPTY_SCAN = { findings: [], counts: {}, bySeverity: { block: 0, override: 0, warn: 0 }, layers: [], decisionPlaces: [] }; // prettier-ignore
  const scanned = (data: Partial<DocumentRow>) =>
    found(data).then((all) => all.filter((one) => /scanOnly|pictureMissing/.test(one)));

  it('needs its text beside it; files with text, or text, do', async () => {
    const scan = await file({ textState: 'none' });
    const picture = await file({ textState: 'none', mediaType: 'image/jpeg' });
    const text = await file({ textState: 'extracted' });
    const empty = { body: bodyOf('') };
    expect(await scanned({ ...empty, attachments: [scan, picture] })).toEqual(['block scanOnly']);
    expect(await scanned({ ...empty, attachments: [scan, text] })).toEqual([]);
    expect(await scanned({ body: bodyOf('全文在此。'), attachments: [scan] })).toEqual([]);
    const { id } = await make({ ...empty, attachments: [scan] });
    const { message } = await refusal(submit(as(id, office.officer)));
    expect(message).toMatch(/只有扫描件.*请把全文填入“正文”/);
  });

  it('is let through from an older site, and a picture that was lost is asked for', async () => {
    const scan = await file({ textState: 'failed' });
    const carriedOver = { source: '旧网站', originallyPublishedOn: '2012-03-01' };
    expect(await scanned({ body: bodyOf(''), attachments: [scan], carriedOver } as never)).toEqual(['warn scanOnly']); // prettier-ignore
    expect(await found({ body: bodyOf(frameOf('通知')![0]!.text) })).toContain('block frameUnfilled');
    expect(await scanned({ body: bodyOf('见图：〔此处原有图片：流程图〕') })).toEqual([
      'block pictureMissing',
    ]);
  });
});
