/** Answers of endpoints of our own: a sentence that says what to do, never a fault. */
import type { PayloadRequest } from 'payload';
import { say } from '../../../collections/fields/words';
import { isEmpty, scopeOfRoles, type Role, type Scope } from '../../../collections/access/scope';
import { readerInEnglish } from '../../import/english';

export const refusal = (status: number, message: string): Response =>
  Response.json({ errors: [{ message }] }, { status });

/** A sentence of a reader of files in the language of the person. */
export const spokenReader = (req: PayloadRequest, sentence: string): string =>
  say(req, sentence, readerInEnglish(sentence));

export const answer = (body: object): Response =>
  Response.json(body, { headers: { 'cache-control': 'no-store' } });

export const sessionEnded = (req: PayloadRequest): Response =>
  refusal(403, say(req, '登录已过期，请重新登录。', 'Your session has ended. Log in again.'));

/** A refusal for who has none of the roles, else the organs. */
async function scopeOrRefusal(req: PayloadRequest, roles: readonly Role[], zh: string, en: string): Promise<Scope | Response> {
  if (!req.user) return sessionEnded(req);
  const scope = await scopeOfRoles(req, roles);
  return isEmpty(scope) ? refusal(403, say(req, zh, en)) : scope;
} // prettier-ignore

/** A refusal for who drafts for no organ, else the organs. */
export const draftingScope = (req: PayloadRequest): Promise<Scope | Response> =>
  scopeOrRefusal(
    req,
    ['officer'],
    '您没有起草信息的权限，请联系管理员。',
    'You have no assignment as an officer.',
  );

/** Who brings an old site in: officers as working copies, approvers what they carry over and answer for. */
export const IMPORT_ROLES = ['officer', 'approver'] as const;

/** A refusal for who may import for no organ, else the organs. */
export const importingScope = (req: PayloadRequest): Promise<Scope | Response> =>
  scopeOrRefusal(req, IMPORT_ROLES, '您没有起草或者审批信息的权限，不能导入。请联系管理员。', 'You are neither officer nor approver. Ask an administrator.'); // prettier-ignore

/** A download with a name in any script. */
export const download = (content: string, type: string, name: string): Response =>
  new Response(content, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="download"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  });
