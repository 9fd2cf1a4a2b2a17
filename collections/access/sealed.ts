/** What was withdrawn without a public reason (design.md §2), as the access rules ask for it. */
import type { CollectionSlug, PayloadRequest, Where } from 'payload';

const RECORDS = ['documents', 'guides', 'rules'] as const;

async function idsOf(req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection,
    where,
    pagination: false,
    limit: 0,
    select: {},
    req,
  });
  return docs.map(({ id }) => id);
}

/** Records that stand withdrawn as a secret. */
export async function secretRecords(req: PayloadRequest): Promise<string[]> {
  const where: Where = { sealedFor: { equals: 'secret' } };
  return (await Promise.all(RECORDS.map((collection) => idsOf(req, collection, where)))).flat();
}

/** Records that were ever sealed: also of one that is public again the earlier states stay evidence. */
export const onceSealedRecords = (req: PayloadRequest, collection: CollectionSlug): Promise<string[]> =>
  idsOf(req, collection, { or: [{ onceSealed: { exists: true } }, { sealedFor: { exists: true } }] });

/**
 * A file that an approved record shows.
 * @param file by its id or by the name under which it is downloaded
 * @returns its id
 */
export async function approvedFile(
  req: PayloadRequest,
  file: { id?: string | number; filename?: string },
): Promise<string | undefined> {
  if (file.id === undefined && !file.filename) return undefined;
  const found = await req.payload.db.findOne<{ id: string }>({
    collection: 'attachments',
    where: file.id === undefined ? { filename: { equals: file.filename } } : { id: { equals: file.id } },
    req,
  });
  if (!found) return undefined;
  for (const collection of RECORDS) {
    const holds = collection === 'guides' ? ['bodyFiles'] : ['attachments', 'bodyFiles'];
    const where: Where = {
      stage: { equals: 'approved' },
      or: holds.map((field) => ({ [field]: { equals: found.id } })),
    };
    if ((await req.payload.db.count({ collection, where, req })).totalDocs > 0) return found.id;
  }
  return undefined;
}
