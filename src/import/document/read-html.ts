/** HTML → source lines: the text of the page's main part; labels may also stand outside of it. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { decodeText } from './encoding';
import { attribute, AROUND, BLOCKS, children, isHidden, mainElement, nameOf, SKIPPED, statedTitle, walk } from './html-page'; // prettier-ignore
import { readTable } from './html-table';
import { tidy } from './plain';
import { startsParagraph } from './read-text';
import type { Align, Run, Source, SourceLine } from './types';

/** Reads an HTML file. */
export function readHtml(bytes: Uint8Array): Source {
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1]; // prettier-ignore
  const { text, warnings } = decodeText(bytes, declared);
  return { ...sourceOfHtml(text), warnings };
}

/** @param whole the HTML is a document's text and nothing else (from a DOCX): nothing is left out */
export function sourceOfHtml(html: string, whole = false): Source {
  const document = parse(html);
  const all = [...walk(document)];
  const root = whole ? undefined : mainElement(all);
  const collector = new Collector(root, whole);
  collector.visit(document, {});
  collector.flush();
  return {
    lines: collector.lines,
    margins: [],
    statedTitle: whole ? undefined : statedTitle(all),
    warnings: [],
  };
}

type Element = Tree.Element;
type Node = Tree.ChildNode;

interface Context {
  inMain?: boolean;
  bold?: boolean;
  italic?: boolean;
  sub?: boolean;
  sup?: boolean;
  href?: string;
  align?: Align;
  heading?: number;
}

class Collector {
  readonly lines: SourceLine[] = [];
  private runs: Run[] = [];
  private context: Context = {};
  private count = 0;
  private wrapped = false;

  constructor(
    private readonly root: Element | undefined,
    private readonly whole: boolean,
  ) {}

  visit(node: Tree.ParentNode | Node, context: Context): void {
    if ('value' in node && node.nodeName === '#text')
      return this.addText((node as Tree.TextNode).value, context);
    if ('tagName' in node) return this.visitElement(node as Element, context);
    for (const child of children(node as Tree.ParentNode)) this.visit(child, context);
  }

  private visitElement(element: Element, outer: Context): void {
    const tag = element.tagName;
    if (SKIPPED.has(tag) || isHidden(element)) return;
    if (
      !this.whole &&
      element !== this.root &&
      !outer.inMain &&
      AROUND.test(nameOf(element)) &&
      tag !== 'body'
    )
      return;
    const context: Context = { ...outer, inMain: outer.inMain || element === this.root, ...styleOf(element) };
    if (tag === 'br') return this.breakLine(context);
    if (tag === 'img') return this.addImage(element, context);
    const isBlock = BLOCKS.has(tag);
    if (isBlock) this.flush();
    if (tag === 'table') {
      const table = readTable(element, (cell) => this.runsOf(cell));
      if (table.kind === 'data') {
        this.push({ text: table.rows.map((row) => row.map((cell) => cell.runs.map((runs) => runs.map((run) => run.text).join('')).join(' ')).join(' ')).join('\n'), table: table.rows }, context); // prettier-ignore
        return;
      }
    }
    this.context = context;
    for (const child of children(element)) this.visit(child, context);
    if (isBlock) this.flush();
  }

  /** A line break ends a paragraph, unless it only wraps a long line in the middle of a sentence. */
  private breakLine(context: Context): void {
    const text = tidy(this.runs.map((run) => run.text).join(''));
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
    const parts = value.split(/(?<=[。；：]) *\r?\n(?=\s*\S)/);
    for (const [i, part] of parts.entries()) {
      if (i > 0 && (this.whole || startsParagraph(part))) this.flush(context);
      this.addRun(part, context);
    }
  }

