/** The text of a DOCX in its order: paragraphs, tables, pictures, text boxes; tracked changes as accepted. */
import type { DocxParts, Relation } from './docx-parts';
import type { Numbering } from './docx-numbering';
import { InlineReader, type Pending } from './docx-inline';
import type { Styles } from './docx-styles';
import { readDocxTable } from './docx-table';
import { attr, child, elementsOf, nameOf, type Element } from './docx-xml';
import { withLabel } from './number-formats';
import { textOfRuns } from './runs';
import type { Align, Picture, Run, TableCell } from './types';

/** What a container of the text holds, one after the other. */
export type Item =
  | { kind: 'paragraph'; runs: Run[]; align?: Align; heading?: number; bullet?: number }
  | { kind: 'table'; rows: TableCell[][] }
  | { kind: 'image'; image: Picture }
  /** A document embedded at this place; path within the package. */
  | { kind: 'chunk'; part: string };

/** What was left out or decided on the way. */
export interface Counts {
  inserted: number;
  deleted: number;
  hidden: number;
  /** Passages with a line through them. */
  struck: number;
  comments: number;
  formulas: number;
  charts: number;
}

export interface Note {
  mark: string;
  element: Element;
  relations: ReadonlyMap<string, Relation>;
}

export class BodyReader {
  readonly counts: Counts = {
    inserted: 0,
    deleted: 0,
    hidden: 0,
    struck: 0,
    comments: 0,
    formulas: 0,
    charts: 0,
  };
  /** Notes that the text refers to, in the order of their marks. */
  readonly notes: Note[] = [];
  readonly inline: InlineReader;
  /** Runs of a paragraph whose end was deleted: they go on with the next one. */
  #carried: Run[] = [];

  constructor(
    readonly parts: DocxParts,
    readonly styles: Styles,
    private readonly numbering: Numbering,
    relations: ReadonlyMap<string, Relation>,
  ) {
    this.inline = new InlineReader(this, relations);
  }

  /** Everything in a body, cell, text box or note. */
  read(container: Element): Item[] {
    return elementsOf(container).flatMap((element) => this.#block(element));
  }

  #block(element: Element): Item[] {
    switch (nameOf(element)) {
      case 'p':
        return this.#paragraph(element);
      case 'tbl':
        return readDocxTable(element, this);
      case 'altChunk': {
        const relation = this.inline.relations.get(attr(element, 'id') ?? '');
        return relation ? [{ kind: 'chunk', part: relation.target }] : [];
      }
      case 'sdt':
        return this.read(child(element, 'sdtContent') ?? element);
      case 'AlternateContent':
        return this.read(child(element, 'Choice') ?? child(element, 'Fallback') ?? element);
      case 'customXml':
      case 'ins':
      case 'moveTo':
      case 'smartTag':
        return this.read(element);
      case 'oMathPara':
      case 'oMath':
        return [{ kind: 'paragraph', runs: this.inline.formula(element) }];
      default:
        return [];
    }
  }

  #paragraph(element: Element): Item[] {
    const properties = child(element, 'pPr');
    const pending: Pending = { runs: this.#carried, before: [], after: [] };
    this.#carried = [];
    this.inline.read(element, properties, pending);
    const mark = child(properties, 'rPr');
    if (child(mark, 'del') ?? child(mark, 'moveFrom')) {
      this.#carried = pending.runs;
      return [...pending.before, ...pending.after];
    }
    const numbered = this.numbering.next(properties);
    const { runs } = pending;
    const text = textOfRuns(runs);
    if (numbered && 'label' in numbered && text.trim() !== '') {
      const start = text.replace(/^[\s\u3000]+/, '');
      runs.unshift({ text: withLabel(numbered.label, start, numbered.gap) });
      const first = runs.find((run, i) => i > 0 && run.text.trim() !== '');
      if (first) first.text = first.text.replace(/^[\s\u3000]+/, '');
    }
    // An empty paragraph shows its number all the same: the column of serial numbers of many a table is made so.
    const bare = text.trim() === '' && pending.before.length + pending.after.length === 0;
    if (numbered && 'label' in numbered && bare && !child(properties, 'sectPr') && !child(mark, 'vanish'))
      runs.splice(0, runs.length, { text: numbered.label });
    const heading = this.styles.heading(properties);
    const align = this.styles.align(properties);
    const paragraph: Item = {
      kind: 'paragraph',
      runs,
      ...(align && { align }),
      ...(heading && { heading }),
      ...(numbered && 'bullet' in numbered && { bullet: numbered.bullet }),
    };
    return [...pending.before, ...(textOfRuns(runs).trim() === '' ? [] : [paragraph]), ...pending.after];
  }
}
