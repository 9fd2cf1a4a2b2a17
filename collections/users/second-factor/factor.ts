/** The second factor of an account: begun, confirmed, checked, removed; always in a transaction, with its audit. */
import { APIError, type PayloadRequest } from 'payload';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../src/database/audit';
import type { TransactionRequest } from '../../../src/database/transaction';
import { say } from '../../fields/words';
import { LOCK } from '../session';
import { decrypt, encrypt, keyedHash } from './cipher';
import { newRecoveryCodes, newSecret, plainCode, stepOf } from './codes';

export interface Factor {
  id: string;
  account: string | { id: string };
  secret?: string | null;
  pending?: string | null;
  lastStep?: number | null;
  recoveryHashes?: string[] | null;
  since?: string | null;
}

const collection = 'secondFactors' as const;
const keyOf = (req: PayloadRequest): string => req.payload.config.secret;

export const refusal = (req: PayloadRequest, zh: string, en: string, data?: Record<string, unknown>) =>
  new APIError(say(req, zh, en), 401, data, true);

export const wrongCode = (req: PayloadRequest) =>
  refusal(
    req,
    '验证码不正确、已经过期或者已经用过。请输入验证器上的新验证码，并核对手机的时间。',
    'The code is wrong, over, or was used. Enter a new one, and check the clock of your telephone.',
    { needs: 'code' },
  );

export const factorOf = (req: PayloadRequest, account: string): Promise<Factor | null> =>
  req.payload.db.findOne<Factor>({ collection, where: { account: { equals: account } }, req });

/** Whether a login asks for a code. */
export const isOn = (factor: Factor | null): boolean => Boolean(factor?.secret);

const change = (req: TransactionRequest, factor: Factor, data: Partial<Factor>) =>
  req.payload.db.updateOne({ collection, id: factor.id, data, req, returning: false });

const note = (req: TransactionRequest, account: string, action: string): Promise<void> =>
  audit(req, { action, collection: 'users', recordId: account });

/** Makes a secret that counts once a code has confirmed it. @returns it in Base32 */
export async function begin(req: TransactionRequest, account: string): Promise<string> {
  const factor = await factorOf(req, account);
  if (isOn(factor))
    throw refusal(req, '动态验证码已经启用。需要更换手机的，请先停用。', 'It is on already. To change the telephone, turn it off first.');
  const secret = newSecret();
  const pending = encrypt(keyOf(req), account, secret);
  if (factor) await change(req, factor, { pending });
  else await req.payload.db.create({ collection, data: { id: uuidv7(), account, pending }, req, returning: false });
  return secret;
} // prettier-ignore

/** Turns it on. @returns the recovery codes, which are shown this once */
export async function confirm(req: TransactionRequest, account: string, code: string): Promise<string[]> {
  const factor = await factorOf(req, account);
  const secret = factor?.pending ? decrypt(keyOf(req), account, factor.pending) : undefined;
  if (!factor || !secret) throw refusal(req, '请先扫描二维码。', 'Scan the QR code first.');
  const step = stepOf(secret, plainCode(code), Date.now());
  if (step === undefined) throw wrongCode(req);
  const codes = newRecoveryCodes();
  const recoveryHashes = codes.map((one) => keyedHash(keyOf(req), account, plainCode(one)));
  const since = new Date().toISOString();
  await change(req, factor, { secret: factor.pending, pending: null, lastStep: step, recoveryHashes, since });
  await note(req, account, 'secondFactorOn');
  return codes;
}

/** Accepts a code once: of the telephone, or one of the recovery codes. @throws APIError */
export async function accept(
  req: TransactionRequest,
  account: string,
  factor: Factor,
  typed: string,
): Promise<void> {
  const code = plainCode(typed);
  const secret = decrypt(keyOf(req), account, factor.secret!);
  if (secret === undefined)
    throw refusal(
      req,
      '系统密钥已经更换，原来的动态验证码不能再用。请管理员为您重设。',
      'The key of the system has changed; ask an administrator to reset the second factor.',
    );
  const step = stepOf(secret, code, Date.now());
  if (step !== undefined && step > (factor.lastStep ?? 0)) return void (await change(req, factor, { lastStep: step }));
  const hash = keyedHash(keyOf(req), account, code);
  const left = factor.recoveryHashes ?? [];
  if (!left.includes(hash)) throw wrongCode(req);
  await change(req, factor, { recoveryHashes: left.filter((one) => one !== hash) });
  await note(req, account, 'recoveryCodeUsed');
} // prettier-ignore

/** Turns it off; by the person with a code, or by an administrator without. */
export async function remove(req: TransactionRequest, account: string, action: string): Promise<void> {
  await req.payload.db.deleteOne({ collection, where: { account: { equals: account } }, req });
  await note(req, account, action);
}

/**
 * Counts an attempt before it is looked at, so that many at once are not more than many in a row; Payload sets
 * the count back when a login succeeds. Outside of any transaction.
 */
export async function countAttempt(req: PayloadRequest, account: string): Promise<void> {
  const write = (data: Record<string, unknown>) =>
    req.payload.db.updateOne({ collection: 'users', id: account, data, select: { loginAttempts: true, lockUntil: true } });
  const counted = (await write({ loginAttempts: { $inc: 1 } })) as { loginAttempts?: number; lockUntil?: string };
  const until = counted.lockUntil ? new Date(counted.lockUntil).getTime() : undefined;
  if (until !== undefined && until <= Date.now()) await write({ loginAttempts: 1, lockUntil: null });
  else if (until === undefined && (counted.loginAttempts ?? 0) > LOCK.attempts)
    await write({ lockUntil: new Date(Date.now() + LOCK.milliseconds).toISOString() });
} // prettier-ignore