  private addRun(value: string, context: Context): void {
    const text = value.replace(/[\t\n\r\f ]+/g, ' ');
    if (text === '' || (this.runs.length === 0 && text.trim() === '')) return;
    if (this.wrapped && text.trim() !== '') {
      this.wrapped = false;
      if (startsParagraph(text)) this.flush(context);
    }
    if (this.runs.length === 0) this.context = context;
    const { bold, italic, sub, sup, href } = context;
    this.runs.push({ text, ...(bold && { bold }), ...(italic && { italic }), ...(sub && { sub }), ...(sup && { sup }), ...(href && { href }) }); // prettier-ignore
  }

  private addImage(element: Element, context: Context): void {
    const source = /^data:(image\/(?:png|jpeg|gif|webp));base64,(.+)$/s.exec(attribute(element, 'src'));
    const alt = tidy(attribute(element, 'alt'));
    if (!source || (this.root && !context.inMain)) return;
    this.flush();
    this.push(
      { text: alt, image: { data: Buffer.from(source[2]!, 'base64'), mediaType: source[1]!, alt } },
      context,
    );
  }

  /** Runs of an element apart from the page, paragraph by paragraph. */
  private runsOf(element: Element): Run[][] {
    const inner = new Collector(undefined, true);
    for (const child of children(element)) inner.visit(child, {});
    inner.flush();
    return inner.lines.filter((line) => !line.image).map((line) => line.runs ?? [{ text: line.text }]);
  }

  flush(next?: Context): void {
    this.wrapped = false;
    const runs = trimRuns(this.runs);
    this.runs = [];
    const text = runs.map((run) => run.text).join('');
    if (text !== '') this.push({ text, runs: mergeRuns(runs) }, this.context);
    if (next) this.context = next;
  }

  private push(line: Omit<SourceLine, 'line'>, context: Context): void {
    this.count += 1;
    this.lines.push({
      ...line,
      line: this.count,
      ...(context.align && { align: context.align }),
      ...(context.heading && { heading: context.heading }),
      ...(this.root && !context.inMain && { outside: true }),
    });
  }
}

function styleOf(element: Element): Context {
  const style = attribute(element, 'style');
  const tag = element.tagName;
  const carried = /(?:^|\s)gk-(left|center|right)(?:\s|$)/.exec(attribute(element, 'class'))?.[1];
  const align = carried ?? /text-align\s*:\s*(left|center|right)/i.exec(style)?.[1] ?? (tag === 'center' ? 'center' : /^(left|center|right)$/i.exec(attribute(element, 'align'))?.[1]); // prettier-ignore
  const heading = /^h([1-6])$/.exec(tag)?.[1];
  const href = tag === 'a' ? attribute(element, 'href').trim() : '';
  return {
    ...(align && { align: align.toLowerCase() as Align }),
    ...(heading && { heading: Number(heading) }),
    ...((tag === 'b' || tag === 'strong' || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) && {
      bold: true,
    }),
    ...((tag === 'i' || tag === 'em') && { italic: true }),
    ...(tag === 'sub' && { sub: true }),
    ...(tag === 'sup' && { sup: true }),
    ...(/^(?:https?:\/\/|mailto:)/i.test(href) && { href }),
  };
}

function trimRuns(runs: Run[]): Run[] {
  const trimmed = runs.map((run) => ({
    ...run,
    text: run.text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ''),
  }));
  while (trimmed.length > 0 && tidy(trimmed[0]!.text) === '') trimmed.shift();
  while (trimmed.length > 0 && tidy(trimmed.at(-1)!.text) === '') trimmed.pop();
  if (trimmed.length > 0) {
    trimmed[0]!.text = trimmed[0]!.text.replace(/^[\s\u3000]+/, '');
    trimmed.at(-1)!.text = trimmed.at(-1)!.text.replace(/[\s\u3000]+$/, '');
  }
  return trimmed;
}

function mergeRuns(runs: Run[]): Run[] {
  const style = (run: Run) => JSON.stringify({ ...run, text: '' });
  return runs.reduce<Run[]>((merged, run) => {
    const last = merged.at(-1);
    if (last && style(last) === style(run)) last.text += run.text;
    else merged.push({ ...run });
    return merged;
  }, []);
}
