/** @jsxImportSource preact */
/** 目录完整情况: the columns of an organ, each with its newest day or with what was signed for it. */
import { ORGANS, recordJson } from '../src/domain/addresses';
import { statementInWords } from '../src/domain/statements';
import { Figures, type FigureRow } from './figures';
import { linkTo } from './links';
import { timeLimitText } from './lists';
import { Breadcrumb, Menu, OrganHeading } from './parts';
import type { Column, CoveragePageProps } from './props';
import { renderPage } from './shell';

const NAME = '目录完整情况';

/** Columns with what was signed for them and their limit, sub-items directly below the item to which they belong. */
function rowsOf(columns: Column[]): FigureRow[] {
  const known = new Set(columns.map(({ item }) => item.id));
  return columns.map(({ item, path, count, newest, statement }) => {
    const limit = timeLimitText(item);
    return {
      ...{ label: item.name, path, count, newest },
      note: [...(statement ? [statementInWords(statement)] : []), ...(limit ? [`公开时限：${limit}`] : [])],
      depth: item.parent !== undefined && known.has(item.parent) ? 1 : 0,
    };
  });
}

export function renderCoverage({ frame, menu, organ, columns, bound }: CoveragePageProps): string {
  const trail = [
    { label: '公开机关', path: ORGANS },
    { label: organ.shortName || organ.name, path: menu.home },
  ];
  const withRecords = columns.filter(({ count }) => count > 0).length;
  const signed = columns.length - withRecords;
  return renderPage({
    frame,
    title: `${NAME} - ${organ.name}`,
    section: 'organs',
    json: recordJson(frame.path),
    column: {
      name: NAME,
      description: `${organ.name}政府信息公开目录各栏目的更新情况`,
      keywords: [NAME, organ.name, '政府信息公开'],
      type: '信息公开',
    },
    content: (
      <div class="wide page organ">
        <Breadcrumb frame={frame} trail={trail} here={NAME} />
        <OrganHeading frame={frame} menu={menu} title={NAME} />
        <div class="content">
          <div class="bar">
            <h1>{NAME}</h1>
            <p>
              <a href={linkTo(frame, recordJson(frame.path))}>JSON</a>
            </p>
          </div>
          <p class="soft">
            本机关的公开目录有{bound}个栏目，其中{withRecords}个已有公开信息
            {signed > 0 && `，${signed}个暂无信息、已由负责人确认`}。
          </p>
          {columns.length > 0 ? (
            <Figures frame={frame} rows={rowsOf(columns)} name="公开事项" />
          ) : (
            <p class="soft">本机关还没有公开信息。需要获取政府信息的，可以依申请公开。</p>
          )}
        </div>
        <Menu frame={frame} menu={menu} />
      </div>
    ),
  });
}
