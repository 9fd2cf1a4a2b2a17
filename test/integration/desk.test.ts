/** The first screen: what waits for whom, what is due, and how much is open where. */
import { createLocalReq, type PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, shanghaiDay } from '../../src/domain/local-date';
import { addWorkingDays, SHIPPED, UnknownYear, workingDaysBetween } from '../../src/domain/calendar';
import { deskOf } from '../../src/admin/server/desk';
import { labelOfUsual, usualColumns } from '../../src/admin/server/usual-columns';
import { importedList } from '../../src/admin/imported-list';
import { workOf, type Work, type WorkList } from '../../src/admin/server/work';
import { approve, recall, reviewSecrecy, sendBack, submit } from '../../src/publish/commands';
import type { ReviewedRecordRow } from '../../src/publish/project';
import { bodyOf } from '../support/office';
import { ask, tokenOf } from '../support/rest';
import { testPayload, type TestPayload } from '../support/payload';
import { create, makePerson, makePlace, type Place, type Row } from '../support/people';

let t: TestPayload;
let place: Place;
let people: Record<'officer' | 'reviewer' | 'approver' | 'supervisor' | 'neighbour', Row>;
let items: Record<'general' | 'penalties', Row>;
const today = shanghaiDay(new Date().toISOString());

/** The latest day from which a limit of `n` working days has run out by some working days. */
function issuedFor(n: number, left: number): string {
  for (let day = addDays(today, -120); day <= today; day = addDays(day, 1)) {
    const on = addWorkingDays(day, n, SHIPPED);
    if (workingDaysBetween(today, on, SHIPPED) === left && on !== today) return day;
  }
  throw new Error('no such day');
}

/** The tests need the calendar around today, which is there for the shipped years only. */
const known = (() => {
  try {
    addWorkingDays(addDays(today, -120), 110, SHIPPED);
    return true;
  } catch (error) {
    if (error instanceof UnknownYear) return false;
    throw error;
  }
})();

const document = (title: string, over: object = {}, user: Row = people.officer) =>
  t.payload.create({
    collection: 'documents',
    data: {
      title, summary: title, leadOrgan: place.town, issuedOn: today, topic: '17-03', origin: 'own',
      disclosure: 'full', mainItem: items.general.id, body: bodyOf('正文。'), ...over,
    } as never,
    user: user as never,
  }) as Promise<unknown> as Promise<Row>; // prettier-ignore
const at = (row: Row) => ({ payload: t.payload, collection: 'documents' as const, id: row.id });
const requestOf = (user: Row): Promise<PayloadRequest> => createLocalReq({ user: user as never }, t.payload);
const work = async (user: Row): Promise<Work> => workOf(await requestOf(user));
const titles = (list: WorkList) => list.items.map(({ title }) => title);

beforeAll(async () => {
  t = await testPayload();
  place = await makePlace(t.payload);
  const item = (code: string, name: string, timeLimit?: object) =>
    create(t.payload, 'items', { code, name, levels: ['township'], ...(timeLimit ? { timeLimit } : {}) });
  items = {
    general: await item('A20-03', '规划信息'),
    penalties: await item('A20-06', '行政处罚', { count: 7, unit: 'workingDays', from: '作出行政处罚决定之日' }),
  };
  const person = (name: string, role: string, organ: string, below = false) =>
    makePerson(t.payload, name, { role: role as 'officer', organ, below });
  people = {
    officer: await person('李文秀', 'officer', place.town),
    reviewer: await person('赵敏', 'reviewer', place.town),
    approver: await person('王建国', 'approver', place.town),
    supervisor: await person('吴为', 'supervisor', place.county, true),
    neighbour: await person('周全', 'approver', place.otherTown),
  };
}, 60_000); // prettier-ignore
afterAll(() => t?.close());

