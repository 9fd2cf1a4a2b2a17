/**
 * HTML by template strings, for what stands on every page of a record or list: many times as fast as TSX,
 * and as safe, because what is put in is escaped unless it was made here.
 */
import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { escapeHtml } from './format';

/** HTML that can stand in a page as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What can be put into `markup`; what is absent or false leaves nothing. */
export type Part = Markup | string | number | false | null | undefined | readonly Part[];

function textOf(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (part instanceof Markup) return part.text;
  if (part === undefined || part === null || part === false) return '';
  if (typeof part === 'number') return String(part);
  let text = '';
  for (const one of part) text += textOf(one);
  return text;
}

const tidied = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The fixed texts of a template without the line breaks and indentation of its source; made once. */
function tidy(strings: TemplateStringsArray): readonly string[] {
  let known = tidied.get(strings);
  if (!known) tidied.set(strings, (known = strings.map((text) => text.replace(/\n */g, ''))));
  return known;
}

/** Tag of a template: text and attributes (in double quotes) are escaped, markup and lists of it are kept. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  const fixed = tidy(strings);
  let text = fixed[0]!;
  for (let i = 0; i < parts.length; i++) text += textOf(parts[i]) + fixed[i + 1]!;
  return new Markup(text);
}

/** HTML that was sanitised before: the body of a record. */
export const sanitised = (html: string): Markup => new Markup(html);

/** Markup as part of a page in TSX. */
export const asNode = ({ text }: Markup): VNode => jsxTemplate([text]);
