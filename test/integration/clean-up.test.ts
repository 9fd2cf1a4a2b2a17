/** 清理: a decision's table becomes one record that changes many validities when it is approved. */
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shanghaiDay } from '../../src/domain/local-date';
import {
  choicesOf,
  decided,
  groupOf,
  intoTextOf,
  missingCsv,
  missingInText,
  rivals,
  textLines,
} from '../../src/admin/clean-up/choices';
import type { MatchedCleanUp } from '../../src/admin/server/clean-up-match';
import { cleanUpBasis } from '../../src/admin/server/clean-up-basis';
import { deskOf } from '../../src/admin/server/desk';
import type { ReviewedRecordRow } from '../../src/publish/project';
import { approve, reviewSecrecy, submit } from '../../src/publish/commands';
import { contentOf } from '../../src/publish/ledger';
import type { DocumentRecord } from '../../src/domain/public-record';
import { toLexical } from '../../src/import/document';
import { bodyHtml, type LexicalState } from '../../src/publish/project/body';
import { ask, tokenOf } from '../support/rest';
import { testPayload, type TestPayload } from '../support/payload';
import { create, makePerson, makePlace, type Place, type Row } from '../support/people';

let t: TestPayload;
let place: Place;
let people: Record<'officer' | 'reviewer' | 'approver' | 'stranger', Row>;
let token: string;
let item: string;
const ids: Record<string, string> = {};
const today = shanghaiDay(new Date().toISOString());

beforeAll(async () => {
  t = await testPayload();
  place = await makePlace(t.payload);
  item = (await create(t.payload, 'items', { code: 'A20-01', name: '政策文件', levels: ['county'] })).id;
  const person = (name: string, role: string, organ: string) => makePerson(t.payload, name, { role: role as 'officer', organ });
  people = {
    officer: await person('李文秀', 'officer', place.county),
    reviewer: await person('赵敏', 'reviewer', place.county),
    approver: await person('王建国', 'approver', place.county),
    stranger: await person('周全', 'approver', place.otherTown),
  };
  token = await tokenOf(t.payload, people.officer);
  const document = async (key: string, title: string, documentNumber: string | undefined, leadOrgan: string) => {
    ids[key] = (
      await t.payload.create({ collection: 'documents', data: { title, documentNumber, leadOrgan, stage: 'approved' } as never, context: { command: 'approve' } })
    ).id as string;
  };
  await document('water', '关于加强用水管理的通知', '望政发〔2018〕1号', place.county);
  await document('power', '关于加强用电管理的通知', '望政发〔2018〕2号', place.county);
  await document('school', '关于规范招生的通知', '望教发〔2019〕5号', place.bureau);
  await document('same1', '关于开展检查的通知', undefined, place.county);
  await document('same2', '关于开展检查的通知', undefined, place.town);
  await document('other', '关于别处的通知', '临政发〔2018〕9号', place.otherCounty);
}, 180_000); // prettier-ignore
afterAll(() => t?.close());

const TABLE = [
  '序号\t文件名称\t文号\t清理结果',
  '一\t《关于加强用水管理的通知》\t望政发[2018]1号\t继续有效，有效期至2029年12月31日',
  '二\t关于加强用电管理的通知\t望政发〔2018〕2号\t废止',
  '三\t关于规范招生的通知\t望教发〔2019〕5号\t宣布失效',
  '四\t关于开展检查的通知\t\t废止',
  '五\t关于别处的通知\t临政发〔2018〕9号\t废止',
].join('\n');
const read = (body: object, as = token) =>
  ask(t.payload, 'POST', '/api/documents/clean-up', { token: as, body });
const decide = (body: object, as = token) =>
  ask(t.payload, 'POST', '/api/documents/clean-up-decision', { token: as, body });
const at = (id: string) => ({ payload: t.payload, collection: 'documents' as const, id });

