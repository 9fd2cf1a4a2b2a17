'use client';
/** The columns of a catalogue with three values each, corrected by select, and what else has to be known. */
import { useEffect, useState } from 'react';
import { SITE_FIELDS, siteFieldLabel } from '../../import/site/fields';
import type { Survey } from '../../import/site/survey';
import { call, postJson, type Problem } from '../actions/call';
import type { ShownMove } from '../server/moves/endpoints';
import type { OrganChoice } from '../server/organ-choices';
import { useLanguage } from '../words';
import { useMoveText } from './text';

interface Props {
  move: ShownMove;
  organs: OrganChoice[];
  publishes: boolean;
  onSaved: () => void;
}

interface Surveyed {
  survey: Survey;
  problems: string[];
}

export function Columns({ move, organs, publishes, onSaved }: Props) {
  const text = useMoveText();
  const language = useLanguage();
  const [found, setFound] = useState<Surveyed>();
  const [fields, setFields] = useState<(string | null)[]>([]);
  const [organ, setOrgan] = useState(move.organ?.id ?? '');
  const [publish, setPublish] = useState(Boolean(move.publish));
  const [source, setSource] = useState(move.publish?.source ?? '');
  const [hosts, setHosts] = useState(move.publish?.oldHosts.join('\n') ?? '');
  const [byIssue, setByIssue] = useState(move.publish?.dateFrom === 'issued');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const take = (answer: Surveyed) => {
    setFound(answer);
    setFields(answer.survey.columns.map(({ field }) => field));
  };
  useEffect(() => {
    void call<Surveyed>(`/api/moves/${move.id}/columns`, {}, text('offline')).then((answer) =>
      answer.ok ? take(answer.value) : setProblems(answer.problems),
    );
  }, [move.id]);
  const save = async () => {
    setBusy(true);
    setProblems([]);
    const settings = { columns: fields, organ: organ || null, publish: publish ? { source, oldHosts: hosts.split('\n'), ...(byIssue && { dateFrom: 'issued' }) } : null };
    const answer = await call<Surveyed>(`/api/moves/${move.id}/columns`, postJson(settings), text('offline'));
    setBusy(false);
    if (!answer.ok) return setProblems(answer.problems);
    take(answer.value);
    if (answer.value.problems.length === 0) onSaved();
  };
  if (!found) return <p>{problems[0]?.message ?? text('busy')}</p>;
  const { survey } = found;
  return (
    <section>
      <h2>{text('columns')}</h2>
      <p>
        {survey.sheet && `${survey.sheet}：`}
        {survey.header.found ? text('headerAt', survey.header.row) : text('noHeader')}{' '}
        {text('rows', survey.rows)}
      </p>
      <ul className="gk-columns">
        {survey.columns.map((column, i) => (
          <li key={i}>
            <label htmlFor={`gk-column-${i}`}>{column.heading || text('noHeading')}</label>
            <select
              id={`gk-column-${i}`}
              value={fields[i] ?? ''}
              onChange={(event) => setFields(fields.map((field, at) => (at === i ? event.target.value || null : field)))}
            >
              <option value="">{text('leaveOut')}</option>
              {SITE_FIELDS.map((field) => <option key={field} value={field}>{siteFieldLabel(field, language)}</option>)}
            </select>
            <span className="gk-hint">{text('values', column.filled)}：{column.samples.join(' ｜ ')}</span>
            {column.understood < column.filled && (
              <span className="gk-hint gk-hint--bad">
                {text('notUnderstood', column.filled - column.understood)}
                {column.odd.map(({ row, value }) => `${text('rowNumber', row)}“${value}”`).join('、')}
              </span>
            )}
          </li>
        ))}
      </ul>
      <div className="gk-line">
        <label htmlFor="gk-move-organ">{text('organ')}</label>
        <select id="gk-move-organ" value={organ} onChange={(event) => setOrgan(event.target.value)}>
          <option value="">{text('none')}</option>
          {organs.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      </div>
      {publishes ? (
        <label className="gk-check">
          <input type="checkbox" checked={publish} onChange={(event) => setPublish(event.target.checked)} /> {text('publish')}
        </label>
      ) : (
        <p className="gk-hint">{text('notApprover')}</p>
      )}
      {publish && (
        <>
          <div className="gk-line">
            <label htmlFor="gk-move-source">{text('source')}</label>
            <input id="gk-move-source" type="text" value={source} onChange={(event) => setSource(event.target.value)} />
          </div>
          <div className="gk-line">
            <label htmlFor="gk-move-hosts">{text('oldHosts')}</label>
            <textarea id="gk-move-hosts" rows={2} value={hosts} onChange={(event) => setHosts(event.target.value)} />
          </div>
          <label className="gk-check">
            <input type="checkbox" checked={byIssue} onChange={(event) => setByIssue(event.target.checked)} /> {text('byIssue')}
          </label>
          {!byIssue && !fields.includes('publishedOn') && <p className="gk-note">{text('noPublishedOn')}</p>}
        </>
      )}
      <div role="alert">
        {[...found.problems, ...problems.map(({ message }) => message)].map((message) => <p key={message} className="gk-note gk-note--bad">{message}</p>)}
      </div>
      <div className="gk-buttons">
        <button type="button" className={move.stage === 'uploading' ? 'gk-button gk-button--main' : 'gk-button'} disabled={busy} onClick={() => void save()}>
          {text(busy ? 'busy' : 'save')}
        </button>
      </div>
    </section>
  );
} // prettier-ignore
