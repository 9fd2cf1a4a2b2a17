'use client';
/** Common fields of all rows, of the ticked ones, or of the empty cells; the person's usual columns first. */
import { useId, useState } from 'react';
import { useLanguage } from '../words';
import type { Batch } from './batch';
import { COLUMNS, columnOf, type ColumnName } from './columns';
import { inUsual, openings, together, type Scope, type UsualChoice } from './fill';
import type { Row } from './row';
import { useManyText } from './words';

interface Props {
  batch: Batch;
  rows: readonly Row[];
  usual: readonly UsualChoice[];
}

const FIELDS = COLUMNS.filter(
  ({ name }) => name !== 'title' && name !== 'documentNumber' && name !== 'summary',
);

export function SetAll({ batch, rows, usual }: Props) {
  const text = useManyText();
  const language = useLanguage();
  const id = useId();
  const [name, setName] = useState<ColumnName>('mainItem');
  const [value, setValue] = useState('');
  const [scope, setScope] = useState<Scope>('blank');
  const [said, setSaid] = useState('');
  const column = columnOf(name);
  const model = rows.find(({ phase }) => phase === 'kept') ?? rows[0];
  const choices = model ? batch.listsOf(model)[name] : undefined;
  const say = (n: number) => setSaid(text('wasSet', n));
  const set = (field: ColumnName, label: string) => say(batch.setAll(together(rows, scope, field, label)));

  return (
    <fieldset className="gk-setall">
      <legend>{text('setAll')}</legend>
      <form
        className="gk-setall__form"
        onSubmit={(event) => {
          event.preventDefault();
          set(name, value);
        }}
      >
        <label htmlFor={`${id}s`}>{text('scope')}</label>
        <select id={`${id}s`} value={scope} onChange={(event) => setScope(event.target.value as Scope)}>
          {(['blank', 'ticked', 'all'] as const).map((one) => (
            <option key={one} value={one}>{text(one)}</option>
          ))}
        </select>
        <label htmlFor={`${id}f`}>{text('field')}</label>
        <select id={`${id}f`} value={name} onChange={(event) => (setName(event.target.value as ColumnName), setValue(''))}>
          {FIELDS.map(({ name: one, label }) => (
            <option key={one} value={one}>{label[language === 'zh' ? 0 : 1]}</option>
          ))}
        </select>
        <label htmlFor={`${id}v`}>{text('value')}</label>
        {column.kind === 'choice' ? (
          <select id={`${id}v`} value={value} onChange={(event) => setValue(event.target.value)}>
            <option value="">—</option>
            {choices?.map(({ value: one, label }) => (
              <option key={one} value={label}>{label}</option>
            ))}
          </select>
        ) : (
          <input id={`${id}v`} value={value} onChange={(event) => setValue(event.target.value)} />
        )}
        <button type="submit" className="gk-button" disabled={!value.trim()}>{text('set')}</button>
      </form>
      <p className="gk-buttons">
        {usual.length > 0 && text('usual')}
        {usual.map((one) => (
          <button key={one.value} type="button" className="gk-button" onClick={() => say(batch.setAll(inUsual(rows, scope, one)))}>{one.label}</button>
        ))}
        <button
          type="button"
          className="gk-button"
          title={text('openingHint')}
          disabled={openings(rows).length === 0}
          onClick={() => say(batch.setAll(openings(rows)))}
        >
          {text('opening')}
        </button>
        <button type="button" className="gk-button" disabled={!batch.canUndo} onClick={() => (batch.undo(), setSaid(''))}>{text('undo')}</button>
        <span aria-live="polite" className="gk-hint">{said}</span>
      </p>
    </fieldset>
  );
} // prettier-ignore
