/** Heads and permanent pages of lists. */
import {
  ITEMS,
  levelHome,
  listHead,
  listPage,
  ORGANS,
  TOPICS,
  TYPES,
  twin,
  YEARS,
  type Sequence,
} from '../../domain/addresses';
import { documentType } from '../../domain/document-types';
import { PAGE_SIZE, parseListId, type ListKey } from '../../domain/lists';
import type { Instant } from '../../domain/public-record';
import { topicName } from '../../domain/topics';
import { LEVEL_LABELS, LEVELS, type Level } from '../../domain/vocabulary';
import { headLines, linesOfPage, listRow } from '../../store/lists';
import { one } from '../../store/statements';
import { renderListHead, renderListPage } from '../../../templates/pages';
import type { ListInfo, RecordLine } from '../../../templates/props';
import { statementsOf } from './columns';
import { frameOf, type Output, type Site } from './context';
import { lineOf } from './lines';
import { baseOf, headOf } from './links';
import { menuOf } from './menu';
import { csvTwin, jsonTwin } from './twins';
import { hasFeed, pageOf } from './units';

/** Records on the head of a list. */
const HEAD_LINES = 30;
/** Permanent pages that the head links one by one; of the older ones it links fewer and fewer. */
const NEAR_PAGES = 10;

/** What a list is called and where it stands; undefined where it is not on the site. */
export function listInfo(site: Site, list: string): ListInfo | undefined {
  const key = parseListId(list);
  const head = headOf(site, key);
  return head === undefined
    ? undefined
    : { base: head.replace(/\/index\.html$/, ''), feed: hasFeed(list), ...describe(site, key) };
}

function describe(site: Site, key: ListKey): Omit<ListInfo, 'base' | 'feed'> {
  const { directory } = site;
  switch (key.kind) {
    case 'all':
      return { title: '全部公开信息', description: '各级机关依法公开的全部政府信息', breadcrumb: [] };
    case 'level': {
      const label = `${LEVEL_LABELS[key.level]}机关`;
      const home = (LEVELS as readonly Level[]).includes(key.level)
        ? [{ label, path: levelHome(key.level) }]
        : [];
      return {
        title: `${label}公开信息`,
        description: `${label}依法公开的政府信息`,
        breadcrumb: [{ label: '公开机关', path: ORGANS }, ...home],
      };
    }
    case 'organ':
    case 'organItem': {
      const organ = directory.organ(key.organ)!.record;
      const menu = menuOf(site, key.organ)!;
      const item = key.kind === 'organItem' ? directory.item(key.item)!.record : undefined;
      const title = item?.name ?? '全部公开信息';
      return {
        title,
        description: `${organ.name}依法公开的${item?.name ?? '政府信息'}`,
        breadcrumb: [
          { label: '公开机关', path: ORGANS },
          { label: organ.name, path: menu.home },
        ],
        menu,
        ...(item ? { item } : {}),
      };
    }
    case 'item': {
      const item = directory.item(key.item)!.record;
      return {
        title: item.name,
        description: `各级机关依法公开的${item.name}`,
        breadcrumb: [{ label: '公开事项', path: ITEMS }],
        item,
      };
    }
    case 'topic': {
      const title = topicName(key.topic) ?? key.topic;
      return {
        title,
        description: `主题为“${title}”的政府信息`,
        breadcrumb: [{ label: '主题', path: TOPICS }],
      };
    }
    case 'type':
      return {
        ...typeInfo(key.type),
        breadcrumb: [{ label: '信息类型', path: TYPES }],
      };
    case 'organType': {
      const organ = directory.organ(key.organ)!.record;
      const menu = menuOf(site, key.organ)!;
      const { description, ...info } = typeInfo(key.type);
      return {
        ...info,
        description: `${organ.name}及下级机关公开的${description}`,
        breadcrumb: [
          { label: '公开机关', path: ORGANS },
          { label: organ.name, path: menu.home },
        ],
        menu,
      };
    }
    case 'year':
      return {
        title: `${key.year}年`,
        description: `${key.year}年公开的政府信息`,
        breadcrumb: [{ label: '年份', path: YEARS }],
      };
  }
}

function typeInfo(slug: string) {
  const type = documentType(slug);
  const title = type?.listName ?? type?.name[0] ?? slug;
  return { title, description: type?.description ?? title, documentType: slug };
}

export function renderHeadUnit(site: Site, list: string): Output[] {
  const info = listInfo(site, list);
  if (!info) {
    const base = baseOf(site, parseListId(list));
    return base === undefined ? [] : [{ address: listHead(base), content: undefined }];
  }
  const row = listRow(site.store, list);
  const address = listHead(info.base);
  const content = renderListHead({
    frame: frameOf(site, address),
    list: info,
    count: row?.live ?? 0,
    ...(row?.newest ? { newest: row.newest } : {}),
    ...signedFor(site, list, row?.live ?? 0),
    lines: headLines(site.store, list, HEAD_LINES).map(lineOf),
    pages: [
      ...pageLinks(site, list, info.base, 'ours', row?.ours ?? 0),
      ...pageLinks(site, list, info.base, 'carried', row?.carried ?? 0),
    ],
  });
  return [{ address, content }];
}

/** What was signed for a column of an organ that has no record. */
function signedFor(site: Site, list: string, live: number) {
  const key = parseListId(list);
  if (live > 0 || key.kind !== 'organItem') return {};
  const statement = statementsOf(site, key.organ).get(key.item);
  return statement ? { statement } : {};
}

/** Pages that the head links: the newest, then fewer and fewer, and the first. */
export function linkedPages(last: number): number[] {
  const pages: number[] = [];
  for (let k = last, step = 1; k > 1; k -= step) {
    pages.push(k);
    if (last - k >= NEAR_PAGES) step *= 2;
  }
  return last > 0 ? [...pages, 1] : [];
}

function pageLinks(site: Site, list: string, base: string, sequence: Sequence, ordinals: number) {
  return linkedPages(pageOf(ordinals)).map((k) => {
    const first = one<{ day: string; first_published_at: Instant }>(
      site.store,
      `SELECT r.day FROM member m JOIN record r ON r.id = m.record_id
       WHERE m.list = ? AND m.sequence = ? AND m.ordinal = ?`,
      list,
      sequence,
      (k - 1) * PAGE_SIZE + 1,
    )!;
    const name = `${sequence === 'ours' ? '' : '旧站转入'}第${k}页`;
    return { path: listPage(base, sequence, k), label: `${name}（${first.day}起）` };
  });
}

export function renderPageUnit(site: Site, list: string, sequence: Sequence, k: number): Output[] {
  const base = baseOf(site, parseListId(list));
  if (base === undefined) return [];
  const address = listPage(base, sequence, k);
  const addresses = [address, twin(address, 'json'), twin(address, 'csv')];
  const info = listInfo(site, list);
  if (!info) return addresses.map((gone) => ({ address: gone, content: undefined }));
  const rows = linesOfPage(site.store, list, sequence, k);
  const lines: RecordLine[] = rows.map(lineOf);
  const more = (listRow(site.store, list)?.[sequence] ?? 0) > k * PAGE_SIZE;
  const page = { list: info, sequence, k, lines };
  const contents = [
    renderListPage({
      frame: frameOf(site, address),
      ...page,
      ...(k > 1 ? { previous: listPage(base, sequence, k - 1) } : {}),
      ...(more ? { next: listPage(base, sequence, k + 1) } : {}),
    }),
    jsonTwin(site, address, page),
    csvTwin(site, lines, info.documentType),
  ];
  return addresses.map((file, i) => ({ address: file, content: contents[i] }));
}
