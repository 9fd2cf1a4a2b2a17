/** Text as a machine compares it, each unit knowing where it came from. */

export interface Normalised {
  text: string;
  /** Offset in the original of each unit of `text`, and one for the end. */
  at: (offset: number) => number;
}

/** Glyphs of radicals that PDF writers put in place of characters; NFKC leaves them alone. */
const RADICALS = new Map(
  [
    ...'⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟',
  ].flatMap((char, i, all) => (i % 2 === 0 ? [[char, all[i + 1]!] as const] : [])),
);

const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\u034f|[\ufe00-\ufe0f]/;
/** Enclosed, raised and lowered numerals are labels: as digits they would run into the number beside them. */
const NUMERAL_LABEL = /[\u00b2\u00b3\u00b9\u2070-\u209f\u2150-\u218b\u2460-\u24ff\u2776-\u2793\u3220-\u32ff]/;
const PLAIN = /^[\t\n -~·\u2010-\u2027\u3001-\u303f\u4e00-\u9fff\ufffc]*$/;
const WIDE = /[\uff01-\uff5e\u3000\u00a0]/g;
/** Wide letters, digits and signs, one for one. */
const narrow = (char: string) => (char >= '\uff01' ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : ' ');

/** Signs that look like the check character X, where they follow a digit. */
const LIKE_X = /[\u00d7\u0425\u0445\u2169\u2179\u2715\u2716]/;

/** The value of a decimal digit of any script: each script has its ten side by side. */
function foreignDigit(char: string): string | undefined {
  if (!/^\p{Nd}$/u.test(char)) return undefined;
  const code = char.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function plainForm(char: string, before: string): string {
  if (LIKE_X.test(char) && /\d$/.test(before)) return 'X';
  if (INVISIBLE.test(char)) return '';
  if (NUMERAL_LABEL.test(char)) return char;
  if (/\s/.test(char) && char !== '\n' && char !== '\t') return ' ';
  const form = RADICALS.get(char) ?? char.normalize('NFKC');
  return foreignDigit(form) ?? form;
}

/** Narrow digits and letters, no invisible characters, radicals as characters (domain.md 11.3). */
export function normalise(original: string): Normalised {
  const text = original.replace(WIDE, narrow);
  if (PLAIN.test(text)) return { text, at: (offset) => offset };
  let result = '';
  const map: number[] = [];
  let position = 0;
  for (const char of text) {
    const form = PLAIN.test(char) ? char : plainForm(char, result);
    for (let i = 0; i < form.length; i += 1) map.push(position);
    result += form;
    position += char.length;
  }
  map.push(text.length);
  return { text: result, at: (offset) => map[offset]! };
}
