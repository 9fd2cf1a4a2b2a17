/**
 * 复制: a copy is the draft of another document. It keeps the wording and the classification; what belongs to one
 * document alone is left out: its number and days, its files, what it does to other documents, who decided on it.
 */
import type { Field } from 'payload';

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
  fields.map((field): Field => {
    if (field.type === 'tabs')
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: withCopies(tab.fields) })) };
    if (!('name' in field)) return 'fields' in field ? ({ ...field, fields: withCopies(field.fields) } as Field) : field;
    if (Object.hasOwn(EMPTIED, field.name))
      return { ...field, hooks: { ...('hooks' in field && field.hooks), beforeDuplicate: [() => structuredClone(EMPTIED[field.name])] } } as Field;
    return field.type === 'group' ? ({ ...field, fields: withCopies(field.fields) } as Field) : field;
  }); // prettier-ignore
