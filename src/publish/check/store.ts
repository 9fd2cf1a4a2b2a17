import { ensureSearchTables } from '../../search/embedded/tables';
import { tableDump } from '../../store/dump';
import type { Store } from '../../store/open';
import { all, each } from '../../store/statements';
import type { Findings } from './findings';

/** Lines of one of two sorted dumps that the other has not. */
function* unequal(a: Iterator<string>, b: Iterator<string>): Generator<['a' | 'b', string]> {
  let [x, y] = [a.next(), b.next()];
  while (!x.done || !y.done) {
    if (!x.done && !y.done && x.value === y.value) [x, y] = [a.next(), b.next()];
    else if (y.done || (!x.done && keyOf(x.value) < keyOf(y.value))) {
      yield ['a', x.value as string];
      x = a.next();
    } else if (x.done || keyOf(y.value) < keyOf(x.value as string)) {
      yield ['b', y.value as string];
      y = b.next();
    } else {
      yield ['a', x.value as string];
      [x, y] = [a.next(), b.next()];
    }
  }
}

const KEYS: Record<string, readonly string[]> = {
  entry: ['seq'],
  signing_key: ['public_key'],
  record: ['id'],
  relation: ['source', 'kind', 'target'],
  list: ['id'],
  member: ['list', 'sequence', 'ordinal'],
  file_use: ['sha256', 'record_id'],
  redirect: ['old_path'],
};

/** Place of a dumped row in the order of the dump. */
function keyOf(line: string): string {
  const space = line.indexOf(' ');
  const table = line.slice(0, space);
  const row = JSON.parse(line.slice(space + 1)) as Record<string, string | number>;
  const order = String(Object.keys(KEYS).indexOf(table));
  const parts = KEYS[table]!.map((key) =>
    typeof row[key] === 'number' ? String(row[key]).padStart(15, '0') : row[key],
  );
  return [order, ...parts].join('\u0000');
}

const nameOf = (line: string): string => keyOf(line).split('\u0000').slice(1).join(' ');

/** Compares the public store with a fresh fold of the ledger. @returns entries in the store */
export function checkStore(store: Store, fresh: Store, findings: Findings): number {
  for (const [side, line] of unequal(tableDump(store), tableDump(fresh))) {
    const table = line.slice(0, line.indexOf(' '));
    findings.add(`公开库：${table} ${nameOf(line)} ${side === 'a' ? '与账目不符' : '缺失'}。`);
  }
  return all<{ count: number }>(store, 'SELECT count(*) AS count FROM entry')[0]!.count;
}

const INDEXED = 'SELECT record_id AS id, hash, place FROM search_document ORDER BY record_id';
interface IndexedRow {
  id: string;
  hash: string;
  place: number;
}

/** Compares the search index with that of a fresh fold. @returns documents in the index */
export function checkSearch(store: Store, fresh: Store, findings: Findings): number {
  ensureSearchTables(fresh);
  const expected = new Map<string, string>();
  for (const row of each<IndexedRow>(fresh, INDEXED)) expected.set(row.id, row.hash);
  let count = 0;
  for (const row of all<IndexedRow>(store, INDEXED)) {
    count += 1;
    const hash = expected.get(row.id);
    if (hash !== row.hash)
      findings.add(`检索：${row.id} ${hash === undefined ? '不应能检索到' : '与公开内容不符'}。`);
    expected.delete(row.id);
  }
  for (const id of expected.keys()) findings.add(`检索：${id} 缺失。`);
  for (const table of ['search_text', 'search_title'])
    for (const [sentence, query] of [
      [
        '缺少词',
        `SELECT record_id AS id FROM search_document WHERE place NOT IN (SELECT id FROM ${table}_docsize)`,
      ],
      [
        '有多余的词',
        `SELECT CAST(id AS TEXT) AS id FROM ${table}_docsize WHERE id NOT IN (SELECT place FROM search_document)`,
      ],
    ] as const)
      for (const { id } of all<{ id: string }>(store, query))
        findings.add(`检索：${id} 在 ${table} 中${sentence}。`);
  return count;
}
