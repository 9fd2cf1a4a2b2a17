/** What a page of an old site refers to: files that it offers, images that it shows. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { decodeText } from '../document/encoding';
import { refuseDepth } from '../document/html-depth';
import { attribute, walk } from '../document/html-page';
import type { FolderIndex } from './folder';

const textOfPage = (bytes: Buffer): string => {
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1]; // prettier-ignore
  return decodeText(bytes, declared).text;
};

export interface PageLinks {
  anchors: { href: string; text: string }[];
  images: string[];
}

export function linksOf(bytes: Buffer): PageLinks {
  const links: PageLinks = { anchors: [], images: [] };
  const html = textOfPage(bytes);
  try {
    refuseDepth(html);
  } catch {
    // The reader of its text says what is wrong with it.
    return links;
  }
  for (const element of walk(parse(html))) {
    const address = attribute(element, element.tagName === 'img' ? 'src' : 'href').trim();
    if (address === '') continue;
    if (element.tagName === 'img') links.images.push(address);
    if (element.tagName === 'a') links.anchors.push({ href: address, text: wordsOf(element) });
  }
  return links;
}

/** The words of a link; of one that holds half a page only how it begins. */
function wordsOf(link: Tree.Element): string {
  const waiting: (Tree.ChildNode | Tree.ParentNode)[] = [link];
  let words = '';
  for (let next = waiting.pop(); next && words.length < 500; next = waiting.pop())
    if ('value' in next) words += next.value;
    else if ('childNodes' in next) waiting.push(...next.childNodes.toReversed());
  return words;
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp',
}; // prettier-ignore
const IMAGE = /(<img\b[^<>]*?\bsrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi;

/** The page with its images written into it, as UTF-8: the reader of documents knows no folder. */
export async function withImagesInside(bytes: Buffer, page: string, index: FolderIndex): Promise<Buffer> {
  const html = textOfPage(bytes);
  const inside = new Map<string, string>();
  for (const [, , double, single, bare] of html.matchAll(IMAGE)) {
    const address = double ?? single ?? bare ?? '';
    const name = index.beside(page, address.trim());
    const type = name && TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
    if (!name || !type || inside.has(address)) continue;
    const image = await index.folder.read(name).catch(() => undefined);
    if (image) inside.set(address, `data:${type};base64,${image.toString('base64')}`);
  }
  const written = html.replace(IMAGE, (whole, before: string, double?: string, single?: string, bare?: string) => {
    const data = inside.get(double ?? single ?? bare ?? '');
    return data ? `${before}"${data}"` : whole;
  });
  return Buffer.from(written);
} // prettier-ignore
