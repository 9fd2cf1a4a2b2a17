'use client';
/** In the list of documents: ticked ones in the grid, find and replace in them, copies of them. */
import { useAuth, useSelection } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { call, postJson } from '../actions/call';
import { useManyText } from './words';

export function ManyListBar() {
  const text = useManyText();
  const router = useRouter();
  const { permissions } = useAuth();
  const { selected, toggleAll } = useSelection();
  const [busy, setBusy] = useState('');
  const [said, setSaid] = useState('');
  const [problems, setProblems] = useState<string[]>([]);
  const drafts = Boolean(permissions?.collections?.documents?.create);
  const ids = [...selected].filter(([, ticked]) => ticked).map(([id]) => String(id));

  const copy = async () => {
    const refused: string[] = [];
    let made: string | undefined;
    for (const [i, id] of ids.entries()) {
      setBusy(text('copying', `${i + 1}/${ids.length}`));
      const answer = await call<{ doc: { id: string } }>(
        `/api/documents/${id}/duplicate`,
        postJson({}),
        text('offline'),
      );
      if (answer.ok) made = answer.value.doc.id;
      else refused.push(...answer.problems.map(({ message }) => message));
    }
    setBusy('');
    setProblems(refused);
    if (ids.length === 1 && made) return router.push(`/admin/collections/documents/${made}`);
    setSaid(text('copied', ids.length - refused.length));
    toggleAll();
    router.refresh();
  };

  if (!drafts) return null;
  const at = ids.join(',');
  return (
    <div className="gk-many-bar">
      <p className="gk-buttons">
        <a className="gk-button" href={ids.length > 0 ? `/admin/many#${at}` : '/admin/many'}>
          {text(ids.length > 0 ? 'inGrid' : 'title')}
        </a>
        {ids.length > 0 && (
          <>
            <a className="gk-button" href={`/admin/replace#${at}`}>
              {text('replaceTitle')}
            </a>
            <button type="button" className="gk-button" disabled={busy !== ''} onClick={() => void copy()}>
              {text('copy')}
            </button>
          </>
        )}
      </p>
      <div aria-live="polite">
        {busy || said}
        {problems.map((message) => (
          <p key={message} className="gk-note gk-note--bad">
            {message}
          </p>
        ))}
      </div>
    </div>
  );
}
