'use client';
/** Looks for the words of a saved list in everything that is public. */
import { useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import { call } from './actions/call';
import type { WordingHit } from '../publish/checks/again';
import { useText } from './words';

export function WordingAgain() {
  const { id } = useDocumentInfo();
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [hits, setHits] = useState<WordingHit[]>();
  const [failed, setFailed] = useState('');
  if (!id) return null;
  const look = async () => {
    setBusy(true);
    setFailed('');
    const answer = await call<{ hits: WordingHit[] }>(`/api/wordLists/${id}/again`, {}, text('offline'));
    setBusy(false);
    if (answer.ok) setHits(answer.value.hits);
    else setFailed(answer.problems.map(({ message }) => message).join(' '));
  };
  return (
    <div className="gk-bar">
      <button type="button" className="gk-button" disabled={busy} onClick={() => void look()}>
        {text(busy ? 'checking' : 'wordingAgain')}
      </button>
      <div aria-live="polite">
        {failed && <p className="gk-note gk-note--bad">{failed}</p>}
        {hits && <p>{hits.length ? text('wordingFound', hits.length) : text('wordingNone')}</p>}
        {hits && hits.length > 0 && (
          <ul className="gk-problems">
            {hits.map(({ collection, id: record, title, wrong, around }) => (
              <li key={`${record} ${wrong} ${around}`}>
                <a href={`/admin/collections/${collection}/${record}`}>{title}</a>：{around}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
