'use client';
import { useEffect, useState, type FormEvent } from 'react';
import { beijingMinute } from '../domain/local-date';
import { call, postJson, type Problem } from './actions/call';
import { WithdrawDialog } from './actions/withdraw-dialog';
import type { PublicRecordFound } from './server/take-down';
import { WITHDRAWN } from './verbs';
import { useLanguage, useText } from './words';

export function TakeDown() {
  const text = useText();
  const language = useLanguage();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const [found, setFound] = useState<PublicRecordFound[]>();
  const [chosen, setChosen] = useState<PublicRecordFound>();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [said, setSaid] = useState('');

  const find = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // What was typed before the page came to life counts too.
    const asked = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    setSaid('');
    if (asked.length < 2) return setProblems([{ message: text('takeDownShort') }]);
    setBusy(true);
    setProblems([]);
    const query = new URLSearchParams({ q: asked });
    const answer = await call<{ found: PublicRecordFound[] }>(
      `/api/documents/take-down?${query}`,
      {},
      text('offline'),
    );
    setBusy(false);
    if (answer.ok) setFound(answer.value.found);
    else setProblems(answer.problems);
  };
  const withdraw = async (record: PublicRecordFound, body: object) => {
    setBusy(true);
    setProblems([]);
    const answer = await call(`/api/documents/${record.id}/withdraw`, postJson(body), text('offline'));
    setBusy(false);
    if (!answer.ok) return setProblems(answer.problems);
    setChosen(undefined);
    setFound(found?.filter(({ id }) => id !== record.id));
    setSaid(`${WITHDRAWN[language]}${text('authorityTomorrow')}`);
  };

  return (
    <div className="gk-dashboard">
      <h1>{text('takeDown')}</h1>
      <p>{text('takeDownIntro')}</p>
      <form onSubmit={(event) => void find(event)} className="gk-line">
        <label htmlFor="gk-take-down">{text('takeDownFind')}</label>
        <input id="gk-take-down" name="q" type="search" />
        <button type="submit" className="gk-button gk-button--main" disabled={busy || !ready}>
          {text(busy ? 'working' : 'find')}
        </button>
      </form>
      <div aria-live="polite">
        {said && <p className="gk-note gk-note--ok">{said}</p>}
        {!chosen && problems.map(({ message }) => <p key={message} className="gk-note gk-note--bad">{message}</p>)}
        {found?.length === 0 && !said && <p>{text('takeDownNone')}</p>}
      </div>
      <ul className="gk-work">
        {found?.map((record) => (
          <li key={record.id}>
            <strong>{record.title}</strong>
            <span className="gk-hint">
              {record.documentNumber} {record.organ} {record.publishedAt && beijingMinute(record.publishedAt)}
            </span>
            {record.shared.map(({ name, others }) => (
              <span key={name} className="gk-hint gk-hint--bad">
                {text('sharedFile').replace('{f}', name).replace('{o}', others.map((title) => `《${title}》`).join('、'))}
              </span>
            ))}
            <button type="button" className="gk-button gk-button--danger" onClick={() => setChosen(record)}>
              {text('withdraw')}
            </button>
          </li>
        ))}
      </ul>
      {chosen && (
        <WithdrawDialog
          id={chosen.id}
          busy={busy}
          problems={problems}
          onConfirm={(body) => void withdraw(chosen, body)}
          onClose={() => (setChosen(undefined), setProblems([]))}
        />
      )}
    </div>
  );
} // prettier-ignore
