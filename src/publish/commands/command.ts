import type { Payload, PayloadRequest } from 'payload';
import { v7 as uuidv7 } from 'uuid';
import { SEES_SECRETS } from '../../../collections/access/predicates';
import { mayActOn, type Role } from '../../../collections/access/scope';
import { audit } from '../../database/audit';
import { inTransaction, type TransactionRequest } from '../../database/transaction';
import { DEFAULT_PROFILE } from '../../domain/privacy';
import type { Instant } from '../../domain/public-record';
import { maskedText } from '../../files/strips';
import { systemClock, type Clock } from '../ledger';
import { organOf, type ReviewedCollection, type ReviewedRecordRow } from '../project';
import { Refusal } from './refusal';

export interface CommandArgs {
  payload: Payload;
  /** Joins the transaction of this request, if it has one. */
  req?: PayloadRequest;
  user: { id: string };
  collection: ReviewedCollection;
  id: string;
  clock?: Clock;
  /** `updatedAt` of what the person saw: a command on something that has changed since is refused. */
  seen?: Instant;
}

/** What a command works with: an open transaction, the acting account, the row, and the moment. */
export interface CommandContext {
  req: TransactionRequest;
  userId: string;
  collection: ReviewedCollection;
  row: ReviewedRecordRow;
  at: Instant;
}

/** Everything that can happen to a record on its way; the admin has a sentence for each. */
export type DecisionAction =
  | 'submit'
  | 'recall'
  | 'pass'
  | 'secrecy'
  | 'refer'
  | 'override'
  | 'mask'
  | 'cleanFile'
  | 'answerReferral'
  | 'suggest'
  | 'acceptSuggestion'
  | 'rejectSuggestion'
  | 'sendBack'
  | 'approve'
  | 'schedule'
  | 'cancelSchedule'
  | 'scheduleFailed'
  | 'register'
  | 'recordSheet'
  | 'recordTelephone'
  | 'signTelephone'
  | 'withdraw'
  | 'confirmAuthority'
  | 'carryOver'
  | 'proposePurge'
  | 'purge';

/** Loads account and row and runs one command in one transaction. @throws Refusal */
export function command<T>(args: CommandArgs, work: (context: CommandContext) => Promise<T>): Promise<T> {
  return inTransaction(
    args.payload,
    async (req) => {
      await actAs(req, args.user.id);
      const row = await req.payload.db.findOne<ReviewedRecordRow>({
        collection: args.collection,
        where: { id: { equals: args.id } },
        req,
      });
      if (!row) throw new Refusal('notFound', '没有找到这条信息，可能已被删除。请返回列表刷新后重试。');
      if (row.sealedFor === 'secret' && !(await mayActOn(req, SEES_SECRETS, organOf(args.collection, row))))
        throw new Refusal('notFound', '没有找到这条信息，或者您没有查看的权限。');
      const at = (args.clock ?? systemClock)();
      if (args.seen && new Date(row.updatedAt).getTime() > new Date(args.seen).getTime())
        throw new Refusal('stale', '这条信息刚刚被修改过。请刷新页面，看过新的内容再办理。');
      return work({ req, userId: args.user.id, collection: args.collection, row, at });
    },
    { req: args.req },
  );
}

/** Puts the account on the request, as it stands in the database now. */
export async function actAs(req: PayloadRequest, userId: string): Promise<void> {
  const user = await req.payload.db.findOne<{ id: string }>({
    collection: 'users',
    where: { id: { equals: userId } },
    req,
  });
  if (!user) throw new Refusal('notAllowed', '当前账号不存在，请重新登录。');
  req.user = { ...user, collection: 'users' } as PayloadRequest['user'];
}

/** @throws Refusal where the account does not hold the role over the organ of the row today */
export async function requireRole(
  { req, collection, row }: CommandContext,
  role: Role,
  sentence: string,
): Promise<void> {
  const organ = organOf(collection, row);
  if (!organ)
    throw new Refusal(
      'missing',
      '还没有选择机关，请先填写机关再办理。',
      collection === 'documents' ? 'leadOrgan' : 'organ',
    );
  if (!(await mayActOn(req, role, organ))) throw new Refusal('notAllowed', sentence);
}

/** Changes the stage, which nothing but a command may do; the row at hand follows. */
export async function setStage(
  { req, collection, row, at }: CommandContext,
  data: Partial<
    Pick<
      ReviewedRecordRow,
      | 'stage'
      | 'step'
      | 'publishAt'
      | 'publishReason'
      | 'review'
      | 'suggestions'
      | 'sealedFor'
      | 'editors'
      | 'sentBackReason'
    >
  >,
): Promise<void> {
  await req.payload.db.updateOne({
    collection,
    id: row.id,
    data: {
      ...data,
      ...(data.sealedFor ? { onceSealed: at } : {}),
      ...('stage' in data || 'step' in data ? { stageSince: at } : {}),
      updatedAt: at,
    },
    req,
  });
  Object.assign(row, data);
}

/** Keeps what the acting account decided about the record at hand. */
export const decided = (
  { req, collection, row, userId, at }: CommandContext,
  action: DecisionAction,
  more: { reason?: string; authority?: string; publication?: string } = {},
): Promise<void> =>
  recordDecision(req, {
    collection,
    recordId: row.id,
    organ: organOf(collection, row),
    action,
    by: userId,
    at,
    ...more,
  });

export interface Decision {
  collection: string;
  organ?: string;
  recordId: string;
  action: DecisionAction;
  by?: string;
  at: Instant;
  reason?: string;
  /** Who decided a withdrawal. */
  authority?: string;
  publication?: string;
}

/** Keeps who decided what, with its line in the audit; append-only. */
export async function recordDecision(req: TransactionRequest, decision: Decision): Promise<void> {
  const { collection, organ, ...rest } = decision;
  const { action, recordId, at, reason } = decision;
  const note = reason ? maskedText(reason, DEFAULT_PROFILE) : undefined;
  await audit(req, { action, collection, recordId, organ, note, at });
  await req.payload.db.create({
    collection: 'decisions',
    data: { id: uuidv7(), recordCollection: collection, ...rest, createdAt: at, updatedAt: at },
    req,
  });
}
