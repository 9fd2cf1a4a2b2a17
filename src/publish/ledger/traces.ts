/** What the entries of a record leave when a purge destroys their texts. */
import { sha256Hex } from '../../domain/canonical';
import { listId, listsOf } from '../../domain/lists';
import { shanghaiDay } from '../../domain/local-date';
import type { EntryContent, PurgeTrace } from '../../domain/public-record';
import { contentOfEntry } from '../fold/content';
import { oldAddressOf } from '../fold/relations';
import type { PublicationRow } from './read';

function recordIn(row: PublicationRow): EntryContent['record'] {
  if (!row.seq || !row.text || row.state === 'failed' || row.kind === 'void') return undefined;
  try {
    return contentOfEntry({ recordId: row.recordId, text: row.text }).record;
  } catch {
    return undefined; // it was never made a page
  }
}

/**
 * One trace for each entry that brought the record.
 * @param rows all entries of one record, in the order of revisions, with their texts
 */
export function tracesOf(rows: readonly PublicationRow[]): PurgeTrace[] {
  const first = rows[0];
  return rows.flatMap((row) => {
    const record = recordIn(row);
    if (!record || !first?.publishedAt) return [];
    const document = record.type === 'document' ? record : undefined;
    const original = first.kind === 'carriedOver' && document?.carriedOver?.originallyPublishedOn;
    const day = original || shanghaiDay(new Date(first.publishedAt).toISOString());
    const old = oldAddressOf(record);
    return [
      {
        revision: row.revision,
        type: record.type,
        day,
        ...(document ? { lists: [...new Set(listsOf(document, day).map(listId))] } : {}),
        ...(old === undefined ? {} : { oldAddress: sha256Hex(old) }),
      },
    ];
  });
}
