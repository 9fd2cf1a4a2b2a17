/** A delegation reaches no further than what its giver holds, lies ahead, and stays as it was given. */
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { addDays, daysBetween } from '../../src/domain/local-date';
import {
  accountsOf,
  idOf,
  isValid,
  ownOf,
  reachOf,
  ROLES,
  today,
  united,
  type Account,
  type Delegation,
  type Role,
} from '../access/held';
import { forgetScopes } from '../access/scope';
import { say } from '../fields/words';
import { refuse } from '../hooks/refuse';
import { administers, covers } from '../users/assignments';
import { ROLE_LABELS } from '../users/role-labels';

/** Who administers accounts could give lasting rights: that is not lent, another administrator is appointed. */
export const DELEGABLE = ROLES.filter(
  (role): role is Exclude<Role, 'administrator'> => role !== 'administrator',
);

/** Days of one delegation at most; what lasts longer is an assignment. */
const LONGEST = 366;
const FIXED = ['giver', 'receiver', 'role', 'organ', 'below', 'from'] as const;

type Named = Account & { name?: string | null; email: string };
const nameOf = ({ name, email }: Named) => name || email;

/** @throws ValidationError with a sentence beside the field */
export const checkDelegation: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const given = data as Delegation & { title?: string };
  if (operation === 'update') keepAsGiven(req, given, originalDoc as Delegation);
  else given.giver ??= req.user ? String(req.user.id) : undefined;
  const whole = { ...(originalDoc as Delegation), ...given };
  checkDays(req, whole, operation === 'create');
  if (operation === 'update') return data;
  const [giverId = '', receiverId = ''] = [idOf(whole.giver), idOf(whole.receiver)];
  const accounts = (await accountsOf(req, [giverId, receiverId])) as Map<string, Named>;
  const [giver, receiver] = [accounts.get(giverId), accounts.get(receiverId)];
  if (!giver || (req.user && giverId !== String(req.user.id) && !(await administers(req, giverId))))
    return no(req, 'giver', '只能委托自己的职务。替别人办理委托的，请联系管理员。', 'You can only lend what is yours; ask an administrator to enter it for somebody else.');
  if (!receiver || receiverId === giverId || !isValid(receiver))
    return no(req, 'receiver', '请选择另一位账号在有效期内的同事。', 'Choose another person whose account is valid.');
  if (!DELEGABLE.includes(whole.role as never))
    return no(req, 'role', '这个身份不能委托，请由管理员安排任职。', 'This role cannot be lent; an administrator makes an assignment.');
  const his = (await ownOf(req, giver)).filter(({ role }) => role === whole.role);
  if (!covers(united(his.map(({ reach }) => reach)), await reachOf(req, whole)))
    return no(req, 'organ', '委托的范围超出了委托人自己的任职。请选择其任职的机关，或者不勾选“包括下级”。', 'This reaches further than the giver’s own assignment. Choose an organ within it, or leave out what is below.');
  given.title = `${nameOf(giver)}委托${nameOf(receiver)}：${ROLE_LABELS[whole.role].zh}`;
  return data;
}; // prettier-ignore

function keepAsGiven(req: PayloadRequest, given: Partial<Delegation>, before: Delegation): void {
  const plain = (value: unknown) => String(idOf((value || undefined) as string) ?? '');
  for (const field of FIXED)
    if (given[field] !== undefined && plain(given[field]) !== plain(before[field]))
      no(req, field, '委托的内容不能修改。请提前结束这一项，另外新建一项。', 'What was given stays as it is. End this one and make another.');
  Object.assign(given, { title: (before as { title?: string }).title });
} // prettier-ignore

function checkDays(req: PayloadRequest, { from, until }: Delegation, isNew: boolean): void {
  if (isNew && from < today())
    no(req, 'from', '开始日期不能早于今天。', 'It begins today at the earliest.');
  if (isNew && until < from) no(req, 'until', '结束日期不能早于开始日期。', 'It ends on its first day at the earliest.');
  if (!isNew && until < addDays(today(), -1))
    no(req, 'until', '结束日期最早为昨天：已经办理的事项不受影响。', 'Yesterday at the earliest: what was done stays done.');
  if (daysBetween(from, until) > LONGEST)
    no(req, 'until', '一次委托最长一年；时间更长的，请由管理员安排任职。', 'A year at most; what lasts longer is an assignment.');
} // prettier-ignore

const no = (req: PayloadRequest, path: string, zh: string, en: string): never =>
  refuse(req, 'delegations', path, say(req, zh, en));

export const delegationsChanged: CollectionAfterChangeHook = ({ doc, req }) => {
  forgetScopes(req);
  return doc;
};
