'use client';
/** Where the table comes from: a file, or the clipboard with its table kept. */
import { useState, type ClipboardEvent, type FormEvent } from 'react';
import { postJson } from '../actions/call';
import type { OrganChoice } from '../server/organ-choices';
import { useCleanUpText } from './text';

interface Props {
  organs: OrganChoice[];
  organ: string;
  /** The organ is that of an existing decision. */
  fixed: boolean;
  busy: boolean;
  onOrgan: (organ: string) => void;
  onRead: (init: RequestInit) => void;
}

export function Source({ organs, organ, fixed, busy, onOrgan, onRead }: Props) {
  const text = useCleanUpText();
  const [file, setFile] = useState<File>();
  const [typed, setTyped] = useState('');
  const [html, setHtml] = useState<{ of: string; html: string }>();
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/html');
    if (/<table\b/i.test(pasted))
      setHtml({ of: event.clipboardData.getData('text/plain').trim(), html: pasted });
  };
  // What was edited after it was pasted is read as it stands.
  const isAsPasted =
    html !== undefined && typed.replace(/\s+/g, '').endsWith(html.of.replace(/\s+/g, '').slice(-200));
  const read = (event: FormEvent) => {
    event.preventDefault();
    if (!file) return onRead(postJson(isAsPasted ? { organ, html: html.html } : { organ, text: typed }));
    const body = new FormData();
    body.append('file', file);
    body.append('_payload', JSON.stringify({ organ }));
    onRead({ method: 'POST', body });
  };
  return (
    <form onSubmit={read}>
      <div className="gk-line">
        <label htmlFor="gk-clean-organ">{text('organ')}</label>
        <select
          id="gk-clean-organ"
          value={organ}
          disabled={fixed}
          onChange={(event) => onOrgan(event.target.value)}
        >
          <option value="">{text('choose')}</option>
          {organs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="gk-line">
        <label htmlFor="gk-clean-file">{text('file')}</label>
        <input
          id="gk-clean-file"
          type="file"
          accept=".xlsx,.csv,.tsv,.txt,.html,.htm"
          onChange={(event) => setFile(event.target.files?.[0])}
        />
      </div>
      <div className="gk-line">
        <label htmlFor="gk-clean-paste">{text('paste')}</label>
        <textarea
          id="gk-clean-paste"
          rows={5}
          value={typed}
          onPaste={paste}
          onChange={(event) => setTyped(event.target.value)}
        />
        {isAsPasted && <p className="gk-hint">{text('pasted', (html.html.match(/<tr\b/gi) ?? []).length)}</p>}
      </div>
      <button
        type="submit"
        className="gk-button gk-button--main"
        disabled={busy || organ === '' || (!file && typed.trim() === '')}
      >
        {text(busy ? 'busy' : 'read')}
      </button>
    </form>
  );
}
