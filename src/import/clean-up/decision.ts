/** The text of the decision of a clean-up, where its record is made from the table. */
import { OUTCOME_LABELS, OUTCOMES, type Outcome } from '../../domain/clean-up';
import { formatChinese } from '../../domain/local-date';
import { toLexical, type Block, type TableCell } from '../document';

export interface DecidedRow {
  title: string;
  documentNumber?: string;
  outcome: Outcome;
  until?: string;
}

const byOutcome = (rows: readonly DecidedRow[]) =>
  OUTCOMES.map((outcome) => ({ outcome, rows: rows.filter((row) => row.outcome === outcome) })).filter(({ rows: some }) => some.length > 0); // prettier-ignore

/** `清理文件12件：继续有效8件，废止4件。` */
export const decisionSummary = (rows: readonly DecidedRow[]): string =>
  `清理文件${rows.length}件：${byOutcome(rows)
    .map(({ outcome, rows: some }) => `${OUTCOME_LABELS[outcome][0].replace(/（.*/, '')}${some.length}件`)
    .join('，')}。`;

const cell = (text: string, header = false): TableCell => ({
  content: [{ runs: text === '' ? [] : [{ text }] }],
  colSpan: 1,
  rowSpan: 1,
  header,
});

/** A heading and a table for each outcome. @param numbered not where they follow a text with numbers of its own */
export function decisionBody(rows: readonly DecidedRow[], numbered = true) {
  const ordinals = ['一', '二', '三', '四', '五', '六'];
  const blocks = byOutcome(rows).flatMap(({ outcome, rows: some }, i): Block[] => {
    const renewed = some.some(({ until }) => until);
    const head = ['序号', '文件名称', '文号', ...(renewed ? ['有效期至'] : [])].map((text) => cell(text, true));
    const lines = some.map(({ title, documentNumber, until }, n) =>
      [String(n + 1), title, documentNumber ?? '', ...(renewed ? [until ? formatChinese(until) : ''] : [])].map((text) => cell(text)),
    );
    return [
      { kind: 'heading', level: 2, runs: [{ text: `${numbered ? `${ordinals[i]}、` : ''}${OUTCOME_LABELS[outcome][0]}的文件（${some.length}件）` }], line: 1 },
      { kind: 'table', rows: [head, ...lines], line: 1 },
    ];
  });
  return toLexical(blocks);
} // prettier-ignore
