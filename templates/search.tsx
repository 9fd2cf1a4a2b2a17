/** @jsxImportSource preact */
/** Results of a search: filters are links with counts, the status stands beside the title. */
import { HOW_TO_REQUEST, ITEMS, ORGANS } from '../src/domain/addresses';
import { linkTo } from './links';
import { Breadcrumb, ValidityTag } from './parts';
import type { Frame, SearchPageProps } from './props';
import { renderPage } from './shell';

type Hit = SearchPageProps['hits'][number];

const HitLine = ({ frame, hit }: { frame: Frame; hit: Hit }) => (
  <li>
    <h2>
      <a href={linkTo(frame, hit.path)} dangerouslySetInnerHTML={{ __html: hit.titleHtml }} />
      {hit.validity && (
        <>
          {' '}
          <ValidityTag validity={hit.validity} type={hit.documentType} />
        </>
      )}
    </h2>
    <small>
      {hit.documentNumber && <span>{hit.documentNumber}</span>}
      {hit.indexNumber && <span>索引号 {hit.indexNumber}</span>}
      {hit.organ && <span>{hit.organ}</span>}
      <time>{hit.day}</time>
    </small>
    {hit.snippetHtml && <p dangerouslySetInnerHTML={{ __html: hit.snippetHtml }} />}
  </li>
);

function Filters({ filters }: { filters: SearchPageProps['filters'] }) {
  return (
    <nav class="menu filters" aria-label="筛选">
      {filters.map(({ name, label, selected, values }) =>
        selected || values.length > 0 ? (
          <section key={name}>
            <h2>{label}</h2>
            <ul>
              {selected && (
                <li>
                  <a href={selected.remove} rel="nofollow" aria-current="true">
                    {selected.label}
                    <small>取消</small>
                  </a>
                </li>
              )}
              {!selected &&
                values.map((value) => (
                  <li>
                    <a href={value.href} rel="nofollow">
                      {value.label}
                      <small>{value.count}</small>
                    </a>
                  </li>
                ))}
            </ul>
          </section>
        ) : null,
      )}
    </nav>
  );
}

function NothingFound({ props }: { props: SearchPageProps }) {
  const { frame, q, suggestions, filters } = props;
  return (
    <section class="nothing">
      <p class="note info">
        {q.trim() === '' ? '没有符合这些条件的公开信息。' : `没有找到与“${q}”有关的公开信息。`}
        {filters.some(({ selected }) => selected) ? '可以先取消筛选条件，再试一次。' : ''}
      </p>
      <ul class="plain">
        <li>换一个更短或者更常用的词，不同的词用空格隔开；</li>
        <li>按文号查找，写出机关代字、年份和序号，如“青政发〔2026〕1号”；</li>
        {suggestions.map(({ label, path }) => (
          <li>
            试试 <a href={path}>{label}</a>；
          </li>
        ))}
        <li>
          从<a href={linkTo(frame, ORGANS)}>公开机关</a>或者<a href={linkTo(frame, ITEMS)}>公开事项</a>
          逐级查找；
        </li>
        <li>
          信息没有公开的，可以<a href={linkTo(frame, HOW_TO_REQUEST)}>依申请公开</a>。
        </li>
      </ul>
    </section>
  );
}

export function renderSearch(props: SearchPageProps): string {
  const { frame, q, total, capped, order, page, pages, hits, filters } = props;
  const chosen = filters.flatMap(({ selected }) => (selected ? [selected.label] : []));
  const what = q.trim() !== '' ? `“${q}”` : chosen.join('、');
  const asked = what !== '';
  return renderPage({
    frame,
    title: asked ? `检索${what}` : '检索',
    description: '检索公开的政府信息',
    transient: true,
    query: q,
    content: (
      <div class={asked ? 'wide page results' : 'wide page'}>
        <Breadcrumb frame={frame} trail={[]} here="检索" />
        <div class="heading">
          <h1>
            {asked ? what : '检索'} {asked && <small>{capped ? `${total}条以上` : `${total}条`}</small>}
          </h1>
        </div>
        <div class="content">
          {props.cut && <p class="note warn">检索词超过128个字符，已经只按前128个字符检索。</p>}
          {!asked && (
            <p>
              在上面的检索框中输入标题、文号、索引号或者正文中的任何字词，再点“检索”。也可以从
              <a href={linkTo(frame, ORGANS)}>公开机关</a>或者
              <a href={linkTo(frame, ITEMS)}>公开事项</a>逐级查找。
            </p>
          )}
          {asked && total === 0 && <NothingFound props={props} />}
          {asked && total > 0 && (
            <>
              <div class="bar">
                <p>
                  <span>
                    按<strong>{order === 'newest' ? '发布时间' : '相关程度'}</strong>排列
                  </span>
                  <a href={props.orderHref} rel="nofollow">
                    改按{order === 'newest' ? '相关程度' : '发布时间'}
                  </a>
                </p>
                <p>
                  <a href={props.apiHref}>JSON</a>
                </p>
              </div>
              {capped && (
                <p class="soft">结果较多，筛选条数按最近的1000条统计；更早的结果可以继续翻页查看。</p>
              )}
              {hits.length > 0 ? (
                <ol class="hits">
                  {hits.map((hit) => (
                    <HitLine frame={frame} hit={hit} />
                  ))}
                </ol>
              ) : (
                <p class="note info">这一页没有结果，请返回上一页。</p>
              )}
              <nav class="pages" aria-label="分页">
                {props.previousHref && <a href={props.previousHref}>上一页</a>}
                <strong aria-current="page">
                  第{page}页{!capped && `，共${pages}页`}
                </strong>
                {props.nextHref && <a href={props.nextHref}>下一页</a>}
              </nav>
              <p class="note info">
                没有找到需要的信息？可以<a href={linkTo(frame, HOW_TO_REQUEST)}>依申请公开</a>。
              </p>
            </>
          )}
        </div>
        {asked && <Filters filters={filters} />}
      </div>
    ),
  });
}
