'use client';
/** A row of the grid: its cells, and what is to be said about it. */
import { memo } from 'react';
import type { DocumentType } from '../../domain/document-types';
import { StateBadge } from '../state-badge';
import { stateOf } from '../state';
import { useLanguage } from '../words';
import type { Batch } from './batch';
import { Cell } from './cell';
import { columnOf, type Column, type ColumnName, type Lists } from './columns';
import { noteIn } from './notes';
import { isEditable, isFound, isMissing, isUnsaved, type Row } from './row';
import { lackingParticulars, typeOfRow } from './type-of-row';
import { useManyText } from './words';

interface Props {
  batch: Batch;
  row: Row;
  number: number;
  columns: readonly Column[];
  shown: readonly ColumnName[];
  about: string;
  onFocus: (key: string, column: ColumnName) => void;
}

export const RowLine = memo(function RowLine({ batch, row, number, columns, shown, about, onFocus }: Props) {
  const text = useManyText();
  const language = useLanguage();
  const lists = batch.listsOf(row);
  const rowName = text('rowOf', number);
  return (
    <>
      <tr className={row.phase === 'refused' ? 'gk-grid__row--refused' : undefined}>
        <td className="gk-grid__tick">
          <label>
            <input
              type="checkbox"
              checked={row.ticked}
              aria-label={`${text('tick')} ${rowName}`}
              onChange={() => batch.store.change(row.key, ({ ticked }) => ({ ticked: !ticked }))}
            />
            {number}
          </label>
        </td>
        {row.phase === 'refused' ? (
          <td colSpan={columns.length}>{row.file}</td>
        ) : (
          columns.map((column) => {
            const { name } = column;
            const missing = isMissing(row, name, lists);
            const problem = row.problems[name];
            const label = column.label[language === 'zh' ? 0 : 1];
            const marks = [isFound(row, name) && 'is-found', missing && 'is-missing', problem && 'is-wrong'];
            return (
              <td key={name} data-label={label} data-found={text('foundMark')} className={marks.filter(Boolean).join(' ')}>
                <Cell
                  batch={batch}
                  row={row}
                  column={column}
                  shown={shown}
                  name={`${rowName} ${label}`}
                  about={about}
                  placeholder={missing ? text('missing') : undefined}
                  invalid={problem !== undefined}
                  disabled={!isEditable(row)}
                  choices={column.kind === 'choice' ? lists[name] : undefined}
                  onFocus={() => onFocus(row.key, name)}
                />
                {problem && <p className="gk-grid__problem">{problem}</p>}
              </td>
            );
          })
        )}
        <td className="gk-grid__state" data-label={text('state')}>
          <StateOfRow batch={batch} row={row} />
        </td>
      </tr>
      <Sentences row={row} lists={lists} width={columns.length + 1} />
    </>
  );
}); // prettier-ignore

function StateOfRow({ batch, row }: { batch: Batch; row: Row }) {
  const text = useManyText();
  const language = useLanguage();
  const { phase, id } = row;
  return (
    <>
      {phase === 'waiting' && text('waiting')}
      {phase === 'reading' && text('readingRow')}
      {phase === 'refused' && <span className="gk-state gk-state--failed">{text('refused')}</span>}
      {phase === 'kept' && (
        <>
          <StateBadge state={stateOf(row)} language={language} />
          {row.stage === 'working' && (
            <span className="gk-hint"> {text(row.saving ? 'saving' : isUnsaved(row) ? 'unsaved' : 'saved')}</span>
          )}
        </>
      )}
      <span className="gk-grid__links">
        {id && (
          <a href={`/admin/collections/documents/${id}`} target="_blank" rel="noreferrer">{text('open')}</a>
        )}
        {batch.canRetry(row) && (
          <button type="button" className="gk-link" onClick={() => batch.retry(row.key)}>{text('retry')}</button>
        )}
        {phase !== 'reading' && (
          <button type="button" className="gk-link" title={text('removeHint')} onClick={() => batch.remove([row.key])}>{text('remove')}</button>
        )}
      </span>
    </>
  );
} // prettier-ignore

/** What is said of the row as a whole stands below it, in its full width. */
function Sentences({ row, lists, width }: { row: Row; lists: Lists; width: number }) {
  const text = useManyText();
  const language = useLanguage();
  const type = row.phase === 'kept' ? typeOfRow(row, lists) : undefined;
  const { problems, notes, twin } = row;
  const apart = Object.entries(problems).filter(([at]) => at === 'row' || columnOf(at as ColumnName).apart);
  if (apart.length + notes.length === 0 && !twin && !type?.particulars.length) return null;
  return (
    <tr className="gk-grid__sentences">
      <td />
      <td colSpan={width}>
        {apart.map(([at, message]) => (
          <p key={at} className="gk-grid__problem">{message}</p>
        ))}
        {twin && (
          <p className="gk-grid__problem">
            {text('twin')}
            <a href={`/admin/collections/documents/${twin.id}`} target="_blank" rel="noreferrer">{twin.title}</a>
          </p>
        )}
        {type && type.particulars.length > 0 && <ParticularsOf row={row} type={type} lists={lists} />}
        {notes.length > 0 && <p className="gk-hint">{notes.map((note) => noteIn(language, note)).join(' ')}</p>}
      </td>
    </tr>
  );
} // prettier-ignore

/** The particulars are no cells: what is lacking, with the way to the form. */
function ParticularsOf({ row, type, lists }: { row: Row; type: DocumentType; lists: Lists }) {
  const text = useManyText();
  const at = useLanguage() === 'zh' ? 0 : 1;
  const lacking = lackingParticulars(row, lists).map(({ label }) => label[at]);
  if (lacking.length === 0) return <p className="gk-hint">{text('particularsThere', type.name[at])}</p>;
  return (
    <p className="gk-grid__problem">
      {text('particularsLacking', type.name[at])}{lacking.join(at === 0 ? '、' : ', ')}{at === 0 ? '。' : '. '}
      {row.id && <a className="is-missing" href={`/admin/collections/documents/${row.id}`} target="_blank" rel="noreferrer">{text('openForm')}</a>}
    </p>
  );
} // prettier-ignore
