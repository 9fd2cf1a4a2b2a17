/** Line ends in the source of a page, which are spaces there or nothing. */
import { textOfRuns } from './runs';
import type { Run } from './types';

/** A line end in the source of a page: a space, or nothing between characters of full width. */
export const SOFT = '\ue0f8';
const WIDE = '[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]';
const BETWEEN_WIDE = new RegExp(`(?<=${WIDE})${SOFT}+(?=${WIDE})`, 'g');

/** Line ends of the source, judged by the characters on both sides, whatever element they stand in. */
export function resolveLineEnds(runs: readonly Run[]): Run[] {
  const whole = textOfRuns(runs);
  if (!whole.includes(SOFT)) return [...runs];
  const dropped = new Set<number>();
  for (const match of whole.matchAll(BETWEEN_WIDE))
    for (let i = 0; i < match[0].length; i += 1) dropped.add(match.index + i);
  let at = 0;
  return runs.map((run) => {
    const start = at;
    at += run.text.length;
    return { ...run, text: run.text.replaceAll(SOFT, (_, i: number) => (dropped.has(start + i) ? '' : ' ')) };
  });
}
