/** Who else uses a file: what is shared stays when a record is purged. */
import type { PayloadRequest } from 'payload';
import { idOf } from '../../../collections/access/scope';
import type { ReviewedCollection } from '../project';
import type { AttachmentRow } from '../project/rows';

const HOLDERS = {
  documents: ['attachments', 'bodyFiles'],
  rules: ['attachments', 'bodyFiles'],
  guides: ['bodyFiles'],
} as const satisfies Record<ReviewedCollection, readonly string[]>;

interface Named {
  id: string;
  title?: string | null;
  number?: string | null;
}

/** Names of what uses a file beside the record that is purged. */
export async function sharedBy(
  req: PayloadRequest,
  file: AttachmentRow,
  collection: ReviewedCollection,
  recordId: string,
): Promise<string[]> {
  const find = async (where: object, among: string) => {
    const { docs } = await req.payload.db.find<Named>({
      collection: among as never,
      where: where as never,
      limit: 20,
      pagination: false,
      req,
    });
    return docs;
  };
  const found: string[] = [];
  for (const [among, fields] of Object.entries(HOLDERS)) {
    const rows = await find({ or: fields.map((field) => ({ [field]: { equals: file.id } })) }, among);
    for (const row of rows) if (among !== collection || row.id !== recordId) found.push(row.title || row.id);
  }
  const sheets = await find(
    { and: [{ scan: { equals: file.id } }, { recordId: { not_equals: recordId } }] },
    'reviews',
  );
  for (const { number, id } of sheets) found.push(`审查表${number ?? id}`);
  const site = await req.payload.db.findGlobal<{ marks?: { image?: string | { id: string } | null }[] }>({
    slug: 'site',
    req,
  });
  if (site?.marks?.some(({ image }) => idOf(image) === file.id)) found.push('网站设置');
  return found;
}
