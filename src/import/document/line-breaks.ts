import { startsParagraph } from './paragraph-start';
import { mergeRuns, textOfRuns, trimRuns } from './runs';
import type { Align, Run } from './types';

const ENDS_PARAGRAPH = /[。；：！？…”）》.;:!?)]$/;

/**
 * Parts a paragraph at its soft line breaks where they stand for paragraphs, as writers use them; one in the
 * middle of a sentence stays a line break.
 */
export function splitAtBreaks(runs: readonly Run[], align?: Align): Run[][] {
  if (!runs.some((run) => run.text.includes('\n'))) return [trimRuns(runs)];
  const pieces: Run[][] = [[]];
  for (const run of runs)
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) pieces.push([]);
      if (text !== '') pieces.at(-1)!.push({ ...run, text });
    });
  const parts: Run[][] = [];
  for (const piece of pieces) {
    const after = textOfRuns(piece);
    const trimmed = trimRuns(piece);
    if (trimmed.length === 0) continue;
    const last = parts.at(-1);
    const apart =
      !last || align === 'center' || align === 'right' || ENDS_PARAGRAPH.test(textOfRuns(last)) ||
      /^(?:\s{2}|\u3000)/.test(after) || startsParagraph(after);
    if (apart) parts.push(trimmed);
    else parts[parts.length - 1] = mergeRuns([...last, { ...last.at(-1)!, text: '\n' }, ...trimmed]);
  }
  return parts.length > 0 ? parts : [[]];
} // prettier-ignore
