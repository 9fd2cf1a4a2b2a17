/** Reading records and their relations from the public store. */
import type { PublicRecord, SiteRecord, WithoutBody } from '../domain/public-record';
import { allAsJson, objectOf, rowsOf } from './as-json';
import type { Store } from './open';
import type { EntryRow, RecordRow, RelationKind, RelationRow } from './rows';
import { all, one, run } from './statements';
import { decodeUtf8 } from './utf8';

const COLUMNS = `id, n, type, state, revision, seq, first_published_at, changed_at, withdrawn_at, day,
  carried, title, document_number, index_number, organ, validity, entered_force, expired, due, path, document_type, particulars,
  withdrawal`;
/** Columns and record as two lines of JSON: they are decoded here, faster than by the driver. */
const LINES = `${objectOf(COLUMNS)} || char(10) || coalesce(json, '')`;
const SELECT = `SELECT CAST(${LINES} AS BLOB) AS lines, body FROM record`;
const BY_ID = `${SELECT} WHERE id = ?`;
const BY_N = `${SELECT} WHERE n = ?`;

/** The driver gives bytes in two forms. */
type Bytes = Uint8Array | ArrayBuffer;
const bytesOf = (bytes: Bytes): Uint8Array => (bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));

interface RawRow {
  lines: Bytes;
  body: Bytes | null;
}

function rowOf(head: string, json: string, body: Uint8Array | null): RecordRow {
  const row = JSON.parse(head) as RecordRow;
  row.json = json || null;
  row.body = body;
  return row;
}

function decoded(raw: RawRow | undefined): RecordRow | undefined {
  if (!raw) return undefined;
  const [head, json] = decodeUtf8(bytesOf(raw.lines)).split('\n');
  return rowOf(head!, json!, raw.body && bytesOf(raw.body));
}

/** The record that a condition in SQL names; the first of several. */
export const recordRowWhere = (store: Store, where: string, ...values: unknown[]): RecordRow | undefined =>
  decoded(one<RawRow>(store, `${SELECT} WHERE ${where}`, ...values));

export const recordRow = (store: Store, id: string): RecordRow | undefined =>
  decoded(one<RawRow>(store, BY_ID, id));

export const recordRowByN = (store: Store, n: number): RecordRow | undefined =>
  decoded(one<RawRow>(store, BY_N, n));

const rowsWhere = (store: Store, where: string, ...values: unknown[]): RecordRow[] =>
  all<RawRow>(store, `${SELECT} WHERE ${where} ORDER BY n`, ...values).map((raw) => decoded(raw)!);

/** Rows of a type that are live, in the order of n. */
export const liveRows = (store: Store, type: PublicRecord['type']): RecordRow[] =>
  rowsWhere(store, `type = ? AND state = 'live'`, type);

/** Live guides, rules or statements of an organ, in the order of n. */
export const liveRowsOf = (store: Store, organ: string, type: 'guide' | 'rule' | 'statement'): RecordRow[] =>
  rowsWhere(
    store,
    `id IN (SELECT source FROM relation WHERE target = ? AND kind = 'of') AND type = ? AND state = 'live'`,
    organ,
    type,
  );

/** All records of a range as one row: the driver takes longer for a row than the engine to find it. */
const BETWEEN = `SELECT CAST(group_concat(lines, char(10)) AS BLOB) AS lines, json_group_array(bytes) AS sizes,
    CAST(group_concat(text, '') AS BLOB) AS bodies
  FROM (SELECT ${LINES} AS lines, length(body) AS bytes, CAST(body AS TEXT) AS text
    FROM record WHERE n > ? AND n <= ? ORDER BY n)`;

/** Records after one number and up to another, by number. */
export function recordRowsBetween(store: Store, after: number, upTo: number): Map<number, RecordRow> {
  type Raw = { lines: Uint8Array | null; sizes: string; bodies: Uint8Array | null };
  const { lines, sizes, bodies } = one<Raw>(store, BETWEEN, after, upTo)!;
  const rows = new Map<number, RecordRow>();
  if (!lines) return rows;
  const texts = decodeUtf8(lines).split('\n');
  let at = 0;
  for (const [i, size] of (JSON.parse(sizes) as (number | null)[]).entries()) {
    const body = size === null ? null : bodies!.subarray(at, (at += size));
    const row = rowOf(texts[2 * i]!, texts[2 * i + 1]!, body);
    rows.set(row.n, row);
  }
  return rows;
}

/** The record of a row without its body, or undefined where nothing of it may be seen. */
export const parseFacts = <Type extends PublicRecord>(
  row: Pick<RecordRow, 'json'> | undefined,
): WithoutBody<Type> | undefined => (row?.json ? (JSON.parse(row.json) as WithoutBody<Type>) : undefined);

/** The record of a row, or undefined where nothing of it may be seen. */
export function parseRecord<Type extends PublicRecord>(
  row: Pick<RecordRow, 'json' | 'body'> | undefined,
): Type | undefined {
  const record = parseFacts<Type>(row);
  if (record && row!.body) Object.assign(record, { body: decodeUtf8(row!.body) });
  return record as Type | undefined;
}

