import type { CollectionBeforeChangeHook } from 'payload';
import { idOf } from '../access/scope';

/** A guide without a title has the usual one. */
export const titleOfGuide: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const title = data.title === undefined ? (originalDoc?.title as string | undefined) : (data.title as string);
  if (title?.trim()) return data;
  const id = idOf((data.organ ?? originalDoc?.organ) as string | undefined);
  const organ = id
    ? await req.payload.db.findOne<{ id: string; name: string }>({ collection: 'organs', where: { id: { equals: id } }, req })
    : null;
  return organ ? { ...data, title: `${organ.name}政府信息公开指南` } : data;
}; // prettier-ignore
