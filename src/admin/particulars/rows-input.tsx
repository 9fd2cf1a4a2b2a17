'use client';
/** A table in hand-set order. A block copied from a spreadsheet fills cells and adds rows. */
import { useState, type ClipboardEvent } from 'react';
import type { RowValue, Table } from '../../domain/document-types';
import { useLanguage, useText } from '../words';
import { CellInput, idOfInput } from './cell-input';
import { FromRegister } from './from-register';
import { pasted } from './paste';
import { pasteInWords } from './paste-words';
import type { Image } from './use-images';

interface Props {
  table: Table;
  path: string;
  rows: readonly RowValue[];
  locked: boolean;
  images: readonly Image[];
  onChange: (rows: RowValue[] | undefined) => void;
}

export function RowsInput({ table, path, rows, locked, images, onChange }: Props) {
  const language = useLanguage();
  const at = language === 'en' ? 1 : 0;
  const text = useText();
  const [said, setSaid] = useState('');
  /** Stays until the next paste: what it names is still to be entered. */
  const [untaken, setUntaken] = useState('');
  const { columns, label } = table;
  const isLong = columns.some(({ kind }) => kind === 'paragraphs' || kind === 'picture');
  const set = (next: RowValue[], sentence = '') => {
    setSaid(sentence);
    onChange(next.length > 0 ? next : undefined);
  };
  const move = (from: number, to: number) => {
    const next = [...rows];
    next.splice(to, 0, ...next.splice(from, 1));
    set(next, text('movedToRow', to + 1));
  };
  const paste = (row: number, column: number) => (event: ClipboardEvent) => {
    const next = pasted(table, rows, row, column, event.clipboardData.getData('text/plain'));
    if (!next) return;
    event.preventDefault();
    set(next.rows, text('rowsNow', next.rows.length));
    setUntaken(pasteInWords(next, language));
  };
  const nameOf = (row: number, column: number) =>
    `${label[at]} ${text('rowNumber', row + 1)} ${columns[column]!.label[at]}`;
  const cell = (row: RowValue, i: number, k: number) => {
    const column = columns[k]!;
    return (
      <CellInput
        cell={column}
        id={idOfInput(`${path}.${i}.${column.name}`)}
        value={row[column.name]}
        locked={locked}
        images={images}
        name={nameOf(i, k)}
        onPaste={paste(i, k)}
        onChange={(value) => {
          const { [column.name]: _, ...others } = row;
          set(
            rows.map((one, j) =>
              j !== i ? one : value === undefined ? others : { ...others, [column.name]: value },
            ),
          );
        }}
      />
    );
  };
  const buttons = (i: number) =>
    !locked && (
      <span className="gk-row-buttons">
        <button
          type="button"
          aria-label={`${text('moveUp')} ${i + 1}`}
          disabled={i === 0}
          onClick={() => move(i, i - 1)}
        >
          ↑
        </button>
        <button
          type="button"
          aria-label={`${text('moveDown')} ${i + 1}`}
          disabled={i === rows.length - 1}
          onClick={() => move(i, i + 1)}
        >
          ↓
        </button>
        <button
          type="button"
          aria-label={`${text('removeRow')} ${i + 1}`}
          onClick={() =>
            set(
              rows.filter((_, j) => j !== i),
              text('rowsNow', rows.length - 1),
            )
          }
        >
          ×
        </button>
      </span>
    );
  return (
    <div className="gk-rows" id={idOfInput(path)}>
      {isLong
        ? rows.map((row, i) => (
            <div key={i} className="gk-row-card">
              <p>
                {text('rowNumber', i + 1)} {buttons(i)}
              </p>
              <div className="gk-cells">
                {columns.map((column, k) => (
                  <div key={column.name} className={`gk-particular gk-particular--${column.kind}`}>
                    <label className="field-label" htmlFor={idOfInput(`${path}.${i}.${column.name}`)}>
                      {column.label[at]}
                      {column.needed && <span className="required">*</span>}
                    </label>
                    {cell(row, i, k)}
                  </div>
                ))}
              </div>
            </div>
          ))
        : rows.length > 0 && (
            <div className="gk-scroll">
              <table>
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column.name} scope="col">
                        {column.label[at]}
                        {column.needed && <span className="required">*</span>}
                      </th>
                    ))}
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, i) => (
                    <tr key={i}>
                      {columns.map((column, k) => (
                        <td key={column.name}>{cell(row, i, k)}</td>
                      ))}
                      <td>{buttons(i)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
      {!locked && (
        <button
          type="button"
          className="gk-button"
          onClick={() => set([...rows, {}], text('rowsNow', rows.length + 1))}
        >
          {text('addRow')}
        </button>
      )}
      {table.fromRegister && !locked && <FromRegister rows={rows} onChange={(next) => set(next)} />}
      {!isLong && !locked && <p className="gk-hint">{text('pasteRows')}</p>}
      <p className="gk-hint gk-hint--bad" role="alert">
        {untaken}
      </p>
      <p className="gk-hidden" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
