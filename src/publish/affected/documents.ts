/** Pages that a change of a document or rule touches. */
import { documentType } from '../../domain/document-types';
import { PAGE_SIZE, parseListId } from '../../domain/lists';
import type { DocumentRecord, GuideRecord } from '../../domain/public-record';
import type { Directory } from '../../store/directory';
import { parseFacts, recordRow, relationsTo } from '../../store/records';
import type { Store } from '../../store/open';
import { all } from '../../store/statements';
import type { MemberRow } from '../../store/rows';
import { worksFrom } from '../render/citations';
import { madeOrWorksOn } from '../render/unmerged';
import { hasFeed, pageOf, shardOf, unit } from '../render/units';
import type { Change, Snapshot } from '../fold';
import { PHASE, type Pages } from './pages';

const documentOf = (snapshot: Snapshot | undefined): DocumentRecord | undefined =>
  snapshot?.record?.type === 'document' ? snapshot.record : undefined;

/** What a line of a list shows of a record. */
function lineKey(snapshot: Snapshot | undefined): string {
  if (!snapshot) return '';
  const { row } = snapshot;
  const shown = [
    row.state,
    row.title,
    row.document_number,
    row.index_number,
    row.organ,
    row.day,
    row.validity,
    row.document_type,
    row.particulars,
  ];
  return JSON.stringify([...shown, row.withdrawn_at, row.withdrawal, row.first_published_at]);
}

/** What others show of a document that they cite, and of one that cites them. */
function citationKey(snapshot: Snapshot | undefined): string {
  const record = documentOf(snapshot);
  if (!snapshot) return '';
  const { row } = snapshot;
  const made = record && madeOrWorksOn(record);
  return JSON.stringify([
    row.state,
    row.title,
    row.document_number,
    row.day,
    worksFrom(record),
    made,
    record?.changes,
  ]);
}

const memberKey = (member: MemberRow): string => `${member.list} ${member.present} ${member.day}`;

/** Annual reports have a column of their own on the pages of their organs. */
function reports(pages: Pages, directory: Directory, { before, after }: Change): void {
  for (const record of [documentOf(before), documentOf(after)])
    if (record?.documentType === 'annual-report')
      for (const { id } of record.organs)
        if (directory.organ(id)) pages.add(PHASE.lists, unit.organPages(id));
}

/** Pages of a document: its own, its lines in lists, the figures of its organs, the pages that cite it. */
export function affectedByDocument(pages: Pages, store: Store, directory: Directory, change: Change): void {
  const { before, after } = change;
  ownPages(pages, change);
  listPages(pages, change);
  const known = new Set(before?.members.map(memberKey));
  const moved =
    after.members.some((member) => !known.has(memberKey(member))) || known.size !== after.members.length;
  if (moved || lineKey(before) !== lineKey(after)) {
    homes(pages, directory, change, moved);
    reports(pages, directory, change);
  }
  if (citationKey(before) !== citationKey(after) || String(before?.targets) !== String(after.targets))
    citing(pages, store, directory, change);
}

/** A new page comes first; one that was there may link to new ones, so it follows them. */
function ownPages(pages: Pages, { before, after }: Change): void {
  if (!after.row.path) return;
  const [was, is] = [before?.row.state === 'live', after.row.state === 'live'];
  const phase = !is ? PHASE.takeDown : was ? PHASE.lists : PHASE.before;
  pages.add(phase, unit.record(after.row.n));
  pages.add(PHASE.lists, unit.shard(shardOf(after.row.n)));
}

function listPages(pages: Pages, { before, after }: Change): void {
  const lineChanged = lineKey(before) !== lineKey(after);
  const old = new Map(before?.members.map((member) => [member.list, member]));
  for (const member of after.members) {
    const { list, sequence, ordinal } = member;
    const was = old.get(list);
    if (hasFeed(list) && sequence === 'ours') pages.add(PHASE.lists, unit.feed(list));
    if (!lineChanged && was && memberKey(was) === memberKey(member)) continue;
    const k = pageOf(ordinal);
    const isFirst = !was && ordinal === 1;
    const phase = isFirst ? PHASE.before : PHASE.lists;
    pages.add(phase, unit.page(list, sequence, k), unit.head(list));
    if (isFirst && hasFeed(list)) pages.add(PHASE.before, unit.feed(list));
    // The page before gets its link to the next one.
    if (!was && k > 1 && (ordinal - 1) % PAGE_SIZE === 0)
      pages.add(PHASE.lists, unit.page(list, sequence, k - 1));
  }
}

function homes(pages: Pages, directory: Directory, { before, after }: Change, moved: boolean): void {
  pages.add(PHASE.lists, unit.home);
  if (moved) pages.add(PHASE.lists, unit.organs, unit.items, unit.topics, unit.years, unit.types);
  for (const { list } of [...(before?.members ?? []), ...after.members]) {
    const key = parseListId(list);
    if (key.kind === 'organType' && directory.organ(key.organ)) pages.add(PHASE.lists, unit.organ(key.organ));
  }
  for (const record of [documentOf(before), documentOf(after)]) {
    if (!record) continue;
    if (record.level !== 'national') pages.add(PHASE.lists, unit.level(record.level));
    for (const { id } of record.organs) {
      const organ = directory.organ(id)?.record;
      if (!organ) continue;
      pages.add(PHASE.lists, unit.organ(id));
      if (!moved) continue;
      pages.add(PHASE.lists, unit.coverage(id));
      if (organ.level !== 'national') pages.add(PHASE.lists, unit.level(organ.level));
      if (directory.organ(organ.parent)) pages.add(PHASE.lists, unit.organ(organ.parent!));
    }
  }
}

/** Texts into which changes of a record are merged: what changes it later is said on their pages. */
function mergedTexts(store: Store, target: string): number[] {
  const rows = all<{ n: number; document_type: string | null }>(
    store,
    `SELECT record.n, record.document_type FROM relation JOIN record ON record.id = relation.source
     WHERE relation.target = ? AND relation.kind = 'collects' AND record.path IS NOT NULL`,
    target,
  );
  return rows.filter(({ document_type: slug }) => documentType(slug)?.mergedUpTo).map(({ n }) => n);
}

/** Pages that show something of a record: those that refer to it, and those to which it refers. */
export function citing(
  pages: Pages,
  store: Store,
  directory: Directory,
  { id, before, after }: Change,
): void {
  const others = new Set([...(before?.targets ?? []), ...after.targets]);
  for (const target of others)
    for (const n of mergedTexts(store, target)) pages.add(PHASE.citing, unit.record(n));
  for (const { kind, source } of relationsTo(store, id)) if (kind !== 'succeeds') others.add(source);
  for (const other of others) {
    const row = recordRow(store, other);
    if (row?.path) pages.add(PHASE.citing, unit.record(row.n));
    const record = row?.type === 'guide' ? parseFacts<GuideRecord>(row) : undefined;
    if (record && directory.numberOf(record.organ.id) !== undefined)
      pages.add(PHASE.citing, unit.organPages(record.organ.id));
  }
}

/** A guide or rule stands on its organ's pages; a rule has a page of its own as well. */
export function affectedByOrganText(pages: Pages, store: Store, directory: Directory, change: Change): void {
  ownPages(pages, change);
  for (const snapshot of [change.before, change.after]) {
    const record = snapshot?.record;
    if (record?.type !== 'guide' && record?.type !== 'rule') continue;
    pages.add(PHASE.lists, unit.organ(record.organ.id), unit.organPages(record.organ.id));
  }
  if (citationKey(change.before) !== citationKey(change.after)) citing(pages, store, directory, change);
}
