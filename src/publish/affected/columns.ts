/** Columns of organs: when they come to stand in menus, and what is signed for those that are empty. */
import { listId, parseListId } from '../../domain/lists';
import type { StatementRecord } from '../../domain/public-record';
import type { Directory } from '../../store/directory';
import { listRow } from '../../store/lists';
import type { Store } from '../../store/open';
import type { Change, Snapshot } from '../fold';
import { unit } from '../render/units';
import { organListPages } from './organ-lists';
import { PHASE, type Pages } from './pages';

/** Lists in which a record counts. */
const counting = (snapshot: Snapshot | undefined): Set<string> =>
  new Set(snapshot?.members.flatMap(({ list, day }) => (day === null ? [] : [list])));

/**
 * A column stands in the menu of its organ while it has records: an empty one is not shown. Its first record,
 * and the withdrawal of its last, change every page that carries the menu.
 */
export function columnsThatTurn(
  pages: Pages,
  store: Store,
  directory: Directory,
  changes: readonly Change[],
): void {
  const differences = new Map<string, number>();
  const count = (list: string, by: number) => differences.set(list, (differences.get(list) ?? 0) + by);
  for (const { before, after } of changes) {
    const [was, is] = [counting(before), counting(after)];
    for (const list of is) if (!was.has(list)) count(list, 1);
    for (const list of was) if (!is.has(list)) count(list, -1);
  }
  for (const [list, difference] of differences) {
    const key = parseListId(list);
    if (key.kind !== 'organItem') continue;
    const live = listRow(store, list)?.live ?? 0;
    const organ = directory.organ(key.organ)?.record;
    if (organ && live > 0 !== live - difference > 0)
      organListPages(pages, PHASE.lists, store, organ.id, organ.items);
  }
}

/** A statement stands on the home and the coverage page of its organ, and at the head of its empty column. */
export function affectedByStatement(pages: Pages, directory: Directory, { before, after }: Change): void {
  for (const snapshot of [before, after]) {
    const record = snapshot?.record as StatementRecord | undefined;
    if (!record || !directory.organ(record.organ.id)) continue;
    const { organ, item } = record;
    pages.add(PHASE.lists, unit.organ(organ.id), unit.coverage(organ.id));
    if (directory.item(item.id))
      pages.add(PHASE.lists, unit.head(listId({ kind: 'organItem', organ: organ.id, item: item.id })));
  }
}
