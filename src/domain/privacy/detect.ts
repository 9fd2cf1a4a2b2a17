/** Personal data in a text (domain.md 11.3). */
import { detectNumbers } from './detect-numbers';
import { detectWords } from './detect-words';
import { maskedForm } from './mask-form';
import { Scene, type Hit } from './scene';
import { DEFAULT_PROFILE, type Finding, type TextPiece } from './types';

const PERSONAL = new Set(['residentId', 'residentId15', 'bankCard', 'bankAccount', 'mobile', 'suspectedId']);

function distinct(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits
    .filter(({ kind, start, end }) => {
      const key = `${kind} ${start} ${end}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What a piece of text holds, in the order of the text. */
export function detect(piece: TextPiece): Finding[] {
  const scene = new Scene(piece);
  const numbers = detectNumbers(scene);
  const revealed = scene.revealed();
  for (const hit of revealed ? detectNumbers(revealed) : [])
    if (!numbers.some(({ start, end }) => hit.start < end && hit.end > start)) numbers.push(hit);
  const hits = [...numbers, ...detectWords(scene, numbers.some((hit) => PERSONAL.has(hit.kind)))]; // prettier-ignore
  if (hits.length === 0) return [];
  const { place, only } = piece;
  return distinct(hits)
    .map((hit) => ({ ...hit, start: scene.at(hit.start), end: scene.at(hit.end) }))
    .filter(({ start, end }) => !only || only.some(([from, to]) => start < to && end > from))
    .map(({ kind, severity, start, end }) => ({
      kind,
      severity,
      start,
      end,
      excerptMasked: maskedForm(kind, piece.text.slice(start, end), DEFAULT_PROFILE),
      layer: piece.layer,
      place: typeof place === 'string' ? place : place(start),
    }));
}
