import type { Withdrawal } from '../../domain/public-record';
import { SEALED_WITHDRAWALS, WITHDRAWAL_LABELS, type WithdrawalKind } from '../../domain/vocabulary';
import { appendEntry, PRIORITY, publishedState } from '../ledger';
import { command, recordDecision, requireRole, setStage, type CommandArgs } from './command';
import { Refusal } from './refusal';

export interface WithdrawArgs extends CommandArgs {
  withdrawal: {
    kind: WithdrawalKind;
    /** Public for open kinds, internal for sealed ones. */
    reason?: string;
    authority?: string;
    /** Id of the record that takes its place. */
    successor?: string;
  };
}

const RECORD_TYPE = { documents: 'document', guides: 'guide', rules: 'rule' } as const;

/**
 * Takes a public record back, by one approver alone, before everything else that waits. For a secret,
 * personal data or a serious wording error nothing but the date goes into the ledger (design.md §2).
 * @throws Refusal
 */
export function withdraw(args: WithdrawArgs): Promise<void> {
  return command(args, async (context) => {
    const { req, collection, row, userId, at } = context;
    const { kind } = args.withdrawal ?? {};
    const reason = args.withdrawal?.reason?.trim() || undefined;
    await requireRole(context, 'approver', '您没有撤回这个机关信息的权限，请联系审批人。');
    if (!kind || !(kind in WITHDRAWAL_LABELS)) throw new Refusal('missing', '请选择撤回的类型。', 'kind');
    if (!reason) throw new Refusal('missing', '请写明撤回理由。', 'reason');
    if ((await publishedState(req, row.id)) !== 'public') {
      throw new Refusal('notPublic', '这条信息目前没有公开，无需撤回。');
    }
    const sealed = SEALED_WITHDRAWALS.includes(kind);
    const shown: Withdrawal = sealed
      ? { kind: 'sealed' }
      : {
          kind,
          reason,
          authority: args.withdrawal.authority?.trim() || undefined,
          successor: args.withdrawal.successor,
        };
    const publication = await appendEntry(req, {
      recordId: row.id,
      recordType: RECORD_TYPE[collection],
      kind: 'withdrawn',
      content: { withdrawal: shown },
      priority: PRIORITY.urgent,
      at,
    });
    await setStage(context, { stage: 'working', editors: row.editors ?? [] });
    await recordDecision(req, {
      collection,
      recordId: row.id,
      action: 'withdraw',
      by: userId,
      at,
      reason: `${WITHDRAWAL_LABELS[kind]}：${reason}`,
      publication,
    });
  });
}
