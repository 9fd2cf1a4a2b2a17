/** What the reader of official documents takes in and hands back. */
import type { Disclosure, Genre } from '../../domain/vocabulary';
import type { LocalDate } from '../../domain/public-record';

export type Align = 'left' | 'center' | 'right';

/** A stretch of text in one style. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  sub?: boolean;
  sup?: boolean;
  /** Absolute http(s) or mailto address of a link. */
  href?: string;
}

/** What stands in a cell: a paragraph, a table of its own, a picture. */
export type CellContent = { runs: Run[]; align?: Align } | { table: TableCell[][] } | { image: Picture };

export interface TableCell {
  content: CellContent[];
  colSpan: number;
  rowSpan: number;
  header: boolean;
}

/** A picture of the source; without `data` the source names it only (a path of the machine it came from). */
export interface Picture {
  data?: Uint8Array;
  /** By its first bytes; what a page cannot show (EMF, WMF) is kept so that it can be named. */
  mediaType: string;
  alt: string;
}

export type Block =
  | { kind: 'heading'; level: 2 | 3 | 4 | 5; runs: Run[]; align?: Align; line: number }
  /** `bullet`: depth in a list without numbers, from 0. */
  | { kind: 'paragraph'; runs: Run[]; align?: Align; indent?: number; bullet?: number; line: number }
  | { kind: 'table'; rows: TableCell[][]; line: number }
  | ImageBlock;

export interface ImageBlock extends Picture {
  kind: 'image';
  line: number;
}

/**
 * One paragraph of the source before anything is recognised in it. `line` counts from 1: the line of a text
 * file, the paragraph of an HTML or DOCX file.
 */
export interface SourceLine {
  line: number;
  text: string;
  runs?: Run[];
  align?: Align;
  /** Level of a heading that the file itself marks. */
  heading?: number;
  table?: TableCell[][];
  image?: Picture;
  /** Depth in a list without numbers, from 0. */
  bullet?: number;
  /** Text of a footnote or endnote: follows the document, is no part of its form. */
  note?: boolean;
  /** Stands outside the part of a page that holds its text: good for labels only. */
  outside?: boolean;
}

/** What a file format gives to the recogniser. */
export interface Source {
  lines: SourceLine[];
  /** Page headers and footers of a DOCX: searched for classification marks, never text. */
  margins: string[];
  /** Title that the file states about itself (HTML meta or `<title>`). */
  statedTitle?: string;
  warnings: ReaderWarning[];
  /** A document and nothing else: no page of a site around it. */
  whole?: boolean;
}

/** A value with the place that it was read from. */
export interface Recognised<T> {
  value: T;
  /** Counted from 1; 0 where it stands outside the text (HTML meta, file name). */
  line: number;
  /** The line itself, cut at 200 characters. */
  source: string;
  /** Concluded from other parts of the text rather than written there. */
  inferred?: boolean;
}

export interface ReaderWarning {
  line?: number;
  /** A sentence in Chinese. */
  message: string;
}

/** A numbered task of a plan, with whom it names as responsible. */
export interface Task {
  /** As written: `1．`, `（三）`. */
  label: string;
  /** Its first sentence. */
  title: string;
  /** `牵头单位`, `责任单位` …: as written in the bracket at its end. */
  responsible?: string;
  line: number;
}

/** Lines that were left out of the public text, and why. */
export interface Omitted {
  line: number;
  text: string;
  reason: 'navigation' | 'label' | 'redHead' | 'imprint' | 'title';
}

export interface RecognisedDocument {
  title?: Recognised<string>;
  documentNumber?: Recognised<string>;
  /** Issuing organs as written, the lead organ first. */
  organs: Recognised<string>[];
  /** 成文日期. */
  issuedOn?: Recognised<LocalDate>;
  /** Dates and number that a page states about the document. */
  publishedOn?: Recognised<LocalDate>;
  effectiveOn?: Recognised<LocalDate>;
  indexNumber?: Recognised<string>;
  keywords?: Recognised<string[]>;
  recipients?: Recognised<string>;
  disclosure?: Recognised<Disclosure>;
  genre?: Recognised<Genre>;
  tasks: Task[];
  blocks: Block[];
  omitted: Omitted[];
  warnings: ReaderWarning[];
}

export type RefusalCode = 'classified' | 'empty' | 'unreadable' | 'unsupported';

/** The file is not taken at all; nothing of it may be kept. `message` is a sentence in Chinese. */
export class DocumentRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly line?: number,
  ) {
    super(message);
  }
}
