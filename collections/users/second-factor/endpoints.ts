/** The account page: turn the second factor on and off; an administrator resets it. */
import { APIError, LockedAuth, type Endpoint, type PayloadRequest } from 'payload';
import { renderSVG } from 'uqr';
import { inTransaction, type TransactionRequest } from '../../../src/database/transaction';
import { say } from '../../fields/words';
import { administers } from '../assignments';
import { addressOf } from './codes';
import { accept, begin, confirm, countAttempt, factorOf, isOn, refusal, remove } from './factor';

export interface SecondFactorState {
  on: boolean;
  /** Recovery codes that are left. */
  left: number;
  own: boolean;
  /** Whether the person may reset it for somebody else. */
  mayReset: boolean;
}

const answer = (path: string, method: 'get' | 'post', work: (req: PayloadRequest, me: string) => Promise<object>): Endpoint => ({
  path,
  method,
  handler: async (req) => {
    const me = req.user && String(req.user.id);
    if (!me) throw refusal(req, '登录已过期，请重新登录。', 'Your session has ended. Log in again.');
    return Response.json(await work(req, me), { headers: { 'cache-control': 'no-store' } });
  },
}); // prettier-ignore

const written = <T>(req: PayloadRequest, run: (req: TransactionRequest) => Promise<T>): Promise<T> =>
  inTransaction(req.payload, (inside) => ((inside.i18n = req.i18n), run(inside)), { req });

async function codeIn(req: PayloadRequest): Promise<string> {
  const body = (await req.json?.().catch(() => undefined)) as { code?: unknown } | undefined;
  return typeof body?.code === 'string' ? body.code.slice(0, 40) : '';
}

/** Codes are guessed here as little as at login: the same count, the same lock. */
async function counted<T>(req: PayloadRequest, me: string, run: () => Promise<T>): Promise<T> {
  const find = () =>
    req.payload.db.findOne<{ id: string; lockUntil?: string | null }>({ collection: 'users', where: { id: { equals: me } } });
  const { lockUntil } = (await find()) ?? {};
  if (lockUntil && new Date(lockUntil).getTime() > Date.now()) {
    req.data = { email: req.user!.email };
    throw new LockedAuth(req.t);
  }
  await countAttempt(req, me);
  const result = await run();
  await req.payload.db.updateOne({ collection: 'users', id: me, data: { loginAttempts: 0, lockUntil: null }, returning: false });
  return result;
} // prettier-ignore

const state = answer('/:id/second-factor', 'get', async (req, me): Promise<SecondFactorState> => {
  const account = String(req.routeParams?.id);
  const own = account === me;
  const mayReset = !own && (await administers(req, account));
  if (!own && !mayReset) throw new APIError(say(req, '您没有查看的权限。', 'Not yours to read.'), 403, undefined, true);
  const factor = await factorOf(req, account);
  const on = isOn(factor);
  return { on, left: on && own ? (factor?.recoveryHashes?.length ?? 0) : 0, own, mayReset };
}); // prettier-ignore

const start = answer('/second-factor/begin', 'post', async (req, me) => {
  const secret = await written(req, (inside) => begin(inside, me));
  const site = (await req.payload.findGlobal({ slug: 'site', depth: 0 })) as { name?: string };
  const address = addressOf(secret, site.name || '政府信息公开管理', String(req.user!.email));
  return { svg: renderSVG(address, { border: 2 }), secret: secret.replace(/(.{4})(?=.)/g, '$1 ') };
});

const finish = answer('/second-factor/confirm', 'post', async (req, me) => {
  const code = await codeIn(req);
  return { codes: await counted(req, me, () => written(req, (inside) => confirm(inside, me, code))) };
});

const stop = answer('/second-factor/off', 'post', async (req, me) => {
  const code = await codeIn(req);
  const factor = await factorOf(req, me);
  if (!factor || !isOn(factor)) throw refusal(req, '动态验证码没有启用。', 'It is not on.');
  await counted(req, me, () =>
    written(req, async (inside) => {
      await accept(inside, me, factor, code);
      await remove(inside, me, 'secondFactorOff');
    }),
  );
  return { on: false };
});

const reset = answer('/:id/second-factor/reset', 'post', async (req, me) => {
  const account = String(req.routeParams?.id);
  if (account === me || !(await administers(req, account)))
    throw new APIError(
      say(req, '只有管理该账号的管理员可以重设。', 'Only an administrator of this account may reset it.'),
      403,
      undefined,
      true,
    );
  await written(req, (inside) => remove(inside, account, 'secondFactorReset'));
  return { on: false };
});

export const secondFactorEndpoints: Endpoint[] = [start, finish, stop, state, reset];
