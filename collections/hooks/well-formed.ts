/**
 * Refuses what cannot be a value of its field before any other hook reads it. The admin never sends such a
 * thing; programs do, and they get a sentence and not a fault.
 */
import {
  APIError,
  ValidationError,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type CollectionSlug,
  type FlattenedField,
  type GlobalConfig,
  type PayloadRequest,
} from 'payload';
import { isObject } from '../../src/domain/shape';
import { idOf } from '../access/scope';
import { say } from '../fields/words';
import { isEditorState } from './editor-state';
import { comparable, isInstant, isText, opaqueOf } from './well-formed-query';

type Data = Record<string, unknown>;

const isId = (value: unknown) => isText(value) || (isObject(value) && isText(value.id));
/** The admin sends an empty list of rows as 0. */
const isNoRows = (value: unknown) => value === 0 || value === '0';

/** Programs nest what no form does, and MongoDB takes no more than a hundred levels. */
const isShallow = (value: unknown, levels = 40): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((one) => isShallow(one, levels - 1)));

const TESTS: Partial<Record<FlattenedField['type'], (value: unknown) => boolean>> = {
  text: isText,
  textarea: isText,
  email: isText,
  date: isInstant,
  select: isText,
  number: (value) => Number.isFinite(value) || value === '',
  checkbox: (value) => typeof value === 'boolean',
  relationship: isId,
  upload: isId,
  richText: isEditorState,
  json: (value) => isShallow(value),
};

/** One value of a field, with the fields that it consists of if it is a row or a group. */
interface Given {
  path: string;
  field: FlattenedField;
  value: unknown;
}

/** What is always there: its members may be empty, it is not. */
const isNeverNull = ({ name, type }: FlattenedField) =>
  type === 'group' || type === 'tab' || name === 'createdAt' || name === 'updatedAt';

/** Every value that the data give to a field, from the outside in; what has a wrong form is not entered. */
function* given(fields: readonly FlattenedField[], data: Data, at = ''): Generator<Given> {
  for (const field of fields) {
    const value = data[field.name];
    if (value === undefined || (value === null && !isNeverNull(field))) continue;
    const path = at + field.name;
    yield { path, field, value };
    if (!fits(field, value) || !('flattenedFields' in field)) continue;
    if (Array.isArray(value))
      for (const [i, row] of value.entries())
        yield* given(field.flattenedFields, row as Data, `${path}.${i}.`);
    else if (isObject(value)) yield* given(field.flattenedFields, value, `${path}.`);
  }
}

function fits(field: FlattenedField, value: unknown): boolean {
  if (field.type === 'group' || field.type === 'tab') return isObject(value);
  if (field.type === 'array') return isNoRows(value) || (Array.isArray(value) && value.every(isObject));
  const test = TESTS[field.type];
  if (!test) return true;
  return 'hasMany' in field && field.hasMany ? Array.isArray(value) && value.every(test) : test(value);
}

/** Relations to what is not there: the database would refuse them without a sentence. */
async function dangling(req: PayloadRequest, values: readonly Given[]): Promise<Given[]> {
  const wanted = new Map<CollectionSlug, Set<string>>();
  const idsOf = ({ value }: Given) => [value].flat().flatMap((one) => idOf(one as string) || []);
  const relations = values.filter(({ field }) => field.type === 'relationship' || field.type === 'upload');
  const target = ({ field }: Given) => (field as { relationTo: CollectionSlug }).relationTo;
  for (const one of relations)
    wanted.set(target(one), new Set([...(wanted.get(target(one)) ?? []), ...idsOf(one)]));
  const known = new Set<string>();
  for (const [collection, ids] of wanted) {
    if (ids.size === 0) continue;
    const where = { id: { in: [...ids] } };
    const { docs } = await req.payload.db.find<{ id: string }>({ collection, where, pagination: false, limit: 0, select: {}, req });
    for (const { id } of docs) known.add(id);
  }
  return relations.filter((one) => !idsOf(one).every((id) => known.has(id)));
} // prettier-ignore

/** @throws ValidationError with a sentence beside each field */
async function check(
  req: PayloadRequest,
  fields: readonly FlattenedField[],
  data: unknown,
  slug: { collection: string } | { global: string },
): Promise<void> {
  if (data === undefined) return;
  const values = isObject(data) ? [...given(fields, data)] : [];
  let faults = values.filter(({ field, value }) => !fits(field, value));
  let message = say(
    req,
    '内容的格式不正确，请重新填写这一项。',
    'This value has a form that cannot be read. Enter it again.',
  );
  if (faults.length === 0 && isObject(data)) {
    faults = await dangling(req, values);
    if (faults.length === 0) return;
    message = say(
      req,
      '所选的内容不存在，可能已经删除。请重新选择。',
      'What was chosen does not exist; it may have been deleted. Choose again.',
    );
  }
  const errors = faults.map(({ path, field }) => ({
    path,
    message,
    label: ('label' in field && field.label) || undefined,
  }));
  throw new ValidationError({ ...slug, errors: errors as never, req }, req.t);
}

const WRITES = ['create', 'update', 'updateByID'];

export function wellFormed(collection: CollectionConfig): CollectionConfig {
  const { slug, hooks } = collection;
  const hook: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
    if (WRITES.includes(operation) && req.user)
      await check(
        req,
        req.payload.collections[slug]!.config.flattenedFields,
        (args as { data?: unknown }).data,
        {
          collection: slug,
        },
      );
    if (
      operation !== 'create' &&
      req.user &&
      !comparable(
        (args as { where?: unknown }).where,
        opaqueOf(req.payload.collections[slug]!.config.flattenedFields),
      )
    )
      throw new APIError(
        say(req, '查询条件的格式不正确。', 'The query has a form that cannot be read.'),
        400,
        undefined,
        true,
      );
    return args;
  };
  return { ...collection, hooks: { ...hooks, beforeOperation: [hook, ...(hooks?.beforeOperation ?? [])] } };
}

export function wellFormedGlobal(global: GlobalConfig): GlobalConfig {
  const { slug, hooks } = global;
  return {
    ...global,
    hooks: {
      ...hooks,
      beforeOperation: [
        async ({ args, operation, req }) => {
          const found = req.payload.globals.config.find((one) => one.slug === slug)!;
          if (operation === 'update' && req.user)
            await check(req, found.flattenedFields, (args as { data?: unknown }).data, { global: slug });
          return args;
        },
        ...(hooks?.beforeOperation ?? []),
      ],
    },
  };
}
