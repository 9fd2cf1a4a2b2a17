/** Numbers as the automatic numbering of Word and WPS writes them (ECMA-376 17.18.59, ST_NumberFormat). */

const DIGITS = '〇一二三四五六七八九';
const LEGAL = { simplified: '零壹贰叁肆伍陆柒捌玖', traditional: '零壹貳參肆伍陸柒捌玖' } as const;
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

interface Counting {
  digits: string;
  units: readonly [ten: string, hundred: string, thousand: string, myriad: string];
  /** 十一 rather than 一十一. */
  bareTen: boolean;
  /** 百 rather than 一百. */
  bareHundred?: boolean;
}
const COMMON: Counting = {
  digits: DIGITS.replace('〇', '零'),
  units: ['十', '百', '千', '万'],
  bareTen: true,
};
const JAPANESE: Counting = { ...COMMON, bareHundred: true };
const inLegal = (digits: string, myriad: string): Counting => ({
  digits,
  units: ['拾', '佰', '仟', myriad],
  bareTen: false,
});

/** 1 to 9,999,999 in words; zeros between places are written once. */
function count(n: number, way: Counting): string {
  if (n >= 10_000) {
    const rest = n % 10_000;
    const gap = rest > 0 && rest < 1000 ? way.digits[0]! : '';
    return `${count(Math.floor(n / 10_000), way)}${way.units[3]}${gap}${rest > 0 ? count(rest, way) : ''}`;
  }
  let written = '';
  let zero = false;
  for (const [place, unit] of [[1000, way.units[2]], [100, way.units[1]], [10, way.units[0]], [1, '']] as const) {
    const digit = Math.floor(n / place) % 10;
    if (digit === 0) {
      zero = written !== '';
      continue;
    }
    const bare = digit === 1 && ((place === 10 && way.bareTen && n < 20) || (way.bareHundred && place > 1));
    written += (zero && !way.bareHundred ? way.digits[0]! : '') + (bare ? '' : way.digits[digit]!) + unit;
    zero = false;
  }
  return written;
} // prettier-ignore

const byDigits = (n: number) => [...String(n)].map((digit) => DIGITS[Number(digit)]).join('');

function roman(n: number): string {
  const steps = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const; // prettier-ignore
  let rest = n;
  let written = '';
  for (const [value, sign] of steps) for (; rest >= value; rest -= value) written += sign;
  return written;
}

/** Z is followed by AA, then BB. */
const letter = (n: number) =>
  String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.min(20, Math.ceil(n / 26)));

const fullWidth = (n: number) => [...String(n)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join(''); // prettier-ignore

/** A sign of a row of Unicode, undefined beyond its end. */
const sign = (n: number, first: number, length: number) =>
  n >= 1 && n <= length ? String.fromCharCode(first + n - 1) : undefined;
const circled = (n: number) => sign(n, 0x2460, 20) ?? sign(n - 20, 0x3251, 15) ?? sign(n - 35, 0x32b1, 15);

const FORMATS: Readonly<Record<string, (n: number) => string | undefined>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (n) => sign(n, 0x2474, 20),
  decimalEnclosedFullstop: (n) => sign(n, 0x2488, 20),
  numberInDash: (n) => `- ${n} -`,
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (n) => letter(n).toLowerCase(),
  chineseCounting: (n) => count(n, COMMON),
  chineseCountingThousand: (n) => count(n, COMMON),
  taiwaneseCounting: (n) => count(n, COMMON),
  taiwaneseCountingThousand: (n) => count(n, COMMON),
  japaneseCounting: (n) => count(n, JAPANESE),
  ideographDigital: byDigits,
  taiwaneseDigital: byDigits,
  japaneseDigitalTenThousand: byDigits,
  koreanDigital2: byDigits,
  chineseLegalSimplified: (n) => count(n, inLegal(LEGAL.simplified, '万')),
  ideographLegalTraditional: (n) => count(n, inLegal(LEGAL.traditional, '萬')),
  japaneseLegal: (n) => count(n, inLegal(LEGAL.traditional, '萬')),
  ideographTraditional: (n) => STEMS[(n - 1) % 10],
  ideographZodiac: (n) => BRANCHES[(n - 1) % 12],
  ideographZodiacTraditional: (n) => `${STEMS[(n - 1) % 10]}${BRANCHES[(n - 1) % 12]}`,
  ideographEnclosedCircle: (n) => sign(n, 0x3280, 10),
};

/** Names of CSS for lists of a page. */
const OF_CSS: Readonly<Record<string, string>> = {
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'cjk-decimal': 'ideographDigital',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
  'decimal-leading-zero': 'decimalZero',
  'upper-roman': 'upperRoman',
  'lower-roman': 'lowerRoman',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  I: 'upperRoman',
  i: 'lowerRoman',
  A: 'upperLetter',
  a: 'lowerLetter',
};
/** The format that CSS or the `type` of a list names; decimal where it is unknown. */
export const formatOfCss = (name: string): string =>
  (Object.hasOwn(OF_CSS, name) && OF_CSS[name]) || 'decimal';

/**
 * @param n from 1; others are written in digits
 * @param format a name of ST_NumberFormat; an unknown one is written in digits
 * @param custom the pattern of a `custom` format: `001, 002, 003, …`
 */
export function writeNumber(n: number, format: string, custom = ''): string {
  if (format === 'custom') return String(n).padStart(/^0*\d/.exec(custom)?.[0].length ?? 1, '0');
  if (!Number.isInteger(n) || n < 1 || n > 9_999_999 || !Object.hasOwn(FORMATS, format)) return String(n);
  return FORMATS[format]!(n) ?? String(n);
}

/**
 * Puts a number before a text as the page shows it: a gap where both would run together (`1.` before
 * `5 米` must not become `1.5 米`), none after 、 and brackets.
 * @param gap whether the source leaves one at all
 */
export function withLabel(label: string, text: string, gap = true): string {
  const end = label.at(-1);
  if (!end || !gap || text === '' || /^[\s\u3000]/.test(text)) return label;
  if (/[\u4e00-\u9fff\u3007]/.test(end)) return `${label}\u3000`;
  if (/[A-Za-z0-9\uff10-\uff19\u2460-\u249b\u3251-\u32bf\u3280-\u3289-]/.test(end)) return `${label} `;
  return /[.．]/.test(end) && /^[0-9A-Za-z]/.test(text) ? `${label} ` : label;
}
