/** From hits of the engine to what people and programs see of them. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { PublicRecord } from '../domain/public-record';
import { searchableText } from '../domain/plain-text';
import type { Level } from '../domain/vocabulary';
import { paths } from '../environment';
import { snippet, type SearchHit } from '../search';
import { directoryOf } from '../store/directory';
import type { Store } from '../store/open';
import { parseRecord, recordRow } from '../store/records';
import type { RecordRow } from '../store/rows';
import type { Portal } from './context';

export interface FoundRecord {
  row: RecordRow;
  path: string;
  level: Level | undefined;
  snippetHtml: string;
}

/** Longer texts of attachments are not looked through for a snippet. */
const ATTACHMENT_TEXT_LIMIT = 2 * 1024 * 1024;

function attachmentText(directory: string, sha256: string): string | undefined {
  const file = path.join(directory, `${sha256}.txt`);
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && stat.size <= ATTACHMENT_TEXT_LIMIT ? readFileSync(file, 'utf8') : undefined;
}

const marked = (html: string) => html.includes('<mark>');

/** The place that was found: in the text, else in an attachment. */
function snippetOf(portal: Portal, record: PublicRecord, terms: string[]): string {
  const own = snippet(
    searchableText(record, () => undefined),
    terms,
  );
  if (marked(own) || !('attachments' in record) || !record.attachments?.length) return own;
  const { files } = paths(portal.env.dataDir);
  const whole = snippet(
    searchableText(record, (sha256) => attachmentText(files, sha256)),
    terms,
  );
  return marked(whole) ? whole : own;
}

function levelOf(store: Store, record: PublicRecord): Level | undefined {
  if (record.type === 'document') return record.level;
  return record.type === 'rule' ? directoryOf(store).issuer(record.organ.id)?.record.level : undefined;
}

/** Records of the hits that are still public, in their order. */
export function foundRecords(
  portal: Portal,
  store: Store,
  hits: SearchHit[],
  terms: string[],
): FoundRecord[] {
  return hits.flatMap(({ recordId }) => {
    const row = recordRow(store, recordId);
    const record = row?.state === 'live' ? parseRecord(row) : undefined;
    if (!row?.path || !record) return [];
    return [
      { row, path: row.path, level: levelOf(store, record), snippetHtml: snippetOf(portal, record, terms) },
    ];
  });
}
