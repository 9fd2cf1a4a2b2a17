/** Approvals that a person gave by telephone and has to sign, or they are withdrawn by themselves. */
import type { CollectionSlug, PayloadRequest } from 'payload';
import { calendarOf } from '../../../collections/calendars/read';
import { shanghaiDay } from '../../domain/local-date';
import { daysLeft, type Deadline } from './open-documents';

export interface ToSign {
  id: string;
  collection: CollectionSlug;
  recordId: string;
  title: string;
  deadline: Deadline;
}

interface ReviewRow {
  id: string;
  recordCollection: CollectionSlug;
  recordId: string;
  title?: string | null;
  telephone?: { signBy?: string | null } | null;
}

export async function toSign(req: PayloadRequest): Promise<ToSign[]> {
  const { docs } = await req.payload.db.find<ReviewRow>({
    collection: 'reviews',
    where: {
      'telephone.approver': { equals: String(req.user!.id) },
      'telephone.signBy': { exists: true },
      'telephone.signedAt': { exists: false },
    },
    sort: 'submittedAt',
    pagination: false,
    limit: 0,
    select: { recordCollection: true, recordId: true, title: true, telephone: true },
    req,
  });
  const calendar = await calendarOf(req);
  const today = shanghaiDay(new Date().toISOString());
  return docs.map(({ id, recordCollection, recordId, title, telephone }) => ({
    id,
    collection: recordCollection,
    recordId,
    title: title ?? '',
    deadline: { on: telephone!.signBy!, left: daysLeft(today, telephone!.signBy!, calendar) },
  }));
}
