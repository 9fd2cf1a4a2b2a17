'use client';
/** The same step for all records that are ticked in the list; each is decided by its own rules. */
import { useSelection } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { call, postJson } from './actions/call';
import { Dialog } from './actions/dialog';
import { VERBS } from './verbs';
import { useLanguage, useText } from './words';

const STEPS = {
  submit: { body: {} },
  pass: { body: {} },
  'secrecy-review': { body: { decision: { result: 'public' } } },
  approve: { body: {} },
} as const;
type BulkVerb = keyof typeof STEPS;

/** A step that somebody wants to take, with what it would be taken for. */
interface Asked {
  verb: BulkVerb;
  records: { id: string; title: string }[];
}

interface Result {
  id: string;
  title: string;
  refused?: string;
}

export function BulkBar() {
  const text = useText();
  const language = useLanguage();
  const router = useRouter();
  const { selected, toggleAll } = useSelection();
  const [busy, setBusy] = useState<string>();
  const [results, setResults] = useState<Result[]>([]);
  const [asked, setAsked] = useState<Asked>();
  const ids = [...selected].filter(([, ticked]) => ticked).map(([id]) => String(id));
  if (ids.length === 0 && results.length === 0) return null;

  const label = (verb: BulkVerb): string =>
    verb === 'submit' ? text('submit') : verb === 'secrecy-review' ? text('bulkSecrecy') : VERBS[verb].button[language];

  const ask = async (verb: BulkVerb) => {
    setBusy('');
    const query = new URLSearchParams({ depth: '0', limit: '500', 'select[title]': 'true', 'where[id][in]': ids.join(',') });
    const found = await call<{ docs: { id: string; title?: string }[] }>(`/api/documents?${query}`, {}, '');
    const titles = new Map(found.ok ? found.value.docs.map(({ id, title }) => [id, title]) : []);
    setBusy(undefined);
    setAsked({ verb, records: ids.map((id) => ({ id, title: titles.get(id) || id })) });
  };

  const run = async ({ verb, records }: Asked) => {
    setAsked(undefined);
    const done: Result[] = [];
    for (const { id, title } of records) {
      setBusy(`${done.length + 1} / ${records.length}`);
      const answer = await call(`/api/documents/${id}/${verb}`, postJson(STEPS[verb].body), text('offline'));
      const refused = answer.ok ? undefined : answer.problems.map(({ message }) => message).join(' ');
      done.push({ id, title, refused });
    }
    setBusy(undefined);
    setResults(done);
    toggleAll();
    router.refresh();
  };

  const refused = results.filter((result) => result.refused);
  return (
    <section className="gk-bar" aria-label={text('bulk')}>
      {ids.length > 0 && (
        <p className="gk-buttons">
          {text('bulkChosen', ids.length)}
          {(Object.keys(STEPS) as BulkVerb[]).map((verb) => (
            <button key={verb} type="button" className="gk-button" disabled={busy !== undefined} onClick={() => void ask(verb)}>
              {label(verb)}
            </button>
          ))}
        </p>
      )}
      {asked && (
        <Dialog
          title={`${label(asked.verb)}${text('bulkOf', asked.records.length)}`}
          confirm={label(asked.verb)}
          busy={false}
          problems={[]}
          onConfirm={() => void run(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>{text(asked.verb === 'approve' ? 'bulkAskApprove' : 'bulkAsk')}</p>
          <ol className="gk-bulk">
            {asked.records.map(({ id, title }) => (
              <li key={id}>
                <a href={`/admin/collections/documents/${id}`} target="_blank" rel="noreferrer">{title}</a>
              </li>
            ))}
          </ol>
        </Dialog>
      )}
      <div aria-live="polite">
        {busy && <p>{text('working')} {busy}</p>}
        {results.length > 0 && !busy && (
          <p>{text('bulkDone', results.length - refused.length)}{refused.length > 0 && text('bulkRefused', refused.length)}</p>
        )}
        {refused.length > 0 && (
          <ul className="gk-problems">
            {refused.map(({ id, title, refused }) => (
              <li key={id}>
                <a href={`/admin/collections/documents/${id}`}>{title}</a>：{refused}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
} // prettier-ignore
