/** What an organ has to come back to: withdrawals without authority, scheduled papers, what is to be re-assessed. */
import type { PayloadRequest, Where } from 'payload';
import { idOf, scopeOf, type Scope } from '../../../collections/access/scope';
import { DOCUMENT_TYPES, textOf, type Particulars } from '../../domain/document-types';
import { addDays, beijingMinute, instantAt, monthsBefore, shanghaiDay } from '../../domain/local-date';
import type { DocumentRecord, LocalDate } from '../../domain/public-record';
import { unconfirmedWithdrawal } from '../../publish/commands/withdraw';
import { unmerged } from '../../publish/render/unmerged';
import { parseFacts, recordRow } from '../../store/records';
import { inTitleMarks } from '../../../templates/format';
import { withStore } from './coverage';

export interface Reminder {
  id: string;
  title: string;
  /** A minute or a day, in Beijing; of a text with merged changes, the titles of what came later. */
  when: string;
}

export interface Reminders {
  /** Withdrawn by one person; an approver confirms who decided. */
  unconfirmed: Reminder[];
  scheduled: Reminder[];
  /** 条例 Art. 18. */
  reassess: Reminder[];
  /** Public records that are to be gone through again, e.g. the profile of an organ. */
  renew: Reminder[];
  /** Public texts with merged changes whose documents were changed since. */
  unmerged: Reminder[];
}

interface Row {
  id: string;
  title?: string | null;
  publishAt?: string | null;
  withholding?: { reassessOn?: string | null } | null;
  particulars?: Particulars | null;
}

const LIMIT = 20;
/** Days before a re-assessment on which it is first shown. */
const AHEAD = 14;

const among = (scope: Scope): Where[] | undefined =>
  scope === 'all' ? [] : scope.size > 0 ? [{ leadOrgan: { in: [...scope] } }] : undefined;

async function find(
  req: PayloadRequest,
  scope: Scope,
  where: Where[],
  sort: string,
  limit = LIMIT,
): Promise<Row[]> {
  const within = among(scope);
  if (!within) return [];
  const { docs } = await req.payload.db.find<Row>({
    collection: 'documents',
    where: { and: [...within, ...where] },
    sort,
    limit,
    pagination: false,
    select: { title: true, publishAt: true, withholding: true, particulars: true },
    req,
  });
  return docs;
}

/** Withdrawals of the last days that nobody has confirmed. */
async function unconfirmed(req: PayloadRequest, scope: Scope): Promise<Reminder[]> {
  if (among(scope) === undefined) return [];
  const { docs } = await req.payload.db.find<{ recordId: string; at: string }>({
    collection: 'decisions',
    where: { and: [{ action: { equals: 'withdraw' } }, { authority: { exists: false } }] },
    sort: '-at',
    limit: 100,
    pagination: false,
    req,
  });
  const found: Reminder[] = [];
  for (const { recordId, at } of docs) {
    if (!(await unconfirmedWithdrawal(req, recordId))) continue;
    const row = await req.payload.db.findOne<Row & { leadOrgan?: string }>({
      collection: 'documents',
      where: { id: { equals: recordId } },
      req,
    });
    if (row && (scope === 'all' || scope.has(idOf(row.leadOrgan) ?? '')))
      found.push({ id: row.id, title: row.title ?? '', when: beijingMinute(at) });
  }
  return found;
}

/** Approved records whose day of confirmation is too long ago; one that was edited since is at work already. */
async function toRenew(req: PayloadRequest, scope: Scope, today: LocalDate): Promise<Reminder[]> {
  const found: Reminder[] = [];
  for (const { slug, renew } of DOCUMENT_TYPES) {
    if (!renew) continue;
    const before = monthsBefore(today, renew.months);
    const rows = await find(
      req,
      scope,
      [
        { documentType: { equals: slug } },
        { stage: { equals: 'approved' } },
        { updatedAt: { less_than: instantAt(addDays(before, 1)) } },
      ],
      'updatedAt',
    );
    for (const { id, title, particulars } of rows) {
      const since = textOf(particulars ?? undefined, renew.since) ?? '';
      if (since <= before) found.push({ id, title: title ?? '', when: since });
    }
  }
  return found;
}

/** Read from the public store, as the public page says it; one that is edited now is at work already. */
async function unmergedTexts(req: PayloadRequest, scope: Scope): Promise<Reminder[]> {
  const slugs = DOCUMENT_TYPES.filter(({ mergedUpTo }) => mergedUpTo).map(({ slug }) => slug);
  const where: Where[] = [{ documentType: { in: slugs } }, { stage: { equals: 'approved' } }];
  const texts = await find(req, scope, where, 'title', 0);
  const found = withStore((store) =>
    texts.flatMap(({ id, title }): Reminder[] => {
      const record = parseFacts<DocumentRecord>(recordRow(store, id));
      const later = record && unmerged(store, id, record);
      if (!later) return [];
      const titles = new Set(later.changes.map(({ by }) => inTitleMarks(by.title)));
      return [{ id, title: title ?? '', when: [...titles].join('、') }];
    }),
  );
  return (found ?? []).slice(0, LIMIT);
}

export async function remindersOf(req: PayloadRequest): Promise<Reminders> {
  const [officer, approver] = [await scopeOf(req, 'officer'), await scopeOf(req, 'approver')];
  const soon = shanghaiDay(new Date(Date.now() + AHEAD * 86_400_000).toISOString());
  const scheduled = await find(req, approver, [{ stage: { equals: 'scheduled' } }], 'publishAt');
  const reassess = await find(
    req,
    officer,
    [{ stage: { equals: 'registered' } }, { 'withholding.reassessOn': { less_than_equal: soon } }],
    'withholding.reassessOn',
  );
  const line = (row: Row, when: string): Reminder => ({ id: row.id, title: row.title ?? '', when });
  return {
    unconfirmed: await unconfirmed(req, approver),
    scheduled: scheduled.map((row) => line(row, row.publishAt ? beijingMinute(row.publishAt) : '')),
    renew: await toRenew(req, officer, shanghaiDay(new Date().toISOString())),
    unmerged: await unmergedTexts(req, officer),
    reassess: reassess.map((row) => line(row, row.withholding?.reassessOn ?? '')),
  };
}
