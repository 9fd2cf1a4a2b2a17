'use client';
/** A colleague chosen by name: other accounts are not readable, their names are (GET /api/delegations/people). */
import { SelectInput, useAuth, useDocumentInfo, useField } from '@payloadcms/ui';
import type { RelationshipFieldClientComponent } from 'payload';
import { useEffect, useState } from 'react';
import type { Colleague } from '../../../collections/delegations/people';

export const PersonField: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, disabled } = useField<string | { id: string } | null>({
    potentiallyStalePath: path,
  });
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const [people, setPeople] = useState<Colleague[]>([]);
  useEffect(() => {
    let here = true;
    void fetch('/api/delegations/people')
      .then((response) => (response.ok ? response.json() : { people: [] }))
      .then((answer: { people: Colleague[] }) => here && setPeople(answer.people))
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, []);
  const chosen = typeof value === 'object' ? value?.id : value;
  const mine = user && !people.some((one) => one.id === user.id) ? [{ id: String(user.id), name: String(user.name ?? user.email) }] : [];
  return (
    <SelectInput
      path={path}
      name={path}
      label={field.label}
      description={field.admin?.description}
      required={field.required}
      readOnly={Boolean(readOnly || disabled || id)}
      showError={showError}
      value={chosen ?? ''}
      options={[...mine, ...people].map((one) => ({ label: one.name, value: one.id }))}
      onChange={(option) => setValue((Array.isArray(option) ? option[0] : option)?.value ?? null)}
    />
  );
}; // prettier-ignore
