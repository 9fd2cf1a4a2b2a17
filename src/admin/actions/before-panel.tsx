'use client';
/** 公开前检查: every obstacle and warning with a link to its field, and what publication will write. */
import { useConfig } from '@payloadcms/ui';
import { useState, type ReactNode } from 'react';
import type { ClientField } from 'payload';
import { goToField, tabOf } from '../go-to-field';
import type { Before } from '../server/before';
import { useText } from '../words';
import { call } from './call';
import { MaskTools, type RunEdit } from './mask-tools';

interface Props {
  address: string;
  collection: string;
  /** Whether the person may decide about what a reviewer may decide. */
  mayDecide: boolean;
  busy: boolean;
  /** Given to whoever may edit the text now. */
  runEdit?: RunEdit;
  onDecide: (key: string, reason: string) => void;
}

const SEVERITIES = ['block', 'override', 'warn'] as const;

export function BeforePanel({ address, collection, mayDecide, busy, runEdit, onDecide }: Props) {
  const text = useText();
  const { getEntityConfig } = useConfig();
  const fields: readonly ClientField[] = getEntityConfig({ collectionSlug: collection })?.fields ?? [];
  const [before, setBefore] = useState<Before>();
  const [failed, setFailed] = useState('');

  const load = async (open: boolean) => {
    if (!open) return;
    const answer = await call<Before>(`${address}/before`, {}, text('offline'));
    if (answer.ok) setBefore(answer.value);
    else setFailed(answer.problems.map(({ message }) => message).join(' '));
  };

  const line = ({ key, message, field, decided, severity }: Before['checks'][number]) => (
    <li key={key}>
      {field && tabOf(fields, field.split('.')[0]!) >= 0 ? (
        <button type="button" className="gk-link" onClick={() => goToField(fields, field)}>
          {message}
        </button>
      ) : (
        message
      )}
      {decided && <p className="gk-hint">{text('decided')}{decided}</p>}
      {severity === 'override' && mayDecide && !decided && (
        <Decide busy={busy} onDecide={(reason) => onDecide(key, reason)} id={key} />
      )}
    </li>
  );

  return (
    <details className="gk-more" onToggle={(event) => void load(event.currentTarget.open)}>
      <summary>{text('before')}</summary>
      <div aria-live="polite">
        {failed && <p className="gk-note gk-note--bad">{failed}</p>}
        {!before && !failed && <p>{text('checking')}</p>}
        {before?.checks.length === 0 && <p className="gk-note gk-note--ok">{text('nothingFound')}</p>}
        {before && runEdit && <MaskTools checks={before.checks} busy={busy} run={runEdit} />}
        {before &&
          SEVERITIES.map((severity) => {
            const checks = before.checks.filter((check) => check.severity === severity);
            if (checks.length === 0) return null;
            return (
              <section key={severity} className={`gk-note${severity === 'block' ? ' gk-note--bad' : ''}`}>
                <p>{text(severity === 'block' ? 'mustMend' : severity === 'override' ? 'mayDecide' : 'lookAt')}</p>
                <FirstFew items={checks.map(line)} />
              </section>
            );
          })}
        {before?.effects && (
          <section>
            <p>{text('effects')}</p>
            <ul>
              <li>{text('effectPage')}</li>
              <li>{text('effectLists').replace('{n}', String(before.effects.lists.length))}{before.effects.lists.join('、')}</li>
              <li>{text('effectFeeds')}{before.effects.feeds.join('、')}</li>
              {before.effects.citing.length > 0 && (
                <li>{text('effectCiting')}{before.effects.citing.map((title) => `《${title}》`).join('、')}</li>
              )}
            </ul>
          </section>
        )}
      </div>
    </details>
  );
} // prettier-ignore

/** Lines of a list that are shown at once: a list of persons has hundreds. */
const FEW = 8;

function FirstFew({ items }: { items: readonly ReactNode[] }) {
  const text = useText();
  const rest = items.length - FEW;
  return (
    <>
      <ul className="gk-problems">{rest > 2 ? items.slice(0, FEW) : items}</ul>
      {rest > 2 && (
        <details>
          <summary>{text('andMore', rest)}</summary>
          <ul className="gk-problems">{items.slice(FEW)}</ul>
        </details>
      )}
    </>
  );
}

function Decide({ id, busy, onDecide }: { id: string; busy: boolean; onDecide: (reason: string) => void }) {
  const text = useText();
  const [reason, setReason] = useState('');
  return (
    <span className="gk-buttons">
      <input
        type="text"
        aria-label={text('decideReason')}
        placeholder={text('decideReason')}
        id={`gk-decide-${id}`}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <button
        type="button"
        className="gk-button"
        disabled={busy || !reason.trim()}
        onClick={() => onDecide(reason)}
      >
        {text('decide')}
      </button>
    </span>
  );
}