describe('a clean-up', () => {
  it('finds the documents of the organ and of those below it, and names what is not there', async () => {
    const { status, body } = await read({ organ: place.county, text: TABLE });
    expect(status).toBe(200);
    const found = body as MatchedCleanUp;
    expect(found.among).toBe(5);
    expect(found.rows.map(({ match }) => match)).toEqual([
      { state: 'found', id: ids.water },
      { state: 'found', id: ids.power },
      { state: 'found', id: ids.school },
      { state: 'several', ids: expect.arrayContaining([ids.same1, ids.same2]) as string[] },
      { state: 'none' },
    ]);
    const choices = choicesOf(found.rows);
    expect(choices.map(groupOf)).toEqual(['found', 'found', 'found', 'several', 'missing']);
    expect(missingCsv(choices)).toContain('关于别处的通知,临政发〔2018〕9号,废止');
    expect(decided(choices)).toHaveLength(3);
  });

  it('becomes one decision, whose approval carries all of it with one basis', async () => {
    const found = (await read({ organ: place.county, text: TABLE })).body as MatchedCleanUp;
    const choices = choicesOf(found.rows);
    choices[3] = { ...choices[3]!, target: ids.same1, include: true };
    const numbered = { ...found.documents, [ids.same1!]: { ...found.documents[ids.same1!]!, documentNumber: '望政办发〔2017〕8号' } };
    const lines = textLines(choices, numbered);
    expect(lines.map(({ documentNumber }) => documentNumber?.at(-2))).toEqual(['1', '2', '5', '8', '9']);
    const made = await decide({ organ: place.county, title: '关于公布规范性文件清理结果的决定', issuedOn: today, changes: decided(choices), lines });
    expect(made.status).toBe(200);
    const { id } = made.body as { id: string };
    const decision = (await t.payload.findByID({ collection: 'documents', id, depth: 0 })) as unknown as Row;
    expect(decision).toMatchObject({ stage: 'working', genre: '决定', summary: '清理文件5件：继续有效1件，废止3件，宣布失效1件。' });
    expect(decision.changes).toMatchObject([
      { relation: 'keeps', target: ids.water, until: '2029-12-31' },
      { relation: 'repeals', target: ids.power },
      { relation: 'declaresVoid', target: ids.school },
      { relation: 'repeals', target: ids.same1 },
    ]);
    await t.payload.update({ collection: 'documents', id, data: { topic: '02-01', mainItem: item, origin: 'own', disclosure: 'full' } as never, user: people.officer as never });
    await submit({ ...at(id), user: people.officer });
    await reviewSecrecy({ ...at(id), user: people.reviewer, decision: { result: 'public' } });
    await approve({ ...at(id), user: people.approver });
    const { docs } = await t.payload.db.find<{ text: string; recordId: string }>({ collection: 'publications', where: { recordId: { equals: id } } });
    const record = contentOf(docs[0]!).record as DocumentRecord;
    expect(record.changes).toHaveLength(4);
    expect(record.changes![0]).toMatchObject({ relation: 'keeps', until: '2029-12-31', note: '有效期至2029年12月31日' });
    for (const words of ['关于加强用水管理的通知', '望政办发〔2017〕8号', '关于别处的通知', '废止的文件（3件）']) expect(record.body).toContain(words);
  }); // prettier-ignore

  it('goes into an existing record, keeping what stands there', async () => {
    const own = (await t.payload.create({ collection: 'documents', data: { title: '清理决定', leadOrgan: place.county, changes: [{ relation: 'amends', target: ids.water }, { relation: 'repeals', target: ids.power }] } as never, user: people.officer as never })) as unknown as Row;
    const change = { target: ids.power, outcome: 'declaresVoid', title: '关于加强用电管理的通知' };
    expect((await decide({ organ: place.county, document: own.id, changes: [change] })).status).toBe(200);
    const kept = (await t.payload.findByID({ collection: 'documents', id: own.id, depth: 0 })) as unknown as Row;
    expect((kept.changes as Row[]).map(({ relation, target }) => [relation, target])).toEqual([['amends', ids.water], ['declaresVoid', ids.power]]);
  }); // prettier-ignore

  const paragraphs = (...texts: string[]) =>
    toLexical(texts.map((words, i) => ({ kind: 'paragraph', runs: [{ text: words }], line: i + 1 })));
  const decision = async (...texts: string[]) =>
    (
      (await t.payload.create({
        collection: 'documents',
        data: { title: '清理决定', leadOrgan: place.county, body: paragraphs(...texts) } as never,
        user: people.officer as never,
      })) as unknown as Row
    ).id;
  const bodyOf = async (id: string) =>
    bodyHtml(
      (
        (await t.payload.findByID({ collection: 'documents', id, depth: 0 })) as unknown as {
          body: LexicalState;
        }
      ).body,
      { image: () => undefined },
    );
  const textOf = async (id: string) =>
    (await cleanUpBasis(await createLocalReq({ user: people.officer as never }, t.payload), id))!.text;

  it('writes its list into the text of an existing record before the signature, also what was not found', async () => {
    const choices = choicesOf(((await read({ organ: place.county, text: TABLE })).body as MatchedCleanUp).rows);
    const lines = textLines(choices, {});
    const id = await decision('对下列行政规范性文件予以清理。', '附件：1.说明', '　　　2.依据', '望川县人民政府', '2025年4月11日', '（此件公开发布）');
    expect(intoTextOf(lines, await textOf(id))).toBe('all');
    const about = { organ: place.county, document: id, changes: decided(choices), lines };
    expect((await decide(about)).body).toEqual({ id, intoText: 5 });
    const body = await bodyOf(id);
    const places = ['予以清理。', '继续有效的文件（1件）', '废止的文件（3件）', '关于别处的通知', '附件：1.说明', '2.依据', '>望川县人民政府', '2025年4月11日', '此件公开'].map((words) => body.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    // A second time nothing is written twice.
    expect(intoTextOf(lines, await textOf(id))).toBe('none');
    for (const intoText of [undefined, 'missing']) expect((await decide({ ...about, intoText })).body).toEqual({ id, intoText: 0 });
    expect(await bodyOf(id)).toBe(body);
  }); // prettier-ignore

  it('asks what to do with a text that names some of its documents, and adds what is missing', async () => {
    const choices = choicesOf(((await read({ organ: place.county, text: TABLE })).body as MatchedCleanUp).rows);
    const lines = textLines(choices, {});
    const id = await decision('废止下列文件：', '《关于加强用电管理的通知》（望政发〔2018〕2号）', '《关于开展检查的通知》');
    expect(intoTextOf(lines, await textOf(id))).toBeUndefined();
    expect(missingInText(lines, await textOf(id)).map(({ title }) => title)).toEqual(['关于加强用水管理的通知', '关于规范招生的通知', '关于别处的通知']);
    const about = { organ: place.county, document: id, changes: decided(choices), lines };
    expect((await decide(about)).body).toEqual({ id, intoText: 0 });
    expect((await decide({ ...about, intoText: 'missing' })).body).toEqual({ id, intoText: 3 });
    expect((await bodyOf(id)).match(/关于加强用电管理的通知/g)).toHaveLength(1);
    expect(await bodyOf(id)).toMatch(/关于开展检查的通知[^]*关于别处的通知/);
    expect(intoTextOf(lines.slice(0, 1), { holdsTable: true, key: '' })).toBeUndefined();
  }); // prettier-ignore

  it('keeps apart what was not found and what nobody has chosen yet', async () => {
    const choices = choicesOf(((await read({ organ: place.county, text: TABLE })).body as MatchedCleanUp).rows);
    expect(missingCsv(choices)).not.toContain('关于开展检查的通知');
    choices[3] = { ...choices[3]!, isNone: true };
    expect(groupOf(choices[3])).toBe('missing');
    expect(missingCsv(choices)).toContain('关于开展检查的通知');
  }); // prettier-ignore

  it('says which other organ made a document, which may be chosen by hand', async () => {
    const { rows, documents } = (await read({ organ: place.county, text: TABLE })).body as MatchedCleanUp;
    expect(rows.map(({ elsewhere }) => elsewhere)).toEqual([undefined, undefined, undefined, undefined, ids.other]);
    const { name } = (await t.payload.findByID({ collection: 'organs', id: place.otherCounty })) as unknown as Row & { name: string };
    expect(documents[ids.other!]).toMatchObject({ title: '关于别处的通知', organ: name });
    const choices = choicesOf(rows);
    expect(decided(choices).map(({ target }) => target)).not.toContain(ids.other);
    choices[4] = { ...choices[4]!, target: ids.other, include: true };
    expect(groupOf(choices[4])).toBe('found');
    expect(decided(choices).at(-1)).toMatchObject({ target: ids.other, outcome: 'repeals' });
    // An office decides for its government, a department does not.
    const office = await create(t.payload, 'organs', { name: '望川县人民政府办公室', shortName: '县政府办', level: 'county', kind: 'department', parent: place.county });
    for (const [organ, match, elsewhere] of [[office.id, { state: 'found', id: ids.water }, undefined], [place.bureau, { state: 'none' }, ids.water]] as const) {
      const as = await tokenOf(t.payload, await makePerson(t.payload, '刘明', { role: 'officer', organ }));
      const { body } = await read({ organ, text: '名称,文号,清理结果\n关于加强用水管理的通知,望政发〔2018〕1号,废止\n' }, as);
      expect([(body as MatchedCleanUp).rows[0]!.match, (body as MatchedCleanUp).rows[0]!.elsewhere]).toEqual([match, elsewhere]);
    }
  }); // prettier-ignore

  it('lets a person look for a document by a part of its title, or its number', async () => {
    const search = async (q: string, as = token) => ask(t.payload, 'GET', `/api/documents/clean-up-search?q=${encodeURIComponent(q)}`, { token: as });
    const titles = async (q: string) => ((await search(q)).body as { documents: { id: string }[] }).documents.map(({ id }) => id);
    expect(await titles('用水管理')).toEqual([ids.water]);
    expect(await titles('关于加强《用电》')).toEqual([ids.power]);
    expect(await titles('望政发[2018] 2号')).toEqual([ids.power]);
    expect(await titles('别处')).toEqual([ids.other]);
    expect(await titles('清理决定')).toEqual([]);
    for (const q of ['', '《》', '%', 'x'.repeat(2000)]) expect(await titles(q)).toEqual([]);
    expect((await search('用水', await tokenOf(t.payload, people.approver))).status).toBe(403);
  }); // prettier-ignore

  it('asks which of two results holds where the table names a document twice', async () => {
    const text = '名称,文号,清理结果\n关于加强用电管理的通知,,继续有效\n关于加强用水管理的通知,,继续有效\n关于加强用电管理的通知,,废止\n关于加强用水管理的通知,,继续有效\n';
    const choices = choicesOf(((await read({ organ: place.county, text })).body as MatchedCleanUp).rows);
    expect([...rivals(choices)]).toEqual([0, 2]);
    expect(decided(choices).map(({ target }) => target)).toEqual([ids.water]);
    choices[0] = { ...choices[0]!, include: false };
    expect(decided(choices)).toMatchObject([{ target: ids.water, outcome: 'keeps' }, { target: ids.power, outcome: 'repeals' }]);
    const twice = (outcome: string) => ({ target: ids.power, outcome, title: '甲' });
    const refused = await decide({ organ: place.county, title: '决定', changes: [twice('keeps'), twice('repeals')] });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ message: '同一份文件出现了两次，请只保留一种清理结果。' }] } });
  }); // prettier-ignore

  it('is reached from the form of a decision, by who drafts it and while it can be edited', async () => {
    const make = async (data: object) =>
      (await t.payload.create({ collection: 'documents', depth: 0, data: { leadOrgan: place.county, ...data } as never, user: people.officer as never })) as unknown as ReviewedRecordRow;
    const decision = await make({ title: '关于公布清理结果的公告', genre: '公告' });
    const notice = await make({ title: '关于防汛的通知', genre: '通知' });
    const offers = async (who: Row, row: ReviewedRecordRow) => {
      const req = await createLocalReq({ user: who as never }, t.payload);
      return [(await deskOf(req, 'documents', row)).cleansUp, await cleanUpBasis(req, row.id)];
    };
    const basis = { id: decision.id, title: '关于公布清理结果的公告', organ: place.county, text: { holdsTable: false, key: '' } };
    expect(await offers(people.officer, decision)).toEqual([true, basis]);
    expect((await offers(people.officer, await make({ title: '决定', genre: '决定' })))[0]).toBe(true);
    expect((await offers(people.officer, notice))[0]).toBe(false);
    for (const who of [people.reviewer, people.approver, people.stranger]) expect(await offers(who, decision)).toEqual([false, undefined]);
    const submitted = (await t.payload.update({ collection: 'documents', depth: 0, id: decision.id, data: { stage: 'submitted' } as never, context: { command: 'submit' } })) as unknown as ReviewedRecordRow;
    expect(await offers(people.officer, submitted)).toEqual([false, undefined]);
    expect(await cleanUpBasis(await createLocalReq({ user: people.officer as never }, t.payload), 'nothing')).toBeUndefined();
  }); // prettier-ignore

  it('is refused with a sentence for whoever does not draft for the organ, and for what is no table', async () => {
    const stranger = await tokenOf(t.payload, people.stranger);
    expect((await read({ organ: place.county, text: TABLE }, stranger)).status).toBe(403);
    expect((await read({ organ: place.otherCounty, text: TABLE })).status).toBe(403);
    expect((await read({ organ: place.county, text: '你好' })).body).toMatchObject({ errors: [{ message: expect.stringContaining('没有识别出文件') as string }] });
    expect((await read({ organ: place.county, text: '你好' })).status).toBe(422);
    for (const body of [{}, [], null, { organ: 1 }, { organ: place.county, changes: [] }, { organ: place.county, changes: [{ target: 'x', outcome: 'y' }] }])
      for (const call of [read, decide]) expect((await call(body as object)).status).toBeGreaterThanOrEqual(400);
    const change = { target: ids.power, outcome: 'repeals', title: '甲' };
    expect((await decide({ organ: place.otherCounty, title: '越权的决定', changes: [change] })).status).toBe(403);
    expect((await decide({ organ: place.county, document: 'nothing', changes: [change] })).status).toBe(404);
  }); // prettier-ignore
});
