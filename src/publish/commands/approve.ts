import type { Instant } from '../../domain/public-record';
import type { ApprovalMeans } from '../../domain/review-steps';
import { PUBLISHABLE } from '../../domain/vocabulary';
import { appendEntry, publishedState } from '../ledger';
import { project } from '../project';
import type { DocumentRow } from '../project/rows';
import { command, decided, setStage, type CommandArgs, type CommandContext } from './command';
import { requireNothingPersonal } from './public-words';
import { requireNoObstacle } from './ready';
import { Refusal } from './refusal';
import { clearForRegister } from './register';
import { currentReview, fillReview, requireAt, type Review } from './round';
import { requireStep } from './who';
import { sealFiles } from './seal-files';
import { decideSecrecy, type SecrecyDecision } from './secrecy-review';

export interface ApproveArgs extends CommandArgs {
  opinion?: string;
  /** Public reason of a change. */
  reason?: string;
  /** Instant of a scheduled publication; at once where it is left out. */
  publishAt?: Instant;
  /** In an office of two: the approver's own secrecy review, just before. */
  secrecy?: SecrecyDecision;
}

/**
 * The last step. What may be public goes to the ledger, now or at a time; what may not stays as a line of the
 * register without text. Nobody approves what he or she edited (design.md §4, invariant 9).
 * @throws Refusal, Refusals
 */
export function approve(args: ApproveArgs): Promise<void> {
  return command(args, async (context) => {
    if (args.secrecy && context.row.step === 'secrecy') {
      if (!['public', 'redacted'].includes(args.secrecy.result))
        throw new Refusal('wrongStage', '保密审查没有通过，不能同时批准。请只提交保密审查结论。', 'result');
      await decideSecrecy(context, args.secrecy);
    }
    requireAt(context, 'final');
    const review = await currentReview(context);
    await requireStep(context, 'final', review);
    await settle(context, review, { ...args, means: 'system' });
  });
}

export interface Settlement {
  means: ApprovalMeans;
  opinion?: string;
  reason?: string;
  publishAt?: Instant;
  /** More to be kept on the sheet. */
  sheet?: Partial<Review>;
}

/** Ends the round of an approved record: register, schedule or publish. @throws Refusal, Refusals */
export async function settle(context: CommandContext, review: Review, how: Settlement): Promise<void> {
  const { row } = context;
  const opinion = how.opinion?.trim() || '同意公开。';
  const end = (outcome: Review['outcome'], words: string) =>
    fillReview(context, review, 'final', words, { ...how.sheet, approval: how.means, outcome });
  const { disclosure } = row as DocumentRow;
  if (disclosure && !PUBLISHABLE.includes(disclosure)) {
    await end('registered', how.opinion?.trim() || '同意不公开，予以登记。');
    await clearForRegister(context);
    return decided(context, 'register', { reason: opinion });
  }
  await requireInterpretedPublic(context);
  await requireNoObstacle(context, review);
  await end('approved', opinion);
  if (how.publishAt) return schedule(context, how.publishAt, how.reason);
  await publishNow(context, how.reason);
  await approveInterpretations(context, how);
}

/** 同步公开: what an organ interprets of its own normative documents is not public before these are. */
async function requireInterpretedPublic({ req, collection, row }: CommandContext): Promise<void> {
  const { interprets, leadOrgan } = row as DocumentRow;
  if (collection !== 'documents' || !interprets?.length) return;
  const { docs } = await req.payload.db.find<DocumentRow>({
    collection,
    where: { and: [{ id: { in: interprets } }, { leadOrgan: { equals: leadOrgan } }, { normative: { equals: true } }] },
    pagination: false,
    limit: 20,
    select: { title: true },
    req,
  });
  for (const { id, title } of docs)
    if ((await publishedState(req, id)) === 'never')
      throw new Refusal('wrongStage', `所解读的《${title}》还没有公开。请批准该文件，这份解读会同时公开。`, 'interprets');
} // prettier-ignore

/** 同步公开: interpretations that wait for their approval go up with what they interpret. */
async function approveInterpretations(context: CommandContext, how: Settlement): Promise<void> {
  const { req, collection, row } = context;
  if (collection !== 'documents' || !(row as DocumentRow).normative) return;
  const { docs } = await req.payload.db.find<DocumentRow>({
    collection,
    where: {
      and: [
        { interprets: { in: [row.id] } },
        { leadOrgan: { equals: (row as DocumentRow).leadOrgan } },
        { stage: { equals: 'submitted' } },
        { step: { equals: 'final' } },
      ],
    },
    pagination: false,
    limit: 20,
    req,
  });
  for (const interpretation of docs) {
    const its: CommandContext = { ...context, row: interpretation };
    const review = await currentReview(its);
    await requireStep(its, 'final', review);
    await settle(its, review, { means: how.means, opinion: '与文件同步公开。' });
  }
}

async function schedule(context: CommandContext, publishAt: Instant, reason?: string): Promise<void> {
  const time = Date.parse(publishAt);
  if (Number.isNaN(time)) throw new Refusal('invalid', '定时公开的时间不正确，请重新选择。', 'publishAt');
  if (time <= Date.parse(context.at))
    throw new Refusal('invalid', '定时公开的时间应当晚于现在；需要立即公开的，请不要填写时间。', 'publishAt');
  const at = new Date(time).toISOString();
  await setStage(context, {
    stage: 'scheduled',
    step: null,
    publishAt: at,
    publishReason: reason?.trim() || null,
  });
  await decided(context, 'schedule', { reason: reason?.trim() || undefined });
}

/** Writes the ledger entry that the publisher numbers. @throws Refusal */
export async function publishNow(context: CommandContext, reason?: string): Promise<void> {
  const { req, collection, row, at } = context;
  const record = await project(req, collection, row);
  const before = await publishedState(req, row.id);
  const publicReason = reason?.trim() || undefined;
  requireNothingPersonal(publicReason, 'reason');
  const publication = await appendEntry(req, {
    recordId: row.id,
    recordType: record.type,
    kind: before === 'public' ? 'changed' : 'published',
    content: { record, reason: publicReason },
    at,
  });
  if (row.sealedFor) await sealFiles(context, null);
  await setStage(context, {
    stage: 'approved',
    step: null,
    publishAt: null,
    publishReason: null,
    sealedFor: null,
    editors: [],
  });
  await decided(context, 'approve', { reason: publicReason, publication });
}
