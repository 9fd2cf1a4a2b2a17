/** Sanitised HTML of a public record → paragraphs and tables of a Word document. */
import { BorderStyle, ExternalHyperlink, ImageRun, LineRuleType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, AlignmentType, type FileChild, type IParagraphOptions, type IRunOptions, type ParagraphChild } from 'docx'; // prettier-ignore
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/** 三号 (16 pt) in half-points; two characters in twips. */
export const BODY_SIZE = 32;
export const TWO_CHARACTERS = 640;

interface Style {
  bold?: boolean;
  italics?: boolean;
  underline?: object;
  strike?: boolean;
  superScript?: boolean;
  subScript?: boolean;
}

/** A picture that Word can show, with its size in pixels. */
export interface Picture {
  data: Buffer;
  type: 'png' | 'jpg' | 'gif' | 'bmp';
  width: number;
  height: number;
}

/** What stands around a part of the text. */
interface Around {
  style: Style;
  /** The picture with a SHA-256, where it can be shown. */
  picture: (sha256: string) => Picture | undefined;
  /** Within a cell of a table. */
  cell?: boolean;
}

/** Most of a page and of a cell, in pixels of 1/96 inch. */
const PAGE_WIDTH = 589;
const CELL_WIDTH = 160;
const PAGE_HEIGHT = 850;

const INLINE_STYLES: Readonly<Record<string, Style>> = {
  strong: { bold: true },
  b: { bold: true },
  th: { bold: true },
  em: { italics: true },
  i: { italics: true },
  u: { underline: {} },
  s: { strike: true },
  sup: { superScript: true },
  sub: { subScript: true },
};

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
const isElement = (node: Node): node is Element => 'tagName' in node;
const clean = (text: string) => text.replace(/\s*\n\s*/g, '');

function inline(nodes: Node[], around: Around): ParagraphChild[] {
  const { style } = around;
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.nodeName === '#text' && 'value' in node) {
      const text = clean(node.value);
      return text ? [new TextRun({ ...style, text } as IRunOptions)] : [];
    }
    if (!isElement(node)) return [];
    if (node.tagName === 'br') return [new TextRun({ break: 1 })];
    if (node.tagName === 'img') return [image(node, around)];
    const children = inline(node.childNodes, {
      ...around,
      style: { ...style, ...INLINE_STYLES[node.tagName] },
    });
    const href = node.tagName === 'a' ? attribute(node, 'href') : undefined;
    return href && /^https?:/.test(href) ? [new ExternalHyperlink({ link: href, children })] : children;
  });
}

/** The picture, no wider than its place; in words where Word cannot show it. */
function image(element: Element, { style, picture, cell }: Around): ParagraphChild {
  const alt = attribute(element, 'alt') ?? '';
  const found = picture((attribute(element, 'src') ?? '').replace(/^file:/, ''));
  if (!found) return new TextRun({ ...style, text: `［图片：${alt || '见网页'}］` } as IRunOptions);
  const { data, type, width, height } = found;
  const scale = Math.min(1, (cell ? CELL_WIDTH : PAGE_WIDTH) / width, PAGE_HEIGHT / height);
  return new ImageRun({
    data,
    type,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: alt || '图片', description: alt, title: alt },
  });
}

/** A line of fixed height would cut pictures off. */
const lineOf = (nodes: Node[]): IParagraphOptions =>
  elementsNamed(nodes, ['img']).length > 0 ? { spacing: { line: 240, lineRule: LineRuleType.AUTO } } : {};

function paragraphOptions(element: Element): IParagraphOptions {
  const classes = attribute(element, 'class')?.split(' ') ?? [];
  if (classes.includes('center')) return { alignment: AlignmentType.CENTER };
  if (classes.includes('right')) return { alignment: AlignmentType.RIGHT, indent: { right: TWO_CHARACTERS } };
  if (classes.includes('plain') || classes.includes('left')) return {};
  return { alignment: AlignmentType.BOTH, indent: { firstLine: TWO_CHARACTERS } };
}

const elementsNamed = (nodes: Node[], names: string[]): Element[] =>
  nodes
    .filter(isElement)
    .flatMap((node) => (names.includes(node.tagName) ? [node] : elementsNamed(node.childNodes, names)));

const span = (cell: Element, name: string): number | undefined => {
  const value = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(value) && value > 1 && value <= 100 ? value : undefined;
};

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;

function table(element: Element, around: Around): FileChild[] {
  const rows = elementsNamed(element.childNodes, ['tr']).map((row) => {
    const cells = elementsNamed(row.childNodes, ['td', 'th']).map((cell) => {
      const style = { bold: cell.tagName === 'th' || undefined };
      const blocks = blocksOf(cell.childNodes, { ...around, style, cell: true });
      return new TableCell({
        children: blocks.length > 0 ? (blocks as Paragraph[]) : [new Paragraph({})],
        columnSpan: span(cell, 'colspan'),
        rowSpan: span(cell, 'rowspan'),
        borders: BORDERS,
      });
    });
    return cells.length > 0 ? [new TableRow({ children: cells })] : [];
  });
  const filled = rows.flat();
  return filled.length > 0
    ? [new Table({ rows: filled, width: { size: 100, type: WidthType.PERCENTAGE } }), new Paragraph({})]
    : [];
}

function list(element: Element, depth: number, around: Around): FileChild[] {
  const start = Number(attribute(element, 'start') ?? 1);
  return elementsNamed(element.childNodes, ['li']).flatMap((item, index): FileChild[] => {
    const isList = (node: Node) => isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol');
    const own = item.childNodes.filter((node) => !isList(node));
    const mark = element.tagName === 'ol' ? `${start + index}. ` : '• ';
    const text = own.length > 0 ? [new Paragraph({ children: [new TextRun(mark), ...inline(own, around)], indent: { left: TWO_CHARACTERS * (depth + 1) } })] : []; // prettier-ignore
    return [
      ...text,
      ...(item.childNodes.filter(isList) as Element[]).flatMap((one) => list(one, depth + 1, around)),
    ];
  });
}

function blocksOf(nodes: Node[], around: Around): FileChild[] {
  const blocks: FileChild[] = [];
  let loose: Node[] = [];
  const flush = () => {
    const children = inline(loose, around);
    if (children.length > 0) blocks.push(new Paragraph({ ...lineOf(loose), children }));
    loose = [];
  };
  for (const node of nodes) {
    const name = isElement(node) ? node.tagName : '';
    if (!/^(p|h[1-6]|ul|ol|table|div|blockquote|hr)$/.test(name)) {
      loose.push(node);
      continue;
    }
    flush();
    const element = node as Element;
    if (name === 'p')
      blocks.push(
        new Paragraph({
          ...(around.cell ? {} : paragraphOptions(element)),
          ...lineOf(element.childNodes),
          children: inline(element.childNodes, around),
        }),
      );
    else if (/^h\d$/.test(name))
      blocks.push(
        new Paragraph({
          ...paragraphOptions(element),
          keepNext: true,
          children: inline(element.childNodes, { ...around, style: { ...around.style, bold: true } }),
        }),
      );
    else if (name === 'ul' || name === 'ol') blocks.push(...list(element, 0, around));
    else if (name === 'table') blocks.push(...table(element, around));
    else if (name === 'hr') blocks.push(new Paragraph({ border: { bottom: LINE } }));
    else blocks.push(...blocksOf(element.childNodes, around));
  }
  flush();
  return blocks;
}

/** @param html body of a public record, with pictures as `file:SHA-256` */
export const docxBlocks = (html: string, picture: Around['picture']): FileChild[] =>
  blocksOf(parseFragment(html).childNodes, { style: {}, picture });
