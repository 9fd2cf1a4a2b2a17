/** 栏目情况声明: what an organ signs for a column without information (domain.md 7.6). */
import { formatChinese } from './local-date';
import type { LocalDate } from './public-record';

export const STATEMENT_LABELS = {
  nothing: '本期无此类信息',
  notApplicable: '依法不适用',
} as const;
export type StatementKind = keyof typeof STATEMENT_LABELS;

export interface Period {
  from: LocalDate;
  until?: LocalDate | null;
}

/** e.g. `2026年1月1日至2026年6月30日`, `自2026年1月1日起`. */
export const periodInWords = ({ from, until }: Period): string =>
  until ? `${formatChinese(from)}至${formatChinese(until)}` : `自${formatChinese(from)}起`;

export interface Signed extends Period {
  kind: StatementKind;
  basis?: string;
  reason?: string;
  signedBy: string;
  signedOn: LocalDate;
}

/** The statement as the public reads it. Dates, never ages: the sentence stays true. */
export function statementInWords({ kind, basis, reason, signedBy, signedOn, ...period }: Signed): string {
  const why = [basis && `依据：${basis}`, reason]
    .filter(Boolean)
    .join('；')
    .replace(/[。；]+$/, '');
  const signed = `已由${signedBy}于${formatChinese(signedOn)}确认`;
  const what =
    kind === 'nothing' ? `${periodInWords(period)}无此类信息` : `${periodInWords(period)}依法不适用本栏目`;
  return `${what}，${signed}${why ? `（${why}）` : ''}。`;
}

/** The statement that counts for a column: the one that reaches furthest, the latest signed among equals. */
export function latestStatement<Type extends Signed>(statements: readonly Type[]): Type | undefined {
  const reach = ({ until }: Signed) => until ?? '9999-12-31';
  return [...statements].sort(
    (a, b) =>
      compareText(reach(b), reach(a)) || compareText(b.signedOn, a.signedOn) || compareText(b.from, a.from),
  )[0];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
