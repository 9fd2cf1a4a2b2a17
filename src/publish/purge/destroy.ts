/** Destroys what the editorial database keeps of a record, in the transaction of the purge. */
import type { TransactionRequest } from '../../database/transaction';
import type { EntryContent, Instant } from '../../domain/public-record';
import { appendEntry, PRIORITY } from '../ledger';
import { tracesOf } from '../ledger/traces';
import { organOf, RECORD_TYPES, type ReviewedCollection, type ReviewedRecordRow } from '../project';
import { emptiedDocument } from './emptied';
import type { Material, ReviewRow } from './material';

export interface Destruction {
  collection: ReviewedCollection;
  id: string;
  row: ReviewedRecordRow | undefined;
  material: Material;
  at: Instant;
}

/** Decisions whose reason is the order to destroy. */
const ORDERS = ['proposePurge', 'purge'];

/** @returns id of the entry in the ledger; undefined where the record was never public */
export async function destroy(
  req: TransactionRequest,
  destruction: Destruction,
): Promise<string | undefined> {
  const { collection, id, material, at } = destruction;
  const { db } = req.payload;
  const update = (among: string, rowId: string, data: Record<string, unknown>) =>
    db.updateOne({ collection: among as never, id: rowId, data, returning: false, req });
  const content: EntryContent = { traces: tracesOf(material.entries) };
  for (const entry of material.entries)
    await update('publications', entry.id, { text: null, salt: null, failure: null });
  const publication = material.entries.length
    ? await appendEntry(req, {
        recordId: id,
        recordType: RECORD_TYPES[collection],
        kind: 'purged',
        content,
        priority: PRIORITY.urgent,
        at,
      })
    : undefined;
  await db.deleteVersions({ collection, where: { parent: { equals: id } }, req });
  for (const review of material.reviews) await update('reviews', review.id, emptiedReview(review));
  for (const { id: decision, action } of material.decisions)
    if (!ORDERS.includes(action)) await update('decisions', decision, { reason: null, reviewResult: null });
  for (const line of material.auditLines) await update('audit', line.id, { changes: [], note: null });
  await removeRow(req, destruction);
  for (const file of material.files)
    await db.deleteOne({ collection: 'attachments', where: { id: { equals: file.id } }, req });
  await req.payload.delete({
    collection: 'payload-locked-documents',
    where: { 'document.value': { equals: id } },
    req,
  });
  const keys = [`collection-${collection}-${id}`, `${collection}-edit-${id}`];
  await db.deleteMany({ collection: 'payload-preferences', where: { key: { in: keys } }, req });
  return publication;
}

/** Number, dates and who took part stay; what they wrote does not. */
const emptiedReview = ({ opinions, referral }: ReviewRow): Record<string, unknown> => ({
  title: null,
  documentNumber: null,
  section: null,
  disclosureReason: null,
  contentHash: null,
  opinions: (opinions ?? []).map((opinion) => ({ ...opinion, opinion: null })),
  ...(referral ? { referral: { ...referral, answer: null } } : {}),
  overrides: [],
  scan: null,
});

async function removeRow(req: TransactionRequest, { collection, id, row, at }: Destruction): Promise<void> {
  if (!row) return;
  const { db } = req.payload;
  if (collection !== 'documents') {
    await db.deleteOne({ collection, where: { id: { equals: id } }, req });
    return;
  }
  const data = { ...emptiedDocument(req, id, organOf(collection, row)), updatedAt: at };
  await db.updateOne({ collection, id, data, returning: false, req });
}
