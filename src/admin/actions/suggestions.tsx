'use client';
/** Wordings that reviewers suggest; the author accepts or rejects each. */
import type { Desk } from '../server/desk';
import { VERBS } from '../verbs';
import { useLanguage, useText } from '../words';

interface Props {
  desk: Desk;
  busy: boolean;
  onAnswer: (suggestion: string, accept: boolean) => void;
}

export function Suggestions({ desk, busy, onAnswer }: Props) {
  const text = useText();
  const language = useLanguage();
  if (desk.suggestions.length === 0) return null;
  const fields = VERBS.suggest.questions!.find(({ name }) => name === 'field')!.choices!;
  const mayAnswer = desk.verbs.includes('submit');
  return (
    <section className="gk-note" aria-label={text('suggestions')}>
      <p>
        {text('suggestions')}
        {!mayAnswer && `（${text('suggestionsLater')}）`}
      </p>
      <ul className="gk-suggestions">
        {desk.suggestions.map(({ id, field, find, replace, note, byName }) => (
          <li key={id}>
            {fields[field]?.[language] ?? field}：<del>{find}</del> → <ins>{replace || text('deleted')}</ins>
            {note && `（${note}）`} · {byName}
            {mayAnswer && (
              <span className="gk-buttons">
                <button
                  type="button"
                  className="gk-button"
                  disabled={busy}
                  onClick={() => onAnswer(id, true)}
                >
                  {text('accept')}
                </button>
                <button
                  type="button"
                  className="gk-button"
                  disabled={busy}
                  onClick={() => onAnswer(id, false)}
                >
                  {text('reject')}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
