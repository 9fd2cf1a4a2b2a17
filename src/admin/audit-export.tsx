'use client';
import { useSearchParams } from 'next/navigation';
import { useText } from './words';

/** Takes what the list shows, with its filters, as CSV. */
export function AuditExport() {
  const text = useText();
  const query = useSearchParams().toString();
  return (
    <p className="gk-buttons">
      <a className="gk-button" href={`/api/audit/export?${query}`}>
        {text('exportCsv')}
      </a>
    </p>
  );
}
