/**
 * Payload's SQLite adapter writes a row of which a list is given by inserting it anew: lists that are not given
 * are emptied, and columns that must not be empty have to be there. What is not given is filled in from the row.
 */
import type { FlattenedField } from 'payload';
import { isObject } from '../../domain/shape';

type Data = Record<string, unknown>;

const isGroup = ({ type }: FlattenedField) => type === 'group' || type === 'tab';
const isList = (field: FlattenedField) =>
  field.type === 'array' ||
  field.type === 'blocks' ||
  ('hasMany' in field && field.hasMany === true) ||
  ('relationTo' in field && Array.isArray(field.relationTo));

/** Whether the row is inserted anew: something is given that stands in a table of its own. */
const writesList = (fields: readonly FlattenedField[], data: Data): boolean =>
  fields.some((field) => {
    const value = data[field.name];
    if (value === undefined) return false;
    return isGroup(field)
      ? isObject(value) && writesList((field as { flattenedFields: FlattenedField[] }).flattenedFields, value)
      : isList(field);
  });

const isNeeded = (field: FlattenedField) => isList(field) || ('required' in field && field.required === true);

/** Whether something needed is not given. */
const lacks = (fields: readonly FlattenedField[], data: Data): boolean =>
  fields.some((field) => {
    const value = data[field.name];
    if (isGroup(field)) return isObject(value) && lacks((field as { flattenedFields: FlattenedField[] }).flattenedFields, value);
    return isNeeded(field) && (value === undefined || (value === null && field.type === 'array'));
  }); // prettier-ignore

function filled(fields: readonly FlattenedField[], data: Data, row: Data): Data {
  const result = { ...data };
  for (const field of fields) {
    const { name } = field;
    const [given, stored] = [data[name], row[name]];
    if (isGroup(field)) {
      if (isObject(given))
        result[name] = filled((field as { flattenedFields: FlattenedField[] }).flattenedFields, given, isObject(stored) ? stored : {}); // prettier-ignore
    } else if (given === null && field.type === 'array') result[name] = [];
    else if (given === undefined && isNeeded(field) && stored !== undefined && stored !== null)
      result[name] = stored;
  }
  return result;
}

/**
 * The data of an update with what would be lost otherwise.
 * @param read gives the row as it is; asked only where something is missing
 */
export async function keepingLists<T extends Data>(
  fields: readonly FlattenedField[],
  data: T,
  read: () => Promise<Data | null>,
): Promise<T> {
  if (!writesList(fields, data) || !lacks(fields, data)) return data;
  return filled(fields, data, (await read()) ?? {}) as T;
}
