'use client';
import { useConfig } from '@payloadcms/ui';
import type { ClientField } from 'payload';
import { goToField, tabOf } from '../go-to-field';
import type { Problem } from './call';

/** What keeps a record from being submitted; a sentence about a field leads to it. */
export function ObstacleList({ collection, problems }: { collection: string; problems: readonly Problem[] }) {
  const { getEntityConfig } = useConfig();
  const fields: readonly ClientField[] = getEntityConfig({ collectionSlug: collection })?.fields ?? [];
  return (
    <ul className="gk-problems">
      {problems.map(({ message, field }) => (
        <li key={`${field} ${message}`}>
          {field && tabOf(fields, field.split('.')[0]!) >= 0 ? (
            <button type="button" className="gk-link" onClick={() => goToField(fields, field)}>
              {message}
            </button>
          ) : (
            message
          )}
        </li>
      ))}
    </ul>
  );
}
