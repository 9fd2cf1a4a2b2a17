import { command, decided, setStage, type CommandArgs } from './command';
import { Refusal } from './refusal';
import { currentReview, fillReview } from './round';
import { requireMaySendBack } from './who';

/** Whoever has the current step, or an approver, returns the record to its author with a reason. @throws Refusal */
export function sendBack(args: CommandArgs & { reason: string }): Promise<void> {
  return command(args, async (context) => {
    const { row } = context;
    const reason = args.reason?.trim();
    await requireMaySendBack(context);
    if (row.stage !== 'submitted')
      throw new Refusal('wrongStage', '这条信息不在审查、审批中，不能退回。请刷新页面查看。');
    if (!reason) throw new Refusal('missing', '请写明退回理由，让起草人知道要改什么。', 'reason');
    await fillReview(context, await currentReview(context), row.step ?? 'final', `退回：${reason}`, {
      outcome: 'sentBack',
    });
    await setStage(context, { stage: 'working', step: null, sentBackReason: reason });
    await decided(context, 'sendBack', { reason });
  });
}
