/** What stands within a paragraph of a DOCX: text, fields' results, links, notes, changes, drawings. */
import type { BodyReader, Item } from './docx-body';
import { holdsDrawing, readDrawing } from './docx-drawing';
import { drawnBy, endlessFields, isRemoved } from './docx-fields';
import type { Relation } from './docx-parts';
import { isSymbolFont, symbolOf, textInSymbols } from './docx-symbols';
import { all, attr, child, elementsOf, nameOf, val, type Element } from './docx-xml';
import type { Run } from './types';

/** A paragraph while it is read; what is anchored in it goes before or after its text. */
export interface Pending {
  runs: Run[];
  before: Item[];
  after: Item[];
}

interface Field {
  begin: Element;
  instruction: string;
  inResult: boolean;
  /** Some of its result was read. */
  shown: boolean;
}

interface Style {
  bold?: boolean;
  italic?: boolean;
  sub?: boolean;
  sup?: boolean;
  struck?: boolean;
  hidden?: boolean;
  font?: string;
}

const LINK = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"?((?:https?:\/\/|mailto:)[^"\s]+)"?/i;
const SAFE = /^(?:https?:\/\/|mailto:)/i;
const textOf = (parent: Element, name: string) => all(parent, name).map((found) => found.text).join(''); // prettier-ignore

export class InlineReader {
  /** Fields may begin in one paragraph and end in another (tables of contents). */
  readonly #fields: Field[] = [];
  relations: ReadonlyMap<string, Relation>;

  constructor(
    private readonly reader: BodyReader,
    relations: ReadonlyMap<string, Relation>,
  ) {
    this.relations = relations;
  }

  /** @param paragraph `w:pPr` of the paragraph */
  read(container: Element, paragraph: Element | undefined, into: Pending, href?: string): void {
    for (const element of elementsOf(container)) this.#inline(element, paragraph, into, href);
  }

