/** The name of the record that a line of the audit is about, as its reader may see it now. */
import type { CollectionSlug, FieldHook, PayloadRequest } from 'payload';
import type { FieldChange } from '../../src/database/audit';

interface Batch {
  ids: Set<string>;
  titles: Promise<Map<string, string>>;
}

const batches = new WeakMap<PayloadRequest, Map<string, Batch>>();
/** Ids of one query. */
const CHUNK = 1000;

/** The field that names a record. */
const titleField = (req: PayloadRequest, collection: string): string | undefined =>
  req.payload.collections[collection]?.config.admin.useAsTitle;

/** The reader's own right to read decides: what is sealed for him has no name here either. */
async function readTitles(req: PayloadRequest, collection: string, ids: string[]): Promise<Map<string, string>> {
  const field = titleField(req, collection)!;
  const titles = new Map<string, string>();
  for (let at = 0; at < ids.length; at += CHUNK) {
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      where: { id: { in: ids.slice(at, at + CHUNK) } },
      depth: 0,
      limit: CHUNK,
      pagination: false,
      select: { [field]: true } as never,
      overrideAccess: false,
      disableErrors: true,
      req,
    });
    for (const doc of docs as unknown as Record<string, string>[]) titles.set(doc.id!, String(doc[field] ?? ''));
  }
  return titles;
} // prettier-ignore

/** Asks once for all lines of an answer that are about one collection. */
function titleOf(req: PayloadRequest, collection: string, id: string): Promise<string | undefined> {
  const open = batches.get(req) ?? new Map<string, Batch>();
  batches.set(req, open);
  let batch = open.get(collection);
  if (!batch) {
    const ids = new Set<string>();
    const titles = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      open.delete(collection);
      return readTitles(req, collection, [...ids]);
    });
    batch = { ids, titles };
    open.set(collection, batch);
  }
  batch.ids.add(id);
  return batch.titles.then((titles) => titles.get(id));
}

interface Line {
  action?: string;
  recordCollection?: string;
  recordId?: string;
  changes?: FieldChange[] | null;
}

export const auditTitle: FieldHook = async ({ siblingData, data, req }) => {
  const { action, recordCollection, recordId, changes } = { ...data, ...siblingData } as Line;
  if (!recordCollection || !recordId || !req.payload.collections[recordCollection]) return undefined;
  const title = await titleOf(req, recordCollection, recordId);
  if (title !== undefined || action !== 'delete') return title;
  // What is deleted is known by the name that it had.
  return changes?.find(({ field }) => field === titleField(req, recordCollection))?.before;
};
