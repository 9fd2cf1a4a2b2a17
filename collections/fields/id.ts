import type { Field } from 'payload';
import { v7 } from 'uuid';

/** UUIDv7, equal on every database: relations and the ledger never meet an auto-increment or an ObjectId. */
export const newId = (): string => v7();

export const idField: Field = {
  name: 'id',
  type: 'text',
  required: true,
  defaultValue: newId,
  hooks: { beforeDuplicate: [newId] },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
};
