'use client';
/** Fills the list of what is available on request from the register of the organ. */
import { useFormFields } from '@payloadcms/ui';
import { useState } from 'react';
import type { RowValue } from '../../domain/document-types';
import { call } from '../actions/call';
import type { OnRequestTitle } from '../server/on-request-titles';
import { useText } from '../words';

const same = (a: RowValue, b: OnRequestTitle) => a.title === b.title && a.issuedOn === b.issuedOn;

export function FromRegister({
  rows,
  onChange,
}: {
  rows: readonly RowValue[];
  onChange: (rows: RowValue[]) => void;
}) {
  const text = useText();
  const organ = useFormFields(([fields]) => fields.leadOrgan?.value as string | { id: string } | undefined);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const id = typeof organ === 'object' ? organ?.id : organ;
  const fill = async () => {
    if (!id) return setSaid(text('chooseOrganFirst'));
    setBusy(true);
    const answer = await call<{ titles: OnRequestTitle[] }>(
      `/api/documents/on-request-titles?${new URLSearchParams({ organ: id })}`,
      {},
      text('offline'),
    );
    setBusy(false);
    if (!answer.ok) return setSaid(answer.problems.map(({ message }) => message).join(''));
    const fresh = answer.value.titles.filter((title) => !rows.some((row) => same(row, title)));
    if (fresh.length > 0) onChange([...rows, ...fresh.map((title) => ({ ...title }))]);
    setSaid(text('titlesAdded', fresh.length));
  };
  return (
    <p>
      <button type="button" className="gk-button" disabled={busy} onClick={() => void fill()}>
        {text(busy ? 'working' : 'fillFromRegister')}
      </button>{' '}
      <span aria-live="polite">{said}</span>
    </p>
  );
}
