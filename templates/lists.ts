/** Heads of lists, which show the newest, and permanent pages, which keep their records for ever. */
import { ceased, listFeed, listHead, listPage, organNumber, twin } from '../src/domain/addresses';
import { documentType } from '../src/domain/document-types';
import type { ItemRecord } from '../src/domain/public-record';
import { statementInWords } from '../src/domain/statements';
import { linkTo } from './links';
import { markup, type Markup, type Part } from './markup';
import { organHeading, organMenu } from './organ-parts';
import type { Frame, Link, ListHeadProps, ListInfo, ListPageProps } from './props';
import { breadcrumb, lineList } from './record-parts';
import { renderPage, type ColumnTags } from './shell';
import type { Section } from './masthead';

const sectionOf = (base: string): Section | undefined => {
  if (base.startsWith('organs/') || base.startsWith('levels/')) return 'organs';
  if (base.startsWith('items/')) return 'items';
  if (base.startsWith('topics/')) return 'topics';
  return base.startsWith('years/') ? 'years' : undefined;
};

const columnTags = (list: ListInfo): ColumnTags => ({
  name: list.title,
  description: list.description || list.title,
  keywords: [list.title, list.menu?.organ.name ?? '', '政府信息公开'],
  type: list.item?.code.startsWith('A20-01') ? '政策文件' : '信息公开',
});

const UNITS = { workingDays: '个工作日', calendarDays: '日' } as const;

/** 公开时限 of a duty, e.g. `自信息形成或者变更之日起20个工作日内`. */
export function timeLimitText(item: ItemRecord): string | undefined {
  if (item.timeLimit) {
    const { count, unit, from } = item.timeLimit;
    return `自${from.replace(/^自|起$/g, '')}起${count}${UNITS[unit]}内`;
  }
  return item.timeLimitText;
}

/** The duty that a list answers: basis, time limit, what belongs to it. */
function duty(item: ItemRecord): Part {
  const limit = timeLimitText(item);
  const facts = [item.basis && `公开依据：${item.basis}`, limit && `公开时限：${limit}`].filter(Boolean);
  return [
    facts.length > 0 && markup`<p class="soft">${facts.join('　')}</p>`,
    item.elements?.length && markup`<p class="soft">公开内容：${item.elements.join('；')}</p>`,
  ];
}

const around = (frame: Frame, list: ListInfo, trail: Link[], here: string, content: Markup): Markup =>
  markup`<div class="${list.menu ? 'wide page organ' : 'wide page'}">
    ${breadcrumb(frame, trail, here)}
    ${list.menu && organHeading(frame, list.menu, here)}
    <div class="content">${content}</div>
    ${list.menu && organMenu(frame, list.menu)}
  </div>`;

/** The way from policy documents to those that no longer apply. */
function noLonger(frame: Frame, { base, item, documentType: slug }: ListInfo): Part {
  const type = documentType(slug);
  if (!item?.code.startsWith('A20-01') && (!type?.hasValidity || type.states)) return undefined;
  return markup`<p><a href="${linkTo(frame, ceased(organNumber(base)))}">废止失效目录</a></p>`;
}

/** Newest of ours first, then of the carried over; permanent pages named by number and date. */
export function renderListHead(props: ListHeadProps): string {
  const { frame, list, count, newest, statement, lines, pages } = props;
  const feed = list.feed ? listFeed(list.base) : undefined;
  const numbered = pages.map(({ path, label }) => markup`<a href="${linkTo(frame, path)}">${label}</a>`);
  const content = markup`<div class="bar">
      <h1>${list.title}</h1>
      <p>
        <a href="${linkTo(frame, `${list.base}/all.csv`)}">全部 CSV</a>
        <a href="${linkTo(frame, `${list.base}/all.json`)}">全部 JSON</a>
        ${feed && markup`<a href="${linkTo(frame, feed)}">订阅</a>`}
      </p>
    </div>
    ${list.item ? duty(list.item) : markup`<p class="soft">${list.description}</p>`}
    ${noLonger(frame, list)}
    <p class="soft">共${count}条${newest && `，最近一条${newest}`}</p>
    ${statement && markup`<p class="note">${statementInWords(statement)}</p>`}
    ${lineList(frame, lines)}
    ${
      pages.length > 0 &&
      markup`<nav class="pages" aria-label="固定分页">
        <strong aria-current="page">最新</strong>${numbered}
      </nav>`
    }`;
  return renderPage({
    frame,
    title: list.menu ? `${list.title} - ${list.menu.organ.name}` : list.title,
    column: columnTags(list),
    section: sectionOf(list.base),
    feed,
    content: around(frame, list, list.breadcrumb, list.title, content),
  });
}

/** A permanent page, oldest first. */
export function renderListPage({ frame, list, sequence, k, lines, previous, next }: ListPageProps): string {
  const name = `${sequence === 'ours' ? '' : '旧站转入'}第${k}页`;
  const path = listPage(list.base, sequence, k);
  const json = twin(path, 'json');
  const head = listHead(list.base);
  const content = markup`<div class="bar">
      <h1>${list.title} <small>${name}</small></h1>
      <p>
        <a href="${linkTo(frame, twin(path, 'csv'))}">本页 CSV</a>
        <a href="${linkTo(frame, json)}">本页 JSON</a>
      </p>
    </div>
    <p class="soft">本页收录的信息固定不变，按公开先后排列。</p>
    ${lineList(frame, lines)}
    <nav class="pages" aria-label="固定分页">
      ${previous && markup`<a href="${linkTo(frame, previous)}">上一页（较早）</a>`}
      ${next && markup`<a href="${linkTo(frame, next)}">下一页（较新）</a>`}
      <a href="${linkTo(frame, head)}">最新</a>
    </nav>`;
  return renderPage({
    frame,
    title: `${list.title} ${name}${list.menu ? ` - ${list.menu.organ.name}` : ''}`,
    column: columnTags(list),
    section: sectionOf(list.base),
    json,
    content: around(frame, list, [...list.breadcrumb, { label: list.title, path: head }], name, content),
  });
}
