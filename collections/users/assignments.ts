/** Who may give which assignment, and to whom. */
import type { Access, CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { isDeepStrictEqual } from 'node:util';
import {
  forgetScopes,
  idOf,
  isEmpty,
  reachOf,
  scopeOf,
  scopeOfAnyRole,
  type Account,
  type Assignment,
  type Scope,
} from '../access/scope';
import { say } from '../fields/words';
import { refuse } from '../hooks/refuse';

/** Whether what one person reaches includes all that something reaches. */
export const covers = (mine: Scope, reach: Scope): boolean =>
  mine === 'all' || (reach !== 'all' && [...reach].every((organ) => mine.has(organ)));

/** Accounts all of whose assignments lie within what the person administers. */
async function administered(req: PayloadRequest): Promise<'all' | string[]> {
  const mine = await scopeOf(req, 'administrator');
  if (mine === 'all') return 'all';
  if (mine.size === 0) return [];
  const { docs } = await req.payload.db.find<Account>({
    collection: 'users',
    where: { 'assignments.organ': { in: [...mine] } },
    pagination: false,
    limit: 0,
    req,
  });
  const inside: string[] = [];
  for (const { id, assignments } of docs) {
    const reaches = (assignments ?? []).map((assignment) => reachOf(req, assignment));
    if ((await Promise.all(reaches)).every((reach) => covers(mine, reach))) inside.push(id);
  }
  return inside;
}

/** Whether the person administers an account. */
export async function administers(req: PayloadRequest, account: string): Promise<boolean> {
  const ids = await administered(req);
  return ids === 'all' || ids.includes(account);
}

/** One's own account, while it may be used, and those that one administers. */
export const ownOrAdministered: Access = async ({ req }) => {
  if (!req.user || isEmpty(await scopeOfAnyRole(req))) return false;
  const ids = await administered(req);
  return ids === 'all' ? true : { id: { in: [String(req.user.id), ...ids] } };
};

/** Accounts that one administers; nobody removes his own. */
export const administeredOnly: Access = async ({ req }) => {
  if (!req.user) return false;
  const ids = await administered(req);
  if (ids === 'all') return { id: { not_equals: String(req.user.id) } };
  const others = ids.filter((id) => id !== String(req.user!.id));
  return others.length > 0 ? { id: { in: others } } : false;
};

const comparable = (assignments: readonly Assignment[] | null | undefined) =>
  (assignments ?? []).map(({ role, organ, below, until }) => ({
    role,
    organ: idOf(organ) ?? null,
    below: Boolean(below),
    until: until || null,
  }));

const isOwn = (doc: unknown, person: { id: unknown }) =>
  String((doc as { id?: unknown })?.id) === String(person.id);

/**
 * Nobody changes his own assignments or the end of his account, and nobody gives one that reaches further than what he administers.
 */
export const guardAssignments: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const person = req.user;
  if (!person) return data;
  const [end, endBefore] = [data, originalDoc].map(
    (doc) => (doc as { validUntil?: string })?.validUntil || null,
  );
  if (
    operation === 'update' &&
    isOwn(originalDoc, person) &&
    data.validUntil !== undefined &&
    end !== endBefore
  )
    refuse(
      req,
      'users',
      'validUntil',
      say(
        req,
        '不能修改自己账号的截止日期，请由其他管理员修改。',
        'You cannot change the end of your own account; ask another administrator.',
      ),
    );
  const given = comparable(data.assignments as Assignment[] | undefined);
  const before = comparable((originalDoc as { assignments?: Assignment[] } | undefined)?.assignments);
  if (data.assignments === undefined && operation === 'update') return data;
  if (isDeepStrictEqual(given, before) && operation === 'update') return data;
  if (operation === 'update' && isOwn(originalDoc, person))
    refuse(
      req,
      'users',
      'assignments',
      say(
        req,
        '不能修改自己的任职，请由其他管理员修改。',
        'You cannot change your own assignments; ask another administrator.',
      ),
    );
  const mine = await scopeOf(req, 'administrator');
  if (given.length === 0 && operation === 'create' && mine !== 'all')
    refuse(req, 'users', 'assignments', say(req, '请至少填写一项任职。', 'Enter at least one assignment.'));
  for (const assignment of given) {
    if (before.some((known) => isDeepStrictEqual(known, assignment))) continue;
    if (!covers(mine, await reachOf(req, assignment)))
      refuse(
        req,
        'users',
        'assignments',
        say(
          req,
          '任职的机关超出您的管理范围。请选择您管理的机关。',
          'An assignment reaches beyond what you administer. Choose among your organs.',
        ),
      );
  }
  return data;
};

export const assignmentsChanged: CollectionBeforeChangeHook = ({ data, req }) => {
  forgetScopes(req);
  return data;
};
