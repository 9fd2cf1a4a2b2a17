'use client';
import { useDocumentInfo } from '@payloadcms/ui';
import { useText } from './words';

/** Leads from the fields of a review to the page that is printed. */
export function ReviewSheet() {
  const { id } = useDocumentInfo();
  const text = useText();
  if (!id) return null;
  return (
    <p className="gk-buttons">
      <a
        className="gk-button gk-button--main"
        href={`/api/reviews/${id}/sheet`}
        target="_blank"
        rel="noreferrer"
      >
        {text('printSheet')}
      </a>
    </p>
  );
}
