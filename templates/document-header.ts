/** The official header table of a document (domain.md 5.2, 6.1). Every date says which date it is. */
import { AUDIENCE_LABELS, DISCLOSURE_LABELS, ORIGIN_LABELS } from '../src/domain/vocabulary';
import { documentType } from '../src/domain/document-types';
import { topicName } from '../src/domain/topics';
import { shanghaiDay, formatChinese } from '../src/domain/local-date';
import type { DocumentFacts, LocalDate } from '../src/domain/public-record';
import { originalAddress } from '../src/domain/text-elsewhere';
import { linkTo } from './links';
import { markup, type Markup, type Part } from './markup';
import type { DocumentPageProps, Frame } from './props';
import { validityTag } from './record-parts';

const isNothing = (value: Part): boolean =>
  value === undefined || value === false || value === '' || (Array.isArray(value) && value.length === 0);

/** One line of the table; none without a value. */
const row = (label: string, value: Part): Part =>
  !isNothing(value) && markup`<div><dt>${label}</dt><dd>${value}</dd></div>`;

/** One line over the whole width. */
const wide = (label: string, value: Part): Part =>
  !isNothing(value) && markup`<div class="all"><dt>${label}</dt><dd>${value}</dd></div>`;

const day = (date: LocalDate | undefined): Part => date && formatChinese(date);

const linked = (frame: Frame, all: { name: string; path?: string }[]): Part[] =>
  all.map(({ name, path }, index) => [
    index > 0 && '、',
    path ? markup`<a href="${linkTo(frame, path)}">${name}</a>` : name,
  ]);

function original(record: DocumentFacts): Part {
  const address = originalAddress(record);
  return [
    record.carriedOver?.source,
    address && markup`　<a href="${address}" rel="external noopener">原文（外部网站）</a>`,
  ];
}

export function headerTable(props: DocumentPageProps): Markup {
  const { frame, record, indexNumber, publishedAt, validity, organs, itemPaths } = props;
  const carried = record.carriedOver;
  const tag = validity && validityTag(validity, record.documentType);
  // A period of its own stands among the particulars.
  const hasPeriod = documentType(record.documentType)?.period !== undefined;
  const until = record.expiresOn && !hasPeriod && ` 有效期至${formatChinese(record.expiresOn)}`;
  return markup`<dl class="header" aria-label="公文要素">${[
    row('索引号', indexNumber ?? record.importedIndexNumber),
    row('主题分类', record.topic && topicName(record.topic)),
    row('发布机构', linked(frame, organs)),
    row('成文日期', day(record.issuedOn)),
    wide('名称', record.title),
    row('文号', record.documentNumber),
    row('原发布日期', day(carried?.originallyPublishedOn)),
    row(carried ? '上线日期' : '发布日期', day(shanghaiDay(publishedAt))),
    row('施行日期', hasPeriod ? undefined : day(record.effectiveOn)),
    row('有效性', tag && [tag, until]),
    row('体裁', record.genre),
    row('信息类型', documentType(record.documentType)?.name[0]),
    row('服务对象', record.audience?.map((one) => AUDIENCE_LABELS[one]).join('、')),
    row('公开属性', record.disclosure === 'redacted' && DISCLOSURE_LABELS.redacted),
    row('信息来源', record.origin !== 'own' && ORIGIN_LABELS[record.origin]),
    row('公开事项', linked(frame, itemPaths)),
    row('关键词', record.keywords?.join('、')),
    wide('原载', carried && original(record)),
    wide('内容概述', record.summary),
  ]}</dl>`;
}
