/** The published and the new version side by side, and what differs between them, for the admin only. */
import type { PayloadRequest } from 'payload';
import { compareBodies, compareTexts, isChanged, linesOf } from '../differences/texts';
import { compareFields, type TextRecord } from '../differences/fields';
import type { GuideRecord } from '../domain/public-record';
import { renderComparison } from '../../templates/office/comparison';
import { contentOf, latestPublic } from './ledger/read';
import { project, type ReviewedCollection, type ReviewedRecordRow } from './project';

/** @returns HTML; nothing where no version has been public. @throws BodyError */
export async function compareHtml(
  req: PayloadRequest,
  collection: ReviewedCollection,
  row: ReviewedRecordRow,
): Promise<string | undefined> {
  const entry = await latestPublic(req, row.id);
  const before =
    entry && (contentOf({ text: entry.text ?? undefined }).record as TextRecord | GuideRecord | undefined);
  if (!before) return undefined;
  const after = await project(req, collection, row);
  const paragraphs = compareBodies(before.body, after.body);
  const fields =
    after.type === 'guide' || before.type === 'guide'
      ? [{ label: '名称', pieces: compareTexts(titleOf(before), titleOf(after)) }].filter(
          () => titleOf(before) !== titleOf(after),
        )
      : compareFields(before, after, await namesOfRecords(req, [before, after]));
  return renderComparison({
    title: titleOf(after),
    fields,
    paragraphs: isChanged(paragraphs) ? paragraphs : [],
    before: linesOf(before.body),
    after: linesOf(after.body),
  });
}

const titleOf = (record: TextRecord | GuideRecord): string => record.title ?? '';

/** Titles of the records that two versions refer to. */
async function namesOfRecords(req: PayloadRequest, records: TextRecord[]): Promise<(id: string) => string> {
  const ids = records.flatMap((record) =>
    record.type === 'document'
      ? [...(record.changes ?? []).map(({ target }) => target), ...(record.interprets ?? [])]
      : [],
  );
  const { docs } = await req.payload.db.find<{ id: string; title?: string | null }>({
    collection: 'documents',
    where: { id: { in: [...new Set(ids)] } },
    pagination: false,
    limit: 0,
    select: { title: true },
    req,
  });
  const titles = new Map(docs.map(({ id, title }) => [id, title ?? '']));
  return (id) => titles.get(id) ?? '（另一条信息）';
}
