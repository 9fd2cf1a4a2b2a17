/**
 * A shadow of a line in which everything can be matched by one pattern: simplified characters, narrow ASCII,
 * plain spaces, one kind of zero. It has as many UTF-16 units as the original, so positions carry over and
 * what is kept is always the original.
 */
import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });
const simplifiedOf = new Map<string, string>();

function simplify(char: string): string {
  let simple = simplifiedOf.get(char);
  if (simple === undefined) {
    const converted = toSimplified(char);
    simple = converted.length === 1 ? converted : char;
    simplifiedOf.set(char, simple);
  }
  return simple;
}

function shadow(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return simplify(char);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (/[\s\u200b-\u200f\u2060\ufeff\u00ad]/.test(char)) return ' ';
  if (char === '○' || char === '◯' || char === '〇') return '〇';
  return char;
}

/** The shadow of a text, position by position. */
export const plain = (text: string): string => text.replace(/[^\x21-\x7e]/g, shadow);

/** The shadow without any space: for patterns of whole lines, which are often letter-spaced. */
export const squeezed = (text: string): string => plain(text).replace(/ +/g, '');

/** The original without what `squeezed` leaves out: as long as `squeezed`, so positions carry over. */
export const squeezedOriginal = (text: string): string =>
  text.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '');

/** Whether a Han character is a traditional form. */
export const isTraditional = (char: string): boolean =>
  /[\u4e00-\u9fff]/.test(char) && simplify(char) !== char;

/** Text without invisible characters and without spaces at its ends. */
export const tidy = (text: string): string => text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '').trim();

/** The shadow of a line, with single spaces. */
export const shadowOf = ({ text }: { text: string }): string => plain(text).trim().replace(/ +/g, ' ');

/** A shadow without title marks around it. */
export const unwrapped = (text: string): string => text.replace(/^《(.*)》$/, '$1');
