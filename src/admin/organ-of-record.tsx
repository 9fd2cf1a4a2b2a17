'use client';
/** A file that is uploaded from within a record belongs to the organ of that record. */
import { useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui';
import { useEffect } from 'react';
import { useTitleOfNew } from './title-of-new';

/** Organ of the record that is open below the drawers, if any. */
let organOfRecord: string | undefined;

/** Within the record: tells the forms of its drawers for which organ they upload. */
export function useRememberOrgan(): void {
  const organ = useFormFields(([fields]) => (fields.leadOrgan ?? fields.organ)?.value);
  useEffect(() => {
    organOfRecord = typeof organ === 'string' ? organ : undefined;
    return () => void (organOfRecord = undefined);
  }, [organ]);
}

/** Within the form of a new file: fills in the organ; it can be changed. */
export function OrganOfRecord() {
  useTitleOfNew();
  const { id } = useDocumentInfo();
  const { dispatchFields } = useForm();
  useEffect(() => {
    if (id || !organOfRecord) return;
    const value = organOfRecord;
    // The form puts its initial state in place in an effect of its own, after this one.
    const timer = setTimeout(() => dispatchFields({ type: 'UPDATE', path: 'organ', value }), 0);
    return () => clearTimeout(timer);
  }, [id, dispatchFields]);
  return null;
}
