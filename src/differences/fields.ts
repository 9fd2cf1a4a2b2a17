/** The elements of a document, rule or guide as label and text, and what differs between two versions. */
import { documentType, particularTexts } from '../domain/document-types';
import { formatChinese } from '../domain/local-date';
import type {
  DocumentRecord,
  GuideRecord,
  LocalDate,
  PublicAttachment,
  RuleRecord,
} from '../domain/public-record';
import { topicName } from '../domain/topics';
import {
  AUDIENCE_LABELS, CHANGE_LABELS, DISCLOSURE_LABELS, LEVEL_LABELS, ORIGIN_LABELS, VALIDITY_LABELS,
} from '../domain/vocabulary'; // prettier-ignore
import { compareTexts, type Piece } from './texts';

export type TextRecord = DocumentRecord | RuleRecord | GuideRecord;
/** What another record is called, by its id. */
export type NameOf = (id: string) => string;

type Read<Type> = (record: Type, nameOf: NameOf) => string | undefined;

const day = (date: LocalDate | undefined) => date && formatChinese(date);
const list = (values: readonly (string | undefined)[] | undefined) =>
  values?.filter((value) => value).join('、');

/** The beginning of the hash tells two files of one name apart. */
const files = (attachments: PublicAttachment[] | undefined) =>
  list(attachments?.map(({ name, sha256 }) => `${name}（SHA-256 ${sha256.slice(0, 12)}…）`));

const DOCUMENT: readonly (readonly [label: string, read: Read<DocumentRecord>])[] = [
  ['名称', (r) => r.title],
  ['文号', (r) => r.documentNumber],
  ['发布机构', (r) => list(r.organs.map(({ name }) => name))],
  ['层级', (r) => LEVEL_LABELS[r.level]],
  ['成文日期', (r) => day(r.issuedOn)],
  ['施行日期', (r) => day(r.effectiveOn)],
  ['有效期至', (r) => day(r.expiresOn)],
  ['有效性', (r) => r.declaredValidity && VALIDITY_LABELS[r.declaredValidity]],
  ['主题分类', (r) => r.topic && (topicName(r.topic) ?? r.topic)],
  ['体裁', (r) => r.genre],
  ['公开事项', (r) => list(r.items.map(({ name }) => name))],
  ['服务对象', (r) => list(r.audience?.map((one) => AUDIENCE_LABELS[one]))],
  ['公开属性', (r) => DISCLOSURE_LABELS[r.disclosure]],
  ['信息来源', (r) => ORIGIN_LABELS[r.origin]],
  ['承办单位', (r) => r.section],
  ['联系电话', (r) => r.telephone],
  ['关键词', (r) => list(r.keywords)],
  ['对其他文件的影响', (r, nameOf) => list(r.changes?.map(({ relation, target, note, until }) => `${CHANGE_LABELS[relation]}${nameOf(target)}${note ? `（${note}）` : ''}${until ? `（有效期至${formatChinese(until)}）` : ''}`))],
  ['收录、关联的信息', (r, nameOf) => list(r.collects?.map(nameOf))],
  ['解读的文件', (r, nameOf) => list(r.interprets?.map(nameOf))],
  ['附件', (r) => files(r.attachments)],
  ['原索引号', (r) => r.importedIndexNumber],
  ['原载', (r) => r.carriedOver?.source],
  ['原发布日期', (r) => day(r.carriedOver?.originallyPublishedOn)],
  ['内容概述', (r) => r.summary],
]; // prettier-ignore

const RULE: readonly (readonly [label: string, read: Read<RuleRecord>])[] = [
  ['名称', (r) => r.title],
  ['文号', (r) => r.documentNumber],
  ['发布机构', (r) => r.organ.name],
  ['成文日期', (r) => day(r.issuedOn)],
  ['附件', (r) => files(r.attachments)],
];

const GUIDE: readonly (readonly [label: string, read: Read<GuideRecord>])[] = [
  ['名称', (r) => r.title],
  ['发布机构', (r) => r.organ.name],
  ['核对日期', (r) => day(r.confirmedOn)],
  ['工作机构', (r) => r.contact?.unit],
  ['办公地址', (r) => r.contact?.address],
  ['邮政编码', (r) => r.contact?.postcode],
  ['办公时间', (r) => r.contact?.hours],
  ['联系电话', (r) => r.contact?.telephone],
  ['传真号码', (r) => r.contact?.fax],
  ['电子邮箱', (r) => r.contact?.email],
];

export interface Field {
  label: string;
  text: string;
}

/** What the type of a document asks for, a line of a table each. */
function particularsOf(record: DocumentRecord): Field[] {
  return particularTexts(record).map(({ label, text }) => ({
    label: `${documentType(record.documentType)!.name[0]}·${label}`,
    text: text.replaceAll('\t', '　'),
  }));
}

/** Elements of a record in the order of its page; an absent one has an empty text. */
function everyField(record: TextRecord, nameOf: NameOf): Field[] {
  const field = (label: string, text: string | undefined): Field => ({ label, text: text ?? '' });
  switch (record.type) {
    case 'document':
      return [
        ...DOCUMENT.map(([label, read]) => field(label, read(record, nameOf))),
        ...particularsOf(record),
      ];
    case 'rule':
      return RULE.map(([label, read]) => field(label, read(record, nameOf)));
    case 'guide':
      return GUIDE.map(([label, read]) => field(label, read(record, nameOf)));
  }
}

/** Elements that a record has. */
export const fieldsOf = (record: TextRecord, nameOf: NameOf): Field[] =>
  everyField(record, nameOf).filter(({ text }) => text);

export interface FieldDifference {
  label: string;
  pieces: Piece[];
}

/** Elements that differ between two versions of a record. */
export function compareFields(before: TextRecord, after: TextRecord, nameOf: NameOf): FieldDifference[] {
  const old = new Map(everyField(before, nameOf).map(({ label, text }) => [label, text]));
  const now = everyField(after, nameOf);
  const gone = [...old.keys()].filter((label) => !now.some((one) => one.label === label));
  return [...now, ...gone.map((label) => ({ label, text: '' }))].flatMap(({ label, text }) => {
    const was = old.get(label) ?? '';
    return was === text ? [] : [{ label, pieces: compareTexts(was, text) }];
  });
}
