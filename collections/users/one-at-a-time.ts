/**
 * POST /api/users/login, one after the other for each account: attempts that come together would be checked
 * before the first is counted, and Payload, where it locks an account for many at once, writes the account as a
 * whole outside of a transaction.
 */
import type { Endpoint } from 'payload';
import { Lock } from '../../src/database/sqlite/lock';
import { say } from '../fields/words';

/** Logins of one account that wait at most. */
const WAITING = 20;
const turns = new Map<string, { lock: Lock; waiting: number }>();

const path = '/login';

export const loginOneAtATime: Endpoint = {
  path,
  method: 'post',
  handler: async (req) => {
    const { endpoints } = req.payload.collections.users!.config;
    const login = (endpoints || []).findLast((one) => one.path === path)!;
    // Payload's handler reads the body itself, once.
    const body = (await req.clone!().json().catch(() => undefined)) as { email?: unknown } | undefined;
    const key = typeof body?.email === 'string' ? body.email.toLowerCase().trim() : '';
    const turn = turns.get(key) ?? { lock: new Lock(), waiting: 0 };
    if (turn.waiting >= WAITING)
      return Response.json(
        { errors: [{ message: say(req, '这个账号的登录请求太多，请一分钟后再试。', 'Too many logins of this account at once; try again in a minute.') }] },
        { status: 429 },
      );
    turns.set(key, turn);
    turn.waiting += 1;
    const release = await turn.lock.acquire();
    try {
      return await login.handler(req);
    } finally {
      release();
      turn.waiting -= 1;
      if (turn.waiting === 0) turns.delete(key);
    }
  },
}; // prettier-ignore
