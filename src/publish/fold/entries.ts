/** The ledger's entries as the public store keeps them, for log and history. */
import { shanghaiDay } from '../../domain/local-date';
import type { EntryContent, EntryKind, LedgerEntry } from '../../domain/public-record';
import type { Store } from '../../store/open';
import type { RecordRow } from '../../store/rows';
import { run } from '../../store/statements';
import { titleOfText } from '../ledger/hash';

/** Kinds whose entries bring the record itself; the others say something about the one that is there. */
const WITH_RECORD: readonly EntryKind[] = ['published', 'changed', 'carriedOver', 'technical'];

/** Title beside the entry in the public log; null where only its date and hash may be seen. */
export function shownTitle(entry: LedgerEntry, before: RecordRow | undefined): string | null {
  if (entry.parked || entry.text === undefined) return null;
  if (WITH_RECORD.includes(entry.kind)) return titleOfText(entry.text);
  return before?.state === 'sealed' ? null : (before?.title ?? '');
}

export function writeEntry(store: Store, entry: LedgerEntry, title: string | null): void {
  run(
    store,
    `INSERT INTO entry (seq, record_id, revision, kind, published_at, index_number, title, salt, text, text_hash,
       facts_hash, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.seq,
    entry.recordId,
    entry.revision,
    entry.kind,
    entry.publishedAt,
    entry.indexNumber ?? null,
    title,
    entry.salt ?? null,
    entry.text ?? null,
    entry.textHash,
    entry.factsHash ?? null,
    entry.previousHash,
    entry.hash,
  );
}

/** The signed head of a day belongs to no record. A key is kept from its first head on. */
export function writeDaily(store: Store, entry: LedgerEntry): void {
  writeEntry(store, entry, '');
  const { daily } = JSON.parse(entry.text ?? '{}') as EntryContent;
  if (daily)
    run(
      store,
      'INSERT OR IGNORE INTO signing_key (public_key, seq, since) VALUES (?, ?, ?)',
      daily.publicKey,
      entry.seq,
      shanghaiDay(entry.publishedAt),
    );
}
