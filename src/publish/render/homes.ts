/** Home pages of the portal and of the levels, and the indexes of organs, items, topics and years. */
import {
  HOME, ITEMS, levelHome, listHead, ORGANS, organHome, SITE_MAP, TOPICS, YEARS,
} from '../../domain/addresses'; // prettier-ignore
import { listBase, listId } from '../../domain/lists';
import { TOPICS as CLASSES } from '../../domain/topics';
import { LEVEL_LABELS, LEVELS, type Level } from '../../domain/vocabulary';
import type { ItemEntry, OrganEntry } from '../../store/directory';
import { headLines, listRow, listRows } from '../../store/lists';
import type { ListRow } from '../../store/rows';
import { all } from '../../store/statements';
import { renderHome, renderIndex, renderLevel, renderOrgans, renderSiteMap } from '../../../templates/pages';
import type { HomePageProps, IndexPageProps } from '../../../templates/props';
import { frameOf, type Output, type Site } from './context';
import { lineOf } from './lines';
import { LATEST, organLines } from './organs';
import { typesWithRecords } from './types';

type Entry = IndexPageProps['groups'][number]['entries'][number];

const output = (address: string, content: string): Output[] => [{ address, content }];
const itemList = ({ record }: ItemEntry) => listId({ kind: 'item', item: record.id });
const itemPath = ({ n }: ItemEntry) => listHead(`items/${n}`);

/** Items of every level (条例 Art. 20); those of one level only (Art. 21) stand in the index of items. */
const bindsAll = ({ levels }: ItemEntry['record']) => LEVELS.every((level) => levels.includes(level));

export function renderHomeUnit(site: Site): Output[] {
  const { store, directory } = site;
  const total = listRow(store, 'all')?.live ?? 0;
  const top = directory.items.filter(
    ({ record }) => bindsAll(record) && !directory.item(record.parent ?? ''),
  );
  const rows = listRows(store, top.map(itemList));
  const figures = [
    { label: '公开信息', value: `${total}条` },
    { label: '公开机关', value: `${directory.size}个` },
  ];
  return output(
    HOME,
    renderHome({
      frame: frameOf(site, HOME),
      latest: headLines(store, 'all', LATEST).map(lineOf),
      levels: levelFigures(site),
      items: top.map((entry) => ({
        item: entry.record,
        path: itemPath(entry),
        count: rows.get(itemList(entry))?.live ?? 0,
      })),
      types: typesWithRecords(site),
      figures: total > 0 ? figures : [],
    }),
  );
}

/** The four levels, and the national one where it has records. */
function levelFigures(site: Site): HomePageProps['levels'] {
  return ([...LEVELS, 'national'] as Level[]).flatMap((level) => {
    const row = listRow(site.store, listId({ kind: 'level', level }));
    if (level === 'national' && !row?.live) return [];
    const path =
      level === 'national' ? listHead(listBase({ kind: 'level', level }, Number)) : levelHome(level);
    const organs = site.directory.count(level);
    return [
      { level, path, organs, documents: row?.live ?? 0, ...(row?.newest ? { newest: row.newest } : {}) },
    ];
  });
}

export function renderLevelUnit(site: Site, level: (typeof LEVELS)[number]): Output[] {
  const groups = [...site.directory.governments(level)];
  const lines = organLines(
    site,
    groups.flatMap(({ government, departments }) => [government, ...departments]),
  );
  const list = listId({ kind: 'level', level });
  const address = levelHome(level);
  let at = 0;
  return output(
    address,
    renderLevel({
      frame: frameOf(site, address),
      level,
      governments: groups.map(({ departments }) => ({
        government: lines[at++]!,
        departments: lines.slice(at, (at += departments.length)),
      })),
      latest: headLines(site.store, list, LATEST).map(lineOf),
      list: {
        label: `全部${LEVEL_LABELS[level]}信息`,
        path: listHead(listBase({ kind: 'level', level }, Number)),
      },
      count: listRow(site.store, list)?.live ?? 0,
    }),
  );
}

