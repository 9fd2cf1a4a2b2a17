/** HTML: blocks, rows of tables, what is hidden by style, comments and attributes. Also MHT and RTF as Word embeds them. */
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Layer } from '../../domain/privacy';
import { decodeText } from '../text';
import { TableHead } from './table-head';
import type { Walk } from './walk';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const BLOCKS = /^(?:p|div|h[1-6]|li|br|hr|blockquote|section|article|tr|table|caption|dt|dd|option|pre)$/;
const ATTRIBUTES = /^(?:alt|title|value|content|placeholder|summary|href|data-.*|aria-label)$/;
/** Other attributes are read where they can hold a number of a person. */
const NUMBERS = /\p{N}{11}|%[0-9a-f]{2}/iu;
const HIDDEN_STYLE =
  /display ?: ?none|visibility ?: ?hidden|font-size ?: ?0|(?<!-)color ?: ?(?:#fff(?:fff)?\b|white)|mso-hide ?: ?all/i;

const attributesOf = (node: Node) => ('attrs' in node ? (node as Element).attrs : []);

class HtmlReader {
  #line = '';
  #hiddenLine = '';
  #count = 0;
  #tables = 0;

  constructor(
    private readonly walk: Walk,
    private readonly layer: Layer,
    private readonly place: string,
  ) {}

  visit(node: Node, hidden = false): void {
    const name = node.nodeName;
    if (name === '#text') return this.#add((node as DefaultTreeAdapterTypes.TextNode).value, hidden);
    if (name === '#comment')
      return this.#say('comment', 'HTML注释', (node as DefaultTreeAdapterTypes.CommentNode).data);
    const attributes = attributesOf(node);
    for (const { name: key, value } of attributes)
      if ((ATTRIBUTES.test(key) || NUMBERS.test(value)) && value.length < 10_000 && !value.startsWith('data:'))
        this.#say('metadata', '属性', value.replace(/^(?:mailto|tel):/i, '电话或者邮箱：'));
    if (name === 'img') return this.#add('\ufffc', hidden);
    if (name === 'table') return this.#table(node as Element, hidden);
    const hides =
      hidden ||
      name === 'script' ||
      name === 'style' ||
      attributes.some(({ name: key, value }) => key === 'hidden' || (key === 'style' && HIDDEN_STYLE.test(value)) || (key === 'type' && value === 'hidden'));
    if (BLOCKS.test(name)) this.flush();
    this.#children(node, hides);
    if (BLOCKS.test(name)) this.flush();
  } // prettier-ignore

  flush(): void {
    if (this.#line.trim()) {
      this.#count += 1;
      this.#say(this.layer, `第${this.#count}段`, this.#line);
    }
    this.#say('hiddenText', '隐藏文字', this.#hiddenLine);
    this.#line = this.#hiddenLine = '';
  }

  #children(node: Node, hidden: boolean): void {
    const inner = 'content' in node ? (node.content as Node) : node;
    for (const child of 'childNodes' in inner ? inner.childNodes : []) this.visit(child, hidden);
  }

  #add(text: string, hidden: boolean): void {
    const plain = text.replace(/[\r\n\t]+/g, ' ');
    if (hidden) this.#hiddenLine += plain;
    else this.#line += plain;
  }

  #table(table: Element, hidden: boolean): void {
    const caption = this.#line;
    this.flush();
    this.#tables += 1;
    const number = this.#tables;
    const head = new TableHead(caption || this.walk.name);
    let row = 0;
    const rows = (node: Node): void => {
      if (node.nodeName === 'tr') {
        const cells = this.#cells(node as Element, hidden);
        row += 1;
        const place = `${this.walk.prefix}${this.place}表格${number}第${row}行`;
        this.walk.sink.piece({ text: cells.join('\t'), layer: this.layer, place, ...head.take(cells) });
        this.#say('hiddenText', '隐藏文字', this.#hiddenLine);
        this.#hiddenLine = '';
        return;
      }
      if (node.nodeName === '#text') return;
      if (/^(?:thead|tbody|tfoot|table)$/.test(node.nodeName))
        for (const child of 'childNodes' in node ? node.childNodes : []) rows(child);
      else this.visit(node, hidden);
    };
    rows(table);
  }

  #cells(row: Element, hidden: boolean): string[] {
    const cells: string[] = [];
    for (const cell of row.childNodes) {
      if (cell.nodeName !== 'td' && cell.nodeName !== 'th') continue;
      const parts: string[] = [];
      const inner = (node: Node): void => {
        if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterTypes.TextNode).value);
        else if (node.nodeName === 'img' || node.nodeName === '#comment') this.visit(node, hidden);
        else if ('childNodes' in node) node.childNodes.forEach(inner);
        if (BLOCKS.test(node.nodeName)) parts.push(' ');
        for (const { name, value } of attributesOf(node)) if (ATTRIBUTES.test(name) || NUMBERS.test(value)) this.#say('metadata', '属性', value);
      };
      inner(cell);
      cells.push(parts.join('').replace(/\s+/g, ' ').trim());
      const span = Number(attributesOf(cell).find(({ name }) => name === 'colspan')?.value ?? 1);
      for (let i = 1; i < Math.min(64, span); i += 1) cells.push('');
    }
    return cells;
  } // prettier-ignore

  #say(layer: Layer, what: string, text: string): void {
    if (text.trim()) this.walk.sink.piece({ text, layer, place: `${this.walk.prefix}${this.place}${what}` });
  }
}

/** A whole page or, without `<html>`, a part of one such as the body of a record. */
export function readHtml(walk: Walk, html: string, layer: Layer = 'body', place = '正文'): void {
  const reader = new HtmlReader(walk, layer, place);
  reader.visit(/<html|<body|<!doctype/i.test(html) ? parse(html) : parseFragment(html));
  reader.flush();
}

const quotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

/** The parts of an MHT that hold HTML or text. */
export function readMht(walk: Walk, content: Buffer): void {
  const latin = content.toString('latin1');
  for (const part of latin.split(/^--.*$/m)) {
    if (!/content-type:\s*text\/(?:html|plain)/i.test(part)) continue;
    const [head = '', ...rest] = part.trimStart().split(/\r?\n\r?\n/);
    const raw = rest.join('\n\n');
    const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
    const bytes = encoding === 'base64' ? Buffer.from(raw, 'base64') : encoding === 'quoted-printable' ? quotedPrintable(raw) : Buffer.from(raw, 'latin1');
    readHtml(walk, decodeText(bytes) ?? bytes.toString('utf8'), 'altChunk', '嵌入的网页');
  }
} // prettier-ignore

/** Text of an RTF, without its form. */
export function textOfRtf(content: Buffer): string {
  const bytes = content
    .toString('latin1')
    .replace(/\\u(-?\d+)\s?(?:\?|\\'[0-9a-f]{2})?/gi, (_, code: string) =>
      Buffer.from(String.fromCharCode(Number(code) & 0xffff), 'utf8').toString('latin1').replace(/[^]/g, (byte) => `\\'${byte.charCodeAt(0).toString(16)}`))
    .replace(/\\(?:par|line|row)\b\s?/g, '\n')
    .replace(/\\(?:cell|tab)\b\s?/g, '\t')
    .replace(/\\'([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\[a-z]+-?\d* ?|[{}]/gi, '');
  const plain = Buffer.from(bytes, 'latin1');
  return decodeText(plain) ?? plain.toString('utf8');
} // prettier-ignore
