'use client';
import { FieldLabel, useFormFields } from '@payloadcms/ui';
import type { StaticLabel } from 'payload';
import { useEffect, useRef } from 'react';
import { clearStanding, useStanding } from '../standing';

interface Props {
  field: { label?: StaticLabel | false; required?: boolean };
  path: string;
  /** Whether it is marked as needed before submission. */
  needed: boolean;
}

/** A label with the mark for submission, and with the sentence that a refusal had for this field. */
export function SubmissionLabel({ field, path, needed }: Props) {
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
