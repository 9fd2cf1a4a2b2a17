/** The XML of a DOCX by local names: some programs write other prefixes than `w:`. */
import { SaxesParser } from 'saxes';

/** Elements and attributes of one part: more than twice those of the longest of real documents. */
const MOST_NODES = 2_000_000;

/** An element with what stands in it, in order. */
export class Element {
  readonly children: (Element | string)[] = [];
  /** Name without its prefix. */
  readonly name: string;

  constructor(
    written: string,
    readonly attributes: Readonly<Record<string, string>>,
    readonly parent: Element | undefined,
  ) {
    this.name = written.slice(written.indexOf(':') + 1);
  }

  get text(): string {
    let text = '';
    const waiting: (Element | string)[] = [this];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      if (typeof next === 'string') text += next;
      else for (let i = next.children.length; i > 0; i -= 1) waiting.push(next.children[i - 1]!);
    return text;
  }
}

/**
 * @returns the root; undefined where it is no XML: nothing is mended, which would lose text
 * @throws RangeError where it holds more than a document does
 */
export function parseXml(text: string): Element | undefined {
  const parser = new SaxesParser({ xmlns: false });
  let failed = false;
  let root: Element | undefined;
  let open: Element | undefined;
  let nodes = 0;
  parser.on('error', () => (failed = true));
  parser.on('opentag', ({ name, attributes }) => {
    nodes += 1 + Object.keys(attributes).length;
    if (nodes > MOST_NODES) throw new RangeError('Too many elements');
    const element = new Element(name, attributes, open);
    open?.children.push(element);
    root ??= element;
    open = element;
  });
  parser.on('closetag', () => (open = open?.parent));
  parser.on('text', (part) => open?.children.push(part));
  parser.on('cdata', (part) => open?.children.push(part));
  parser.write(text).close();
  return failed ? undefined : root;
}

export const nameOf = (element: Element): string => element.name;

/** Elements directly below. */
export const elementsOf = (parent: Element | undefined): Element[] =>
  (parent?.children ?? []).filter((one) => typeof one !== 'string');

export const child = (parent: Element | undefined, name: string): Element | undefined =>
  parent?.children.find((one): one is Element => typeof one !== 'string' && one.name === name);

/** All elements of a name below, at any depth. */
export function all(parent: Element | undefined, name: string): Element[] {
  const found: Element[] = [];
  const waiting = elementsOf(parent).toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === name) found.push(next);
    for (let i = next.children.length; i > 0; i -= 1) {
      const one = next.children[i - 1]!;
      if (typeof one !== 'string') waiting.push(one);
    }
  }
  return found;
}

/** Value of an attribute by its local name. */
export function attr(element: Element | undefined, name: string): string | undefined {
  for (const written in element?.attributes)
    if (written === name || written.endsWith(`:${name}`)) return element!.attributes[written];
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
