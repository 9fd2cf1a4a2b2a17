'use client';
import { useState } from 'react';
import { intoTextOf, type IntoText, type TextLine } from './choices';
import type { Existing } from './clean-up';
import { IntoTextChoice } from './into-text';
import { useCleanUpText } from './text';

interface Props {
  decision?: Existing;
  /** What the text of the decision is to say. */
  lines: readonly TextLine[];
  count: number;
  busy: boolean;
  onWrite: (about: object) => void;
}

/** The decision into which the confirmed rows go: an existing one, or a new one with its title. */
export function WriteDecision({ decision, lines, count, busy, onWrite }: Props) {
  const text = useCleanUpText();
  const [title, setTitle] = useState('');
  const [documentNumber, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState('');
  const [chosen, setChosen] = useState<IntoText>();
  const usual = decision && intoTextOf(lines, decision.text);
  const intoText = usual === 'none' ? usual : (chosen ?? usual);
  const about = decision
    ? { document: decision.id, intoText }
    : { title, documentNumber: documentNumber || undefined, issuedOn: issuedOn || undefined };
  const line = (
    id: string,
    label: 'decisionTitle' | 'number' | 'issuedOn',
    value: string,
    set: (value: string) => void,
    type = 'text',
  ) => (
    <div className="gk-line">
      <label htmlFor={id}>{text(label)}</label>
      <input id={id} type={type} value={value} onChange={(event) => set(event.target.value)} />
    </div>
  );
  return (
    <section>
      <h2>{text('decision')}</h2>
      {decision ? (
        <>
          <p>
            {text('into')}
            <a href={`/admin/collections/documents/${decision.id}`}>{decision.title}</a>
          </p>
          <IntoTextChoice lines={lines} text={decision.text} chosen={intoText} onChoose={setChosen} />
        </>
      ) : (
        <>
          {line('gk-clean-title', 'decisionTitle', title, setTitle)}
          {line('gk-clean-number', 'number', documentNumber, setNumber)}
          {line('gk-clean-issued', 'issuedOn', issuedOn, setIssuedOn, 'date')}
        </>
      )}
      <button
        type="button"
        className="gk-button gk-button--main"
        disabled={busy || count === 0 || (decision ? !intoText : title.trim() === '')}
        onClick={() => onWrite(about)}
      >
        {text('write', count)}
      </button>
    </section>
  );
}
