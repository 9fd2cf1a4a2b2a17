/** Numbers in signs that are no plain digits: `一一〇一〇五…`, `壹壹零…`, `①①⓪…`, `l10lO5…`. */
import { isBankCard, isMobile, isResidentId } from './numbers';

const SIGNS = new Map<string, string>(
  ['〇零○◯洞OoО', '一壹弌幺Il', '二贰貳弍两', '三叁叄參弎', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (signs, digit) => [...signs].map((sign) => [sign, String(digit)] as const),
  ),
); // prettier-ignore
const CHINESE = [...SIGNS.keys()].filter((sign) => sign > '\u2000').join('');
const LETTERS = 'OoОIl';

/** Whether a text ends or begins with a sign of a number, in whatever script. */
export const ENDS_IN_NUMERAL = new RegExp(`[\\p{N}${CHINESE}][^\\p{L}\\p{N}]{0,2}$`, 'u');
export const BEGINS_WITH_NUMERAL = new RegExp(`^[^\\p{L}\\p{N}]{0,2}[\\p{N}${CHINESE}Xx]`, 'u');
/** What masking counts as a character of a number. */
export const NUMERAL = new RegExp(`[\\p{N}${CHINESE}]`, 'u');

const ENCLOSED =
  /[\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u24ff\u2776-\u2793\u3220-\u32ff\u{1f100}-\u{1f10c}]/u;
const BETWEEN = '[ \\t\\n\\-‐‑‒–—−_~·.•/\\\\|,、:;*#+()]{0,2}';
const SIGN = `[0-9${CHINESE}${LETTERS}]`;
const RUN = new RegExp(`${SIGN}(?:${BETWEEN}${SIGN}){10,}(?:${BETWEEN}[Xx])?`, 'g');

/** Enclosed, raised and lowered digits as digits, one unit for one. */
function bare(text: string): string {
  if (!ENCLOSED.test(text)) return text;
  return [...text]
    .map((char) => {
      const plain = ENCLOSED.test(char) ? char.normalize('NFKC') : char;
      const digit = /^[(]?(\d)[,.)]?$/.exec(plain)?.[1] ?? SIGNS.get(plain);
      return plain === char || digit === undefined ? char : digit.padEnd(char.length);
    })
    .join('');
}

interface Place {
  at: number;
  digit: string;
  disguised: boolean;
}

/** The part of a run that is one of the numbers that are sought. */
function numberIn(places: readonly Place[]): readonly Place[] | undefined {
  const take = (from: number, length: number, disguised: number, isOne: (digits: string) => boolean) => {
    const part = places.slice(from, from + length);
    if (part.length < length || part.filter((place) => place.disguised).length < disguised) return undefined;
    return isOne(part.map(({ digit }) => digit).join('')) ? part : undefined;
  };
  for (let from = 0; from + 18 <= places.length; from += 1) {
    const id = take(from, 18, 1, isResidentId);
    if (id) return id;
  }
  for (const from of [0, 1]) {
    const length = places.length - from;
    const found =
      length === 11
        ? take(from, 11, 2, isMobile)
        : length >= 16 && length <= 19 && take(from, length, 2, (digits) => isBankCard(digits));
    if (found) return found;
  }
  return undefined;
}

/**
 * A text with the disguised numbers in it written in digits, of the same length; undefined where there are none.
 * Only what passes the check of an ID or a card, or is a mobile number from end to end, counts as disguised.
 */
export function reveal(text: string): string | undefined {
  const signs = bare(text);
  let chars: string[] | undefined;
  for (const match of signs.matchAll(RUN)) {
    const places: Place[] = [];
    for (let i = 0; i < match[0].length; i += 1) {
      const sign = match[0][i]!;
      const at = match.index + i;
      const digit = /[0-9]/.test(sign) ? sign : /[Xx]/.test(sign) ? 'X' : SIGNS.get(sign);
      if (digit) places.push({ at, digit, disguised: text[at] !== digit && !/[Xx]/.test(sign) });
    }
    if (!places.some((place) => place.disguised)) continue;
    const found = numberIn(places);
    if (!found) continue;
    chars ??= text.split('');
    for (const { at, digit } of found) chars[at] = digit;
  }
  return chars?.join('');
}
