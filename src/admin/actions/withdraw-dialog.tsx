'use client';
import { useState } from 'react';
import { SEALED_WITHDRAWALS, WITHDRAWAL_LABELS, type WithdrawalKind } from '../../domain/vocabulary';
import { useText } from '../words';
import type { Problem } from './call';
import { Dialog, Line } from './dialog';
import { SuccessorChoice } from './successor-choice';

interface Props {
  /** Id of the record that is withdrawn. */
  id: string;
  busy: boolean;
  problems: readonly Problem[];
  onConfirm: (body: {
    withdrawal: { kind?: WithdrawalKind; reason: string; authority?: string; successor?: string };
  }) => void;
  onClose: () => void;
}

/** Withdrawal: before anything is confirmed it says what the public will see. */
export function WithdrawDialog({ id, busy, problems, onConfirm, onClose }: Props) {
  const text = useText();
  const [kind, setKind] = useState<WithdrawalKind>();
  const [reason, setReason] = useState('');
  const [authority, setAuthority] = useState('');
  const [successor, setSuccessor] = useState<string>();
  const sealed = kind !== undefined && SEALED_WITHDRAWALS.includes(kind);
  const confirm = () =>
    onConfirm({
      withdrawal: sealed ? { kind, reason } : { kind, reason, authority: authority || undefined, successor },
    });
  return (
    <Dialog
      title={text('withdrawTitle')}
      confirm={text('withdraw')}
      danger
      busy={busy}
      problems={problems}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>{text('withdrawIntro')}</p>
      <fieldset className="gk-line">
        <legend>{text('withdrawKind')}</legend>
        {(Object.entries(WITHDRAWAL_LABELS) as [WithdrawalKind, string][]).map(([value, label]) => (
          <label key={value} className="gk-choice">
            <input type="radio" name="gk-kind" checked={kind === value} onChange={() => setKind(value)} />
            {label}
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        {kind && <p className="gk-note">{text(sealed ? 'withdrawSealed' : 'withdrawOpen')}</p>}
      </div>
      <Line
        label={text('withdrawReason')}
        hint={kind && text(sealed ? 'withdrawReasonSealed' : 'withdrawReasonOpen')}
        control="gk-withdraw-reason"
      >
        <textarea
          id="gk-withdraw-reason"
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Line>
      {kind && !sealed && (
        <>
          <Line label={text('authority')} control="gk-authority">
            <input
              id="gk-authority"
              type="text"
              value={authority}
              onChange={(event) => setAuthority(event.target.value)}
            />
          </Line>
          <SuccessorChoice exclude={id} onChoose={setSuccessor} />
        </>
      )}
    </Dialog>
  );
}
