import { shanghaiDay } from '../../domain/local-date';
import { command, recordDecision, requireRole, setStage, type CommandArgs } from './command';
import { obstacles } from './obstacles';
import { Refusal, Refusals } from './refusal';

/** An officer hands a finished working copy to an approver. @throws Refusal, Refusals */
export function submit(args: CommandArgs): Promise<void> {
  return command(args, async (context) => {
    const { req, collection, row, userId, at } = context;
    await requireRole(context, 'officer', '您没有提交这个机关信息的权限，请联系管理员。');
    if (row.stage !== 'working') throw new Refusal('wrongStage', '这条信息已经提交，无需再次提交。');
    const found = await obstacles(req, collection, row, shanghaiDay(at));
    if (found.length) throw new Refusals(found);
    await setStage(context, { stage: 'submitted', sentBackReason: null });
    await recordDecision(req, { collection, recordId: row.id, action: 'submit', by: userId, at });
  });
}
