import type { Payload, PayloadRequest } from 'payload';
import type { EntryContent, EntryKind, LedgerEntry, PurgeTrace } from '../../domain/public-record';

/** A row of `publications` as both databases return it. */
export interface PublicationRow {
  id: string;
  recordId: string;
  recordType: string;
  revision: number;
  kind: EntryKind;
  text?: string | null;
  salt?: string | null;
  textHash: string;
  priority: number;
  batch?: string | null;
  state: 'waiting' | 'published' | 'failed';
  failure?: string | null;
  seq?: number | null;
  publishedAt?: string | null;
  indexNumber?: string | null;
  factsHash?: string | null;
  previousHash?: string | null;
  hash?: string | null;
  createdAt: string;
}

/** A numbered row as the entry that the public side folds. */
export function toEntry(row: PublicationRow): LedgerEntry {
  if (!row.seq || !row.publishedAt || !row.hash || !row.previousHash) {
    throw new Error(`publication ${row.id} has no number`);
  }
  return {
    seq: row.seq,
    recordId: row.recordId,
    revision: row.revision,
    kind: row.kind,
    publishedAt: new Date(row.publishedAt).toISOString(),
    ...(row.indexNumber ? { indexNumber: row.indexNumber } : {}),
    ...(row.salt && row.text ? { salt: row.salt, text: row.text } : {}),
    textHash: row.textHash,
    ...(row.factsHash ? { factsHash: row.factsHash } : {}),
    previousHash: row.previousHash,
    hash: row.hash,
    ...(row.state === 'failed' ? { parked: true } : {}),
  };
}

/** Numbered entries after `seq`, in order. */
export async function entriesAfter(payload: Payload, seq: number, limit = 500): Promise<LedgerEntry[]> {
  const { docs } = await payload.db.find<PublicationRow>({
    collection: 'publications',
    where: { seq: { greater_than: seq } },
    sort: 'seq',
    limit,
    pagination: false,
  });
  const traces = await tracesFor(payload, docs);
  return docs.map((row) => {
    const trace = traces.get(`${row.recordId} ${row.revision}`);
    return trace ? { ...toEntry(row), trace } : toEntry(row);
  });
}

/** What a purge, numbered or waiting, keeps of the rows whose text it destroyed; by record and revision. */
async function tracesFor(
  payload: Payload,
  rows: readonly PublicationRow[],
): Promise<Map<string, PurgeTrace>> {
  const emptied = [...new Set(rows.filter(({ text }) => !text).map(({ recordId }) => recordId))];
  if (!emptied.length) return new Map();
  const { docs } = await payload.db.find<PublicationRow>({
    collection: 'publications',
    where: { and: [{ recordId: { in: emptied } }, { kind: { equals: 'purged' } }] },
    limit: 0,
    pagination: false,
  });
  return new Map(
    docs.flatMap((row) =>
      (contentOf({ text: row.text ?? undefined }).traces ?? []).map((trace) => [
        `${row.recordId} ${trace.revision}`,
        trace,
      ]),
    ),
  );
}

/** Highest number given so far; 0 for an empty ledger. */
export async function lastSeq(payload: Payload): Promise<number> {
  return (await lastNumbered({ payload } as PayloadRequest))?.seq ?? 0;
}

/** The last numbered row. */
export async function lastNumbered(
  req: Pick<PayloadRequest, 'payload'> | PayloadRequest,
): Promise<PublicationRow | undefined> {
  const { docs } = await req.payload.db.find<PublicationRow>({
    collection: 'publications',
    where: { seq: { greater_than: 0 } },
    sort: '-seq',
    limit: 1,
    pagination: false,
    ...('transactionID' in req ? { req } : {}),
  });
  return docs[0];
}

/** The latest entry of a record, numbered or waiting. */
export async function latestOf(req: PayloadRequest, recordId: string): Promise<PublicationRow | undefined> {
  const { docs } = await req.payload.db.find<PublicationRow>({
    collection: 'publications',
    where: { recordId: { equals: recordId } },
    sort: '-revision',
    limit: 1,
    pagination: false,
    req,
  });
  return docs[0];
}

/** The entry whose text the public sees, waiting ones included; nothing where nothing of it is public. */
export async function latestPublic(
  req: PayloadRequest,
  recordId: string,
): Promise<PublicationRow | undefined> {
  const { docs } = await req.payload.db.find<PublicationRow>({
    collection: 'publications',
    where: { recordId: { equals: recordId } },
    sort: '-revision',
    pagination: false,
    limit: 0,
    req,
  });
  if (!docs[0] || GONE.includes(docs[0].kind)) return undefined;
  return docs.find(({ text }) => contentOf({ text: text ?? undefined }).record);
}

const GONE: readonly EntryKind[] = ['withdrawn', 'purged', 'void'];

export type PublishedState = 'never' | 'public' | 'withdrawn';

/** Whether the record is public now, as the ledger says (waiting entries count as done). */
export async function publishedState(req: PayloadRequest, recordId: string): Promise<PublishedState> {
  const latest = await latestOf(req, recordId);
  if (!latest) return 'never';
  return GONE.includes(latest.kind) ? 'withdrawn' : 'public';
}

/** Marks a numbered entry as one that could not be rendered; it is named on the administrator's first screen. */
export async function park(payload: Payload, seq: number, failure: string): Promise<void> {
  await payload.db.updateOne({
    collection: 'publications',
    where: { seq: { equals: seq } },
    data: { state: 'failed', failure },
  });
}

/** Number of entries that wait for a number, and of those that failed. */
export async function backlog(payload: Payload): Promise<{ waiting: number; failed: number }> {
  const count = async (state: string) =>
    (await payload.db.count({ collection: 'publications', where: { state: { equals: state } } })).totalDocs;
  return { waiting: await count('waiting'), failed: await count('failed') };
}

export const contentOf = (entry: Pick<LedgerEntry, 'text'>): EntryContent =>
  entry.text ? (JSON.parse(entry.text) as EntryContent) : {};
