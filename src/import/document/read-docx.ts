/** DOCX → source lines, with numbering, alignment, merged cells, images and altChunks. */
import mammoth from 'mammoth';
import { CHUNK_MARK, openDocx } from './docx-parts';
import { decodeText } from './encoding';
import { htmlOfMht } from './mht';
import { sourceOfHtml } from './read-html';
import { linesOfText } from './read-text';
import { DocumentRefused } from './types';
import type { ReaderWarning, Source, SourceLine } from './types';

interface MammothParagraph {
  alignment?: string | null;
  styleName?: string | null;
  styleId?: string | null;
  numbering?: unknown;
}

const ALIGNMENTS = ['none', 'left', 'center', 'right'] as const;
const STYLE_MAP = [0, 1, 2, 3, 4, 5, 6].flatMap((level) =>
  ALIGNMENTS.map((align) => `p[style-name='gk-${level}-${align}'] => ${level ? `h${level}` : 'p'}.gk-${align}:fresh`),
); // prettier-ignore

/** Level and alignment travel to the HTML in the name of the style. */
function nameStyle(paragraph: MammothParagraph): MammothParagraph {
  const level = /^(?:heading|标题) ?([1-6])$/i.exec(paragraph.styleName ?? '')?.[1] ?? (/^title$/i.test(paragraph.styleName ?? '') ? 1 : 0); // prettier-ignore
  const align = paragraph.alignment === 'end' ? 'right' : paragraph.alignment === 'start' ? 'left' : paragraph.alignment; // prettier-ignore
  const known = ALIGNMENTS.find((name) => name === align) ?? 'none';
  return { ...paragraph, styleId: null, numbering: null, styleName: `gk-${level}-${known}` };
}

const MAX_DEPTH = 3;

/**
 * Reads a DOCX.
 * @throws DocumentRefused where it cannot be opened
 */
export async function readDocx(bytes: Buffer, depth = 0): Promise<Source> {
  const parts = openDocx(bytes);
  const transforms = (mammoth as unknown as { transforms: { paragraph(change: typeof nameStyle): (document: unknown) => unknown } }).transforms; // prettier-ignore
  const result = await mammoth
    .convertToHtml({ buffer: parts.bytes }, { styleMap: STYLE_MAP, includeDefaultStyleMap: true, ignoreEmptyParagraphs: true, transformDocument: transforms.paragraph(nameStyle) }) // prettier-ignore
    .catch(() => {
      throw new DocumentRefused('unreadable', '文件已损坏，无法读取正文。请用 Word 或者 WPS 重新另存为 DOCX。');
    });
  const own = sourceOfHtml(result.value, true).lines;
  const warnings: ReaderWarning[] = [];
  const lines: SourceLine[] = [];
  for (const line of own) {
    const mark = CHUNK_MARK.exec(line.text);
    if (!mark) lines.push(line);
    else lines.push(...(await readChunk(parts.chunks[Number(mark[1])]!, warnings, depth)));
  }
  return { lines: lines.map((line, i) => ({ ...line, line: i + 1 })), margins: parts.margins, warnings };
} // prettier-ignore

async function readChunk(
  chunk: { name: string; type: string; bytes: Buffer },
  warnings: ReaderWarning[],
  depth: number,
): Promise<SourceLine[]> {
  const head = chunk.bytes.subarray(0, 2048).toString('latin1');
  if (/mht|rfc822/.test(chunk.type) || /^MIME-Version:/im.test(head)) return sourceOfHtml(htmlOfMht(chunk.bytes), true).lines; // prettier-ignore
  if (/html/.test(chunk.type) || /<html|<body|<p\b/i.test(head)) {
    const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
    return sourceOfHtml(decodeText(chunk.bytes, charset).text, true).lines;
  }
  if (head.startsWith('PK') && depth < MAX_DEPTH) return (await readDocx(chunk.bytes, depth + 1)).lines;
  if (/text\/plain|txt/.test(chunk.type)) return linesOfText(decodeText(chunk.bytes).text);
  warnings.push({
    message: `文件中嵌入的“${chunk.name.split('/').at(-1)}”格式不能读取，这部分内容没有导入。`,
  });
  return [];
}
