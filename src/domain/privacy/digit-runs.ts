/** Numbers as people write them: whole, in groups, digit by digit, over two lines or over cells. */
import { hasIdForm, isBankCard } from './numbers';

export interface DigitRun {
  /** Digits, with `X` in the place of a check digit. */
  digits: string;
  start: number;
  end: number;
  /** Characters between the groups; none where the number is written whole. */
  separator: '' | 'space' | 'hyphen' | 'sign' | 'cell' | 'line' | 'mixed';
  /** All groups are parted by the same characters. */
  uniform: boolean;
  /** Lengths of the groups. */
  groups: readonly number[];
  /** More digits stand before or after with the same kind of separator. */
  inLongerRow: boolean;
}

interface Group {
  digits: string;
  start: number;
  end: number;
}

const TOKEN = /[0-9A-Za-z]+/g;
/** Letters before or after a number that belong to a word beside it: `ID1101…`, `tel138…`. */
const CORE = /^[A-Za-z]{0,8}?(\d+[Xx]?|[Xx])(?:[A-WYZa-wyz][A-Za-z]{0,8})?$/;
const GAP =
  /^(?: {1,3}| ?[-‐‑‒–—−·.•_~/\\|&,，、。:：;；*#+=^()（）[\]<>《》〈〉【】〔〕「」“”"'‘’]{1,3} ?| ?\t ?| ?-?\n ?)$/;
/** Signs that part the groups of one number more often than two numbers. */
const HYPHEN = /^ ?[-‐‑‒–—−·.•_~/\\|*:+()（）]{1,2} ?$/;
const MAX_DIGITS = 19;

function separatorOf(gap: string): DigitRun['separator'] {
  if (gap.includes('\t')) return 'cell';
  if (gap.includes('\n')) return 'line';
  if (gap.trim() === '') return 'space';
  return HYPHEN.test(gap) ? 'hyphen' : 'sign';
}

/** Rows of groups of digits that nothing but a separator parts. */
function rowsOf(text: string): Group[][] {
  const rows: Group[][] = [];
  for (const token of text.matchAll(TOKEN)) {
    const core = CORE.exec(token[0]);
    if (!core) continue;
    const digits = core[1]!.toUpperCase();
    const start = token.index + token[0].indexOf(core[1]!);
    const group = { digits, start, end: start + digits.length };
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (last && GAP.test(text.slice(last.end, start)) && !last.digits.endsWith('X')) row!.push(group);
    else if (digits !== 'X') rows.push([group]);
  }
  return rows;
}

function runOf(text: string, row: readonly Group[], from: number, to: number): DigitRun {
  const parts = row.slice(from, to + 1);
  const gaps = parts.slice(1).map((group, i) => text.slice(parts[i]!.end, group.start));
  const kinds = new Set(gaps.map(separatorOf));
  const separator = kinds.size === 0 ? '' : kinds.size === 1 ? [...kinds][0]! : 'mixed';
  const before = from > 0 && separatorOf(text.slice(row[from - 1]!.end, row[from]!.start));
  const after = to + 1 < row.length && separatorOf(text.slice(row[to]!.end, row[to + 1]!.start));
  return {
    digits: parts.map((group) => group.digits).join(''),
    start: row[from]!.start,
    end: row[to]!.end,
    separator,
    uniform: new Set(gaps.map((gap) => gap.trim())).size === 1,
    groups: parts.map((group) => group.digits.length),
    inLongerRow: separator !== '' && (before === separator || after === separator),
  };
}

/** Whether digits that stand in groups can be one of the numbers that are sought: the rest is not worth a run. */
function plausible(digits: string): boolean {
  switch (digits.length) {
    case 11:
      return /^1[3-9]/.test(digits);
    case 13:
      return digits.startsWith('861');
    case 18:
      return hasIdForm(digits) || isBankCard(digits, true);
    case 16:
    case 17:
    case 19:
      return isBankCard(digits, true);
    default:
      return false;
  }
}

/** Every number that a text may hold, the longest first where they start at the same place. */
export function digitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  for (const row of rowsOf(text))
    for (let from = 0; from < row.length; from += 1) {
      const first = row[from]!.digits;
      if (first === 'X') continue;
      const found: DigitRun[] = first.length >= 8 ? [runOf(text, row, from, from)] : [];
      let digits = first;
      for (let to = from + 1; to < row.length && digits.length < MAX_DIGITS; to += 1) {
        const next = row[to]!.digits;
        const gap = text.slice(row[to - 1]!.end, row[to]!.start);
        if (first.length === 1 && next.length > 1 && !gap.includes('\n')) break;
        digits += next;
        if (plausible(digits)) found.push(runOf(text, row, from, to));
      }
      runs.push(...found.reverse());
    }
  return runs;
}

const BOUNDARIES: readonly (readonly number[])[] = [[3, 6, 10, 14], [6, 10, 12, 14, 17], [4, 8, 12, 16]]; // prettier-ignore

/**
 * Whether the groups are a way in which an ID of eighteen is written, not numbers that stand side by side.
 * @param personal the text beside it speaks of an ID, or the row names a person
 */
export function isGroupedId({ groups, separator, uniform, inLongerRow }: DigitRun, personal: () => boolean): boolean {
  if (groups.length === 1) return true;
  if (groups.every((length) => length === 1)) return true;
  if (!inLongerRow && groups.length === 2 && groups[0]! >= 3 && groups[1]! >= 3) return true;
  if (!inLongerRow && uniform && separator !== 'cell' && separator !== 'space') return true;
  const ends: number[] = [];
  for (const length of groups.slice(0, -1)) ends.push((ends.at(-1) ?? 0) + length);
  if (separator !== 'mixed' && BOUNDARIES.some((allowed) => ends.every((end) => allowed.includes(end)))) return true;
  return groups.length <= 4 && groups.every((length, i) => length > 2 || i === groups.length - 1) && personal();
} // prettier-ignore

/**
 * Whether the groups are a way in which a card is written: fours, a six and the rest, or digit by digit.
 * @param said the text beside it speaks of a card
 */
export function isGroupedCard({ groups, separator, inLongerRow }: DigitRun, said: boolean): boolean {
  if (groups.length === 1) return true;
  if (inLongerRow || separator === 'mixed') return false;
  if (groups.every((length) => length === 1)) return true;
  const fours = groups.slice(0, -1).every((length) => length === 4);
  if (said && (groups.length <= 3 || (fours && separator !== 'cell'))) return true;
  if (separator === 'cell' || separator === 'sign') return false;
  return fours || (groups.length === 2 && groups[0] === 6);
}

/**
 * Whether the groups are a way in which a mobile number is written.
 * @param said the text beside it speaks of a telephone
 */
export function isGroupedMobile({ groups, separator, inLongerRow }: DigitRun, said: () => boolean): boolean {
  if (groups.length === 1) return true;
  if (inLongerRow || separator === 'mixed') return false;
  if (groups.every((length) => length === 1)) return true;
  if (groups.length === 2 && (separator === 'cell' || separator === 'line') && said()) return true;
  return separator !== 'cell' && ['3,4,4', '3,8', '7,4', '3,3,5'].includes(groups.join());
}
