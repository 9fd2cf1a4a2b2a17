import {
  ValidationError,
  type CollectionBeforeValidateHook,
  type CollectionSlug,
  type PayloadRequest,
} from 'payload';
import { idOf, mayActOn, type Role } from '../access/scope';
import { say } from '../fields/words';

/** A person writes only for organs in which he holds the role, also when he moves a record to another. */
export const organInScope =
  (role: Role, field: string): CollectionBeforeValidateHook =>
  async ({ data, originalDoc, operation, collection, context, req }) => {
    if (!req.user || context.command || req.context.command || !data) return data;
    const given = (data as Record<string, string | null | undefined>)[field];
    const before = idOf((originalDoc as Record<string, string | null> | undefined)?.[field]);
    if (given === undefined && operation === 'update') return data;
    const organ = idOf(given);
    if (organ === undefined)
      return refuse(
        req,
        collection.slug,
        field,
        say(req, '请选择机关。', 'Choose the organ to which this belongs.'),
      );
    if (organ === before || (await mayActOn(req, role, organ))) return data;
    return refuse(
      req,
      collection.slug,
      field,
      say(
        req,
        '您没有为该机关办理信息的权限。请选择您负责的机关，或者请管理员为您增加任职。',
        'You have no assignment for this organ. Choose one of yours, or ask an administrator for an assignment.',
      ),
    );
  };

function refuse(req: PayloadRequest, collection: CollectionSlug, path: string, message: string): never {
  throw new ValidationError({ collection, errors: [{ path, message }], req });
}
