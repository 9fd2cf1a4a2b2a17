import { ValidationError, type CollectionSlug, type PayloadRequest } from 'payload';

/**
 * Refuses a value with a sentence beside its field.
 * @throws ValidationError always
 */
export function refuse(
  req: PayloadRequest,
  collection: CollectionSlug,
  path: string,
  message: string,
): never {
  const field = req.payload.collections[collection]?.config.flattenedFields.find(({ name }) => name === path);
  const label = field && 'label' in field && field.label ? field.label : undefined;
  throw new ValidationError({ collection, errors: [{ path, message, label: label as never }], req }, req.t);
}
