/** HTML → source lines: of a page its main part (labels may also stand outside of it), else all of it. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isSymbolFont, textInSymbols } from './docx-symbols';
import { refuseDepth } from './html-depth';
import { itemOf } from './html-list';
import { resolveLineEnds, SOFT } from './html-spaces';
import { attribute, BLOCKS, children, framesOf, holdersOf, isHidden, mainElement, SKIPPED, statedTitle, walk } from './html-page'; // prettier-ignore
import { isNotText, isStruck, listDepth, styleOf, type Context } from './html-style';
import { readTable } from './html-table';
import { withLabel } from './number-formats';
import { startsParagraph } from './paragraph-start';
import { altOf, decodeBase64, mediaTypeOf } from './picture';
import { tidy } from './plain';
import { splitAtBreaks } from './line-breaks';
import { textOfRuns, textOfTable, trimRuns } from './runs';
import { sayStruck } from './struck';
import type { CellContent, Picture, Run, Source, SourceLine } from './types';

/**
 * What HTML is read: a page of a site, of which the frame is left out; a document's text within another file;
 * the clipboard of Word, WPS or a browser.
 */
export type HtmlKind = 'page' | 'chunk' | 'clipboard';

export function sourceOfHtml(html: string, kind: HtmlKind): Source {
  // Word writes <![if …]> around numbers and pictures: a comment to every browser, which parse5 takes too.
  if (kind !== 'clipboard') refuseDepth(html);
  const document = parse(html);
  const all = [...walk(document)];
  const root = kind === 'page' ? mainElement(all) : undefined;
  const frames = kind === 'page' ? framesOf(all, root) : new Set<Element>();
  const collector = new Collector(root, kind, frames);
  collector.visit(document, {});
  collector.flush();
  const { lines, deleted, struck } = collector;
  const stated = kind === 'page' ? statedTitle(all) : undefined;
  return {
    lines,
    margins: [],
    statedTitle: stated,
    warnings: [
      ...(deleted > 0 ? [{ message: `去掉了 ${deleted} 处修订中已经删除的文字，请确认这是定稿。` }] : []),
      ...(struck > 0 ? [{ message: sayStruck(struck) }] : []),
      ...(lines.length === 0 && all.some(({ tagName }) => /^i?frame$/.test(tagName))
        ? [{ message: FRAMED }]
        : []),
    ],
  };
}

const FRAMED = '这个网页由框架组成，正文在框架里的另一个网页中。请在浏览器中单独打开那个网页，另存后再导入。';

type Element = Tree.Element;
type Node = Tree.ChildNode;

class Collector {
  readonly lines: SourceLine[] = [];
  deleted = 0;
  struck = 0;
  private runs: Run[] = [];
  private label = '';
  /** Number of the item of a list that is being read, until a text or the end of the item takes it. */
  private item = '';
  private context: Context = {};
  private count = 0;
  /** Tables that hold the text of a page lay it out. */
  private readonly holding: ReadonlySet<unknown>;
  private wrapped = false;
  /** Pictures within the paragraph that is being read. */
  private pictures: { image: Picture; context: Context }[] = [];

  constructor(
    private readonly root: Element | undefined,
    private readonly kind: HtmlKind,
    private readonly frames: ReadonlySet<Element> = new Set(),
  ) {
    this.holding = holdersOf(root);
  }

  visit(node: Tree.ParentNode | Node, context: Context): void {
    if ('value' in node && node.nodeName === '#text')
      return this.addText((node as Tree.TextNode).value, context);
    if ('tagName' in node) return this.visitElement(node as Element, context);
    for (const child of children(node as Tree.ParentNode)) this.visit(child, context);
  }

  private visitElement(element: Element, outer: Context): void {
    const tag = element.tagName;
    if (SKIPPED.has(tag) || isHidden(element)) return;
    if (isNotText(element)) return void (this.deleted += tag === 'del' ? 1 : 0);
    if (!outer.inMain && this.frames.has(element)) return;
    const context: Context = { ...outer, inMain: outer.inMain || element === this.root, ...styleOf(element) };
    if (isStruck(element)) this.struck += 1;
    if (tag === 'br') return this.breakLine(context);
    if (tag === 'img') return this.addImage(element, context);
    const isBlock = BLOCKS.has(tag);
    if (isBlock) this.flush();
    if (tag === 'li') {
      const item = itemOf(element);
      this.endItem();
      if (item && 'label' in item) this.item = item.label;
      if (item && 'bullet' in item) context.bullet = item.bullet;
    }
    if (tag === 'table' && !this.holding.has(element)) {
      const table = readTable(element, (cell) => this.contentOf(cell), this.kind !== 'page');
      if (table.kind === 'data') {
        for (const child of children(element))
          if (child.nodeName === 'caption') this.visit(child, { ...context, align: 'center' });
        return this.push({ text: textOfTable(table.rows), table: table.rows }, context);
      }
    }
    const depth = listDepth(element);
    if (depth !== undefined) context.bullet = depth;
    this.context = context;
    for (const child of children(element)) this.visit(child, context);
    if (isBlock) this.flush();
    if (tag === 'li') this.endItem();
  } // prettier-ignore

  /** A number with nothing behind it is shown all the same; in a page of a site an empty item is a gap in a menu. */
  private endItem(): void {
    const label = this.item;
    this.item = '';
    if (label !== '' && this.kind !== 'page') this.push({ text: label, runs: [{ text: label }] }, {});
  }

