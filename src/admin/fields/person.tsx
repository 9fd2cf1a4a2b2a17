'use client';
/** A colleague chosen by name: other accounts are not readable, their names are (GET /api/delegations/people). */
import { SelectInput, useAuth, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui';
import type { RelationshipFieldClientComponent } from 'payload';
import { useEffect, useState } from 'react';
import type { Colleague } from '../../../collections/delegations/people';

export const PersonField: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, disabled } = useField<string | { id: string } | null>({
    potentiallyStalePath: path,
  });
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const giver = useFormFields(([fields]) => fields.giver?.value);
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
  const self = user && { id: String(user.id), name: String(user.name ?? user.email) };
  const all = self && !people.some((one) => one.id === self.id) ? [self, ...people] : people;
  const offered = path === 'receiver' ? all.filter((one) => one.id !== giver) : all;
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
      options={offered.map((one) => ({ label: one.name, value: one.id }))}
      onChange={(option) => setValue((Array.isArray(option) ? option[0] : option)?.value ?? null)}
    />
  );
}; // prettier-ignore
