'use client';
/** Reads an official document from a file, shows what was recognised and where, and fills the form with it. */
import { toast, useForm } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import { call, type Problem } from './actions/call';
import { Dialog } from './actions/dialog';
import { keepPictures, organOfForm, placePictures, waitingOf } from './editor/pictures';
import type { ReadFileAnswer } from './server/read-file';
import type { TextKey } from './translations';
import { useText } from './words';

export function FillFromFile() {
  const text = useText();
  const { dispatchFields, getDataByPath, setModified } = useForm();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [read, setRead] = useState<ReadFileAnswer>();

  const upload = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setProblems([]);
    const body = new FormData();
    body.append('file', file);
    const answer = await call<ReadFileAnswer>(
      '/api/documents/read-file',
      { method: 'POST', body },
      text('offline'),
    );
    if (input.current) input.current.value = '';
    setBusy(false);
    if (answer.ok) setRead(answer.value);
    else setProblems(answer.problems);
  };

  const fill = async () => {
    if (!read) return;
    setBusy(true);
    const { values, pictures } = read;
    const organ = typeof values.leadOrgan === 'string' ? values.leadOrgan : organOfForm(getDataByPath);
    const kept = await keepPictures(
      waitingOf(pictures),
      organ,
      (n) => text('pastedPicture', n),
      text('offline'),
    );
    const lost = kept.ids.filter((id) => id === undefined).length;
    values.body = placePictures(values.body, kept.ids, pictures.map(({ alt }) => alt)); // prettier-ignore
    setBusy(false);
    for (const [path, value] of Object.entries(values))
      // A new initial value makes the editor show the new body.
      dispatchFields({
        type: 'UPDATE',
        path,
        value,
        ...(path === 'body' ? { initialValue: value } : {}),
        valid: true,
      });
    setModified(true);
    setRead(undefined);
    toast.success(text('filled'));
    for (const problem of kept.problems) toast.error(problem);
    if (lost > 0) toast.warning(text('pasteLost', lost), { duration: 15_000 });
  };

  return (
    <div className="gk-fill">
      <input
        ref={input}
        type="file"
        accept=".txt,.html,.htm,.mht,.mhtml,.docx"
        className="gk-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void upload(event.target.files?.[0])}
      />
      <button type="button" className="gk-button" disabled={busy} onClick={() => input.current?.click()}>
        {text(busy ? 'working' : 'readFile')}
      </button>
      <span className="gk-hint">{text('readFileHint')}</span>
      <div role="alert">
        {problems.map(({ message }) => (
          <p key={message} className="gk-note gk-note--bad">
            {message}
          </p>
        ))}
      </div>
      {read && (
        <Dialog
          title={text('readTitle')}
          confirm={text('fill')}
          busy={busy}
          problems={[]}
          onConfirm={() => void fill()}
          onClose={() => setRead(undefined)}
        >
          <Recognised read={read} />
        </Dialog>
      )}
    </div>
  );
}

function Recognised({ read }: { read: ReadFileAnswer }) {
  const text = useText();
  const line = (n: number) => (n > 0 ? text('readLineNumber', n) : '');
  return (
    <>
      <p>{text('fillReplaces')}</p>
      {read.findings.length === 0 && <p>{text('readNothing')}</p>}
      <dl className="gk-findings">
        {read.findings.map(({ field, shown, line: at, source, inferred, note }, i) => (
          <div key={`${field}${i}`}>
            <dt>{text(`field_${field}` as TextKey)}</dt>
            <dd>
              <strong>{shown}</strong>
              {inferred && text('readInferred')}
              <span className="gk-hint">
                {line(at)} {source}
              </span>
              {note && <span className="gk-hint gk-hint--bad">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p>{text('readBlocks', read.blocks)}</p>
      {read.warnings.length > 0 && (
        <>
          <h3>{text('readWarnings')}</h3>
          <ul>
            {read.warnings.map(({ line: at, message }, i) => (
              <li key={i}>
                {at && !message.includes(line(at)) ? line(at) : ''} {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {read.omitted.length > 0 && (
        <details>
          <summary>{text('readOmitted', read.omitted.length)}</summary>
          <ul>
            {read.omitted.map(({ line: at, text: left, reason }, i) => (
              <li key={i}>
                {line(at)} {text(`omitted_${reason}` as TextKey)}：{left}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
