/** What an HTML page is made of: which part holds its text, and what is never text. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { squeezed, tidy } from './plain';

type Element = Tree.Element;
type Node = Tree.ChildNode;

export const SKIPPED = new Set(['script', 'style', 'noscript', 'noframes', 'template', 'button', 'select', 'input', 'textarea', 'iframe', 'object', 'embed', 'svg', 'audio', 'video', 'canvas', 'head', 'link', 'meta']); // prettier-ignore
/** What stands around the text of a page; within it, and in a document's own HTML, it is text. A form may hold a whole page. */
const FRAME = new Set(['nav', 'header', 'footer', 'aside']);
export const BLOCKS = new Set(['p', 'div', 'section', 'article', 'main', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'table', 'tr', 'td', 'th', 'center', 'body', 'figure', 'figcaption', 'caption', 'hr', 'fieldset', 'form', 'nav', 'header', 'footer', 'aside', 'tbody', 'thead']); // prettier-ignore
/** Class or id of what surrounds a text. */
const AROUND = /(?:^|[\s_-])(?:nav|navbar|menu|crumbs?|breadcrumbs?|share|bdshare|sharebar|footer|foot|header|topbar|toolbar|copyright|related|recommend|sidebar|side|qrcode|ewm|print|fontsize|comment|pagination|pager|ads?|banner|login|search|weizhi|wz|dqwz)(?:$|[\s_-]|\d)/i; // prettier-ignore
/** Class or id under which the large content systems put the text of a document. */
const MAIN = /(?:^|\s)(?:zoom|zoomcon|UCAP-CONTENT|TRS_Editor|trs_editor_view|TRS_UEDITOR|article-?content|articlecontent|content-?body|pages_content|news_content|con_text|wenzhang|xxgk_content|detail-?content|view|v_news_content|vsb_content|zwxl-article|ewb-article-info|info-?content|article_con|Custom_UnionStyle|art_con|bt_content|content_text)(?:$|\s|_\d+)/i; // prettier-ignore

export const attribute = (element: Element, name: string): string =>
  element.attrs.find((attr) => attr.name === name)?.value ?? '';
export const isElement = (node: Node): node is Element => 'tagName' in node;
export const children = (node: Tree.ParentNode): Node[] => ('childNodes' in node ? node.childNodes : []);

export const isHidden = (element: Element): boolean =>
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style')) ||
  element.attrs.some((attr) => attr.name === 'hidden');
function isShown(element: Element): boolean {
  for (let node: Tree.ParentNode | null = element; node; node = 'parentNode' in node ? node.parentNode : null)
    if ('attrs' in node && isHidden(node)) return false;
  return true;
}
export const nameOf = (element: Element) =>
  `${attribute(element, 'class')} ${attribute(element, 'id')}`.trim();

/** Text of an element, without what is skipped or hidden. */
function textContent(node: Node): string {
  if (!isElement(node)) return 'value' in node ? node.value : '';
  return SKIPPED.has(node.tagName) || isHidden(node) ? '' : children(node).map(textContent).join('');
}

/** Elements below a node, in the order of the page, however deep they lie. */
export function* walk(node: Tree.ParentNode): Generator<Element> {
  const waiting = children(node).toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next)) continue;
    yield next;
    for (const child of children(next).toReversed()) waiting.push(child);
  }
}

const sentences = (element: Element): number =>
  (squeezed(textContent(element)).match(/[。;,、]/g) ?? []).length;

/** An element and all that it stands in. */
export function holdersOf(element: Element | undefined): Set<unknown> {
  const holding = new Set<unknown>();
  for (let node: unknown = element; node; node = (node as Partial<Element>).parentNode) holding.add(node);
  return holding;
}

/**
 * What stands around the text of a page. Whatever its name, it is not what the text stands in.
 * @param root the element that holds the text, where it was found
 */
export function framesOf(all: readonly Element[], root: Element | undefined): Set<Element> {
  const holding = holdersOf(root);
  const body = all.find(({ tagName }) => tagName === 'body');
  const total = body && !root ? sentences(body) : 0;
  return new Set(
    all.filter(
      (element) =>
        (FRAME.has(element.tagName) || AROUND.test(nameOf(element))) &&
        element !== body &&
        !holding.has(element) &&
        !(total > 0 && sentences(element) * 2 >= total),
    ),
  );
}

/** The element that holds the text: named as such, or the deepest that has most of the page's sentences. */
export function mainElement(all: Element[]): Element | undefined {
  const usable = all.filter(
    (element) => !SKIPPED.has(element.tagName) && !FRAME.has(element.tagName) && !isHidden(element),
  );
  const body = usable.find((element) => element.tagName === 'body');
  const total = body ? sentences(body) : 0;
  const named = usable.filter(
    (element) =>
      (MAIN.test(nameOf(element)) || ['article', 'main'].includes(element.tagName)) && isShown(element),
  );
  const best = named
    .map((element) => ({ element, count: sentences(element) }))
    .filter(({ count }) => count * 2 >= total);
  if (best.length > 0) return best.sort((a, b) => a.count - b.count)[0]!.element;
  let current = body;
  for (;;) {
    const inner: Element | undefined = current && children(current).filter(isElement).find((child) => ['div', 'section', 'table', 'tbody', 'tr', 'td', 'center'].includes(child.tagName) && total > 6 && sentences(child) >= total * 0.85); // prettier-ignore
    if (!inner) break;
    current = inner;
  }
  // A text that is spread over the cells of a table is that table, with what stands before it.
  while (current && /^(?:table|tbody|tr)$/.test(current.tagName)) current = current.parentNode as Element;
  return current === body ? undefined : current;
}

/** Title that a page states about itself: the official meta tag, else `<title>` without the name of the site. */
export function statedTitle(all: Element[]): string | undefined {
  const meta = all.find(
    (element) => element.tagName === 'meta' && /^articletitle$/i.test(attribute(element, 'name')),
  );
  const stated = meta ? tidy(attribute(meta, 'content')) : '';
  if (stated) return stated;
  const title = all.find((element) => element.tagName === 'title');
  const text = title ? tidy(title.childNodes.map(textContent).join('')) : '';
  return text.split(/\s*[_|｜–—]\s*|\s+-\s+/)[0] || undefined;
}
