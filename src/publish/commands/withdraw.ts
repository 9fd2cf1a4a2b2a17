import type { PayloadRequest } from 'payload';
import type { Withdrawal } from '../../domain/public-record';
import { SEALED_WITHDRAWALS, WITHDRAWAL_LABELS, type WithdrawalKind } from '../../domain/vocabulary';
import { mayActOn, type Role } from '../../../collections/access/scope';
import { appendEntry, PRIORITY, publishedState } from '../ledger';
import { organOf, RECORD_TYPES } from '../project';
import { command, decided, requireRole, setStage, type CommandArgs, type CommandContext } from './command';
import { requireNothingPersonal } from './public-words';
import { Refusal } from './refusal';
import { currentReview, updateReview } from './round';
import { sealFiles } from './seal-files';

export interface WithdrawArgs extends CommandArgs {
  withdrawal: {
    kind: WithdrawalKind;
    /** Public for open kinds, internal for sealed ones. */
    reason?: string;
    /** Who decided; where it is not known yet it is confirmed the next working day. */
    authority?: string;
    /** Id of the record that takes its place. */
    successor?: string;
  };
}

/** Roles of which each may take a record down alone, at any hour. */
export const TAKE_DOWN_ROLES = ['approver', 'reviewer', 'supervisor'] as const satisfies readonly Role[];

async function requireTakeDown({ req, collection, row }: CommandContext): Promise<void> {
  if (await mayActOn(req, TAKE_DOWN_ROLES, organOf(collection, row))) return;
  throw new Refusal('notAllowed', '您没有停止公开这个机关信息的权限，请立即联系该机关的批准人。');
}

/** A change on its way, or a scheduled one, does not go on after a withdrawal. */
async function endRound(context: CommandContext): Promise<void> {
  if (context.row.stage === 'submitted' || context.row.stage === 'scheduled')
    await updateReview(context, await currentReview(context), { outcome: 'recalled' });
}

/**
 * Takes a public record back, by one person alone, before everything else that waits. For a secret,
 * personal data or a serious wording error nothing but the date goes into the ledger (design.md §2).
 * @throws Refusal
 */
export function withdraw(args: WithdrawArgs): Promise<void> {
  return command(args, async (context) => {
    const { req, collection, row, at } = context;
    const { kind } = args.withdrawal ?? {};
    const reason = args.withdrawal?.reason?.trim() || undefined;
    await requireTakeDown(context);
    if (!kind || !Object.hasOwn(WITHDRAWAL_LABELS, kind))
      throw new Refusal('missing', '请选择停止公开的类型。', 'kind');
    if (!reason) throw new Refusal('missing', '请写明停止公开的理由。', 'reason');
    const authority = args.withdrawal.authority?.trim() || undefined;
    const sealed = SEALED_WITHDRAWALS.includes(kind);
    if (!sealed) requireNothingPersonal(reason, 'reason');
    if (!sealed) requireNothingPersonal(authority, 'authority');
    if ((await publishedState(req, row.id)) !== 'public') {
      throw new Refusal('notPublic', '这条信息目前没有公开，无需停止公开。');
    }
    const shown: Withdrawal = sealed
      ? { kind: 'sealed' }
      : {
          kind,
          reason,
          authority,
          successor: args.withdrawal.successor,
        };
    const publication = await appendEntry(req, {
      recordId: row.id,
      recordType: RECORD_TYPES[collection],
      kind: 'withdrawn',
      content: { withdrawal: shown },
      priority: PRIORITY.urgent,
      at,
    });
    await endRound(context);
    await setStage(context, {
      stage: 'working',
      step: null,
      publishAt: null,
      sealedFor: sealed ? (kind as 'secret') : null,
      editors: row.editors ?? [],
    });
    if (sealed) await sealFiles(context, kind);
    await decided(context, 'withdraw', {
      reason: `${WITHDRAWAL_LABELS[kind]}：${reason}`,
      authority,
      publication,
    });
  });
}

/** Names who decided a withdrawal that one person made in a hurry. @throws Refusal */
export function confirmAuthority(args: CommandArgs & { authority: string }): Promise<void> {
  return command(args, async (context) => {
    await requireRole(context, 'approver', '您没有确认停止公开依据的权限，请联系批准人。');
    const authority = args.authority?.trim();
    if (!authority) throw new Refusal('missing', '请填写决定停止公开的机关或者负责人。', 'authority');
    if (!(await unconfirmedWithdrawal(context.req, context.row.id)))
      throw new Refusal('wrongStage', '这条信息没有需要确认的停止公开依据，请刷新页面查看。');
    await decided(context, 'confirmAuthority', { authority });
  });
}

/** The last withdrawal of a record, where nobody has confirmed its authority yet. */
export async function unconfirmedWithdrawal(
  req: CommandContext['req'] | PayloadRequest,
  recordId: string,
): Promise<{ at: string; reason?: string | null } | undefined> {
  const { docs } = await req.payload.db.find<{
    action: string;
    at: string;
    authority?: string;
    reason?: string;
  }>({
    collection: 'decisions',
    where: {
      and: [
        { recordId: { equals: recordId } },
        { action: { in: ['withdraw', 'confirmAuthority', 'purge'] } },
      ],
    },
    sort: '-at',
    limit: 1,
    pagination: false,
    req,
  });
  const last = docs[0];
  return last?.action === 'withdraw' && !last.authority ? last : undefined;
}
