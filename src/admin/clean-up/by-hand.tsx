'use client';
/** A row that was not found: whose document it is instead, and a search for who knows it under another name. */
import { useState } from 'react';
import { call } from '../actions/call';
import type { CleanUpDocument } from '../server/clean-up-documents';
import type { FoundByHand } from '../server/clean-up-search';
import type { Choice } from './choices';
import { useCleanUpText } from './text';

interface Props {
  choice: Choice;
  documents: Readonly<Record<string, CleanUpDocument>>;
  describe: (document: CleanUpDocument) => string;
  onChange: (choice: Choice, by?: CleanUpDocument) => void;
}

export function ByHand({ choice, documents, describe, onChange }: Props) {
  const text = useCleanUpText();
  const [asked, setAsked] = useState(choice.title);
  const [found, setFound] = useState<readonly CleanUpDocument[]>();
  const [problem, setProblem] = useState<string>();
  const other = choice.elsewhere ? documents[choice.elsewhere] : undefined;
  const id = `gk-clean-${choice.at}-search`;
  const search = async () => {
    const query = new URLSearchParams({ q: asked });
    const answer = await call<FoundByHand>(`/api/documents/clean-up-search?${query}`, {}, text('offline'));
    setProblem(answer.ok ? undefined : answer.problems[0]?.message);
    if (answer.ok) setFound(answer.value.documents);
  };
  const line = (document: CleanUpDocument) => (
    <>
      <a href={`/admin/collections/documents/${document.id}`}>{describe(document)}</a>{' '}
      <button
        type="button"
        className="gk-button"
        onClick={() => onChange({ ...choice, target: document.id, isNone: false, include: true }, document)}
      >
        {text('chooseThis')}
      </button>
    </>
  );
  return (
    <>
      <p className="gk-hint gk-hint--bad">{text('notFound')}</p>
      {other && (
        <p className="gk-hint">
          {text('elsewhere')}
          {line(other)}
          <br />
          {text('noRight')}
        </p>
      )}
      <div className="gk-buttons">
        <label htmlFor={id}>{text('searchFor')}</label>
        <input id={id} type="text" value={asked} onChange={(event) => setAsked(event.target.value)} />
        <button
          type="button"
          className="gk-button"
          disabled={asked.trim() === ''}
          onClick={() => void search()}
        >
          {text('search')}
        </button>
      </div>
      <div aria-live="polite">
        {problem && <p className="gk-hint gk-hint--bad">{problem}</p>}
        {found?.length === 0 && <p className="gk-hint">{text('nothingLike')}</p>}
        {found && found.length > 0 && (
          <ul>
            {found.map((document) => (
              <li key={document.id}>{line(document)}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
