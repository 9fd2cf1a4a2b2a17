import { particularPictures } from '../../domain/document-types';
import type { PublicRecord, Withdrawal } from '../../domain/public-record';
import type { RelationKind } from '../../store/rows';
import type { Store } from '../../store/open';
import { HASHED, hashedPath } from '../../store/old-path';
import { all, run } from '../../store/statements';

const LINK = /<a href="record:([^"]+)"/g;
const FILE = /\b(?:src|href)="file:([0-9a-f]{64})"/g;

const matches = (pattern: RegExp, html: string): string[] =>
  [...html.matchAll(pattern)].map((match) => match[1]!);

interface Relation {
  kind: RelationKind;
  /** For `succeeds` the record is the target, else the source. */
  other: string;
  note?: string;
  until?: string;
}

function relationsOf(record: PublicRecord): Relation[] {
  const relations: Relation[] = [];
  const add = (kind: RelationKind, other: string | undefined, note?: string, until?: string) => {
    if (other !== undefined) relations.push({ kind, other, note, until });
  };
  switch (record.type) {
    case 'document':
      for (const { relation, target, note, until } of record.changes ?? [])
        add(relation, target, note, until);
      for (const target of record.interprets ?? []) add('interprets', target);
      for (const target of record.collects ?? []) add('collects', target);
      break;
    case 'organ':
      add('parent', record.parent);
      add('succeeds', record.successor);
      for (const item of record.items) add('binds', item);
      break;
    case 'item':
      add('parent', record.parent);
      break;
    case 'guide':
    case 'rule':
    case 'statement':
      add('of', record.organ.id);
      break;
  }
  if ('body' in record) for (const target of matches(LINK, record.body)) add('link', target);
  return relations;
}

/** Replaces what a record says about others. */
export function writeRelations(
  store: Store,
  id: string,
  record: PublicRecord | undefined,
  withdrawal?: Withdrawal,
): void {
  run(store, `DELETE FROM relation WHERE source = ? AND kind <> 'succeeds'`, id);
  run(store, `DELETE FROM relation WHERE target = ? AND kind = 'succeeds'`, id);
  const relations: Relation[] = record ? relationsOf(record) : [];
  if (withdrawal?.successor) relations.push({ kind: 'successor', other: withdrawal.successor });
  for (const { kind, other, note, until } of relations) {
    const [source, target] = kind === 'succeeds' ? [other, id] : [id, other];
    run(
      store,
      'INSERT OR IGNORE INTO relation (source, kind, target, note, until) VALUES (?, ?, ?, ?, ?)',
      source,
      kind,
      target,
      note ?? null,
      until ?? null,
    );
  }
}

/** Content hashes of all files that a public record offers or shows. */
export function filesOf(record: PublicRecord | undefined): string[] {
  if (!record) return [];
  const files = 'attachments' in record ? (record.attachments ?? []).map((file) => file.sha256) : [];
  files.push(...particularPictures(record));
  if ('body' in record) files.push(...matches(FILE, record.body));
  if (record.type === 'site') files.push(...(record.marks ?? []).map((mark) => mark.sha256));
  return [...new Set(files)];
}

/** Replaces the files that a record uses: a file that none uses answers 410. */
export function writeFileUse(store: Store, id: string, record: PublicRecord | undefined): void {
  run(store, 'DELETE FROM file_use WHERE record_id = ?', id);
  for (const sha256 of filesOf(record))
    run(store, 'INSERT OR IGNORE INTO file_use (sha256, record_id) VALUES (?, ?)', sha256, id);
}

/** Path and query of an address on a host declared ours. */
export function oldPath(address: string): string | undefined {
  if (!URL.canParse(address, 'http://old.invalid/')) return undefined;
  const url = new URL(address, 'http://old.invalid/');
  return url.pathname + url.search;
}

/** Path and query at which a record stood on an older site. */
export function oldAddressOf(record: PublicRecord): string | undefined {
  const address = record.type === 'document' ? record.carriedOver?.oldAddress : undefined;
  const path = address === undefined ? undefined : oldPath(address);
  return path === '/' ? undefined : path;
}

/** The old address of a record; where two records claim one, the first keeps it. */
export function writeRedirect(store: Store, id: string, path: string | undefined): void {
  run(store, 'DELETE FROM redirect WHERE record_id = ?', id);
  if (path !== undefined)
    run(
      store,
      `INSERT OR IGNORE INTO redirect (old_path, record_id) SELECT ?, ?
       WHERE NOT EXISTS (SELECT 1 FROM redirect WHERE old_path = ?)`,
      path,
      id,
      hashedPath(path),
    );
}

/** The same for a record that was purged, of whose old address nothing but the hash is known. */
export function writeHashedRedirect(store: Store, id: string, sha256: string | undefined): void {
  run(store, 'DELETE FROM redirect WHERE record_id = ?', id);
  if (sha256 === undefined) return;
  const hashed = HASHED + sha256;
  // Read to the end: an open cursor would stand in the way of what follows.
  for (const { old_path } of all<{ old_path: string }>(store, 'SELECT old_path FROM redirect'))
    if (old_path === hashed || hashedPath(old_path) === hashed) return;
  run(store, 'INSERT INTO redirect (old_path, record_id) VALUES (?, ?)', hashed, id);
}

/** Keeps the old address of a purged record as its hash: it still leads to the page that says so. */
export function forgetOldAddress(store: Store, id: string): void {
  for (const { old_path } of all<{ old_path: string }>(
    store,
    'SELECT old_path FROM redirect WHERE record_id = ?',
    id,
  ))
    if (!old_path.startsWith(HASHED))
      run(store, 'UPDATE redirect SET old_path = ? WHERE old_path = ?', hashedPath(old_path), old_path);
}
