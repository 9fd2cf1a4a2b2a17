import type { PublicRecord, Withdrawal } from '../../domain/public-record';
import type { RelationKind } from '../../store/rows';
import type { Store } from '../../store/open';
import { run } from '../../store/statements';

const LINK = /<a href="record:([^"]+)"/g;
const FILE = /\b(?:src|href)="file:([0-9a-f]{64})"/g;

const matches = (pattern: RegExp, html: string): string[] =>
  [...html.matchAll(pattern)].map((match) => match[1]!);

interface Relation {
  kind: RelationKind;
  /** For `succeeds` the record is the target, else the source. */
  other: string;
  note?: string;
}

function relationsOf(record: PublicRecord): Relation[] {
  const relations: Relation[] = [];
  const add = (kind: RelationKind, other: string | undefined, note?: string) => {
    if (other !== undefined) relations.push({ kind, other, ...(note === undefined ? {} : { note }) });
  };
  switch (record.type) {
    case 'document':
      for (const change of record.changes ?? []) add(change.relation, change.target, change.note);
      for (const target of record.interprets ?? []) add('interprets', target);
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
  for (const { kind, other, note } of relations) {
    const [source, target] = kind === 'succeeds' ? [other, id] : [id, other];
    run(
      store,
      'INSERT OR IGNORE INTO relation (source, kind, target, note) VALUES (?, ?, ?, ?)',
      source,
      kind,
      target,
      note ?? null,
    );
  }
}

/** Content hashes of all files that a public record offers or shows. */
export function filesOf(record: PublicRecord | undefined): string[] {
  if (!record) return [];
  const files = 'attachments' in record ? (record.attachments ?? []).map((file) => file.sha256) : [];
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

/** The old address of a record; where two records claim one, the first keeps it. */
export function writeRedirect(store: Store, id: string, record: PublicRecord): void {
  run(store, 'DELETE FROM redirect WHERE record_id = ?', id);
  const address = record.type === 'document' ? record.carriedOver?.oldAddress : undefined;
  const path = address === undefined ? undefined : oldPath(address);
  if (path !== undefined && path !== '/')
    run(store, 'INSERT OR IGNORE INTO redirect (old_path, record_id) VALUES (?, ?)', path, id);
}
