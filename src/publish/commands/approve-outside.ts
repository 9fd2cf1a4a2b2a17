/** Approvals given outside the system: on a signed sheet of paper, or by telephone in an emergency. */
import type { Payload } from 'payload';
import { calendarOf } from '../../../collections/calendars/read';
import { mayActOn, type Role } from '../../../collections/access/scope';
import { peopleOver } from '../../../collections/access/people';
import { inTransaction } from '../../database/transaction';
import { addWorkingDays, UnknownYear } from '../../domain/calendar';
import { beijingMinute, isLocalDate, shanghaiDay } from '../../domain/local-date';
import { appendEntry, PRIORITY, publishedState } from '../ledger';
import { organOf, RECORD_TYPES, type ReviewedCollection, type ReviewedRecordRow } from '../project';
import { settle } from './approve';
import { command, decided, setStage, type CommandArgs, type CommandContext } from './command';
import { Refusal } from './refusal';
import { currentReview, fillReview, requireAt, updateReview, type Review } from './round';
import { submittedBySame } from './who';

const RECORDERS = ['officer', 'reviewer', 'approver'] as const satisfies readonly Role[];
const ANY_STEP = ['first', 'second', 'secrecy', 'final'] as const;

/** Whoever records an approval is somebody of the organ who neither edited nor submitted the record. @throws Refusal */
export async function requireRecorder(context: CommandContext): Promise<void> {
  const { req, collection, row, userId } = context;
  if (row.editors?.includes(userId))
    throw new Refusal('editorMayNotApprove', '您编辑过这条信息，请由没有编辑过的人登记批准。');
  if ((await currentReview(context)).author === userId) throw submittedBySame();
  if (await mayActOn(req, RECORDERS, organOf(collection, row))) return;
  throw new Refusal('notAllowed', '您没有登记这个机关信息批准情况的权限，请联系管理员。');
}

/** The named approver holds the role over the organ and did not edit. @throws Refusal */
async function requireApprover({ req, collection, row }: CommandContext, approver: string): Promise<string> {
  if (!approver) throw new Refusal('missing', '请选择批准人。', 'approver');
  const people = await peopleOver(req, organOf(collection, row)!);
  const person = people.find(({ id, roles }) => id === approver && roles.includes('approver'));
  if (!person) throw new Refusal('invalid', '所选的人不是这个机关的批准人，请重新选择。', 'approver');
  if (row.editors?.includes(approver))
    throw new Refusal('editorMayNotApprove', '所选批准人编辑过这条信息，请另选批准人。', 'approver');
  return person.name;
}

/** 据签批件登记: the scan of the signed sheet is kept with the review. @throws Refusal, Refusals */
export function recordSheet(
  args: CommandArgs & { approver: string; signedOn: string; scan: string; reason?: string },
): Promise<void> {
  return command(args, async (context) => {
    requireAt(context, ...ANY_STEP);
    await requireRecorder(context);
    const name = await requireApprover(context, args.approver);
    if (!isLocalDate(args.signedOn) || args.signedOn > shanghaiDay(context.at))
      throw new Refusal('invalid', '请填写签批日期，且不能晚于今天。', 'signedOn');
    await requireScan(context, args.scan);
    const review = await currentReview(context);
    await settle(context, review, {
      means: 'sheet',
      opinion: `${name}于${args.signedOn}在审查表上签批同意，据扫描件登记。`,
      reason: args.reason,
      sheet: { scan: args.scan, result: review.result ?? 'public' },
    });
    await decided(context, 'recordSheet', { reason: name });
  });
}

async function requireScan({ req, collection, row }: CommandContext, scan: string): Promise<void> {
  const file =
    scan &&
    (await req.payload.db.findOne<{ id: string; organ?: string }>({
      collection: 'attachments',
      where: { id: { equals: scan } },
      req,
    }));
  if (!file || file.organ !== organOf(collection, row))
    throw new Refusal('missing', '请上传已签字审查表的扫描件。', 'scan');
}

/**
 * Emergency: an approval by telephone publishes at once and is signed within one working day, or the record
 * is withdrawn by itself (design.md §4, invariant 9).
 * @throws Refusal, Refusals
 */
