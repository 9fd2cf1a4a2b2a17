/** A DOCX as a reader sees it: changes accepted, nothing hidden, no authors, findings masked. */
import { detect, maskEdits, type Edit, type MaskProfile, type TextPiece } from '../../domain/privacy';
import { TableHead } from '../layers/table-head';
import { Unreadable, type Budget } from '../layers/walk';
import { drop, elements, Package, unwrap } from './package';

const GONE =
  /^docProps\/|^word\/(?:comments\w*|people|glossary\/.*)\.xml$|^word\/glossary\/|^customXml\/|^word\/embeddings\/|^word\/ink\//;
const PARTS = /^word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const REMOVED = [
  'w:del', 'w:moveFrom', 'w:rPrChange', 'w:pPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:sectPrChange',
  'w:tblGridChange', 'w:numberingChange', 'w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:moveFromRangeStart',
  'w:moveFromRangeEnd', 'w:moveToRangeStart', 'w:moveToRangeEnd', 'w:object', 'mc:Fallback', 'w:cellDel', 'w:cellIns',
]; // prettier-ignore

const val = (element: Element | undefined) => element?.getAttribute('w:val') ?? '';
const child = (element: Element, name: string): Element | undefined =>
  Array.from(element.childNodes).find((node): node is Element => node.nodeName === name);

function shaded(run: Element): boolean {
  for (let node: Element | null = run; node; node = node.parentNode as Element | null)
    for (const name of ['w:rPr', 'w:pPr', 'w:tcPr']) {
      const properties = node.childNodes && child(node, name);
      const fill = properties && (child(properties, 'w:shd')?.getAttribute('w:fill') ?? (child(properties, 'w:highlight') && 'x'));
      if (fill && !/^(?:auto|f{6})$/i.test(fill)) return true;
    }
  return false;
} // prettier-ignore

function isHidden(run: Element, styles: ReadonlySet<string>): boolean {
  const properties = child(run, 'w:rPr');
  if (!properties) return false;
  const vanish = child(properties, 'w:vanish') ?? child(properties, 'w:webHidden');
  if (vanish && !/^(?:0|false|off)$/.test(val(vanish))) return true;
  if (styles.has(val(child(properties, 'w:rStyle')))) return true;
  const size = child(properties, 'w:sz');
  if (size && Number(val(size)) <= 4) return true;
  return /^f[c-f]f[c-f]f[c-f]$/i.test(val(child(properties, 'w:color'))) && !shaded(run);
}

function asSeen(document: Document, styles: ReadonlySet<string>): void {
  for (const row of elements(document, 'w:tr')) {
    const properties = child(row, 'w:trPr');
    if (properties && child(properties, 'w:del')) drop(row);
  }
  for (const name of REMOVED) elements(document, name).forEach(drop);
  for (const name of ['w:ins', 'w:moveTo']) elements(document, name).forEach((change) => (change.firstChild ? unwrap(change) : drop(change)));
  for (const run of elements(document, 'w:r')) if (isHidden(run, styles)) drop(run);
  for (const paragraph of elements(document, 'w:p')) {
    const properties = child(paragraph, 'w:pPr');
    if (properties && styles.has(val(child(properties, 'w:pStyle')))) elements(paragraph, 'w:r').forEach(drop);
  }
  for (const element of elements(document, '*'))
    for (const { name } of Array.from(element.attributes))
      if (/^w:rsid|^w:author$|^w:initials$|^(?:descr|title|alt)$/.test(name)) element.removeAttribute(name);
} // prettier-ignore

interface Stretch {
  node: Element;
  start: number;
}

/** Text of a paragraph with the elements in which each part of it stands. */
function stretches(root: Element, from: number, into: Stretch[]): string {
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeName === 'w:t' || node.nodeName === 'w:instrText') {
      into.push({ node: node as Element, start: from + text.length });
      text += node.textContent ?? '';
    } else if (node.nodeName === 'w:tab') text += ' ';
    else if (node.nodeName === 'w:br') text += '\n';
    else if (node.nodeName === 'w:txbxContent') return;
    else for (let next = node.firstChild; next; next = next.nextSibling) visit(next);
  };
  visit(root);
  return text;
}

