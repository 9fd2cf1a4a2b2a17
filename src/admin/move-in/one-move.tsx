'use client';
/** One import, at the step where it stands. */
import { useCallback, useEffect, useState } from 'react';
import { call, postJson, type Problem } from '../actions/call';
import type { OrganChoice } from '../server/organ-choices';
import type { ShownMove } from '../server/moves/endpoints';
import { Columns } from './columns';
import { Outcome } from './outcome';
import { useMoveText } from './text';
import { uploadFile } from './upload';

interface Props {
  id: string;
  organs: OrganChoice[];
  publishes: boolean;
  onClose: () => void;
}

const POLL_MS = 1500;

export function OneMove({ id, organs, publishes, onClose }: Props) {
  const text = useMoveText();
  const [move, setMove] = useState<ShownMove>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const load = useCallback(async () => {
    const answer = await call<ShownMove>(`/api/moves/${id}`, {}, text('offline'));
    if (answer.ok) setMove(answer.value);
    else setProblems(answer.problems);
  }, [id]);
  useEffect(() => void load(), [load]);
  const working = move && !move.interrupted && (move.stage === 'checking' || move.stage === 'running');
  useEffect(() => {
    if (!working) return;
    const timer = setInterval(() => void load(), POLL_MS);
    return () => clearInterval(timer);
  }, [working, load]);
  const send = async (path: string, init: RequestInit = postJson({})) => {
    setProblems([]);
    const answer = await call<ShownMove>(`/api/moves/${id}${path}`, init, text('offline'));
    if (!answer.ok) return setProblems(answer.problems), false;
    await load();
    return true;
  };
  if (!move) return <div className="gk-dashboard"><p>{problems[0]?.message ?? text('busy')}</p></div>;
  const whole = move.received.catalogue === move.catalogue.bytes && (!move.folder || move.received.folder === move.folder.bytes);
  const uploaded = whole || move.stage !== 'uploading';
  return (
    <div className="gk-dashboard">
      <p><button type="button" className="gk-link" onClick={onClose}>← {text('back')}</button></p>
      <h1>{move.catalogue.name}</h1>
      {!uploaded && <Resume move={move} onDone={() => void load()} />}
      <div aria-live="polite">
        {working && <p className="gk-note">{text(move.stage === 'checking' ? 'checking' : 'running')} {move.progress}</p>}
        {move.interrupted && <p className="gk-note gk-note--bad">{text('interrupted')}</p>}
        {move.stage === 'failed' && <p className="gk-note gk-note--bad">{text('failed')}{move.problem}</p>}
      </div>
      {uploaded && !working && move.stage !== 'done' && <Columns move={move} organs={organs} publishes={publishes} onSaved={() => void load()} />}
      <div role="alert">{problems.map(({ message }) => <p key={message} className="gk-note gk-note--bad">{message}</p>)}</div>
      {uploaded && !working && move.stage !== 'uploading' && move.stage !== 'done' && (
        <div className="gk-buttons">
          <button type="button" className="gk-button" onClick={() => void send('/check')}>{text('check')}</button>
          {(move.stage === 'checked' || move.stage === 'failed' || move.interrupted) && (
            <button type="button" className="gk-button gk-button--main" onClick={() => void send('/run')}>{text(move.stage === 'checked' ? 'run' : 'runAgain')}</button>
          )}
        </div>
      )}
      {move.figures && !working && <Outcome move={move} />}
      {!working && (
        <p><button type="button" className="gk-link" onClick={() => void send('', { method: 'DELETE' }).then(onClose)}>{text('remove')}</button></p>
      )}
    </div>
  );
} // prettier-ignore

/** An upload that was cut off goes on with the same file. */
function Resume({ move, onDone }: { move: ShownMove; onDone: () => void }) {
  const text = useMoveText();
  const [busy, setBusy] = useState('');
  const kind = move.received.catalogue === move.catalogue.bytes ? 'folder' : 'catalogue';
  const wanted = move[kind]!;
  const goOn = async (file: File | undefined) => {
    if (!file) return;
    if (file.name !== wanted.name || file.size !== wanted.bytes) return setBusy(text('otherFile') + wanted.name);
    const told = (bytes: number) => setBusy(`${text('uploading')} ${Math.floor((bytes / file.size) * 100)}%`);
    const sent = await uploadFile(move.id, kind, file, move.received[kind], text('offline'), told);
    setBusy(sent.ok ? '' : (sent.problems[0]?.message ?? ''));
    onDone();
  };
  return (
    <div className="gk-line">
      <label htmlFor="gk-move-resume">{text('chooseAgain')}{wanted.name}</label>
      <input id="gk-move-resume" type="file" onChange={(event) => void goOn(event.target.files?.[0])} />
      <span aria-live="polite">{busy}</span>
    </div>
  );
} // prettier-ignore
