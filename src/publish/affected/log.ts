/** Pages of the public log that new entries touch: the last ones, and those that name what must not be seen. */
import { LOG_PAGE_SIZE, logPageOf } from '../../domain/log';
import type { LedgerEntry } from '../../domain/public-record';
import { seqsOf, signingKeys } from '../../store/log';
import type { Store } from '../../store/open';
import type { Change, Snapshot } from '../fold';
import { unit } from '../render/units';
import { PHASE, type Pages } from './pages';

/** What the log shows of a record beside the titles in its entries. */
function shownKey({ row, record }: Snapshot): string {
  const external = record?.type === 'organ' && record.external === true;
  const address = row.type === 'organ' || row.type === 'item' ? row.state === 'live' && !external : row.path;
  return JSON.stringify([row.state === 'sealed', address]);
}

export function affectedLog(
  pages: Pages,
  store: Store,
  entries: readonly LedgerEntry[],
  changes: readonly Change[],
): void {
  for (const { seq } of entries) {
    const opens = (seq - 1) % LOG_PAGE_SIZE === 0;
    pages.add(opens ? PHASE.before : PHASE.lists, unit.logPage(logPageOf(seq)));
    // The page before gets its link to the next one.
    if (opens && seq > 1) pages.add(PHASE.lists, unit.logPage(logPageOf(seq) - 1));
  }
  if (entries.length) pages.add(PHASE.lists, unit.log);
  for (const { id, before, after } of changes) {
    if (!before || shownKey(before) === shownKey(after)) continue;
    const phase = after.row.state === 'sealed' ? PHASE.takeDown : PHASE.lists;
    pages.add(phase, unit.log, ...seqsOf(store, id).map((seq) => unit.logPage(logPageOf(seq))));
  }
  const first = entries.find(({ kind }) => kind === 'daily');
  if (!first || !signingKeys(store).some(({ seq }) => seq >= first.seq)) return;
  pages.add(PHASE.before, unit.logKey);
  pages.add(PHASE.lists, unit.fixed);
}
