/** What the styles of a DOCX say about its paragraphs and runs. */
import { all, attr, child, isOn, val, type Element } from './docx-xml';
import type { Align } from './types';

export interface Style {
  id: string;
  name: string;
  element: Element;
}

/** A style may be based on others, as deep as this. */
const MAX_DEPTH = 12;

export class Styles {
  readonly #byId = new Map<string, Style>();
  readonly #chains = new Map<string, Style[]>();
  /** Id of the style of paragraphs that name none. */
  readonly defaultParagraph: string | undefined;

  constructor(styles: Element | undefined) {
    for (const element of all(styles, 'style')) {
      const id = attr(element, 'styleId') ?? '';
      this.#byId.set(id, { id, name: val(element, 'name') ?? '', element });
    }
    this.defaultParagraph = [...this.#byId.values()].find(
      ({ element }) => attr(element, 'type') === 'paragraph' && /^(?:1|true|on)$/.test(attr(element, 'default') ?? ''),
    )?.id;
  } // prettier-ignore

  /** A style and those it is based on, nearest first. */
  chain(id: string | undefined): Style[] {
    if (id === undefined) return [];
    const known = this.#chains.get(id);
    if (known) return known;
    const chain: Style[] = [];
    for (let style = this.#byId.get(id); style && chain.length < MAX_DEPTH; style = this.#byId.get(val(style.element, 'basedOn') ?? ''))
      chain.push(style);
    this.#chains.set(id, chain);
    return chain;
  } // prettier-ignore

  #inherited<T>(
    properties: Element | undefined,
    read: (properties: Element | undefined) => T | undefined,
  ): T | undefined {
    const own = read(properties);
    if (own !== undefined) return own;
    for (const { element } of this.chain(val(properties, 'pStyle') ?? this.defaultParagraph)) {
      const found = read(child(element, 'pPr'));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Level of a heading, from its style or its outline level. @param properties `w:pPr` */
  heading(properties: Element | undefined): number | undefined {
    for (const { name } of this.chain(val(properties, 'pStyle'))) {
      const named = /^(?:heading|标题) ?([1-6])$/i.exec(name)?.[1] ?? (/^title$/i.test(name) ? '1' : undefined); // prettier-ignore
      if (named) return Number(named);
    }
    const outline = this.#inherited(properties, (found) => val(found, 'outlineLvl'));
    return outline !== undefined && Number(outline) < 6 ? Number(outline) + 1 : undefined;
  }

  align(properties: Element | undefined): Align | undefined {
    const written = this.#inherited(properties, (found) => val(found, 'jc'));
    if (written === 'end' || written === 'right') return 'right';
    if (written === 'start' || written === 'left') return 'left';
    return written === 'center' ? 'center' : undefined;
  }

  /** A property of a run that its character style or the style of its paragraph may switch on. */
  runHas(name: string, run: Element | undefined, paragraph: Element | undefined): boolean {
    const own = isOn(run, name);
    if (own !== undefined) return own;
    const styles = [...this.chain(val(run, 'rStyle')), ...this.chain(val(paragraph, 'pStyle'))];
    for (const { element } of styles) {
      const found = isOn(child(element, 'rPr'), name);
      if (found !== undefined) return found;
    }
    return false;
  }
}
