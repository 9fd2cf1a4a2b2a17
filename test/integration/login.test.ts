/** Who gets in, how long a session lives, and what a password and a second factor are worth. */
import { TOTP, Secret } from 'otpauth';
import type { CollectionSlug, Payload } from 'payload';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { decrypt, encrypt } from '../../collections/users/second-factor/cipher';
import { stepOf } from '../../collections/users/second-factor/codes';
import { isGuessable } from '../../collections/users/guessable';
import { LOCK } from '../../collections/users/session';
import { LONGEST_MS } from '../../collections/users/session-length';
import { addDays, shanghaiDay } from '../../src/domain/local-date';
import { testPayload, type TestPayload } from '../support/payload';
import { makePerson, makePlace, PASSWORD, type Place, type Row } from '../support/people';
import { ask, login, tokenOf } from '../support/rest';

const users = 'users' as CollectionSlug;
const today = shanghaiDay(new Date().toISOString());
const yesterday = addDays(today, -1);
let test: TestPayload;
let payload: Payload;
let place: Place;
let all: Row;

beforeAll(async () => {
  test = await testPayload();
  ({ payload } = test);
  place = await makePlace(payload);
  all = await makePerson(payload, '总管理员', { role: 'administrator' });
}, 120_000);
afterAll(() => test?.close());
afterEach(() => void vi.useRealTimers());

const officer = () => makePerson(payload, '王芳', { role: 'officer', organ: place.town });
const set = (person: Row, data: object) =>
  payload.update({ collection: users, id: person.id, data: data as never });
const message = (answer: { body: { errors?: { message: string }[] } }) => answer.body.errors?.[0]?.message;
const reads = (token: string) => ask(payload, 'GET', '/api/organs?limit=1', { token });
const later = (milliseconds: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });

describe('an account that has ended', () => {
  it('does not log in, and is told since when', async () => {
    const person = await officer();
    await set(person, { validUntil: yesterday });
    const answer = await login(payload, person);
    expect(answer.status).toBe(401);
    expect(message(answer)).toMatch(/账号已于.*到期，不能登录/);
  });
  it('is not told so where the password is wrong', async () => {
    const person = await officer();
    await set(person, { validUntil: yesterday });
    expect(message(await login(payload, person, { password: 'some other password' }))).not.toContain('到期');
  });
  it('may be used on its last day', async () => {
    const person = await officer();
    await set(person, { validUntil: today });
    expect((await login(payload, person)).status).toBe(200);
  });
  it('without an assignment today does not log in', async () => {
    const over = await makePerson(payload, '离任的人', {
      role: 'officer',
      organ: place.town,
      until: yesterday,
    });
    const never = await makePerson(payload, '没有任职的人');
    for (const person of [over, never])
      expect(message(await login(payload, person))).toContain('目前没有任职');
  });
  it.each([
    ['its last day', { validUntil: yesterday }],
    ['the end of its assignments', { assignments: [] }],
  ])('reads nothing in a session from before: %s', async (_, data) => {
    const person = await officer();
    const token = await tokenOf(payload, person);
    expect((await reads(token)).status).toBe(200);
    await set(person, data);
    expect((await reads(token)).status).toBe(403);
    expect((await ask(payload, 'GET', `/api/users/${person.id}`, { token })).status).toBe(403);
    expect((await ask(payload, 'GET', '/api/users/me', { token })).body.user).toBeNull();
    expect((await ask(payload, 'POST', '/api/users/refresh-token', { token })).status).toBe(403);
    expect((await ask(payload, 'GET', '/api/payload-preferences/nav', { token })).body?.value).toBeFalsy();
  });
});

it('nobody puts off the end of his own account', async () => {
  const person = await officer();
  await set(person, { validUntil: today });
  const token = await tokenOf(payload, person);
  const answer = await ask(payload, 'PATCH', `/api/users/${person.id}`, {
    token,
    body: { validUntil: '2099-12-31' },
  });
  expect(answer.status).toBe(400);
  expect((await payload.findByID({ collection: users, id: person.id })) as unknown as Row).toMatchObject({
    validUntil: today,
  });
});

describe('a session', () => {
  it('ends elsewhere when the password is changed', async () => {
    const person = await officer();
    const [here, elsewhere] = [await tokenOf(payload, person), await tokenOf(payload, person)];
    const password = 'another long enough one';
    expect(
      (await ask(payload, 'PATCH', `/api/users/${person.id}`, { token: here, body: { password } })).status,
    ).toBe(200);
    expect([(await reads(here)).status, (await reads(elsewhere)).status]).toEqual([200, 403]);
  });
  it('ends after an hour without activity', async () => {
    const token = await tokenOf(payload, await officer());
    later(59 * 60_000);
    expect((await reads(token)).status).toBe(200);
    later(2 * 60_000);
    expect((await reads(token)).status).toBe(403);
  });
  it('ends after twelve hours, however often it is renewed', async () => {
    const person = await officer();
    let token = await tokenOf(payload, person);
    const begun = Date.now();
    for (let hours = 0.75; hours < 12; hours += 0.75) {
      vi.useFakeTimers({ toFake: ['Date'], now: begun + hours * 3_600_000 });
      const { body } = await ask(payload, 'POST', '/api/users/refresh-token', { token });
      token = body.refreshedToken as string;
      expect(body.exp * 1000).toBeLessThanOrEqual(begun + LONGEST_MS + 1000);
    }
    expect((await reads(token)).status).toBe(200);
    vi.useFakeTimers({ toFake: ['Date'], now: begun + LONGEST_MS + 5000 });
    expect((await reads(token)).status).toBe(403);
  });
  it('cannot be used after logging out', async () => {
    const token = await tokenOf(payload, await officer());
    await ask(payload, 'POST', '/api/users/logout', { token });
    expect((await reads(token)).status).toBe(403);
  });
});

