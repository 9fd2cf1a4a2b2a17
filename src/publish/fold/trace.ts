/** An entry whose text a purge destroyed: the record keeps its places, and nothing of it is shown. */
import type { LedgerEntry, PurgeTrace } from '../../domain/public-record';
import type { Store } from '../../store/open';
import type { RecordRow } from '../../store/rows';
import { writeMembers } from './members';
import { newRow, PAGED, writeRow } from './record-rows';
import { writeFileUse, writeHashedRedirect, writeRelations } from './relations';

/** Does to others what folding the entry did before its text was destroyed. */
export function putTrace(
  store: Store,
  entry: LedgerEntry,
  before: RecordRow | undefined,
  { type, day, lists, oldAddress }: PurgeTrace,
): void {
  const first = before ?? newRow(entry, type);
  const row: RecordRow = {
    ...first,
    type,
    state: 'sealed',
    revision: entry.revision,
    seq: entry.seq,
    changed_at: entry.kind === 'technical' ? first.changed_at : entry.publishedAt,
    withdrawn_at: null,
    day,
    path: PAGED.includes(type) ? (first.path ?? newRow(entry, type).path) : null,
  };
  writeRow(store, row);
  writeRelations(store, row.id, undefined);
  writeFileUse(store, row.id, undefined);
  writeHashedRedirect(store, row.id, oldAddress);
  if (lists)
    writeMembers(store, { id: row.id, sequence: row.carried ? 'carried' : 'ours', day, lists, live: false });
}
