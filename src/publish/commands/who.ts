/** Who may take a step of a record's way: by role, and never one who edited it or decided before. */
import { peopleOver, type Person } from '../../../collections/access/people';
import { mayActOn, type Role } from '../../../collections/access/scope';
import { STEP_ROLES, type Step } from '../../domain/review-steps';
import { organOf } from '../project';
import type { CommandContext } from './command';
import { Refusal } from './refusal';
import type { Review } from './round';

/**
 * Whether the acting account may take a step: it holds the role, edited nothing, and decided no other step of
 * this round. The secrecy review alone may be done by who approves, where the office has nobody else.
 * @throws Refusal
 */
export async function requireStep(context: CommandContext, step: Step, review: Review): Promise<void> {
  const { req, collection, row, userId } = context;
  const organ = organOf(collection, row);
  if (!(await mayActOn(req, STEP_ROLES[step], organ)))
    throw new Refusal('notAllowed', '您没有办理这个环节的权限，请联系管理员。');
  if (row.editors?.includes(userId))
    throw new Refusal('editorMayNotApprove', '您编辑过这条信息，不能由您审查或者批准，请由其他人办理。');
  if (review.author === userId) throw submittedBySame();
  const earlier = (review.opinions ?? []).filter(({ by, step: done }) => by === userId && done !== 'author');
  const blocking = earlier.filter(
    ({ step: done }) => done !== 'secrecy' && step !== 'secrecy' && done !== step,
  );
  if (blocking.length) throw new Refusal('samePerson', '您已经办理过这条信息的前一环节，请由其他人办理。');
  const others = (role: Role) => eligible(context, role);
  if (step === 'secrecy' && !(await mayActOn(req, 'reviewer', organ))) {
    const reviewers = await others('reviewer');
    if (reviewers.length)
      throw new Refusal('samePerson', `本机关有专门的审查人，请由${namesOf(reviewers)}进行保密审查。`);
  }
  if (step === 'final' && earlier.some(({ step: done }) => done === 'secrecy')) {
    const approvers = await others('approver');
    if (approvers.length)
      throw new Refusal('samePerson', `您做过这条信息的保密审查，请由${namesOf(approvers)}批准。`);
  }
}

/** A record that comes back, as after a withdrawal, has no editors: who submits it answers for it as an author does. */
export const submittedBySame = () =>
  new Refusal('editorMayNotApprove', '这条信息由您提交，请由其他人审查、批准或者登记批准。');

const namesOf = (people: readonly Person[]) => people.map(({ name }) => name).join('、');

/** Others who hold a role over the organ and did not edit the record. */
async function eligible({ req, collection, row, userId }: CommandContext, role: Role): Promise<Person[]> {
  const people = await peopleOver(req, organOf(collection, row)!);
  return people.filter(
    ({ id, roles }) => id !== userId && roles.includes(role) && !row.editors?.includes(id),
  );
}

/** Whoever may take the current step, or approve in the end. @throws Refusal */
export async function requireMaySendBack({ req, collection, row }: CommandContext): Promise<void> {
  if (await mayActOn(req, STEP_ROLES[row.step ?? 'final'], organOf(collection, row))) return;
  throw new Refusal('notAllowed', '您没有审查或者审批这个机关信息的权限，请联系管理员。');
}

/** Whoever reviews or approves for the organ, at whatever step. @throws Refusal */
export async function requireReviewing({ req, collection, row }: CommandContext): Promise<void> {
  if (await mayActOn(req, ['reviewer', 'approver'], organOf(collection, row))) return;
  throw new Refusal('notAllowed', '这一步只能由审核人或者批准人办理。');
}
