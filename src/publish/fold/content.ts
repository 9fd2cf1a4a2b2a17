/** From the text of a ledger entry to the public record of today's shape. */
import { isLocalDate } from '../../domain/local-date';
import type { EntryContent, LedgerEntry, PublicRecord } from '../../domain/public-record';
import { STATEMENT_LABELS } from '../../domain/statements';
import { LEVEL_LABELS } from '../../domain/vocabulary';
import { upcast } from './upcast';

export class ContentError extends Error {}

const need = (holds: boolean, sentence: string): void => {
  if (!holds) throw new ContentError(sentence);
};
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isDay = (value: unknown): boolean => value === undefined || isLocalDate(value);
const areFiles = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) &&
    value.every((file) => isText(file?.name) && /^[0-9a-f]{64}$/.test(String(file?.sha256))));
const areRefs = (value: unknown): boolean =>
  Array.isArray(value) && value.every((ref) => isText(ref?.id) && isText(ref?.name));

/** What every page relies on. The editorial side checks much more, before anything reaches the ledger. */
function checkRecord(record: PublicRecord, recordId: string): void {
  need(record.id === recordId, '记录的编号与账目不一致。');
  switch (record.type) {
    case 'document':
      need(isText(record.title), '文件没有名称。');
      need(areRefs(record.organs) && record.organs.length > 0, '文件没有发布机关。');
      need(areRefs(record.items), '文件的公开事项不完整。');
      need(record.level in LEVEL_LABELS, '文件的层级不正确。');
      need(typeof record.body === 'string', '文件没有正文。');
      need(areFiles(record.attachments), '附件不完整。');
      need(record.topic === undefined || /^\d{2}(-\d{2})?$/.test(record.topic), '文件的主题分类不正确。');
      need(
        [
          record.issuedOn,
          record.effectiveOn,
          record.expiresOn,
          record.carriedOver?.originallyPublishedOn,
        ].every(isDay),
        '文件中有不正确的日期，应写作“2026-11-20”的形式。',
      );
      return;
    case 'organ':
      need(isText(record.name) && Array.isArray(record.items), '机关没有名称或者公开事项。');
      need(record.level in LEVEL_LABELS, '机关的层级不正确。');
      return;
    case 'item':
      need(isText(record.name) && isText(record.code), '公开事项没有名称或者代码。');
      return;
    case 'guide':
    case 'rule':
      need(isText(record.title) && isText(record.organ?.id), '没有名称或者所属机关。');
      need(typeof record.body === 'string', '没有正文。');
      need(record.type === 'guide' || areFiles(record.attachments), '附件不完整。');
      return;
    case 'statement':
      need(isText(record.organ?.id) && isText(record.item?.id), '声明没有机关或者栏目。');
      need(record.kind in STATEMENT_LABELS, '声明的情况不正确。');
      need(isText(record.signedBy), '声明没有确认人。');
      need(
        [record.from, record.signedOn].every(isLocalDate) && isDay(record.until),
        '声明中有不正确的日期，应写作“2026-11-20”的形式。',
      );
      return;
    case 'site':
      need(isText(record.name) && isText(record.siteName), '网站设置没有名称。');
      return;
    case 'synonyms':
      need(Array.isArray(record.groups), '同义词不完整。');
      return;
    default:
      throw new ContentError('不认识的记录类型。');
  }
}

/**
 * What an entry says; nothing but the event where its text was destroyed.
 * @throws ContentError with a sentence for the administrator where no page could be made of it
 */
export function contentOfEntry(entry: Pick<LedgerEntry, 'text' | 'recordId'>): EntryContent {
  if (entry.text === undefined) return {};
  let content: EntryContent;
  try {
    content = JSON.parse(entry.text) as EntryContent;
  } catch {
    throw new ContentError('账目的内容不是完整的 JSON。');
  }
  if (!content.record) return content;
  const record = upcast(content.record);
  checkRecord(record, entry.recordId);
  return { ...content, record };
}
