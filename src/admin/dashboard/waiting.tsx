import { STEP_LABELS, type Step } from '../../domain/review-steps';
import { beijingMinute } from '../../domain/local-date';
import type { WorkItem, WorkList } from '../server/work';
import { StateBadge } from '../state-badge';
import type { DashboardText } from './text';

interface Props {
  title: string;
  list: WorkList;
  language: 'zh' | 'en';
  text: DashboardText;
}

/** Lines before the rest is folded away. */
const SHOWN = 20;

/** One list of the first screen; absent where nothing waits. */
export function Waiting({ title, list, language, text }: Props) {
  const { items, total } = list;
  if (total === 0) return null;
  return (
    <section>
      <h2>
        {title} <span className="gk-count">{total}</span>
      </h2>
      <Lines items={items.slice(0, SHOWN)} language={language} text={text} />
      {items.length > SHOWN && (
        <details className="gk-more">
          <summary>{text('moreOf', items.length - SHOWN)}</summary>
          <Lines items={items.slice(SHOWN)} language={language} text={text} />
        </details>
      )}
      {total > items.length && <p className="gk-hint">{text('moreOf', total - items.length)}</p>}
    </section>
  );
}

const Lines = ({ items, language, text }: Omit<Props, 'title' | 'list'> & { items: readonly WorkItem[] }) => (
  <ul className="gk-work">
    {items.map((item) => (
      <Line key={item.id} item={item} language={language} text={text} />
    ))}
  </ul>
);

function Line({ item, language, text }: Omit<Props, 'title' | 'list'> & { item: WorkItem }) {
  const { deadline, holders, state, step, section } = item;
  const late = (deadline?.left ?? 0) < 0;
  const waits = state === 'submitted' || state === 'sentBack' || state === 'working' || state === 'revising';
  return (
    <li>
      <a href={`/admin/collections/${item.collection}/${item.id}`}>{item.title || text('untitled')}</a>
      <span className="gk-work__about">
        <StateBadge state={state} at={item.publishAt} language={language} />{' '}
        {step && `${STEP_LABELS[step as Step]?.[language] ?? ''} `}
        {item.organ}
        {section && `·${section}`}
      </span>
      <span className={late ? 'gk-hint gk-hint--bad' : 'gk-hint'}>
        {deadline && <DeadlineText deadline={deadline} language={language} text={text} />}
        {waits && (
          <span>
            {holders.length > 0 ? text('heldBy', holders.join('、')) : text('heldByNobody')}
            {language === 'zh' ? '，' : ', '}
            {text('since', beijingMinute(item.since))}
          </span>
        )}
      </span>
      {item.sentBackReason && (
        <span className="gk-hint">
          {text('reason')}
          {item.sentBackReason}
        </span>
      )}
    </li>
  );
}

export function DeadlineText({
  due = 'due',
  deadline: { on, left, unknown },
  language,
  text,
}: { due?: 'due' | 'signBy'; deadline: NonNullable<WorkItem['deadline']> } & Pick<
  Props,
  'language' | 'text'
>) {
  if (unknown) return <span>{unknown[language]} </span>;
  const days = left ?? 0;
  const words = days < 0 ? text('lateBy', -days) : days === 0 ? text('leftToday') : text('left', days);
  return (
    <strong>
      {text(due, on)}
      {language === 'zh' ? `（${words}）` : ` (${words}) `}
    </strong>
  );
}
