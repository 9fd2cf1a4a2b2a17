/** Texts whose characters know where they came from, so that what is found in them is masked at its source. */
import { BEGINS_WITH_NUMERAL, detect, ENDS_IN_NUMERAL, maskEdits, type Edit, type Finding, type FindingKind, type MaskProfile, type TextPiece } from '../domain/privacy'; // prettier-ignore
import { TableHead } from './layers/table-head';

/** Something that holds a part of a text: a node of a body, a field. */
export interface Holder {
  text: string;
}

interface Segment {
  start: number;
  length: number;
  holder: Holder;
  from: number;
}

/** One text to scan, put together from parts of holders. */
export class Strip {
  text = '';
  around: Pick<TextPiece, 'columns' | 'context' | 'only'> = {};
  readonly #segments: Segment[] = [];

  /** @param gaps what the scan reads as one space */
  constructor(readonly gaps = /[\r\n\t]+/g) {}

  /** What stands in no holder. */
  plain(text: string): this {
    this.text += text;
    return this;
  }

  /** A part of a holder as it is. */
  part(holder: Holder, from = 0, to = holder.text.length): this {
    if (to > from) this.#segments.push({ start: this.text.length, length: to - from, holder, from });
    return this.plain(holder.text.slice(from, to));
  }

  /** A holder whose gaps are read as one space. */
  add(holder: Holder): this {
    let from = 0;
    for (const gap of holder.text.matchAll(this.gaps)) {
      this.part(holder, from, gap.index).plain(' ');
      from = gap.index + gap[0].length;
    }
    return this.part(holder, from);
  }

  append(other: Strip): this {
    const start = this.text.length;
    for (const segment of other.#segments) this.#segments.push({ ...segment, start: start + segment.start });
    return this.plain(other.text);
  }

  /** The holder of a character and its place there; nothing for what stands in none. */
  at(offset: number): { holder: Holder; at: number } | undefined {
    const segment = this.#segments.find(({ start, length }) => offset >= start && offset < start + length);
    return segment && { holder: segment.holder, at: segment.from + offset - segment.start };
  }
}

/** Lines of a text, tables by tabs as `sayLines` reads them. */
export function stripsOfText(holder: Holder, context = ''): Strip[] {
  const head = new TableHead(context);
  const strips: Strip[] = [];
  for (const match of holder.text.matchAll(/[^\r\n\f\v]+/g)) {
    if (!match[0].trim()) continue;
    const strip = new Strip().part(holder, match.index, match.index + match[0].length);
    strip.around = head.take(match[0].split('\t'));
    strips.push(strip);
  }
  return strips;
}

/** How many strips one number may run over: one for each digit of an ID. */
const LONGEST_CHAIN = 18;

/** Strips, and those over whose ends a number may run, put together. */
function* withJoints(strips: Iterable<Strip>): Generator<Strip> {
  let chain: Strip[] = [];
  for (const strip of strips) {
    yield strip;
    const { text } = strip;
    const runsOn = chain.length > 0 && !text.includes('\t') && BEGINS_WITH_NUMERAL.test(text);
    chain = runsOn ? [...chain, strip].slice(-LONGEST_CHAIN) : [strip];
    for (let from = chain.length - 2; from >= 0; from -= 1) {
      const joint = new Strip();
      chain.slice(from).forEach((part, i) => (i > 0 ? joint.plain('\n') : joint).append(part));
      const first = chain[from]!.text.length;
      joint.around = { only: [[first, joint.text.length - text.length]] };
      yield joint;
    }
    if (text.includes('\t') || !ENDS_IN_NUMERAL.test(text.slice(-3))) chain = [];
  }
}

/** Writes an edit where its characters stand: each keeps its place, the last one takes what is left over. */
function write(strip: Strip, edit: Edit, changed: Map<Holder, string[]>): void {
  const units = Array.from({ length: edit.end - edit.start }, (_, i) => strip.at(edit.start + i));
  const last = units.findLastIndex((unit) => unit !== undefined);
  units.forEach((unit, i) => {
    if (!unit) return;
    const { holder, at } = unit;
    if (!changed.has(holder)) changed.set(holder, holder.text.split(''));
    changed.get(holder)![at] = i === last ? edit.text.slice(i) : edit.text.charAt(i);
  });
}

export type Counts = Partial<Record<FindingKind, number>>;

/** What one masking hides can show the next: a row with two names, a number in a number. */
const ROUNDS = 4;

/**
 * Masks what is found, in the holders themselves; the rest of their text stays as it is.
 * @param strips read anew after each round
 * @param wanted which findings are masked
 * @returns how many of each kind
 */
export function maskStrips(
  strips: () => Iterable<Strip>,
  profile: MaskProfile,
  wanted: (finding: Finding) => boolean = () => true,
): Counts {
  const counts: Counts = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    const changed = new Map<Holder, string[]>();
    for (const strip of withJoints(strips())) {
      const { text, around } = strip;
      const findings = detect({ ...around, text, layer: 'body', place: '' }).filter(wanted);
      for (const edit of maskEdits(text, findings, profile)) {
        if (edit.text === text.slice(edit.start, edit.end)) continue;
        const kind = findings.find(({ start, end }) => start === edit.start && end === edit.end)!.kind;
        counts[kind] = (counts[kind] ?? 0) + 1;
        write(strip, edit, changed);
      }
    }
    if (changed.size === 0) break;
    for (const [holder, units] of changed) holder.text = units.join('');
  }
  return counts;
}

/** A text with everything personal in it masked, warnings too. */
export function maskedText(text: string, profile: MaskProfile): string {
  const holder = { text };
  maskStrips(() => stripsOfText(holder), profile);
  return holder.text;
}