  #inline(element: Element, paragraph: Element | undefined, into: Pending, href?: string): void {
    const { counts } = this.reader;
    switch (nameOf(element)) {
      case 'pPr':
        return;
      case 'r':
        return this.#run(element, paragraph, into, href);
      case 'del':
      case 'moveFrom':
        if (textOf(element, 'delText') + textOf(element, 't') !== '') counts.deleted += 1;
        return;
      case 'ins':
      case 'moveTo':
        if (textOf(element, 't') !== '') counts.inserted += 1;
        return this.read(element, paragraph, into, href);
      case 'hyperlink': {
        const relation = this.relations.get(attr(element, 'id') ?? '');
        const target = relation?.external && SAFE.test(relation.target) ? relation.target : undefined;
        return this.read(element, paragraph, into, target ?? href);
      }
      case 'fldSimple':
        return this.read(element, paragraph, into, LINK.exec(attr(element, 'instr') ?? '')?.[1] ?? href);
      case 'sdt': {
        const content = child(element, 'sdtContent');
        return content && this.read(content, paragraph, into, href);
      }
      case 'AlternateContent': {
        const choice = child(element, 'Choice') ?? child(element, 'Fallback');
        return choice && this.read(choice, paragraph, into, href);
      }
      case 'oMath':
      case 'oMathPara':
        return void into.runs.push(...this.formula(element));
      default:
        return this.read(element, paragraph, into, href);
    }
  }

  /** A formula as the line of its signs. */
  formula(element: Element): Run[] {
    this.reader.counts.formulas += 1;
    const text = all(element, 't')
      .filter((sign) => !isRemoved(sign))
      .map((sign) => sign.text)
      .join('');
    return text === '' ? [] : [{ text }];
  }

  #run(run: Element, paragraph: Element | undefined, into: Pending, href?: string): void {
    const properties = child(run, 'rPr');
    const style = this.#style(properties, paragraph);
    const link = href ?? this.#fields.findLast((field) => field.inResult && LINK.test(field.instruction));
    const target = typeof link === 'object' ? LINK.exec(link.instruction)![1] : link;
    const { bold, italic, sub, sup } = style;
    const add = (text: string, more: Partial<Run> = {}) => {
      if (text === '' || this.#fields.some((field) => !field.inResult)) return;
      if (style.hidden) return void (this.reader.counts.hidden += 1);
      if (style.struck && text.trim() !== '') this.reader.counts.struck += 1;
      for (const field of this.#fields) field.shown = true;
      into.runs.push({ text, ...(bold && { bold }), ...(italic && { italic }), ...(sub && { sub }), ...(sup && { sup }), ...(target && { href: target }), ...more }); // prettier-ignore
    };
    for (const element of elementsOf(run)) this.#inRun(element, style, add, into);
  }

  #inRun(element: Element, style: Style, add: (text: string, more?: Partial<Run>) => void, into: Pending): void {
    switch (nameOf(element)) {
      case 't': {
        const text = element.text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ');
        return add(isSymbolFont(style.font) ? textInSymbols(style.font!, text) : text);
      }
      case 'tab':
      case 'ptab':
        return add('\t');
      case 'br':
        return /^(?:page|column)$/.test(attr(element, 'type') ?? '') ? undefined : add('\n');
      case 'cr':
        return add('\n');
      case 'noBreakHyphen':
        return add('-');
      case 'sym': {
        const code = parseInt(attr(element, 'char') ?? '', 16);
        return code > 0 ? add(symbolOf(attr(element, 'font'), code)) : undefined;
      }
      case 'fldChar':
        return this.#field(element, add);
      case 'instrText': {
        const field = this.#fields.at(-1);
        if (field && !field.inResult) field.instruction += element.text;
        return;
      }
      case 'ruby':
        return add(`${textOf(child(element, 'rubyBase') ?? element, 't')}${withBrackets(textOf(child(element, 'rt') ?? element, 't'))}`);
      case 'footnoteReference':
      case 'endnoteReference':
        return this.#note(element, add);
      case 'commentReference':
        this.reader.counts.comments += 1;
        return;
      case 'AlternateContent': {
        // A sign that only newer programs know (emoji) has its text in the fallback.
        if (holdsDrawing(element)) return this.#drawing(element, style, into);
        for (const inner of elementsOf(child(element, 'Fallback'))) this.#inRun(inner, style, add, into);
        return;
      }
      case 'drawing':
      case 'pict':
      case 'object':
        return this.#drawing(element, style, into);
    }
  } // prettier-ignore

  #drawing(element: Element, style: Style, into: Pending): void {
    if (style.hidden) return;
    const place = into.runs.some((run) => run.text.trim() !== '') ? into.after : into.before;
    place.push(...readDrawing(element, this.reader));
  }

  #field(element: Element, add: (text: string) => void): void {
    const type = attr(element, 'fldCharType');
    if (type === 'begin') {
      if (!this.#endless(element).has(element)) this.#fields.push({ begin: element, instruction: '', inResult: false, shown: false });
    } else if (type === 'separate' && this.#fields.length > 0) this.#fields.at(-1)!.inResult = true;
    else if (type === 'end') {
      const field = this.#fields.pop();
      if (!field || field.shown) return;
      const { text, formula } = drawnBy(field.instruction, field.begin);
      if (formula && text !== '') this.reader.counts.formulas += 1;
      add(text);
    }
  } // prettier-ignore

  readonly #endlessOf = new Map<Element, ReadonlySet<Element>>();

  #endless(element: Element): ReadonlySet<Element> {
    let part = element;
    while (part.parent) part = part.parent;
    const known = this.#endlessOf.get(part);
    if (known) return known;
    const found = endlessFields(part);
    this.#endlessOf.set(part, found);
    return found;
  }

  #note(element: Element, add: (text: string, more?: Partial<Run>) => void): void {
    const part = nameOf(element) === 'footnoteReference' ? 'footnote' : 'endnote';
    const { parts, notes } = this.reader;
    const path = parts.main.replace(/[^/]+$/, `${part}s.xml`);
    const id = attr(element, 'id');
    const found = this.#notesOf(path, part).get(id ?? '');
    if (!found) return;
    // Referred to again, by itself even, it is not written again: that would never end.
    const written = notes.find((note) => note.element === found);
    if (written) return add(written.mark, { sup: true });
    // With a mark of its own (＊), that stands in the text as it is.
    const own = /^(?:1|true|on)$/.test(attr(element, 'customMarkFollows') ?? '');
    const mark = own ? '' : `[${notes.filter((note) => note.mark !== '').length + 1}]`;
    notes.push({ mark, element: found, relations: parts.relations(path) });
    if (mark) add(mark, { sup: true });
  }

  readonly #noteParts = new Map<string, Map<string, Element>>();

  #notesOf(path: string, name: string): Map<string, Element> {
    const known = this.#noteParts.get(path);
    if (known) return known;
    const notes = new Map(all(this.reader.parts.xml(path), name).map((note) => [attr(note, 'id') ?? '', note]));
    this.#noteParts.set(path, notes);
    return notes;
  } // prettier-ignore

  #style(properties: Element | undefined, paragraph: Element | undefined): Style {
    const { styles } = this.reader;
    const raised = val(properties, 'vertAlign');
    const fonts = child(properties, 'rFonts');
    return {
      bold: styles.runHas('b', properties, undefined),
      italic: styles.runHas('i', properties, undefined),
      sub: raised === 'subscript',
      sup: raised === 'superscript',
      struck:
        styles.runHas('strike', properties, paragraph) || styles.runHas('dstrike', properties, paragraph),
      hidden: styles.runHas('vanish', properties, paragraph),
      font: attr(fonts, 'ascii') ?? attr(fonts, 'hAnsi'),
    };
  }
}

const withBrackets = (reading: string) => (reading === '' ? '' : `（${reading}）`);
