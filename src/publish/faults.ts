/** Entries of a block at whose door a failure can be laid. */
import type { LedgerEntry } from '../domain/public-record';
import { recordRow } from '../store/records';
import type { Store } from '../store/open';
import { isMachineFailure, type UnitError } from './failures';
import { contentOfEntry, FoldError } from './fold';

export interface Fault {
  entry: LedgerEntry;
  error: Error;
}

/** Asked to set an entry aside of which no page can be made. */
export type Park = (seq: number, sentence: string) => Promise<void>;

/** Tries a block until none of its entries is at fault any more; those at fault are parked. */
export async function withoutFaults(
  entries: readonly LedgerEntry[],
  park: Park,
  attempt: (block: LedgerEntry[]) => Fault | undefined,
): Promise<void> {
  const block = entries.map((entry) => ({ ...entry }));
  for (let fault = firstUnusable(block) ?? attempt(block); fault;) {
    fault.entry.parked = true;
    await park(fault.entry.seq, fault.error.message);
    fault = firstUnusable(block) ?? attempt(block);
  }
}

/** The first entry whose content is no public record. */
export function firstUnusable(block: readonly LedgerEntry[]): Fault | undefined {
  for (const entry of block)
    try {
      if (!entry.parked) contentOfEntry(entry);
    } catch (error) {
      return { entry, error: error as Error };
    }
  return undefined;
}

/** The entry that could not be folded. @throws the error where it is none of the block's own */
export function foldFault(error: unknown, block: readonly LedgerEntry[]): Fault {
  const entry = error instanceof FoldError && block.find(({ seq }) => seq === error.seq);
  if (!entry || entry.parked) throw error;
  return { entry, error };
}

/** The latest entry of the block whose record has the unit of which no page could be made. */
export function unitFault(store: Store, error: UnitError, block: readonly LedgerEntry[]): Fault | undefined {
  const { unit } = error;
  const name = unit.slice(unit.indexOf(':') + 1);
  const isOwn = ({ recordId }: LedgerEntry) =>
    unit.startsWith('record:') ? recordRow(store, recordId)?.n === Number(name) : recordId === name;
  const entry = block.findLast((candidate) => !candidate.parked && isOwn(candidate));
  return entry && { entry, error };
}

/** Lays an error that names no record at the door of the only entry of a block. @throws what is of the machine */
export function orAtItsDoor(
  block: LedgerEntry[],
  attempt: (block: LedgerEntry[]) => Fault | undefined,
): Fault | undefined {
  try {
    return attempt(block);
  } catch (error) {
    const [entry] = block;
    if (!entry || entry.parked || isMachineFailure(error)) throw error;
    return { entry, error: error as Error };
  }
}
