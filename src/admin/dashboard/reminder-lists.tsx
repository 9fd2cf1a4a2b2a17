import type { Reminders } from '../server/reminders';
import type { DashboardText } from './text';

const LISTS = ['unconfirmed', 'scheduled', 'reassess', 'renew', 'unmerged'] as const;

/** Lists of what comes back by itself; an empty one is absent. */
export function ReminderLists({ reminders, text }: { reminders: Reminders; text: DashboardText }) {
  return LISTS.filter((name) => reminders[name].length > 0).map((name) => (
    <section key={name}>
      <h2>
        {text(name)} <span className="gk-count">{reminders[name].length}</span>
      </h2>
      <ul className="gk-work">
        {reminders[name].map(({ id, title, when }) => (
          <li key={id}>
            <a href={`/admin/collections/documents/${id}`}>{title || text('untitled')}</a>
            <span className="gk-hint">{inWords(name, when, text)}</span>
          </li>
        ))}
      </ul>
    </section>
  ));
}

const WHEN = { unconfirmed: 'withdrawnAt', scheduled: 'scheduledAt', reassess: 'reassessOn' } as const;

const inWords = (name: string, when: string, text: DashboardText): string =>
  name in WHEN ? text(WHEN[name as keyof typeof WHEN], when) : when;
