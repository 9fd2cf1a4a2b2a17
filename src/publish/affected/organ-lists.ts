/** Pages that carry the left menu of an organ. */
import { listId } from '../../domain/lists';
import { recordRow, sourcesOf } from '../../store/records';
import type { Store } from '../../store/open';
import { all } from '../../store/statements';
import { unit, unitsOfList } from '../render/units';
import { PHASE, type Pages, type Phase } from './pages';

/** Lists of an organ: its own, and one for each item in which it has records or duties. */
function listsOfOrgan(store: Store, id: string, items: readonly string[]): Set<string> {
  const own = listId({ kind: 'organ', organ: id });
  const rows = all<{ id: string }>(
    store,
    'SELECT id FROM list WHERE id > ? AND id < ?',
    `${own}|`,
    `${own}}`,
  );
  const bound = items.map((item) => listId({ kind: 'organItem', organ: id, item }));
  return new Set([own, ...rows.map((row) => row.id), ...bound]);
}

/** Everything on which the left menu of an organ stands, and the lists themselves. */
export function organListPages(
  pages: Pages,
  phase: Phase,
  store: Store,
  id: string,
  items: readonly string[],
): void {
  for (const list of listsOfOrgan(store, id, items)) pages.add(phase, ...unitsOfList(store, list));
  pages.add(phase, unit.organ(id), unit.organPages(id), unit.coverage(id));
  for (const source of sourcesOf(store, id, 'of')) {
    const row = recordRow(store, source);
    if (row?.path) pages.add(PHASE.lists, unit.record(row.n));
  }
}
