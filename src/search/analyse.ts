/**
 * The one analyser of search. A text is a sequence of units: single Han characters, words of other
 * letters, and numbers. Units that touch form a run; anything else between them is a border. Indexed are
 * overlapping pairs of the units of a run, and the last unit of each run by itself, which also keeps a
 * phrase from reaching across a border unnoticed. A phrase of pairs is therefore found exactly where its
 * characters stand, and nowhere else.
 */
import {
  DIGIT,
  EXPANDED,
  HAN,
  IGNORED,
  LETTER,
  SEPARATOR,
  expansion,
  fold,
  kind,
  readPair,
} from './characters';

/** Longer words are junk (encoded data in attachments); they are compared by their beginning. */
const WORD_LIMIT = 64;

/**
 * Receives one unit with its place in the text (UTF-16, end exclusive).
 * @param joined whether it touches the unit before it
 * @returns true to stop
 */
export type OnUnit = (unit: string, start: number, end: number, joined: boolean) => boolean | void;

class Reader {
  private word = '';
  private wordKind = SEPARATOR;
  private wordStart = 0;
  private wordEnd = 0;
  private wordJoined = false;
  private touches = false;
  stopped = false;

  constructor(private readonly onUnit: OnUnit) {}

  character(charKind: number, char: string, start: number, end: number) {
    if (charKind === this.wordKind && this.touches && charKind !== HAN) {
      if (this.word.length < WORD_LIMIT) this.word += char;
      this.wordEnd = end;
      return;
    }
    this.flush();
    if (charKind === HAN) this.emit(char, start, end, this.touches);
    else {
      this.word = char;
      this.wordKind = charKind;
      this.wordStart = start;
      this.wordEnd = end;
      this.wordJoined = this.touches;
    }
    this.touches = true;
  }

  border() {
    this.flush();
    this.touches = false;
  }

  flush() {
    if (this.wordKind === SEPARATOR) return;
    this.wordKind = SEPARATOR;
    this.emit(this.word, this.wordStart, this.wordEnd, this.wordJoined);
  }

  private emit(unit: string, start: number, end: number, joined: boolean) {
    if (!this.stopped && this.onUnit(unit, start, end, joined)) this.stopped = true;
  }
}

function several(reader: Reader, text: string, start: number, end: number) {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const unitKind = kind(unit);
    if (unitKind === HAN || unitKind === LETTER || unitKind === DIGIT)
      reader.character(unitKind, String.fromCharCode(fold(unit)), start, end);
    else if (unitKind !== IGNORED) reader.border();
  }
}

/** Reads a text unit by unit. */
export function scan(text: string, onUnit: OnUnit): void {
  const reader = new Reader(onUnit);
  for (let i = 0; i < text.length && !reader.stopped; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const pair = String.fromCodePoint(text.codePointAt(i)!);
      if (pair.length === 1) {
        reader.border();
        continue;
      }
      const { kind: pairKind, text: plain } = readPair(pair);
      if (pairKind === EXPANDED) several(reader, plain, i, i + 2);
      else if (pairKind === SEPARATOR) reader.border();
      else if (pairKind !== IGNORED) reader.character(pairKind, plain, i, i + 2);
      i++;
      continue;
    }
    const unitKind = kind(unit);
    if (unitKind === SEPARATOR) reader.border();
    else if (unitKind === EXPANDED) several(reader, expansion(unit), i, i + 1);
    else if (unitKind !== IGNORED) reader.character(unitKind, String.fromCharCode(fold(unit)), i, i + 1);
  }
  reader.flush();
}

/** The units of a text, run by run. */
export function runsOf(text: string): string[][] {
  const runs: string[][] = [];
  scan(text, (unit, _start, _end, joined) => {
    if (joined) runs.at(-1)!.push(unit);
    else runs.push([unit]);
  });
  return runs;
}

/** The units of a text without borders: two spellings with other punctuation are equal. */
export const unitsOf = (text: string): string[] => runsOf(text).flat();

/** A text without borders as one key, for equality of titles and numbers. */
export const keyOf = (text: string): string => unitsOf(text).join('');

/** Overlapping pairs of one run, then its last unit. */
export function pairsOf(run: string[]): string[] {
  const tokens: string[] = [];
  for (let i = 0; i + 1 < run.length; i++) tokens.push(run[i]! + run[i + 1]!);
  tokens.push(run.at(-1)!);
  return tokens;
}

/** What is indexed of a text: the stream of pairs, and each unit once. Tokens are separated by a space. */
export function indexTokens(text: string): { pairs: string; units: string } {
  const pairs: string[] = [];
  const units = new Set<string>();
  let previous = '';
  scan(text, (unit, _start, _end, joined) => {
    if (previous !== '') pairs.push(joined ? previous + unit : previous);
    units.add(unit);
    previous = unit;
  });
  if (previous !== '') pairs.push(previous);
  return { pairs: pairs.join(' '), units: [...units].join(' ') };
}

/** What is indexed of a text without regard to borders. */
export function blindTokens(text: string): string {
  const units = unitsOf(text);
  return units.length === 0 ? '' : pairsOf(units).join(' ');
}
