/** From what a person typed to what is looked for. The same for every engine. */
import { pairsOf, runsOf, scan } from './analyse';

/** Longer queries are cut: nobody types them, and their cost grows with their length. */
export const QUERY_LIMIT = 128;
/** Spellings of one word that synonyms may add up to. */
const ALTERNATIVE_LIMIT = 12;

/** A word: pairs that stand one after the other, and units that stand anywhere. At least one of both. */
export interface Wanted {
  phrase: string[];
  units: string[];
}

export interface ParsedQuery {
  /** All must be found; of each, one of its alternatives. */
  words: Wanted[][];
  /** What was typed, cut. */
  text: string;
  cut: boolean;
  /** Nothing was typed, as against something in which there is nothing to look for. */
  blank: boolean;
  /** Every alternative of every word as it would be typed. */
  terms: string[];
}

/** What finds a word; nothing where it has no letter, digit or Han character. */
export function wantedOf(word: string): Wanted | undefined {
  const runs = runsOf(word);
  const last = runs.at(-1);
  if (!last) return undefined;
  const phrase = runs.slice(0, -1).flatMap(pairsOf);
  // The last unit of the query may go on in the text, so it stands in the index only as part of a pair.
  if (last.length > 1) return { phrase: [...phrase, ...pairsOf(last).slice(0, -1)], units: [] };
  return { phrase, units: last };
}

interface Synonym {
  units: string[];
  group: string[];
}

interface Place {
  start: number;
  end: number;
  group: string[];
}

function placesOf(word: string, synonyms: Synonym[]): Place[] {
  const units: { unit: string; start: number; end: number }[] = [];
  scan(word, (unit, start, end) => void units.push({ unit, start, end }));
  const found: Place[] = [];
  const taken = new Set<number>();
  for (const synonym of synonyms) {
    const { length } = synonym.units;
    for (let i = 0; i + length <= units.length; i++) {
      if (!synonym.units.every((unit, k) => units[i + k]!.unit === unit && !taken.has(i + k))) continue;
      for (let k = 0; k < length; k++) taken.add(i + k);
      found.push({ start: units[i]!.start, end: units[i + length - 1]!.end, group: synonym.group });
    }
  }
  return found.sort((a, b) => b.start - a.start);
}

function alternativesOf(word: string, synonyms: Synonym[]): string[] {
  let spellings = [word];
  for (const { start, end, group } of placesOf(word, synonyms)) {
    const others = spellings.flatMap((spelling) =>
      group.map((other) => spelling.slice(0, start) + other + spelling.slice(end)),
    );
    spellings = [...new Set([...spellings, ...others])].slice(0, ALTERNATIVE_LIMIT);
  }
  return spellings;
}

const WORD = /"[^"]*"|“[^”]*”|\S+/gu;

/**
 * Reads a query. Words are separated by spaces; quotation marks around a text with spaces keep it
 * together.
 * @param groups words that mean the same; a word of a group stands for all others, also inside a longer word
 */
export function parseQuery(q: string, groups: string[][]): ParsedQuery {
  const typed = Array.from(q.trim());
  const text = typed.slice(0, QUERY_LIMIT).join('');
  const synonyms = groups
    .flatMap((group) => group.map((word): Synonym => ({ units: runsOf(word).flat(), group })))
    .filter((synonym) => synonym.units.length > 0)
    .sort((a, b) => b.units.length - a.units.length);
  const words: Wanted[][] = [];
  const terms = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    const alternatives: Wanted[] = [];
    for (const spelling of alternativesOf(word, synonyms)) {
      const wanted = wantedOf(spelling);
      if (!wanted) continue;
      alternatives.push(wanted);
      terms.add(spelling);
    }
    if (alternatives.length > 0) words.push(alternatives);
  }
  return { words, text, cut: typed.length > QUERY_LIMIT, blank: text === '', terms: [...terms] };
}