describe('failed logins', () => {
  const fail = (person: Row) => login(payload, person, { password: 'not the password' });

  it('lock the account for half an hour, also for the right password, and say until when', async () => {
    const person = await officer();
    for (let i = 0; i < LOCK.attempts; i += 1) expect((await fail(person)).status).toBe(401);
    const answer = await login(payload, person);
    expect(answer.status).toBe(401);
    expect(message(answer)).toMatch(/账号已锁定到 \d{4}-\d\d-\d\d \d\d:\d\d（北京时间）/);
    const english = await ask(payload, 'POST', '/api/users/login', {
      body: { email: person.email, password: PASSWORD },
      headers: { 'accept-language': 'en' },
    });
    expect(message(english)).toContain('the account is locked until');
    later(LOCK.milliseconds + 1000);
    expect((await login(payload, person)).status).toBe(200);
  });
  it('that come all at once leave the account as it was, and lock it', async () => {
    const person = await officer();
    const answers = await Promise.all(Array.from({ length: 12 }, () => fail(person)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
    expect(message(await login(payload, person))).toContain('已锁定');
    const kept = (await payload.findByID({ collection: users, id: person.id, depth: 0 })) as unknown as Row;
    expect(kept.assignments).toMatchObject([{ role: 'officer', organ: place.town }]);
    const flood = await Promise.all(Array.from({ length: 40 }, () => fail(person)));
    expect(flood.map(({ status }) => status)).toContain(429);
  });
  it('are forgiven by an administrator of the account, not by one of another county', async () => {
    const person = await officer();
    const own = await makePerson(payload, '县管理员', { role: 'administrator', organ: place.county, below: true });
    const other = await makePerson(payload, '邻县管理员', { role: 'administrator', organ: place.otherCounty, below: true });
    for (let i = 0; i < LOCK.attempts; i += 1) await fail(person);
    const unlock = async (who: Row) =>
      ask(payload, 'POST', '/api/users/unlock', { token: await tokenOf(payload, who), body: { email: person.email } });
    await unlock(other);
    expect((await login(payload, person)).status).toBe(401);
    await unlock(own);
    expect((await login(payload, person)).status).toBe(200);
  });
}); // prettier-ignore

describe('a password', () => {
  it.each(['password1234', '123456789012', 'qwertyuiop12', 'aaaaaaaaaaaa', 'P@ssw0rd2026!', 'woaini1314520'])(
    'is not a common one: %s',
    (password) => expect(isGuessable(password, [])).toBe(true),
  );
  it.each(['两个词语加上一条没有关系的河', 'correct horse battery', 'kX9#mQ2$vL7p'])(
    'may be %s',
    (password) => expect(isGuessable(password, ['王芳'])).toBe(false),
  );
  it('is refused where it holds the account or the site, with a sentence beside the field', async () => {
    await payload.updateGlobal({ slug: 'site' as never, data: { name: '云山省政府信息公开平台' } as never });
    const data = { name: '欧阳建国', email: 'ouyangjianguo@example.org', assignments: [{ role: 'officer', organ: place.town }] };
    for (const password of ['ouyangjianguo', 'ouyangjianguo2026', 'ouyangjianguo@example.org', '云山省政府信息公开平台1', 'Gongkai@2026!'])
      await expect(payload.create({ collection: users, data: { ...data, password } as never })).rejects.toMatchObject({
        data: { errors: [{ path: 'password', message: expect.stringContaining('容易被猜到') }] },
      });
    const made = (await payload.create({ collection: users, data: { ...data, password: PASSWORD } as never })) as unknown as Row;
    await expect(set(made, { password: 'OuyangJianguo1985' })).rejects.toThrow();
  }); // prettier-ignore
});

describe('the second factor', () => {
  const codeAt = (secret: string, milliseconds = Date.now()) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: milliseconds });

  /** Turns it on as the account page does. */
  async function enrol(person: Row) {
    const token = await tokenOf(payload, person);
    const begun = await ask(payload, 'POST', '/api/users/second-factor/begin', { token, body: {} });
    const secret = (begun.body.secret as string).replaceAll(' ', '');
    const confirmed = await ask(payload, 'POST', '/api/users/second-factor/confirm', {
      token,
      body: { code: codeAt(secret, Date.now() - 30_000) },
    });
    return { token, secret, svg: begun.body.svg as string, codes: confirmed.body.codes as string[] };
  }

  it('is computed as RFC 6238 says', () => {
    const secret = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer as ArrayBuffer }).base32;
    for (const [seconds, code] of [[59, '287082'], [1111111109, '081804'], [2000000000, '279037']] as const)
      expect(stepOf(secret, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
    expect(stepOf(secret, '287082', (59 + 30) * 1000)).toBe(1);
    expect(stepOf(secret, '287082', (59 + 61) * 1000)).toBeUndefined();
  }); // prettier-ignore

  it('counts only once a code has confirmed it; then a login asks for a code', async () => {
    const person = await officer();
    const token = await tokenOf(payload, person);
    await ask(payload, 'POST', '/api/users/second-factor/begin', { token, body: {} });
    expect((await login(payload, person)).status).toBe(200);
    const { secret, svg, codes } = await enrol(person);
    expect(svg).toMatch(/^<svg/);
    expect(svg).not.toContain('href');
    expect(new Set(codes).size).toBe(10);
    const without = await login(payload, person);
    expect(without.status).toBe(401);
    expect(without.body.errors[0].data).toEqual({ needs: 'code' });
    expect(message(without)).toContain('六位动态验证码');
    expect((await login(payload, person, { code: codeAt(secret) })).status).toBe(200);
  });
  it('takes a code once, also where it comes twice at the same moment', async () => {
    const person = await officer();
    const { secret } = await enrol(person);
    const code = codeAt(secret);
    const answers = await Promise.all([login(payload, person, { code }), login(payload, person, { code })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await login(payload, person, { code })).status).toBe(401);
  });
  it('locks the account after a few wrong codes, however many come at once', async () => {
    const person = await officer();
    const { secret } = await enrol(person);
    const wrong = Array.from({ length: 12 }, (_, i) => String(i).padStart(6, '9'));
    const answers = await Promise.all(wrong.map((code) => login(payload, person, { code })));
    expect(answers.map(({ status, text }) => (status === 401 ? 401 : text))).toEqual(wrong.map(() => 401));
    expect(answers.filter((answer) => message(answer)?.includes('验证码不正确')).length).toBeLessThanOrEqual(LOCK.attempts);
    expect(message(await login(payload, person, { code: codeAt(secret) }))).toContain('已锁定');
  }); // prettier-ignore
  it('takes each recovery code once', async () => {
    const person = await officer();
    const { codes } = await enrol(person);
    expect((await login(payload, person, { code: codes[3]!.toUpperCase() })).status).toBe(200);
    expect((await login(payload, person, { code: codes[3] })).status).toBe(401);
    expect((await login(payload, person, { code: codes[4] })).status).toBe(200);
  });
  it('is turned off with a code, and reset by an administrator of the account', async () => {
    const person = await officer();
    const { token, secret } = await enrol(person);
    const off = (code: string) => ask(payload, 'POST', '/api/users/second-factor/off', { token, body: { code } });
    expect((await off('000000')).status).toBe(401);
    expect((await off(codeAt(secret))).status).toBe(200);
    expect((await login(payload, person)).status).toBe(200);
    await enrol(person);
    const reset = async (who: Row) =>
      (await ask(payload, 'POST', `/api/users/${person.id}/second-factor/reset`, { token: await tokenOf(payload, who), body: {} })).status;
    expect(await reset(await officer())).toBe(403);
    expect(await reset(all)).toBe(200);
    expect((await login(payload, person)).status).toBe(200);
  }); // prettier-ignore
  it('leaves its secret nowhere in clear, and nothing of it can be read or asked for', async () => {
    const person = await officer();
    const { token, secret, codes } = await enrol(person);
    const { docs } = await payload.db.find({ collection: 'secondFactors' as CollectionSlug, where: { account: { equals: person.id } } });
    const kept = JSON.stringify(docs);
    expect(kept).not.toContain(secret);
    for (const code of codes) expect(kept).not.toContain(code.replace('-', ''));
    const lines = await payload.db.find({ collection: 'audit' as CollectionSlug, pagination: false });
    expect(JSON.stringify(lines)).not.toContain(secret);
    expect((lines.docs as Row[]).some(({ action }) => action === 'secondFactorOn')).toBe(true);
    expect((await ask(payload, 'GET', '/api/secondFactors', { token })).status).toBe(403);
    expect((await ask(payload, 'GET', `/api/users/${person.id}`, { token })).text).not.toMatch(/secret|recovery/i);
  }); // prettier-ignore
  it('opens only with its own secret and for its own account', () => {
    const sealed = encrypt('key', 'a', 'text');
    expect(decrypt('key', 'a', sealed)).toBe('text');
    expect(decrypt('other', 'a', sealed)).toBeUndefined();
    expect(decrypt('key', 'b', sealed)).toBeUndefined();
    expect(encrypt('key', 'a', 'text')).not.toBe(sealed);
  });
});
