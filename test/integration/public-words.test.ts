/** Whatever text becomes public passes the scan for personal data first, not bodies and files alone. */
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { maskRecord, submit, withdraw } from '../../src/publish/commands';
import { person } from '../fixtures/persons';
import { makeDocument, on, paragraph, refusal, reviewAndApprove, type Office } from '../support/office';
import { create } from '../support/people';
import type { TestPayload } from '../support/payload';
import { withOffice } from '../support/set-up';

let t: TestPayload;
let office: Office;
const { id: ID, mobile: MOBILE } = person(21);

withOffice((made) => ({ t, office } = made));

const refusedFields = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: { data?: { errors?: { path: string; message: string }[] } }) =>
      (error.data?.errors ?? []).map(({ path, message }) => `${path}: ${message}`),
  );

async function published(): Promise<string> {
  const { id } = await makeDocument(t.payload, office);
  await submit(on(t.payload, id, office.officer));
  await reviewAndApprove(office, { payload: t.payload, collection: 'documents', id });
  return id;
}

describe('a withdrawal', () => {
  it.each([
    ['reason', { reason: `误公开了${ID}的信息`, authority: '局长' }],
    ['authority', { reason: '公开有误', authority: `手机${MOBILE}` }],
  ])('says nothing personal in its %s', async (field, words) => {
    const args = on(t.payload, await published(), office.approver);
    const refused = await refusal(withdraw({ ...args, withdrawal: { kind: 'publishedInError', ...words } }));
    expect(refused).toMatchObject({ code: 'check', field });
    expect(refused.message).not.toContain(ID);
    await withdraw({ ...args, withdrawal: { kind: 'personalData', ...words } });
  });
});

describe('a change', () => {
  it('says nothing personal in its note on another document', async () => {
    const changes = [{ id: uuidv7(), relation: 'repeals', target: await published(), note: `${ID}一案除外` }];
    const { id } = await makeDocument(t.payload, office, { changes } as never);
    expect(await refusal(submit(on(t.payload, id, office.officer)))).toMatchObject({ code: 'check', field: 'changes' });
  }); // prettier-ignore
});

describe('what is public once saved', () => {
  it('a statement: reason, basis, withdrawal', async () => {
    await t.payload.update({
      collection: 'organs',
      id: office.organ,
      data: { items: [office.item] } as never,
    });
    const data = {
      organ: office.organ,
      item: office.item,
      kind: 'notApplicable',
      from: '2026-01-01',
      basis: '“三定”规定',
      signedBy: '王建国',
      signedOn: '2026-07-03',
    };
    const bad = { ...data, reason: `请与${MOBILE}联系`, basis: `依据${ID.slice(0, 9)}\n${ID.slice(9)}` };
    const faults = await refusedFields(create(t.payload, 'statements', bad));
    expect(faults).toHaveLength(2);
    expect(faults.join()).toMatch(/basis: 这一项会公开，其中有居民身份证号码/);
    expect(faults.join()).toMatch(/reason: 这一项会公开，其中有手机号码/);
    const { id } = await create(t.payload, 'statements', data);
    const withdrawnReason = `${ID}反映有误`;
    const change = t.payload.update({ collection: 'statements', id, data: { withdrawnReason } as never });
    expect(await refusedFields(change)).toEqual([expect.stringMatching(/^withdrawnReason: /)]);
  });
  it('an organ and a column; a mobile number on duty stays, and so does the code of an organ', async () => {
    const name = `望川县${ID}局`;
    const organ = { name, shortName: '局', level: 'county', kind: 'department' };
    expect(await refusedFields(create(t.payload, 'organs', organ))).toEqual([
      expect.stringMatching(/^name: /),
    ]);
    expect(await refusedFields(create(t.payload, 'items', { code: 'A1', name: ID }))).toHaveLength(1);
    const contact = { telephone: MOBILE };
    await t.payload.update({ collection: 'organs', id: office.organ, data: { contact } as never });
  });
  it('the settings of the site', async () => {
    const data = { name: `政府信息公开 ${ID}` } as never;
    expect(await refusedFields(t.payload.updateGlobal({ slug: 'site', data }))).toEqual([
      expect.stringMatching(/^name: /),
    ]);
  });
});

describe('the words for a picture', () => {
  const pictureOf = async (alt: string) => {
    const data = {
      id: uuidv7(),
      organ: office.organ,
      alt,
      filename: `${uuidv7()}.png`,
      mediaType: 'image/png',
    };
    const measured = { sha256: '0'.repeat(64), bytes: 1, textState: 'none' };
    await t.payload.db.create({ collection: 'attachments', data: { ...data, ...measured } });
    return data.id;
  };
  const showing = (picture: string) => ({
    root: {
      ...{ type: 'root', version: 1, format: '', indent: 0, direction: 'ltr' },
      children: [paragraph('名单如下。'), { type: 'upload', version: 2, relationTo: 'attachments', value: picture, fields: null }],
    },
  }); // prettier-ignore
  const altOf = async (id: string) =>
    (await t.payload.db.findOne<{ alt: string; id: string }>({
      collection: 'attachments',
      where: { id: { equals: id } },
    }))!.alt;

  it('are masked by one click', async () => {
    const picture = await pictureOf(`证件${ID}的照片`);
    const data = { body: showing(picture), bodyFiles: [picture] };
    const { id } = await makeDocument(t.payload, office, data as never);
    const { masked, left } = await maskRecord(on(t.payload, id, office.officer));
    expect([masked, left]).toEqual([{ residentId: 1 }, []]);
    expect(await altOf(picture)).toBe(`证件${ID.slice(0, 2)}*************${ID.slice(15)}的照片`);
  });
  it('stay as they are while another record that shows them is decided about, and are named', async () => {
    const picture = await pictureOf(`证件${ID}的照片`);
    const data = { body: showing(picture), bodyFiles: [picture] };
    await makeDocument(t.payload, office, { ...data, stage: 'submitted' } as never);
    const { id } = await makeDocument(t.payload, office, data as never);
    const { masked, left } = await maskRecord(on(t.payload, id, office.officer));
    expect(masked).toEqual({});
    expect(left).toEqual([expect.objectContaining({ severity: 'block', field: 'body' })]);
    expect(await altOf(picture)).toContain(ID);
  });
});
