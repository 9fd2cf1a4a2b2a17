import type { Field, RowField } from 'payload';

/** Fields side by side, each with an equal share of the width; one below the other on a phone. */
export const row = (...fields: Field[]): RowField => {
  const width = `${(100 / fields.length).toFixed(2)}%`;
  return {
    type: 'row',
    fields: fields.map((field) => ({ ...field, admin: { width, ...field.admin } }) as Field),
  };
};
