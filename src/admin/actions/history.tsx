'use client';
import { beijingMinute } from '../../domain/local-date';
import type { Event } from '../server/desk';
import { ACTION_WORDS } from '../verbs';
import { useLanguage, useText } from '../words';

/** Who did what and when, newest first. */
export function History({ events }: { events: readonly Event[] }) {
  const text = useText();
  const language = useLanguage();
  if (events.length === 0) return null;
  return (
    <details className="gk-history">
      <summary>
        {text('history')} ({events.length})
      </summary>
      <ol>
        {events.map((event) => (
          <li key={event.at + event.action}>
            <time dateTime={event.at}>{beijingMinute(event.at)}</time> {event.by}{' '}
            {ACTION_WORDS[event.action]?.[language] ?? event.action}
            {event.reason && <span> · {event.reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
