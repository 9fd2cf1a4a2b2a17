/** What a person has decided about the rows of a clean-up; pure, so that it can be tested. */
import { isNamedIn, type Candidate, type Outcome } from '../../domain/clean-up';
import type { TextSoFar } from '../../import/clean-up/into-text';
import type { MatchedRow } from '../server/clean-up-match';

export interface Choice extends MatchedRow {
  /** Place in the table, from 0. */
  at: number;
  /** The document that it means, chosen or found. */
  target?: string;
  /** A person says that none of the documents offered is meant. */
  isNone?: boolean;
  include: boolean;
}

export type Shown = 'all' | 'found' | 'several' | 'missing' | 'already';

export const choicesOf = (rows: readonly MatchedRow[]): Choice[] =>
  rows.map((row, at) => ({
    ...row,
    at,
    ...(row.match.state === 'found' && { target: row.match.id }),
    // What is repealed already needs no second repeal; what is kept is named, so that it is verified.
    include:
      row.match.state === 'found' && !(row.already && row.outcome !== 'keeps' && row.outcome !== 'toAmend'),
  }));

export const groupOf = ({ match, already, target, isNone }: Choice): Exclude<Shown, 'all'> =>
  target ? (already ? 'already' : 'found') : match.state === 'several' && !isNone ? 'several' : 'missing';

export interface Decided {
  target: string;
  outcome: Outcome;
  until?: string;
  title: string;
  documentNumber?: string;
}

/** Places of rows that say different things about one document: which of them holds, a person has to say. */
export function rivals(choices: readonly Choice[]): Set<number> {
  const said = new Map<string, Choice[]>();
  for (const choice of choices)
    if (choice.include && choice.target)
      said.set(choice.target, [...(said.get(choice.target) ?? []), choice]);
  const differ = [...said.values()].filter(
    (rows) => new Set(rows.map(({ outcome, until }) => `${outcome} ${until}`)).size > 1,
  );
  return new Set(differ.flat().map(({ at }) => at));
}

/** Rows that go into the decision: one of each document; none of those that contradict each other. */
export function decided(choices: readonly Choice[]): Decided[] {
  const taken = new Set<string>();
  const contradicting = rivals(choices);
  return choices.flatMap(({ at, include, target, outcome, until, title, documentNumber }) => {
    if (!include || !target || !outcome || taken.has(target) || contradicting.has(at)) return [];
    taken.add(target);
    return [{ target, outcome, title, documentNumber, ...(until && { until }) }];
  });
}

/** A line of the decision's text. */
export type TextLine = Pick<Decided, 'outcome' | 'until' | 'title' | 'documentNumber'>;

/**
 * Lines of the decision's text in the order of the table: also of what was not found, which a decision says of
 * all the same. A row that names its document vaguely gets the number and title of the one chosen for it.
 */
export function textLines(
  choices: readonly Choice[],
  documents: Readonly<Record<string, Candidate>>,
): TextLine[] {
  const taken = new Set(decided(choices).map(({ target }) => target));
  return choices.flatMap(({ target, outcome, until, title, documentNumber, match, already }) => {
    if (!outcome || (target && !taken.delete(target) && !already)) return [];
    const chosen = target && match.state !== 'found' && !documentNumber ? documents[target] : undefined;
    const named = { title: chosen?.title ?? title, documentNumber: chosen?.documentNumber ?? documentNumber };
    return [{ outcome, ...named, ...(until && { until }) }];
  });
}

/** Lines that the text of an existing decision does not name. */
export const missingInText = (lines: readonly TextLine[], { key }: TextSoFar): TextLine[] =>
  lines.filter((line) => !isNamedIn(key, line));

export type IntoText = 'all' | 'missing' | 'none';

/** What is done with the text unless a person says otherwise; undefined where a person has to say. */
export function intoTextOf(lines: readonly TextLine[], text: TextSoFar): IntoText | undefined {
  const missing = missingInText(lines, text).length;
  if (missing === 0) return 'none';
  return text.holdsTable || missing < lines.length ? undefined : 'all';
}

const cell = (text: string) => {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** What was not found, as CSV that a spreadsheet opens. */
export const missingCsv = (choices: readonly Choice[]): string =>
  '\ufeff' +
  [
    ['序号', '名称', '文号', '清理结果'],
    ...choices
      .filter((choice) => groupOf(choice) === 'missing')
      .map(({ ordinal, title, documentNumber = '', said = '' }) => [ordinal, title, documentNumber, said]),
  ]
    .map((cells) => cells.map(cell).join(','))
    .join('\r\n');
