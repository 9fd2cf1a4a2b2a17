'use client';
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../words';
import type { Problem } from './call';

interface Props {
  title: string;
  confirm: string;
  /** Draws the confirming button as one that takes something away. */
  danger?: boolean;
  /** Stands beside the record, which stays in reach: for what is said about its text. */
  aside?: boolean;
  busy: boolean;
  problems: readonly Problem[];
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A question in the browser's own dialog; a modal one keeps the focus inside. Escape closes both. */
export function Dialog({
  title,
  confirm,
  danger,
  aside,
  busy,
  problems,
  onConfirm,
  onClose,
  children,
}: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const text = useText();
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null;
    if (aside) ref.current?.show();
    else ref.current?.showModal();
    return () => opener?.focus({ preventScroll: true });
  }, [aside]);
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') ref.current?.close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onConfirm();
  };
  // Outside the form of the document: forms do not nest.
  return createPortal(
    <dialog
      ref={ref}
      className={aside ? 'gk-dialog gk-dialog--aside' : 'gk-dialog'}
      onClose={onClose}
      onKeyDown={leave}
      aria-labelledby="gk-dialog-title"
    >
      <form onSubmit={submit} noValidate>
        <h2 id="gk-dialog-title">{title}</h2>
        {children}
        <div role="alert">
          {problems.length > 0 && (
            <ul className="gk-note gk-note--bad gk-problems">
              {problems.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          )}
        </div>
        <div className="gk-buttons">
          <button
            type="submit"
            className={danger ? 'gk-button gk-button--danger' : 'gk-button gk-button--main'}
            disabled={busy}
          >
            {busy ? text('working') : confirm}
          </button>
          <button type="button" className="gk-button" onClick={() => ref.current?.close()}>
            {text('cancel')}
          </button>
        </div>
      </form>
    </dialog>,
    document.body,
  );
}

interface LineProps {
  label: string;
  hint?: string;
  /** Id of the control inside. */
  control: string;
  children: ReactNode;
}

/** Label, hint, control: in this order. The hint is `{control}-hint`. */
export const Line = ({ label, hint, control, children }: LineProps) => (
  <div className="gk-line">
    <label htmlFor={control}>{label}</label>
    {hint && (
      <p id={`${control}-hint`} className="gk-hint">
        {hint}
      </p>
    )}
    {children}
  </div>
);
