/** Where the words of a query stand in a text, marked for the reader. */
import { scan } from './analyse';

/** Characters shown before the first place and altogether. */
const BEFORE = 28;
const LENGTH = 120;
/** Characters of a text that are looked through; a match further on shows the beginning. */
const REACH = 200_000;

interface Place {
  start: number;
  end: number;
}

interface Unit extends Place {
  text: string;
  joined: boolean;
}

function sequence(text: string): Unit[] {
  const units: Unit[] = [];
  scan(text, (unit, start, end, joined) => void units.push({ text: unit, start, end, joined }));
  return units;
}

/** Every place of a term, by the rules of the index: borders must stand where they stand in the term. */
function* placesIn(text: string, terms: string[]): Generator<Place> {
  const wanted = terms.map(sequence).filter((term) => term.length > 0);
  const units = sequence(text);
  const starting = new Map<string, Unit[][]>();
  for (const term of wanted) {
    const first = term[0]!.text;
    starting.set(first, [...(starting.get(first) ?? []), term]);
  }
  for (let i = 0; i < units.length; i++) {
    const matching = (starting.get(units[i]!.text) ?? []).filter((term) =>
      term.every(
        (unit, k) => units[i + k]?.text === unit.text && (k === 0 || units[i + k]!.joined === unit.joined),
      ),
    );
    if (matching.length === 0) continue;
    const longest = Math.max(...matching.map((term) => term.length));
    yield { start: units[i]!.start, end: units[i + longest - 1]!.end };
  }
}

/** Places that overlap or touch become one. Expects them in the order of their start. */
function merged(places: Iterable<Place>): Place[] {
  const out: Place[] = [];
  for (const place of places) {
    const last = out.at(-1);
    if (last && place.start <= last.end) last.end = Math.max(last.end, place.end);
    else out.push({ ...place });
  }
  return out;
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (char) => ESCAPES[char]!);

function marked(text: string, places: Place[]): string {
  let html = '';
  let from = 0;
  for (const { start, end } of places) {
    html += `${escape(text.slice(from, start))}<mark>${escape(text.slice(start, end))}</mark>`;
    from = end;
  }
  return html + escape(text.slice(from));
}

/**
 * A whole text, as HTML, with the terms in `<mark>`.
 * @param terms `SearchResult.terms`
 */
export const highlight = (text: string, terms: string[]): string =>
  marked(text, merged(placesIn(text, terms)));

/** Moves a cut out of the middle of a character of two code units. */
const whole = (text: string, at: number) => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);

/**
 * The part of a text around the first place of a term, as HTML with the terms in `<mark>`; the beginning
 * of the text where no term stands in it.
 * @param terms `SearchResult.terms`
 */
export function snippet(text: string, terms: string[]): string {
  const reach = text.slice(0, REACH).replace(/\s+/g, ' ').trim();
  const first = placesIn(reach, terms).next().value as Place | undefined;
  const from = first ? whole(reach, Math.max(0, first.start - BEFORE)) : 0;
  const to = whole(reach, Math.min(reach.length, from + LENGTH));
  const part = reach.slice(from, to);
  return `${from > 0 ? '…' : ''}${highlight(part, terms)}${to < reach.length || text.length > REACH ? '…' : ''}`;
}
