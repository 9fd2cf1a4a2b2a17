/** Rows of an import → documents, in transactions of at most 100, published where that is asked for. */
import { v7 as uuidv7 } from 'uuid';
import { createLocalReq, type PayloadRequest } from 'payload';
import { inTransaction } from '../database/transaction';
import { isLocalDate, shanghaiDay } from '../domain/local-date';
import { PUBLISHABLE } from '../domain/vocabulary';
import { carryOver } from '../publish/commands';
import { fallsIntoOurs } from '../publish/ledger';
import type { DocumentRow } from '../publish/project/rows';
import { dated, loadRows } from './load';
import { findExisting, lineOf, nameOf, withoutDoubles, type Existing, type ImportRow } from './row';
import type { OrganWish } from './organ-book';
import { DATED_BY_ISSUE, type ReportLine, type TakenRow } from './report';
import type { ImportSession } from './session';

const BATCH = 100;
/** Between two transactions, so that an approval made meanwhile does not wait. */
const PAUSE_MS = 10;

/** What one transaction did; told to the report only after it was committed. */
interface Done {
  created: ImportRow[];
  published: ImportRow[];
  lines: ReportLine[];
  organs: Awaited<ReturnType<ImportSession['organs']['make']>>[];
}

/** Imports rows in the order of their original dates. */
export async function importRows(session: ImportSession, given: readonly ImportRow[]): Promise<void> {
  const { report } = session;
  const rows = withoutDoubles(session, given).filter((row) => isWithin(session, row));
  const keys = new Set(rows.flatMap((row) => [row.key, ...(row.amends ?? [])]));
  const existing = await findExisting(session, [...keys]);
  const ids = new Map([...existing].map(([key, { id }]) => [key, id]));
  for (const { key } of rows) if (!ids.has(key)) ids.set(key, uuidv7());
  const work = rows.filter((row) => {
    const known = existing.get(row.key);
    if (known) report.counts.unchanged += 1;
    return !known || (session.approver && !known.published);
  });
  const day = (row: ImportRow) => dated(session, row).originallyPublishedOn ?? '9999';
  work.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.row - b.row));
  for (let start = 0; start < work.length; start += BATCH) {
    const given = work.slice(start, start + BATCH);
    const batch = await loadRows(session, given, existing);
    const done = session.dryRun
      ? await rehearse(session, batch, existing)
      : await inTransaction(session.payload, (req) => writeBatch(session, req, batch, existing, ids));
    for (const organ of done.organs) session.organs.remember(organ);
    report.organsMade.push(...done.organs.map(({ name }) => name));
    report.counts.created += done.created.length;
    if (!session.approver) report.kept.push(...done.created.map(takenRow));
    report.counts.published += done.published.length;
    report.carried.push(...done.published.map(takenRow));
    done.lines.forEach((line) => report.add(line));
    session.progress(
      `已处理 ${start + given.length}/${work.length} 条，公开 ${report.counts.published} 条……`,
    );
    if (!session.dryRun) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

const takenRow = (row: ImportRow): TakenRow => ({
  file: row.file,
  row: row.row,
  name: nameOf(row),
  ...(row.isDatedByIssue && { remark: DATED_BY_ISSUE }),
});

/** Why a row stays a working copy. Nothing where it can be carried over. */
function obstacleOf(session: ImportSession, row: ImportRow, organId: string | undefined): string | undefined {
  const { approver } = session;
  const day = row.originallyPublishedOn;
  if (!approver) return undefined;
  if (row.hold) return row.hold;
  if (row.organs.length === 0) return '没有发布机构';
  if (!row.data.title && !row.data.documentNumber) return '名称和文号都没有';
  if (!day) return '没有原发布日期';
  if (!isLocalDate(day) || day > shanghaiDay(new Date().toISOString())) return '原发布日期不是过去的日期';
  if (!PUBLISHABLE.includes(row.data.disclosure ?? 'full')) return '公开属性不是主动公开，不能公开';
  if (approver.scope !== 'all' && !(organId && approver.scope.has(organId)))
    return '指定的账号不是该机关的审批人';
  return undefined;
}

/** Where a person may import for some organs only, no other is written to and none is made. */
function isWithin({ within, organs, report }: ImportSession, row: ImportRow): boolean {
  if (within === 'all') return true;
  const [lead, ...others] = row.organs;
  row.organs = [...(lead ? [lead] : []), ...others.filter(({ name }) => organs.find(name))];
  const known = lead && organs.find(lead.name);
  if (known && within.has(known.id)) return true;
  const reason = !lead ? '没有发布机构' : known ? '不是您负责的机关' : '机关名录中没有这个机关';
  report.add(lineOf(row, { outcome: 'notTaken', field: '发布机构', reason, detail: lead?.name }));
  return false;
}

async function rehearse(session: ImportSession, rows: readonly ImportRow[], existing: Map<string, Existing>): Promise<Done> {
  const done: Done = { created: [], published: [], lines: [], organs: [] };
  const req = (await createLocalReq({}, session.payload)) as PayloadRequest;
  for (const row of rows) {
    const refused = await indexNumberProblem(req, row, existing);
    if (refused) {
      done.lines.push(lineOf(row, { outcome: 'notTaken', field: '索引号', ...refused }));
      continue;
    }
    for (const organ of row.organs)
      if (!session.organs.find(organ.name) && !done.organs.some(({ name }) => name === organ.name))
        done.organs.push({ id: `（${organ.name}）`, name: organ.name, kind: organ.kind ?? 'government' });
    if (!existing.has(row.key)) done.created.push(row);
    const reason = obstacleOf(session, row, row.organs[0] && session.organs.find(row.organs[0].name)?.id);
    if (reason) done.lines.push(lineOf(row, { outcome: 'workingCopy', reason }));
    else if (session.approver) done.published.push(row);
  }
  return done;
} // prettier-ignore

async function writeBatch(
  session: ImportSession,
  req: PayloadRequest,
  rows: readonly ImportRow[],
  existing: Map<string, Existing>,
  ids: ReadonlyMap<string, string>,
): Promise<Done> {
  const done: Done = { created: [], published: [], lines: [], organs: [] };
  const toPublish: { row: ImportRow; document: DocumentRow }[] = [];
  for (const row of rows) {
    const refused = await indexNumberProblem(req, row, existing);
    if (refused) {
      done.lines.push(lineOf(row, { outcome: 'notTaken', field: '索引号', ...refused }));
      continue;
    }
    const organIds: string[] = [];
    for (const wish of row.organs) organIds.push(await organIdOf(session, req, wish, row, done));
    const reason = obstacleOf(session, row, organIds[0]);
    if (reason) done.lines.push(lineOf(row, { outcome: 'workingCopy', reason }));
    const publish = Boolean(session.approver) && !reason;
    const document = documentOf(session, row, organIds, ids, publish);
    if (existing.has(row.key)) {
      if (publish) toPublish.push({ row, document: await adopt(session, req, document) });
      continue;
    }
    // The adapter writes into what it is given; the document is still to be published as it is.
    await session.payload.db.create({
      collection: 'documents',
      data: structuredClone({ ...document }),
      returning: false,
      req,
    });
    done.created.push(row);
    if (publish) toPublish.push({ row, document });
  }
  if (session.approver && toPublish.length > 0) await publishRows(session, req, toPublish, done);
  return done;
}

export async function organIdOf(session: ImportSession, req: PayloadRequest, wish: OrganWish, row: ImportRow, done: Done): Promise<string> {
  const known = session.organs.find(wish.name) ?? done.organs.find(({ name }) => name === wish.name);
  if (known) return known.id;
  const made = await session.organs.make(req, wish, `${row.file}（${shanghaiDay(new Date().toISOString())}）`);
  done.organs.push(made);
  return made.id;
} // prettier-ignore

/** An imported 索引号 is unique and does not fall into a series in which we number ourselves. */
export async function indexNumberProblem(req: PayloadRequest, row: ImportRow, existing: Map<string, Existing>) {
  const number = row.data.importedIndexNumber;
  if (!number || existing.has(row.key)) return undefined;
  if (await fallsIntoOurs(req, number))
    return { reason: '索引号落在本系统已经编号的序列内，不能使用', detail: number };
  for (const [collection, field] of [['documents', 'importedIndexNumber'], ['publications', 'indexNumber']] as const) {
    const { totalDocs } = await req.payload.db.count({ collection, where: { [field]: { equals: number } }, req });
    if (totalDocs > 0) return { reason: '索引号与库中已有的信息重复，索引号必须唯一', detail: number, list: 'double' as const };
  }
  return undefined;
} // prettier-ignore

function documentOf(
  session: ImportSession,
  row: ImportRow,
  [leadOrgan, ...jointOrgans]: string[],
  ids: ReadonlyMap<string, string>,
  publish: boolean,
): DocumentRow {
  const now = new Date().toISOString();
  const changes = (row.amends ?? []).flatMap((key) => ids.get(key) ?? []).map((target) => ({ id: uuidv7(), relation: 'amends' as const, target })); // prettier-ignore
  const document = {
    ...row.data,
    id: ids.get(row.key)!,
    origin: row.data.origin ?? 'own',
    disclosure: row.data.disclosure ?? 'full',
    stage: publish ? ('approved' as const) : ('working' as const),
    importKey: row.key,
    leadOrgan,
    ...(jointOrgans.length > 0 && { jointOrgans: [...new Set(jointOrgans)] }),
    ...(changes.length > 0 && { changes }),
    carriedOver: {
      ...(publish && { source: session.approver!.source }),
      ...(row.originallyPublishedOn && { originallyPublishedOn: row.originallyPublishedOn }),
      ...addressOf(session, row.url),
    },
    createdAt: now,
    updatedAt: now,
  };
  return document;
}

/** An address on a host declared ours is redirected; any other is a link to the original. */
function addressOf(session: ImportSession, url: string | undefined) {
  if (!url || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return {};
  return session.oldHosts.has(new URL(url).host.toLowerCase()) ? { oldAddress: url } : { originalUrl: url };
}

/** A row that an earlier run kept as a working copy: what officers did to it since then stays. */
async function adopt(session: ImportSession, req: PayloadRequest, document: DocumentRow): Promise<DocumentRow> {
  const kept = (await req.payload.db.findOne<DocumentRow>({ collection: 'documents', where: { id: { equals: document.id } }, req }))!;
  const carriedOver = { ...kept.carriedOver, ...document.carriedOver };
  await req.payload.db.updateOne({ collection: 'documents', id: kept.id, data: { carriedOver, stage: 'approved' }, req });
  return { ...kept, carriedOver };
} // prettier-ignore

async function publishRows(
  session: ImportSession,
  req: PayloadRequest,
  rows: { row: ImportRow; document: DocumentRow }[],
  done: Done,
): Promise<void> {
  const { id, source } = session.approver!;
  const documents = rows.map(({ document }) => document);
  const refused = await carryOver({ payload: session.payload, req, user: { id }, source, rows: documents, batch: uuidv7() }); // prettier-ignore
  const held = new Set(refused.map((one) => one.id));
  done.published.push(...rows.filter(({ document }) => !held.has(document.id)).map(({ row }) => row));
  for (const { id: refusedId, reason } of refused) {
    await req.payload.db.updateOne({
      collection: 'documents',
      id: refusedId,
      data: { stage: 'working' },
      req,
    });
    const { row } = rows.find(({ document }) => document.id === refusedId)!;
    done.lines.push(lineOf(row, { outcome: 'workingCopy', reason }));
  }
}
