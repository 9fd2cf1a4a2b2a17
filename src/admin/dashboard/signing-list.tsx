import type { ToSign } from '../server/to-sign';
import type { DashboardText } from './text';
import { DeadlineText } from './waiting';

interface Props {
  items: readonly ToSign[];
  language: 'zh' | 'en';
  text: DashboardText;
}

/** What was approved by telephone and is withdrawn unless it is signed in time: it stands before all else. */
export function SigningList({ items, language, text }: Props) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>
        {text('toSign')} <span className="gk-count">{items.length}</span>
      </h2>
      <ul className="gk-work">
        {items.map(({ id, collection, recordId, title, deadline }) => (
          <li key={id}>
            <a href={`/admin/collections/${collection}/${recordId}`}>{title || text('untitled')}</a>
            <span className="gk-hint gk-hint--bad">
              <DeadlineText due="signBy" deadline={deadline} language={language} text={text} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
