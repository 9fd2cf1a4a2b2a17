/** 目录完整情况: whether each column of an organ's directory is kept up (domain.md 6.6, 7.6). */
import { addDays } from '../local-date';
import type { LocalDate } from '../public-record';
import type { Signed } from '../statements';
import { thresholdOf } from './thresholds';

export * from './thresholds';

export const COVERAGE_LABELS = {
  fresh: '正常',
  dueSoon: '临近更新期限',
  late: '逾期未更新',
  nothing: '本期无此类信息',
  notApplicable: '依法不适用',
  empty: '空白',
} as const;
export type CoverageState = keyof typeof COVERAGE_LABELS;

/** States in which somebody has to do something, the worst first. */
export const WANTING: readonly CoverageState[] = ['empty', 'late', 'dueSoon'];

export interface ColumnFacts {
  /** Code of the disclosure item. */
  code: string;
  /** Live records in the column. */
  count: number;
  /** Newest displayed day among them. */
  newest?: LocalDate;
  /** The latest statement that the organ signed for the column. */
  statement?: Signed;
}

export interface Coverage {
  state: CoverageState;
  /** Day until which something new, or a statement, has to come; absent where none is needed. */
  renewBy?: LocalDate;
}

/**
 * The state of a column on a day. A statement that there was nothing until a day counts like a record of that
 * day: nobody can sign for days to come, so it has to be renewed.
 */
export function coverageOf({ code, count, newest, statement }: ColumnFacts, today: LocalDate): Coverage {
  if (statement?.kind === 'notApplicable' && statement.from <= today && (statement.until ?? today) >= today)
    return { state: 'notApplicable' };
  const nothingUntil = statement?.kind === 'nothing' ? (statement.until ?? undefined) : undefined;
  const last = [count > 0 ? newest : undefined, nothingUntil].filter((day) => day !== undefined).sort().at(-1);
  if (last === undefined) return { state: 'empty' };
  const { warnAfter, lateAfter } = thresholdOf(code);
  const renewBy = addDays(last, lateAfter);
  if (today > renewBy) return { state: count > 0 ? 'late' : 'empty', renewBy };
  if (today > addDays(last, warnAfter)) return { state: 'dueSoon', renewBy };
  return { state: nothingUntil === last && newest !== last ? 'nothing' : 'fresh', renewBy };
} // prettier-ignore

export interface Column {
  id: string;
  parent?: string;
  facts: ColumnFacts;
}

/** A column that has columns of its own counts what stands in them. */
export function withParts(columns: readonly Column[]): Column[] {
  return columns.map((column) => {
    const parts = columns.filter(({ parent }) => parent === column.id);
    if (parts.length === 0) return column;
    const all = [column, ...parts].map(({ facts }) => facts);
    const newest = all.flatMap((facts) => (facts.count > 0 && facts.newest ? [facts.newest] : [])).sort().at(-1);
    const count = all.reduce((sum, facts) => sum + facts.count, 0);
    const signed = column.facts.statement ?? (count === 0 ? signedForAll(parts) : undefined);
    return {
      ...column,
      facts: { code: column.facts.code, count, ...(newest ? { newest } : {}), ...(signed ? { statement: signed } : {}) },
    };
  });
} // prettier-ignore

/** Where every part has a statement the whole needs none of its own: the shortest one counts. */
function signedForAll(parts: readonly Column[]): Signed | undefined {
  const statements = parts.map(({ facts }) => facts.statement);
  if (statements.some((statement) => statement === undefined)) return undefined;
  const reach = (statement: Signed) => statement.until ?? '9999-12-31';
  return (statements as Signed[]).sort((a, b) => (reach(a) < reach(b) ? -1 : 1))[0];
}
