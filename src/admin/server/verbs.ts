/** What a person may do with a record now: asked of the commands' own rules, in the order of importance. */
import { mayActOn } from '../../../collections/access/scope';
import { STEP_ROLES } from '../../domain/review-steps';
import { organOf } from '../../publish/project';
import { Refusal } from '../../publish/commands';
import { requireRecorder } from '../../publish/commands/approve-outside';
import type { CommandContext } from '../../publish/commands/command';
import { currentReview, type Review } from '../../publish/commands/round';
import { requireMaySendBack, requireStep } from '../../publish/commands/who';
import { TAKE_DOWN_ROLES, unconfirmedWithdrawal } from '../../publish/commands/withdraw';
import { purgeStep } from '../../publish/commands/purge';
import type { Verb } from '../verbs';

/** True where the rule does not refuse; the refusal's sentence otherwise. */
async function permits(rule: () => Promise<unknown>): Promise<true | string> {
  try {
    await rule();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

export interface Verbs {
  verbs: Verb[];
  /** Why the person cannot take the current step, where he or she holds a role for it. */
  cannot?: string;
  review?: Review;
}

/** @param removable whether there is something public, or about to be, to be withdrawn */
export async function verbsOf(context: CommandContext, removable: boolean): Promise<Verbs> {
  const { req, collection, row, userId } = context;
  const organ = organOf(collection, row);
  const holds = (roles: Parameters<typeof mayActOn>[1]) => mayActOn(req, roles, organ);
  const officer = await holds('officer');
  const verbs: Verb[] = [];
  let cannot: string | undefined;
  let review: Review | undefined;
  if (row.stage === 'working' && officer) verbs.push('submit');
  if (row.stage === 'submitted' && row.review) {
    review = await currentReview(context);
    const step = row.step ?? 'final';
    const may = await permits(() => requireStep(context, step, review!));
    if (may === true) verbs.push(mainVerb(step, review));
    else if (await holds(STEP_ROLES[step])) cannot = may;
    if ((await permits(() => requireMaySendBack(context))) === true) verbs.push('send-back', 'suggest');
    if (officer) verbs.push('recall');
    if ((await permits(() => requireRecorder(context))) === true)
      verbs.push('record-sheet', 'record-telephone');
  }
  if (row.stage === 'scheduled' && (await holds('approver'))) verbs.push('cancel-schedule');
  if (row.stage === 'approved' && row.review) {
    review = await currentReview(context);
    const { telephone } = review;
    if (telephone?.signBy && !telephone.signedAt && telephone.approver === userId)
      verbs.push('sign-telephone');
  }
  if ((await holds('approver')) && (await unconfirmedWithdrawal(req, row.id)))
    verbs.push('confirm-authority');
  if (removable && (await holds(TAKE_DOWN_ROLES))) verbs.push('withdraw');
  const toPurge = await purgeVerb(context);
  if (toPurge) verbs.push(toPurge);
  return { verbs, cannot, review };
}

/** What the person may do towards the destruction of a withdrawn record. */
async function purgeVerb(context: CommandContext): Promise<Verb | undefined> {
  try {
    return (await purgeStep(context)) === 'propose' ? 'propose-purge' : 'purge';
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function mainVerb(step: NonNullable<CommandContext['row']['step']>, review: Review): Verb {
  if (step === 'first' || step === 'second') return 'pass';
  if (step === 'final') return 'approve';
  return review.referral?.sentOn && !review.referral.answeredOn ? 'answer-referral' : 'secrecy-review';
}
