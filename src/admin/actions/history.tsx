'use client';
import { beijingMinute } from '../../domain/local-date';
import type { Event } from '../server/desk';
import type { TextKey } from '../translations';
import { useText } from '../words';

const ACTIONS: Readonly<Record<string, TextKey>> = {
  submit: 'actionSubmit',
  approve: 'actionApprove',
  sendBack: 'actionSendBack',
  withdraw: 'actionWithdraw',
  carryOver: 'actionCarryOver',
};

/** Who did what and when, newest first. */
export function History({ events }: { events: readonly Event[] }) {
  const text = useText();
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
            {ACTIONS[event.action] ? text(ACTIONS[event.action]!) : event.action}
            {event.reviewer && (
              <span>
                {' '}
                · {text('review')}：{event.reviewer}，{event.reviewedOn}，{event.reviewResult}
              </span>
            )}
            {event.reason && <span> · {event.reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