/** Settings of a site for which nothing was entered yet. */
const NEW_SITE: SiteRecord = {
  type: 'site',
  recordVersion: 1,
  id: 'site',
  name: '政府信息公开',
  siteName: '政府信息公开',
};

/** Current site settings. */
export const siteRecord = (store: Store): SiteRecord =>
  parseRecord<SiteRecord>(recordRow(store, 'site')) ?? NEW_SITE;

/** Groups of words that search takes as one. */
export function synonymGroups(store: Store): string[][] {
  const record = parseRecord(recordRow(store, 'synonyms'));
  return record?.type === 'synonyms' ? record.groups : [];
}

export const relationsFrom = (store: Store, source: string): RelationRow[] =>
  all<RelationRow>(store, 'SELECT * FROM relation WHERE source = ? ORDER BY kind, target', source);

export const relationsTo = (store: Store, target: string): RelationRow[] =>
  all<RelationRow>(store, 'SELECT * FROM relation WHERE target = ? ORDER BY kind, source', target);

export const targetsOf = (store: Store, source: string, kind: RelationKind): string[] =>
  all<{ target: string }>(
    store,
    'SELECT target FROM relation WHERE source = ? AND kind = ? ORDER BY target',
    source,
    kind,
  ).map((row) => row.target);

export const sourcesOf = (store: Store, target: string, kind: RelationKind): string[] =>
  all<{ source: string }>(
    store,
    'SELECT source FROM relation WHERE target = ? AND kind = ? ORDER BY source',
    target,
    kind,
  ).map((row) => row.source);

/** Everything reached from a record by following one kind of relation; the record itself comes first. */
function reach(start: string, next: (id: string) => string[]): string[] {
  const reached = new Set([start]);
  for (const id of reached) for (const found of next(id)) reached.add(found);
  return [...reached];
}

/** An organ and all organs above it, nearest first. */
export const organWithAncestors = (store: Store, id: string): string[] =>
  reach(id, (organ) => targetsOf(store, organ, 'parent'));

/** An organ and all organs below it. */
export const organWithDescendants = (store: Store, id: string): string[] =>
  reach(id, (organ) => sourcesOf(store, organ, 'parent'));

/** An organ and all organs that it succeeds: the scope of search by organ. */
export const organWithPredecessors = (store: Store, id: string): string[] =>
  reach(id, (organ) => targetsOf(store, organ, 'succeeds'));

/** What a record's data say of its entries. */
export type EntryHead = Pick<EntryRow, 'revision' | 'kind' | 'published_at' | 'title'>;

const HEAD_COLUMNS = 'revision, kind, published_at, title';
const ENTRY_HEADS = rowsOf(HEAD_COLUMNS, 'FROM entry WHERE record_id = ? ORDER BY revision');
const HEADS_BETWEEN = rowsOf(
  'r.id, e.revision, e.kind, e.published_at, e.title',
  'FROM record r JOIN entry e ON e.record_id = r.id WHERE r.n > ? AND r.n <= ? ORDER BY r.n, e.revision',
);

/** What the data of a record say of its entries, in the order of revisions. */
export const entryHeadsOf = (store: Store, recordId: string): EntryHead[] =>
  allAsJson<EntryHead>(store, ENTRY_HEADS, recordId);

/** The same of all records after one number and up to another, by id of the record. */
export function entryHeadsBetween(store: Store, after: number, upTo: number): Map<string, EntryHead[]> {
  const byRecord = new Map<string, EntryHead[]>();
  for (const { id, ...head } of allAsJson<EntryHead & { id: string }>(store, HEADS_BETWEEN, after, upTo)) {
    const known = byRecord.get(id);
    if (known) known.push(head);
    else byRecord.set(id, [head]);
  }
  return byRecord;
}

export const entryOf = (store: Store, recordId: string, revision: number): EntryRow | undefined =>
  one<EntryRow>(store, 'SELECT * FROM entry WHERE record_id = ? AND revision = ?', recordId, revision);

export const entriesOf = (store: Store, recordId: string): EntryRow[] =>
  all<EntryRow>(store, 'SELECT * FROM entry WHERE record_id = ? ORDER BY revision', recordId);

export const lastEntry = (store: Store): EntryRow | undefined =>
  one<EntryRow>(store, 'SELECT * FROM entry ORDER BY seq DESC LIMIT 1');

/** `compaction`: how far what was removed is wiped from the files; empty at rest. */
export type MetaKey = 'applied_seq' | 'rendered_seq' | 'release' | 'directory_seq' | 'compaction';

export const meta = (store: Store, key: MetaKey): string | undefined =>
  one<{ value: string }>(store, 'SELECT value FROM meta WHERE key = ?', key)?.value;

export const setMeta = (store: Store, key: MetaKey, value: string | number): void =>
  run(
    store,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    String(value),
  );
