/** A form that was opened before somebody else changed the record must not undo that change. */
import type { CollectionBeforeChangeHook, Field } from 'payload';
import { say } from '../fields/words';
import { refuse } from './refuse';

/** `updatedAt` as the form was given it, sent back with it. A caller that does not send it is not asked. */
export const seenField: Field = {
  name: 'seen',
  type: 'text',
  virtual: true,
  hooks: { afterRead: [({ data }) => data?.updatedAt as unknown], beforeDuplicate: [() => undefined] },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
};

export const refuseStale: CollectionBeforeChangeHook = ({ collection, context, data, operation, originalDoc, req }) => {
  const { seen } = data as { seen?: unknown };
  delete data.seen;
  if (operation !== 'update' || typeof seen !== 'string' || context.isRestoringVersion) return data;
  const [then, now] = [Date.parse(seen), Date.parse(String(originalDoc?.updatedAt))];
  if (Number.isNaN(then) || then >= now) return data;
  return refuse(
    req,
    collection.slug,
    'title',
    say(
      req,
      '您打开以后，这条信息已被别人修改或者办理，没有保存。您填写的内容还在这一页：请在另一个窗口打开这条信息，看过新的内容，再把您的改动填进去。',
      'Somebody changed this record after you opened it, so it was not saved. What you typed is still on this page: open the record in another window and enter your changes there.',
    ),
  );
}; // prettier-ignore
