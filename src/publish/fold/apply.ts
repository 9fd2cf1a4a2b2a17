/** The effect of one ledger entry on the public store. */
import { canonicalJson } from '../../domain/canonical';
import { documentType, listedValues } from '../../domain/document-types';
import { listId, listsOf } from '../../domain/lists';
import { addDays, shanghaiDay } from '../../domain/local-date';
import type { DocumentRecord, EntryContent, LedgerEntry, LocalDate, PublicRecord, Withdrawal } from '../../domain/public-record'; // prettier-ignore
import { CHANGE_RELATIONS, SEALED_WITHDRAWALS } from '../../domain/vocabulary';
import type { Store } from '../../store/open';
import { parseRecord, recordRow, setMeta, targetsOf } from '../../store/records';
import type { RecordRow } from '../../store/rows';
import { one, run } from '../../store/statements';
import { askForCompaction } from '../compaction';
import type { ChangeLog } from './changes';
import { contentOfEntry } from './content';
import { shownTitle, writeDaily, writeEntry } from './entries';
import { foundUnder } from './index-search';
import { writeMembers } from './members';
import { newRow, PAGED, writeRow } from './record-rows';
import { forgetOldAddress, oldAddressOf, writeFileUse, writeRedirect, writeRelations } from './relations';
import { putTrace } from './trace';
import { currentValidity, dateFlags, dueDay, withRenewal } from './validity';

/** Records that stand around every page of an organ or of the site. */
const DIRECTORY: readonly PublicRecord['type'][] = ['organ', 'item', 'site'];

export interface Fold {
  store: Store;
  log: ChangeLog;
  /** Records whose place in search has to be looked at. */
  reindex: Set<string>;
}

/** Folds one entry. The record that it names is changed, and the validity of what it amends or repeals. */
export function applyEntry(fold: Fold, entry: LedgerEntry): void {
  const { store, log } = fold;
  if (entry.kind === 'daily') return writeDaily(store, entry);
  const content = entry.parked ? undefined : usable(entry);
  log.touch(entry.recordId);
  const before = recordRow(store, entry.recordId);
  if (before && content?.record && content.record.type !== before.type)
    throw new Error(`这条信息原是另一类信息（${before.type}），不能变成${content.record.type}。`);
  writeEntry(store, entry, shownTitle(entry, before));
  const targets = changeTargets(store, entry.recordId);
  if (entry.kind === 'withdrawn' || entry.kind === 'purged')
    withdraw(store, entry, before, content?.withdrawal);
  else if (content?.record && entry.kind !== 'void') put(fold, entry, before, content.record);
  else if (entry.trace && !entry.parked) putTrace(store, entry, before, entry.trace);
  else keep(store, entry, before);
  const after = recordRow(store, entry.recordId)!;
  if (DIRECTORY.includes(after.type)) setMeta(store, 'directory_seq', entry.seq);
  for (const id of new Set([entry.recordId, ...targets, ...changeTargets(store, entry.recordId)]))
    refreshValidity(fold, id, id === entry.recordId ? undefined : shanghaiDay(entry.publishedAt));
  if (PAGED.includes(after.type)) fold.reindex.add(entry.recordId);
  if (after.type === 'organ') reindexBelow(fold, before, after);
}

function usable(entry: LedgerEntry): EntryContent | undefined {
  try {
    return contentOfEntry(entry);
  } catch {
    return undefined; // numbered before it could be made a page: it keeps its number and changes nothing
  }
}

const changeTargets = (store: Store, id: string): string[] =>
  CHANGE_RELATIONS.flatMap((kind) => targetsOf(store, id, kind));

const titleOf = (record: PublicRecord): string =>
  'title' in record ? record.title : 'name' in record ? record.name : '';

const organOf = (record: PublicRecord): string | null =>
  record.type === 'document' ? record.organs[0]!.name : 'organ' in record ? record.organ.name : null;

function put({ store }: Fold, entry: LedgerEntry, before: RecordRow | undefined, record: PublicRecord): void {
  const first = before ?? newRow(entry, record.type);
  const today = shanghaiDay(entry.publishedAt);
  const document = record.type === 'document' ? record : undefined;
  const dated = document && withRenewal(store, document);
  const flags = dated ? dateFlags(dated, today) : { enteredForce: true, expired: false };
  const type = documentType(document?.documentType);
  const { body, ...facts } = { body: undefined, ...record };
  const listed = type && listedValues(type, document?.particulars);
  const original = first.carried ? document?.carriedOver?.originallyPublishedOn : undefined;
  const row: RecordRow = {
    ...first,
    type: record.type,
    state: 'live',
    revision: entry.revision,
    seq: entry.seq,
    changed_at: entry.kind === 'technical' ? first.changed_at : entry.publishedAt,
    withdrawn_at: null,
    day: original ?? shanghaiDay(first.first_published_at),
    title: titleOf(record),
    document_number: 'documentNumber' in record ? (record.documentNumber ?? null) : null,
    index_number: indexNumberOf(store, entry, document?.importedIndexNumber),
    organ: organOf(record),
    entered_force: flags.enteredForce ? 1 : 0,
    expired: flags.expired ? 1 : 0,
    due: dated ? dueDay(dated, today) : null,
    path: PAGED.includes(record.type) ? (first.path ?? newRow(entry, record.type).path) : null,
    document_type: type?.slug ?? null,
    particulars: listed ? canonicalJson(listed) : null,
    withdrawal: null,
    json: canonicalJson(facts),
    body: body === undefined ? null : Buffer.from(body),
  };
  writeRow(store, row);
  writeRelations(store, row.id, record);
  writeFileUse(store, row.id, record);
  writeRedirect(store, row.id, oldAddressOf(record));
  if (document)
    writeMembers(store, {
      id: row.id,
      sequence: row.carried ? 'carried' : 'ours',
      day: row.day,
      lists: listsOf(document, row.day).map(listId),
      live: true,
    });
}

