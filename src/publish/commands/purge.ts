/**
 * Purge: the destruction of a withdrawn record, proposed by one person and confirmed by another (design.md §2,
 * "Withdrawal"). It leaves date and hash outside; inside who decided, when, and by whose order.
 */
import type { PayloadRequest } from 'payload';
import { mayActOn, type Role } from '../../../collections/access/scope';
import { namesOf } from '../../../collections/access/people';
import { addToRegister } from '../../database/purge-register';
import { readEnvironment, paths } from '../../environment';
import { latestOf } from '../ledger';
import { organOf } from '../project';
import { materialOf, rowsOf, type KeptFile } from '../purge/material';
import { runPurge } from '../purge/run';
import { command, decided, type CommandArgs, type CommandContext } from './command';
import { Refusal } from './refusal';

/** Either may propose, either may confirm; not the same person. */
export const PURGE_ROLES = ['approver', 'administrator'] as const satisfies readonly Role[];

export interface Proposal {
  by: string;
  at: string;
  reason: string;
  /** Who ordered the destruction. */
  authority: string;
}

async function requirePurger({ req, collection, row }: CommandContext): Promise<void> {
  if (await mayActOn(req, PURGE_ROLES, organOf(collection, row))) return;
  throw new Refusal('notAllowed', '您没有销毁这个机关信息的权限，请联系批准人或者管理员。');
}

/** Only what is withdrawn and gone from the public side is destroyed. @throws Refusal */
async function requireWithdrawn({ req, row }: CommandContext): Promise<string> {
  const latest = await latestOf(req, row.id);
  if (latest?.kind === 'purged') throw new Refusal('wrongStage', '这条信息已经销毁，无需再次办理。');
  if (latest?.kind !== 'withdrawn')
    throw new Refusal('wrongStage', '只能销毁已经停止公开的信息。请先停止公开，再办理销毁。');
  if (!latest.seq) throw new Refusal('wrongStage', '停止公开还没有完成，请稍候片刻再办理。');
  if (row.stage !== 'working')
    throw new Refusal('wrongStage', '这条信息正在重新办理公开，请先退回或者撤回提交，再办理销毁。');
  return latest.createdAt;
}

/** The proposal that waits for a second person, made after the last withdrawal. */
export async function openProposal(
  req: PayloadRequest,
  recordId: string,
  withdrawnAt: string,
): Promise<Proposal | undefined> {
  const rows = await rowsOf<Proposal>(req, 'decisions', {
    and: [{ recordId: { equals: recordId } }, { action: { equals: 'proposePurge' } }],
  });
  const since = new Date(withdrawnAt).getTime();
  return rows.filter(({ at }) => new Date(at).getTime() >= since).sort((a, b) => (a.at < b.at ? 1 : -1))[0];
}

/** Whether the person may propose or confirm now. @throws Refusal where neither */
export async function purgeStep(context: CommandContext): Promise<'propose' | 'confirm'> {
  await requirePurger(context);
  const proposal = await openProposal(context.req, context.row.id, await requireWithdrawn(context));
  if (!proposal) return 'propose';
  if (proposal.by === context.userId)
    throw new Refusal('samePerson', '您已经提请销毁，请由另一位批准人或者管理员确认。');
  return 'confirm';
}

/**
 * The first of two people asks for the destruction of a withdrawn record.
 * @throws Refusal
 */
export function proposePurge(args: CommandArgs & { authority: string; reason: string }): Promise<void> {
  return command(args, async (context) => {
    if ((await purgeStep(context)) === 'confirm')
      throw new Refusal('wrongStage', '已有人提请销毁，请核对后确认。');
    const [authority, reason] = [args.authority?.trim(), args.reason?.trim()];
    if (!authority) throw new Refusal('missing', '请填写决定销毁的机关或者负责人。', 'authority');
    if (!reason) throw new Refusal('missing', '请写明销毁的依据，不要写出被销毁的内容。', 'reason');
    await decided(context, 'proposePurge', { authority, reason });
  });
}

/**
 * The second person confirms: everything kept of the record is destroyed in one transaction. The publisher then
 * wipes files and pages; it goes on after every kill.
 * @throws Refusal
 */
export async function purge(args: CommandArgs): Promise<void> {
  const { dataDir } = readEnvironment();
  const line = await command(args, async (context) => {
    const { req, collection, row, at } = context;
    if ((await purgeStep(context)) === 'propose')
      throw new Refusal('wrongStage', '还没有人提请销毁。请先由一人提请，再由另一人确认。');
    const { authority } = (await proposalOf(context))!;
    const material = await materialOf(req, collection, row.id, row);
    const destruction = { collection, id: row.id, row, material, at };
    const done = await runPurge(req, dataDir, destruction, authority);
    await decided(context, 'purge', { authority, publication: done.publication });
    return done.line;
  });
  addToRegister(paths(dataDir).purges, [line]);
}

const proposalOf = async (context: CommandContext): Promise<Proposal | undefined> =>
  openProposal(context.req, context.row.id, await requireWithdrawn(context));

/** What a purge would destroy, and what it would leave: to be read before it is confirmed. */
export interface PurgeOutlook {
  proposal?: Proposal & { byName: string };
  entries: number;
  versions: number;
  reviews: number;
  auditLines: number;
  /** Names of the files that would be destroyed. */
  files: string[];
  /** Files that stay because others use them. */
  kept: KeptFile[];
  /** True where the public still sees title and reason, which would go. */
  tombstoneEmptied: boolean;
}

/** @throws Refusal where the person may neither propose nor confirm */
export function purgeOutlook(args: CommandArgs): Promise<PurgeOutlook> {
  return command(args, async (context) => {
    const { req, collection, row } = context;
    await requirePurger(context);
    const proposal = await proposalOf(context);
    const material = await materialOf(req, collection, row.id, row);
    return {
      ...(proposal
        ? { proposal: { ...proposal, byName: (await namesOf(req, [proposal.by])).get(proposal.by) ?? '' } }
        : {}),
      entries: material.entries.length,
      versions: material.versions.length,
      reviews: material.reviews.length,
      auditLines: material.auditLines.length,
      files: material.files.map(({ name, filename }) => name ?? filename),
      kept: material.kept,
      tombstoneEmptied: !row.sealedFor,
    };
  });
}
