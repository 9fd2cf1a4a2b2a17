'use client';
import { useState } from 'react';
import { shanghaiDay } from '../domain/local-date';
import { useText } from './words';

/** The summary of a month, above the list of reviews. */
export function ReviewSummary() {
  const text = useText();
  const [month, setMonth] = useState(() => shanghaiDay(new Date().toISOString()).slice(0, 7));
  return (
    <p className="gk-buttons">
      <label htmlFor="gk-month">{text('summaryOf')}</label>
      <input id="gk-month" type="month" value={month} onChange={(event) => setMonth(event.target.value)} />
      <a className="gk-button" href={`/api/reviews/summary?month=${month}`} target="_blank" rel="noreferrer">
        {text('summaryOpen')}
      </a>
    </p>
  );
}
