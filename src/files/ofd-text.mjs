/** Text of an OFD (GB/T 33190-2016): its pages in their order, a line for what stands at one height. */

/** @param {string} text */
export const unescapeXml = (text) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&');

const OBJECT = /<(?:\w+:)?TextObject\b([^>]*)>([^]*?)<\/(?:\w+:)?TextObject>/g;
const CODE = /<(?:\w+:)?TextCode\b[^>]*>([^<]*)<\/(?:\w+:)?TextCode>/g;

/** @param {string} xml of a page */
export function textOfPage(xml) {
  let text = '';
  let last;
  for (const [, attributes, content] of xml.matchAll(OBJECT)) {
    const [, y, , height] = (/\bBoundary="([^"]+)"/.exec(attributes)?.[1] ?? '').trim().split(/\s+/).map(Number);
    // Some programs write an object for every character.
    const sameLine = last !== undefined && Math.abs(last - y) < (height || 0) / 2;
    text += (text === '' || sameLine ? '' : '\n') + [...content.matchAll(CODE)].map(([, code]) => unescapeXml(code)).join('');
    last = y;
  }
  return text;
} // prettier-ignore

/**
 * @param {Map<string, string>} xml parts of the package by path
 * @returns {string}
 */
export function textOfOfd(xml) {
  const ordered = [];
  for (const [path, document] of xml) {
    if (!/(?:^|\/)Document\.xml$/.test(path)) continue;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for (const [page] of document.matchAll(/<(?:\w+:)?Page\s[^>]*>/g)) {
      const place = /\bBaseLoc="([^"]+)"/.exec(page)?.[1];
      if (place) ordered.push(place.startsWith('/') ? place.slice(1) : folder + place);
    }
  }
  if (ordered.length === 0) ordered.push(...pagesByName([...xml.keys()]));
  return ordered.map((path) => textOfPage(xml.get(path) ?? '')).join('\n');
}

/** Pages of a package whose list of them is damaged. @param {string[]} paths */
function pagesByName(paths) {
  const number = (path) => Number(/Page_(\d+)/.exec(path)?.[1]);
  const pages = paths.filter((path) => /\/Pages\/Page_\d+\/Content\.xml$/.test(path));
  return pages.sort((a, b) => number(a) - number(b));
}
