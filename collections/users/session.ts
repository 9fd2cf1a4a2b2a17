/** Who may log in, and how long a session lives. */
import {
  APIError,
  LockedAuth,
  type AuthStrategy,
  type CollectionAfterErrorHook,
  type CollectionAfterMeHook,
  type CollectionAfterRefreshHook,
  type CollectionBeforeLoginHook,
  type Payload,
  type PayloadRequest,
} from 'payload';
import { beijingMinute, formatChinese } from '../../src/domain/local-date';
import { assignmentsToday, holdingsOf, isValid, type Account } from '../access/held';
import { say } from '../fields/words';
import { LONGEST_MS } from './session-length';

/** Failed logins in a row after which an account is locked, and for how long. */
export const LOCK = { attempts: 5, milliseconds: 30 * 60 * 1000 } as const;

/** A session as Payload keeps it with the account. */
interface Session {
  id: string;
  createdAt: string | Date;
}
type SignedIn = Account & { sessions?: Session[] | null; _sid?: string };

async function holdsSomething(req: PayloadRequest, account: Account): Promise<boolean> {
  if (!isValid(account)) return false;
  return assignmentsToday(account).length > 0 || (await holdingsOf(req, account)).length > 0;
}

/** Milliseconds since the epoch at which the session ends, whatever its person does. */
function endOf({ sessions, _sid }: SignedIn): number | undefined {
  const session = sessions?.find(({ id }) => id === _sid);
  return session && new Date(session.createdAt).getTime() + LONGEST_MS;
}

/**
 * A session ends with the account, with its last assignment, and after its longest time: the request of such a
 * session has no person, so it reads nothing.
 */
export function guardSessions(payload: Payload): void {
  payload.authStrategies = payload.authStrategies.map((strategy): AuthStrategy => ({
    ...strategy,
    authenticate: async (args) => {
      const result = await strategy.authenticate(args);
      const account = result.user as unknown as SignedIn | null;
      if (!account) return result;
      const end = endOf(account);
      const over = end !== undefined && end <= Date.now();
      // Only to read: the request itself is not made yet.
      const req = { payload } as PayloadRequest;
      return over || !(await holdsSomething(req, account)) ? { ...result, user: null } : result;
    },
  }));
}

const refused = (req: PayloadRequest, zh: string, en: string) =>
  new APIError(say(req, zh, en), 401, undefined, true);

/** Asked after the password was right, so that nobody learns from outside which accounts there are. */
export const mayLogIn: CollectionBeforeLoginHook = async ({ req, user }) => {
  const account = user as unknown as Account;
  if (!isValid(account)) {
    const day = account.validUntil!;
    throw refused(
      req,
      `账号已于${formatChinese(day)}到期，不能登录。需要继续使用的，请联系管理员延长期限。`,
      `This account ended on ${day}. Ask an administrator to extend it.`,
    );
  }
  if (!(await holdsSomething(req, account)))
    throw refused(
      req,
      '该账号目前没有任职（尚未安排或者已经到期），不能登录。请联系管理员。',
      'This account holds no assignment today. Ask an administrator.',
    );
  return user;
};

/** 账号锁定: says until when, in place of Payload's sentence. */
export const tellLockedUntil: CollectionAfterErrorHook = async ({ collection, error, req }) => {
  if (!(error instanceof LockedAuth)) return;
  const email = (req.data as { email?: unknown } | undefined)?.email;
  const found =
    typeof email === 'string'
      ? await req.payload.db.findOne<{ id: string; lockUntil?: string | null }>({
          collection: collection.slug as 'users',
          where: { email: { equals: email.toLowerCase().trim() } },
        })
      : null;
  const until = found?.lockUntil ? beijingMinute(new Date(found.lockUntil).toISOString()) : undefined;
  const message = say(
    req,
    `登录失败次数过多，账号已锁定${until ? `到 ${until}（北京时间）` : ''}。请到时再试，或者请管理员解锁。`,
    `Too many failed logins: the account is locked${until ? ` until ${until} (Beijing time)` : ''}. Try again then, or ask an administrator to unlock it.`,
  );
  return { response: { errors: [{ message }] }, status: 401 };
};

const capped = (exp: number, account: SignedIn | null | undefined): number => {
  const end = account ? endOf(account) : undefined;
  return end === undefined ? exp : Math.min(exp, Math.floor(end / 1000));
};

/** What the admin is told: it warns before the session ends, also before its longest time is over. */
export const tellEnd: CollectionAfterRefreshHook = ({ exp, req, token }) => ({
  exp: capped(exp, req.user as unknown as SignedIn),
  refreshedToken: token,
  setCookie: true,
  strategy: req.user?._strategy,
  user: req.user,
});

export const tellEndOfMe: CollectionAfterMeHook = ({ req, response }) => {
  const answer = response as { exp?: number };
  if (answer?.exp) answer.exp = capped(answer.exp, req.user as unknown as SignedIn);
  return response;
};
