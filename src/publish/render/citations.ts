/** What other public documents do to one, and what it does to them. */
import type { DocumentFacts, DocumentRecord } from '../../domain/public-record';
import { CHANGE_RELATIONS } from '../../domain/vocabulary';
import { parseFacts, recordRow } from '../../store/records';
import type { RecordRow } from '../../store/rows';
import { all } from '../../store/statements';
import type { Citation } from '../../../templates/props';
import { perBlock } from './blocks';
import type { Site } from './context';

/** What a citation shows of a record. */
export type CitingRow = Pick<
  RecordRow,
  'n' | 'day' | 'state' | 'title' | 'document_number' | 'path' | 'json'
>;

export const byDay = (a: CitingRow, b: CitingRow): number =>
  a.day === b.day ? a.n - b.n : a.day < b.day ? -1 : 1;

export function cite(
  row: CitingRow,
  relation: Citation['relation'],
  note: string | null | undefined,
  from: string | undefined,
): Citation {
  return {
    relation,
    title: row.title,
    ...(row.document_number === null ? {} : { documentNumber: row.document_number }),
    ...(note ? { note } : {}),
    ...(from === undefined ? {} : { from }),
    ...(row.state === 'live' && row.path ? { path: row.path } : {}),
  };
}

/** Day from which what a document does to others works. */
export const worksFrom = (record: DocumentFacts | undefined): string | undefined =>
  record?.effectiveOn ?? record?.issuedOn;

const citedInBlock = perBlock((store, after, upTo) => {
  const rows = all<{ id: string }>(
    store,
    `SELECT id FROM record WHERE n > ? AND n <= ? AND EXISTS (SELECT 1 FROM relation WHERE target = record.id)`,
    after,
    upTo,
  );
  return new Set(rows.map(({ id }) => id));
});

/** What finding citations reads. */
type Reading = Pick<Site, 'store' | 'bulk'>;

/** False where nothing refers to a record; in bulk work known for a whole block of records at once. */
const isCited = (site: Reading, { id, n }: RecordRow): boolean => !site.bulk || citedInBlock(site, n).has(id);

/** Live documents that change or interpret a record, oldest first. */
export function citedBy(
  site: Reading,
  target: RecordRow,
): Record<'changedBy' | 'interpretedBy' | 'collectedBy', Citation[]> {
  if (!isCited(site, target)) return { changedBy: [], interpretedBy: [], collectedBy: [] };
  const rows = all<CitingRow & { relation: Citation['relation']; note: string | null }>(
    site.store,
    `SELECT record.n, record.day, record.state, record.title, record.document_number, record.path, record.json,
       relation.kind AS relation, relation.note FROM relation
     JOIN record ON record.id = relation.source
     WHERE relation.target = ? AND record.state = 'live'
       AND relation.kind IN (${[...CHANGE_RELATIONS, 'interprets', 'collects'].map((kind) => `'${kind}'`).join(', ')})`,
    target.id,
  ).sort((a, b) => byDay(a, b) || (a.relation < b.relation ? -1 : 1));
  const changedBy: Citation[] = [];
  const interpretedBy: Citation[] = [];
  const collectedBy: Citation[] = [];
  for (const row of rows) {
    if (row.relation === 'interprets') interpretedBy.push(cite(row, 'interprets', undefined, undefined));
    else if (row.relation === 'collects') collectedBy.push(cite(row, 'collects', undefined, undefined));
    else changedBy.push(cite(row, row.relation, row.note, worksFrom(parseFacts<DocumentRecord>(row))));
  }
  return { changedBy, interpretedBy, collectedBy };
}

/** What a document changes and interprets, in its own order. What was sealed is not named. */
export function cites(
  site: Site,
  record: DocumentFacts,
): Record<'changes' | 'interprets' | 'collects', Citation[]> {
  const named = (id: string): RecordRow | undefined => {
    const row = recordRow(site.store, id);
    return row && (row.state === 'live' || row.state === 'withdrawn') && row.type === 'document'
      ? row
      : undefined;
  };
  const others = (ids: readonly string[] | undefined, relation: 'interprets' | 'collects') =>
    (ids ?? []).flatMap((id) => {
      const row = named(id);
      return row ? [cite(row, relation, undefined, undefined)] : [];
    });
  return {
    changes: (record.changes ?? []).flatMap(({ relation, target, note }) => {
      const row = named(target);
      return row ? [cite(row, relation, note, worksFrom(record))] : [];
    }),
    interprets: others(record.interprets, 'interprets'),
    collects: others(record.collects, 'collects'),
  };
}
