/** Every page type rendered from the fixtures, by name. */
import { bodyOf } from '../../templates/body-text';
import { DOCUMENT_TYPES, listedValues } from '../../src/domain/document-types';
import * as pages from '../../templates/pages';
import type { Frame, ListInfo } from '../../templates/props';
import {
  body, document, documentProps, frameAt, homeProps, item, lines, menu, organ, organProps, searchProps,
} from './page-fixtures'; // prettier-ignore
import { valuesOf } from './typed-values';

export type PageKind = 'home' | 'column' | 'article' | 'transient';

export interface RenderedPage {
  name: string;
  kind: PageKind;
  path: string;
  html: string;
}

export const list: ListInfo = {
  title: '政策文件',
  description: '青岚市民政局公开的政策文件',
  breadcrumb: [
    { label: '公开机关', path: 'organs/index.html' },
    { label: '市民政局', path: 'organs/12/index.html' },
  ],
  menu,
  item,
  base: 'organs/12/items/3',
  feed: true,
};

const line = { organ, path: menu.home, count: 57, newest: '2026-11-17' };

/** @param over replaces parts of the frame of every page, e.g. a site without optional values */
export function everyPage(over: Partial<Frame> = {}): RenderedPage[] {
  const made: RenderedPage[] = [];
  const add = (name: string, kind: PageKind, path: string, render: (frame: Frame) => string) =>
    made.push({ name, kind, path, html: render(frameAt(path, over)) });
  add('home', 'home', 'index.html', (frame) => pages.renderHome(homeProps({ frame })));
  add('empty home', 'home', 'index.html', (frame) =>
    pages.renderHome(homeProps({ frame, latest: [], items: [], figures: [] })),
  );
  add('level', 'column', 'levels/city/index.html', (frame) =>
    pages.renderLevel({
      frame,
      level: 'city',
      governments: [{ government: line, departments: [line] }],
      latest: lines,
      list: { label: '全部公开信息', path: 'levels/city/list/index.html' },
      count: 57,
    }),
  );
  add('organ', 'column', menu.home, (frame) => pages.renderOrgan(organProps({ frame })));
  add('organ without records', 'column', menu.home, (frame) =>
    pages.renderOrgan(
      organProps({
        frame,
        organ: { ...organ, contact: undefined, court: undefined },
        reconsideration: undefined,
        columns: [],
        latest: [],
        predecessors: [],
        departments: [],
        successor: { label: '青岚市社会事务局', path: 'organs/30/index.html' },
      }),
    ),
  );
  add('coverage', 'column', 'organs/12/coverage.html', (frame) =>
    pages.renderCoverage({ frame, menu, organ, columns: organProps({ frame }).columns, bound: 9 }),
  );
  add('coverage without columns', 'column', 'organs/12/coverage.html', (frame) =>
    pages.renderCoverage({ frame, menu, organ, columns: [], bound: 0 }),
  );
  add('guide', 'column', menu.guide, (frame) =>
    pages.renderGuide({
      frame,
      menu,
      organ,
      guide: {
        id: 'guide-1',
        recordVersion: 1,
        type: 'guide',
        organ: { id: organ.id, name: organ.name },
        title: '青岚市民政局政府信息公开指南',
        body,
        confirmedOn: '2026-01-05',
      },
    }),
  );
  add('missing guide', 'column', menu.guide, (frame) => pages.renderGuide({ frame, menu, organ }));
  add('rules', 'column', menu.rules, (frame) =>
    pages.renderRules({
      frame,
      menu,
      organ,
      rules: [
        {
          title: '信息发布审查制度',
          path: 'xxgk/2024/01/02/88.html',
          issuedOn: '2024-01-01',
          day: '2024-01-02',
        },
      ],
    }),
  );
  add('no rules', 'column', menu.rules, (frame) => pages.renderRules({ frame, menu, organ, rules: [] }));
  add('reports', 'column', menu.reports, (frame) => pages.renderReports({ frame, menu, organ, reports: [] }));
  add('reports with years', 'column', menu.reports, (frame) =>
    pages.renderReports({
      frame,
      menu,
      organ,
      reports: [
        {
          year: '2025',
          title: '2025年政府信息公开工作年度报告',
          path: 'xxgk/2026/01/20/77.html',
          day: '2026-01-20',
          carried: true,
        },
      ],
    }),
  );
  for (const [path, around] of [['ceased.html', {}], ['organs/12/ceased.html', { menu }]] as const)
    add(`ceased ${path}`, 'column', path, (frame) =>
      pages.renderCeased({
        frame,
        ...around,
        lines: [
          { path: 'xxgk/2026/01/20/78.html', title: '旧<办法>', validity: 'repealed', issuedOn: '2019-05-06', endedOn: '2026-01-05', organ: organ.name, by: [{ relation: 'repeals', title: '清理<决定>', path: 'xxgk/2026/01/20/79.html', note: '<代替>' }] },
          { path: 'xxgk/2026/01/20/80.html', title: '期满的办法', validity: 'expired', by: [] },
        ],
        count: 52,
        page: 1,
        pages: 2,
        csv: path.replace('html', 'csv'),
      }),
    ); // prettier-ignore
  add('request', 'column', menu.request, (frame) => pages.renderRequest({ frame, menu, organ }));
  add('list head', 'column', `${list.base}/index.html`, (frame) =>
    pages.renderListHead({
      frame,
      list,
      count: 57,
      newest: '2026-11-17',
      lines,
      pages: [{ path: `${list.base}/1.html`, label: '第1页 2016年起' }],
    }),
  );
  add('list page', 'column', `${list.base}/2.html`, (frame) =>
    pages.renderListPage({
      frame,
      list,
      sequence: 'ours',
      k: 2,
      lines,
      previous: `${list.base}/1.html`,
      next: `${list.base}/3.html`,
    }),
  );
  add('carried page', 'column', `${list.base}/c1.html`, (frame) =>
    pages.renderListPage({ frame, list, sequence: 'carried', k: 1, lines }),
  );
  add('document', 'article', 'xxgk/2025/12/08/731.html', (frame) =>
    pages.renderDocument(documentProps({ frame })),
  );
  for (const type of DOCUMENT_TYPES)
    add(`document of type ${type.slug}`, 'article', 'xxgk/2025/12/08/731.html', (frame) => {
      const props = documentProps({ frame });
      const record = { ...props.record, documentType: type.slug, particulars: valuesOf(type) };
      return pages.renderDocument({ ...props, record });
    });
  add('list of a type', 'column', 'types/notice/index.html', (frame) =>
    pages.renderListPage({
      frame,
      list,
      sequence: 'ours',
      k: 1,
      lines: lines.map((one, at) => {
        const type = DOCUMENT_TYPES[at % DOCUMENT_TYPES.length]!;
        return { ...one, documentType: type.slug, particulars: listedValues(type, valuesOf(type)) };
      }),
    }),
  );
  add('bare document', 'article', 'xxgk/2026/01/02/9.html', (frame) =>
    pages.renderDocument({
      frame,
      record: {
        id: 'd',
        recordVersion: 1,
        type: 'document',
        title: '只有题名',
        organs: [{ id: 'o', name: '国务院' }],
        level: 'national',
        origin: 'reposted',
        disclosure: 'redacted',
        items: [],
        carriedOver: {
          source: '省政府旧网站',
          originallyPublishedOn: '2012-03-04',
          originalUrl: 'https://old.example.gov.cn/a?b=1&c=2',
        },
      },
      n: 9,
      publishedAt: '2026-01-01T16:00:00.000Z',
      breadcrumb: [],
      organs: [{ name: '国务院' }],
      itemPaths: [],
      changedBy: [],
      changes: [],
      collects: [],
      collectedBy: [],
      interpretedBy: [],
      interprets: [],
      body: bodyOf(''),
    }),
  );
  add('rule', 'article', 'xxgk/2024/01/02/88.html', (frame) =>
    pages.renderRule({
      frame,
      record: {
        id: 'rule-1',
        recordVersion: 1,
        type: 'rule',
        organ: { id: organ.id, name: organ.name },
        title: '信息发布审查制度',
        body,
        attachments: document.attachments,
      },
      n: 88,
      publishedAt: '2024-01-02T01:00:00.000Z',
      menu,
      breadcrumb: [{ label: '政府信息公开制度', path: menu.rules }],
      body,
    }),
  );
  add('open tombstone', 'transient', 'xxgk/2025/06/01/640.html', (frame) =>
    pages.renderTombstone({
      frame,
      title: '2025年5月临时救助对象公示',
      reason: '公示期满',
      authority: '青岚市民政局',
      withdrawnOn: '2025-07-01',
      successor: { label: '2025年6月临时救助对象公示', path: 'xxgk/2025/07/01/650.html' },
    }),
  );
  add('sealed tombstone', 'transient', 'xxgk/2025/05/01/620.html', (frame) =>
    pages.renderTombstone({ frame, withdrawnOn: '2025-05-03' }),
  );
  add('organs', 'column', 'organs/index.html', (frame) =>
    pages.renderOrgans({
      frame,
      organs: [
        { ...line, depth: 0 },
        { ...line, depth: 1, newest: undefined, count: 0 },
      ],
    }),
  );
  add('index', 'column', 'items/index.html', (frame) =>
    pages.renderIndex({
      frame,
      title: '公开事项',
      introduction: '法定主动公开内容',
      groups: [
        {
          heading: '各级机关',
          entries: [
            {
              label: '政策文件',
              path: 'items/3/index.html',
              count: 57,
              newest: '2026-11-17',
              note: '条例第二十条第一项',
            },
            { label: '规划信息', count: 0 },
          ],
        },
      ],
    }),
  );
  add('site map', 'transient', 'sitemap.html', (frame) =>
    pages.renderSiteMap({
      frame,
      levels: [{ label: '市级机关', path: 'levels/city/index.html' }],
      organs: [{ label: '青岚市民政局', path: menu.home, depth: 1 }],
    }),
  );
  add('open data', 'column', 'data.html', (frame) => pages.renderOpenData({ frame, signed: true }));
  const at = '2026-11-20T02:30:00.000Z';
  const logLines = [
    { seq: 1, at, hash: 'a'.repeat(64), shown: { kind: 'published' as const, title: '关于<做好>救助的通知', path: 'xxgk/2026/11/20/1.html', history: 'xxgk/2026/11/20/1.history.html' } },
    { seq: 2, at, hash: 'b'.repeat(64) },
    { seq: 3, at, hash: 'c'.repeat(64), shown: { kind: 'daily' as const, title: '', daily: { day: '2026-11-20', seq: 2 } } },
  ]; // prettier-ignore
  add('log head', 'column', 'xxgk/log/index.html', (frame) =>
    pages.renderLogHead({
      frame,
      count: 3,
      lines: logLines,
      pages: [{ path: 'xxgk/log/1.html', label: '第1页' }],
      keys: [{ fingerprint: 'd'.repeat(64), since: '2026-11-21' }],
      daily: { day: '2026-11-20', seq: 2, hash: 'b'.repeat(64) },
    }),
  );
  add('empty log', 'column', 'xxgk/log/index.html', (frame) =>
    pages.renderLogHead({ frame, count: 0, lines: [], pages: [], keys: [] }),
  );
  add('log page', 'column', 'xxgk/log/2.html', (frame) =>
    pages.renderLogPage({
      frame,
      k: 2,
      lines: logLines,
      previous: 'xxgk/log/1.html',
      next: 'xxgk/log/3.html',
    }),
  );
  add('about', 'transient', 'about.html', (frame) => pages.renderAbout({ frame }));
  add('how to request', 'column', 'request.html', (frame) => pages.renderHowToRequest({ frame }));
  add('not found', 'transient', '404.html', (frame) => pages.renderNotFound({ frame }));
  add('search', 'transient', 'search', (frame) => pages.renderSearch(searchProps({ frame })));
  add('search without hits', 'transient', 'search', (frame) =>
    pages.renderSearch(
      searchProps({
        frame,
        total: 0,
        pages: 0,
        hits: [],
        cut: true,
        suggestions: [{ label: '救助', path: 'search?q=%E6%95%91' }],
      }),
    ),
  );
  add('search form', 'transient', 'search', (frame) =>
    pages.renderSearch(searchProps({ frame, q: '', total: 0, pages: 0, hits: [], filters: [] })),
  );
  add('message', 'transient', '404.html', (frame) =>
    pages.renderMessage({ frame, status: 400, title: '地址有误', message: '请检查地址。' }),
  );
  return made;
}
