/**
 * A type of document: one declarative definition from which form, checks, page, lists, CSV and search follow.
 * docs/document-types.md says how to write one.
 */
import type { FrameLine } from '../genre-frames';
import type { LocalDate } from '../public-record';
import type { Genre, Validity } from '../vocabulary';

/** The same words in Chinese and in English. */
export type Bilingual = readonly [zh: string, en: string];

interface Common {
  /** Key of the value in data. */
  name: string;
  label: Bilingual;
  help?: Bilingual;
  /** Nothing is submitted without it. */
  needed?: boolean;
  /** Shown beside the title in lists. */
  inLists?: boolean;
}

/** One line, several paragraphs, a day, a whole number, one of a few words, or an image among the attachments. */
export type Cell = Common &
  /** `figure`: a line that holds a figure, with its point and separators, or a mark that there is none. */
  (
    | { kind: 'text'; figure?: true }
    | { kind: 'paragraphs' | 'date' | 'number' | 'picture' }
    | { kind: 'choice'; options: readonly Bilingual[] }
  );

/** A table in hand-set order, e.g. leaders. */
export interface Table extends Common {
  kind: 'rows';
  /** The officer can fill it from the register of what is available on request. */
  fromRegister?: boolean;
  columns: readonly Cell[];
}

export type Particular = Cell | Table;

export type CellValue = string | number;
export type RowValue = Record<string, CellValue>;
/** Values by name. A picture is the id of an attachment, in the public record its SHA-256. */
export type Particulars = Record<string, CellValue | RowValue[]>;

/** What an officer has to mend, and where. */
export interface Fault {
  /** Name of the particular. */
  name: string;
  /** One Chinese sentence that says what to do. */
  message: string;
}

export interface DocumentType {
  /** Stands in addresses and data; never changes. */
  slug: string;
  name: Bilingual;
  /** What the public calls all of them, where that is not the name. */
  listName?: string;
  /** What belongs here, said to the officer. */
  help: Bilingual;
  /** What the list is about, said to the public. */
  description: string;
  /** Code of the disclosure item under which it usually stands (domain.md 1.4). */
  item?: string;
  genre?: Genre;
  particulars: readonly Particular[];
  /** Heading over other records that it gathers; without it there are none. */
  collects?: Bilingual;
  /** Name of the day up to which it has merged the changes of what it gathers: later ones are pointed out. */
  mergedUpTo?: string;
  /** An organ has one only, or one a year (`particulars.year`). */
  onlyOne?: 'perOrgan' | 'perYear';
  /** A day among its particulars after which it is to be gone through again. */
  renew?: { since: string; months: number };
  /** Its particulars say everything: body and attachments may be empty. */
  withoutBody?: boolean;
  /** Names of the particulars that say when it begins and ends: it ends by itself. */
  period?: { from: string; to: string };
  /** Pairs of days or of years of which the second is not before the first; `period` is one by itself. */
  inOrder?: readonly (readonly [earlier: string, later: string])[];
  /** Numbers that should be the sum of a number column of a table: otherwise there is a warning. */
  sums?: readonly { total: string; table: string; column: string }[];
  /** It is in force or not; of other types that they are in force is not said. */
  hasValidity?: boolean;
  /** Words for its states, where those of documents would be wrong. */
  states?: Partial<Record<Validity, string>>;
  /** What follows for the document from its particulars. */
  implies?: (values: Particulars) => { normative: boolean };
  /** What a single particular cannot say. Only well-formed values come here. */
  check?: (values: Particulars, context: { today: LocalDate }) => Fault[];
  /** The official frame of its text, offered for an empty body. */
  frame?: readonly FrameLine[];
}

export const isTable = (particular: Particular): particular is Table => particular.kind === 'rows';

/** The value of a particular that is a line, paragraphs, a day or a word. */
export const textOf = (values: Particulars | undefined, name: string): string | undefined => {
  const value = values?.[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
};
