import { v7 as uuidv7 } from 'uuid';
import { shanghaiDay } from '../../domain/local-date';
import { checksOf } from '../checks';
import { project } from '../project';
import { command, decided, type CommandArgs } from './command';
import { Refusal } from './refusal';
import { currentReview, updateReview } from './round';
import { requireReviewing } from './who';

/**
 * A reviewer or approver who did not edit decides that something the checks found may be public, with a reason
 * that is kept on the 保密审查表. What is proved by its check digit cannot be overridden.
 * @throws Refusal
 */
export function override(args: CommandArgs & { key: string; reason: string }): Promise<void> {
  return command(args, async (context) => {
    const { req, collection, row, userId, at } = context;
    await requireReviewing(context);
    if (row.stage !== 'submitted')
      throw new Refusal('wrongStage', '只能对审查、审批中的信息作出决定。请刷新页面查看。');
    if (row.editors?.includes(userId))
      throw new Refusal('editorMayNotApprove', '您编辑过这条信息，不能由您决定，请由其他审查人办理。');
    const reason = args.reason?.trim();
    if (!reason) throw new Refusal('missing', '请写明可以公开的理由。', 'reason');
    const record = await project(req, collection, row);
    const checks = await checksOf({ req, collection, row, record, today: shanghaiDay(at) });
    const check = checks.find(({ key }) => key === args.key);
    if (!check) throw new Refusal('notFound', '这条提示已经不存在，请刷新页面查看。');
    if (check.severity !== 'override')
      throw new Refusal('notAllowed', '这条提示不能由审查人放行。请退回起草人改正。');
    const review = await currentReview(context);
    const by = req.user as unknown as { name?: string };
    const decision = {
      id: uuidv7(),
      key: check.key,
      finding: check.message,
      reason,
      byName: by.name ?? '',
      at,
    };
    const overrides = [...(review.overrides ?? []).filter(({ key }) => key !== check.key), decision];
    await updateReview(context, review, { overrides });
    await decided(context, 'override', { reason: `${check.message}理由：${reason}` });
  });
}
