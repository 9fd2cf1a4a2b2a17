/** @jsxImportSource preact */
/** Pages that help where there is nothing to show: not found, bad request, not ready. */
import { HOME, HOW_TO_REQUEST, ITEMS, ORGANS, SITE_MAP } from '../src/domain/addresses';
import { linkTo } from './links';
import { SearchForm } from './masthead';
import type { Frame, MessagePageProps, PlainPageProps } from './props';
import { renderPage } from './shell';

const Help = ({ frame }: { frame: Frame }) => (
  <>
    <h2>可以这样找</h2>
    <SearchForm frame={frame} />
    <ul class="plain">
      <li>
        回到<a href={linkTo(frame, HOME)}>首页</a>，或者查看<a href={linkTo(frame, SITE_MAP)}>网站地图</a>；
      </li>
      <li>
        从<a href={linkTo(frame, ORGANS)}>公开机关</a>或者<a href={linkTo(frame, ITEMS)}>公开事项</a>
        逐级查找；
      </li>
      <li>
        信息没有公开的，可以<a href={linkTo(frame, HOW_TO_REQUEST)}>依申请公开</a>。
      </li>
    </ul>
  </>
);

/** Served with status 404 at any depth: its links start at the root of the host. */
export function renderNotFound({ frame }: PlainPageProps): string {
  return renderPage({
    frame,
    title: '没有找到这个页面',
    transient: true,
    searchField: false,
    content: (
      <div class="wide page">
        <div class="content narrow">
          <h1>没有找到这个页面</h1>
          <p>
            地址可能输入有误，或者这个地址从来没有公开过信息。已经公开的信息地址不会改变；停止公开的信息，原地址会说明日期和原因。
          </p>
          <Help frame={frame} />
        </div>
      </div>
    ),
  });
}

/** Any other answer of the portal that is a sentence. */
export function renderMessage({ frame, status, title, message }: MessagePageProps): string {
  return renderPage({
    frame,
    title,
    transient: true,
    searchField: false,
    content: (
      <div class="wide page">
        <div class="content narrow">
          <h1>{title}</h1>
          <p>{message}</p>
          {status < 500 && <Help frame={frame} />}
        </div>
      </div>
    ),
  });
}
