/**
 * Stage, editors and what an import keeps change only in the commands. REST, bulk edits, restored versions
 * and duplicates meet this hook; a command sets `req.context.command` and passes it.
 */
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { isDeepStrictEqual } from 'node:util';
import { idOf } from '../access/scope';
import { imagesIn } from '../fields/body';
import { PROTECTED } from '../fields/reviewed';
import { say } from '../fields/words';
import { refuse } from './refuse';

type Data = Record<string, unknown>;

/** One shape for values that come populated or not, null or absent. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(plain);
  if (typeof value !== 'object') return value;
  if ('id' in value && typeof value.id === 'string') return value.id;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const simple = plain(inner);
    return simple === undefined ? [] : [[key, simple] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/**
 * @param imported further fields that only an import writes; a person cannot set or change them
 */
export const protectStage =
  (imported: readonly string[] = []): CollectionBeforeChangeHook =>
  ({ data, originalDoc, operation, collection, context, req }) => {
    const next = data as Data;
    next.bodyFiles = imagesIn(next.body as Parameters<typeof imagesIn>[0]);
    if (context.command || req.context.command) return next;
    const before = operation === 'update' ? (originalDoc as Data) : { stage: 'working' };
    if (before.stage === 'purged') refuse(req, collection.slug, 'stage', purged(req));
    for (const field of [...PROTECTED, ...(req.user ? imported : [])]) {
      // A version or a duplicate brings the fields of its own time; the record's own are kept.
      if (context.isRestoringVersion) next[field] = before[field] ?? null;
      else if (next[field] !== undefined && !isDeepStrictEqual(plain(next[field]), plain(before[field])))
        refuse(req, collection.slug, field, refusal(req, field, imported));
    }
    next.stage = 'working';
    next.step = null;
    next.publishAt = null;
    if (before.stage !== 'working') next.stageSince = new Date().toISOString();
    if (req.user) {
      const copied = (operation === 'create' && (req.context.copiedFrom as string[] | undefined)) || [];
      const known = [...((before.editors as string[] | null) ?? []), ...copied];
      const editors = known.map((editor) => idOf(editor)!);
      next.editors = [...new Set([...editors, String(req.user.id)])];
    }
    return next;
  };

const purged = (req: PayloadRequest): string =>
  say(req, '这条信息已经销毁，不能再修改。', 'This record has been destroyed and cannot be edited.');

function refusal(req: PayloadRequest, field: string, imported: readonly string[]): string {
  if (imported.includes(field))
    return say(
      req,
      '旧站转入的信息（来源、原发布日期、原索引号）只能由导入写入，不能在此填写或者修改。',
      'What was carried over from an older site is written by an import only.',
    );
  if (field === 'stage')
    return say(
      req,
      '办理状态不能直接修改。可能有人刚刚提交、批准或者退回了本信息，请刷新页面后再试；需要改变状态时，请使用页面顶部的按钮。',
      'The stage cannot be changed directly. Somebody may have just submitted, approved or sent back this record: reload the page, and use the buttons at the top.',
    );
  return say(
    req,
    '该项由系统记录，不能填写或者修改。请刷新页面后再试。',
    'This is kept by the system and cannot be changed. Reload the page and try again.',
  );
}
