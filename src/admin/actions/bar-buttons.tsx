'use client';
import { type ReactNode } from 'react';
import type { Desk } from '../server/desk';
import { VERBS, type Verb } from '../verbs';
import { useLanguage, useText } from '../words';

interface Props {
  desk: Desk;
  address: string;
  busy: boolean;
  modified: boolean;
  onSubmit: () => void;
  onOpen: (verb: Verb) => void;
  children?: ReactNode;
}

const MAIN: readonly Verb[] = [
  'pass',
  'secrecy-review',
  'answer-referral',
  'approve',
  'sign-telephone',
  'confirm-authority',
];

/** Buttons in the order of importance; what is rarely needed stands behind “更多”. */
export function BarButtons({ desk, address, busy, modified, onSubmit, onOpen, children }: Props) {
  const text = useText();
  const language = useLanguage();
  const button = (verb: Verb) => {
    if (verb === 'withdraw' || verb === 'submit') return null; // Drawn below, in places of their own.
    const look = MAIN.includes(verb) ? ' gk-button--main' : VERBS[verb].danger ? ' gk-button--danger' : '';
    return (
      <button key={verb} type="button" className={`gk-button${look}`} disabled={modified || busy} onClick={() => onOpen(verb)}>
        {VERBS[verb].button[language]}
      </button>
    );
  };
  const isRare = (verb: Verb) => verb !== 'submit' && verb !== 'withdraw' && VERBS[verb].rare;
  const rare = desk.verbs.filter(isRare);
  return (
    <>
      <div className="gk-buttons">
        {(desk.verbs.includes('submit') || (modified && desk.stage !== 'working')) && (
          <button type="button" className="gk-button gk-button--main" disabled={busy} onClick={onSubmit}>
            {text(busy ? 'working' : modified ? 'saveAndSubmit' : 'submit')}
          </button>
        )}
        {desk.verbs.filter((verb) => !isRare(verb)).map(button)}
        {desk.state !== 'purged' && (
          <a className="gk-button" href={`${address}/preview`} target="_blank" rel="noreferrer">
            {text(modified ? 'previewSaved' : 'preview')}
          </a>
        )}
        {desk.isPublic && desk.stage !== 'approved' && (
          <a className="gk-button" href={`${address}/compare`} target="_blank" rel="noreferrer">
            {text('compare')}
          </a>
        )}
        {desk.review && (
          <a className="gk-button" href={`/api/reviews/${desk.review.id}/sheet`} target="_blank" rel="noreferrer">
            {text('sheet')}
          </a>
        )}
        {desk.isPublic && desk.publicUrl && (
          <a className="gk-button" href={desk.publicUrl} target="_blank" rel="noreferrer">
            {text('openPublic')}
          </a>
        )}
        {desk.verbs.includes('withdraw') && (
          <button type="button" className="gk-button gk-button--danger" onClick={() => onOpen('withdraw')}>
            {text('withdraw')}
          </button>
        )}
        {children}
      </div>
      {rare.length > 0 && (
        <details className="gk-more">
          <summary>{text('more')}</summary>
          <div className="gk-buttons">{rare.map(button)}</div>
        </details>
      )}
    </>
  );
} // prettier-ignore
