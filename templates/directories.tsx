/** @jsxImportSource preact */
/** Ways through the directory: a level, all organs, items, topics, years, and the site map. */
import { ABOUT, ceased, HOME, HOW_TO_REQUEST, ITEMS, listFeed, listHead, OPEN_DATA, ORGANS, TOPICS, TYPES, YEARS } from '../src/domain/addresses'; // prettier-ignore
import { LEVEL_LABELS } from '../src/domain/vocabulary';
import { Figures } from './figures';
import { linkTo } from './links';
import type { Section } from './masthead';
import { Breadcrumb, Lines } from './parts';
import type { IndexPageProps, LevelPageProps, Link, OrgansPageProps, SiteMapProps } from './props';
import { renderPage } from './shell';

/** Home of a level: each government with its departments. */
export function renderLevel({ frame, level, governments, latest, list, count }: LevelPageProps): string {
  const name = `${LEVEL_LABELS[level]}机关`;
  return renderPage({
    frame,
    title: name,
    section: 'organs',
    column: {
      name,
      description: `${name}依法主动公开的政府信息`,
      keywords: [name, '政府信息公开'],
      type: '信息公开',
    },
    content: (
      <div class="wide page home">
        <Breadcrumb frame={frame} trail={[{ label: '公开机关', path: ORGANS }]} here={name} />
        <div class="content">
          <h1>{name}</h1>
          {governments.length === 0 && <p class="soft">本平台还没有{name}。</p>}
          {governments.map(({ government, departments }) => (
            <section>
              <h2>{government.organ.name}</h2>
              <Figures
                frame={frame}
                name="机关"
                rows={[government, ...departments].map((line, index) => ({
                  label: line.organ.name,
                  path: line.path,
                  count: line.count,
                  newest: line.newest,
                  depth: index > 0 ? 1 : 0,
                }))}
              />
            </section>
          ))}
        </div>
        <aside aria-label="最新公开">
          <section>
            <h2>最新公开</h2>
            <Lines frame={frame} lines={latest} />
            <p>
              <a href={linkTo(frame, list.path)}>
                {list.label}（{count}条）
              </a>
            </p>
          </section>
        </aside>
      </div>
    ),
  });
}

/** The tree of all organs. */
export function renderOrgans({ frame, organs }: OrgansPageProps): string {
  return renderPage({
    frame,
    title: '公开机关',
    section: 'organs',
    column: {
      name: '公开机关',
      description: '各级公开政府信息的机关，以及各机关公开的条数和最近日期',
      keywords: ['公开机关', '政府信息公开目录'],
      type: '信息公开',
    },
    content: (
      <div class="wide page">
        <Breadcrumb frame={frame} trail={[]} here="公开机关" />
        <div class="content">
          <h1>公开机关</h1>
          <p class="soft">打开机关的页面，可以查看公开指南、法定主动公开内容，以及办公地址、时间和电话。</p>
          <Figures
            frame={frame}
            name="机关"
            rows={organs.map(({ organ, path, count, newest, depth }) => ({
              label: organ.name,
              path,
              count,
              newest,
              depth,
            }))}
          />
        </div>
      </div>
    ),
  });
}

const INDEX_SECTIONS: Readonly<Record<string, Section>> = {
  [ITEMS]: 'items',
  [TOPICS]: 'topics',
  [YEARS]: 'years',
};

/** Index of items, topics or years. */
export function renderIndex({ frame, title, introduction, groups }: IndexPageProps): string {
  const filled = groups.filter(({ entries }) => entries.length > 0);
  return renderPage({
    frame,
    title,
    section: INDEX_SECTIONS[frame.path],
    column: {
      name: title,
      description: introduction || title,
      keywords: [title, '政府信息公开目录'],
      type: '信息公开',
    },
    content: (
      <div class="wide page">
        <Breadcrumb frame={frame} trail={[]} here={title} />
        <div class="content">
          <h1>{title}</h1>
          <p class="soft">{introduction}</p>
          {filled.length === 0 && <p class="soft">这里还没有公开的信息。</p>}
          {filled.map(({ heading, entries }) => (
            <section>
              {heading && <h2>{heading}</h2>}
              <Figures frame={frame} name="名称" rows={entries} />
            </section>
          ))}
        </div>
      </div>
    ),
  });
}

export function renderSiteMap({ frame, levels, organs }: SiteMapProps): string {
  const fixed: Link[] = [
    { label: '首页', path: HOME },
    { label: '全部公开信息', path: listHead('xxgk') },
    { label: '公开机关', path: ORGANS },
    { label: '公开事项', path: ITEMS },
    { label: '信息类型', path: TYPES },
    { label: '主题', path: TOPICS },
    { label: '年份', path: YEARS },
    { label: '废止失效目录', path: ceased() },
    { label: '依申请公开', path: HOW_TO_REQUEST },
    { label: '开放数据', path: OPEN_DATA },
    { label: '订阅（Atom）', path: listFeed('xxgk') },
    { label: '关于本平台', path: ABOUT },
  ];
  const list = (links: (Link & { depth?: number })[]) => (
    <ul class="map">
      {links.map(({ label, path, depth }) => (
        <li class={depth ? `d${Math.min(depth, 5)}` : undefined}>
          <a href={linkTo(frame, path)}>{label}</a>
        </li>
      ))}
    </ul>
  );
  return renderPage({
    frame,
    title: '网站地图',
    description: `${frame.site.name}的栏目和机关一览`,
    content: (
      <div class="wide page">
        <Breadcrumb frame={frame} trail={[]} here="网站地图" />
        <div class="content">
          <h1>网站地图</h1>
          <section>
            <h2>栏目</h2>
            {list(fixed)}
          </section>
          <section>
            <h2>层级</h2>
            {list(levels)}
          </section>
          <section>
            <h2>机关</h2>
            {list(organs)}
          </section>
        </div>
      </div>
    ),
  });
}
