import { isSigned } from '../../domain/daily-head';
import type { EntryContent, LedgerEntry } from '../../domain/public-record';
import type { Store } from '../../store/open';
import { inStoreTransaction } from '../../store/statements';
import { ChainError, foldEntries, verifyLink } from '../fold';
import type { TextOf } from '../fold';
import { GENESIS } from '../ledger/hash';
import type { Findings } from './findings';

/** Whether a daily entry is the signed head of the entry before. */
function isHeadOf(entry: LedgerEntry, previousHash: string): boolean {
  const { daily } = JSON.parse(entry.text ?? '{}') as EntryContent;
  return daily !== undefined && daily.hash === previousHash && isSigned(daily);
}

/**
 * Verifies the chain of the whole ledger and folds it into an empty store, as far as it holds together.
 * @returns number of entries
 */
export async function checkLedger(
  entriesAfter: (seq: number, limit: number) => Promise<LedgerEntry[]>,
  fresh: Store,
  textOf: TextOf,
  findings: Findings,
): Promise<number> {
  let [seq, hash, count, broken] = [0, GENESIS, 0, false];
  for (;;) {
    const entries = await entriesAfter(seq, 500);
    if (!entries.length) return count;
    for (const entry of entries) {
      if (entry.parked) findings.add(`账目第 ${entry.seq} 号（${entry.recordId}）无法生成页面，已搁置。`);
      try {
        verifyLink(entry, seq, hash);
      } catch (error) {
        if (!(error instanceof ChainError)) throw error;
        findings.add(`账目：${error.message}`);
        broken = true;
      }
      if (entry.kind === 'daily' && !isHeadOf(entry, hash))
        findings.add(`账目第 ${entry.seq} 号：每日封存的签名不正确。`);
      [seq, hash] = [entry.seq, entry.hash];
    }
    count += entries.length;
    if (!broken) inStoreTransaction(fresh, () => foldEntries(fresh, entries, { textOf, track: false }));
  }
}
