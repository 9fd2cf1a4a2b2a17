/** Accounts: nobody reaches further than he was given, by whatever way in. */
import { handleEndpoints, type CollectionSlug, type Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPayload, type TestPayload } from '../support/payload';
import { makePerson, PASSWORD, type Row } from '../support/people';
import { by, documents, makeTown, type Town } from '../support/town';

let test: TestPayload;
let payload: Payload;
let town: Town;

beforeAll(async () => {
  test = await testPayload();
  ({ payload } = test);
  town = await makeTown(payload);
});
afterAll(() => test?.close());

describe('accounts', () => {
  const users = 'users' as CollectionSlug;
  const change = (id: string, data: object, user: Row) =>
    payload.update({ collection: users, id, data: data as never, ...by(user) });
  const assign = (role: string, organ?: string, below = false) => ({ assignments: [{ role, organ, below }] });

  it('nobody raises his own assignments, not even an administrator of everything', async () => {
    const all = await makePerson(payload, '总管理员', { role: 'administrator' });
    await expect(change(town.officer.id, assign('administrator'), town.officer)).rejects.toThrow();
    await expect(change(all.id, assign('approver'), all)).rejects.toThrow();
    await change(all.id, { name: '改名' }, all);
  });
  it('an administrator gives nothing that reaches further than he does', async () => {
    const narrow = await makePerson(payload, '县管理员', { role: 'administrator', organ: town.place.county });
    const somebody = await makePerson(payload, '某人', { role: 'officer', organ: town.place.county });
    await change(somebody.id, assign('approver', town.place.county), narrow);
    for (const beyond of [assign('officer'), assign('officer', town.place.county, true), assign('officer', town.place.town)])
      await expect(change(somebody.id, beyond, narrow)).rejects.toMatchObject({
        data: { errors: [{ path: 'assignments' }] },
      });
  });
  it('an administrator does not reset the password of somebody who reaches further', async () => {
    const county = await makePerson(payload, '县管理员', { role: 'administrator', organ: town.place.county, below: true });
    const wider = await makePerson(payload, '省里的人', { role: 'officer', organ: town.place.town }, { role: 'administrator' });
    await expect(change(wider.id, { password: PASSWORD }, county)).rejects.toThrow();
  });
  it('an assignment that is taken away ends at once, while the session goes on', async () => {
    const person = await makePerson(payload, '将调离的人', { role: 'officer', organ: town.place.town });
    const write = () =>
      payload.create({ collection: documents, data: { title: '新', leadOrgan: town.place.town } as never, ...by(person) });
    await write();
    await payload.update({ collection: users, id: person.id, data: { assignments: [] } as never });
    await expect(write()).rejects.toThrow();
  });
  it('a password has twelve characters', async () => {
    const data = { name: '短', email: 'short@example.org', password: '12345678901' } as never;
    await expect(payload.create({ collection: users, data })).rejects.toMatchObject({
      data: { errors: [{ path: 'password' }] },
    });
    await expect(change(town.officer.id, { password: 'short' }, town.officer)).rejects.toThrow();
  });
  it.each(['first-register', 'forgot-password'])('the open way %s is closed', async (path) => {
    const request = new Request(`http://localhost/api/users/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: town.officer.email, password: PASSWORD }),
    });
    const response = await handleEndpoints({ config: payload.config, request });
    expect(response.status).toBe(403);
  });
}); // prettier-ignore
