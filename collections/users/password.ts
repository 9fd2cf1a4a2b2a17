import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload';
import { say } from '../fields/words';
import { refuse } from '../hooks/refuse';
import { isGuessable } from './guessable';

export const MIN_PASSWORD = 12;

interface Named {
  name?: string | null;
  email?: string | null;
}

/** Words that whoever guesses would try first: the account's own, and those of the site. */
async function ownWords(req: PayloadRequest, args: { id?: unknown; data?: Named }): Promise<string[]> {
  const kept = args.id
    ? await req.payload.db.findOne<Named & { id: string }>({
        collection: 'users',
        where: { id: { equals: String(args.id as string) } },
        req,
      })
    : null;
  const site = (await req.payload.db.findGlobal<{ name?: string }>({ slug: 'site', req })) ?? {};
  const { name, email } = { ...kept, ...args.data };
  return [name, email, email?.split('@')[0], site.name, 'gongkai'].filter((word) => typeof word === 'string');
}

/**
 * A password has twelve characters and is not one that is guessed early; a lost one is set anew by an
 * administrator, not by e-mail.
 */
export const checkPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
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
  const given = args as { id?: unknown; data?: Named & { password?: unknown } };
  const password = given.data?.password;
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
  if (password.length > 0 && isGuessable(password, await ownWords(req, given)))
    refuse(
      req,
      'users',
      'password',
      say(
        req,
        '这个密码容易被猜到：它是常见的密码，或者由姓名、邮箱、网站名称、连续或重复的字符组成。请换一个，例如几个不相关的词。',
        'This password is easily guessed: it is common, or made of a name, an e-mail address, the site’s name or a simple sequence. A few unrelated words do well.',
      ),
    );
  return args;
};
