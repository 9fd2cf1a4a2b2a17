/** Pages that a change of an organ or of a disclosure item touches. */
import { canonicalJson } from '../../domain/canonical';
import { listId } from '../../domain/lists';
import type { ItemRecord, OrganRecord } from '../../domain/public-record';
import { LEVELS, type Level } from '../../domain/vocabulary';
import type { Directory } from '../../store/directory';
import { organWithDescendants, recordRow, relationsTo, sourcesOf, targetsOf } from '../../store/records';
import type { Store } from '../../store/open';
import { all } from '../../store/statements';
import type { Change, Snapshot } from '../fold';
import { shardOf, unit, unitsOfList } from '../render/units';
import { citing } from './documents';
import { organListPages } from './organ-lists';
import { PHASE, type Pages } from './pages';

const organOf = (snapshot: Snapshot | undefined): OrganRecord | undefined =>
  snapshot?.row.state === 'live' && snapshot.record?.type === 'organ' ? snapshot.record : undefined;
const itemOf = (snapshot: Snapshot | undefined): ItemRecord | undefined =>
  snapshot?.row.state === 'live' && snapshot.record?.type === 'item' ? snapshot.record : undefined;

const inDirectory = (organ: OrganRecord | undefined): boolean => organ !== undefined && !organ.external;
const menuKey = (organ: OrganRecord | undefined): string =>
  JSON.stringify([inDirectory(organ), organ?.name, organ?.shortName, organ?.items]);

const isLevel = (level: Level | undefined): level is (typeof LEVELS)[number] =>
  level !== undefined && (LEVELS as readonly Level[]).includes(level);

/** Record pages of every document in a list: they link to an organ or item that appears or vanishes. */
function documentsIn(pages: Pages, store: Store, list: string): void {
  const rows = all<{ n: number }>(
    store,
    'SELECT record.n FROM member JOIN record ON record.id = member.record_id WHERE list = ? AND member.day IS NOT NULL',
    list,
  );
  pages.add(PHASE.citing, ...rows.map(({ n }) => unit.record(n)));
}

export function affectedByOrgan(pages: Pages, store: Store, directory: Directory, change: Change): void {
  const { id } = change;
  const [before, after] = [organOf(change.before), organOf(change.after)];
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) {
    pages.add(PHASE.lists, unit.organ(id), unit.shard(shardOf(change.after.row.n)));
    return;
  }
  const flips = inDirectory(before) !== inDirectory(after);
  const phase = flips && inDirectory(after) ? PHASE.before : PHASE.lists;
  pages.add(phase, unit.organ(id), unit.organPages(id), unit.coverage(id));
  if (menuKey(before) !== menuKey(after))
    organListPages(pages, phase, store, id, [...(before?.items ?? []), ...(after?.items ?? [])]);
  if (flips) {
    documentsIn(pages, store, listId({ kind: 'organ', organ: id }));
    for (const { source, kind } of relationsTo(store, id))
      if (kind === 'succeeds') pages.add(PHASE.lists, unit.organ(source));
  }
  pages.add(PHASE.lists, unit.home, unit.organs, unit.siteMap, unit.shard(shardOf(change.after.row.n)));
  for (const organ of [before, after]) {
    if (!organ) continue;
    if (isLevel(organ.level)) pages.add(PHASE.lists, unit.level(organ.level));
    for (const other of [organ.parent, organ.successor])
      if (other !== undefined) pages.add(PHASE.lists, unit.organ(other));
  }
  for (const below of sourcesOf(store, id, 'parent')) pages.add(PHASE.lists, unit.organ(below));
  for (const old of targetsOf(store, id, 'succeeds')) pages.add(PHASE.lists, unit.organ(old));
  // An organ that moves takes those below it along on the pages of their levels.
  for (const below of organWithDescendants(store, id)) {
    const level = directory.organ(below)?.record.level;
    if (isLevel(level)) pages.add(PHASE.lists, unit.level(level));
  }
  if (flips) {
    citing(pages, store, directory, change);
    for (const source of sourcesOf(store, id, 'of')) citedText(pages, store, source);
  }
}

/** Pages that link to a guide of an organ that appears or vanishes. */
function citedText(pages: Pages, store: Store, id: string): void {
  for (const source of sourcesOf(store, id, 'link')) {
    const row = recordRow(store, source);
    if (row?.path) pages.add(PHASE.citing, unit.record(row.n));
  }
}

export function affectedByItem(pages: Pages, store: Store, directory: Directory, change: Change): void {
  const { id } = change;
  const [before, after] = [itemOf(change.before), itemOf(change.after)];
  const flips = (before === undefined) !== (after === undefined);
  const phase = flips && after ? PHASE.before : PHASE.lists;
  pages.add(phase, unit.item(id));
  pages.add(PHASE.lists, unit.shard(shardOf(change.after.row.n)));
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return;
  const list = listId({ kind: 'item', item: id });
  pages.add(phase, ...unitsOfList(store, list));
  pages.add(PHASE.lists, unit.home, unit.items);
  const bound = new Set(sourcesOf(store, id, 'binds'));
  for (const organ of bound) {
    const items = directory.organ(organ)?.record.items ?? [];
    organListPages(pages, phase, store, organ, [...items, id]);
  }
  for (const { record } of directory.tree()) {
    const own = listId({ kind: 'organItem', organ: record.id, item: id });
    if (!bound.has(record.id)) pages.add(phase, ...unitsOfList(store, own));
  }
  if (flips) {
    documentsIn(pages, store, list);
    citing(pages, store, directory, change);
  }
}
