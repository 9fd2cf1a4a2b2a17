/** GET /api/{collection}/{id}/before: what stands in the way of publishing a record, and what it would write. */
import type { PayloadRequest } from 'payload';
import { shanghaiDay } from '../../domain/local-date';
import { checksOf, type Check } from '../../publish/checks';
import { obstacles } from '../../publish/commands';
import { effectsOf, type Effects } from '../../publish/effects';
import { project, type ReviewedCollection, type ReviewedRecordRow } from '../../publish/project';
import { BodyError } from '../../publish/project/body';

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
  const missing = (await obstacles(req, collection, row, today))
    .filter(({ code }) => code !== 'check')
    .map(({ message, field }): Check => ({ severity: 'block', key: `${field} ${message}`, message, field }));
  try {
    const record = await project(req, collection, row);
    const found = await checksOf({ req, collection, row, record, today });
    const decisions = await decisionsOf(req, row);
    return {
      checks: [...missing, ...found].map((check) => ({ ...check, decided: decisions.get(check.key) })),
      ...(record.type === 'document' && record.organs.length > 0
        ? { effects: await effectsOf(req, record, today) }
        : {}),
    };
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    return { checks: missing };
  }
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
