'use client';
import { useState } from 'react';
import { call, postJson, type Problem } from '../actions/call';
import type { MatchedCleanUp } from '../server/clean-up-match';
import type { WrittenCleanUp } from '../server/clean-up';
import type { OrganChoice } from '../server/organ-choices';
import type { TextSoFar } from '../../import/clean-up/into-text';
import {
  choicesOf,
  decided,
  groupOf,
  missingCsv,
  rivals,
  textLines,
  type Choice,
  type Shown,
} from './choices';
import { Source } from './source';
import { CleanUpRowOf } from './row';
import { useCleanUpText } from './text';
import { WriteDecision } from './write-decision';

export interface Existing {
  id: string;
  title: string;
  organ: string;
  text: TextSoFar;
}

interface Props {
  organs: OrganChoice[];
  /** The decision into which everything is written. */
  decision?: Existing;
  /** A decision was asked for that the person cannot edit now. */
  refused: boolean;
}

const GROUPS = ['found', 'several', 'missing', 'already'] as const;
const SHOWN_AT_ONCE = 100;

export function CleanUp({ organs, decision, refused }: Props) {
  const text = useCleanUpText();
  const [organ, setOrgan] = useState(decision?.organ ?? (organs.length === 1 ? organs[0]!.id : ''));
  const [found, setFound] = useState<MatchedCleanUp>();
  const [choices, setChoices] = useState<Choice[]>([]);
  const [group, setGroup] = useState<Shown>('all');
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [written, setWritten] = useState<WrittenCleanUp>();
  if (organs.length === 0) return <div className="gk-dashboard"><p role="alert">{text('notAllowed')}</p></div>;

  const read = async (init: RequestInit) => {
    setBusy(true);
    setProblems([]);
    const answer = await call<MatchedCleanUp>('/api/documents/clean-up', init, text('offline'));
    setBusy(false);
    if (!answer.ok) return setProblems(answer.problems);
    setFound(answer.value);
    setChoices(choicesOf(answer.value.rows));
  };
  const lines = textLines(choices, found?.documents ?? {});
  const write = async (about: object) => {
    setBusy(true);
    setProblems([]);
    const answer = await call<WrittenCleanUp>('/api/documents/clean-up-decision', postJson({ ...about, organ, changes: decided(choices), lines }), text('offline'));
    setBusy(false);
    if (answer.ok) setWritten(answer.value);
    else setProblems(answer.problems);
  };
  const groups = GROUPS.map((name) => [name, choices.filter((choice) => groupOf(choice) === name).length] as const);
  const shown = choices.filter((choice) => group === 'all' || groupOf(choice) === group);
  const undecided = choices.filter(({ include, target, outcome }) => include && target && !outcome).length;
  const contradicting = rivals(choices);
  const inTextOnly = (name: Shown) => choices.filter((choice) => choice.outcome && groupOf(choice) === name).length;
  return (
    <div className="gk-dashboard">
      <h1>{text('title')}</h1>
      <p>{text('intro')}</p>
      {refused && <p className="gk-note gk-note--bad">{text('notThisDecision')}</p>}
      {decision && (
        <p className="gk-note">{text('into')}<a href={`/admin/collections/documents/${decision.id}`}>{decision.title}</a></p>
      )}
      <Source organs={organs} organ={organ} fixed={decision !== undefined} busy={busy} onOrgan={setOrgan} onRead={(init) => void read(init)} />
      <div role="alert">{problems.map(({ message }) => <p key={message} className="gk-note gk-note--bad">{message}</p>)}</div>
      {found && (
        <>
          <p aria-live="polite">
            {text('summary', choices.length)}
            {groups.map(([name, n]) => text(name, n)).join('，')}。{text('among', found.among)}
          </p>
          <div className="gk-buttons">
            <label htmlFor="gk-clean-show">{text('show')}</label>
            <select id="gk-clean-show" value={group} onChange={(event) => setGroup(event.target.value as Shown)}>
              <option value="all">{text('all')}（{choices.length}）</option>
              {groups.map(([name, n]) => <option key={name} value={name}>{text(name, n)}</option>)}
            </select>
            <a className="gk-button" download="not-found.csv" href={`data:text/csv;charset=utf-8,${encodeURIComponent(missingCsv(choices))}`}>{text('exportMissing')}</a>
          </div>
          <ul className="gk-work">
            {shown.slice(0, most).map((choice) => (
              <CleanUpRowOf
                key={choice.at}
                choice={choice}
                documents={found.documents}
                hasRival={contradicting.has(choice.at)}
                onChange={(next, by) => {
                  setChoices(choices.map((one) => (one.at === next.at ? next : one)));
                  if (by) setFound({ ...found, documents: { ...found.documents, [by.id]: by } });
                }}
              />
            ))}
          </ul>
          {shown.length > most && <button type="button" className="gk-button" onClick={() => setMost(most + SHOWN_AT_ONCE)}>+{Math.min(SHOWN_AT_ONCE, shown.length - most)}</button>}
          {undecided > 0 && <p className="gk-note">{text('undecided', undecided)}</p>}
          {inTextOnly('several') > 0 && <p className="gk-note gk-note--bad">{text('unanswered', inTextOnly('several'))}</p>}
          {inTextOnly('missing') > 0 && <p className="gk-note">{text(decision ? 'missingChangeNothing' : 'missingInText', inTextOnly('missing'))}</p>}
          {contradicting.size > 0 && <p className="gk-note gk-note--bad">{text('rivals', contradicting.size)}</p>}
          {written ? (
            <p className="gk-note gk-note--ok">{decision && text(written.intoText > 0 ? 'addedToText' : 'textAsBefore', written.intoText)}{text('written')}<a href={`/admin/collections/documents/${written.id}`}>{text('openDecision')}</a></p>
          ) : (
            <WriteDecision decision={decision} lines={lines} count={decided(choices).length} busy={busy} onWrite={(about) => void write(about)} />
          )}
        </>
      )}
    </div>
  );
} // prettier-ignore
