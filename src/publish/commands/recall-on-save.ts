import type { CollectionAfterChangeHook } from 'payload';
import { withinTransaction } from '../../database/transaction';
import type { ReviewedCollection, ReviewedRecordRow } from '../project';
import { systemClock } from '../ledger';
import { decided, type CommandContext } from './command';
import { currentReview, updateReview } from './round';

/** An edit takes a record back from its way: the sheet of that round ends, and the history says so. */
export const recallOnSave: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const before = previousDoc as ReviewedRecordRow | undefined;
  const wasOnItsWay = before?.stage === 'submitted' || before?.stage === 'scheduled';
  if (operation !== 'update' || !wasOnItsWay || (doc as ReviewedRecordRow).stage !== 'working') return;
  const row = await req.payload.db.findOne<ReviewedRecordRow>({
    collection: collection.slug,
    where: { id: { equals: String(doc.id) } },
    req,
  });
  if (!row) return;
  const context: CommandContext = {
    req: await withinTransaction(req),
    userId: String(req.user?.id ?? ''),
    collection: collection.slug as ReviewedCollection,
    row,
    at: systemClock(),
  };
  await updateReview(context, await currentReview(context), { outcome: 'recalled' });
  await decided(context, 'recall', { reason: '修改并保存，自动撤回提交' });
}; // prettier-ignore
