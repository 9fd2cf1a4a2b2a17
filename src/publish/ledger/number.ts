import type { KeyObject } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { inTransaction } from '../../database/transaction';
import { shanghaiDay } from '../../domain/local-date';
import type { DocumentRecord, Instant, LedgerEntry } from '../../domain/public-record';
import { PRIORITY } from './append';
import { appendDaily, isDayOver } from './daily';
import { chained, GENESIS, titleOfText } from './hash';
import { importedPlace, nextIndexNumber, returningNumber, type IndexPlace } from './index-series';
import { holdLease, type Lease } from './lease';
import { contentOf, lastNumbered, toEntry, type PublicationRow } from './read';

export type Clock = () => Instant;
export const systemClock: Clock = () => new Date().toISOString();

/** Entries numbered in one transaction; an import block is at most as long. */
export const BLOCK = 100;
/** Milliseconds by which the clock may be behind the last entry. */
const TOLERANCE = 5_000;

export class ClockBehind extends Error {
  constructor(now: Instant, last: Instant) {
    super(`系统时间（${now}）早于最近一次公开的时间（${last}），已停止编号。请管理员校准服务器时间。`);
  }
}

async function waiting(req: PayloadRequest, where: Record<string, unknown>): Promise<PublicationRow[]> {
  const { docs } = await req.payload.db.find<PublicationRow>({
    collection: 'publications',
    where: { and: [{ state: { equals: 'waiting' } }, where] } as never,
    sort: ['priority', 'createdAt', 'id'],
    limit: BLOCK,
    pagination: false,
    req,
  });
  return docs;
}

/** The next block: urgent ones and officers' first; otherwise one import block. */
async function nextBlock(req: PayloadRequest): Promise<PublicationRow[]> {
  for (const priority of [PRIORITY.urgent, PRIORITY.officer]) {
    const rows = await waiting(req, { priority: { equals: priority } });
    if (rows.length) return withEarlierRevisions(req, rows);
  }
  const [first] = await waiting(req, { priority: { equals: PRIORITY.import } });
  if (!first) return [];
  if (!first.batch) return withEarlierRevisions(req, [first]);
  return withEarlierRevisions(req, await waiting(req, { batch: { equals: first.batch } }));
}

/** A record's entries are numbered in the order of its revisions, whatever their priority. */
async function withEarlierRevisions(req: PayloadRequest, rows: PublicationRow[]): Promise<PublicationRow[]> {
  const later = rows.filter((row) => row.revision > 1);
  if (!later.length) return rows;
  const chosen = new Map(rows.map((row) => [row.id, row]));
  const earlier = await waiting(req, { recordId: { in: later.map((row) => row.recordId) } });
  const highest = new Map(rows.map((row) => [row.recordId, row.revision]));
  for (const row of rows) highest.set(row.recordId, Math.max(row.revision, highest.get(row.recordId)!));
  const ordered: PublicationRow[] = [];
  for (const row of rows) {
    const before = earlier
      .filter(
        (e) =>
          e.recordId === row.recordId &&
          e.revision < row.revision &&
          !ordered.includes(e) &&
          !chosen.has(e.id),
      )
      .sort((a, b) => a.revision - b.revision);
    ordered.push(...before, row);
  }
  return stableByRevision(ordered);
}

function stableByRevision(rows: PublicationRow[]): PublicationRow[] {
  const queues = new Map<string, PublicationRow[]>();
  for (const row of rows) queues.set(row.recordId, [...(queues.get(row.recordId) ?? []), row]);
  for (const queue of queues.values()) queue.sort((a, b) => a.revision - b.revision);
  return rows.map((row) => queues.get(row.recordId)!.shift()!);
}

async function indexPlace(
  req: PayloadRequest,
  row: PublicationRow,
  day: string,
): Promise<IndexPlace | undefined> {
  if (row.recordType !== 'document' || (row.kind !== 'published' && row.kind !== 'carriedOver'))
    return undefined;
  const record = documentOf(row);
  if (!record) return undefined;
  if (record.importedIndexNumber) return importedPlace(record.importedIndexNumber);
  if (row.kind === 'carriedOver' || row.revision > 1) return undefined;
  return nextIndexNumber(req, record, day);
}

const numberAgain = (req: PayloadRequest, row: PublicationRow): Promise<string | undefined> | undefined =>
  row.recordType === 'document' && row.revision > 1 && (row.kind === 'published' || row.kind === 'changed')
    ? returningNumber(req, row)
    : undefined;

/**
 * Numbers the next block of waiting entries: seq, publishedAt (never before the last one), 索引号 and hash.
 * Only the holder of the lease may call it. A day that is over gets its signed head before anything of a
 * later day is numbered.
 * @param key signs the head of a day; without it days are not signed
 * @returns the entries numbered, in order; empty where nothing waits
 * @throws LeaseLost, ClockBehind
 */
export function numberEntries(
  payload: Payload,
  lease: Lease,
  clock: Clock = systemClock,
  key?: KeyObject,
): Promise<LedgerEntry[]> {
  return inTransaction(payload, async (req) => {
    const rows = await nextBlock(req);
    const numbered = await lastNumbered(req);
    const last = numbered && toEntry(numbered);
    const now = clock();
    const seals = key !== undefined && last !== undefined && isDayOver(last, now);
    if (!rows.length && !seals) return [];
    await holdLease(req, lease);
    const lastAt = last?.publishedAt ?? now;
    if (Date.parse(now) < Date.parse(lastAt) - TOLERANCE) throw new ClockBehind(now, lastAt);
    const publishedAt = now > lastAt ? now : lastAt;
    const day = shanghaiDay(publishedAt);
    const entries: LedgerEntry[] = seals ? [await appendDaily(req, last, publishedAt, key)] : [];
    let { seq, hash: previousHash } = entries[0] ?? last ?? { seq: 0, hash: GENESIS };
    for (const row of rows) {
      const place = await indexPlace(req, row, day);
      const ours = place && !importedNumber(row) ? place.indexNumber : await numberAgain(req, row);
      seq += 1;
      const entry = {
        seq,
        recordId: row.recordId,
        revision: row.revision,
        kind: row.kind,
        publishedAt,
        ...(ours ? { indexNumber: ours } : {}),
        textHash: row.textHash,
        previousHash,
      };
      const { factsHash, hash } = chained(entry, titleOfText(row.text));
      await payload.db.updateOne({
        collection: 'publications',
        id: row.id,
        data: {
          seq,
          publishedAt,
          factsHash,
          previousHash,
          hash,
          state: 'published',
          ...(place ? { indexSeries: place.indexSeries, indexSerial: place.indexSerial } : {}),
          ...(ours ? { indexNumber: ours } : {}),
        },
        returning: false,
        req,
      });
      entries.push({
        ...entry,
        factsHash,
        hash,
        ...(row.salt && row.text ? { salt: row.salt, text: row.text } : {}),
      });
      previousHash = hash;
    }
    return entries;
  });
}

/** The document of an entry; undefined also where it is so broken that the fold will park it. */
function documentOf(row: PublicationRow): DocumentRecord | undefined {
  try {
    const { record } = contentOf({ text: row.text ?? undefined });
    return record?.type === 'document' && record.organs[0] ? record : undefined;
  } catch {
    return undefined;
  }
}

const importedNumber = (row: PublicationRow): boolean => documentOf(row)?.importedIndexNumber !== undefined;
