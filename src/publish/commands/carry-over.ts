import type { Payload, PayloadRequest } from 'payload';
import { mayActOn } from '../../../collections/access/scope';
import { inTransaction } from '../../database/transaction';
import { isLocalDate, shanghaiDay } from '../../domain/local-date';
import { PUBLISHABLE } from '../../domain/vocabulary';
import { appendEntry, fallsIntoOurs, PRIORITY, systemClock, type Clock } from '../ledger';
import { BodyError } from '../project/body';
import { projectDocument } from '../project/document';
import { Lookup } from '../project/lookup';
import type { DocumentRow } from '../project/rows';
import { actAs, recordDecision } from './command';

export interface CarryOverArgs {
  payload: Payload;
  req?: PayloadRequest;
  /** An approver over every organ concerned, who answers for what is carried over. */
  user: { id: string };
  /** Where it was public before. */
  source: string;
  /** Rows of `documents`, at most 100, in the order of their original dates. */
  rows: readonly DocumentRow[];
  /** Name of the import block. */
  batch: string;
  clock?: Clock;
}

export interface NotCarried {
  id: string;
  reason: string;
}

async function obstacle(req: PayloadRequest, row: DocumentRow, today: string): Promise<string | undefined> {
  if (!row.leadOrgan) return '没有发布机关';
  const day = row.carriedOver?.originallyPublishedOn;
  if (!day) return '没有原发布日期';
  if (!isLocalDate(day) || day > today) return `原发布日期 ${day} 不是实际存在的过去日期`;
  if (!row.title?.trim() && !row.documentNumber?.trim()) return '名称和文号都没有';
  if (row.disclosure && !PUBLISHABLE.includes(row.disclosure))
    return '公开属性不是“主动公开”或者“删减后公开”';
  if (!(await mayActOn(req, 'approver', row.leadOrgan))) return '指定的账号不是该机关的审批人';
  if (row.importedIndexNumber && (await fallsIntoOurs(req, row.importedIndexNumber))) {
    return `索引号 ${row.importedIndexNumber} 属于本系统已经编号的序列`;
  }
  return undefined;
}

/**
 * Publishes what was public elsewhere (design.md §4, invariants 4 and 9): number and date are kept, the
 * source and the approver who answers for it are named instead of a secrecy review.
 * @returns rows that stay working copies, each with the reason
 */
export function carryOver(args: CarryOverArgs): Promise<NotCarried[]> {
  return inTransaction(
    args.payload,
    async (req) => {
      await actAs(req, args.user.id);
      const at = (args.clock ?? systemClock)();
      const today = shanghaiDay(at);
      const lookup = new Lookup(req);
      const known = await alreadyInLedger(req, args.rows);
      const refused: NotCarried[] = [];
      let carried = 0;
      for (const row of args.rows) {
        const reason = known.has(row.id) ? '已经公开过' : await obstacle(req, row, today);
        if (reason) {
          refused.push({ id: row.id, reason });
          continue;
        }
        try {
          const source = { ...row.carriedOver, source: args.source };
          const record = await projectDocument({ ...row, carriedOver: source }, lookup);
          await appendEntry(
            req,
            {
              recordId: row.id,
              recordType: 'document',
              kind: 'carriedOver',
              content: { record },
              priority: PRIORITY.import,
              batch: args.batch,
              at,
            },
            1,
          );
          carried += 1;
        } catch (error) {
          if (!(error instanceof BodyError)) throw error;
          refused.push({ id: row.id, reason: error.message });
        }
      }
      if (carried) {
        const { source, batch, user } = args;
        await recordDecision(req, {
          collection: 'documents',
          recordId: batch,
          action: 'carryOver',
          by: user.id,
          at,
          reason: source,
        });
      }
      return refused;
    },
    { req: args.req },
  );
}

async function alreadyInLedger(req: PayloadRequest, rows: readonly DocumentRow[]): Promise<Set<string>> {
  const { docs } = await req.payload.db.find<{ recordId: string }>({
    collection: 'publications',
    where: { recordId: { in: rows.map((row) => row.id) } },
    limit: 0,
    pagination: false,
    req,
  });
  return new Set(docs.map((doc) => doc.recordId));
}
