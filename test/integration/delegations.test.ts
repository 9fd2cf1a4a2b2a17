/** 委托: a role lent for days, as far as its giver holds it, and no further. */
import { randomUUID } from 'node:crypto';
import type { CollectionSlug, Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peopleOver } from '../../collections/access/people';
import { mayActOn, type Role } from '../../collections/access/scope';
import { delegationsOf } from '../../src/admin/server/delegations';
import { approve, reviewSecrecy, submit } from '../../src/publish/commands';
import { addDays, shanghaiDay } from '../../src/domain/local-date';
import { testPayload, type TestPayload } from '../support/payload';
import { create, makePerson, makePlace, type Place, type Row } from '../support/people';
import { ask, tokenOf } from '../support/rest';

const slug = 'delegations' as CollectionSlug;
const today = shanghaiDay(new Date().toISOString());
const [yesterday, tomorrow, week] = [addDays(today, -1), addDays(today, 1), addDays(today, 7)];
let test: TestPayload;
let payload: Payload;
let place: Place;
let chief: Row;
let deputy: Row;
let all: Row;

beforeAll(async () => {
  test = await testPayload();
  ({ payload } = test);
  place = await makePlace(payload);
  chief = await makePerson(payload, '李局长', { role: 'approver', organ: place.county, below: true });
  deputy = await makePerson(payload, '张科长', { role: 'officer', organ: place.town });
  all = await makePerson(payload, '总管理员', { role: 'administrator' });
}, 120_000);
afterAll(() => test?.close());

const by = (user: Row) => ({ user, overrideAccess: false }) as const;
const wanted = (more: object = {}) => ({
  receiver: deputy.id, role: 'approver', organ: place.town, from: today, until: week, reason: '出差', ...more,
}); // prettier-ignore
const lend = async (more: object = {}, user = chief) =>
  (await payload.create({ collection: slug, data: wanted(more) as never, ...by(user) })) as unknown as Row;
const asRow = (id: string, data: Record<string, unknown>) =>
  payload.db.updateOne({ collection: slug, id, data });
const requestOf = (user: Row) => ({ payload, user, context: {} }) as never;
const may = (user: Row, organ: string) => mayActOn(requestOf(user), 'approver', organ);
const refusedAt = async (path: string, more: object, user = chief) =>
  expect(lend(more, user)).rejects.toMatchObject({ data: { errors: [{ path }] } });

describe('what can be lent', () => {
  it('is a role of one’s own, within one’s own organs', async () => {
    await refusedAt('organ', { role: 'officer' });
    await refusedAt('organ', { organ: place.otherCounty });
    await refusedAt('organ', { organ: place.province, below: true });
    await refusedAt('organ', { receiver: chief.id, organ: place.county, below: true }, deputy);
  });
  it('is never the administration of accounts', () =>
    expect(lend({ role: 'administrator', organ: place.county }, all)).rejects.toThrow());
  it('goes to another person whose account is valid', async () => {
    const gone = await makePerson(payload, '离任的人', { role: 'officer', organ: place.town });
    await payload.update({ collection: 'users' as CollectionSlug, id: gone.id, data: { validUntil: yesterday } as never });
    await refusedAt('receiver', { receiver: gone.id });
    await refusedAt('receiver', { receiver: chief.id });
  }); // prettier-ignore
  it('begins today at the earliest, ends after it begins, and lasts a year at most', async () => {
    await refusedAt('from', { from: yesterday });
    await refusedAt('until', { from: week, until: today });
    await refusedAt('until', { until: addDays(today, 400) });
  });
  it('is lent for somebody else only by an administrator of the account', async () => {
    await refusedAt('giver', { giver: chief.id }, deputy);
    const made = await lend({ giver: chief.id, from: tomorrow }, all);
    expect(made.title).toBe('李局长委托张科长：批准人（批准、退回、停止公开）');
    await payload.delete({ collection: slug, id: made.id, ...by(chief) });
  });
});

