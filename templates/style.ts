/** The one style sheet of the portal. Its address carries its hash, so that it can be kept for ever. */
import { createHash } from 'node:crypto';
import { CONTENT_STYLE } from './style-content';
import { FRAME_STYLE } from './style-frame';
import { PRINT_STYLE } from './style-print';

const squeeze = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();

let made: { css: string; hash: string } | undefined;

/** @returns the style sheet and the first 16 hexadecimal digits of its SHA-256 */
export function renderStyle(): { css: string; hash: string } {
  if (!made) {
    const css = squeeze(FRAME_STYLE + CONTENT_STYLE + PRINT_STYLE);
    made = { css, hash: createHash('sha256').update(css).digest('hex').slice(0, 16) };
  }
  return made;
}
