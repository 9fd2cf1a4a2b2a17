/**
 * 复制: a copy is the draft of another document. It keeps the wording and the classification; what belongs to one
 * document alone is left out: its number and days, its files, what it does to other documents, who decided on it.
 */
import type { Field } from 'payload';
import { mapFields } from '../fields/map-fields';

const EMPTIED: Readonly<Record<string, null | []>> = {
  documentNumber: null,
  issuedOn: null,
  eventOn: null,
  effectiveOn: null,
  expiresOn: null,
  declaredValidity: null,
  decidedBy: null,
  decidedOn: null,
  reassessOn: null,
  signedBy: null,
  attachments: [],
  changes: [],
  interprets: [],
  consultations: [],
};

/** Fields whose copies begin empty where the policy says so. */
export const withCopies = (fields: readonly Field[]): Field[] =>
  mapFields(fields, (field) =>
    'name' in field && Object.hasOwn(EMPTIED, field.name!)
      ? ({ ...field, hooks: { ...('hooks' in field && field.hooks), beforeDuplicate: [() => structuredClone(EMPTIED[field.name!])] } } as Field)
      : undefined,
  ); // prettier-ignore
