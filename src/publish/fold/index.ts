/** The public store as the fold of the ledger: the same entries make the same store, whatever the machine. */
import type { LedgerEntry } from '../../domain/public-record';
import { ensureSearchTables } from '../../search/embedded/tables';
import type { Store } from '../../store/open';
import { lastEntry, recordRow, setMeta } from '../../store/records';
import { inStoreTransaction } from '../../store/statements';
import { isMachineFailure } from '../failures';
import { eventLoopTurn } from '../breath';
import { entryHash, factsHash, GENESIS, textHash, titleOfText } from '../ledger/hash';
import { applyEntry } from './apply';
import { ChangeLog, type Change } from './changes';
import { indexRecord, type TextOf } from './index-search';

export type { Change, Snapshot } from './changes';
export { contentOfEntry } from './content';
export type { TextOf } from './index-search';

export class ChainError extends Error {}

/** An entry that cannot be folded for a reason of its own. */
export class FoldError extends Error {
  constructor(
    readonly seq: number,
    cause: unknown,
  ) {
    super(`账目第 ${seq} 号无法处理：${(cause as Error | undefined)?.message ?? String(cause)}`, { cause });
  }
}

export interface FoldOptions {
  /** Text of attachments, for search. */
  textOf?: TextOf;
  /** False where nobody asks for the changes, as when a store is built from nothing. */
  track?: boolean;
}

/**
 * Folds numbered entries, in the order of seq, into the store. The caller holds the transaction.
 * @returns what became of each record, where `track` is not off
 * @throws ChainError where an entry does not continue the chain of those folded before; FoldError
 */
export function foldEntries(
  store: Store,
  entries: readonly LedgerEntry[],
  { textOf = () => undefined, track = true }: FoldOptions = {},
): Change[] {
  if (!entries.length) return [];
  ensureSearchTables(store);
  const last = lastEntry(store);
  const fold = { store, log: new ChangeLog(store, track), reindex: new Set<string>() };
  let [seq, hash] = [last?.seq ?? 0, last?.hash ?? GENESIS];
  for (const entry of entries) {
    verifyLink(entry, seq, hash);
    attempt(entry.seq, () => applyEntry(fold, entry));
    [seq, hash] = [entry.seq, entry.hash];
  }
  for (const id of fold.reindex) attempt(recordRow(store, id)!.seq, () => indexRecord(store, id, textOf));
  setMeta(store, 'applied_seq', seq);
  return fold.log.changes();
}

function attempt(seq: number, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw isMachineFailure(error) ? error : new FoldError(seq, error);
  }
}

/** @throws ChainError */
export function verifyLink(entry: LedgerEntry, previousSeq: number, previousHash: string): void {
  if (entry.seq !== previousSeq + 1)
    throw new ChainError(
      `账目第 ${previousSeq} 号之后应为第 ${previousSeq + 1} 号，实为第 ${entry.seq} 号。`,
    );
  if (entry.previousHash !== previousHash || entryHash(entry) !== entry.hash)
    throw new ChainError(`账目第 ${entry.seq} 号与前一号的校验值不相接。`);
  if (
    entry.text !== undefined &&
    entry.salt !== undefined &&
    textHash(entry.salt, entry.text) !== entry.textHash
  )
    throw new ChainError(`账目第 ${entry.seq} 号的内容与其校验值不符。`);
  if (entry.factsHash === undefined || entry.text === undefined) return;
  if (factsHash({ ...entry, title: titleOfText(entry.text) }) !== entry.factsHash)
    throw new ChainError(`账目第 ${entry.seq} 号的要素与其校验值不符。`);
}

/** Folds a whole ledger in blocks, each in its own transaction. */
export async function foldAll(
  store: Store,
  entriesAfter: (seq: number, limit: number) => Promise<LedgerEntry[]> | LedgerEntry[],
  options: Omit<FoldOptions, 'track'> = {},
): Promise<void> {
  for (let seq = lastEntry(store)?.seq ?? 0; ;) {
    const entries = await entriesAfter(seq, 500);
    if (!entries.length) return;
    inStoreTransaction(store, () => foldEntries(store, entries, { ...options, track: false }));
    seq = entries.at(-1)!.seq;
    await eventLoopTurn();
  }
}
