/** The period of a notice: given in days, by the calendar of the site. */
import type { PayloadRequest } from 'payload';
import { addCalendarDays, addWorkingDays, UnknownYear } from '../../src/domain/calendar';
import type { DocumentType, Particulars } from '../../src/domain/document-types';
import { isLocalDate } from '../../src/domain/local-date';
import { calendarOf } from '../calendars/read';

/** The last day of a period given in days; nothing where it is not given so, or the calendar does not reach. */
export async function lastDayOf(
  req: PayloadRequest,
  type: DocumentType,
  { [type.period?.from ?? '']: from, days, counting }: Particulars,
): Promise<string | undefined> {
  if (!type.period || !isLocalDate(from) || typeof days !== 'number' || days < 1 || days > 3650)
    return undefined;
  const add = counting === '工作日' ? addWorkingDays : counting === '日历日' ? addCalendarDays : undefined;
  try {
    return add?.(from, days, await calendarOf(req));
  } catch (error) {
    if (error instanceof UnknownYear) return undefined;
    throw error;
  }
}

/**
 * Fills in the last day, and computes it anew where what it was computed from has changed and it has not.
 * @param before values as they were saved last
 */
export async function keepLastDay(req: PayloadRequest, type: DocumentType, values: Particulars, before: Particulars): Promise<void> {
  if (!type.period) return;
  const { to } = type.period;
  const isStale = values[to] === before[to] && values[to] === (await lastDayOf(req, type, before));
  const last = !values[to] || isStale ? await lastDayOf(req, type, values) : undefined;
  if (last) values[to] = last;
} // prettier-ignore
