import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { say } from '../fields/words';
import { refuse } from '../hooks/refuse';

export const MIN_PASSWORD = 12;

/** A password has twelve characters; a lost one is set anew by an administrator, not by e-mail. */
export const checkPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'forgotPassword')
    throw new APIError(
      say(
        req,
        '本系统不通过邮件重设密码，请联系管理员。',
        'Passwords are not reset by e-mail here; ask an administrator.',
      ),
      403,
      undefined,
      true,
    );
  const password = (args as { data?: { password?: unknown } }).data?.password;
  if (['login', 'unlock', 'refresh'].includes(operation) || typeof password !== 'string') return args;
  if (password.length > 0 && [...password].length < MIN_PASSWORD)
    refuse(
      req,
      'users',
      'password',
      say(
        req,
        `密码至少 ${MIN_PASSWORD} 个字符。可以用几个不相关的词连成一句。`,
        `A password has at least ${MIN_PASSWORD} characters. A few unrelated words do well.`,
      ),
    );
  return args;
};
