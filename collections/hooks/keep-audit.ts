/** Every change of every collection and global leaves a line in the audit, with its fields before and after. */
import type {
  CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionAfterLoginHook, CollectionConfig, FlattenedField, GlobalAfterChangeHook, GlobalConfig,
} from 'payload'; // prettier-ignore
import { audit, type FieldChange } from '../../src/database/audit';
import { withinTransaction } from '../../src/database/transaction';
import { DEFAULT_PROFILE } from '../../src/domain/privacy';
import { maskedText } from '../../src/files/strips';
import { idOf } from '../access/scope';

type Doc = Record<string, unknown>;

/** Kept by the server or never to be read by anybody. */
const SILENT = new Set([
  'id', 'createdAt', 'updatedAt', 'editors', 'bodyFiles', 'hash', 'salt', 'sessions', 'loginAttempts', 'lockUntil',
  'resetPasswordToken', 'resetPasswordExpiration', 'totpSecret', 'collection', '_strategy',
]); // prettier-ignore
/** Characters of one value that are kept. */
const LONGEST = 2000;

/** Nodes that stand in a line; everything else of a body is a line, or several. */
const INLINE = new Set(['text', 'tab', 'link', 'autolink']);

/** A body as text: a line for each block and each row of a table, its cells parted by tabs. */
const plainText = (node: unknown): string => {
  if (typeof node !== 'object' || node === null) return '';
  const { type, text, children, root } = node as { type?: string; text?: unknown; children?: { type: string }[]; root?: unknown };
  if (root) return plainText(root);
  if (typeof text === 'string') return text;
  if (type === 'linebreak') return '\n';
  if (!Array.isArray(children)) return '';
  const parts = children.map(plainText);
  if (type === 'tablerow') return parts.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
  return children.every((child) => INLINE.has(child?.type) || child?.type === 'linebreak') ? parts.join('') : parts.filter(Boolean).join('\n');
}; // prettier-ignore

const relation = (value: unknown): string =>
  Array.isArray(value) ? value.map(relation).join('、') : (idOf(value as string) ?? '');

function readable(field: FlattenedField, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  switch (field.type) {
    case 'richText':
      return plainText(value);
    case 'relationship':
    case 'upload':
      return relation(value);
    case 'array':
      return (value as Doc[])
        .map((row) => Object.values(flat(field.flattenedFields, row)).filter(Boolean).join(' '))
        .join('；');
    default:
      return Array.isArray(value)
        ? value.join('、')
        : typeof value === 'object'
          ? JSON.stringify(value)
          : String(value as string);
  }
}

/** Every stored field as text, groups with a dot. */
function flat(fields: FlattenedField[], doc: Doc, prefix = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const field of fields) {
    if (SILENT.has(field.name) || ('virtual' in field && field.virtual)) continue;
    const value = doc[field.name];
    if (field.type === 'group' || field.type === 'tab')
      Object.assign(found, flat(field.flattenedFields, (value ?? {}) as Doc, `${prefix}${field.name}.`));
    else found[prefix + field.name] = readable(field, value);
  }
  return found;
}

/** Ids of what a field refers to: their digits are nobody's number. */
const IDS = /^(?:(?:^|、)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})+$/;

/** The text as the audit shows it; what is cut off does not hide from the mask what stands before it. */
const shown = (text: string | undefined): string | undefined =>
  text && !IDS.test(text)
    ? maskedText(text.slice(0, LONGEST + 100), DEFAULT_PROFILE).slice(0, LONGEST)
    : text?.slice(0, LONGEST);

/** What differs between two states of a record; personal data are masked. */
export function changesOf(fields: FlattenedField[], before: Doc, after: Doc): FieldChange[] {
  const [old, now] = [flat(fields, before), flat(fields, after)];
  return Object.keys(now)
    .filter((field) => old[field] !== now[field])
    .map((field) => ({ field, before: shown(old[field]), after: shown(now[field]) }));
}

const organOf = (doc: Doc): string | undefined => idOf((doc.leadOrgan ?? doc.organ) as string);

const auditChange: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const record = doc as Doc & { id: string };
  const changes = changesOf(collection.flattenedFields, operation === 'create' ? {} : (previousDoc as Doc), record);
  if (operation === 'update' && changes.length === 0) return;
  const organ = collection.slug === 'organs' ? record.id : organOf(record);
  const event = { action: operation, collection: collection.slug, recordId: record.id, organ, changes };
  await audit(await withinTransaction(req), event);
}; // prettier-ignore

const auditDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const record = doc as Doc & { id: string };
  const changes = changesOf(collection.flattenedFields, record, {});
  const event = { action: 'delete', collection: collection.slug, recordId: record.id, organ: organOf(record), changes };
  await audit(await withinTransaction(req), event);
}; // prettier-ignore

const auditLogin: CollectionAfterLoginHook = async ({ collection, req, user }) => {
  const { id } = user as { id: string };
  await audit(await withinTransaction(req), { action: 'login', collection: collection.slug, recordId: id });
};

const auditGlobal: GlobalAfterChangeHook = async ({ global, doc, previousDoc, req }) => {
  const changes = changesOf(global.flattenedFields, (previousDoc ?? {}) as Doc, doc as Doc);
  if (changes.length === 0) return;
  await audit(await withinTransaction(req), {
    action: 'update',
    collection: global.slug,
    recordId: global.slug,
    changes,
  });
};

/** Written by commands and by the publisher alone; they say themselves what happened. */
const OWN = new Set(['publications', 'leases', 'decisions', 'audit', 'reviews']);

/** The collection with its audit. */
export function audited(collection: CollectionConfig): CollectionConfig {
  if (OWN.has(collection.slug)) return collection;
  const { hooks } = collection;
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterChange: [...(hooks?.afterChange ?? []), auditChange],
      afterDelete: [...(hooks?.afterDelete ?? []), auditDelete],
      ...(collection.auth ? { afterLogin: [...(hooks?.afterLogin ?? []), auditLogin] } : {}),
    },
  };
}

export const auditedGlobal = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: { ...global.hooks, afterChange: [...(global.hooks?.afterChange ?? []), auditGlobal] },
});
