/** @jsxImportSource preact */
/** The official header table of a document (domain.md 5.2, 6.1). Every date says which date it is. */
import { AUDIENCE_LABELS, DISCLOSURE_LABELS, ORIGIN_LABELS } from '../src/domain/vocabulary';
import { topicName } from '../src/domain/topics';
import { shanghaiDay, formatChinese } from '../src/domain/local-date';
import { linkTo } from './links';
import { ValidityTag } from './parts';
import type { DocumentPageProps, Frame } from './props';

const Linked = ({ frame, all }: { frame: Frame; all: { name: string; path?: string }[] }) => (
  <>
    {all.map(({ name, path }, index) => (
      <>
        {index > 0 && '、'}
        {path ? <a href={linkTo(frame, path)}>{name}</a> : name}
      </>
    ))}
  </>
);

export function HeaderTable({
  frame,
  record,
  indexNumber,
  publishedAt,
  validity,
  organs,
  itemPaths,
}: DocumentPageProps) {
  const online = formatChinese(shanghaiDay(publishedAt));
  const carried = record.carriedOver;
  const topic = record.topic && topicName(record.topic);
  const number = indexNumber ?? record.importedIndexNumber;
  return (
    <dl class="header" aria-label="公文要素">
      {number && (
        <div>
          <dt>索引号</dt>
          <dd>{number}</dd>
        </div>
      )}
      {topic && (
        <div>
          <dt>主题分类</dt>
          <dd>{topic}</dd>
        </div>
      )}
      <div>
        <dt>发布机构</dt>
        <dd>
          <Linked frame={frame} all={organs} />
        </dd>
      </div>
      {record.issuedOn && (
        <div>
          <dt>成文日期</dt>
          <dd>{formatChinese(record.issuedOn)}</dd>
        </div>
      )}
      <div class="all">
        <dt>名称</dt>
        <dd>{record.title}</dd>
      </div>
      {record.documentNumber && (
        <div>
          <dt>文号</dt>
          <dd>{record.documentNumber}</dd>
        </div>
      )}
      {carried ? (
        <>
          <div>
            <dt>原发布日期</dt>
            <dd>{formatChinese(carried.originallyPublishedOn)}</dd>
          </div>
          <div>
            <dt>上线日期</dt>
            <dd>{online}</dd>
          </div>
        </>
      ) : (
        <div>
          <dt>发布日期</dt>
          <dd>{online}</dd>
        </div>
      )}
      {record.effectiveOn && (
        <div>
          <dt>施行日期</dt>
          <dd>{formatChinese(record.effectiveOn)}</dd>
        </div>
      )}
      {validity && (
        <div>
          <dt>有效性</dt>
          <dd>
            <ValidityTag validity={validity} />
            {record.expiresOn && ` 有效期至${formatChinese(record.expiresOn)}`}
          </dd>
        </div>
      )}
      {record.genre && (
        <div>
          <dt>体裁</dt>
          <dd>{record.genre}</dd>
        </div>
      )}
      {record.audience && record.audience.length > 0 && (
        <div>
          <dt>服务对象</dt>
          <dd>{record.audience.map((one) => AUDIENCE_LABELS[one]).join('、')}</dd>
        </div>
      )}
      {record.disclosure === 'redacted' && (
        <div>
          <dt>公开属性</dt>
          <dd>{DISCLOSURE_LABELS.redacted}</dd>
        </div>
      )}
      {record.origin !== 'own' && (
        <div>
          <dt>信息来源</dt>
          <dd>{ORIGIN_LABELS[record.origin]}</dd>
        </div>
      )}
      {itemPaths.length > 0 && (
        <div>
          <dt>公开事项</dt>
          <dd>
            <Linked frame={frame} all={itemPaths} />
          </dd>
        </div>
      )}
      {record.keywords && record.keywords.length > 0 && (
        <div>
          <dt>关键词</dt>
          <dd>{record.keywords.join('、')}</dd>
        </div>
      )}
      {carried && (
        <div class="all">
          <dt>原载</dt>
          <dd>
            {carried.source}
            {/^https?:/.test(carried.originalUrl ?? '') && (
              <>
                {'　'}
                <a href={carried.originalUrl} rel="external noopener">
                  原文（外部网站）
                </a>
              </>
            )}
          </dd>
        </div>
      )}
      {record.summary && (
        <div class="all">
          <dt>内容概述</dt>
          <dd>{record.summary}</dd>
        </div>
      )}
    </dl>
  );
}
