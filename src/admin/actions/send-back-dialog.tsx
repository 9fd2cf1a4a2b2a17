'use client';
import { useState } from 'react';
import { useText } from '../words';
import type { Problem } from './call';
import { Dialog, Line } from './dialog';

interface Props {
  busy: boolean;
  problems: readonly Problem[];
  onConfirm: (body: { reason: string }) => void;
  onClose: () => void;
}

export function SendBackDialog({ busy, problems, onConfirm, onClose }: Props) {
  const text = useText();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={text('sendBackTitle')}
      confirm={text('sendBack')}
      busy={busy}
      problems={problems}
      onClose={onClose}
      onConfirm={() => onConfirm({ reason })}
    >
      <Line label={text('sendBackReason')} hint={text('sendBackHint')} control="gk-send-back">
        <textarea
          id="gk-send-back"
          rows={4}
          aria-describedby="gk-send-back-hint"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Line>
    </Dialog>
  );
}
