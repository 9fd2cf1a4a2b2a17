'use client';
/** The bar of a record that is saved: state, next step, what the checks found, buttons and their questions. */
import { useForm, useFormFields, useFormModified } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import { FillFromFile } from '../fill-from-file';
import { nextStep } from '../next-step';
import { standProblems } from '../standing';
import { StateBadge } from '../state-badge';
import { ACTION_WORDS, VERBS, WITHDRAWN, type Verb } from '../verbs';
import { useLanguage, useText } from '../words';
import { BarButtons } from './bar-buttons';
import { BeforePanel } from './before-panel';
import { CleanUpButton } from './clean-up-button';
import { Findings } from './findings';
import { History } from './history';
import { editRunner, MaskTools } from './mask-tools';
import { ObstacleList } from './obstacle-list';
import { Progress } from './progress';
import { Suggestions } from './suggestions';
import { useBefore } from './use-before';
import { useDesk } from './use-desk';
import { VerbDialog } from './verb-dialog';
import { WithdrawDialog } from './withdraw-dialog';

export function RecordBar({ address, id, collection }: { address: string; id: string; collection: string }) {
  const text = useText();
  const language = useLanguage();
  const modified = useFormModified();
  const { submit: save } = useForm();
  const organ = useFormFields(([fields]) => fields.leadOrgan?.value ?? fields.organ?.value);
  const { desk, busy, setBusy, problems, setProblems, said, run, decide } = useDesk(address);
  const [open, setOpen] = useState<Verb>();
  const result = useRef<HTMLDivElement>(null);
  const onItsWay = desk?.stage === 'working' || desk?.stage === 'submitted';
  const signs = open !== undefined && open !== 'withdraw' && VERBS[open].signs;
  const examined = useBefore(address, onItsWay || signs ? desk?.seen : undefined);

  // What was mended since is not said any longer.
  useEffect(() => {
    const found = examined.before?.checks;
    if (!found || open) return;
    const left = problems.filter(({ message }) => found.some((check) => check.message === message));
    if (left.length === problems.length) return;
    setProblems(left);
    standProblems(left);
  }, [examined.before]);

  const saveFirst = async () => {
    if (!modified) return 'nothing';
    setBusy(true);
    const saved = await save();
    setBusy(false);
    if (saved?.res?.ok) return 'saved';
    setProblems([{ message: text('notSaved') }]);
    return 'failed';
  };
  /** Asks about the submission once nothing stands in its way. */
  const askToSubmit = async () => {
    setProblems([]);
    standProblems([]);
    if ((await saveFirst()) === 'failed') return;
    setBusy(true);
    const now = await examined.load();
    setBusy(false);
    const blocks = now?.checks.filter(({ severity }) => severity === 'block') ?? [];
    if (blocks.length === 0) return setOpen('submit');
    setProblems(blocks);
    standProblems(blocks);
    result.current?.scrollIntoView({ block: 'center' });
  };
  const confirm = async (verb: Exclude<Verb, 'withdraw'>, body: object) => {
    // The record stays in reach beside the question: what was typed there meanwhile goes with it.
    const saved = await saveFirst();
    if (saved === 'failed') return;
    // Saving has changed the record; what was seen is what was just saved.
    const seen = saved === 'saved' ? { seen: undefined } : {};
    standProblems(await run(verb, { ...body, ...seen }, VERBS[verb].done[language]));
  };
  const answer = (suggestion: string, accept: boolean) =>
    run('answer-suggestion', { suggestion, accept }, ACTION_WORDS[accept ? 'acceptSuggestion' : 'rejectSuggestion']![language]);
  const mayDecide = desk?.verbs.includes('send-back') && !desk.cannot;
  const onDecide = mayDecide
    ? async (key: string, reason: string) => {
        const refused = await decide(key, reason);
        if (refused === undefined) setProblems([]);
        await examined.load();
        return refused;
      }
    : undefined;

  if (!desk && problems.length === 0) return <section className="gk-bar">{text('loading')}</section>;
  const dialog = { busy, problems, onClose: () => (setOpen(undefined), setProblems([])) };
  return (
    <section className="gk-bar">
      {desk && (
        <>
          <p className="gk-bar__state">
            <StateBadge state={desk.state} at={desk.publishAt} language={language} /> {nextStep(desk, text)}
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
          <BarButtons desk={desk} address={address} busy={busy} modified={modified} onSubmit={() => void askToSubmit()} onOpen={setOpen}>
            {desk.cleansUp && <CleanUpButton id={id} busy={busy} modified={modified} saveFirst={saveFirst} />}
            {collection === 'documents' && desk.verbs.includes('submit') && <FillFromFile />}
          </BarButtons>
          {onItsWay && <BeforePanel examined={examined} collection={collection} onDecide={onDecide} />}
          {examined.before && desk.verbs.includes('submit') && (
            <MaskTools checks={examined.before.checks} busy={busy} run={editRunner(run, saveFirst)} />
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
      {desk && open && open !== 'withdraw' && (
        <VerbDialog
          key={open}
          form={VERBS[open]}
          desk={desk}
          address={address}
          organ={typeof organ === 'string' ? organ : undefined}
          findings={examined.before ? <Findings before={examined.before} collection={collection} onDecide={onDecide} /> : text('checking')}
          {...dialog}
          onConfirm={(body) => void confirm(open, body as object)}
        />
      )}
      {open === 'withdraw' && (
        <WithdrawDialog id={id} {...dialog} onConfirm={(body) => void run('withdraw', body, WITHDRAWN[language])} />
      )}
    </section>
  );
} // prettier-ignore
