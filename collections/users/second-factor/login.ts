/** The second question at login; it comes after the password was right. */
import type { CollectionBeforeLoginHook, CollectionBeforeOperationHook } from 'payload';
import { withinTransaction } from '../../../src/database/transaction';
import { accept, countAttempt, factorOf, isOn, refusal } from './factor';

/** What was typed in the second field, kept from the request for the hook that runs after the password. */
const CONTEXT = 'secondFactorCode';

/** A code is counted before it is checked, by the lock that counts wrong passwords. */
export const countCode: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args;
  const { data } = args as { data?: { email?: unknown; code?: unknown } };
  const code = data?.code ?? (req.data as { code?: unknown } | undefined)?.code;
  if (typeof code !== 'string' || !code.trim() || typeof data?.email !== 'string') return args;
  req.context[CONTEXT] = code;
  const found = await req.payload.db.findOne<{ id: string; lockUntil?: string | null }>({
    collection: 'users',
    where: { email: { equals: data.email.toLowerCase().trim() } },
  });
  const locked = found?.lockUntil && new Date(found.lockUntil).getTime() > Date.now();
  if (found && !locked && isOn(await factorOf(req, found.id))) await countAttempt(req, found.id);
  return args;
};

export const askForCode: CollectionBeforeLoginHook = async ({ req, user }) => {
  const account = String((user as { id: string }).id);
  const factor = await factorOf(req, account);
  if (!factor || !isOn(factor)) return user;
  const code = req.context[CONTEXT] as string | undefined;
  if (!code)
    throw refusal(
      req,
      '请输入手机验证器上的六位动态验证码。手机不在身边的，可以输入一个备用码。',
      'Enter the six digits of your authenticator, or one of your recovery codes.',
      { needs: 'code' },
    );
  await accept(await withinTransaction(req), account, factor, code);
  return user;
};
