import { searchableText } from '../../domain/plain-text';
import type { OrganRecord, PublicRecord } from '../../domain/public-record';
import type { Level } from '../../domain/vocabulary';
import { indexDocument, removeDocument } from '../../search/embedded/write';
import type { SearchDocument } from '../../search/types';
import {
  organWithAncestors,
  organWithDescendants,
  parseRecord,
  recordRow,
  sourcesOf,
} from '../../store/records';
import type { Store } from '../../store/open';
import type { RecordRow } from '../../store/rows';
import { all } from '../../store/statements';

/** Text extracted from an attachment, by its content hash; undefined where there is none. */
export type TextOf = (sha256: string) => string | undefined;

const topicsOf = (topic: string | undefined): string[] =>
  topic === undefined ? [] : topic.includes('-') ? [topic.slice(0, topic.indexOf('-')), topic] : [topic];

const levelOfOrgan = (store: Store, organ: string): Level =>
  parseRecord<OrganRecord>(recordRow(store, organ))?.level ?? 'national';

/** What search knows of a record; undefined for what is not found by search. */
export function searchDocument(
  store: Store,
  row: RecordRow | undefined,
  textOf: TextOf,
): SearchDocument | undefined {
  if (row?.state !== 'live') return undefined;
  const record = parseRecord<PublicRecord>(row);
  if (record?.type !== 'document' && record?.type !== 'rule') return undefined;
  const organs = record.type === 'document' ? record.organs.map((organ) => organ.id) : [record.organ.id];
  return {
    recordId: row.id,
    n: row.n,
    day: row.day,
    title: record.title,
    text: searchableText(record, textOf),
    ...(record.documentNumber ? { documentNumber: record.documentNumber } : {}),
    ...(row.index_number ? { indexNumber: row.index_number } : {}),
    level: record.type === 'document' ? record.level : levelOfOrgan(store, record.organ.id),
    organs: [...new Set(organs.flatMap((organ) => organWithAncestors(store, organ)))],
    items: record.type === 'document' ? record.items.map((item) => item.id) : [],
    topics: record.type === 'document' ? topicsOf(record.topic) : [],
    ...(row.document_type ? { type: row.document_type } : {}),
    year: row.day.slice(0, 4),
    ...(row.validity ? { validity: row.validity } : {}),
  };
}

/** Documents and rules whose organs stand at or below an organ: what its move in the tree touches. */
export function foundUnder(store: Store, organ: string): string[] {
  return organWithDescendants(store, organ).flatMap((id) => [
    ...all<{ record_id: string }>(
      store,
      'SELECT record_id FROM member WHERE list = ? AND day IS NOT NULL',
      `organ:${id}`,
    ).map((row) => row.record_id),
    ...sourcesOf(store, id, 'of'),
  ]);
}

/** Brings search up to date for a record. */
export function indexRecord(store: Store, id: string, textOf: TextOf): void {
  const document = searchDocument(store, recordRow(store, id), textOf);
  if (document) indexDocument(store, document);
  else removeDocument(store, id);
}
