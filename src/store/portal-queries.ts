/** What the portal asks of the public store beside lists and records. */
import type { PublicAttachment, PublicRecord } from '../domain/public-record';
import { hashedPath } from './old-path';
import type { Store } from './open';
import { parseFacts, recordRowWhere } from './records';
import type { RecordRow } from './rows';
import { all, one } from './statements';

export interface FileInUse {
  /** As the live records name it; empty for an image that stands in a text only. */
  attachments: PublicAttachment[];
}

/** A file that at least one live record offers or shows; undefined where none does (any more). */
export function fileInUse(store: Store, sha256: string): FileInUse | undefined {
  const rows = all<Pick<RecordRow, 'json'>>(
    store,
    `SELECT r.json FROM file_use f JOIN record r ON r.id = f.record_id
     WHERE f.sha256 = ? AND r.state = 'live' ORDER BY r.n LIMIT 50`,
    sha256,
  );
  if (rows.length === 0) return undefined;
  const attachments = rows.flatMap((row) => {
    const record = parseFacts<PublicRecord>(row);
    return record && 'attachments' in record ? (record.attachments ?? []) : [];
  });
  return { attachments: attachments.filter((attachment) => attachment.sha256 === sha256) };
}

/** Page of the record that stood at an old address (path and query). */
export const redirectTarget = (store: Store, oldPath: string): string | undefined =>
  one<{ path: string }>(
    store,
    `SELECT r.path FROM redirect d JOIN record r ON r.id = d.record_id
     WHERE d.old_path IN (?, ?) AND r.path IS NOT NULL`,
    oldPath,
    hashedPath(oldPath),
  )?.path;

/** Row of the record whose page is at an address. */
export const recordRowAt = (store: Store, path: string): RecordRow | undefined => {
  const n = /\/(\d{1,15})\.html$/.exec(path)?.[1];
  return n === undefined ? undefined : recordRowWhere(store, 'n = ? AND path = ?', Number(n), path);
};

/**
 * Row of an organ or item named in a filter: by its number, its id, its code or its name.
 * @returns undefined where there is none
 */
export function namedRow(store: Store, type: 'organ' | 'item', value: string): RecordRow | undefined {
  if (/^\d{1,15}$/.test(value)) {
    const row = recordRowWhere(store, 'n = ? AND type = ?', Number(value), type);
    if (row) return row;
  }
  return (
    recordRowWhere(store, 'id = ? AND type = ?', value, type) ??
    recordRowWhere(
      store,
      type === 'item'
        ? `type = 'item' AND ? IN (title, json ->> '$.code') ORDER BY n`
        : `type = 'organ' AND ? IN (title, json ->> '$.shortName', json ->> '$.divisionCode',
             json ->> '$.creditCode') ORDER BY n`,
      value,
    )
  );
}
