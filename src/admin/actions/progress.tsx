'use client';
/** The way of a record, with the step at which it stands, who has it and since when. */
import { beijingMinute } from '../../domain/local-date';
import { STEP_LABELS } from '../../domain/review-steps';
import type { Desk } from '../server/desk';
import { useLanguage, useText } from '../words';

export function Progress({ desk }: { desk: Desk }) {
  const text = useText();
  const language = useLanguage();
  const way = [
    { key: 'working', label: text('stepWorking') },
    ...desk.steps.map((step) => ({ key: step as string, label: STEP_LABELS[step][language] })),
    { key: 'public', label: text('stepPublic') },
  ];
  const at =
    desk.stage === 'submitted' ? (desk.step ?? 'final') : desk.stage === 'working' ? 'working' : 'public';
  const since = desk.since ? text('since').replace('{t}', beijingMinute(desk.since)) : '';
  return (
    <>
      <ol className="gk-way" aria-label={text('way')}>
        {way.map(({ key, label }) => (
          <li key={key} aria-current={key === at ? 'step' : undefined}>
            {label}
          </li>
        ))}
      </ol>
      {desk.stage === 'submitted' && (
        <p className="gk-hint">
          {desk.holders.length > 0 ? `${text('holders')}${desk.holders.join('、')}` : text('nextNobody')}
          {since && `（${since}）`}
        </p>
      )}
      {desk.verbs.includes('recall') && <p className="gk-hint">{text('savingRecalls')}</p>}
    </>
  );
}
