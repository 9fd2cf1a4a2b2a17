/** The calendar that an administrator enters, and what it changes. */
import { createLocalReq, type CollectionSlug, type PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarOf } from '../../collections/calendars/read';
import { addWorkingDays, SHIPPED, UnknownYear } from '../../src/domain/calendar';
import { testPayload, type TestPayload } from '../support/payload';
import { makePerson, makePlace, type Row } from '../support/people';

const calendars = 'calendars' as CollectionSlug;
let t: TestPayload;
let administrator: Row;
let countyAdministrator: Row;

beforeAll(async () => {
  t = await testPayload();
  const place = await makePlace(t.payload);
  administrator = await makePerson(t.payload, '孙立', { role: 'administrator' });
  countyAdministrator = await makePerson(t.payload, '钱进', { role: 'administrator', organ: place.county, below: true }); // prettier-ignore
});
afterAll(() => t?.close());

/** An invented arrangement: the real one of 2027 is not known. */
const arrangement = {
  year: 2027,
  notice: '国办发明电〔2026〕99号',
  holidays: [
    { name: '元旦', from: '2026-12-31', to: '2027-01-02' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
  ],
  makeUpDays: [{ day: '2026-12-27' }],
};
const enter = (data: object = {}, user = administrator) =>
  t.payload.create({
    collection: calendars,
    data: { ...arrangement, ...data } as never,
    user: user as never,
    overrideAccess: false,
  }) as Promise<unknown> as Promise<Row>;
const refusal = async (data: object) => {
  const error = await enter(data).then(
    () => undefined,
    (thrown: { data: { errors: { path: string; message: string }[] } }) => thrown.data.errors[0],
  );
  return error ? `${error.path}：${error.message}` : 'nothing was refused';
};
const known = async () => calendarOf((await createLocalReq({}, t.payload)) as PayloadRequest);

describe('the calendar', () => {
  it('is the shipped one as long as nobody entered another', async () => {
    expect((await known()).years).toEqual(SHIPPED.years);
    expect(() => addWorkingDays('2026-12-31', 1, SHIPPED)).toThrow(UnknownYear);
  });

  it('is entered by an administrator of all organs only', async () => {
    await expect(enter({}, countyAdministrator)).rejects.toMatchObject({ status: 403 });
  });

  it('is refused with a sentence beside the field', async () => {
    const [newYear, national] = arrangement.holidays;
    expect(await refusal({ holidays: [newYear] })).toContain('holidays：元旦（1月1日）和国庆节');
    expect(await refusal({ holidays: [newYear, { ...national, to: '2027-09-01' }] })).toContain(
      '早于开始日期',
    );
    expect(await refusal({ makeUpDays: [{ day: '2027-03-01' }] })).toContain(
      'makeUpDays：2027年3月1日不是星期六',
    );
  });

  it('does not contradict a shipped year silently', async () => {
    const shipped = SHIPPED.year(2026)!;
    const same = { ...shipped, makeUpDays: shipped.makeUpDays.map((day) => ({ day })) };
    expect(await refusal(same)).toContain('不必录入');
    const moved = { ...same, makeUpDays: same.makeUpDays.slice(1) };
    expect(await refusal(moved)).toContain('changeBasis：系统自带的2026年安排');
    expect(await refusal(moved)).toContain('2026年1月4日');
    const row = await enter({ ...moved, changeBasis: '国务院办公厅关于调整2026年元旦假期的通知' });
    expect((await known()).isWorkingDay('2026-01-04')).toBe(false);
    await t.payload.delete({ collection: calendars, id: row.id });
    expect((await known()).isWorkingDay('2026-01-04')).toBe(true);
  });

  it('goes on where a year was entered, once', async () => {
    await enter();
    const calendar = await known();
    expect(calendar.years.at(-1)).toBe(2027);
    expect(addWorkingDays('2026-12-30', 1, calendar)).toBe('2027-01-04');
    expect(calendar.isWorkingDay('2026-12-27')).toBe(true);
    await expect(enter()).rejects.toThrow();
  });
});
