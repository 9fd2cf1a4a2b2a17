import { command, recordDecision, requireRole, setStage, type CommandArgs } from './command';
import { Refusal } from './refusal';

/** An approver returns a submitted working copy to its author with a reason. @throws Refusal */
export function sendBack(args: CommandArgs & { reason: string }): Promise<void> {
  return command(args, async (context) => {
    const { req, collection, row, userId, at } = context;
    const reason = args.reason?.trim();
    await requireRole(context, 'approver', '您没有审批这个机关信息的权限，请联系管理员。');
    if (row.stage !== 'submitted') throw new Refusal('wrongStage', '这条信息不在待审批状态，不能退回。');
    if (!reason) throw new Refusal('missing', '请写明退回理由，让起草人知道要改什么。', 'reason');
    await setStage(context, { stage: 'working', sentBackReason: reason });
    await recordDecision(req, { collection, recordId: row.id, action: 'sendBack', by: userId, at, reason });
  });
}