describe('a delegation', () => {
  it('counts from its first to its last day, for its organ alone', async () => {
    expect(await may(deputy, place.town)).toBe(false);
    const { id } = await lend();
    expect(await may(deputy, place.town)).toBe(true);
    expect(await may(deputy, place.county)).toBe(false);
    expect(await may(deputy, place.bureau)).toBe(false);
    await asRow(id, { from: tomorrow });
    expect(await may(deputy, place.town)).toBe(false);
    await asRow(id, { from: addDays(today, -5), until: yesterday });
    expect(await may(deputy, place.town)).toBe(false);
  });
  it('counts among several roles that are asked for', async () => {
    const { id } = await lend();
    const mayAs = (roles: Role[], organ: string) => mayActOn(requestOf(deputy), roles, organ);
    expect(await mayAs(['reviewer', 'approver'], place.town)).toBe(true);
    expect(await mayAs(['officer', 'approver'], place.county)).toBe(false);
    expect(await mayAs(['reviewer', 'supervisor'], place.town)).toBe(false);
    expect(await mayAs([], place.town)).toBe(false);
    await asRow(id, { until: yesterday });
  });
  it('reaches what is below where it says so', async () => {
    const { id } = await lend({ organ: place.county, below: true });
    expect(await may(deputy, place.bureau)).toBe(true);
    expect(await may(deputy, place.otherTown)).toBe(false);
    await asRow(id, { until: yesterday });
  });
  it('ends with the role of its giver, with his account, and shrinks with his reach', async () => {
    const giver = await makePerson(payload, '王副局长', {
      role: 'approver',
      organ: place.county,
      below: true,
    });
    const { id } = await lend({ organ: place.county, below: true }, giver);
    const change = (data: object) =>
      payload.update({ collection: 'users' as CollectionSlug, id: giver.id, data: data as never });
    await change({ assignments: [{ role: 'approver', organ: place.town }] });
    expect([await may(deputy, place.town), await may(deputy, place.bureau)]).toEqual([true, false]);
    await change({ validUntil: yesterday });
    expect(await may(deputy, place.town)).toBe(false);
    await change({ validUntil: null, assignments: [{ role: 'officer', organ: place.town }] });
    expect(await may(deputy, place.town)).toBe(false);
    await asRow(id, { until: yesterday });
  });
  it('is not lent on', async () => {
    const { id } = await lend();
    const third = await makePerson(payload, '第三人', { role: 'officer', organ: place.town });
    await refusedAt('organ', { receiver: third.id }, deputy);
    const onward = await payload.db.create({ collection: slug, data: { ...wanted({ receiver: third.id }), id: randomUUID(), giver: deputy.id } });
    expect(await may(third, place.town)).toBe(false);
    for (const one of [id, onward.id as string]) await asRow(one, { until: yesterday });
  }); // prettier-ignore
  it('stays as it was given; its giver ends it, its receiver does not; what counted is not removed', async () => {
    const { id } = await lend();
    const change = (data: object, user: Row) => payload.update({ collection: slug, id, data: data as never, ...by(user) });
    await expect(change({ organ: place.county }, chief)).rejects.toMatchObject({ data: { errors: [{ path: 'organ' }] } });
    await expect(change({ until: yesterday }, deputy)).rejects.toMatchObject({ status: 403 });
    await expect(payload.delete({ collection: slug, id, ...by(chief) })).rejects.toMatchObject({ status: 403 });
    await change({ until: yesterday }, chief);
    expect(await may(deputy, place.town)).toBe(false);
  }); // prettier-ignore
  it('is seen on the first screen of both, and in the audit', async () => {
    const { id } = await lend();
    for (const [user, given] of [[chief, true], [deputy, false]] as const)
      expect(await delegationsOf(requestOf(user))).toMatchObject([{ id, given, counts: true, until: week }]);
    expect(await delegationsOf(requestOf(all))).toEqual([]);
    const { docs } = await payload.db.find({ collection: 'audit' as CollectionSlug, where: { recordId: { equals: id } } });
    expect(docs).toMatchObject([{ action: 'create', recordCollection: 'delegations', organ: place.town, byName: '李局长' }]);
    await asRow(id, { until: yesterday });
  }); // prettier-ignore
  it('lets somebody log in who holds nothing else, while it counts', async () => {
    const guest = await makePerson(payload, '借调的人', { role: 'officer', organ: place.town });
    const { id } = await lend({ receiver: guest.id });
    await payload.update({
      collection: 'users' as CollectionSlug,
      id: guest.id,
      data: { assignments: [] } as never,
    });
    const token = await tokenOf(payload, guest);
    expect((await ask(payload, 'GET', '/api/organs', { token })).status).toBe(200);
    await asRow(id, { until: yesterday });
    expect((await ask(payload, 'GET', '/api/organs', { token })).status).toBe(403);
  });
  it('offers colleagues by name, without their addresses', async () => {
    const answer = await ask(payload, 'GET', '/api/delegations/people', {
      token: await tokenOf(payload, deputy),
    });
    const names = (answer.body.people as { name: string }[]).map(({ name }) => name);
    expect(names).toContain('李局长');
    expect(answer.text).not.toContain('@');
    const far = await makePerson(payload, '邻县的人', { role: 'officer', organ: place.otherTown });
    const theirs = await ask(payload, 'GET', '/api/delegations/people', {
      token: await tokenOf(payload, far),
    });
    expect(theirs.text).not.toContain('张科长');
    expect((await ask(payload, 'GET', '/api/delegations/people')).status).toBe(403);
  });
});

it('起草人不得批准: the receiver approves what the giver wrote, never what he wrote himself', async () => {
  const item = await create(payload, 'items', { code: 'A20-01', name: '政策文件', levels: ['township'] });
  const reviewer = await makePerson(payload, '赵敏', { role: 'reviewer', organ: place.town });
  const writer = await makePerson(payload, '两职的人', { role: 'officer', organ: place.town }, { role: 'approver', organ: place.town });
  const body = { root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children: [{ type: 'paragraph', version: 1, format: '', indent: 0, direction: null, textFormat: 0, children: [{ type: 'text', version: 1, text: '各村：', detail: 0, format: 0, mode: 'normal', style: '' }] }] } };
  const draft = async (author: Row) => {
    const data = { title: '关于做好防汛工作的通知', summary: '安排防汛。', leadOrgan: place.town, issuedOn: today, topic: '02-03', mainItem: item.id, body };
    const { id } = (await payload.create({ collection: 'documents' as CollectionSlug, data: data as never, ...by(author) })) as unknown as Row;
    const args = { payload, collection: 'documents', id } as const;
    await submit({ ...args, user: author });
    await reviewSecrecy({ ...args, user: reviewer, decision: { result: 'public' } });
    return { ...args, user: deputy };
  };
  const { id } = await lend({}, writer);
  expect((await peopleOver(requestOf(all), place.town)).find((one) => one.id === deputy.id)?.roles).toContain('approver');
  await approve(await draft(writer));
  await expect(draft(deputy).then(approve)).rejects.toMatchObject({ code: 'editorMayNotApprove' });
  await asRow(id, { until: yesterday });
  await expect(draft(writer).then(approve)).rejects.toMatchObject({ code: 'notAllowed' });
}, 60_000); // prettier-ignore