describe.skipIf(!known)('deadlines', () => {
  it('are twenty working days, or what the item says, from the date of the document', async () => {
    await document('十九天前', { issuedOn: issuedFor(20, 1), section: '党政办公室' });
    await document('早已逾期', { issuedOn: issuedFor(20, -3), section: '综合执法队' });
    await document('处罚决定', { issuedOn: issuedFor(7, 2), mainItem: items.penalties.id });
    await document('今天成文');
    await document('不公开的', { issuedOn: issuedFor(20, -3), disclosure: 'onRequest' });
    const desk = await work(people.officer);
    expect(titles(desk.late)).toEqual(['早已逾期']);
    expect(desk.late.items[0]!.deadline!.left).toBe(-3);
    expect(titles(desk.soon).sort()).toEqual(['十九天前', '处罚决定'].sort());
    expect(desk.soon.items.find(({ title }) => title === '处罚决定')!.deadline!.left).toBe(2);
    expect(desk.drafts.total).toBe(5);
  });

  it('do not bind what was carried over, nor a revision of what is public', async () => {
    await t.payload.create({
      collection: 'documents',
      data: {
        title: '旧站转入', leadOrgan: place.town, issuedOn: '2012-05-04', stage: 'working',
        carriedOver: { source: '旧站', originallyPublishedOn: '2012-05-04' },
      } as never,
      context: { command: 'carryOver' },
    }); // prettier-ignore
    const published = await document('已公开又修改', { issuedOn: issuedFor(20, -3) });
    await submit({ ...at(published), user: people.officer });
    await reviewSecrecy({ ...at(published), user: people.reviewer, decision: { result: 'public' } });
    await approve({ ...at(published), user: people.approver });
    await t.payload.update({
      collection: 'documents',
      id: published.id,
      data: { summary: '修改' } as never,
      user: people.officer as never,
    });
    const desk = await work(people.officer);
    expect(titles(desk.late)).toEqual(['早已逾期']);
    expect(titles(desk.drafts)).toContain('已公开又修改');
    expect(titles(desk.drafts)).not.toContain('旧站转入');
  });

  it('do not bind what an import left as a working copy, which is one line for the officers of the organ', async () => {
    const before = (await work(people.officer)).late.total;
    const { id } = await t.payload.create({
      collection: 'documents',
      data: {
        title: '旧站工作稿', leadOrgan: place.town, issuedOn: '2018-05-04', stage: 'working', importKey: 'catalogue:index:1',
        carriedOver: { originalUrl: 'https://old.example.cn/1' },
      } as never,
      context: { command: 'carryOver' },
    }); // prettier-ignore
    const desk = await work(people.officer);
    expect(desk.late.total).toBe(before);
    expect(desk.imported).toEqual({ total: 1, organs: [place.town] });
    const { search } = new URL(importedList(desk.imported.organs), 'http://admin');
    const token = await tokenOf(t.payload, people.officer);
    const list = await ask(t.payload, 'GET', `/api/documents${search}&depth=0`, { token });
    expect((list.body as { docs: Row[] }).docs.map((row) => row.id)).toEqual([id]);
    for (const other of [people.approver, people.neighbour])
      expect((await work(other)).imported.total).toBe(0);
    await t.payload.delete({ collection: 'documents', id });
  });

  it('that leave the known years say so', async () => {
    const row = await document('明年的', { issuedOn: '2999-01-01' });
    const { items: drafts } = (await work(people.officer)).drafts;
    expect(drafts.find(({ id }) => id === row.id)!.deadline!.unknown!.zh).toContain('缺少2999年的工作日安排');
    await t.payload.delete({ collection: 'documents', id: row.id });
  });
});

describe('a record on its way', () => {
  it('waits for those who may take its step, and every line says who has it', async () => {
    const row = await document('送审的');
    await submit({ ...at(row), user: people.officer });
    expect(titles((await work(people.reviewer)).toDecide)).toContain('送审的');
    const [line] = (await work(people.officer)).submitted.items;
    expect(line).toMatchObject({ title: '送审的', step: 'secrecy', state: 'submitted', holders: ['赵敏'] });
    expect(titles((await work(people.neighbour)).toDecide)).toEqual([]);
    await reviewSecrecy({ ...at(row), user: people.reviewer, decision: { result: 'public' } });
    expect(titles((await work(people.approver)).toDecide)).toContain('送审的');
    expect((await work(people.officer)).submitted.items[0]).toMatchObject({ step: 'final', holders: ['王建国'] });
    await sendBack({ ...at(row), user: people.approver, reason: '请补充附件' });
    const desk = await work(people.officer);
    expect(desk.sentBack.items).toMatchObject([{ title: '送审的', sentBackReason: '请补充附件', holders: ['李文秀'] }]);
    expect(titles(desk.submitted)).not.toContain('送审的');
  }); // prettier-ignore
});

