/** What an element of HTML says about its text: alignment, weight, links; what Word and WPS put into styles. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute } from './html-page';
import type { Align } from './types';

type Element = Tree.Element;

export interface Context {
  inMain?: boolean;
  bold?: boolean;
  italic?: boolean;
  sub?: boolean;
  sup?: boolean;
  href?: string;
  align?: Align;
  heading?: number;
  bullet?: number;
  /** Set in a font of signs (Wingdings, Symbol). */
  font?: string;
  /** Within the number that Word or WPS has written before a paragraph. */
  inLabel?: boolean;
  preformatted?: boolean;
}

/** Style or `align` of an element. */
function alignOf(element: Element, style: string): Align | undefined {
  const said = /text-align\s*:\s*(left|center|right|start|end)/i.exec(style)?.[1] ?? (element.tagName === 'center' ? 'center' : /^(left|center|right)$/i.exec(attribute(element, 'align'))?.[1]); // prettier-ignore
  const align = said?.toLowerCase().replace('start', 'left').replace('end', 'right');
  // Of a table `align` places the table itself.
  return element.tagName === 'table' ? undefined : (align as Align | undefined);
}

export function styleOf(element: Element): Context {
  const style = attribute(element, 'style');
  const tag = element.tagName;
  const align = alignOf(element, style);
  const heading = /^h([1-6])$/.exec(tag)?.[1] ?? (tag === 'p' ? /mso-outline-level\s*:\s*([1-6])/i.exec(style)?.[1] : undefined); // prettier-ignore
  const href = tag === 'a' ? attribute(element, 'href').trim() : '';
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1];
  const raised = /vertical-align\s*:\s*(super|sub)\b/i.exec(style)?.[1]?.toLowerCase();
  const font = /font-family\s*:\s*["']?([\w ]+)/i.exec(style)?.[1]?.trim() ?? (tag === 'font' ? attribute(element, 'face') : ''); // prettier-ignore
  const isBold = weight ? /^(?:bold|bolder|[6-9]00)$/i.test(weight) : tag === 'b' || tag === 'strong';
  return {
    ...(align && { align }),
    ...(heading && { heading: Number(heading) }),
    ...(isBold && { bold: true }),
    ...(weight && !isBold && { bold: false }),
    ...((tag === 'i' || tag === 'em' || /font-style\s*:\s*italic/i.test(style)) && { italic: true }),
    ...((tag === 'sub' || raised === 'sub') && { sub: true }),
    ...((tag === 'sup' || raised === 'super') && { sup: true }),
    ...(/^(?:https?:\/\/|mailto:)/i.test(href) && { href }),
    ...(font && { font }),
    ...(/mso-list\s*:\s*ignore/i.test(style) && { inLabel: true }),
    ...(tag === 'pre' && { preformatted: true }),
  };
}

/** Depth, from 0, of a paragraph that Word or WPS counts in a list. */
export function listDepth(element: Element): number | undefined {
  const level = /mso-list\s*:\s*l\d+\s+level(\d)/i.exec(attribute(element, 'style'))?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

/** What of Word's and WPS's own HTML is no text: comments, deleted passages, hidden text, filling rows. */
export function isNotText(element: Element): boolean {
  const style = attribute(element, 'style');
  if (/mso-hide\s*:\s*all|mso-element\s*:\s*comment|mso-comment-reference/i.test(style)) return true;
  if (/\bMsoComment(?:Reference|Text)\b|\bmsoDel\b/.test(attribute(element, 'class'))) return true;
  if (element.tagName === 'del') return true;
  // A last row without height only sets the widths of columns.
  return element.tagName === 'tr' && attribute(element, 'height') === '0';
}

/** A line through the text: what an author meant to go, or only marked. */
export const isStruck = (element: Element): boolean =>
  /^(?:s|strike)$/.test(element.tagName) ||
  /text-decoration[^;]{0,80}line-through/i.test(attribute(element, 'style'));
