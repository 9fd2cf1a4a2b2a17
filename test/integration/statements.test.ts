/** Statements on columns: who signs, what can be so, and what the public sees of them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CollectionSlug } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organCoverage, organHome } from '../../src/domain/addresses';
import { shanghaiDay } from '../../src/domain/local-date';
import { paths } from '../../src/environment';
import { readCoverage, totals } from '../../src/admin/server/coverage';
import { coverageWorkbook } from '../../src/admin/server/coverage-export';
import { check } from '../../src/publish/check';
import { submit, withdraw } from '../../src/publish/commands';
import { systemClock } from '../../src/publish/ledger';
import { Publisher } from '../../src/publish/publisher';
import { openStoreForReading, type Store } from '../../src/store/open';
import { recordRow } from '../../src/store/records';
import { makeDocument, reviewAndApprove, type Office } from '../support/office';
import { testPayload, type TestPayload } from '../support/payload';
import { create, makePerson, makePlace, type Place, type Row } from '../support/people';

const statements = 'statements' as CollectionSlug;
let t: TestPayload;
let place: Place;
let publisher: Publisher;
let people: Record<'officer' | 'reviewer' | 'approver' | 'administrator' | 'neighbour' | 'supervisor', Row>;
let items: Record<'permits' | 'penalties' | 'plans', Row>;

beforeAll(async () => {
  t = await testPayload();
  place = await makePlace(t.payload);
  const item = (code: string, name: string) =>
    create(t.payload, 'items', { code, name, levels: ['township', 'county'], order: 1 });
  items = {
    permits: await item('A20-05', '行政许可'),
    penalties: await item('A20-06', '行政处罚'),
    plans: await item('A20-03', '规划信息'),
  };
  await t.payload.update({
    collection: 'organs',
    id: place.town,
    data: { items: Object.values(items).map(({ id }) => id) } as never,
  });
  const person = (name: string, role: string, organ: string, below = false) =>
    makePerson(t.payload, name, { role: role as 'officer', organ, below });
  people = {
    officer: await person('李文秀', 'officer', place.town),
    reviewer: await person('赵敏', 'reviewer', place.town),
    approver: await person('王建国', 'approver', place.town),
    administrator: await person('孙立', 'administrator', place.county, true),
    neighbour: await person('周全', 'approver', place.otherTown),
    supervisor: await person('吴为', 'supervisor', place.county, true),
  };
  publisher = new Publisher({ payload: t.payload, env: t.env, clock: systemClock });
}, 180_000);
afterAll(async () => {
  publisher?.close();
  await t?.close();
});

const nothing = (over: object = {}) => ({
  organ: place.town,
  item: items.permits.id,
  kind: 'nothing',
  from: '2026-01-01',
  until: '2026-06-30',
  signedBy: '王建国',
  signedOn: '2026-07-03',
  ...over,
});
const sign = (user: Row, over: object = {}) =>
  t.payload.create({
    collection: statements,
    data: nothing(over) as never,
    user: user as never,
    overrideAccess: false,
  }) as Promise<unknown> as Promise<Row>;
const change = (id: string, data: object, user = people.approver) =>
  t.payload.update({
    collection: statements,
    id,
    data: data as never,
    user: user as never,
    overrideAccess: false,
  });
const sentence = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'nothing was refused',
    (error: { data?: { errors?: { message: string }[] }; message: string }) =>
      error.data?.errors?.[0]?.message ?? error.message,
  );

function inStore<Result>(work: (store: Store) => Result): Result {
  const store = openStoreForReading(paths(t.env.dataDir).store);
  try {
    return work(store);
  } finally {
    store.close();
  }
}
const pageOf = (address: string) => {
  const file = path.join(paths(t.env.dataDir).live, address);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};
const town = () => inStore((store) => recordRow(store, place.town)!.n);
const home = () => pageOf(organHome(town()))!;
const coverage = (today: string, scope: 'all' | Set<string> = new Set([place.town])) =>
  inStore((store) => readCoverage(store, scope, {}, today));
const statesOn = (today: string) =>
  Object.fromEntries(coverage(today)[0]!.columns.map(({ item, state }) => [item.name, state]));

describe('a statement', () => {
  it('is signed by an approver or administrator of the organ, nobody else', async () => {
    for (const stranger of [people.officer, people.reviewer, people.neighbour, people.supervisor])
      await expect(sign(stranger)).rejects.toMatchObject({ status: 403 });
    const later = { from: '2025-01-01', until: '2025-06-30', signedOn: '2025-07-01' };
    const signed = await sign(people.administrator, later);
    expect(signed.title).toBe('石桥镇人民政府·行政许可：2025年1月1日至2025年6月30日本期无此类信息');
    await expect(change(signed.id, { reason: '另有说明' }, people.neighbour)).rejects.toMatchObject({
      status: 403,
    });
  });

  it('says something that can be so', async () => {
    const refused = (over: object) => sentence(sign(people.approver, over));
    expect(await refused({ until: undefined })).toContain('请填写截止日期');
    expect(await refused({ until: '2025-12-31' })).toContain('早于开始日期');
    expect(await refused({ until: '2026-07-31' })).toContain('不能确认尚未到来的日子');
    expect(await refused({ signedOn: '2999-01-01' })).toContain('不能晚于今天');
    expect(await refused({ from: '2026-02-30' })).toContain('实际存在的日期');
    expect(await refused({ kind: 'notApplicable' })).toContain('请写明依法不适用的法律');
    expect(await refused({ from: '2025-06-01' })).toContain('已由王建国确认');
    const other = await create(t.payload, 'items', {
      code: 'A20-14',
      name: '公务员招考',
      levels: ['county'],
    });
    expect(await refused({ item: other.id })).toContain('不在该机关的公开目录中');
  });

  it('does not move to another column', async () => {
    const { docs } = await t.payload.find({ collection: statements, depth: 0 });
    const [signed] = docs as unknown as Row[];
    expect(await sentence(change(signed!.id, { item: items.plans.id }))).toContain('不能改到别的机关');
  });
});

describe('the public', () => {
  it('sees no empty column that nobody signed for', async () => {
    await publisher.catchUp();
    expect(home()).toContain('行政许可');
    expect(home()).not.toContain('行政处罚');
    const page = pageOf(organCoverage(town()))!;
    expect(page).toContain('本机关的公开目录有3个栏目，其中0个已有公开信息，1个暂无信息');
    expect(page).not.toContain('规划信息');
  });

  it('sees the statement, with the name and the day', async () => {
    await sign(people.approver, { item: items.penalties.id, reason: '没有作出处罚' });
    await publisher.catchUp();
    const words = '2026年1月1日至2026年6月30日无此类信息，已由王建国于2026年7月3日确认（没有作出处罚）。';
    expect(home()).toContain(words);
    expect(pageOf(organCoverage(town()))).toContain(words);
    expect(pageOf(organCoverage(town()).replace('.html', '.json'))).toContain('"signedBy": "王建国"');
  });

  it('sees it no more after its withdrawal, which keeps its reason', async () => {
    const { docs } = await t.payload.find({
      collection: statements,
      where: { item: { equals: items.penalties.id } },
      depth: 0,
    });
    const [signed] = docs as unknown as Row[];
    await change(signed!.id, { withdrawnReason: '当期有一件处罚' });
    await publisher.catchUp();
    expect(home()).not.toContain('行政处罚');
    const row = inStore((store) => recordRow(store, signed!.id)!);
    expect(row).toMatchObject({ state: 'withdrawn' });
    expect(row.withdrawal).toContain('当期有一件处罚');
    expect(await sentence(t.payload.delete({ collection: statements, id: signed!.id }))).toContain(
      '已经公开过，不能删除',
    );
  });
});

describe('a column with records', () => {
  let published: string;

  it('cannot be signed for as empty in the days of a record', async () => {
    const office = { organ: place.town, item: items.plans.id, ...people } as unknown as Office;
    const { id } = await makeDocument(t.payload, office, { title: '石桥镇国土空间规划（2021—2035年）' });
    published = id;
    const at = { payload: t.payload, collection: 'documents' as const, id };
    await submit({ ...at, user: people.officer });
    await reviewAndApprove(office, at);
    await publisher.catchUp();
    const today = shanghaiDay(new Date().toISOString());
    const over = { item: items.plans.id, from: today, until: today, signedOn: today };
    expect(await sentence(sign(people.approver, over))).toContain('公开过《石桥镇国土空间规划');
    expect(home()).toContain('规划信息');
  });

  it('leaves menu and home with its last record', async () => {
    const at = { payload: t.payload, collection: 'documents' as const, id: published };
    const withdrawal = { kind: 'publishedInError' as const, reason: '误发布' };
    await withdraw({ ...at, user: people.approver, withdrawal });
    await publisher.catchUp();
    expect(home()).not.toContain('规划信息');
    expect((await check({ payload: t.payload, env: t.env })).details).toEqual([]);
  });
});

describe('coverage', () => {
  it('judges each column on a day', () => {
    // Signed for until 30 June 2025: warned after eleven months, empty again after a year.
    expect(statesOn('2025-07-10')['行政许可']).toBe('nothing');
    expect(statesOn('2026-06-20')['行政许可']).toBe('dueSoon');
    expect(statesOn('2026-07-10')).toEqual({ 行政许可: 'empty', 行政处罚: 'empty', 规划信息: 'empty' });
  });

  it('is read only for organs that one reaches', () => {
    expect(coverage('2026-07-10', new Set([place.otherTown])).map(({ organ }) => organ.id)).toEqual([
      place.otherTown,
    ]);
    expect(coverage('2026-07-10', new Set())).toEqual([]);
    expect(coverage('2026-07-10', 'all').length).toBeGreaterThan(4);
  });

  it('is exported as a spreadsheet', async () => {
    const XLSX = await import('@e965/xlsx');
    const rows = coverage('2026-07-10');
    const book = XLSX.read(coverageWorkbook(rows, 'zh', '2026-07-10'));
    expect(book.SheetNames).toEqual(['各机关', '各栏目']);
    const cells = XLSX.utils.sheet_to_json<string[]>(book.Sheets['各栏目']!, { header: 1 });
    expect(cells).toHaveLength(1 + rows[0]!.columns.length);
    expect(cells.flat()).toContain('空白');
    expect(totals(rows).empty).toBe(3);
  });
});
