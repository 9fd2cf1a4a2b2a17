import { beijingMinute } from '../../domain/local-date';
import type { WorkItem } from '../server/work';
import { StateBadge } from '../state-badge';
import type { DashboardText } from './text';

interface Props {
  title: string;
  items: readonly WorkItem[];
  language: 'zh' | 'en';
  text: DashboardText;
}

/** One list of the first screen; absent where nothing waits. */
export function Waiting({ title, items, language, text }: Props) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span className="gk-count">{items.length}</span>
      </h2>
      <ul className="gk-work">
        {items.map((item) => (
          <li key={item.id}>
            <a href={`/admin/collections/${item.collection}/${item.id}`}>{item.title || text('untitled')}</a>
            <span className="gk-work__about">
              <StateBadge state={item.state} language={language} /> {item.organ}{' '}
              <time dateTime={item.updatedAt}>{beijingMinute(item.updatedAt)}</time>
            </span>
            {item.sentBackReason && (
              <span className="gk-hint">
                {text('reason')}
                {item.sentBackReason}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
