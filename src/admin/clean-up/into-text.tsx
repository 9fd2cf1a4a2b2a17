'use client';
/** What an existing decision says in its text of the documents in the table. */
import type { TextSoFar } from '../../import/clean-up/into-text';
import { intoTextOf, missingInText, type IntoText, type TextLine } from './choices';
import { useCleanUpText } from './text';

interface Props {
  lines: readonly TextLine[];
  text: TextSoFar;
  chosen: IntoText | undefined;
  onChoose: (chosen: IntoText) => void;
}

export function IntoTextChoice({ lines, text: soFar, chosen, onChoose }: Props) {
  const text = useCleanUpText();
  const missing = missingInText(lines, soFar);
  if (missing.length === 0) return <p className="gk-note">{text('textNamesAll', lines.length)}</p>;
  const isNew = intoTextOf(lines, soFar) === 'all';
  const said = isNew ? 'textNamesNone' : soFar.holdsTable ? 'textHoldsTable' : 'textNamesSome';
  const offered: [IntoText, string][] = [
    ['all', text('intoTextAll', lines.length)],
    ...(missing.length < lines.length
      ? [['missing', text('intoTextMissing', missing.length)] as [IntoText, string]]
      : []),
    ['none', text('intoTextNone')],
  ];
  return (
    <fieldset>
      <legend>{text('intoText')}</legend>
      <div className={`gk-note ${chosen ? '' : 'gk-note--bad'}`}>
        <p>{text(said, missing.length)}</p>
        {!isNew && (
          <ul>
            {missing.map(({ title, documentNumber }, i) => (
              <li key={i}>{[title, documentNumber].filter(Boolean).join('　')}</li>
            ))}
          </ul>
        )}
      </div>
      {offered.map(([value, label]) => (
        <label key={value} className="gk-check">
          <input
            type="radio"
            name="gk-clean-into-text"
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  );
}