  /** A line break ends a paragraph, unless it only wraps a long line in the middle of a sentence. */
  private breakLine(context: Context): void {
    if (this.kind === 'clipboard') return void this.runs.push({ text: '\n' });
    const text = tidy(textOfRuns(this.runs));
    if (
      text.length > 20 &&
      !/[。；：！？…”）》.;:!?)]$/.test(text) &&
      !context.heading &&
      context.align !== 'center'
    )
      this.wrapped = true;
    else this.flush(context);
  }

  /** Line ends inside a text node mean nothing in HTML; converted documents keep their paragraphs by them. */
  private addText(value: string, context: Context): void {
    if (context.inLabel) {
      this.label += symbols(value, context.font);
      return;
    }
    if (this.kind === 'clipboard') return this.addRun(value, context);
    const parts = value.split(/(?<=[。；：]) *\r?\n(?=\s*\S)/);
    for (const [i, part] of parts.entries()) {
      if (i > 0 && (this.kind === 'chunk' || startsParagraph(part))) this.flush(context);
      this.addRun(part, context);
    }
  }

  private addRun(value: string, context: Context): void {
    const spaced = context.preformatted
      ? value.replace(/\r\n?/g, '\n')
      : value.replace(/[\t\n\r\f ]+/g, (space) => (/[\r\n]/.test(space) ? SOFT : ' '));
    const text = symbols(spaced, context.font);
    if (text === '' || (this.runs.length === 0 && text.replaceAll(SOFT, '').trim() === '')) return;
    if (this.wrapped && text.trim() !== '') {
      this.wrapped = false;
      if (startsParagraph(text)) this.flush(context);
    }
    if (this.runs.length === 0) this.context = { ...context, bullet: context.bullet ?? this.context.bullet };
    const { bold, italic, sub, sup, href } = context;
    this.runs.push({ text, ...(bold && { bold }), ...(italic && { italic }), ...(sub && { sub }), ...(sup && { sup }), ...(href && { href }) }); // prettier-ignore
  }

  /** A picture follows the paragraph that it stands in. Those of other sites are left out of pages. */
  private addImage(element: Element, context: Context): void {
    const source = attribute(element, 'src').trim();
    const alt = altOf(attribute(element, 'alt'));
    const embedded = /^data:(image\/[\w.+-]+);base64,(.+)$/s.exec(source);
    if ((this.root && !context.inMain) || (this.kind === 'page' && !embedded) || source === '') return;
    const data = embedded ? decodeBase64(embedded[2]!) : undefined;
    const image: Picture = { data, mediaType: data ? mediaTypeOf(data) : 'image/unknown', alt };
    this.pictures.push({ image, context });
  }

  /** What stands in a cell, apart from the page. */
  private contentOf(cell: Element): CellContent[] {
    const inner = new Collector(undefined, this.kind === 'page' ? 'chunk' : this.kind);
    for (const child of children(cell)) inner.visit(child, {});
    inner.flush();
    this.deleted += inner.deleted;
    this.struck += inner.struck;
    return inner.lines.map((line): CellContent => {
      if (line.table) return { table: line.table };
      if (line.image) return { image: line.image };
      const runs = line.runs ?? [{ text: line.text }];
      const bullet = line.bullet === undefined ? [] : [{ text: '• ' }];
      return {
        runs: [...bullet, ...runs],
        ...(line.align && line.align !== 'left' && { align: line.align }),
      };
    });
  }

  flush(next?: Context): void {
    this.wrapped = false;
    const { bullet, ...context } = this.context;
    const label = (this.label || this.item).replace(/[\s\u00a0\u3000]+/g, '');
    // A sign before a paragraph is a bullet; a number is text.
    const isBullet = label !== '' && !/[\p{L}\p{N}]/u.test(label.replace(/^o$/, ''));
    let numbered = label !== '' && !isBullet;
    for (const runs of splitAtBreaks(resolveLineEnds(this.runs), context.align)) {
      const text = textOfRuns(runs);
      if (text === '') continue;
      const all = numbered ? trimRuns([{ text: withLabel(label, text) }, ...runs]) : runs;
      if (numbered && this.label === '') this.item = '';
      numbered = false;
      this.label = '';
      this.push({ text: textOfRuns(all), runs: all }, { ...context, ...(bullet !== undefined && (isBullet || (label === '' && this.kind !== 'page')) && { bullet }) }); // prettier-ignore
    }
    // A paragraph that holds nothing but its number: the serial numbers of many a table.
    if (numbered && this.label !== '') this.push({ text: label, runs: [{ text: label }] }, context);
    this.runs = [];
    this.label = '';
    for (const { image, context: around } of this.pictures.splice(0))
      this.push({ text: image.alt, image }, around);
    this.context = next ?? context;
  }

  private push(line: Omit<SourceLine, 'line'>, context: Context): void {
    this.count += 1;
    this.lines.push({
      ...line,
      line: this.count,
      ...(context.align && { align: context.align }),
      ...(context.heading && { heading: context.heading }),
      ...(context.bullet !== undefined && { bullet: context.bullet }),
      ...(this.root && !context.inMain && { outside: true }),
    });
  }
}

const symbols = (text: string, font: string | undefined) =>
  isSymbolFont(font) ? textInSymbols(font!, text) : text;
