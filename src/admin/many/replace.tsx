'use client';
/** Find and replace: every hit with the words around it, a tick each, then one document after the other. */
import { useEffect, useState, type FormEvent } from 'react';
import { call, postJson, type Problem } from '../actions/call';
import type { DocumentHits, FindAnswer } from '../server/many/replace';
import type { Hit } from '../server/many/texts';
import { useLanguage } from '../words';
import { useManyText } from './words';
import './many.css';

const FIELDS: Readonly<Record<Hit['field'], readonly [string, string]>> = {
  title: ['名称', 'Title'],
  summary: ['内容概述', 'Summary'],
  body: ['正文', 'Text'],
  keywords: ['关键词', 'Keywords'],
  particulars: ['专门要素', 'Particulars'],
  section: ['承办科（处）室', 'Section'],
  telephone: ['咨询电话', 'Telephone'],
};
const NAMES = Object.keys(FIELDS) as Hit['field'][];
const keyOf = (id: string, { field, n }: Hit) => `${id} ${field} ${n}`;
const isOnItsWay = ({ stage }: DocumentHits) => stage === 'submitted' || stage === 'scheduled';
const canReplace = (document: DocumentHits, { hindrance }: Hit) => !hindrance && !isOnItsWay(document);

export function Replace() {
  const text = useManyText();
  const language = useLanguage();
  const [ids, setIds] = useState<string[]>();
  const [find, setFind] = useState('');
  const [by, setBy] = useState('');
  const [fields, setFields] = useState<Hit['field'][]>(['title', 'summary', 'body', 'keywords', 'particulars']);
  const [answer, setAnswer] = useState<FindAnswer & { find: string }>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState('');
  const [said, setSaid] = useState('');
  useEffect(() => setIds(location.hash.slice(1).split(',').filter(Boolean)), []);

  const search = async (event?: FormEvent) => {
    event?.preventDefault();
    setBusy(text('find'));
    const found = await call<FindAnswer>('/api/documents/find-text', postJson({ ids, find, fields }), text('offline'));
    setBusy('');
    setProblems(found.ok ? [] : found.problems);
    if (!found.ok) return;
    setAnswer({ ...found.value, find });
    setTicked(new Set(found.value.found.flatMap((one) => one.hits.filter((hit) => canReplace(one, hit)).map((hit) => keyOf(one.id, hit)))));
  };
  const submit = (event: FormEvent) => {
    setSaid('');
    setRefused({});
    void search(event);
  };
  const apply = async () => {
    const wrong: Record<string, string> = {};
    let replaced = 0;
    const documents = answer!.found.filter(({ id, hits }) => hits.some((hit) => ticked.has(keyOf(id, hit))));
    for (const [i, { id, hits, seen }] of documents.entries()) {
      setBusy(text('applying', `${i + 1}/${documents.length}`));
      const chosen = hits.filter((hit) => ticked.has(keyOf(id, hit))).map(({ field, n }) => ({ field, n }));
      const body = { find: answer!.find, replace: by, hits: chosen, seen };
      const done = await call<{ replaced: number }>(`/api/documents/${id}/replace-text`, postJson(body), text('offline'));
      if (done.ok) replaced += done.value.replaced;
      else wrong[id] = done.problems.map(({ message }) => message).join(' ');
    }
    setRefused(wrong);
    setSaid(text('applied', replaced));
    await search();
  };
  const tick = (key: string) => {
    const next = new Set(ticked);
    if (!next.delete(key)) next.add(key);
    setTicked(next);
  };
  if (ids === undefined) return null;
  const total = answer?.found.reduce((sum, { hits }) => sum + hits.length, 0) ?? 0;
  return (
    <div className="gk-dashboard">
      <h1>{text('replaceTitle')}</h1>
      <p>{text('replaceIntro')}</p>
      <p>
        {ids.length > 0 ? text('chosen', ids.length) : text('noneChosen')}{' '}
        <a href="/admin/collections/documents">{text('toList')}</a>
      </p>
      {ids.length > 0 && (
        <form onSubmit={submit} className="gk-replace">
          <label htmlFor="gk-find">{text('find')}</label>
          <input id="gk-find" value={find} maxLength={200} onChange={(event) => setFind(event.target.value)} />
          <label htmlFor="gk-by">{text('replace')}</label>
          <input id="gk-by" value={by} placeholder={text('replaceEmpty')} onChange={(event) => setBy(event.target.value)} />
          <fieldset className="gk-line">
            <legend>{text('fields')}</legend>
            {NAMES.map((name) => (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={fields.includes(name)}
                  onChange={() => setFields(fields.includes(name) ? fields.filter((one) => one !== name) : [...fields, name])}
                />
                {FIELDS[name][language === 'zh' ? 0 : 1]}
              </label>
            ))}
          </fieldset>
          <button type="submit" className="gk-button gk-button--main" disabled={busy !== '' || !find.trim() || fields.length === 0}>{text('find')}</button>
        </form>
      )}
      <div aria-live="polite">
        {problems.map(({ message }) => <p key={message} className="gk-note gk-note--bad">{message}</p>)}
        {said && <p className="gk-note gk-note--ok">{said}</p>}
        {Object.entries(refused).map(([id, message]) => (
          <p key={id} className="gk-note gk-note--bad">
            <a href={`/admin/collections/documents/${id}`}>{answer?.found.find((one) => one.id === id)?.title ?? id}</a>：{message}
          </p>
        ))}
        {answer && (
          <p>
            {total > 0 ? text('hits', total) : !said && text('noHits')}
            {answer.more > 0 && text('moreHits', answer.more)}
            {answer.others > 0 && text('others', answer.others)}
          </p>
        )}
        {busy}
      </div>
      {answer?.found.map((document) => (
        <section key={document.id} className="gk-hits">
          <h2><a href={`/admin/collections/documents/${document.id}`}>{document.title}</a></h2>
          {isOnItsWay(document) && <p className="gk-hint gk-hint--bad">{text('onItsWay')}</p>}
          {document.stage === 'approved' && <p className="gk-hint">{text('willRevise')}</p>}
          <ul>
            {document.hits.map((hit) => (
              <li key={keyOf(document.id, hit)}>
                <label>
                  <input
                    type="checkbox"
                    disabled={!canReplace(document, hit)}
                    checked={ticked.has(keyOf(document.id, hit))}
                    onChange={() => tick(keyOf(document.id, hit))}
                  />
                  <span className="gk-hint">{(hit.place ?? FIELDS[hit.field])[language === 'zh' ? 0 : 1]}</span>
                  <span>
                    {hit.before}
                    {canReplace(document, hit) && ticked.has(keyOf(document.id, hit))
                      ? <><del>{answer.find}</del><ins>{by}</ins></>
                      : <mark>{answer.find}</mark>}
                    {hit.after}
                  </span>
                </label>
                {hit.hindrance && <span className="gk-hint gk-hint--bad">{text(`hindered_${hit.hindrance}`)}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {total > 0 && (
        <button type="button" className="gk-button gk-button--main" disabled={busy !== '' || ticked.size === 0} onClick={() => void apply()}>{text('apply', ticked.size)}</button>
      )}
    </div>
  );
} // prettier-ignore
