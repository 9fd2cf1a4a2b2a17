/** @jsxImportSource preact */
/** 废止失效目录: what no longer applies, since when and by what (domain.md 5.2). */
import { ITEMS, organNumber, ORGANS, SEARCH } from '../src/domain/addresses';
import { formatChinese } from '../src/domain/local-date';
import type { Validity } from '../src/domain/vocabulary';
import { linkTo } from './links';
import { asNode } from './markup';
import { Breadcrumb, Menu, OrganHeading, ValidityTag } from './parts';
import type { CeasedLine, CeasedPageProps, Frame } from './props';
import { citationLink } from './record-parts';
import { renderPage } from './shell';
import { CHANGE_VERBS } from './validity-banner';

const NAME = '废止失效目录';

/** Why a document no longer applies, where no document ended it. */
export const endedBy = ({ expiredOn }: Pick<CeasedLine, 'expiredOn'>): string =>
  expiredOn ? `有效期至${formatChinese(expiredOn)}` : '由发布机构标注';

function Line({ frame, line }: { frame: Frame; line: CeasedLine }) {
  const { path, title, validity, documentType, documentNumber, organ, issuedOn, endedOn, by } = line;
  return (
    <li>
      <span>
        <a href={linkTo(frame, path)}>{title}</a> <ValidityTag validity={validity} type={documentType} />
      </span>
      {endedOn ? <time>{endedOn}</time> : <span class="soft">日期未注明</span>}
      <small>
        {documentNumber && <span>{documentNumber}</span>}
        {organ && <span>{organ}</span>}
        {issuedOn && <span>成文日期 {issuedOn}</span>}
        {by.length === 0 && <span>依据：{endedBy(line)}</span>}
        {by.map((citation) => (
          <span>
            依据：由{asNode(citationLink(frame, citation))}
            {CHANGE_VERBS[citation.relation]}
            {citation.note && `（${citation.note}）`}
          </span>
        ))}
      </small>
    </li>
  );
}

const Pages = ({ frame, page, pages }: CeasedPageProps) => {
  const address = (k: number) => linkTo(frame, frame.path) + (k > 1 ? `?page=${k}` : '');
  return pages > 1 ? (
    <nav class="pages" aria-label="分页">
      {page > 1 && <a href={address(page - 1)}>上一页</a>}
      <span>
        第{page}页，共{pages}页
      </span>
      {page < pages && <a href={address(page + 1)}>下一页</a>}
    </nav>
  ) : null;
};

export function renderCeased(props: CeasedPageProps): string {
  const { frame, menu, lines, count, csv } = props;
  const organ = organNumber(frame.path);
  const search = (validity: Validity) =>
    linkTo(frame, `${SEARCH}?validity=${validity}${organ ? `&organ=${organ}` : ''}`);
  const whose = menu ? `${menu.organ.name}及下级机关` : '各级机关';
  const trail = menu
    ? [
        { label: '公开机关', path: ORGANS },
        { label: menu.organ.shortName || menu.organ.name, path: menu.home },
      ]
    : [{ label: '公开事项', path: ITEMS }];
  return renderPage({
    frame,
    title: menu ? `${NAME} - ${menu.organ.name}` : NAME,
    section: menu ? 'organs' : 'items',
    column: {
      name: NAME,
      description: `${whose}已经废止或者失效的文件`,
      keywords: [NAME, menu?.organ.name ?? '', '政府信息公开'],
      type: '政策文件',
    },
    content: (
      <div class={menu ? 'wide page organ' : 'wide page'}>
        <Breadcrumb frame={frame} trail={trail} here={NAME} />
        {menu && <OrganHeading frame={frame} menu={menu} title={NAME} />}
        <div class="content">
          <div class="bar">
            <h1>{NAME}</h1>
            {count > 0 && (
              <p>
                <a href={linkTo(frame, csv)}>全部 CSV</a>
              </p>
            )}
          </div>
          <p class="soft">
            {whose}公开的文件中，已经废止或者失效的共{count}件，不再作为行政管理的依据。
            {count > 0 && '各条的日期是停止适用的日期，最近的在前。'}
          </p>
          <p class="soft screen">
            被修改的文件可以检索：<a href={search('amended')}>已修改</a>、
            <a href={search('partlyVoid')}>部分失效</a>。
          </p>
          {count > 0 && (
            <ol class="lines">
              {lines.map((line) => (
                <Line frame={frame} line={line} />
              ))}
            </ol>
          )}
          <Pages {...props} />
        </div>
        {menu && <Menu frame={frame} menu={menu} />}
      </div>
    ),
  });
}
