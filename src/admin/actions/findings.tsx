'use client';
/** What the checks found, the worst first: each sentence leads to its field, and a reviewer decides beside it. */
import { useConfig } from '@payloadcms/ui';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { ClientField } from 'payload';
import { goToField, tabOf } from '../go-to-field';
import type { Before } from '../server/before';
import { useText } from '../words';

interface Props {
  before: Before;
  collection: string;
  /** Keeps a decision about a finding; given to whoever may decide. @returns why it was not kept */
  onDecide?: (key: string, reason: string) => Promise<string | undefined>;
}

const SEVERITIES = ['block', 'override', 'warn'] as const;
const HEADS = { block: 'mustMend', override: 'mayDecide', warn: 'lookAt' } as const;

export function Findings({ before, collection, onDecide }: Props) {
  const text = useText();
  const { getEntityConfig } = useConfig();
  const fields: readonly ClientField[] = getEntityConfig({ collectionSlug: collection })?.fields ?? [];
  if (before.checks.length === 0) return <p className="gk-note gk-note--ok">{text('nothingFound')}</p>;

  const line = ({ key, message, field, decided, severity }: Before['checks'][number]) => (
    <li key={key}>
      {field && tabOf(fields, field.split('.')[0]!) >= 0 ? (
        <button type="button" className="gk-link" onClick={() => goToField(fields, field)}>
          {message}
        </button>
      ) : (
        message
      )}
      {decided && (
        <p className="gk-hint">
          {text('decided')}
          {decided}
        </p>
      )}
      {severity === 'override' && onDecide && !decided && <Decide id={key} onDecide={onDecide} />}
    </li>
  );

  return SEVERITIES.map((severity) => {
    const checks = before.checks.filter((check) => check.severity === severity);
    if (checks.length === 0) return null;
    return (
      <section key={severity} className={`gk-note${severity === 'block' ? ' gk-note--bad' : ''}`}>
        <p>
          {text(HEADS[severity])} {checks.length}
        </p>
        <FirstFew items={checks.map(line)} />
      </section>
    );
  });
}

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

function Decide({ id, onDecide }: { id: string; onDecide: NonNullable<Props['onDecide']> }) {
  const text = useText();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const said = useId();
  const decide = async () => {
    if (!reason.trim()) {
      setRefused(text('reasonFirst'));
      return input.current?.focus();
    }
    setBusy(true);
    setRefused(await onDecide(id, reason));
    setBusy(false);
  };
  return (
    <span className="gk-buttons">
      <input
        ref={input}
        type="text"
        aria-required
        aria-invalid={refused !== undefined}
        aria-describedby={said}
        aria-label={text('decideReason')}
        placeholder={text('decideReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <button type="button" className="gk-button" disabled={busy} onClick={() => void decide()}>
        {text('decide')}
      </button>
      <span id={said} role="alert" className="gk-hint gk-hint--bad">
        {refused}
      </span>
    </span>
  );
}
