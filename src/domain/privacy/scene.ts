/** A piece prepared for the detectors: normalised once, with what stands around each place. */
import { reveal } from './disguise';
import { cellsOf, type Cell } from './names';
import { normalise } from './normalise';
import type { FindingKind, Severity, TextPiece } from './types';

/** What a detector reports, in offsets of the normalised text. */
export interface Hit {
  kind: FindingKind;
  severity: Severity;
  start: number;
  end: number;
}

export class Scene {
  readonly text: string;
  /** Offset in the original text. */
  readonly at: (offset: number) => number;
  readonly columns?: readonly string[];
  readonly around: string;
  #cells?: Cell[];

  /** @param text the normalised text where something in it was revealed */
  constructor(
    private readonly piece: TextPiece,
    text?: string,
  ) {
    const { text: plain, at } = normalise(piece.text);
    this.text = text ?? plain;
    this.at = at;
    this.columns = piece.columns;
    this.around = piece.context ?? '';
  }

  /** The same with disguised numbers in digits; undefined where none are disguised. */
  revealed(): Scene | undefined {
    const text = reveal(this.text);
    return text === undefined ? undefined : new Scene(this.piece, text);
  }

  get cells(): Cell[] {
    return (this.#cells ??= cellsOf(this.text, this.columns));
  }

  /** Heading over a place, empty outside tables. */
  columnAt(offset: number): string {
    if (!this.columns) return '';
    let cell = 0;
    for (let i = this.text.indexOf('\t'); i >= 0 && i < offset; i = this.text.indexOf('\t', i + 1)) cell += 1;
    return this.columns[cell] ?? '';
  }

  /** The characters before a place, on the same line, and the heading over it. */
  before(offset: number, length: number): string {
    const start = Math.max(0, offset - length);
    const part = this.text.slice(start, offset);
    return `${this.columnAt(offset)}\n${part.slice(part.lastIndexOf('\n') + 1)}`;
  }

  /** As `before`, with the characters behind and the title over the text. */
  near(start: number, end: number, length: number): string {
    return `${this.around}\n${this.before(start, length)}\n${this.text.slice(end, end + length)}`;
  }
}
