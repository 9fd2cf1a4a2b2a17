/** The row of a purged record: others may refer to it, so it stays, without anything that a person wrote. */
import type { FlattenedField, PayloadRequest } from 'payload';

/** What stays: where the record belongs, and what keeps it from being used again. */
const KEPT = new Set(['id', 'createdAt', 'updatedAt', 'leadOrgan', 'organ', 'sealedFor', 'onceSealed']);

export const PURGED_TITLE = '（内容已销毁）';

function emptyOf(field: FlattenedField): unknown {
  switch (field.type) {
    case 'array':
    case 'blocks':
      return [];
    case 'checkbox':
      return false;
    case 'group':
    case 'tab':
      return emptied(field.flattenedFields);
    default:
      return 'hasMany' in field && field.hasMany ? [] : null;
  }
}

function emptied(fields: readonly FlattenedField[]): Record<string, unknown> {
  const stored = fields.filter((field) => !('virtual' in field && field.virtual) && !KEPT.has(field.name));
  return Object.fromEntries(stored.map((field) => [field.name, emptyOf(field)]));
}

/** Values for every stored field of a document. */
export function emptiedDocument(req: PayloadRequest, id: string, organ: string | undefined): object {
  const { flattenedFields } = req.payload.collections.documents!.config;
  return {
    ...emptied(flattenedFields),
    ...(organ ? { leadOrgan: organ } : {}),
    title: PURGED_TITLE,
    stage: 'purged',
    // A unique index counts every null on MongoDB.
    importKey: `purged:${id}`,
  };
}
