/** The XML of a DOCX by local names: some programs write other prefixes than `w:`. */
import { DOMParser } from '@xmldom/xmldom';
import { SaxesParser } from 'saxes';

/** The DOM's parser mends what is broken and loses text over it; this one does not. */
function isWellFormed(text: string): boolean {
  const parser = new SaxesParser({ xmlns: false });
  let failed = false;
  parser.on('error', () => (failed = true));
  parser.write(text).close();
  return !failed;
}

/** @returns undefined where it is no XML */
export function parseXml(text: string): Document | undefined {
  try {
    return isWellFormed(text) ? (new DOMParser().parseFromString(text, 'text/xml') as Document) : undefined;
  } catch {
    return undefined;
  }
}

export const nameOf = (node: Node): string => (node as Element).localName || node.nodeName;

/** Elements directly below. */
export function elementsOf(parent: Node | undefined): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1) found.push(node as Element);
  return found;
}

export const child = (parent: Node | undefined, name: string): Element | undefined =>
  elementsOf(parent).find((element) => nameOf(element) === name);

/** All elements of a name, at any depth. */
export const all = (parent: Document | Element | undefined, name: string): Element[] =>
  parent ? Array.from(parent.getElementsByTagNameNS('*', name)) : [];

/** Value of an attribute by its local name. */
export function attr(element: Element | undefined, name: string): string | undefined {
  for (let i = 0; element && i < element.attributes.length; i += 1) {
    const attribute = element.attributes.item(i)!;
    if ((attribute.localName || attribute.name) === name) return attribute.value;
  }
  return undefined;
}

/** `w:val` of a property. */
export const val = (parent: Element | undefined, name: string): string | undefined =>
  attr(child(parent, name), 'val');

/** A property that is on by standing there, off with `w:val="0"`; undefined where it is not said. */
export function isOn(parent: Element | undefined, name: string): boolean | undefined {
  const element = child(parent, name);
  return element && !/^(?:0|false|off|none)$/.test(attr(element, 'val') ?? '');
}
