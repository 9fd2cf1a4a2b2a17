/** The 保密审查表 of a record on its way: opened at submission, filled in by those who take part. */
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { canonicalJson } from '../../domain/canonical';
import { shanghaiDay } from '../../domain/local-date';
import {
  stepAfter,
  stepsOf,
  type ApprovalMeans,
  type SecrecyResult,
  type Step,
} from '../../domain/review-steps';
import { WITHHOLDING_LABELS } from '../../domain/vocabulary';
import { organOf, project } from '../project';
import { Lookup } from '../project/lookup';
import type { DocumentRow } from '../project/rows';
import type { CommandContext } from './command';
import { Refusal } from './refusal';

export interface Opinion {
  id?: string;
  step: 'author' | Step;
  by: string;
  byName: string;
  at: string;
  opinion?: string;
}

export interface Review {
  id: string;
  /** Who submitted the record. */
  author?: string | null;
  number: string;
  organ: string;
  opinions?: Opinion[];
  result?: SecrecyResult | null;
  referral?: { to?: string; sentOn?: string; answer?: string; answeredOn?: string } | null;
  approval?: ApprovalMeans | null;
  overrides?: { id?: string; key: string; finding: string; reason: string; byName: string; at: string }[];
  telephone?: { approver?: string; at?: string; signBy?: string; signedAt?: string } | null;
  scan?: string | null;
  outcome: 'open' | 'approved' | 'registered' | 'sentBack' | 'recalled';
}

/** What the author says of the planned publication; all of it may be left out. */
export interface Planned {
  carrier?: string;
  channel?: string;
  plannedOn?: string;
  opinion?: string;
}

/** Steps of the organ that answers for the record. */
export async function stepsFor({ req, collection, row }: CommandContext): Promise<Step[]> {
  const organ = await new Lookup(req).organ(organOf(collection, row)!);
  return stepsOf(organ?.reviewSteps);
}

async function nameOf({ req, userId }: CommandContext): Promise<string> {
  const user = req.user as { name?: string; email?: string } | null;
  return user?.name ?? user?.email ?? userId;
}

/** Opens the sheet of one submission. Its number counts per organ and year. @returns its id */
export async function openReview(context: CommandContext, planned: Planned): Promise<string> {
  const { req, collection, row, userId, at } = context;
  const organ = organOf(collection, row)!;
  const year = shanghaiDay(at).slice(0, 4);
  const series = `${organ}/${year}`;
  const { docs } = await req.payload.db.find<{ serial: number }>({
    collection: 'reviews',
    where: { series: { equals: series } },
    sort: '-serial',
    limit: 1,
    pagination: false,
    select: { serial: true },
    req,
  });
  const serial = (docs[0]?.serial ?? 0) + 1;
  const document = row as DocumentRow;
  const name = await nameOf(context);
  const id = uuidv7();
  const reason = document.withholding?.reason;
  await req.payload.db.create({
    collection: 'reviews',
    data: {
      id,
      number: `保审〔${year}〕${serial}号`,
      series,
      serial,
      recordCollection: collection,
      recordId: row.id,
      organ,
      title: (row as { title?: string | null }).title,
      documentNumber: document.documentNumber,
      section: document.section,
      author: userId,
      authorName: name,
      carrier: planned.carrier?.trim() || '电子文档',
      channel: planned.channel?.trim() || '政府网站信息公开平台',
      plannedOn: planned.plannedOn,
      disclosure: document.disclosure ?? 'full',
      disclosureReason: reason ? WITHHOLDING_LABELS[reason] : undefined,
      decidedBy: document.withholding?.decidedBy ?? name,
      decidedOn: document.withholding?.decidedOn ?? shanghaiDay(at),
      submittedAt: at,
      contentHash: await contentHash(context),
      opinions: [opinionOf('author', userId, name, at, planned.opinion)],
      outcome: 'open',
      createdAt: at,
      updatedAt: at,
    },
    req,
  });
  return id;
}

/** SHA-256 of the public record as it was submitted. */
async function contentHash({ req, collection, row }: CommandContext): Promise<string> {
  return createHash('sha256')
    .update(canonicalJson(await project(req, collection, row)))
    .digest('hex');
}

const opinionOf = (
  step: Opinion['step'],
  by: string,
  byName: string,
  at: string,
  opinion?: string,
): Opinion => ({ id: uuidv7(), step, by, byName, at, opinion: opinion?.trim() || undefined });

/** The sheet of the current round. @throws Refusal where the record has none */
export async function currentReview({ req, row }: CommandContext): Promise<Review> {
  const review =
    row.review &&
    (await req.payload.db.findOne<Review>({
      collection: 'reviews',
      where: { id: { equals: row.review } },
      req,
    }));
  if (!review) throw new Refusal('wrongStage', '没有找到这条信息的审查表。请先撤回提交，再重新提交。');
  return review;
}

/** Adds the acting account's opinion to the sheet at hand and in the database, and what else the step decides. */
export async function fillReview(
  context: CommandContext,
  review: Review,
  step: Opinion['step'],
  opinion: string | undefined,
  more: Partial<Review> = {},
): Promise<void> {
  const { userId, at } = context;
  const given = opinionOf(step, userId, await nameOf(context), at, opinion);
  review.opinions = [...(review.opinions ?? []), given];
  await updateReview(context, review, { ...more, opinions: review.opinions });
}

/** Changes the sheet; one that is no longer open has ended. */
export async function updateReview(
  { req, at }: CommandContext,
  review: Review,
  data: Partial<Review>,
): Promise<void> {
  const ended = data.outcome ? { endedAt: data.outcome === 'open' ? null : at } : {};
  Object.assign(review, data);
  await req.payload.db.updateOne({
    collection: 'reviews',
    id: review.id,
    data: { ...data, ...ended, updatedAt: at },
    req,
  });
}

/** The step after the current one; the record is submitted. @throws Refusal */
export async function nextStepOf(context: CommandContext): Promise<Step> {
  const next = stepAfter(await stepsFor(context), context.row.step!);
  if (!next) throw new Refusal('wrongStage', '这条信息已经到最后一个环节。');
  return next;
}

/** @throws Refusal where the record does not stand at the step */
export function requireAt({ row }: CommandContext, ...steps: Step[]): void {
  if (row.stage !== 'submitted' || !row.step || !steps.includes(row.step))
    throw new Refusal('wrongStage', '这条信息已不在这个环节，请刷新页面查看。');
}
