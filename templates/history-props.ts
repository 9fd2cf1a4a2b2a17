/** What the history page of a record is made of; see `props.ts`. */
import type { EntryKind, LocalDate, PublicAttachment } from '../src/domain/public-record';
import type { Frame } from './props';

/** A piece of text that stands in both versions, or only in the new (`ins`) or the old one (`del`). */
export interface TextPiece {
  text: string;
  change?: 'ins' | 'del';
}

/** One entry in the history of a record. */
export interface HistoryStep {
  revision: number;
  /** Instant. */
  at: string;
  /** Instant at which it was replaced or taken back. */
  until?: string;
  hash: string;
  /** True where the public saw another text from here on. */
  begins: boolean;
  /** Absent where only date and hash may be seen. */
  shown?: {
    kind: EntryKind;
    title: string;
    reason?: string;
    authority?: string;
    /** Address of the entry as the ledger has it, where it has one. */
    json?: string;
    /** Whether its text may still be read. */
    readable: boolean;
    /** What differs from the version before; `nothing`: it is the first; `unseen`: that must not be seen. */
    compared?:
      | { with: 'nothing' }
      | { with: 'unseen'; revision: number }
      | {
          with: 'version';
          revision: number;
          fields: { label: string; pieces: TextPiece[] }[];
          paragraphs: ({ same: string[] } | { pieces: TextPiece[] })[];
          /** The words are the same; emphasis, links or pictures are not. */
          onlyMarks: boolean;
        };
  };
}

/** One version of a record as it could be read. */
export interface HistoryText {
  revision: number;
  at: string;
  until?: string;
  hash: string;
  /** Absent where nothing of it may be seen. */
  title?: string;
  fields?: { label: string; text: string }[];
  /** Absent where the text is no longer public. */
  body?: string;
  /** Files that can still be downloaded. */
  files?: PublicAttachment[];
}

export interface HistoryPageProps {
  frame: Frame;
  /** Address of the record's page. */
  page: string;
  /** Absent where sealed. */
  title?: string;
  state: 'live' | 'withdrawn' | 'sealed' | 'void';
  /** Newest first; empty where a text is shown. */
  steps: HistoryStep[];
  /** What was asked: a day, with other versions of the same day. */
  on?: {
    day: LocalDate;
    others: { revision: number; at: string; until: string }[];
    nothing?: 'before' | 'stopped';
  };
  text?: HistoryText;
  /** What is wrong with the question, and what was typed. */
  trouble?: { message: string; typed: string };
  number: number;
  pages: number;
}
