'use client';
/** 一键隐去 for the text, a cleaned copy for each file: beside what the checks found. */
import { useState } from 'react';
import type { Check } from '../../publish/checks';
import type { CleanAnswer, MaskAnswer } from '../../publish/commands';
import { KIND_NAMES, type FindingKind } from '../../domain/privacy/types';
import type { useDesk } from './use-desk';
import { useLanguage, useText } from '../words';

/** Runs a command once what was typed is saved, and says what came of it. */
export type RunEdit = <T>(verb: string, body: object, done: (answer: T) => string) => Promise<void>;

interface Props {
  checks: readonly Check[];
  busy: boolean;
  run: RunEdit;
}

/** Saves what was typed, then runs. @param save whether there is something to save, and how */
export const editRunner =
  (run: ReturnType<typeof useDesk>['run'], save: () => Promise<'saved' | 'nothing' | 'failed'>): RunEdit =>
  async (verb, body, done) => {
    const saved = await save();
    if (saved !== 'failed') await run(verb, saved === 'saved' ? { seen: undefined, ...body } : body, done);
  };

export function MaskTools({ checks, busy, run }: Props) {
  const text = useText();
  const language = useLanguage();
  const [alsoWarned, setAlsoWarned] = useState(false);
  const [at, setAt] = useState('');
  const personal = checks.filter(({ key }) => key.startsWith('personal:'));
  const inText = personal.filter(({ file }) => !file);
  const files = [...new Map(personal.flatMap(({ file }) => (file ? [[file.id, file] as const] : []))).values()];
  if (personal.length === 0) return null;
  const needed = inText.filter(({ severity }) => severity !== 'warn');
  // Where there are warnings only, pressing the button says that they are meant.
  const warned = alsoWarned || needed.length === 0;

  const left = (found: readonly Check[]) =>
    found.length === 0 ? text('leftNone') : text('leftSome', found.length) + found.map(({ message }) => message).join('');
  const saidMasked = (answer: MaskAnswer) => {
    const counts = Object.entries(answer.masked) as [FindingKind, number][];
    const hidden = counts.map(([kind, n]) => `${KIND_NAMES[kind][language === 'zh' ? 0 : 1]}${text('times', n)}`);
    const stop = language === 'zh' ? '。' : '.';
    const done = hidden.length ? text('masked') + hidden.join(language === 'zh' ? '、' : ', ') + stop : text('maskedNone');
    return done + left(answer.left) + (files.length > 0 ? text('maskFilesLeft', files.length) : '');
  };
  const start = (what: string, work: Promise<void>) => (setAt(what), void work.finally(() => setAt('')));

  return (
    <section className="gk-note gk-mask">
      {inText.length > 0 && (
        <div>
          <button
            type="button"
            className={needed.length > 0 ? 'gk-button gk-button--main' : 'gk-button'}
            disabled={busy}
            onClick={() => start('text', run<MaskAnswer>('mask', { alsoWarned: warned }, saidMasked))}
          >
            {text('maskAll', warned ? inText.length : needed.length)}
          </button>
          <p className="gk-hint">{text(needed.length > 0 ? 'maskHint' : 'maskOnlyWarned')}</p>
          {needed.length > 0 && needed.length < inText.length && (
            <label className="gk-check">
              <input type="checkbox" checked={alsoWarned} onChange={(event) => setAlsoWarned(event.target.checked)} />
              {text('maskWarned')}
            </label>
          )}
        </div>
      )}
      {files.length > 0 && (
        <div>
          <p>{text('maskFiles', files.length)}</p>
          <ul className="gk-files">
            {files.map(({ id, name }) => (
              <li key={id}>
                <span>
                  {name}
                  {text('inFile', personal.filter(({ file }) => file?.id === id).length)}
                </span>
                <button
                  type="button"
                  className="gk-button"
                  disabled={busy}
                  onClick={() =>
                    start('file', run<CleanAnswer>('clean-attachment', { attachment: id }, (answer) =>
                      text('cleaned').replace('{f}', name) + answer.did.map((did) => `${did}。`).join('') + left(answer.left)))
                  }
                >
                  {text('cleanFile')}
                </button>
              </li>
            ))}
          </ul>
          <p className="gk-hint">{text('cleanHint')}</p>
        </div>
      )}
      <p aria-live="polite">{busy && at && text(at === 'file' ? 'cleaning' : 'masking')}</p>
    </section>
  );
} // prettier-ignore
