'use client';
/** The page: files in, rows, common fields, submission. */
import { useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react';
import { useLanguage } from '../words';
import { Batch } from './batch';
import { columnOf, type Choice, type ColumnName, type Lists } from './columns';
import { DropZone } from './drop-zone';
import { shownColumns, type UsualChoice } from './fill';
import { refresh, resume } from './resume';
import { isComplete, isFound, isMissing, type Row } from './row';
import { RowLine } from './row-line';
import { SetAll } from './set-all';
import { submitComplete } from './submit-complete';
import { useManyText } from './words';
import './many.css';

interface Props {
  user: string;
  organs: readonly Choice[];
  lists: Lists;
  usual: readonly UsualChoice[];
  /** Today's drafts of the person, newest first. */
  drafts: readonly string[];
}

const NONE: readonly Row[] = [];

export function Many({ user, organs, lists, usual, drafts }: Props) {
  const text = useManyText();
  const language = useLanguage();
  const about = useId();
  const [batch] = useState(() => new Batch({ user, organs, lists, text }));
  const rows = useSyncExternalStore(batch.store.subscribe, batch.store.read, () => NONE);
  const columns = useMemo(() => shownColumns(organs.length), [organs]);
  const shown = useMemo(() => columns.map(({ name }) => name), [columns]);
  const organIds = useMemo(() => organs.map(({ value }) => value), [organs]);
  const [organ, setOrgan] = useState(batch.organ);
  const [focus, setFocus] = useState<{ key: string; column: ColumnName }>();
  const onFocus = useMemo(() => (key: string, column: ColumnName) => setFocus({ key, column }), []);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState('');

  useEffect(() => {
    // Documents that were ticked in the list come as the fragment of the address.
    const ids = location.hash.slice(1).split(',').filter(Boolean);
    history.replaceState(history.state, '', location.pathname);
    void resume(batch, organIds, text('offline'), ids);
    const leave = (event: BeforeUnloadEvent) => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (batch.hasUnsaved) event.preventDefault();
    };
    const back = () => void refresh(batch, text('offline'));
    addEventListener('beforeunload', leave);
    addEventListener('focus', back);
    return () => {
      removeEventListener('beforeunload', leave);
      removeEventListener('focus', back);
    };
  }, [batch]);

  const add = (files: File[]) => {
    const left = batch.add(files);
    setSaid(left > 0 ? text('tooMany', left) : '');
  };
  const submit = async () => {
    const { sent, refused } = await submitComplete(batch, text('offline'), (done) => setBusy(text('submitting', done)));
    setBusy('');
    setSaid(text('submitted', sent) + (refused > 0 ? text('refusedOf', refused) : ''));
  };
  const complete = rows.filter((row) => isComplete(row, batch.listsOf(row))).length;
  const working = rows.filter(({ phase, stage }) => phase === 'kept' && stage === 'working').length;
  const reading = rows.filter(({ phase }) => phase === 'waiting' || phase === 'reading').length;
  const others = drafts.filter((id) => !rows.some((row) => row.id === id));
  const isTicked = rows.length > 0 && rows.every(({ ticked }) => ticked);
  const goToMissing = () => document.querySelector<HTMLElement>('.gk-grid .is-missing .gk-grid__control, .gk-grid a.is-missing')?.focus();

  return (
    <div className={rows.length > 0 ? 'gk-dashboard gk-many gk-many--rows' : 'gk-dashboard gk-many'}>
      <div className="gk-many__head">
        <h1>{text('title')}</h1>
        <p className="gk-many__intro">{text('intro')}</p>
        {organs.length > 1 && (
          <p className="gk-line gk-many__organ">
            <label htmlFor="gk-many-organ">{text('organForAll')}</label>
            <select
              id="gk-many-organ"
              value={organ}
              onChange={(event) => {
                batch.organ = event.target.value;
                setOrgan(event.target.value);
              }}
            >
              <option value="">{text('chooseOne')}</option>
              {organs.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
            </select>
          </p>
        )}
        <DropZone onFiles={add} />
      </div>
      {others.length > 0 && (
        <p>
          {text('drafts', others.length)}{' '}
          <button type="button" className="gk-button" onClick={() => void resume(batch, organIds, text('offline'), others)}>{text('takeDrafts')}</button>
        </p>
      )}
      {rows.length > 0 && <SetAll batch={batch} rows={rows} usual={usual} />}
      {rows.length === 0 ? <p className="gk-hint">{text('empty')}</p> : (
        <div className="gk-grid">
          <table>
            <thead>
              <tr>
                <th scope="col" className="gk-grid__tick">
                  <input
                    type="checkbox"
                    aria-label={text('tickAll')}
                    checked={isTicked}
                    onChange={() => batch.store.put(rows.map((row) => ({ ...row, ticked: !isTicked })))}
                  />
                </th>
                {columns.map(({ name, label }) => <th key={name} scope="col" className={`gk-grid__cell--${name}`}>{label[language === 'zh' ? 0 : 1]}</th>)}
                <th scope="col" className="gk-grid__cell--state">{text('state')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, i) => (
                <RowLine key={row.key} batch={batch} row={row} number={i + 1} columns={columns} shown={shown} about={about} onFocus={onFocus} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > 0 && (
        <section className="gk-many__foot">
          <p id={about} aria-live="polite" className="gk-many__about">
            {focus ? <About batch={batch} rows={rows} focus={focus} /> : <span className="gk-hint gk-many__keys">{text('keys')}</span>}
          </p>
          <div className="gk-buttons">
            <button type="button" className="gk-button gk-button--main" disabled={busy !== '' || complete === 0} onClick={() => void submit()}>{text('submit', complete)}</button>
            <button type="button" className="gk-button" disabled={complete === working} onClick={goToMissing}>{text('firstMissing')}</button>
            <button type="button" className="gk-button" disabled={working + reading === rows.length} onClick={() => batch.remove(rows.filter(({ stage }) => stage !== 'working').map(({ key }) => key))}>{text('clearSent')}</button>
            <button type="button" className="gk-button" disabled={batch.hasUnsaved} onClick={() => batch.remove(rows.map(({ key }) => key))}>{text('clear')}</button>
            <p aria-live="polite" className="gk-many__said">
              {busy || said} {reading > 0 && text('reading', `${rows.length - reading + 1}/${rows.length}`)} {reading === 0 && working > complete && text('incomplete', working - complete)}
            </p>
          </div>
        </section>
      )}
    </div>
  );
} // prettier-ignore

/** What is known about the cell that has the focus. */
function About({ batch, rows, focus }: { batch: Batch; rows: readonly Row[]; focus: { key: string; column: ColumnName } }) {
  const text = useManyText();
  const language = useLanguage();
  const number = rows.findIndex(({ key }) => key === focus.key);
  const row = rows[number];
  if (!row) return null;
  const column = columnOf(focus.column);
  const { name } = column;
  const found = isFound(row, name) ? row.found[name] : undefined;
  return (
    <>
      <strong>{text('rowOf', number + 1)} {column.label[language === 'zh' ? 0 : 1]}</strong>{'　'}
      {row.problems[name]}
      {found && `${found.line > 0 ? text('foundAt', found.line) : text('foundElsewhere')}“${found.source}” ${found.inferred ? text('inferred') : ''}`}
      {isMissing(row, name, batch.listsOf(row)) && text('needed')}
      {column.kind === 'choice' && text('choiceHint')}
    </>
  );
} // prettier-ignore
