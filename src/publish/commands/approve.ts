import { isLocalDate, shanghaiDay } from '../../domain/local-date';
import type { LocalDate } from '../../domain/public-record';
import { appendEntry, publishedState } from '../ledger';
import { project } from '../project';
import {
  command,
  recordDecision,
  requireRole,
  setStage,
  type CommandArgs,
  type CommandContext,
} from './command';
import { obstacles } from './obstacles';
import { Refusal, Refusals } from './refusal';

/** 保密审查 (条例 Art. 17): by a named account that did not edit. */
export interface SecrecyReview {
  /** Id of the reviewer's account. */
  reviewer: string;
  reviewedOn: LocalDate;
  /** e.g. `不涉及国家秘密，可以公开`. */
  result: string;
}

export interface ApproveArgs extends CommandArgs {
  review: SecrecyReview;
  /** Public reason of a change. */
  reason?: string;
}

async function checkReview({ req, row, at }: CommandContext, review: SecrecyReview): Promise<void> {
  if (!review?.reviewer) throw new Refusal('missing', '请选择保密审查人。', 'reviewer');
  if (!isLocalDate(review.reviewedOn)) throw new Refusal('missing', '请填写保密审查日期。', 'reviewedOn');
  if (review.reviewedOn > shanghaiDay(at))
    throw new Refusal('invalid', '保密审查日期不能晚于今天。', 'reviewedOn');
  if (!review.result?.trim()) throw new Refusal('missing', '请填写保密审查结论。', 'result');
  const reviewer = await req.payload.db.findOne({
    collection: 'users',
    where: { id: { equals: review.reviewer } },
    req,
  });
  if (!reviewer) throw new Refusal('invalid', '所选保密审查人的账号不存在，请重新选择。', 'reviewer');
  if (row.editors?.includes(review.reviewer)) {
    throw new Refusal('reviewerEdited', '保密审查人编辑过这条信息，请另选一人进行保密审查。', 'reviewer');
  }
}

/**
 * Publishes a submitted working copy: writes the ledger entry that the publisher numbers. Nobody approves
 * what he or she edited (design.md §4, invariant 9).
 * @throws Refusal, Refusals
 */
export function approve(args: ApproveArgs): Promise<void> {
  return command(args, async (context) => {
    const { req, collection, row, userId, at } = context;
    await requireRole(context, 'approver', '您没有审批这个机关信息的权限，请联系管理员。');
    if (row.stage !== 'submitted')
      throw new Refusal('wrongStage', '这条信息不在待审批状态，请刷新页面查看。');
    if (row.editors?.includes(userId)) {
      throw new Refusal('editorMayNotApprove', '您编辑过这条信息，不能由您批准，请由其他审批人批准。');
    }
    await checkReview(context, args.review);
    const found = await obstacles(req, collection, row, shanghaiDay(at));
    if (found.length) throw new Refusals(found);
    const record = await project(req, collection, row);
    const before = await publishedState(req, row.id);
    const publication = await appendEntry(req, {
      recordId: row.id,
      recordType: record.type,
      kind: before === 'public' ? 'changed' : 'published',
      content: { record, reason: args.reason?.trim() || undefined },
      at,
    });
    await setStage(context, { stage: 'approved', editors: [] });
    await recordDecision(req, {
      collection,
      recordId: row.id,
      action: 'approve',
      by: userId,
      at,
      reviewer: args.review.reviewer,
      reviewedOn: args.review.reviewedOn,
      reviewResult: args.review.result.trim(),
      reason: args.reason?.trim() || undefined,
      publication,
    });
  });
}
