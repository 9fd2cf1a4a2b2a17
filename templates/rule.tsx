/** @jsxImportSource preact */
/** Page of one rule (政府信息公开制度), and the page that stands where something was withdrawn. */
import { HOW_TO_REQUEST, recordHistory, recordJson, ORGANS } from '../src/domain/addresses';
import { shanghaiDay, beijingMinute, formatChinese } from '../src/domain/local-date';
import { opening, inTitleMarks } from './format';
import { linkTo } from './links';
import { SearchForm } from './masthead';
import { Attachments, Breadcrumb, Menu, OrganHeading, Text } from './parts';
import type { RulePageProps, TombstoneProps } from './props';
import { renderPage } from './shell';

export function renderRule({ frame, record, publishedAt, menu, breadcrumb, body }: RulePageProps): string {
  const json = recordJson(frame.path);
  return renderPage({
    frame,
    title: record.title,
    section: 'organs',
    json,
    column: {
      name: '政府信息公开制度',
      description: `${record.organ.name}执行的政府信息公开法规和工作制度`,
      keywords: ['政府信息公开制度', record.organ.name],
      type: '信息公开',
    },
    article: {
      title: record.title,
      pubDate: beijingMinute(publishedAt),
      source: record.organ.name,
      keywords: ['政府信息公开制度', record.organ.name, record.documentNumber ?? ''],
      description: opening(body, 120) || record.title,
    },
    content: (
      <div class={menu ? 'wide page organ' : 'wide page'}>
        <Breadcrumb frame={frame} trail={breadcrumb} here={record.title} />
        {menu && <OrganHeading frame={frame} menu={menu} title="政府信息公开制度" />}
        <article class="content">
          <dl class="header" aria-label="制度要素">
            <div>
              <dt>发布机构</dt>
              <dd>{record.organ.name}</dd>
            </div>
            {record.documentNumber && (
              <div>
                <dt>文号</dt>
                <dd>{record.documentNumber}</dd>
              </div>
            )}
            {record.issuedOn && (
              <div>
                <dt>成文日期</dt>
                <dd>{formatChinese(record.issuedOn)}</dd>
              </div>
            )}
            <div>
              <dt>发布日期</dt>
              <dd>{formatChinese(shanghaiDay(publishedAt))}</dd>
            </div>
          </dl>
          <h1>{record.title}</h1>
          {record.documentNumber && <p class="number">{record.documentNumber}</p>}
          <Text html={body} />
          {record.attachments && record.attachments.length > 0 && (
            <Attachments frame={frame} files={record.attachments} />
          )}
          <p class="screen">
            <a href={linkTo(frame, json)}>JSON</a>
            {'　'}
            <a href={linkTo(frame, recordHistory(frame.path))}>历次公开</a>
          </p>
        </article>
        {menu && <Menu frame={frame} menu={menu} />}
      </div>
    ),
  });
}

/** Served with status 410. Of a sealed withdrawal only the date is known here (design.md §2). */
export function renderTombstone(props: TombstoneProps): string {
  const { frame, title, reason, authority, withdrawnOn, successor } = props;
  return renderPage({
    frame,
    title: title ? `已停止公开：${title}` : '已停止公开',
    transient: true,
    content: (
      <div class="wide page">
        <Breadcrumb frame={frame} trail={[]} here="已停止公开" />
        <div class="content narrow">
          <h1>已停止公开</h1>
          {title && <p class="of">{inTitleMarks(title)}</p>}
          <dl class="facts">
            <div>
              <dt>停止公开日期</dt>
              <dd>{formatChinese(withdrawnOn)}</dd>
            </div>
            {reason && (
              <div>
                <dt>原因</dt>
                <dd>{reason}</dd>
              </div>
            )}
            {authority && (
              <div>
                <dt>决定机关</dt>
                <dd>{authority}</dd>
              </div>
            )}
            {successor && (
              <div>
                <dt>替代信息</dt>
                <dd>
                  <a href={linkTo(frame, successor.path)}>{successor.label}</a>
                </dd>
              </div>
            )}
          </dl>
          <p>这个地址上的信息不再公开。可以检索其他信息，或者联系发布机关。</p>
          <SearchForm frame={frame} />
          <p>
            <a href={linkTo(frame, ORGANS)}>公开机关和联系方式</a>
            {'　'}
            <a href={linkTo(frame, HOW_TO_REQUEST)}>怎样申请公开</a>
            {title && (
              <>
                {'　'}
                <a href={linkTo(frame, recordHistory(frame.path))}>历次公开</a>
              </>
            )}
          </p>
        </div>
      </div>
    ),
    searchField: false,
  });
}
