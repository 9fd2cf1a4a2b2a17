/** DOCX → source lines: its text as accepted, with numbering, merged cells, pictures, notes and altChunks. */
import { BodyReader, type Counts, type Item } from './docx-body';
import { Numbering } from './docx-numbering';
import { DocxParts } from './docx-parts';
import { Styles } from './docx-styles';
import { all, child } from './docx-xml';
import { decodeText } from './encoding';
import { sourceOfHtml } from './html-lines';
import { htmlOfMht } from './mht';
import { canBeShown, picturesInRows, sayNotShown } from './picture';
import { linesOfText } from './read-text';
import { splitAtBreaks } from './line-breaks';
import { textOfRuns, textOfTable } from './runs';
import { sayStruck } from './struck';
import { DocumentRefused } from './types';
import type { ReaderWarning, Source, SourceLine } from './types';

const MAX_DEPTH = 3;

/**
 * Reads a DOCX.
 * @throws DocumentRefused where it cannot be opened
 */
export async function readDocx(bytes: Uint8Array, depth = 0): Promise<Source> {
  const parts = DocxParts.open(bytes);
  const body = child(parts.xml(parts.main), 'body');
  if (!body)
    throw new DocumentRefused('unreadable', '文件已损坏，无法读取正文。请用 Word 或者 WPS 重新另存为 DOCX。');
  const beside = (name: string) => parts.xml(parts.main.replace(/[^/]+$/, name));
  const styles = new Styles(beside('styles.xml'));
  const reader = new BodyReader(parts, styles, new Numbering(beside('numbering.xml'), styles), parts.relations(parts.main));
  const items = reader.read(body);
  const warnings: ReaderWarning[] = [];
  const lines: SourceLine[] = [];
  for (const item of items)
    if (item.kind === 'chunk') lines.push(...(await readChunk(parts, item.part, warnings, depth)));
    else lines.push(...linesOf(item));
  lines.push(...notesOf(reader));
  const numbered = lines.map((line, i) => ({ ...line, line: i + 1 }));
  warnings.push(...sayCounts(reader.counts), ...picturesNotShown(numbered));
  return { lines: numbered, margins: marginsOf(parts), warnings, whole: true };
} // prettier-ignore

function linesOf(item: Exclude<Item, { kind: 'chunk' }>): SourceLine[] {
  if (item.kind === 'image') return [{ line: 0, text: item.image.alt, image: item.image }];
  if (item.kind === 'table') return [{ line: 0, text: textOfTable(item.rows), table: item.rows }];
  const { align, heading, bullet } = item;
  return splitAtBreaks(item.runs, align).map((runs) => ({
    line: 0,
    text: textOfRuns(runs),
    runs,
    ...(align && { align }),
    ...(heading && { heading }),
    ...(bullet !== undefined && { bullet }),
  }));
}

/** Notes follow the text, under the marks that stand in it. Notes may hold notes. */
function notesOf(reader: BodyReader): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const { mark, element, relations } of reader.notes) {
    reader.inline.relations = relations;
    const read = reader.read(element).flatMap((item) => (item.kind === 'chunk' ? [] : linesOf(item)));
    const first = read.find((line) => line.runs);
    if (mark && first) {
      first.runs = [{ text: `${mark} ` }, ...first.runs!];
      first.text = textOfRuns(first.runs);
    }
    lines.push(...read.map((line) => ({ ...line, note: true })));
  }
  return lines;
}

async function readChunk(parts: DocxParts, name: string, warnings: ReaderWarning[], depth: number): Promise<SourceLine[]> {
  const content = parts.bytes(name);
  if (!content) return [];
  const bytes = Buffer.from(content);
  const type = parts.typeOf(name);
  const head = bytes.subarray(0, 2048).toString('latin1');
  if (/mht|rfc822/.test(type) || /^MIME-Version:/im.test(head)) return sourceOfHtml(htmlOfMht(bytes) ?? '', 'chunk').lines;
  if (/html/.test(type) || /<html|<body|<p\b/i.test(head)) {
    const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
    return sourceOfHtml(decodeText(bytes, charset).text, 'chunk').lines;
  }
  if (head.startsWith('PK') && depth < MAX_DEPTH) {
    const inner = await readDocx(bytes, depth + 1);
    warnings.push(...inner.warnings.map(({ message }) => ({ message })));
    return inner.lines;
  }
  if (/text\/plain|txt/.test(type)) return linesOfText(decodeText(bytes).text);
  warnings.push({ message: `文件中嵌入的“${name.split('/').at(-1)}”格式不能读取，这部分内容没有导入。` });
  return [];
} // prettier-ignore

/** Texts of page headers and footers: searched for classification marks only. */
const marginsOf = (parts: DocxParts): string[] =>
  parts.names
    .filter((name) => /(?:^|\/)(?:header|footer)\d*\.xml$/.test(name))
    .map((name) => all(parts.xml(name), 'p').map((p) => all(p, 't').map((t) => t.text).join('')).join('\n')); // prettier-ignore

function sayCounts({ inserted, deleted, hidden, struck, comments, formulas, charts }: Counts): ReaderWarning[] {
  const said: string[] = [];
  if (inserted + deleted > 0)
    said.push(`文件中有没有接受的修订：已采用修订后的文字（保留插入 ${inserted} 处，去掉删除 ${deleted} 处）。请确认这是定稿。`);
  if (hidden > 0) said.push(`文件中有 ${hidden} 处隐藏文字，没有导入。`);
  if (struck > 0) said.push(sayStruck(struck));
  if (comments > 0) said.push(`文件中有 ${comments} 处批注，没有导入。`);
  if (formulas > 0) said.push(`文件中有 ${formulas} 个公式，只导入了其中的字符，请核对；排版复杂的公式请改用图片。`);
  if (charts > 0) said.push(`文件中有 ${charts} 个图表或者 SmartArt 图形，没有导入。请在原文中把它另存为图片，再插入正文。`);
  return said.map((message) => ({ message }));
} // prettier-ignore

/** Sentences on pictures that no page can show, those in tables included. */
export function picturesNotShown(lines: readonly SourceLine[]): ReaderWarning[] {
  return lines.flatMap(({ line, image, table }) =>
    [...(image ? [image] : []), ...(table ? picturesInRows(table) : [])]
      .filter((picture) => !canBeShown(picture))
      .map((picture) => ({ line, message: sayNotShown(picture, `第 ${line} 段`) })),
  );
}
