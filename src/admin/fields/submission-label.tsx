'use client';
import { getTranslation } from '@payloadcms/translations';
import { FieldLabel, useFormFields, useTranslation } from '@payloadcms/ui';
import type { StaticLabel } from 'payload';
import { useEffect, useRef } from 'react';
import { clearStanding, useStanding } from '../standing';

interface Props {
  field: { label?: StaticLabel | false; required?: boolean };
  /** None where the label heads a column of a list. */
  path?: string;
  /** Whether it is marked as needed before submission. */
  needed: boolean;
}

/** A label with the mark for submission, and with the sentence that a refusal had for this field. */
export function SubmissionLabel({ field, path, needed }: Props) {
  const { i18n } = useTranslation();
  if (path) return <InForm field={field} path={path} needed={needed} />;
  return field.label ? getTranslation(field.label, i18n) : null;
}

function InForm({ field, path, needed }: Props & { path: string }) {
  const value = useFormFields(([fields]) => fields[path]?.value);
  const sentence = useStanding(path);
  const seen = useRef(value);
  useEffect(() => {
    if (seen.current === value) return;
    seen.current = value;
    clearStanding(path);
  }, [value, path]);
  return (
    <>
      <FieldLabel label={field.label || undefined} path={path} required={needed || field.required} />
      {sentence && <FieldLabel as="label" label={sentence} path={path} unstyled />}
    </>
  );
}
