import type { Words } from '../fields/words';
import { ValidationError, type CollectionSlug, type PayloadRequest } from 'payload';

/**
 * Refuses a value with a sentence beside its field.
 * @param name of what is no field of the collection
 * @throws ValidationError always
 */
export function refuse(
  req: PayloadRequest,
  collection: CollectionSlug,
  path: string,
  message: string,
  name?: Words,
): never {
  const field = req.payload.collections[collection]?.config.flattenedFields.find(({ name }) => name === path);
  const label = name ?? (field && 'label' in field && field.label ? field.label : undefined);
  throw new ValidationError({ collection, errors: [{ path, message, label: label as never }], req }, req.t);
}
