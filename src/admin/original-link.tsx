'use client';
/** On the page of a cleaned copy: the way to its original. */
import { useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { beijingMinute } from '../domain/local-date';
import { useText } from './words';

export function OriginalLink() {
  const text = useText();
  const { id } = useDocumentInfo();
  const value = useFormFields(
    ([fields]) =>
      (field: string) =>
        String(fields[`original.${field}`]?.value ?? ''),
  );
  const sealedAt = value('sealedAt');
  return (
    <p className="gk-hint">
      {text('originalKept')
        .replace('{f}', value('name'))
        .replace('{t}', sealedAt && beijingMinute(sealedAt))}{' '}
      <a href={`/api/attachments/${id}/original`}>{text('originalDownload')}</a>
    </p>
  );
}
