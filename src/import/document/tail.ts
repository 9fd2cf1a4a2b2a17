/** Signature, date and notes under a text; 抄送 and 印发, which are left out of it. */
import { plain, squeezed, tidy } from './plain';
import {
  ANNEX_LINE, COPIES, DATE_AT_END, DATE_LINE, DISCLOSURE_NOTE, IMPRINT_ISSUED, IMPRINT_START, SIGNER, SUBJECT_WORDS, isOrganName,
} from './patterns'; // prettier-ignore
import type { Disclosure } from '../../domain/vocabulary';
import type { Omitted, SourceLine } from './types';

export interface Signature {
  organs: { text: string; line: SourceLine }[];
  date?: { text: string; line: SourceLine };
  /** Indexes of the lines that form it, in the lines given. */
  indexes: number[];
}

const clean = (text: string) => text.replace(/[(（[【](?:印|章|印章|盖章|公章|签章|代章)[)）\]】]/g, '');
const wordsOf = (line: SourceLine) =>
  clean(plain(line.text))
    .trim()
    .split(/ {1,}|、/)
    .filter(Boolean);

/** Names of organs if the line holds nothing else, letter-spacing allowed. */
function organsOf(line: SourceLine): string[] {
  if (line.table || line.text.length > 120 || /[。;:,]/.test(plain(line.text))) return [];
  const tight = clean(squeezed(line.text));
  const words = wordsOf(line);
  if (words.length > 1 && words.every((word) => isOrganName(word))) return originals(line, words);
  return isOrganName(tight) ? [tidy(clean(line.text)).replace(/[\s\u3000]+/g, '')] : [];
}

/** The words of a shadow as the original writes them. */
function originals(line: SourceLine, words: string[]): string[] {
  const shadow = plain(line.text);
  return words.map((word) => line.text.substr(shadow.indexOf(word), word.length));
}

/**
 * Every place that reads like a signature: organs and a date, in this order or a date alone. The first is
 * that of the document itself; those of annexed texts follow.
 */
export function findSignatures(lines: readonly SourceLine[], from: number): Signature[] {
  const found: Signature[] = [];
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i]!;
    if (line.table || line.image) continue;
    const tight = clean(squeezed(line.text));
    if (DATE_LINE.test(tight)) {
      const above = organsAbove(lines, i, from);
      found.push({ ...above, date: { text: tight, line }, indexes: [...above.indexes, i] });
      continue;
    }
    const shadow = clean(plain(line.text)).trim();
    const dated = DATE_AT_END.exec(shadow) ?? DATE_AT_END.exec(tight);
    const before = dated ? line.text.slice(0, plain(line.text).lastIndexOf(dated[1]!)) : '';
    const beside = dated && before ? organsOf({ ...line, text: before }) : [];
    if (dated && beside.length > 0) {
      const above = organsAbove(lines, i, from);
      found.push({
        organs: [...above.organs, ...beside.map((text) => ({ text, line }))],
        date: { text: dated[1]!, line },
        indexes: [...above.indexes, i],
      });
    }
  }
  const last = found.at(-1)?.indexes.at(-1) ?? -1;
  return [...found, ...closingOrgans(lines, Math.max(from, last + 1))];
}

function organsAbove(lines: readonly SourceLine[], dateAt: number, from: number) {
  const organs: Signature['organs'] = [];
  const indexes: number[] = [];
  for (let i = dateAt - 1; i >= from && indexes.length < 12; i -= 1) {
    const line = lines[i]!;
    const names = organsOf(line);
    if (names.length > 0) organs.unshift(...names.map((text) => ({ text, line })));
    else if (!SIGNER.test(plain(line.text).trim()) && tidy(line.text) !== '') break;
    indexes.unshift(i);
  }
  return { organs, indexes };
}

/** Organs that close a text without a date. */
function closingOrgans(lines: readonly SourceLine[], from: number): Signature[] {
  for (let i = lines.length - 1; i >= Math.max(from + 1, lines.length - 6); i -= 1) {
    const names = organsOf(lines[i]!);
    if (names.length > 0) return [{ organs: names.map((text) => ({ text, line: lines[i]! })), indexes: [i] }];
  }
  return [];
}

const NOTE_VALUES: [RegExp, Disclosure][] = [
  [/依申请公开/, 'onRequest'],
  [/不予公开|不公开|免予公开|免于公开/, 'withheld'],
  [/删减后公开|部分公开/, 'redacted'],
  [/主动公开|公开发布|公开/, 'full'],
];

/** 公开属性 that a note or label states: `（此件公开发布）` is 主动公开. */
export function disclosureOf(text: string): Disclosure | undefined {
  const tight = squeezed(text);
  return NOTE_VALUES.find(([pattern]) => pattern.test(tight))?.[1];
}

export const isDisclosureNote = (line: SourceLine): boolean => {
  const tight = squeezed(line.text);
  return DISCLOSURE_NOTE.test(tight) && (tight.length > 4 || /^[([【]/.test(tight));
};

export interface Imprint {
  omitted: Omitted[];
  keywords?: { values: string[]; line: SourceLine };
  lines: SourceLine[];
}

/** Takes 抄送, 印发 and 主题词 out of the text, wherever between text and annexes they stand. */
export function takeImprintOut(lines: readonly SourceLine[]): Imprint {
  const result: Imprint = { omitted: [], lines: [] };
  let open = false;
  lines.forEach((line, i) => {
    const shadow = plain(line.text).trim();
    const late = i > lines.length * 0.3;
    const begins = late && IMPRINT_START.test(shadow) && !(i < 3);
    const closes = late && (IMPRINT_ISSUED.test(shadow) || COPIES.test(shadow));
    const words = late && SUBJECT_WORDS.exec(shadow);
    const continues = open && !ANNEX_LINE.test(shadow) && /[,、。]$/.test(shadow) && shadow.length < 120;
    if (line.table || line.image || !(begins || closes || words || continues)) {
      open = false;
      result.lines.push(line);
      return;
    }
    if (words) {
      const values = tidy(line.text).replace(/^主[\s\u3000]*[题題][\s\u3000]*[词詞][\s\u3000]*[:：]?/, '').split(/[\s\u3000、，,；;]+/);
      result.keywords ??= { values: values.filter((word) => word !== '' && word.length < 20), line };
    }
    open = begins || (continues && !/。$/.test(shadow));
    result.omitted.push({ line: line.line, text: line.text.slice(0, 200), reason: 'imprint' });
  });
  return result;
} // prettier-ignore
