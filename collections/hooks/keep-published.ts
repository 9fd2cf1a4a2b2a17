import { APIError, type CollectionBeforeDeleteHook, type CollectionSlug, type Where } from 'payload';
import { say } from '../fields/words';

/** What was ever public is withdrawn, not deleted: its page has to say what happened. */
export const keepPublished: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.db.count({
    collection: 'publications',
    where: { recordId: { equals: String(id) } },
    req,
  });
  if (totalDocs > 0)
    throw new APIError(
      say(
        req,
        '该信息已经公开过，不能删除。需要停止公开的，请在页面顶部点“停止公开”。',
        'This has been public and cannot be deleted. Use “withdraw” to stop publication.',
      ),
      409,
      undefined,
      true,
    );
};

/**
 * Nothing is deleted while something refers to it.
 * @param uses collections and their fields that may hold the id
 */
export const keepUsed =
  (uses: Partial<Record<CollectionSlug, readonly string[]>>): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    for (const [collection, fields] of Object.entries(uses)) {
      const where: Where = { or: (fields ?? []).map((field) => ({ [field]: { equals: String(id) } })) };
      const { totalDocs } = await req.payload.db.count({
        collection: collection as CollectionSlug,
        where,
        req,
      });
      if (totalDocs === 0) continue;
      const { plural } = req.payload.collections[collection as CollectionSlug]!.config.labels;
      const zh = typeof plural === 'object' ? (plural as Record<string, string>).zh : String(plural);
      const en = typeof plural === 'object' ? (plural as Record<string, string>).en : String(plural);
      throw new APIError(
        say(
          req,
          `不能删除：还有 ${totalDocs} 条“${zh}”引用了它。请先修改这些内容。`,
          `Cannot be deleted: ${totalDocs} of “${en}” still refer to it. Change those first.`,
        ),
        409,
        undefined,
        true,
      );
    }
  };
