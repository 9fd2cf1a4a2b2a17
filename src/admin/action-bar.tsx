'use client';
/** Above the form: where the record stands, what comes next and who has it, and the buttons for it. */
import { useDocumentInfo, useForm, useFormFields, useFormModified } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import { BeforePanel } from './actions/before-panel';
import { BarButtons } from './actions/bar-buttons';
import { History } from './actions/history';
import { editRunner } from './actions/mask-tools';
import { ObstacleList } from './actions/obstacle-list';
import { Progress } from './actions/progress';
import { Suggestions } from './actions/suggestions';
import { useDesk } from './actions/use-desk';
import { VerbDialog } from './actions/verb-dialog';
import { WithdrawDialog } from './actions/withdraw-dialog';
import { FillFromFile } from './fill-from-file';
import { useRememberOrgan } from './organ-of-record';
import { useFirstTab } from './first-tab';
import { nextStep } from './next-step';
import { standProblems } from './standing';
import { StateBadge } from './state-badge';
import { useTitleOfNew } from './title-of-new';
import { ACTION_WORDS, DONE_OTHERWISE, VERBS, type Verb } from './verbs';
import { useLanguage, useText } from './words';

export function ActionBar() {
  const { id, collectionSlug } = useDocumentInfo();
  const text = useText();
  useFirstTab();
  useRememberOrgan();
  useTitleOfNew();
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
  const organ = useFormFields(([fields]) => fields.leadOrgan?.value ?? fields.organ?.value);
  const { desk, busy, setBusy, problems, setProblems, said, run } = useDesk(address);
  const [open, setOpen] = useState<Verb>();
  const result = useRef<HTMLDivElement>(null);

  const saveFirst = async () => {
    if (!modified) return 'nothing';
    setBusy(true);
    const saved = await save();
    if (saved?.res?.ok) return 'saved';
    setBusy(false);
    setProblems([{ message: text('notSaved') }]);
    return 'failed';
  };
  const submit = async () => {
    if ((await saveFirst()) === 'failed') return;
    // Saving has changed the record; what was seen is what was just saved.
    const refused = await run('submit', modified ? { seen: undefined } : {}, DONE_OTHERWISE.submit[language]);
    if (refused.length === 0) return;
    standProblems(refused);
    result.current?.scrollIntoView({ block: 'center' });
  };
  const answer = (suggestion: string, accept: boolean) =>
    run('answer-suggestion', { suggestion, accept }, ACTION_WORDS[accept ? 'acceptSuggestion' : 'rejectSuggestion']![language]);

  if (!desk && problems.length === 0) return <section className="gk-bar">{text('loading')}</section>;
  const dialog = { busy, problems, onClose: () => (setOpen(undefined), setProblems([])) };
  return (
    <section className="gk-bar">
      {desk && (
        <>
          <p className="gk-bar__state">
            <StateBadge state={desk.state} language={language} /> {nextStep(desk, text)}
          </p>
          {desk.state !== 'purged' && <Progress desk={desk} />}
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
          <Suggestions desk={desk} busy={busy} onAnswer={(one, accept) => void answer(one, accept)} />
          <BarButtons
            desk={desk}
            address={address}
            busy={busy}
            modified={modified}
            onSubmit={() => void submit()}
            onOpen={setOpen}
          >
            {collection === 'documents' && desk.verbs.includes('submit') && <FillFromFile />}
          </BarButtons>
          {(desk.stage === 'working' || desk.stage === 'submitted') && (
            <BeforePanel
              address={address}
              collection={collection}
              mayDecide={desk.verbs.includes('send-back') && !desk.cannot}
              busy={busy}
              runEdit={desk.verbs.includes('submit') ? editRunner(run, saveFirst) : undefined}
              onDecide={(key, reason) =>
                void run('override', { key, reason }, ACTION_WORDS.override![language])
              }
            />
          )}
          {desk.verbs.includes('submit') && <p className="gk-hint">{text('neededLegend')}</p>}
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
      {desk && open && open !== 'withdraw' && open !== 'submit' && (
        <VerbDialog
          key={open}
          form={VERBS[open]}
          desk={desk}
          address={address}
          organ={typeof organ === 'string' ? organ : undefined}
          {...dialog}
          onConfirm={(body) => void run(open, body as object, VERBS[open].done[language])}
        />
      )}
      {open === 'withdraw' && (
        <WithdrawDialog
          id={id}
          {...dialog}
          onConfirm={(body) => void run('withdraw', body, DONE_OTHERWISE.withdraw[language])}
        />
      )}
    </section>
  );
} // prettier-ignore
