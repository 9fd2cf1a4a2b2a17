'use client';
/** One cell: a control with its text, which is kept when it is left; Escape gives the old text back. */
import { useId, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useLanguage } from '../words';
import type { Batch } from './batch';
import { ChoiceList } from './choice-list';
import { matching, type Choice, type Column, type ColumnName } from './columns';
import { above, downFrom, namedIn, pastedFrom } from './fill';
import { leavesCell, moveInColumn } from './keys';
import type { Row } from './row';
import { useManyText } from './words';

type Control = HTMLInputElement | HTMLTextAreaElement;

interface Props {
  batch: Batch;
  row: Row;
  column: Column;
  shown: readonly ColumnName[];
  /** What the cell is called for those who do not see the table. */
  name: string;
  /** Id of the line that says what is known about the cell. */
  about: string;
  placeholder?: string;
  invalid: boolean;
  disabled: boolean;
  choices?: readonly Choice[];
  onFocus: () => void;
}

export function Cell({ batch, row, column, shown, name, about, placeholder, invalid, disabled, choices, onFocus }: Props) {
  const id = useId();
  const words = useManyText();
  const language = useLanguage();
  const { key } = row;
  const kept = row.texts[column.name];
  const [draft, setDraft] = useState<string>();
  const [box, setBox] = useState<HTMLElement>();
  const [active, setActive] = useState(0);
  const [refused, setRefused] = useState('');
  const text = draft ?? kept;
  const options = box && choices ? matching(choices, draft === undefined ? '' : draft) : [];
  const isOpen = box !== undefined && options.length > 0;

  const commit = (value = text) => {
    // At once: the focus may move next, and a cell that is left commits what is typed in it.
    flushSync(() => {
      setDraft(undefined);
      setBox(undefined);
      setRefused('');
    });
    batch.set(key, column.name, value);
  };
  const open = (control: HTMLElement) => {
    setBox(control);
    setActive(Math.max(0, draft === undefined ? (choices ?? []).findIndex(({ label }) => label === kept) : 0));
  };
  const rows = () => batch.store.rows;

  const inList = (event: KeyboardEvent<Control>): boolean => {
    if (!isOpen) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((active + step + options.length) % options.length);
    else if (event.key === 'Enter' || event.key === 'Tab') {
      commit(options[active]?.label);
      if (event.key === 'Tab') return true;
      moveInColumn(event.currentTarget, 1);
    } else return false;
    event.preventDefault();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<Control>) => {
    const control = event.currentTarget;
    // Enter and arrows choose among the words of an input method.
    if (event.nativeEvent.isComposing || inList(event)) return;
    const isDown = event.key === 'ArrowDown' || event.key === 'Enter';
    if (event.key === 'Escape') {
      setRefused('');
      setDraft(undefined);
      setBox(undefined);
    } else if (event.key === 'ArrowDown' && event.altKey && choices) open(control);
    else if (event.ctrlKey && event.key.toLowerCase() === 'd') {
      const from = above(rows(), key);
      if (event.shiftKey) {
        commit();
        batch.setAll(downFrom(rows(), key, column.name, text));
      } else if (from) commit(from.texts[column.name]);
    } else if (event.key === 'Enter' || ((isDown || event.key === 'ArrowUp') && leavesCell(control, event.key))) {
      commit();
      moveInColumn(control, isDown && !event.shiftKey ? 1 : -1);
    } else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent<Control>) => {
    const block = pastedFrom(rows(), key, column.name, event.clipboardData.getData('text/plain'), shown);
    setRefused(block?.beyond.length ? words('doesNotFit', namedIn(language, block.beyond)) : '');
    if (!block) return;
    event.preventDefault();
    if (block.beyond.length > 0) return;
    setDraft(undefined);
    batch.setAll(block.cells);
  };

  const control = {
    className: 'gk-grid__control',
    'data-column': column.name,
    'aria-label': name,
    'aria-describedby': about,
    'aria-invalid': invalid,
    placeholder,
    disabled,
    value: text,
    onFocus,
    onBlur: () => (draft === undefined ? setBox(undefined) : commit()),
    onKeyDown,
    onPaste,
  };
  const refusal = refused && <p role="alert" className="gk-grid__problem">{refused}</p>;
  if (column.kind === 'long')
    return (
      <>
        <textarea {...control} rows={3} onChange={(event) => setDraft(event.target.value.replace(/\n/g, ''))} />
        {refusal}
      </>
    );
  const list = choices && {
    role: 'combobox',
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? id : undefined,
    'aria-activedescendant': isOpen ? `${id}-${active}` : undefined,
    autoComplete: 'off',
  };
  return (
    <>
      <input
        {...control}
        {...list}
        type="text"
        onClick={(event) => choices && open(event.currentTarget)}
        onChange={(event) => {
          setDraft(event.target.value);
          setActive(0);
          if (choices) setBox(event.currentTarget);
        }}
      />
      {isOpen && <ChoiceList id={id} box={box} options={options} active={active} onPick={(label) => commit(label)} onClose={() => setBox(undefined)} />}
      {refusal}
    </>
  );
} // prettier-ignore
