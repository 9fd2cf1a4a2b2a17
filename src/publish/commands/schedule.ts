/** Publication at a time: a state of its own, and at its moment every obstacle is looked for again. */
import type { Payload } from 'payload';
import { inTransaction } from '../../database/transaction';
import { beijingMinute } from '../../domain/local-date';
import type { Instant } from '../../domain/public-record';
import { REVIEWED, type ReviewedCollection, type ReviewedRecordRow } from '../project';
import { BodyError } from '../project/body';
import { publishNow } from './approve';
import { command, decided, requireRole, setStage, type CommandArgs, type CommandContext } from './command';
import { requireNoObstacle } from './ready';
import { Refusal } from './refusal';
import { currentReview, updateReview } from './round';

/**
 * An approver calls a scheduled publication off. The record stands at its approval again with the reviews that it
 * has: it can be scheduled anew, published at once, or sent back. @throws Refusal
 */
export function cancelSchedule(args: CommandArgs): Promise<void> {
  return command(args, async (context) => {
    await requireRole(context, 'approver', '您没有取消定时公开的权限，请联系批准人。');
    if (context.row.stage !== 'scheduled')
      throw new Refusal('wrongStage', '这条信息没有在等待定时公开，请刷新页面查看。');
    const { publishAt } = context.row;
    await updateReview(context, await currentReview(context), { outcome: 'open', approval: null });
    await setStage(context, { stage: 'submitted', step: 'final', publishAt: null, publishReason: null });
    await decided(context, 'cancelSchedule', { reason: publishAt ? `原定${beijingMinute(publishAt)}公开` : undefined });
  });
} // prettier-ignore

interface Due {
  collection: ReviewedCollection;
  id: string;
}

async function dueAt(payload: Payload, now: Instant): Promise<Due[]> {
  const found: Due[] = [];
  for (const collection of REVIEWED) {
    const { docs } = await payload.db.find<{ id: string }>({
      collection,
      where: { and: [{ stage: { equals: 'scheduled' } }, { publishAt: { less_than_equal: now } }] },
      sort: 'publishAt',
      limit: 50,
      pagination: false,
      select: { title: true },
    });
    found.push(...docs.map(({ id }) => ({ collection, id })));
  }
  return found;
}

/** Publishes what is due. What has met an obstacle goes back to its author with the reason. @returns how many were due */
export async function publishDue(payload: Payload, now: Instant): Promise<number> {
  const due = await dueAt(payload, now);
  for (const one of due) await inTransaction(payload, (req) => publishScheduled(req, one, now));
  return due.length;
}

async function publishScheduled(req: CommandContext['req'], { collection, id }: Due, at: Instant): Promise<void> {
  const row = await req.payload.db.findOne<ReviewedRecordRow>({ collection, where: { id: { equals: id } }, req });
  if (row?.stage !== 'scheduled' || !row.publishAt || row.publishAt > at) return;
  const context = { req, collection, row, at } as CommandContext;
  const review = await currentReview(context);
  try {
    await requireNoObstacle(context, review);
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof BodyError)) throw error;
    const reason = `${beijingMinute(row.publishAt)}的定时公开没有完成：${error.message}`;
    await updateReview(context, review, { outcome: 'sentBack' });
    await setStage(context, { stage: 'working', publishAt: null, sentBackReason: reason });
    return decided(context, 'scheduleFailed', { reason });
  }
  await publishNow(context, row.publishReason ?? undefined);
} // prettier-ignore
