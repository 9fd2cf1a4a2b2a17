/** affected(changes): the pages to write, explicit and linear in the record's lists and what cites it. */
import { directoryOf } from '../../store/directory';
import type { LedgerEntry } from '../../domain/public-record';
import type { Store } from '../../store/open';
import { one } from '../../store/statements';
import type { Change } from '../fold';
import { SHARD_SIZE, shardOf, unit } from '../render/units';
import { affectedLog } from './log';
import { affectedByDocument, affectedByOrganText } from './documents';
import { affectedByStatement, columnsThatTurn } from './columns';
import { affectedByItem, affectedByOrgan } from './organs';
import { Pages, PHASE } from './pages';

export { compareUnits, Pages, PHASE, type Phase } from './pages';

/**
 * @param store after the fold that made the changes
 * @param entries the entries that were folded
 * @returns the units of `render/units.ts` to write; `everything` where site settings changed
 */
export function affected(store: Store, entries: readonly LedgerEntry[], changes: readonly Change[]): Pages {
  const pages = new Pages();
  affectedLog(pages, store, entries, changes);
  const directory = directoryOf(store);
  columnsThatTurn(pages, store, directory, changes);
  for (const change of changes) {
    if (!change.before && opensShard(store, change.after.row.n)) pages.add(PHASE.lists, unit.sitemapIndex);
    if (!change.before) pages.add(PHASE.lists, unit.shard(shardOf(change.after.row.n)));
    switch (change.after.row.type) {
      case 'document':
        affectedByDocument(pages, store, directory, change);
        break;
      case 'guide':
      case 'rule':
        affectedByOrganText(pages, store, directory, change);
        break;
      case 'statement':
        affectedByStatement(pages, directory, change);
        break;
      case 'organ':
        affectedByOrgan(pages, store, directory, change);
        break;
      case 'item':
        affectedByItem(pages, store, directory, change);
        break;
      case 'site':
        pages.everything = true;
        break;
    }
  }
  return pages;
}

/** Whether a record is the first in its range of the sitemap. */
function opensShard(store: Store, n: number): boolean {
  const start = (shardOf(n) - 1) * SHARD_SIZE;
  return !one(store, 'SELECT 1 FROM record WHERE n > ? AND n < ? LIMIT 1', start, n);
}
