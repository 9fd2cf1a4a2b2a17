/** From the entries of a record: what was public, from when to when. */
import { shanghaiDay } from '../../domain/local-date';
import type {
  EntryContent,
  EntryKind,
  Instant,
  LocalDate,
  RecordType,
  Withdrawal,
} from '../../domain/public-record';
import type { TextRecord } from '../../differences/fields';
import { contentOfEntry } from '../../publish/fold';
import type { EntryRow, RecordState } from '../../store/rows';

export interface Step {
  revision: number;
  seq: number;
  at: Instant;
  hash: string;
  /** Absent where only date and hash may be seen. */
  shown?: {
    kind: EntryKind;
    title: string;
    /** Public reason of a change. */
    reason?: string;
    withdrawal?: Withdrawal;
    /** The record as it was published; absent where it is no longer public, or where the entry brought none. */
    record?: TextRecord;
  };
  /** True where the text that the public saw is another one from here on. */
  begins: boolean;
  /** When it was replaced or taken back; absent for what is public now, and where nothing begins. */
  until?: Instant;
}

const WITH_TEXT: readonly RecordType[] = ['document', 'rule', 'guide'];
const BEGINNING: readonly EntryKind[] = ['published', 'changed', 'carriedOver', 'technical'];
const ENDING: readonly EntryKind[] = ['withdrawn', 'purged'];

function contentOf(entry: EntryRow): EntryContent {
  return contentOfEntry({ recordId: entry.record_id, ...(entry.text === null ? {} : { text: entry.text }) });
}

/** Never made a page: it changed nothing for the public. */
const isParked = (entry: EntryRow): boolean => entry.title === null && entry.text !== null;

function shownOf(entry: EntryRow, state: RecordState): Step['shown'] {
  if (entry.title === null || state === 'sealed') return undefined;
  const { reason, withdrawal, record } = contentOf(entry);
  const readable = state === 'live' && record !== undefined && WITH_TEXT.includes(record.type);
  return {
    kind: entry.kind,
    title: entry.title,
    ...(reason && state === 'live' ? { reason } : {}),
    ...(withdrawal ? { withdrawal } : {}),
    ...(readable ? { record: record as TextRecord } : {}),
  };
}

/** Every entry of a record, oldest first. @param state of the record now */
export function stepsOf(entries: readonly EntryRow[], state: RecordState): Step[] {
  const steps = entries.map((entry): Step => {
    const shown = shownOf(entry, state);
    return {
      revision: entry.revision,
      seq: entry.seq,
      at: entry.published_at,
      hash: entry.hash,
      ...(shown ? { shown } : {}),
      begins: BEGINNING.includes(entry.kind) && !isParked(entry),
    };
  });
  let end: Instant | undefined;
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i]!;
    if (step.begins && end !== undefined) step.until = end;
    if (step.begins || (ENDING.includes(entries[i]!.kind) && !isParked(entries[i]!))) end = step.at;
  }
  return steps;
}

/** What was public at some time of a day, in its order; the last one stood when the day ended, or was taken back. */
export const publicOn = (steps: readonly Step[], day: LocalDate): Step[] =>
  steps.filter(
    ({ begins, at, until }) =>
      begins && shanghaiDay(at) <= day && (until === undefined || shanghaiDay(until) >= day),
  );
