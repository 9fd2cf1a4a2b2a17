import type { Field, FieldHook, TextFieldSingleValidation } from 'payload';
import { v7, validate as isUuid } from 'uuid';
import { say } from './words';

/** UUIDv7, equal on every database: relations and the ledger never meet an auto-increment or an ObjectId. */
export const newId = (): string => v7();

/** Ids of records meet in one ledger: nobody makes one that is called like the site settings, say. */
const validateId: TextFieldSingleValidation = (value, { operation, req }) =>
  operation !== 'create' || !req.user || isUuid(value)
    ? true
    : say(req, '标识由系统编制，请不要填写。', 'Ids are given by the system; do not enter one.');

/**
 * Whoever writes through REST is given an id, whatever he sends: with one of his own choice a record could
 * take the place of another in the ledger.
 */
const ownIdOnly: FieldHook = ({ operation, req, value }): unknown =>
  operation === 'create' && req.payloadAPI === 'REST' ? newId() : value;

export const idField: Field = {
  name: 'id',
  type: 'text',
  required: true,
  defaultValue: newId,
  validate: validateId,
  hooks: { beforeDuplicate: [newId], beforeValidate: [ownIdOnly] },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
};
