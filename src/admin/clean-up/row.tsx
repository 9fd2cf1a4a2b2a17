'use client';
/** One document of a clean-up: what the table says, what was found, what is chosen. */
import { OUTCOME_LABELS, OUTCOMES, type Outcome } from '../../domain/clean-up';
import { VALIDITY_LABELS } from '../../domain/vocabulary';
import type { CleanUpDocument } from '../server/clean-up-documents';
import { useLanguage } from '../words';
import { ByHand } from './by-hand';
import { groupOf, type Choice } from './choices';
import { useCleanUpText } from './text';

const NONE = 'none';

interface Props {
  choice: Choice;
  documents: Readonly<Record<string, CleanUpDocument>>;
  /** Another row says something else about the same document. */
  hasRival: boolean;
  /** @param by the document chosen by hand */
  onChange: (choice: Choice, by?: CleanUpDocument) => void;
}

export function CleanUpRowOf({ choice, documents, hasRival, onChange }: Props) {
  const text = useCleanUpText();
  const index = useLanguage() === 'zh' ? 0 : 1;
  const { at, match, target } = choice;
  const id = (name: string) => `gk-clean-${at}-${name}`;
  const found = target ? documents[target] : undefined;
  // What is repealed stays so until that decision is withdrawn; what ran out needs a new last day.
  const contradicts =
    (choice.outcome === 'keeps' || choice.outcome === 'toAmend') &&
    (found?.validity === 'repealed' || (found?.validity === 'expired' && !choice.until));
  const describe = ({ title, documentNumber, organ, validity }: CleanUpDocument) =>
    [title, documentNumber, organ, validity && text('now') + VALIDITY_LABELS[validity]]
      .filter(Boolean)
      .join('　');
  return (
    <li className={`gk-clean gk-clean--${groupOf(choice)}`}>
      <div>
        <strong>
          {choice.ordinal}. {choice.title}
        </strong>{' '}
        {choice.documentNumber} {choice.said && <span className="gk-hint">{choice.said}</span>}
      </div>
      {groupOf(choice) === 'missing' && (
        <ByHand choice={choice} documents={documents} describe={describe} onChange={onChange} />
      )}
      {match.state === 'several' && (
        <>
          <label htmlFor={id('target')}>{text('means')}</label>
          <select
            id={id('target')}
            value={target ?? (choice.isNone ? NONE : '')}
            onChange={({ target: { value } }) => {
              const chosen = value === '' || value === NONE ? undefined : value;
              onChange({ ...choice, target: chosen, isNone: value === NONE, include: chosen !== undefined });
            }}
          >
            <option value="">{text('choose')}</option>
            {[...new Set([...match.ids, ...(target ? [target] : [])])].map((one) => (
              <option key={one} value={one}>
                {describe(documents[one]!)}
              </option>
            ))}
            <option value={NONE}>{text('noneOfThese')}</option>
          </select>
        </>
      )}
      {found && (
        <span className="gk-hint">
          → <a href={`/admin/collections/documents/${found.id}`}>{describe(found)}</a>
          {match.state === 'found' && match.nearly && (
            <span className="gk-hint gk-hint--bad">{text('nearly')}</span>
          )}
          {contradicts && <span className="gk-hint gk-hint--bad">{text('contradicts')}</span>}
          {hasRival && <span className="gk-hint gk-hint--bad">{text('rival')}</span>}
          {choice.already && <span className="gk-hint">{text('alreadySo')}</span>}
          {match.state === 'none' && (
            <button
              type="button"
              className="gk-button"
              onClick={() => onChange({ ...choice, target: undefined, include: false })}
            >
              {text('notThis')}
            </button>
          )}
        </span>
      )}
      {found && (
        <div className="gk-clean__choice">
          <label className="gk-check">
            <input
              type="checkbox"
              checked={choice.include}
              onChange={(event) => onChange({ ...choice, include: event.target.checked })}
            />{' '}
            {text('include')}
          </label>
          <label htmlFor={id('outcome')}>{text('outcome')}</label>
          <select
            id={id('outcome')}
            value={choice.outcome ?? ''}
            onChange={(event) =>
              onChange({ ...choice, outcome: (event.target.value || undefined) as Outcome | undefined })
            }
          >
            <option value="">{text('choose')}</option>
            {OUTCOMES.map((outcome) => (
              <option key={outcome} value={outcome}>
                {OUTCOME_LABELS[outcome][index]}
              </option>
            ))}
          </select>
          {choice.outcome === 'keeps' && (
            <>
              <label htmlFor={id('until')}>{text('until')}</label>
              <input
                id={id('until')}
                type="date"
                value={choice.until ?? ''}
                onChange={(event) => onChange({ ...choice, until: event.target.value || undefined })}
              />
            </>
          )}
        </div>
      )}
    </li>
  );
}
