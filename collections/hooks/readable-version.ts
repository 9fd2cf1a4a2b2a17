import { Forbidden, type CollectionBeforeOperationHook } from 'payload';

/** A version that a person may not read is not restored by that person either. @throws Forbidden */
export const readableVersion: CollectionBeforeOperationHook = async ({ args, collection, operation, overrideAccess, req }) => {
  if (operation !== 'restoreVersion' || overrideAccess) return args;
  const { id } = args as { id?: string };
  const found = id && (await req.payload.findVersionByID({
    collection: collection.slug, id, depth: 0, overrideAccess: false, disableErrors: true, req,
  }));
  if (!found) throw new Forbidden(req.t);
  return args;
}; // prettier-ignore
