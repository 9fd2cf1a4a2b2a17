/**
 * How one character is read by search: width and compatibility forms (NFKC), case, and traditional →
 * simplified, character by character, so that a place in what was read is a place in the original.
 */
import TRADITIONAL from 'opencc-js/dict/TSCharacters';

export const SEPARATOR = 0;
export const HAN = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Invisible: neither a character nor a border between words. */
export const IGNORED = 4;
/** Read as several characters, which `expansion` gives. */
export const EXPANDED = 5;
const UNKNOWN = 255;

const IGNORABLE =
  /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\ufeff]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u;
const IS_HAN = /^\p{Script=Han}$/u;
const IS_DIGIT = /^\p{Nd}$/u;
const IS_LETTER = /^[\p{L}\p{M}\p{N}]$/u;

const simplified = new Map<string, string>();
for (const pair of TRADITIONAL.split('|')) {
  const [from, to] = pair.split(' ');
  if (from && to) simplified.set(from, to);
}
// Circles that typists and old sites put in place of 〇 in 二○○六年.
for (const circle of '○◯') simplified.set(circle, '〇');

const kinds = new Uint8Array(0x10000).fill(UNKNOWN);
const folded = new Uint16Array(0x10000);
const expansions = new Map<number, string>();

function read(char: string): string {
  const plain = char.normalize('NFKC').toLowerCase();
  return Array.from(plain, (c) => simplified.get(c) ?? c).join('');
}

function kindOf(char: string): number {
  if (IS_HAN.test(char)) return HAN;
  if (IS_DIGIT.test(char)) return DIGIT;
  return IS_LETTER.test(char) ? LETTER : SEPARATOR;
}

function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  let kind = SEPARATOR;
  if (IGNORABLE.test(char)) kind = IGNORED;
  else {
    const plain = read(char);
    if (plain.length === 1) {
      kind = kindOf(plain);
      folded[unit] = plain.charCodeAt(0);
    } else {
      kind = EXPANDED;
      expansions.set(unit, plain);
    }
  }
  kinds[unit] = kind;
  return kind;
}

/** What a UTF-16 code unit is to search: one of the constants above. */
export function kind(unit: number): number {
  const known = kinds[unit]!;
  return known === UNKNOWN ? learn(unit) : known;
}

/** The code unit that a code unit of kind HAN, LETTER or DIGIT is read as. Call `kind` first. */
export const fold = (unit: number): number => folded[unit]!;

/** What a code unit of kind EXPANDED is read as. Call `kind` first. */
export const expansion = (unit: number): string => expansions.get(unit)!;

/** The same for a character of two code units; an empty text where it is ignored. */
export function readPair(pair: string): { kind: number; text: string } {
  if (IGNORABLE.test(pair)) return { kind: IGNORED, text: '' };
  const text = read(pair);
  const only = Array.from(text).length === 1;
  return { kind: only ? kindOf(text) : EXPANDED, text };
}
