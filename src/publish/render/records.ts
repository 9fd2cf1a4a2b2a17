/** Pages of documents and rules, and what stands in their place after a withdrawal. */
import { listHead, ORGANS, recordJson, recordTombstone } from '../../domain/addresses';
import { shanghaiDay } from '../../domain/local-date';
import type { DocumentFacts, DocumentRecord, RuleRecord, Withdrawal } from '../../domain/public-record';
import {
  entryHeadsBetween,
  entryHeadsOf,
  parseFacts,
  parseRecord,
  recordRow,
  recordRowByN,
  recordRowsBetween,
  type EntryHead,
} from '../../store/records';
import type { RecordRow } from '../../store/rows';
import { bodyOf, type BodyText } from '../../../templates/body-text';
import { renderDocument, renderRule, renderTombstone } from '../../../templates/pages';
import type { Link } from '../../../templates/props';
import { blocks, pagedOfBlock, perBlock } from './blocks';
import { readableAt, resolveBody } from './body';
import { citedBy, cites } from './citations';
import { frameOf, type Output, type Site } from './context';
import { baseOf, organHomeOf } from './links';
import { menuOf } from './menu';
import { currentJson } from './record-json';
import { copiedBody, needsRendering, withBody } from './page-bytes';
import { unmerged } from './unmerged';
import type { Share } from './units';

const rowsOfBlock = perBlock(recordRowsBetween);

const rowOf = (site: Site, n: number): RecordRow | undefined =>
  site.bulk ? rowsOfBlock(site, n).get(n) : recordRowByN(site.store, n);

const entriesOfBlock = perBlock(entryHeadsBetween);

const entriesOf = (site: Site, { id, n }: RecordRow): EntryHead[] =>
  site.bulk ? entriesOfBlock(site, n).get(id)! : entryHeadsOf(site.store, id);

/** Every file of one document or rule. */
export function renderRecordUnit(site: Site, n: number): Output[] {
  const row = rowOf(site, n);
  if (!row?.path) return [];
  const live = row.state === 'live';
  return [
    { address: recordTombstone(row.path), content: live ? undefined : tombstone(site, row) },
    { address: row.path, content: live ? recordHtml(site, row) : undefined },
    {
      address: recordJson(row.path),
      content: live ? currentJson(site, row, row.path, entriesOf(site, row)) : undefined,
    },
  ];
}

/** For measuring: the HTML pages of live documents and rules alone, read a few at a time. */
export function* recordHtmlOutputs(site: Site, mine: Share): Generator<Output> {
  for (const k of blocks(site.store)) {
    if (!mine()) continue;
    for (const n of pagedOfBlock(site.store, k)) {
      const row = rowOf(site, n);
      if (row?.state === 'live') yield { address: row.path!, content: recordHtml(site, row) };
    }
  }
}

/** The page of a live document or rule. */
function recordHtml(site: Site, row: RecordRow): string | Uint8Array {
  if (row.type === 'document') return documentHtml(site, row);
  if (row.type === 'rule') return ruleHtml(site, row, parseRecord<RuleRecord>(row)!);
  throw new Error(`record ${row.id} has no page`);
}

const itemHead = (site: Site, id: string): string | undefined => {
  const item = site.directory.item(id);
  return item && listHead(`items/${item.n}`);
};

/** From the lead organ to its column, by the names that they had at publication. */
function trailOf(site: Site, record: DocumentFacts): Link[] {
  const [organ, item] = [record.organs[0]!, record.items[0]];
  const home = organHomeOf(site, organ.id);
  if (home === undefined) return [];
  const column =
    item && site.directory.item(item.id)
      ? baseOf(site, { kind: 'organItem', organ: organ.id, item: item.id })
      : undefined;
  return [
    { label: '公开机关', path: ORGANS },
    { label: organ.name, path: home },
    ...(column === undefined ? [] : [{ label: item!.name, path: listHead(column) }]),
  ];
}

const withPath = (name: string, path: string | undefined) => (path === undefined ? { name } : { name, path });

function documentHtml(site: Site, row: RecordRow): string | Uint8Array {
  const bytes = row.body!;
  const copied = copiedBody(bytes);
  if (!needsRendering(bytes) && !copied.isBlank)
    return withBody(documentPage(site, row, parseFacts<DocumentRecord>(row)!, copied), bytes);
  const record = parseRecord<DocumentRecord>(row)!;
  return documentPage(site, row, record, bodyOf(resolveBody(site, row.path!, record.body)));
}

function documentPage(site: Site, row: RecordRow, record: DocumentFacts, body: BodyText): string {
  const path = row.path!;
  return renderDocument({
    frame: frameOf(site, path),
    record,
    n: row.n,
    ...(row.index_number === null ? {} : { indexNumber: row.index_number }),
    publishedAt: row.first_published_at,
    ...(row.changed_at === row.first_published_at ? {} : { changedAt: row.changed_at }),
    ...(row.validity === null ? {} : { validity: row.validity }),
    breadcrumb: trailOf(site, record),
    organs: record.organs.map((organ) => withPath(organ.name, organHomeOf(site, organ.id))),
    itemPaths: record.items.map((item) => withPath(item.name, itemHead(site, item.id))),
    ...citedBy(site, row),
    ...cites(site, record),
    unmerged: unmerged(site.store, row.id, record),
    body,
  });
}

function ruleHtml(site: Site, row: RecordRow, record: RuleRecord): string {
  const path = row.path!;
  const menu = menuOf(site, record.organ.id);
  return renderRule({
    frame: frameOf(site, path),
    record,
    n: row.n,
    publishedAt: row.first_published_at,
    ...(menu ? { menu } : {}),
    breadcrumb: menu
      ? [
          { label: '公开机关', path: ORGANS },
          { label: menu.organ.name, path: menu.home },
          { label: '政府信息公开制度', path: menu.rules },
        ]
      : [],
    body: resolveBody(site, path, record.body),
  });
}

function tombstone(site: Site, row: RecordRow): string {
  const { reason, authority, successor }: Partial<Withdrawal> =
    row.state === 'withdrawn' && row.withdrawal !== null ? (JSON.parse(row.withdrawal) as Withdrawal) : {};
  const next = successor === undefined ? undefined : recordRow(site.store, successor);
  const path = readableAt(site, next);
  return renderTombstone({
    frame: frameOf(site, row.path!),
    ...(row.title === '' ? {} : { title: row.title }),
    ...(reason ? { reason } : {}),
    ...(authority ? { authority } : {}),
    withdrawnOn: shanghaiDay(row.withdrawn_at ?? row.changed_at),
    ...(next && path !== undefined ? { successor: { label: next.title, path } } : {}),
  });
}
