/** Signs of symbol fonts (Wingdings, Symbol), which mean something else in any other font, as Unicode. */
import { codePoint } from 'dingbat-to-unicode';

const FONTS = /^(?:symbol|webdings|wingdings(?: [23])?)$/i;

export const isSymbolFont = (font: string | undefined): boolean => FONTS.test(font ?? '');

/** @param code as the file gives it, with or without the offset F000 of symbol fonts */
export function symbolOf(font: string | undefined, code: number): string {
  const known = isSymbolFont(font) ? codePoint(properName(font!), code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code) : undefined; // prettier-ignore
  return known?.string ?? String.fromCodePoint(code);
}

const properName = (font: string) => font.replace(/\b[a-z]/gi, (letter, at: number) => (at === 0 ? letter.toUpperCase() : letter.toLowerCase())); // prettier-ignore

/** A text set in a symbol font. */
export const textInSymbols = (font: string, text: string): string =>
  [...text].map((char) => (char.trim() === '' ? char : symbolOf(font, char.codePointAt(0)!))).join('');