function indexNumberOf(store: Store, entry: LedgerEntry, imported: string | undefined): string | null {
  const given = one<{ index_number: string }>(
    store,
    'SELECT index_number FROM entry WHERE record_id = ? AND index_number IS NOT NULL LIMIT 1',
    entry.recordId,
  );
  return given?.index_number ?? imported ?? null;
}

function withdraw(
  store: Store,
  entry: LedgerEntry,
  before: RecordRow | undefined,
  withdrawal: Withdrawal | undefined,
): void {
  const first = before ?? newRow(entry, 'document');
  const sealed =
    entry.kind === 'purged' ||
    first.state === 'sealed' ||
    withdrawal === undefined ||
    SEALED_WITHDRAWALS.includes(withdrawal.kind);
  const row: RecordRow = {
    ...first,
    state: sealed ? 'sealed' : 'withdrawn',
    revision: entry.revision,
    seq: entry.seq,
    withdrawn_at: first.withdrawn_at ?? entry.publishedAt,
    validity: null,
    due: null,
    withdrawal: sealed ? null : canonicalJson(withdrawal),
    ...(sealed
      ? {
          title: '',
          document_number: null,
          index_number: null,
          organ: null,
          document_type: null,
          particulars: null,
          json: null,
          body: null,
        }
      : {}),
    ...(entry.kind === 'purged' ? { entered_force: 1 as const, expired: 0 as const } : {}),
  };
  writeRow(store, row);
  if (sealed) {
    run(
      store,
      'UPDATE entry SET text = NULL, salt = NULL, title = NULL, index_number = NULL WHERE record_id = ?',
      row.id,
    );
    askForCompaction(store);
  }
  writeRelations(store, row.id, undefined, sealed ? undefined : withdrawal);
  writeFileUse(store, row.id, undefined);
  writeMembers(store, {
    id: row.id,
    sequence: row.carried ? 'carried' : 'ours',
    day: row.day,
    live: false,
  });
  if (entry.kind === 'purged') forgetOldAddress(store, row.id);
}

/** An entry that brings no record: a day that came, or a number that was given in vain. */
function keep(store: Store, entry: LedgerEntry, before: RecordRow | undefined): void {
  const row = before ?? newRow(entry, 'document');
  const live = row.state === 'live' ? parseRecord(row) : undefined;
  const record = live?.type === 'document' ? withRenewal(store, live) : undefined;
  const today = shanghaiDay(entry.publishedAt);
  const flags = record && !entry.parked ? dateFlags(record, today) : undefined;
  writeRow(store, {
    ...row,
    revision: entry.revision,
    seq: entry.seq,
    ...(flags && record
      ? {
          entered_force: flags.enteredForce ? 1 : 0,
          expired: flags.expired ? 1 : 0,
          due: dueDay(record, today),
        }
      : {}),
  });
}

/** @param today of the entry, where that changes another record: a clean-up may renew its last day */
function refreshValidity(fold: Fold, id: string, today?: LocalDate): void {
  const row = recordRow(fold.store, id);
  if (row?.type !== 'document') return;
  if (today) renewDates(fold.store, row, today);
  const validity = currentValidity(fold.store, id);
  if (validity === row.validity) return;
  fold.log.touch(id);
  run(fold.store, 'UPDATE record SET validity = ? WHERE id = ?', validity, id);
  fold.reindex.add(id);
}

/** It expires by an entry of its own, which `due` asks for; a renewed day takes that back at once. */
function renewDates(store: Store, row: RecordRow, today: LocalDate): void {
  if (row.state !== 'live' || row.entered_force === 0) return;
  const dated = withRenewal(store, parseRecord<DocumentRecord>(row)!);
  const expired = row.expired === 1 && dateFlags(dated, today).expired;
  const due = expired || dated.expiresOn === undefined ? null : addDays(dated.expiresOn, 1);
  run(store, 'UPDATE record SET expired = ?, due = ? WHERE id = ?', expired ? 1 : 0, due, row.id);
}

/** Search knows a document under all organs above its own, and a rule by the level of its organ. */
function reindexBelow(fold: Fold, before: RecordRow | undefined, after: RecordRow): void {
  const [old, now] = [before, after].map((row) => {
    const record = row?.state === 'live' ? parseRecord(row) : undefined;
    return record?.type === 'organ' ? `${record.parent ?? ''} ${record.level}` : '';
  });
  if (old !== now) for (const id of foundUnder(fold.store, after.id)) fold.reindex.add(id);
}
