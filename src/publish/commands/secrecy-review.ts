/** 保密审查 (条例 Art. 17; 保守国家秘密法): by a named account that did not edit; in doubt it is referred. */
import { shanghaiDay } from '../../domain/local-date';
import { SECRECY_RESULTS, type SecrecyResult } from '../../domain/review-steps';
import { PUBLISHABLE } from '../../domain/vocabulary';
import type { DocumentRow } from '../project/rows';
import { command, decided, setStage, type CommandArgs, type CommandContext } from './command';
import { requireNoObstacle } from './ready';
import { Refusal } from './refusal';
import { currentReview, fillReview, nextStepOf, requireAt, updateReview } from './round';
import { requireStep } from './who';

export interface SecrecyDecision {
  result: SecrecyResult;
  opinion?: string;
  /** To whom a doubtful case is referred. */
  referredTo?: string;
}

/** Fills in the review and moves the record on. @throws Refusal */
export async function decideSecrecy(context: CommandContext, decision: SecrecyDecision): Promise<void> {
  requireAt(context, 'secrecy');
  const review = await currentReview(context);
  await requireStep(context, 'secrecy', review);
  if (review.referral?.sentOn && !review.referral.answeredOn)
    throw new Refusal('wrongStage', '这条信息已报请确定，请先登记答复，再填写审查结论。');
  const { result } = decision ?? {};
  if (!result || !Object.hasOwn(SECRECY_RESULTS, result))
    throw new Refusal('missing', '请选择保密审查结论。', 'result');
  const { disclosure } = context.row as DocumentRow;
  if (result === 'redacted' && disclosure !== 'redacted')
    throw new Refusal(
      'invalid',
      '结论是“删减后可以公开”，但这条信息的公开属性不是“删减后公开”。请退回起草人删减并修改公开属性。',
      'result',
    );
  const opinion = decision.opinion?.trim() || SECRECY_RESULTS[result].zh;
  if (result === 'referred') return refer(context, decision.referredTo, opinion);
  if (result === 'notPublic') {
    if (!decision.opinion?.trim())
      throw new Refusal('missing', '请写明不能公开的理由，让起草人知道怎样改。', 'opinion');
    await fillReview(context, review, 'secrecy', opinion, { result, outcome: 'sentBack' });
    await setStage(context, { stage: 'working', step: null, sentBackReason: `保密审查：${opinion}` });
  } else {
    // What only a reviewer may decide is decided now, not discovered at the approval.
    const isPublishable = !disclosure || PUBLISHABLE.includes(disclosure);
    if (isPublishable) await requireNoObstacle(context, review);
    await fillReview(context, review, 'secrecy', opinion, { result });
    await setStage(context, { step: await nextStepOf(context) });
  }
  await decided(context, 'secrecy', { reason: opinion });
}

async function refer(context: CommandContext, to: string | undefined, opinion: string): Promise<void> {
  if (!to?.trim()) throw new Refusal('missing', '请填写报请哪个部门确定。', 'referredTo');
  const review = await currentReview(context);
  await fillReview(context, review, 'secrecy', opinion, {
    result: 'referred',
    referral: { to: to.trim(), sentOn: shanghaiDay(context.at) },
  });
  await setStage(context, { step: 'secrecy' });
  await decided(context, 'refer', { reason: `${to.trim()}：${opinion}` });
}

/** A reviewer decides. @throws Refusal */
export function reviewSecrecy(args: CommandArgs & { decision: SecrecyDecision }): Promise<void> {
  return command(args, (context) => decideSecrecy(context, args.decision));
}

/** Keeps the answer to a referral; the review is then decided as usual. @throws Refusal */
export function answerReferral(args: CommandArgs & { answer: string }): Promise<void> {
  return command(args, async (context) => {
    requireAt(context, 'secrecy');
    const review = await currentReview(context);
    await requireStep(context, 'secrecy', review);
    if (!review.referral?.sentOn) throw new Refusal('wrongStage', '这条信息没有报请确定，无需登记答复。');
    const answer = args.answer?.trim();
    if (!answer) throw new Refusal('missing', '请填写答复的内容。', 'answer');
    const referral = { ...review.referral, answer, answeredOn: shanghaiDay(context.at) };
    await updateReview(context, review, { referral });
    await setStage(context, { step: 'secrecy' });
    await decided(context, 'answerReferral', { reason: answer });
  });
}
