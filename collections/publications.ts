import type { CollectionConfig, Field } from 'payload';
import { ENTRY_KIND_LABELS } from '../src/domain/public-record';
import { nobody } from './access/predicates';
import { idField } from './fields/id';
import { words } from './fields/words';

const text = (name: string, more: object = {}): Field => ({ name, type: 'text', ...more }) as Field;
const closed = { create: nobody, read: nobody, update: nobody, delete: nobody };

/** The append-only ledger (design.md §2). Commands append, the publisher numbers; nobody else writes. */
export const publications: CollectionConfig = {
  slug: 'publications',
  labels: { singular: words('公开记录', 'Publication'), plural: words('公开记录', 'Publications') },
  access: closed,
  lockDocuments: false,
  disableDuplicate: true,
  admin: { hidden: true },
  indexes: [
    { fields: ['recordId', 'revision'], unique: true },
    { fields: ['state', 'priority', 'createdAt'] },
    { fields: ['indexSeries', 'indexSerial'] },
  ],
  fields: [
    idField,
    text('recordId', { required: true, index: true }),
    text('recordType', { required: true }),
    { name: 'revision', type: 'number', required: true },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: Object.entries(ENTRY_KIND_LABELS).map(([value, label]) => ({ value, label })),
    },
    { name: 'text', type: 'textarea' },
    text('salt'),
    text('textHash', { required: true }),
    { name: 'priority', type: 'number', required: true, defaultValue: 1 },
    text('batch', { index: true }),
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      options: ['waiting', 'published', 'failed'],
    },
    text('failure'),
    { name: 'seq', type: 'number', index: true },
    text('publishedAt'),
    text('indexNumber', { index: true }),
    text('indexSeries'),
    { name: 'indexSerial', type: 'number' },
    text('factsHash'),
    text('previousHash'),
    text('hash'),
  ],
};

/** Who may number at present; see the publisher. */
export const leases: CollectionConfig = {
  slug: 'leases',
  labels: { singular: words('编号权', 'Lease'), plural: words('编号权', 'Leases') },
  access: closed,
  lockDocuments: false,
  disableDuplicate: true,
  admin: { hidden: true },
  fields: [
    idField,
    text('holder', { required: true }),
    { name: 'token', type: 'number', required: true },
    text('until', { required: true }),
  ],
};

/** Append-only record of who submitted, approved, sent back or withdrew what, and why. */
export const decisions: CollectionConfig = {
  slug: 'decisions',
  labels: { singular: words('办理记录', 'Decision'), plural: words('办理记录', 'Decisions') },
  access: closed,
  lockDocuments: false,
  disableDuplicate: true,
  admin: { hidden: true },
  fields: [
    idField,
    text('recordCollection', { required: true }),
    text('recordId', { required: true, index: true }),
    text('action', { required: true }),
    { name: 'by', type: 'relationship', relationTo: 'users', index: true },
    text('at', { required: true }),
    // Of decisions before the secrecy review had a sheet of its own (collection reviews).
    { name: 'reviewer', type: 'relationship', relationTo: 'users' },
    text('reviewedOn'),
    { name: 'reviewResult', type: 'textarea' },
    { name: 'reason', type: 'textarea' },
    text('authority'),
    text('publication'),
  ],
};
