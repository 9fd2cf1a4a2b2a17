/** Fields of a DOCX: which of them are whole, and what Word draws for those that keep no result in the file. */
import { symbolOf } from './docx-symbols';
import { all, attr, child, isOn, nameOf, type Element } from './docx-xml';
import { writeNumber } from './number-formats';

const REMOVED = new Set(['del', 'moveFrom']);

/** Whether it stands within a deleted passage. */
export function isRemoved(element: Element): boolean {
  for (let node = element.parent; node; node = node.parent) if (REMOVED.has(nameOf(node))) return true;
  return false;
}

/** Beginnings without an end, which damaged files have: taken for fields they would swallow all that follows. */
export function endlessFields(part: Element | undefined): ReadonlySet<Element> {
  const open: Element[] = [];
  for (const element of all(part, 'fldChar')) {
    const type = attr(element, 'fldCharType');
    if ((type !== 'begin' && type !== 'end') || isRemoved(element)) continue;
    if (type === 'begin') open.push(element);
    else open.pop();
  }
  return new Set(open);
}

export interface Drawn {
  text: string;
  /** A formula of which only the signs could be taken. */
  formula?: boolean;
}

/** @param begin the `w:fldChar` with which the field begins; a check box keeps its state there */
export function drawnBy(instruction: string, begin: Element | undefined): Drawn {
  const [, name = '', rest = ''] = /^\s*([A-Za-z]+)\s*(.*)$/s.exec(instruction) ?? [];
  if (/^FORMCHECKBOX$/i.test(name)) return { text: isTicked(begin) ? '☑' : '☐' };
  if (/^SYMBOL$/i.test(name)) return { text: symbol(rest) };
  if (!/^EQ$/i.test(name)) return { text: '' };
  const text = equation(rest.replace(/\\\*\s*(?:"[^"]*"|\S+)/g, '')).trim();
  return { text, formula: !/^[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf☑☒]$/.test(text) };
}

function isTicked(begin: Element | undefined): boolean {
  const box = child(child(begin, 'ffData'), 'checkBox');
  return isOn(box, 'checked') ?? isOn(box, 'default') ?? false;
}

function symbol(rest: string): string {
  const [, code = ''] = /^"?(0x[0-9a-f]+|\d+|\S)/i.exec(rest.trim()) ?? [];
  const font = /\\f\s+"?([^"\\]+?)"?\s*(?:\\|$)/i.exec(rest)?.[1];
  const number = /^(?:0x[0-9a-f]+|\d+)$/i.test(code) ? Number(code) : code.codePointAt(0);
  return number ? symbolOf(font, number) : '';
}

/** What stands within the brackets of a command, from the opening one on, cut at its separators. */
function argumentsAt(text: string, from: number): { parts: string[]; end: number } {
  const parts = [''];
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at]!;
    if (char === '\\') parts[parts.length - 1] += char + (text[(at += 1)] ?? '');
    else if (char === '(' && (depth += 1) === 1) continue;
    else if (char === ')' && (depth -= 1) === 0) return { parts, end: at + 1 };
    else if (depth === 1 && /[,;，]/.test(char)) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return { parts, end: text.length };
}

/** The signs of an `EQ` field in their order: `\o\ac(○,21)` is ㉑, `\f(1,2)` is 1/2. */
function equation(text: string): string {
  let written = '';
  for (let at = 0; at < text.length;) {
    if (text[at] !== '\\') {
      written += text[at];
      at += 1;
      continue;
    }
    const [chain = '', command = ''] =
      /^\\([a-z]+)\s*\d*\s*(?:\\(?:[bl r]c\\.|[a-z]+)\s*\d*\s*)*/i.exec(text.slice(at)) ?? [];
    if (chain === '') {
      written += text[at + 1] ?? '';
      at += 2;
    } else if (text[at + chain.length] === '(') {
      const { parts, end } = argumentsAt(text, at + chain.length);
      written += combined(command.toLowerCase(), parts);
      at = end;
    } else at += chain.length;
  }
  return written;
}

function combined(command: string, parts: readonly string[]): string {
  const signs = parts.map((part) => equation(part).trim());
  if (command === 'f') return signs.join('/');
  if (command === 'r')
    return signs.length > 1 && signs[0] ? `${signs[0]}√${signs[1]}` : `√${signs.at(-1) ?? ''}`;
  if (command !== 'o') return signs.join('');
  const [around = '', within = ''] = signs;
  if (/^[○〇◯]$/.test(around) && /^\d+$/.test(within)) {
    const one = writeNumber(Number(within), 'decimalEnclosedCircle');
    return one === within ? around + within : one;
  }
  if (/^[□☐]$/.test(around) && /^[√✓✔]$/.test(within)) return '☑';
  if (/^[□☐]$/.test(around) && /^[×✗✘]$/.test(within)) return '☒';
  // A reading above its character (拼音指南 of older files).
  if (/\\up/i.test(parts[0] ?? '') && within !== '') return `${within}（${around}）`;
  return signs.join('');
}
