'use client';
/** On the account page: turn the one-time code on with a telephone, off again, or reset it for a colleague. */
import { useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { SecondFactorState } from '../../collections/users/second-factor/endpoints';
import { useLanguage, useText } from './words';

interface Enrolment {
  svg: string;
  secret: string;
}

export function SecondFactor() {
  const { id } = useDocumentInfo();
  return id ? <Panel id={String(id)} /> : null;
}

function Panel({ id }: { id: string }) {
  const text = useText();
  const language = useLanguage();
  const [state, setState] = useState<SecondFactorState>();
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [codes, setCodes] = useState<string[]>();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  const call = useCallback(
    async (path: string, body?: object): Promise<unknown> => {
      setBusy(true);
      setProblem(undefined);
      try {
        const response = await fetch(`/api/users/${path}`, {
          method: body ? 'POST' : 'GET',
          headers: { 'accept-language': language, ...(body ? { 'content-type': 'application/json' } : {}) },
          body: body && JSON.stringify(body),
        });
        const answer = (await response.json()) as { errors?: { message: string }[] };
        if (response.ok) return answer;
        setProblem(answer.errors?.[0]?.message ?? text('offline'));
      } catch {
        setProblem(text('offline'));
      } finally {
        setBusy(false);
      }
      return undefined;
    },
    [language, text],
  );
  const read = useCallback(async () => {
    const found = (await call(`${id}/second-factor`)) as SecondFactorState | undefined;
    if (found) setState(found);
  }, [call, id]);
  useEffect(() => void read(), [id]);

  const begin = async () => {
    setCodes(undefined);
    setEnrolment((await call('second-factor/begin', {})) as Enrolment | undefined);
  };
  const confirm = async () => {
    const answer = (await call('second-factor/confirm', { code })) as { codes: string[] } | undefined;
    if (!answer) return;
    setCode('');
    setEnrolment(undefined);
    setCodes(answer.codes);
    await read();
  };
  const stop = async (path: string) => {
    if (!(await call(path, { code }))) return;
    setCode('');
    setCodes(undefined);
    await read();
  };

  if (!state || (!state.own && !state.on)) return null;
  const field = (
    <input aria-label={text('loginCode')} className="gk-code" value={code} maxLength={40} autoComplete="one-time-code" placeholder={text('loginCode')}
      onChange={(event) => setCode(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} />
  );
  const button = (label: string, act: () => Promise<void>, main = false) => (
    <button type="button" className={`gk-button${main ? ' gk-button--main' : ''}`} disabled={busy} onClick={() => void act()}>
      {label}
    </button>
  );
  return (
    <section className="gk-factor field-type">
      <h3>{text('factor')}</h3>
      <p className="gk-hint">{text(state.on ? 'factorOn' : 'factorOff')}{state.on && state.own && <> {text('factorLeft', state.left)}</>}</p>
      {!state.on && !enrolment && button(text('factorBegin'), begin, true)}
      {enrolment && (
        <>
          <p>{text('factorScan')}</p>
          {/* Made by our own server from our own secret. */}
          <div className="gk-qr" role="img" aria-label={text('factorQr')} dangerouslySetInnerHTML={{ __html: enrolment.svg }} />
          <p className="gk-hint">{text('factorByHand')} <code>{enrolment.secret}</code></p>
          <p className="gk-row">{field}{button(text('factorConfirm'), confirm, true)}</p>
        </>
      )}
      {codes && (
        <div className="gk-note" role="status">
          <p>{text('factorCodes')}</p>
          <ul className="gk-codes">{codes.map((one) => <li key={one}><code>{one}</code></li>)}</ul>
        </div>
      )}
      {state.on && state.own && <p className="gk-row">{field}{button(text('factorStop'), () => stop('second-factor/off'))}</p>}
      {state.on && state.mayReset && button(text('factorReset'), () => stop(`${id}/second-factor/reset`))}
      {problem && <p role="alert" className="gk-note gk-note--bad">{problem}</p>}
    </section>
  );
} // prettier-ignore