export function renderOrgansUnit(site: Site): Output[] {
  const tree = [...site.directory.tree()];
  const lines = organLines(site, tree as OrganEntry[]);
  return output(
    ORGANS,
    renderOrgans({
      frame: frameOf(site, ORGANS),
      organs: lines.map((line, i) => ({ ...line, depth: tree[i]!.depth })),
    }),
  );
}

export function renderSiteMapUnit(site: Site): Output[] {
  return output(
    SITE_MAP,
    renderSiteMap({
      frame: frameOf(site, SITE_MAP),
      levels: LEVELS.map((level) => ({ label: `${LEVEL_LABELS[level]}机关`, path: levelHome(level) })),
      organs: [...site.directory.tree()].map(({ n, record, depth }) => ({
        label: record.name,
        path: organHome(n),
        depth,
      })),
    }),
  );
}

const entry = (label: string, path: string, row: ListRow | undefined, note?: string): Entry => ({
  label,
  path,
  count: row?.live ?? 0,
  ...(row?.newest ? { newest: row.newest } : {}),
  ...(note ? { note } : {}),
});

/** All items: those of the law first, each column's own sub-items under its name. */
export function renderItemsUnit(site: Site): Output[] {
  const { store, directory } = site;
  const rows = listRows(store, directory.items.map(itemList));
  const line = (item: ItemEntry) =>
    entry(
      directory.itemNames.get(item.record.id)!,
      itemPath(item),
      rows.get(itemList(item)),
      item.record.code,
    );
  const parentOf = ({ record }: ItemEntry) => directory.item(record.parent ?? '');
  const parents = directory.items.filter((item) => directory.items.some((child) => parentOf(child) === item));
  return output(
    ITEMS,
    renderIndex({
      frame: frameOf(site, ITEMS),
      title: '公开事项',
      introduction: '法定主动公开内容，各级机关使用同一套目录。打开事项，可以查看各机关公开的同类信息。',
      groups: [
        { entries: directory.items.filter((item) => !parentOf(item)).map(line) },
        ...parents.map((parent) => ({
          heading: parent.record.name,
          entries: directory.items.filter((item) => parentOf(item) === parent).map(line),
        })),
      ],
    }),
  );
}

const listsBetween = (site: Site, kind: 'topic' | 'year'): Map<string, ListRow> =>
  new Map(
    all<ListRow>(site.store, 'SELECT * FROM list WHERE id > ? AND id < ?', `${kind}:`, `${kind};`).map(
      (row) => [row.id.slice(kind.length + 1), row],
    ),
  );

export function renderTopicsUnit(site: Site): Output[] {
  const rows = listsBetween(site, 'topic');
  const line = ({ code, name }: { code: string; name: string }) =>
    rows.has(code) ? [entry(name, listHead(`topics/${code}`), rows.get(code))] : [];
  return output(
    TOPICS,
    renderIndex({
      frame: frameOf(site, TOPICS),
      title: '主题',
      introduction: '按国务院规定的主题分类查找。只列出已有信息的主题。',
      groups: CLASSES.map((topic) => ({
        heading: topic.name,
        entries: [...line(topic), ...topic.subs.flatMap(line)],
      })).filter(({ entries }) => entries.length > 0),
    }),
  );
}

export function renderYearsUnit(site: Site): Output[] {
  const rows = [...listsBetween(site, 'year')].sort(([a], [b]) => (a < b ? 1 : -1));
  return output(
    YEARS,
    renderIndex({
      frame: frameOf(site, YEARS),
      title: '年份',
      introduction: '按公开的年份查找。旧站转入的信息按原发布日期归入当年。',
      groups: [{ entries: rows.map(([year, row]) => entry(`${year}年`, listHead(`years/${year}`), row)) }],
    }),
  );
}