/** An edit that runs over several elements: the new text stands in the first, the others lose theirs. */
function write(edits: readonly Edit[], found: readonly Stretch[]): void {
  for (const edit of [...edits].reverse()) {
    let text = edit.text;
    for (const { node, start } of found) {
      const content = node.textContent ?? '';
      const from = Math.max(0, edit.start - start);
      const to = Math.min(content.length, edit.end - start);
      if (from >= to || start >= edit.end) continue;
      const last = edit.end <= start + content.length;
      const part = last ? text : text.slice(0, to - from);
      text = text.slice(part.length);
      node.textContent = content.slice(0, from) + part + content.slice(to);
    }
  }
}

function maskPiece(text: string, found: readonly Stretch[], profile: MaskProfile, around: Pick<TextPiece, 'columns' | 'context'>) {
  const findings = detect({ text, layer: 'body', place: '', ...around });
  write(maskEdits(text, findings, profile), found);
  return findings.length;
} // prettier-ignore

function maskPart(document: Document, profile: MaskProfile): number {
  let masked = 0;
  let caption = '';
  const inTable = (node: Node): boolean => {
    for (let up = node.parentNode; up; up = up.parentNode) {
      if (up.nodeName === 'w:txbxContent') return false;
      if (up.nodeName === 'w:tc') return true;
    }
    return false;
  };
  const heads = new Map<Node, TableHead>();
  for (const element of elements(document, '*')) {
    const found: Stretch[] = [];
    if (element.nodeName === 'w:p' && !inTable(element)) {
      const text = stretches(element, 0, found);
      masked += maskPiece(text, found, profile, { context: caption });
      if (text.trim()) caption = text.slice(0, 80);
    }
    if (element.nodeName !== 'w:tr') continue;
    let text = '';
    for (const cell of Array.from(element.childNodes).filter((node) => node.nodeName === 'w:tc')) {
      if (text !== '' || cell.previousSibling?.nodeName === 'w:tc') text += '\t';
      const properties = child(cell as Element, 'w:tcPr');
      const paragraphs = elements(cell as Element, 'w:p');
      paragraphs.forEach((paragraph, i) => (text += (i > 0 ? ' ' : '') + stretches(paragraph, text.length + (i > 0 ? 1 : 0), found)));
      const span = Number(properties ? val(child(properties, 'w:gridSpan')) || 1 : 1);
      text += '\t'.repeat(Math.max(0, Math.min(64, span) - 1));
    }
    const table = element.parentNode!;
    if (!heads.has(table)) heads.set(table, new TableHead(caption));
    masked += maskPiece(text, found, profile, heads.get(table)!.take(text.split('\t')));
  }
  return masked;
} // prettier-ignore

/** @returns the cleaned content and what was done. @throws Unreadable where it cannot be done safely */
export async function cleanDocx(content: Buffer, profile: MaskProfile, budget: Budget): Promise<{ content: Buffer; did: string[] }> {
  const file = await Package.open(content, budget);
  if (file.names(/^word\/(?:afchunk|[^/]+\.(?:mht|mhtml|html?|rtf))/i).length > 0)
    throw new Unreadable('正文以网页的形式嵌在文件中，不能自动清理。请在 Word 中全选、复制到新文档后保存，再上传。');
  const did = ['已接受全部修订，删除批注、隐藏文字和嵌入的文件', '已删除文件属性、作者和图片的拍摄信息'];
  file.remove(GONE);
  const styles = new Set<string>();
  file.edit('word/styles.xml', (document) => {
    for (const style of elements(document, 'w:style'))
      if (elements(style, 'w:vanish').some((vanish) => !/^(?:0|false|off)$/.test(val(vanish)))) styles.add(style.getAttribute('w:styleId') ?? '');
  });
  let masked = 0;
  for (const name of file.names(PARTS))
    file.edit(name, (document) => {
      asSeen(document, styles);
      masked += maskPart(document, profile);
    });
  file.edit('word/settings.xml', (document) => {
    for (const name of ['w:trackRevisions', 'w:docVars', 'w:rsids', 'w:attachedTemplate', 'w:mailMerge', 'w:documentProtection'])
      elements(document, name).forEach(drop);
  });
  await file.stripPictures(/^word\/media\//);
  if (masked > 0) did.push(`已遮盖${masked}处个人信息`);
  return { content: file.pack(maskLink), did };
} // prettier-ignore

/** A link that names a person leads nowhere. */
export function maskLink(target: string): string | undefined {
  const text = target.replace(/^(?:mailto|tel):/i, '电话 ');
  return detect({ text, layer: 'metadata', place: '' }).length > 0 ? undefined : target;
}
