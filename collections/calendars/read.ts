import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import { Calendar, SHIPPED, SHIPPED_CALENDARS } from '../../src/domain/calendar';
import { yearCalendarOf, type CalendarRow } from './check';

const remembered = new WeakMap<PayloadRequest, Promise<Calendar>>();

/**
 * The working days that are known now: those that the system brings, and what an administrator entered,
 * which counts before. Read once for a request.
 */
export function calendarOf(req: PayloadRequest): Promise<Calendar> {
  const known = remembered.get(req) ?? readCalendar(req);
  remembered.set(req, known);
  return known;
}

async function readCalendar(req: PayloadRequest): Promise<Calendar> {
  const { docs } = await req.payload.db.find<CalendarRow>({
    collection: 'calendars',
    pagination: false,
    limit: 0,
    sort: 'year',
    req,
  });
  return docs.length > 0 ? new Calendar([...SHIPPED_CALENDARS, ...docs.map(yearCalendarOf)]) : SHIPPED;
}

export const calendarChanged: CollectionAfterChangeHook = ({ doc, req }) => {
  remembered.delete(req);
  return doc;
};

export const calendarRemoved: CollectionAfterDeleteHook = ({ doc, req }) => {
  remembered.delete(req);
  return doc;
};
