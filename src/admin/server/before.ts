/** GET /api/{collection}/{id}/before: what stands in the way of publishing a record, and what it would write. */
import type { PayloadRequest } from 'payload';
import { say } from '../../../collections/fields/words';
import { shanghaiDay } from '../../domain/local-date';
import type { Check } from '../../publish/checks';
import { examine } from '../../publish/commands';
import { effectsOf, type Effects } from '../../publish/effects';
import { inEnglish } from '../../publish/english-refusals';
import type { ReviewedCollection, ReviewedRecordRow } from '../../publish/project';

export interface Before {
  checks: (Check & { decided?: string })[];
  effects?: Effects;
}

/** @param row as the person may read it, at depth 0 */
export async function beforeOf(
  req: PayloadRequest,
  collection: ReviewedCollection,
  row: ReviewedRecordRow,
): Promise<Before> {
  const today = shanghaiDay(new Date().toISOString());
  const { formal, checks, record } = await examine(req, collection, row, today);
  const missing = formal.map(({ message, field }): Check => ({
    severity: 'block',
    key: `${field} ${message}`,
    message,
    field,
  }));
  const decisions = await decisionsOf(req, row);
  return {
    checks: [...missing, ...checks].map((check) => ({
      ...check,
      message: say(req, check.message, inEnglish(check.message)),
      decided: decisions.get(check.key),
    })),
    ...(record?.type === 'document' && record.organs.length > 0
      ? { effects: await effectsOf(req, record, today) }
      : {}),
  };
}

/** Reasons of the current round by the key of what was found. */
async function decisionsOf(req: PayloadRequest, row: ReviewedRecordRow): Promise<Map<string, string>> {
  if (!row.review || row.stage === 'working') return new Map();
  const review = await req.payload.db.findOne<{
    id: string;
    overrides?: { key: string; reason: string; byName: string }[];
  }>({ collection: 'reviews', where: { id: { equals: row.review } }, req });
  return new Map((review?.overrides ?? []).map(({ key, reason, byName }) => [key, `${byName}：${reason}`]));
}
