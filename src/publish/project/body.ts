/**
 * Lexical editor state → the HTML of a public record. Every node type that an official document may hold is
 * written here; any other is refused, so that nothing an officer sees is silently dropped.
 */
export interface LexicalNode {
  type: string;
  children?: LexicalNode[];
  [key: string]: unknown;
}
export interface LexicalState {
  root: LexicalNode;
}

/** What the body refers to, resolved by the caller before writing. */
export interface BodyReferences {
  /** Image attachments by id: content hash and description. */
  image(id: string): { sha256: string; alt: string } | undefined;
}

export class BodyError extends Error {}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c]!);

const FORMATS: [bit: number, tag: string][] = [[1, 'strong'], [2, 'em'], [4, 's'], [8, 'u'], [32, 'sub'], [64, 'sup']]; // prettier-ignore
const SAFE_URL = /^(https?:\/\/|mailto:|tel:)[^\s<>"]+$/i;

const attribute = (name: string, value: string | undefined) =>
  value ? ` ${name}="${escapeHtml(value)}"` : '';
const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? String((value as { id: unknown }).id) : String(value);

function blockClass(node: LexicalNode): string {
  const classes: string[] = [];
  if (node.format === 'center') classes.push('center');
  if (node.format === 'right' || node.format === 'end') classes.push('right');
  if (node.format === 'left' || node.format === 'start') classes.push('plain');
  const indent = Number(node.indent ?? 0);
  if (indent > 0) classes.push(`indent-${Math.min(indent, 4)}`);
  return attribute('class', classes.join(' '));
}

function writeText(node: LexicalNode): string {
  let html = escapeHtml(String(node.text ?? ''));
  const format = Number(node.format ?? 0);
  for (const [bit, tag] of FORMATS) if (format & bit) html = `<${tag}>${html}</${tag}>`;
  return html;
}

function writeLink(node: LexicalNode, children: string): string {
  const fields = (node.fields ?? {}) as { linkType?: string; url?: string; doc?: { value: unknown } };
  if (fields.linkType === 'internal') {
    if (!fields.doc?.value) throw new BodyError('正文中有一个链接没有选择目标，请重新选择或者删除该链接。');
    return `<a href="record:${escapeHtml(idOf(fields.doc.value))}">${children}</a>`;
  }
  const url = (fields.url ?? '').trim();
  return SAFE_URL.test(url) ? `<a href="${escapeHtml(url)}">${children}</a>` : children;
}

function writeCell(node: LexicalNode, children: string): string {
  const tag = Number(node.headerState ?? 0) > 0 ? 'th' : 'td';
  const span = (name: string, value: unknown) => (Number(value) > 1 ? ` ${name}="${Number(value)}"` : '');
  return `<${tag}${span('colspan', node.colSpan)}${span('rowspan', node.rowSpan)}>${children}</${tag}>`;
}

function write(node: LexicalNode, references: BodyReferences): string {
  const inner = () => (node.children ?? []).map((child) => write(child, references)).join('');
  switch (node.type) {
    case 'text':
      return writeText(node);
    case 'linebreak':
      return '<br>';
    case 'tab':
      return '　';
    case 'paragraph': {
      const html = inner();
      return html ? `<p${blockClass(node)}>${html}</p>\n` : '';
    }
    case 'heading': {
      // The page's h1 is the title; headings of the body begin below it.
      const level = Math.min(5, Math.max(2, Number(String(node.tag).slice(1)) || 2));
      return `<h${level}${blockClass(node)}>${inner()}</h${level}>\n`;
    }
    case 'quote':
      return `<blockquote>${inner()}</blockquote>\n`;
    case 'horizontalrule':
      return '<hr>\n';
    case 'list': {
      const start = node.tag === 'ol' && Number(node.start ?? 1) > 1 ? ` start="${Number(node.start)}"` : '';
      return node.tag === 'ol' ? `<ol${start}>${inner()}</ol>\n` : `<ul>${inner()}</ul>\n`;
    }
    case 'listitem':
      return `<li>${inner()}</li>`;
    case 'link':
    case 'autolink':
      return writeLink(node, inner());
    case 'table':
      return `<div class="table"><table>${inner()}</table></div>\n`;
    case 'tablerow':
      return `<tr>${inner()}</tr>`;
    case 'tablecell':
      return writeCell(node, inner());
    case 'upload': {
      const image = references.image(idOf(node.value));
      if (!image) throw new BodyError('正文中有一张图片已不在附件库中，请重新插入或者删除该图片。');
      return `<p class="center"><img src="file:${image.sha256}" alt="${escapeHtml(image.alt)}"></p>\n`;
    }
    default:
      throw new BodyError(`正文中有不能公开的内容（${node.type}），请删除后再提交。`);
  }
}

/**
 * @param state serialised Lexical state as stored, or nothing
 * @returns HTML without scripts or styles; links to records are `record:ID`, images `file:SHA256`
 * @throws BodyError with a sentence for the officer
 */
export function bodyHtml(state: LexicalState | null | undefined, references: BodyReferences): string {
  if (!state?.root) return '';
  if (state.root.children && !Array.isArray(state.root.children))
    throw new BodyError('正文的格式不正确，请重新填写正文。');
  return (state.root.children ?? [])
    .map((node) => write(node, references))
    .join('')
    .trim();
}

/** Ids of all attachments that the body shows as images. */
export function imagesOf(state: LexicalState | null | undefined): string[] {
  const ids: string[] = [];
  const visit = (node: LexicalNode) => {
    if (node.type === 'upload') ids.push(idOf(node.value));
    if (Array.isArray(node.children)) node.children.forEach(visit);
  };
  if (state?.root) visit(state.root);
  return ids;
}
