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
  const hits = [...numbers, ...detectWords(scene, numbers.some((hit) => PERSONAL.has(hit.kind)))]; // prettier-ignore
  if (hits.length === 0) return [];
  const place = typeof piece.place === 'string' ? piece.place : piece.place();
  return distinct(hits).map(({ kind, severity, start, end }) => {
    const [from, to] = [scene.at(start), scene.at(end)];
    return {
      kind,
      severity,
      start: from,
      end: to,
      excerptMasked: maskedForm(kind, piece.text.slice(from, to), DEFAULT_PROFILE),
      layer: piece.layer,
      place,
    };
  });
}
