/** One click: everything personal in a text is masked, and the result is scanned again. */
import { detect } from './detect';
import { maskedForm } from './mask-form';
import { DEFAULT_PROFILE, type Finding, type FindingKind, type MaskProfile, type TextPiece } from './types';

/** What no mask of a text removes: a picture, or a property outside it. */
const NOT_TEXT: ReadonlySet<FindingKind> = new Set(['signature', 'location']);

export interface Edit {
  start: number;
  end: number;
  text: string;
}

export interface Masked {
  text: string;
  /** What is still there. Empty when the text may be published; never silently shortened. */
  left: Finding[];
}

/** Replacements that mask findings, in the order of the text, none over another. */
export function maskEdits(text: string, findings: readonly Finding[], profile: MaskProfile): Edit[] {
  const edits: Edit[] = [];
  const byPlace = [...findings]
    .filter((finding) => !NOT_TEXT.has(finding.kind))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { kind, start, end } of byPlace)
    if (start >= (edits.at(-1)?.end ?? 0))
      edits.push({ start, end, text: maskedForm(kind, text.slice(start, end), profile) });
  return edits;
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  for (const edit of edits) {
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}

/**
 * Masks findings of a text by a profile and scans the result.
 * @param findings of `detect` on this text; offsets are of this text
 * @param around columns and context of the piece, without which a row is not understood
 */
export function mask(
  text: string,
  findings: readonly Finding[],
  profile: MaskProfile = DEFAULT_PROFILE,
  around: Pick<TextPiece, 'columns' | 'context'> = {},
): Masked {
  const masked = applyEdits(text, maskEdits(text, findings, profile));
  const first = findings[0];
  const piece = {
    ...around,
    text: masked,
    layer: first?.layer ?? 'body',
    place: first?.place ?? '',
  } as const;
  return { text: masked, left: detect(piece) };
}
