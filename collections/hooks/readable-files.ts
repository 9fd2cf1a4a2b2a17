import type { CollectionBeforeChangeHook } from 'payload';
import { idOf } from '../access/scope';
import { imagesIn } from '../fields/body';
import { say } from '../fields/words';
import { refuse } from './refuse';

interface Holder {
  attachments?: (string | { id: string })[] | null;
  body?: Parameters<typeof imagesIn>[0];
}

const filesOf = {
  attachments: (record: Holder) => (record.attachments ?? []).map((file) => idOf(file)!),
  body: (record: Holder) => imagesIn(record.body),
} as const;

/** Nobody puts a file into a record that he may not read: preview and public page would show it to him. */
export const readableFiles: CollectionBeforeChangeHook = async ({ data, originalDoc, context, collection, req }) => {
  if (!req.user || context.command || req.context.command) return data;
  const known = new Set(Object.values(filesOf).flatMap((files) => files((originalDoc ?? {}) as Holder)));
  for (const [field, files] of Object.entries(filesOf)) {
    const added = [...new Set(files(data as Holder))].filter((id) => !known.has(id));
    if (added.length === 0) continue;
    const { totalDocs } = await req.payload.find({
      collection: 'attachments',
      where: { id: { in: added } },
      limit: 1,
      depth: 0,
      overrideAccess: false,
      req,
    });
    if (totalDocs < added.length)
      refuse(
        req,
        collection.slug,
        field,
        say(
          req,
          '其中有不存在的文件，或者属于其他机关、您无权使用的文件。请删除后重新上传。',
          'One of the files does not exist or belongs to an organ for which you do not work. Remove it and upload your own.',
        ),
      );
  }
  return data;
}; // prettier-ignore