export function recordTelephone(
  args: CommandArgs & { approver: string; why: string; secrecyOpinion: string },
): Promise<void> {
  return command(args, async (context) => {
    requireAt(context, ...ANY_STEP);
    await requireRecorder(context);
    const name = await requireApprover(context, args.approver);
    if (args.approver === context.userId)
      throw new Refusal('samePerson', '您本人可以直接批准，无需登记电话批准。', 'approver');
    if (!args.why?.trim()) throw new Refusal('missing', '请写明情况紧急的原因。', 'why');
    if (!args.secrecyOpinion?.trim())
      throw new Refusal('missing', '请填写保密审查意见；情况紧急也应当先审查、后公开。', 'secrecyOpinion');
    const signBy = await nextWorkingDay(context);
    const review = await currentReview(context);
    await fillReview(context, review, 'secrecy', args.secrecyOpinion);
    await settle(context, review, {
      means: 'telephone',
      opinion: `${name}电话批准。紧急原因：${args.why.trim()}`,
      sheet: { result: 'public', telephone: { approver: args.approver, at: context.at, signBy } },
    });
    await decided(context, 'recordTelephone', { reason: `${name}，${args.why.trim()}` });
  });
}

async function nextWorkingDay({ req, at }: CommandContext): Promise<string> {
  try {
    return addWorkingDays(shanghaiDay(at), 1, await calendarOf(req));
  } catch (error) {
    if (!(error instanceof UnknownYear)) throw error;
    throw new Refusal('invalid', error.message);
  }
}

/** The approver signs what he or she approved by telephone. @throws Refusal */
export function signTelephone(args: CommandArgs): Promise<void> {
  return command(args, async (context) => {
    const review = await currentReview(context);
    if (!review.telephone?.signBy || review.telephone.signedAt)
      throw new Refusal('wrongStage', '这条信息没有待补签的电话批准，请刷新页面查看。');
    if (review.telephone.approver !== context.userId)
      throw new Refusal('notAllowed', '只有电话批准的人本人可以补签。');
    await updateReview(context, review, { telephone: { ...review.telephone, signedAt: context.at } });
    await decided(context, 'signTelephone');
  });
}

/** Withdraws what was approved by telephone and not signed in time, fifty at most. @returns how many sheets it closed */
export async function withdrawUnsigned(payload: Payload, now: string): Promise<number> {
  const { docs } = await payload.db.find<Review & { recordId: string; recordCollection: ReviewedCollection }>(
    {
      collection: 'reviews',
      where: {
        and: [
          { 'telephone.signBy': { less_than: shanghaiDay(now) } },
          { 'telephone.signedAt': { exists: false } },
        ],
      },
      pagination: false,
      limit: 50,
    },
  );
  for (const review of docs) await inTransaction(payload, (req) => withdrawOne(req, review, now));
  return docs.length;
}

async function withdrawOne(
  req: CommandContext['req'],
  {
    recordId,
    recordCollection: collection,
    ...review
  }: Review & { recordId: string; recordCollection: ReviewedCollection },
  at: string,
): Promise<void> {
  const row = await req.payload.db.findOne<ReviewedRecordRow>({
    collection,
    where: { id: { equals: recordId } },
    req,
  });
  const context = { req, collection, row, at } as CommandContext;
  const telephone = { ...review.telephone, signedAt: '未补签' };
  await updateReview(context, review, { telephone });
  if (row?.review !== review.id || (await publishedState(req, recordId)) !== 'public') return;
  const reason = `${beijingMinute(review.telephone!.at!)}的电话批准没有在${review.telephone!.signBy}前补签，自动停止公开。`;
  const publication = await appendEntry(req, {
    recordId,
    recordType: RECORD_TYPES[collection],
    kind: 'withdrawn',
    content: { withdrawal: { kind: 'other', reason: '批准手续没有按时补齐' } },
    priority: PRIORITY.urgent,
    at,
  });
  await setStage(context, { stage: 'working', step: null, sentBackReason: reason });
  await decided(context, 'withdraw', { reason, authority: '系统按规定自动停止公开', publication });
}
