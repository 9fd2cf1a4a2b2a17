'use client';
/** The same step for all records that are ticked in the list; each is decided by its own rules. */
import { useSelection } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { call, postJson } from './actions/call';
import { VERBS } from './verbs';
import { useLanguage, useText } from './words';

const STEPS = {
  submit: { body: {} },
  pass: { body: {} },
  'secrecy-review': { body: { decision: { result: 'public' } } },
  approve: { body: {} },
} as const;
type BulkVerb = keyof typeof STEPS;

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
  const ids = [...selected].filter(([, ticked]) => ticked).map(([id]) => String(id));
  if (ids.length === 0 && results.length === 0) return null;

  const run = async (verb: BulkVerb) => {
    const done: Result[] = [];
    for (const id of ids) {
      setBusy(`${done.length + 1} / ${ids.length}`);
      const record = await call<{ title?: string }>(`/api/documents/${id}?depth=0&select[title]=true`, {}, '');
      const answer = await call(`/api/documents/${id}/${verb}`, postJson(STEPS[verb].body), text('offline'));
      const refused = answer.ok ? undefined : answer.problems.map(({ message }) => message).join(' ');
      done.push({ id, title: record.ok ? (record.value.title ?? id) : id, refused });
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
            <button key={verb} type="button" className="gk-button" disabled={busy !== undefined} onClick={() => void run(verb)}>
              {verb === 'submit'
                ? text('submit')
                : verb === 'secrecy-review'
                  ? text('bulkSecrecy')
                  : VERBS[verb].button[language]}
            </button>
          ))}
        </p>
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
