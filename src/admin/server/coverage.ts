/** Coverage of the directory: disclosure item × organ, read from the public store as the public sees it. */
import { existsSync } from 'node:fs';
import type { PayloadRequest } from 'payload';
import { scopeOfAnyRole, type Scope } from '../../../collections/access/scope';
import { coverageOf, withParts, WANTING, type Column, type Coverage, type CoverageState } from '../../domain/directory-coverage'; // prettier-ignore
import { listId } from '../../domain/lists';
import { shanghaiDay } from '../../domain/local-date';
import type { ItemRecord, LocalDate, OrganRecord, StatementRecord } from '../../domain/public-record';
import { latestStatement } from '../../domain/statements';
import type { Level } from '../../domain/vocabulary';
import { paths, readEnvironment } from '../../environment';
import { directoryOf, type Directory } from '../../store/directory';
import { listRows } from '../../store/lists';
import { openStoreForReading, type Store } from '../../store/open';
import { liveRows, parseRecord } from '../../store/records';

export interface CoverageColumn extends Coverage {
  item: ItemRecord;
  count: number;
  newest?: LocalDate;
  statement?: StatementRecord;
}

export interface OrganCoverage {
  organ: OrganRecord;
  /** Steps below the top of the tree. */
  depth: number;
  columns: CoverageColumn[];
  counts: Readonly<Record<CoverageState, number>>;
  /** Columns for which somebody has to do something now: late or empty. */
  wanting: number;
}

export interface CoverageFilter {
  level?: Level;
  /** Only organs with a column in this state. */
  state?: CoverageState;
  /** Part of the name of the organ. */
  q?: string;
  organ?: string;
}

const STATES: readonly CoverageState[] = ['fresh', 'dueSoon', 'late', 'nothing', 'notApplicable', 'empty'];

/** Runs with the public store; undefined where the publisher has not made one yet. */
export function withStore<Result>(work: (store: Store) => Result): Result | undefined {
  const file = paths(readEnvironment().dataDir).store;
  if (!existsSync(file)) return undefined;
  const store = openStoreForReading(file);
  try {
    return work(store);
  } finally {
    store.close();
  }
}

/** Coverage of the organs that a person reaches in any role; undefined where there is no public store yet. */
export async function coverageFor(
  req: PayloadRequest,
  filter: CoverageFilter = {},
): Promise<OrganCoverage[] | undefined> {
  const scope = await scopeOfAnyRole(req);
  const today = shanghaiDay(new Date().toISOString());
  return withStore((store) => readCoverage(store, scope, filter, today));
}

/** @param today day in Asia/Shanghai on which the columns are judged */
export function readCoverage(
  store: Store,
  scope: Scope,
  filter: CoverageFilter,
  today: LocalDate,
): OrganCoverage[] {
  const directory = directoryOf(store);
  const statements = statementsByColumn(store);
  return [...directory.tree()]
    .filter(({ record }) => isMeant(record, scope, filter, today))
    .map(({ record, depth }) => organCoverage(store, directory, statements, record, depth, today))
    .filter(({ counts }) => !filter.state || counts[filter.state] > 0);
}

function isMeant(
  organ: OrganRecord,
  scope: Scope,
  { level, q, organ: id }: CoverageFilter,
  today: LocalDate,
) {
  if (scope !== 'all' && !scope.has(organ.id)) return false;
  // What was merged or abolished adds nothing any more.
  if (organ.successor || (organ.validTo && organ.validTo < today)) return false;
  if (id && organ.id !== id) return false;
  if (level && organ.level !== level) return false;
  return !q || organ.name.includes(q) || organ.shortName.includes(q);
}

const columnKey = (organ: string, item: string) => `${organ} ${item}`;

function statementsByColumn(store: Store): Map<string, StatementRecord> {
  const all = new Map<string, StatementRecord[]>();
  for (const row of liveRows(store, 'statement')) {
    const statement = parseRecord<StatementRecord>(row)!;
    const key = columnKey(statement.organ.id, statement.item.id);
    all.set(key, [...(all.get(key) ?? []), statement]);
  }
  return new Map([...all].map(([key, statements]) => [key, latestStatement(statements)!]));
}

function organCoverage(
  store: Store,
  directory: Directory,
  statements: ReadonlyMap<string, StatementRecord>,
  organ: OrganRecord,
  depth: number,
  today: LocalDate,
): OrganCoverage {
  const items = [...new Set(organ.items)].flatMap((id) => directory.item(id)?.record ?? []);
  const list = (item: string) => listId({ kind: 'organItem', organ: organ.id, item });
  const rows = listRows(store, items.map(({ id }) => list(id)));
  const columns = items.map((item): Column => {
    const row = rows.get(list(item.id));
    const statement = statements.get(columnKey(organ.id, item.id));
    return {
      id: item.id,
      ...(item.parent ? { parent: item.parent } : {}),
      facts: {
        code: item.code,
        count: row?.live ?? 0,
        ...(row?.newest ? { newest: row.newest } : {}),
        ...(statement ? { statement } : {}),
      },
    };
  });
  const judged = withParts(columns).map(({ facts }, i): CoverageColumn => ({
    item: items[i]!,
    count: facts.count,
    ...(facts.newest ? { newest: facts.newest } : {}),
    ...(facts.statement ? { statement: facts.statement as StatementRecord } : {}),
    ...coverageOf(facts, today),
  }));
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<CoverageState, number>;
  for (const { state } of judged) counts[state] += 1;
  return { organ, depth, columns: judged, counts, wanting: counts.late + counts.empty };
} // prettier-ignore

/** Sum of all organs. */
export function totals(rows: readonly OrganCoverage[]): Record<CoverageState, number> {
  const sum = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<CoverageState, number>;
  for (const { counts } of rows) for (const state of STATES) sum[state] += counts[state];
  return sum;
}

/** A filter from the address of the page; what is no value of ours is left out. */
export function filterFrom(query: Record<string, unknown> | undefined, levels: readonly Level[]): CoverageFilter {
  const text = (name: string) => (typeof query?.[name] === 'string' ? (query[name] as string).trim().slice(0, 100) : '');
  const level = levels.find((one) => one === text('level'));
  const state = STATES.find((one) => one === text('state'));
  return {
    ...(level ? { level } : {}),
    ...(state ? { state } : {}),
    ...(text('q') ? { q: text('q') } : {}),
    ...(text('organ') ? { organ: text('organ') } : {}),
  };
} // prettier-ignore

export { STATES as COVERAGE_STATES, WANTING };
