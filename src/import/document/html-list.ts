/** The numbers of the lists of a page: `<ol>` counts by itself, an official text does not. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute } from './html-page';
import { formatOfCss, writeNumber } from './number-formats';

type Element = Tree.Element;

export type Item = { label: string } | { bullet: number };

const elements = (parent: Element) => parent.childNodes.filter((node): node is Element => 'tagName' in node);
const isList = (node: Tree.ParentNode | null | undefined): node is Element =>
  !!node && 'tagName' in node && (node.tagName === 'ol' || node.tagName === 'ul');
const styled = (element: Element) => /list-style(?:-type)?\s*:\s*["']?([\w-]+)/i.exec(attribute(element, 'style'))?.[1]; // prettier-ignore
const whole = (text: string) => (/^-?\d{1,6}$/.test(text.trim()) ? Number(text) : undefined);

/** How an item of a list begins; undefined where nothing stands before it. @param item an `<li>` */
export function itemOf(item: Element): Item | undefined {
  const list = item.parentNode;
  if (!isList(list)) return undefined;
  const type = styled(item) ?? styled(list) ?? (attribute(list, 'type') || 'decimal');
  if (type === 'none') return undefined;
  if (list.tagName === 'ul' || /^(?:disc|circle|square)$/i.test(type)) return { bullet: depthOf(list) };
  const number = writeNumber(countOf(item, list), formatOfCss(type));
  return { label: `${number}${/^\d+$/.test(number) || /^[a-z]+$/i.test(number) ? '.' : '、'}` };
}

const counted = new WeakMap<Element, number>();

function countOf(item: Element, list: Element): number {
  if (!counted.has(item)) {
    let count = (whole(attribute(list, 'start')) ?? 1) - 1;
    for (const one of elements(list).filter(({ tagName }) => tagName === 'li')) {
      count = whole(attribute(one, 'value')) ?? count + 1;
      counted.set(one, count);
    }
  }
  return counted.get(item)!;
}

function depthOf(list: Element): number {
  let depth = 0;
  for (let node = list.parentNode; node && 'parentNode' in node; node = node.parentNode) if (isList(node)) depth += 1;
  return depth;
} // prettier-ignore
