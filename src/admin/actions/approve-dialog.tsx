'use client';
import { useState } from 'react';
import type { Desk } from '../server/desk';
import { useText } from '../words';
import type { Problem } from './call';
import { Dialog, Line } from './dialog';

interface Props {
  desk: Desk;
  busy: boolean;
  problems: readonly Problem[];
  onConfirm: (body: {
    review: { reviewer: string; reviewedOn: string; result: string };
    reason?: string;
  }) => void;
  onClose: () => void;
}

const RESULTS = ['resultFull', 'resultRedacted', 'resultOther'] as const;

/** Approval with the secrecy review that the law asks for: who, when, with what result. */
export function ApproveDialog({ desk, busy, problems, onConfirm, onClose }: Props) {
  const text = useText();
  const [reviewer, setReviewer] = useState('');
  const [reviewedOn, setReviewedOn] = useState(desk.today);
  const [choice, setChoice] = useState<(typeof RESULTS)[number]>();
  const [other, setOther] = useState('');
  const [reason, setReason] = useState('');
  const result = choice === 'resultOther' ? other : choice ? text(choice) : '';
  return (
    <Dialog
      title={text('approveTitle')}
      confirm={text('approve')}
      busy={busy}
      problems={problems}
      onClose={onClose}
      onConfirm={() => onConfirm({ review: { reviewer, reviewedOn, result }, reason: reason || undefined })}
    >
      <p>{text('approveIntro')}</p>
      <Line label={text('reviewer')} hint={text('reviewerHint')} control="gk-reviewer">
        <select id="gk-reviewer" aria-describedby="gk-reviewer-hint" value={reviewer} onChange={(event) => setReviewer(event.target.value)}>
          <option value="">{text('choose')}</option>
          {desk.reviewers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Line>
      <Line label={text('reviewedOn')} control="gk-reviewed-on">
        <input id="gk-reviewed-on" type="date" max={desk.today} value={reviewedOn} onChange={(event) => setReviewedOn(event.target.value)} />
      </Line>
      <fieldset className="gk-line">
        <legend>{text('result')}</legend>
        {RESULTS.map((key) => (
          <label key={key} className="gk-choice">
            <input type="radio" name="gk-result" checked={choice === key} onChange={() => setChoice(key)} />
            {text(key)}
          </label>
        ))}
      </fieldset>
      {choice === 'resultOther' && (
        <Line label={text('resultText')} control="gk-result-text">
          <textarea id="gk-result-text" rows={2} value={other} onChange={(event) => setOther(event.target.value)} />
        </Line>
      )}
      {desk.isPublic && (
        <Line label={text('changeReason')} hint={text('changeReasonHint')} control="gk-reason">
          <textarea id="gk-reason" rows={2} aria-describedby="gk-reason-hint" value={reason} onChange={(event) => setReason(event.target.value)} />
        </Line>
      )}
    </Dialog>
  );
} // prettier-ignore
