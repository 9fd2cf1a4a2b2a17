'use client';
/** Above the list of what administrators entered: the years that the system brings with it, to be read only. */
import { SHIPPED_CALENDARS, type YearCalendar } from '../domain/calendar';
import { formatChinese } from '../domain/local-date';
import type { LocalDate } from '../domain/public-record';
import { useLanguage, useText } from './words';

/** `10月1日`, with the year where it is another; in English `10-01`. */
function dayIn(language: 'zh' | 'en', day: LocalDate, year: number): string {
  const own = day.startsWith(`${year}-`);
  if (language === 'en') return own ? day.slice(5) : day;
  return formatChinese(day).slice(own ? `${year}年`.length : 0);
}

const SpanOf = ({ from, to, year }: { from: LocalDate; to: LocalDate; year: number }) => {
  const language = useLanguage();
  const first = dayIn(language, from, year);
  if (from === to) return <>{first}</>;
  const last = dayIn(language, to, year);
  return <>{language === 'zh' ? `${first}至${last}` : `${first} to ${last}`}</>;
};

function Year({ year, notice, holidays, makeUpDays }: YearCalendar) {
  const language = useLanguage();
  const comma = useText()('comma');
  return (
    <tr>
      <th scope="row">
        {year}
        <span className="gk-table__note gk-hint">{notice}</span>
      </th>
      <td>
        {holidays.map(({ name, from, to }, i) => (
          <span key={from} className="gk-nowrap">
            {name}（<SpanOf from={from} to={to} year={year} />）{i < holidays.length - 1 && comma}
          </span>
        ))}
      </td>
      <td>{makeUpDays.map((day) => dayIn(language, day, year)).join(comma)}</td>
    </tr>
  );
}

export function ShippedYears() {
  const text = useText();
  return (
    <details className="gk-shipped" open>
      <summary>{text('shippedYears')}</summary>
      <div className="gk-table gk-table--words" tabIndex={0} role="region" aria-label={text('shippedYears')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('yearAndNotice')}</th>
              <th scope="col">{text('holidays')}</th>
              <th scope="col">{text('makeUpDays')}</th>
            </tr>
          </thead>
          <tbody>
            {[...SHIPPED_CALENDARS].reverse().map((calendar) => (
              <Year key={calendar.year} {...calendar} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
