'use client';
/** Above the form: where the record stands, what comes next and who may do it, and the buttons for it. */
import { useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApproveDialog } from './actions/approve-dialog';
import { call, postJson, type Problem } from './actions/call';
import { History } from './actions/history';
import { ObstacleList } from './actions/obstacle-list';
import { SendBackDialog } from './actions/send-back-dialog';
import { WithdrawDialog } from './actions/withdraw-dialog';
import { FillFromFile } from './fill-from-file';
import { useFirstTab } from './first-tab';
import { nextStep } from './next-step';
import type { Desk } from './server/desk';
import { standProblems } from './standing';
import { StateBadge } from './state-badge';
import type { TextKey } from './translations';
import { useLanguage, useText } from './words';

type Verb = 'submit' | 'approve' | 'send-back' | 'withdraw';
const DONE: Record<Verb, TextKey> = {
  submit: 'doneSubmit',
  approve: 'doneApprove',
  'send-back': 'doneSendBack',
  withdraw: 'doneWithdraw',
};
/** The page is loaded again after a command; what it achieved is said then. */
const SAID = 'gongkai-said';
/** Milliseconds after which a record that waits for publication is looked at again. */
const AGAIN = 1000;

export function ActionBar() {
  const { id, collectionSlug } = useDocumentInfo();
  const text = useText();
  useFirstTab();
  useEffect(() => () => standProblems([]), []);
  if (!id || !collectionSlug)
    return (
      <section className="gk-bar" aria-label={text('history')}>
        <p>
          {text('saveFirst')} {text('neededLegend')}
        </p>
        {collectionSlug === 'documents' && <FillFromFile />}
      </section>
    );
  return <Bar address={`/api/${collectionSlug}/${id}`} id={String(id)} collection={collectionSlug} />;
}

function Bar({ address, id, collection }: { address: string; id: string; collection: string }) {
  const text = useText();
  const language = useLanguage();
  const modified = useFormModified();
  const { submit: save } = useForm();
  const { lastUpdateTime } = useDocumentInfo();
  const [desk, setDesk] = useState<Desk>();
  const [open, setOpen] = useState<Verb>();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [said, setSaid] = useState('');
  const result = useRef<HTMLDivElement>(null);

  const load = useCallback(async () => {
    const answer = await call<Desk>(`${address}/desk`, {}, text('offline'));
    if (answer.ok) setDesk(answer.value);
    else setProblems(answer.problems);
  }, [address]);

  useEffect(() => void load(), [load, lastUpdateTime]);
  useEffect(() => {
    if (desk?.state === 'published') setSaid('');
    if (desk?.state !== 'waiting') return;
    const timer = setTimeout(() => void load(), AGAIN);
    return () => clearTimeout(timer);
  }, [desk, load]);
  useEffect(() => {
    setSaid(sessionStorage.getItem(SAID) ?? '');
    sessionStorage.removeItem(SAID);
  }, []);

  const run = async (verb: Verb, body: unknown) => {
    setBusy(true);
    setProblems([]);
    setSaid('');
    const answer = await call(`${address}/${verb}`, postJson(body), text('offline'));
    if (answer.ok) {
      sessionStorage.setItem(SAID, text(DONE[verb]));
      window.location.reload();
      return;
    }
    setBusy(false);
    setProblems(answer.problems);
    if (verb !== 'submit') return;
    standProblems(answer.problems);
    result.current?.scrollIntoView({ block: 'center' });
  };

  const submit = async () => {
    if (modified) {
      setBusy(true);
      const saved = await save();
      if (!saved?.res?.ok) {
        setBusy(false);
        setProblems([{ message: text('notSaved') }]);
        return;
      }
    }
    await run('submit', {});
  };

  if (!desk && problems.length === 0) return <section className="gk-bar">{text('loading')}</section>;
  const dialog = { busy, problems, onClose: () => (setOpen(undefined), setProblems([])) };
  return (
    <section className="gk-bar">
      {desk && (
        <>
          <p className="gk-bar__state">
            <StateBadge state={desk.state} language={language} /> {nextStep(desk, text)}
          </p>
          {desk.sentBackReason && (
            <p className="gk-note">
              {text('sentBackReason')}：{desk.sentBackReason}
            </p>
          )}
          {desk.publicationFailure && (
            <p className="gk-note gk-note--bad">
              {text('failure')}：{desk.publicationFailure}
            </p>
          )}
          <div className="gk-buttons">
            {(desk.may.submit || (modified && desk.stage !== 'working')) && (
              <button
                type="button"
                className="gk-button gk-button--main"
                disabled={busy}
                onClick={() => void submit()}
              >
                {text(busy ? 'working' : modified ? 'saveAndSubmit' : 'submit')}
              </button>
            )}
            {desk.may.approve && (
              <button
                type="button"
                className="gk-button gk-button--main"
                disabled={modified}
                onClick={() => setOpen('approve')}
              >
                {text('approve')}
              </button>
            )}
            {desk.may.sendBack && (
              <button
                type="button"
                className="gk-button"
                disabled={modified}
                onClick={() => setOpen('send-back')}
              >
                {text('sendBack')}
              </button>
            )}
            <a className="gk-button" href={`${address}/preview`} target="_blank" rel="noreferrer">
              {text(modified ? 'previewSaved' : 'preview')}
            </a>
            {desk.isPublic && desk.publicUrl && (
              <a className="gk-button" href={desk.publicUrl} target="_blank" rel="noreferrer">
                {text('openPublic')}
              </a>
            )}
            {desk.may.withdraw && (
              <button
                type="button"
                className="gk-button gk-button--danger"
                onClick={() => setOpen('withdraw')}
              >
                {text('withdraw')}
              </button>
            )}
            {collection === 'documents' && desk.stage === 'working' && desk.may.submit && <FillFromFile />}
          </div>
          {desk.may.submit && <p className="gk-hint">{text('neededLegend')}</p>}
          {modified && <p className="gk-hint">{text('unsaved')}</p>}
        </>
      )}
      <div ref={result} aria-live="polite">
        {said && <p className="gk-note gk-note--ok">{said}</p>}
        {!open && problems.length > 0 && (
          <div className="gk-note gk-note--bad">
            <p>{text(problems.some(({ field }) => field) ? 'problems' : 'refused')}</p>
            <ObstacleList collection={collection} problems={problems} />
          </div>
        )}
      </div>
      {desk && <History events={desk.history} />}
      {desk && open === 'approve' && (
        <ApproveDialog desk={desk} {...dialog} onConfirm={(body) => void run('approve', body)} />
      )}
      {open === 'send-back' && (
        <SendBackDialog {...dialog} onConfirm={(body) => void run('send-back', body)} />
      )}
      {open === 'withdraw' && (
        <WithdrawDialog id={id} {...dialog} onConfirm={(body) => void run('withdraw', body)} />
      )}
    </section>
  );
}
