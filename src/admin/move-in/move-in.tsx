'use client';
/** Imports of this person, and the one that is open. */
import { useCallback, useEffect, useState, type FormEvent } from 'react';
import { call, postJson, type Problem } from '../actions/call';
import type { OrganChoice } from '../server/organ-choices';
import type { ShownMove } from '../server/moves/endpoints';
import { OneMove } from './one-move';
import { useMoveText } from './text';
import { uploadFile } from './upload';

interface Props {
  organs: OrganChoice[];
  /** The person approves for some organ and may carry over. */
  publishes: boolean;
}

export function MoveIn({ organs, publishes }: Props) {
  const text = useMoveText();
  const [moves, setMoves] = useState<ShownMove[]>([]);
  const [open, setOpen] = useState<string>();
  const load = useCallback(async () => {
    const answer = await call<{ moves: ShownMove[] }>('/api/moves', {}, '');
    if (answer.ok) setMoves(answer.value.moves);
  }, []);
  useEffect(() => void load(), [load, open]);
  if (organs.length === 0) return <div className="gk-dashboard"><p role="alert">{text('notAllowed')}</p></div>;
  if (open) return <OneMove id={open} organs={organs} publishes={publishes} onClose={() => setOpen(undefined)} />;
  return (
    <div className="gk-dashboard">
      <h1>{text('title')}</h1>
      <p>{text('intro')}</p>
      <Begin onBegun={setOpen} />
      {moves.length > 0 && <h2>{text('earlier')}</h2>}
      <ul className="gk-work">
        {moves.map((move) => (
          <li key={move.id}>
            <button type="button" className="gk-link" onClick={() => setOpen(move.id)}>{move.catalogue.name}</button>
            <span className="gk-hint">{move.createdAt.slice(0, 10)} {move.byName}</span>
          </li>
        ))}
      </ul>
    </div>
  );
} // prettier-ignore

function Begin({ onBegun }: { onBegun: (id: string) => void }) {
  const text = useMoveText();
  const [files, setFiles] = useState<{ catalogue?: File; folder?: File }>({});
  const [busy, setBusy] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const { catalogue, folder } = files;
    if (!catalogue) return;
    setBusy(text('busy'));
    setProblems([]);
    const facts = (file: File) => ({ name: file.name, bytes: file.size });
    const made = await call<ShownMove>('/api/moves', postJson({ catalogue: facts(catalogue), ...(folder && { folder: facts(folder) }) }), text('offline'));
    if (!made.ok) return setBusy(''), setProblems(made.problems);
    for (const [kind, file] of [['catalogue', catalogue], ['folder', folder]] as const) {
      if (!file) continue;
      const told = (bytes: number) => setBusy(`${text('uploading')} ${file.name} ${Math.floor((bytes / file.size) * 100)}%`);
      const sent = await uploadFile(made.value.id, kind, file, 0, text('offline'), told);
      if (!sent.ok) return setBusy(''), setProblems(sent.problems), onBegun(made.value.id);
    }
    onBegun(made.value.id);
  };
  const choose = (kind: 'catalogue' | 'folder', accept: string) => (
    <div className="gk-line">
      <label htmlFor={`gk-move-${kind}`}>{text(kind)}</label>
      <input id={`gk-move-${kind}`} type="file" accept={accept} onChange={(event) => setFiles({ ...files, [kind]: event.target.files?.[0] })} />
    </div>
  );
  return (
    <form onSubmit={(event) => void begin(event)}>
      <h2>{text('begin')}</h2>
      {choose('catalogue', '.xlsx,.csv,.tsv,.txt')}
      {choose('folder', '.zip')}
      <div role="alert">{problems.map(({ message }) => <p key={message} className="gk-note gk-note--bad">{message}</p>)}</div>
      <div className="gk-buttons">
        <button type="submit" className="gk-button gk-button--main" disabled={!files.catalogue || busy !== ''}>{text('upload')}</button>
        <span aria-live="polite">{busy}</span>
      </div>
    </form>
  );
} // prettier-ignore
