/** What a scan found, gathered without keeping the text. */
import { detect, type Finding, type FindingKind, type Layer, type TextPiece } from '../domain/privacy';
import { Joints } from './joints';
import type { Sink } from './layers/walk';
import { decodePercent } from './percent';

/** What the scan of a file found. */
export interface FileScan {
  /** Most severe first, at most `KEPT` of each severity; `counts` has all. */
  findings: Finding[];
  counts: Partial<Record<FindingKind, number>>;
  bySeverity: Record<Finding['severity'], number>;
  /** What was read, by layer. */
  layers: { layer: Layer; pieces: number; characters: number }[];
  /** Why the file could not be read to its end: one Chinese sentence. It needs a named person's decision. */
  unreadable?: string;
  /** There are pictures, or parts of an unknown kind, that only a person can judge. */
  needsDecision?: 'pictures' | 'unknown';
  /** Where, at most twenty places. */
  decisionPlaces: string[];
}

const KEPT = 200;
const PLACES = 20;
const ORDER = ['block', 'override', 'warn'] as const;

/** Gathers what the readers report; the text itself is not kept. */
export class Gatherer implements Sink {
  readonly #kept: Record<Finding['severity'], Finding[]> = { block: [], override: [], warn: [] };
  readonly #seen = new Set<string>();
  readonly #layers = new Map<Layer, { pieces: number; characters: number }>();
  readonly #counts: Partial<Record<FindingKind, number>> = {};
  readonly #bySeverity = { block: 0, override: 0, warn: 0 };
  #needs?: FileScan['needsDecision'];
  #places: string[] = [];
  readonly #joints = new Joints();

  piece(piece: TextPiece): void {
    const read = this.#layers.get(piece.layer) ?? { pieces: 0, characters: 0 };
    this.#layers.set(piece.layer, read);
    read.pieces += 1;
    read.characters += piece.text.length;
    this.#detect(piece);
    for (const joint of this.#joints.take(piece)) this.#detect(joint);
    const { layer, place, context } = piece;
    const decoded = piece.text.includes('%') && decodePercent(piece.text);
    if (decoded) this.#detect({ text: decoded, layer, place, context });
  }

  point(kind: FindingKind, layer: Layer, place: string, excerpt: string): void {
    const masked = kind === 'author' ? `${excerpt[0]}*` : excerpt;
    this.#add({ kind, severity: 'warn', start: 0, end: 0, excerptMasked: masked, layer, place }, excerpt);
  }

  undecided(what: 'pictures' | 'unknown', place: string): void {
    if (this.#needs !== 'unknown') this.#needs = what;
    if (this.#places.length < PLACES && !this.#places.includes(place)) this.#places.push(place);
  }

  result(unreadable?: string): FileScan {
    for (const joint of this.#joints.end()) this.#detect(joint);
    return {
      findings: ORDER.flatMap((severity) => this.#kept[severity]),
      counts: this.#counts,
      bySeverity: this.#bySeverity,
      layers: [...this.#layers].map(([layer, read]) => ({ layer, ...read })),
      ...(unreadable ? { unreadable } : {}),
      ...(this.#needs ? { needsDecision: this.#needs } : {}),
      decisionPlaces: this.#places,
    };
  }

  #detect(piece: TextPiece): void {
    for (const finding of detect(piece)) this.#add(finding, piece.text.slice(finding.start, finding.end));
  }

  #add(finding: Finding, found: string): void {
    const { kind, severity, place, layer } = finding;
    if (this.#seen.size < 10_000) {
      const key = `${kind} ${found} ${layer} ${place}`;
      if (this.#seen.has(key)) return;
      this.#seen.add(key);
    }
    this.#counts[kind] = (this.#counts[kind] ?? 0) + 1;
    this.#bySeverity[severity] += 1;
    if (this.#kept[severity].length < KEPT) this.#kept[severity].push(finding);
  }
}

/** Scans texts that are no file: titles, bodies, fields. */
export function scanPieces(pieces: Iterable<TextPiece>): FileScan {
  const sink = new Gatherer();
  for (const piece of pieces) sink.piece(piece);
  return sink.result();
}
