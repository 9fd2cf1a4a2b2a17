import type { PayloadRequest } from 'payload';
import { v7 as uuidv7 } from 'uuid';
import type { EntryContent, EntryKind, RecordType } from '../../domain/public-record';
import { sealText } from './hash';

/** Order of numbering: withdrawals, purges and voids first, then what officers do, then imports. */
export const PRIORITY = { urgent: 0, officer: 1, import: 2 } as const;

export interface NewEntry {
  recordId: string;
  recordType: RecordType;
  kind: EntryKind;
  content: EntryContent;
  priority?: number;
  /** Name of an import block of at most 100 entries, numbered together. */
  batch?: string;
  /** Instant; the order of numbering among equals. */
  at: string;
}

/**
 * Writes an entry without a number, in the transaction of the command (design.md §2). The publisher numbers it.
 * @param req request of an open transaction
 * @param revision known next revision; looked up where absent
 * @returns id of the row in `publications`
 */
export async function appendEntry(req: PayloadRequest, entry: NewEntry, revision?: number): Promise<string> {
  if (!(await req.transactionID)) throw new Error('appendEntry needs an open transaction');
  const { text, salt, textHash } = sealText(entry.content);
  const id = uuidv7();
  await req.payload.db.create({
    collection: 'publications',
    data: {
      id,
      recordId: entry.recordId,
      recordType: entry.recordType,
      revision: revision ?? (await lastRevision(req, entry.recordId, entry.recordType)) + 1,
      kind: entry.kind,
      text,
      salt,
      textHash,
      priority: entry.priority ?? PRIORITY.officer,
      ...(entry.batch ? { batch: entry.batch } : {}),
      state: 'waiting',
      createdAt: entry.at,
      updatedAt: entry.at,
    },
    returning: false,
    req,
  });
  return id;
}

/**
 * Revision of the latest entry of a record, waiting ones included; 0 where there is none.
 * @throws where the record is of another type: it never becomes one of this
 */
export async function lastRevision(
  req: PayloadRequest,
  recordId: string,
  type?: RecordType,
): Promise<number> {
  const { docs } = await req.payload.db.find<{ revision: number; recordType: string }>({
    collection: 'publications',
    where: { recordId: { equals: recordId } },
    sort: '-revision',
    limit: 1,
    pagination: false,
    select: { revision: true, recordType: true },
    req,
  });
  const [latest] = docs;
  if (latest && type && latest.recordType !== type)
    throw new Error(`${recordId} is a ${latest.recordType} and never becomes a ${type}`);
  return latest?.revision ?? 0;
}
