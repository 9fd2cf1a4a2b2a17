/** Pages that are nested beyond what any browser draws: a parser takes minutes over them. */

const MOST = 5_000;
const TAG = /<(\/?)(?:div|section|article|center|blockquote|ul|ol|dl|table|form|fieldset)\b/gi;

/** @throws RangeError */
export function refuseDepth(html: string): void {
  let depth = 0;
  for (const [, closes] of html.matchAll(TAG)) {
    depth = closes ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MOST) throw new RangeError('Elements are nested too deeply');
  }
}
