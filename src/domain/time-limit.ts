/**
 * 公开时限: until which day information has to be public (条例 Art. 26: twenty working days from the day on
 * which it was made or changed, unless other law says otherwise; domain.md 1.5).
 */
import { addCalendarDays, addWorkingDays, UnknownYear, type Calendar } from './calendar';
import type { LocalDate, TimeLimit } from './public-record';

/** Art. 26, where the disclosure item has no limit of its own. */
export const GENERAL_LIMIT: TimeLimit = { count: 20, unit: 'workingDays', from: '信息形成或者变更之日' };

/** What the clock needs to know of a document. */
export interface ClockedDocument {
  /** 成文日期. */
  issuedOn?: LocalDate | null;
  /** Day of the event from which the limit of the item counts, where it is not the day of issue. */
  eventOn?: LocalDate | null;
  /** Public before on an older site: never late (design.md §4, invariant 4). */
  carriedOver?: unknown;
}

export type Due =
  | { kind: 'due'; on: LocalDate; from: LocalDate; limit: TimeLimit }
  /** The limit leaves the years whose working days are known. */
  | { kind: 'unknownYear'; year: number; sentence: string; english: string }
  | { kind: 'none'; why: 'carriedOver' | 'noDate' };

type Limited = { timeLimit?: { [K in keyof TimeLimit]?: TimeLimit[K] | null } | null };

/** The limit of an item; the general one where it has none or is not given as a number of days. */
export function limitOf(item: Limited | null | undefined): TimeLimit {
  const { count, unit, from } = item?.timeLimit ?? {};
  return count && unit ? { count, unit, from: from ?? GENERAL_LIMIT.from } : GENERAL_LIMIT;
}

/** The last day of a limit. @throws UnknownYear */
export const endOf = (limit: Pick<TimeLimit, 'count' | 'unit'>, from: LocalDate, calendar: Calendar) =>
  limit.unit === 'workingDays'
    ? addWorkingDays(from, limit.count, calendar)
    : addCalendarDays(from, limit.count, calendar);

/**
 * The last day on which a document becomes public in time.
 * @param item its main disclosure item
 */
export function dueOn(document: ClockedDocument, item: Limited | null | undefined, calendar: Calendar): Due {
  if (document.carriedOver) return { kind: 'none', why: 'carriedOver' };
  const from = document.eventOn ?? document.issuedOn;
  if (!from) return { kind: 'none', why: 'noDate' };
  const limit = limitOf(item);
  try {
    return { kind: 'due', on: endOf(limit, from, calendar), from, limit };
  } catch (error) {
    if (!(error instanceof UnknownYear)) throw error;
    return { kind: 'unknownYear', year: error.year, sentence: error.message, english: error.english };
  }
}
