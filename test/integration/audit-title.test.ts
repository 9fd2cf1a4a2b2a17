/** The list of the audit names the record, as its reader may see it; a submission fills in the review sheet. */
import type { PayloadRequest } from 'payload';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { submit } from '../../src/publish/commands';
import { makeDocument, on, refusal, type Office } from '../support/office';
import type { TestPayload } from '../support/payload';
import { withOffice } from '../support/set-up';

let t: TestPayload;
let office: Office;
withOffice((made) => ({ t, office } = made));

async function person(role: string, organ: string): Promise<NonNullable<PayloadRequest['user']>> {
  const data = { name: '监督人', email: `${uuidv7()}@example.org`, assignments: [{ id: uuidv7(), role, organ, below: false }] };
  const made = await t.payload.db.create({ collection: 'users', data: { id: uuidv7(), ...data } });
  return { ...made, collection: 'users' } as never;
} // prettier-ignore

async function titles(user: object, recordId: string): Promise<unknown[]> {
  const { docs } = await t.payload.find({ collection: 'audit', where: { recordId: { equals: recordId } }, overrideAccess: false, user: user as never });
  return docs.map((line) => (line as { recordTitle?: string }).recordTitle);
} // prettier-ignore

it('names the record of each line by its present title', async () => {
  const supervisor = await person('supervisor', office.organ);
  const { id, title } = await makeDocument(t.payload, office);
  await submit(on(t.payload, id, office.officer));
  expect(await titles(supervisor, id)).toEqual([title]);
});

it('does not name what its reader may no longer read', async () => {
  const supervisor = await person('supervisor', office.organ);
  const { id } = await makeDocument(t.payload, office);
  await submit(on(t.payload, id, office.officer));
  const data = { leadOrgan: office.otherOrgan };
  await t.payload.db.updateOne({ collection: 'documents', id, data });
  expect(await titles(supervisor, id)).toEqual([undefined]);
});

it('keeps the name of what was deleted', async () => {
  const administrator = await person('administrator', office.organ);
  const made = await t.payload.create({
    collection: 'wordLists',
    data: { name: '临时词表', rules: [] } as never,
  });
  await t.payload.delete({ collection: 'wordLists', id: made.id });
  const { docs } = await t.payload.find({ collection: 'audit', where: { recordId: { equals: made.id } }, user: administrator as never });
  expect(docs.find(({ action }) => action === 'delete')).toMatchObject({ recordTitle: '临时词表' });
}); // prettier-ignore

it('a submission says carrier, channel and day, and a day that is over is refused', async () => {
  const { id } = await makeDocument(t.payload, office);
  const late = await refusal(
    submit({ ...on(t.payload, id, office.officer), planned: { plannedOn: '2020-01-02' } }),
  );
  expect(late).toMatchObject({ field: 'plannedOn', code: 'invalid' });
  const planned = { carrier: '纸质文件', channel: '政府网站、政府公报', plannedOn: '2999-01-04' };
  await submit({ ...on(t.payload, id, office.officer), planned });
  const { docs } = await t.payload.find({ collection: 'reviews', where: { recordId: { equals: id } } });
  expect(docs).toMatchObject([planned]);
});
