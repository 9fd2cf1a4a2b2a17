/** An entered arrangement is plausible, and contradicts nothing silently. */
import type { CollectionBeforeChangeHook } from 'payload';
import { differingDays, faultsOf, SHIPPED, type YearCalendar } from '../../src/domain/calendar';
import { formatChinese } from '../../src/domain/local-date';
import { say } from '../fields/words';
import { refuse } from '../hooks/refuse';

export interface CalendarRow {
  id: string;
  year: number;
  notice: string;
  holidays?: { name: string; from: string; to: string }[] | null;
  makeUpDays?: { day: string }[] | null;
  changeBasis?: string | null;
}

/** The arrangement that a row says. */
export const yearCalendarOf = ({ year, notice, holidays, makeUpDays }: CalendarRow): YearCalendar => ({
  year,
  notice,
  holidays: (holidays ?? []).map(({ name, from, to }) => ({ name, from, to })),
  makeUpDays: (makeUpDays ?? []).map(({ day }) => day),
});

const SHOWN = 5;

/** @throws ValidationError with a sentence beside the field */
export const checkCalendar: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const row = { ...(originalDoc as object), ...data } as CalendarRow;
  const entered = yearCalendarOf(row);
  const [fault] = faultsOf(entered);
  if (fault) refuse(req, 'calendars', fault.field, say(req, fault.zh, fault.en));
  const shipped = SHIPPED.year(entered.year);
  if (!shipped || row.changeBasis?.trim()) return data;
  const days = differingDays(shipped, entered);
  if (days.length === 0)
    refuse(
      req,
      'calendars',
      'year',
      say(
        req,
        `系统已带有${entered.year}年的安排（${shipped.notice}），内容相同，不必录入。`,
        `The system already brings ${entered.year} (${shipped.notice}), and it is the same: no need to enter it.`,
      ),
    );
  const listed = days.slice(0, SHOWN).map(formatChinese).join('、') + (days.length > SHOWN ? '等' : '');
  return refuse(
    req,
    'calendars',
    'changeBasis',
    say(
      req,
      `系统自带的${entered.year}年安排（${shipped.notice}）与所填不同：${listed}。确有新通知的，请写明依据；否则请核对日期。`,
      `This differs from the arrangement of ${entered.year} that the system brings (${shipped.notice}) on ${days.slice(0, SHOWN).join(', ')}. Name the notice that changed it, or correct the dates.`,
    ),
  );
};
