/** The text of a record's body, for the index and for snippets. */

const BLOCK = /<\/?(?:p|h[1-6]|div|li|ul|ol|table|thead|tbody|tr|td|th|caption|blockquote|section|figure|figcaption|pre|dl|dt|dd|br|hr)\b[^>]*>/gi; // prettier-ignore
const TAG = /<!--[^]*?-->|<[^>]*>/g;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/**
 * Text of sanitised HTML: blocks and cells become lines, marks inside a line (bold, links) vanish without
 * a trace, so that a phrase is found although part of it is bold.
 */
export function plainText(html: string): string {
  return html
    .replace(BLOCK, '\n')
    .replace(TAG, '')
    .replace(ENTITY, entity)
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
