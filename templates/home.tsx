/** @jsxImportSource preact */
/** The portal's home: the search is the page, then three ways on, then what is newest. */
import { HOW_TO_REQUEST, ITEMS, ORGANS, SEARCH, listFeed, listHead } from '../src/domain/addresses';
import { LEVEL_LABELS } from '../src/domain/vocabulary';
import { linkTo } from './links';
import { SearchForm } from './masthead';
import { Lines } from './parts';
import type { Frame, HomePageProps } from './props';
import { renderPage } from './shell';

const EVERYDAY_WORDS = ['教育', '社保', '住房', '征地', '救助', '就业', '医疗'];

function Ways({ frame }: { frame: Frame }) {
  const way = (heading: string, text: string, label: string, path: string) => (
    <section>
      <h2>{heading}</h2>
      <p>{text}</p>
      <a class="button" href={linkTo(frame, path)}>
        {label}
      </a>
    </section>
  );
  return (
    <div class="ways">
      {way('按机关找', '省、市、县、乡四级机关，办公地址、时间和电话。', '打开公开机关', ORGANS)}
      {way('按事项找', '法定主动公开内容，各级机关同一套目录。', '打开公开事项', ITEMS)}
      {way('没找到？依申请公开', '不需要说明用途，20个工作日内答复。', '看怎样申请', HOW_TO_REQUEST)}
    </div>
  );
}

export function renderHome({ frame, latest, levels, items, types, figures }: HomePageProps): string {
  const everyday = frame.site.everydayWords?.length ? frame.site.everydayWords : EVERYDAY_WORDS;
  return renderPage({
    frame,
    section: 'home',
    searchField: false,
    feed: listFeed('xxgk'),
    description: `${frame.site.name}：检索、查阅、下载各级行政机关依法公开的政府信息`,
    content: (
      <>
        <div class="hero">
          <div class="wide">
            <h1>查文件、查政策、查机关</h1>
            <SearchForm frame={frame} large />
            <p>
              <span>常查：</span>
              {everyday.map((word) => (
                <a href={linkTo(frame, `${SEARCH}?q=${encodeURIComponent(word)}`)}>{word}</a>
              ))}
            </p>
          </div>
        </div>
        <div class="wide">
          <Ways frame={frame} />
        </div>
        <div class="wide page home">
          <div class="content">
            <div class="bar">
              <h2>最新公开</h2>
              <p>
                <a href={linkTo(frame, listHead('xxgk'))}>全部</a>
              </p>
            </div>
            <Lines frame={frame} lines={latest} empty="还没有公开的信息。" />
          </div>
          <aside aria-label="目录">
            <section>
              <h2>四级目录</h2>
              <ul class="counts">
                {levels.map((level) => (
                  <li>
                    <a href={linkTo(frame, level.path)}>{LEVEL_LABELS[level.level]}机关</a>
                    <span>{level.organs}个机关</span>
                    <small>
                      {level.documents}条{level.newest && `，最近${level.newest}`}
                    </small>
                  </li>
                ))}
              </ul>
            </section>
            {types.length > 0 && (
              <section>
                <h2>信息类型</h2>
                <ul class="counts">
                  {types.map(({ label, path, count }) => (
                    <li>
                      <a href={linkTo(frame, path)}>{label}</a>
                      <span>{count}</span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {items.length > 0 && (
              <section>
                <h2>公开事项</h2>
                <ul class="counts">
                  {items.map(({ item, path, count }) => (
                    <li>
                      <a href={linkTo(frame, path)}>{item.name}</a>
                      <span>{count}</span>
                    </li>
                  ))}
                  <li>
                    <a href={linkTo(frame, ITEMS)}>全部公开事项</a>
                  </li>
                </ul>
              </section>
            )}
          </aside>
        </div>
        {figures.length > 0 && (
          <div class="wide">
            <dl class="tally">
              {figures.map(({ label, value, note }) => (
                <div>
                  <dt>{label}</dt>
                  <dd>
                    <b>{value}</b>
                    {note && <small>{note}</small>}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </>
    ),
  });
}
