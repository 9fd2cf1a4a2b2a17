'use client';
/** On the page of a cleaned copy: the way to its original. */
import { useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { useState } from 'react';
import { beijingMinute } from '../domain/local-date';
import { useText } from './words';

export function OriginalLink() {
  const text = useText();
  const { id } = useDocumentInfo();
  const [failed, setFailed] = useState('');
  const value = useFormFields(([fields]) => (field: string) => String(fields[`original.${field}`]?.value ?? ''));
  const [name, sealedAt] = [value('name'), value('sealedAt')];

  const download = async () => {
    setFailed('');
    const response = await fetch(`/api/attachments/${id}/original`, { credentials: 'include' }).catch(() => undefined);
    if (!response?.ok) {
      const answer = (await response?.json().catch(() => undefined)) as { errors?: { message: string }[] } | undefined;
      return setFailed(answer?.errors?.[0]?.message ?? text('offline'));
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <p className="gk-hint">{text('originalKept').replace('{f}', name).replace('{t}', sealedAt && beijingMinute(sealedAt))}</p>
      <button type="button" className="gk-button" onClick={() => void download()}>
        {text('originalDownload')}
      </button>
      <p aria-live="polite" className="gk-hint gk-hint--bad">{failed}</p>
    </>
  );
} // prettier-ignore
