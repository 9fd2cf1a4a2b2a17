/** Documents that are on their way to the public, with the day until which each has to be there. */
import type { PayloadRequest, Where } from 'payload';
import { idOf, isEmpty, type Scope } from '../../../collections/access/scope';
import { calendarOf } from '../../../collections/calendars/read';
import { UnknownYear, workingDaysBetween, type Calendar } from '../../domain/calendar';
import { daysBetween, shanghaiDay } from '../../domain/local-date';
import type { LocalDate, TimeLimit } from '../../domain/public-record';
import { dueOn, limitOf, type Due } from '../../domain/time-limit';

type Relation = string | { id: string } | null;

export interface OpenDocument {
  id: string;
  title?: string | null;
  stage: string;
  step?: string | null;
  stageSince?: string | null;
  publishAt?: string | null;
  sentBackReason?: string | null;
  leadOrgan?: Relation;
  section?: string | null;
  mainItem?: Relation;
  eventOn?: string | null;
  issuedOn?: string | null;
  disclosure?: string | null;
  interprets?: Relation[] | null;
  editors?: Relation[] | null;
  /** Set where an import brought it. */
  importKey?: string | null;
  updatedAt: string;
}

/** When a document is due; `left` is in working days, negative where it is late. */
export interface Deadline {
  on?: LocalDate;
  left?: number;
  /** Why there is no day, in both languages. */
  unknown?: { zh: string; en: string };
}

export interface ClockedRow extends OpenDocument {
  deadline?: Deadline;
}

/** Working days before the last one from which on a document is named on the desk. */
export const SOON = 5;
const OPEN_STAGES = ['working', 'submitted', 'scheduled'];
const NOT_PUBLISHED = ['onRequest', 'withheld'];
const CHUNK = 1000;

export const isLate = ({ deadline }: ClockedRow): boolean => (deadline?.left ?? 0) < 0;
export const isSoon = ({ deadline }: ClockedRow): boolean =>
  deadline?.left !== undefined && deadline.left >= 0 && deadline.left <= SOON;

/** Open documents of some organs; what an import carries over is no work of the desk. */
export async function openDocuments(req: PayloadRequest, scope: Scope): Promise<ClockedRow[]> {
  if (isEmpty(scope)) return [];
  const and: Where[] = [
    { stage: { in: OPEN_STAGES } },
    { 'carriedOver.source': { exists: false } },
    { sealedFor: { not_equals: 'secret' } },
    ...(scope === 'all' ? [] : [{ leadOrgan: { in: [...scope] } }]),
  ];
  const { docs } = await req.payload.db.find<OpenDocument>({
    collection: 'documents',
    where: { and },
    sort: '-updatedAt',
    pagination: false,
    limit: 0,
    select: {
      title: true, stage: true, step: true, stageSince: true, publishAt: true, sentBackReason: true, leadOrgan: true, section: true,
      mainItem: true, issuedOn: true, eventOn: true, disclosure: true, interprets: true, editors: true, importKey: true,
      updatedAt: true,
    },
    req,
  }); // prettier-ignore
  return withDeadlines(req, docs);
}

/**
 * Art. 26 sets a limit to the first publication; a revision of what is public has none of its own. What an import
 * brought was made long before it came here, and often was public elsewhere.
 */
async function withDeadlines(req: PayloadRequest, rows: OpenDocument[]): Promise<ClockedRow[]> {
  const calendar = await calendarOf(req);
  const today = shanghaiDay(new Date().toISOString());
  const [items, published] = [await limitsOf(req, rows), await everPublished(req, rows)];
  return Promise.all(
    rows.map(async (row) => {
      if (row.importKey || published.has(row.id) || NOT_PUBLISHED.includes(row.disclosure ?? '')) return row;
      const item = items.get(idOf(row.mainItem) ?? '');
      const eventOn = row.eventOn ?? (await eventDay(req, row, limitOf(item)));
      const deadline = deadlineOf(
        dueOn({ issuedOn: row.issuedOn, ...(eventOn ? { eventOn } : {}) }, item, calendar),
        today,
        calendar,
      );
      return deadline ? { ...row, deadline } : row;
    }),
  );
}

/** @param today day in Asia/Shanghai */
export function deadlineOf(due: Due, today: LocalDate, calendar: Calendar): Deadline | undefined {
  if (due.kind === 'none') return undefined;
  if (due.kind === 'unknownYear') return { unknown: { zh: due.sentence, en: due.english } };
  return { on: due.on, left: daysLeft(today, due.on, calendar) };
}

/** Working days from one day to another, negative once it is past. */
export function daysLeft(today: LocalDate, on: LocalDate, calendar: Calendar): number {
  try {
    const left = workingDaysBetween(today, on, calendar);
    // Past its last day a document is late, also on the days of rest that follow.
    return on < today ? Math.min(left, -1) : left;
  } catch (error) {
    if (!(error instanceof UnknownYear)) throw error;
    return daysBetween(today, on);
  }
}

interface LimitedItem {
  id: string;
  timeLimit?: TimeLimit | null;
}

async function limitsOf(req: PayloadRequest, rows: OpenDocument[]): Promise<Map<string, LimitedItem>> {
  const ids = new Set(rows.map(({ mainItem }) => idOf(mainItem)).filter((id) => id !== undefined));
  const { docs } = await req.payload.db.find<LimitedItem>({
    collection: 'items',
    where: { id: { in: [...ids] } },
    pagination: false,
    limit: 0,
    select: { timeLimit: true },
    req,
  });
  return new Map(docs.map((item) => [item.id, item]));
}

async function everPublished(req: PayloadRequest, rows: OpenDocument[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let at = 0; at < rows.length; at += CHUNK) {
    const { docs } = await req.payload.db.find<{ id: string; recordId: string }>({
      collection: 'publications',
      where: { recordId: { in: rows.slice(at, at + CHUNK).map(({ id }) => id) } },
      pagination: false,
      limit: 0,
      select: { recordId: true },
      req,
    });
    for (const { recordId } of docs) found.add(recordId);
  }
  return found;
}

/** A 政策解读 counts from the day on which what it interprets became public. */
async function eventDay(
  req: PayloadRequest,
  row: OpenDocument,
  limit: TimeLimit,
): Promise<LocalDate | undefined> {
  const targets = (row.interprets ?? []).map((target) => idOf(target)).filter((id) => id !== undefined);
  if (targets.length === 0 || !limit.from.includes('文件公开')) return undefined;
  const { docs } = await req.payload.db.find<{ id: string; publishedAt?: string | null }>({
    collection: 'publications',
    where: { recordId: { in: targets }, kind: { equals: 'published' }, seq: { greater_than: 0 } },
    sort: 'seq',
    limit: 1,
    pagination: false,
    select: { publishedAt: true },
    req,
  });
  return docs[0]?.publishedAt ? shanghaiDay(docs[0].publishedAt) : undefined;
}
