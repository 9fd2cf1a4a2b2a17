/** Numbers that run over the end of a piece: two lines, two paragraphs, a cell and the one below it. */
import { BEGINS_WITH_NUMERAL, ENDS_IN_NUMERAL, NUMERAL, type Layer, type TextPiece } from '../domain/privacy';

/** How much of a text beside a joint is read with it, in UTF-16 units. */
const REACH = 48;
const LONGEST_NUMBER = 19;
const LONGEST_ID = 18;

/** Texts one below the other, of which all but the first begin with a numeral and all but the last are nothing else. */
interface Chain {
  parts: string[];
  numerals: number;
}

interface Above {
  cells: readonly string[];
  chains: (Chain | undefined)[];
  layer: Layer;
  place: TextPiece['place'];
}

const CHECK_CHARACTER = /^[^\p{L}\p{N}]{0,2}[Xx]/u;
const numeralsOf = (text: string): number =>
  /^\d*$/.test(text)
    ? text.length
    : [...text].filter((char) => NUMERAL.test(char) || char === 'X' || char === 'x').length;
const onlyNumerals = (text: string): boolean =>
  /^[^\p{L}]*[Xx]?[^\p{L}]*$/u.test(text.replace(NUMERAL_LETTERS, '0'));
const NUMERAL_LETTERS = new RegExp(NUMERAL, 'gu');
const LAST_NUMERALS = new RegExp(`(?:${NUMERAL.source}[^\\p{L}\\p{N}]{0,2})+$`, 'u');
/** How many numerals a text ends in. */
const lastNumerals = (text: string): number =>
  numeralsOf(/^\d*$/.test(text) ? text : (LAST_NUMERALS.exec(text)?.[0] ?? ''));

export class Joints {
  readonly #above = new Map<Layer, Above>();

  /** @returns what reads over the end of the pieces before this one */
  take({ text, layer, place }: TextPiece): TextPiece[] {
    const cells = text.split('\t');
    const last = this.#above.get(layer);
    const above: Above = { cells, chains: new Array(cells.length), layer, place };
    this.#above.set(layer, above);
    const found: TextPiece[] = [];
    if (last) this.#read(last, above, found);
    cells.forEach((cell, i) => {
      if (!above.chains[i] && ENDS_IN_NUMERAL.test(cell.slice(-3)))
        above.chains[i] = { parts: [cell.slice(-REACH)], numerals: lastNumerals(cell.slice(-REACH)) };
    });
    return found;
  }

  /** @returns what was still open */
  end(): TextPiece[] {
    return [...this.#above.values()].flatMap((above) => above.chains.flatMap((chain) => whole(chain, above)));
  }

  #read(last: Above, above: Above, found: TextPiece[]): void {
    const { cells } = above;
    const sameTable = cells.length === last.cells.length;
    last.chains.forEach((chain, i) => {
      const below = sameTable
        ? cells[i]!
        : cells.length === 1 && last.cells.length > 1
          ? cells[0]!
          : undefined;
      if (chain === undefined) return;
      const isTooSoon =
        below !== undefined && CHECK_CHARACTER.test(below) && chain.numerals !== LONGEST_ID - 1;
      if (below === undefined || isTooSoon || !BEGINS_WITH_NUMERAL.test(below))
        return void found.push(...whole(chain, last));
      const begin = below.slice(0, REACH);
      const end = chain.parts.at(-1)!;
      if (cells.length === 1) found.push(...joint(end, begin, above, !sameTable));
      const alone = below.length <= REACH && onlyNumerals(below);
      const longer = { parts: [...chain.parts, begin], numerals: chain.numerals + numeralsOf(begin) };
      if (alone && sameTable && longer.numerals <= LONGEST_NUMBER) above.chains[i] = longer;
      else found.push(...whole(longer, above));
    });
  }
}

/** The end of a text and the beginning of the next. @param idOnly numbers side by side in a table: only an ID counts */
function joint(end: string, begin: string, { layer, place }: Pick<Above, 'layer' | 'place'>, idOnly = false): TextPiece[] {
  if (idOnly && numeralsOf(end) + numeralsOf(begin) !== LONGEST_ID) return [];
  const before = end.trimEnd();
  return [{ text: `${before}\n${begin}`, layer, place, only: [[before.length, before.length + 1]] }];
} // prettier-ignore

/** A number over more than two texts, or over cells of a column that hold as many digits as an ID and no more. */
function whole(chain: Chain | undefined, { layer, place, cells }: Above): TextPiece[] {
  if (!chain || chain.parts.length < 2 || (cells.length === 1 && chain.parts.length < 3)) return [];
  const text = chain.parts.map((part) => part.trim()).join('\n');
  if (cells.length > 1 && numeralsOf(text) !== LONGEST_ID) return [];
  return [{ text, layer, place, only: [[chain.parts[0]!.trim().length, text.length]] }];
}