describe('an office without a reviewer', () => {
  it('leaves the secrecy review to its approver, on the first screen and on the record', async () => {
    const bureau = (name: string, role: 'officer' | 'reviewer' | 'approver') =>
      makePerson(t.payload, name, { role, organ: place.bureau });
    const [officer, approver] = [await bureau('陈静', 'officer'), await bureau('刘洋', 'approver')];
    const { id } = await document('两人的办公室', { leadOrgan: place.bureau }, officer);
    await submit({ ...at({ id }), user: officer });
    expect(titles((await work(approver)).toDecide)).toEqual(['两人的办公室']);
    expect((await work(officer)).submitted.items[0]).toMatchObject({ step: 'secrecy', holders: ['刘洋'] });
    const desk = async () => {
      const row = await t.payload.findByID({ collection: 'documents', id, depth: 0 });
      return deskOf(await requestOf(approver), 'documents', row as unknown as ReviewedRecordRow);
    };
    const mine = { holders: ['刘洋'], approvers: [{ id: approver.id, name: '刘洋' }] };
    expect(await desk()).toMatchObject({ ...mine, verbs: expect.arrayContaining(['secrecy-review']) });
    await bureau('孙丽', 'reviewer');
    expect(titles((await work(approver)).toDecide)).toEqual([]);
    expect(await desk()).toMatchObject({ ...mine, holders: ['孙丽'], cannot: expect.stringContaining('孙丽') });
    await recall({ ...at({ id }), user: officer });
    await t.payload.delete({ collection: 'documents', id });
  });
}); // prettier-ignore

describe('who supervises', () => {
  it.skipIf(!known)('sees figures by organ and section, and no list of others', async () => {
    const person = (organ: string) => makePerson(t.payload, '他人', { role: 'officer', organ });
    await document('县里的草稿', { leadOrgan: place.county }, await person(place.county));
    await document('外县的草稿', { leadOrgan: place.otherTown }, await person(place.otherTown));
    const desk = await work(people.supervisor);
    expect(desk.late.total).toBe(0);
    expect(desk.figures.map(({ name }) => name)).toEqual(['石桥镇人民政府', '望川县人民政府']);
    const [town] = desk.figures;
    expect(town).toMatchObject({ late: 1, soon: 2, sentBack: 1, waiting: 0 });
    expect(town!.sections[0]).toMatchObject({ section: '综合执法队', late: 1, soon: 0 });
    expect((await work(people.officer)).figures).toEqual([]);
  });
});

describe('usual columns', () => {
  it('are those under which one submitted, the most used first', async () => {
    for (const [title, item] of [['一', items.penalties], ['二', items.penalties], ['三', items.general]] as const) {
      const row = await document(title, { mainItem: item.id });
      await submit({ ...at(row), user: people.officer });
    }
    const columns = async (user: Row) =>
      (await usualColumns(await requestOf(user))).map(
        ({ name }) => name,
      );
    expect((await columns(people.officer)).sort()).toEqual(['行政处罚', '规划信息'].sort());
    expect(await columns(people.approver)).toEqual([]);
  });
  it('keep the type of the records that were filed there', async () => {
    const secretary = await makePerson(t.payload, '文秘', { role: 'officer', organ: place.town });
    const given = [['四', undefined], ['五', 'meeting'], ['六', 'meeting']] as const;
    for (const [title, type] of given) {
      const particulars = type && { kind: '常务会议', heldOn: today, topics: [{ topic: '防汛工作' }] };
      const row = await document(title, { mainItem: items.general.id, documentType: type, particulars }, secretary);
      await submit({ ...at(row), user: secretary });
    }
    const usual = await usualColumns(await requestOf(secretary));
    expect(usual.map((one) => labelOfUsual(one, 'zh'))).toEqual(['规划信息（政府会议）', '规划信息']);
    expect(usual.map((one) => one.type?.slug)).toEqual(['meeting', undefined]);
  });
}); // prettier-ignore
