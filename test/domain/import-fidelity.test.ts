/** No character of a Word document is lost or added on its way to the public page. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { picturesOf, readOfficialDocument, toLexical, type Block, type RecognisedDocument } from '../../src/import/document'; // prettier-ignore
import { readClipboard } from '../../src/import/document/clipboard';
import { bodyHtml, type LexicalState } from '../../src/publish/project/body';
import { asClipboard, asDocx, longDocument, type Part } from '../fixtures/long-document';
import { realData } from '../support/data';
import { htmlOfChunk, paragraphsOfDocx, signs, textOfTags } from '../support/read-word';

const publicHtml = (blocks: readonly Block[]) =>
  bodyHtml(toLexical(blocks, () => 'id') as unknown as LexicalState, {
    image: () => ({ sha256: 'a'.repeat(64), alt: '' }),
  });

/** What the page shows, with the lines that became fields (title, number) in their places. */
function everything({ blocks, omitted }: RecognisedDocument): string {
  const parts = [
    ...blocks.map((block) => ({ line: block.line, text: textOfTags(publicHtml([block])) })),
    ...omitted,
  ];
  return parts.sort((a, b) => a.line - b.line).map(({ text }) => text).join('\n'); // prettier-ignore
}

/** Texts of the parts in order, each with the number that Word shows before it. */
const written = (parts: readonly Part[]) =>
  parts.flatMap((part) =>
    part.kind === 'text' ? [`${part.label ?? ''}${part.text}`]
    : part.kind === 'table' ? part.rows.flat().flatMap((cell) => cell.paragraphs)
    : [''],
  ); // prettier-ignore

describe('a document of 60 pages with 20 tables', () => {
  const parts = longDocument();
  let docx: Buffer;
  let read: RecognisedDocument;
  beforeAll(async () => {
    docx = await asDocx(parts);
    read = await readOfficialDocument(docx, '方案.docx');
  });

  it('is as long as that', () => {
    expect(parts.filter(({ kind }) => kind === 'table')).toHaveLength(20);
    expect(signs(written(parts).join('')).length).toBeGreaterThan(60 * 28 * 22);
  });

  it('comes out of DOCX as document.xml has it, with its numbers as text', () => {
    const labels = parts.flatMap((part) => (part.kind === 'table' ? part.rows.flat().flatMap((cell) => cell.paragraphs.map(() => '')) : [part.kind === 'text' ? (part.label ?? '') : ''])); // prettier-ignore
    const source = paragraphsOfDocx(docx);
    expect(source).toHaveLength(labels.length);
    expect(signs(everything(read))).toBe(signs(source.map((text, i) => labels[i]! + text).join('\n')));
  });

  it('keeps the spaces within its paragraphs', () => {
    const html = publicHtml(read.blocks);
    expect(html).toContain('2025年度安排1 250.50万元');
    expect(html).toContain('<p class="center">表1　任务清单</p>');
    expect(html).not.toMatch(/<p[^>]*>[\s　]/);
  });

  it('keeps its merged cells and its pictures, and nothing of fonts', () => {
    const html = publicHtml(read.blocks);
    expect(html.match(/<table>/g)).toHaveLength(20);
    expect(html.match(/ rowspan="2"/g)).toHaveLength(20 * 6);
    expect(html.match(/ colspan="2"/g)).toHaveLength(20 * 3);
    expect(picturesOf(read.blocks).map(({ alt }) => alt)).toEqual(['第5类流程图', '第10类流程图', '第15类流程图', '第20类流程图']); // prettier-ignore
    expect(html).not.toMatch(/style=|font|color/);
  });

  it.each(['word', 'wps'] as const)('comes out of the clipboard of %s the same', (program) => {
    const { blocks } = readClipboard(asClipboard(parts, program));
    const html = publicHtml(blocks);
    expect(signs(textOfTags(html))).toBe(signs(written(parts).join('\n')));
    const imported = publicHtml(read.blocks);
    for (const what of [/<table>[^]*?<\/table>/g, /<h\d[^]*?<\/h\d>/g, /<img /g])
      expect(html.match(what)).toEqual(imported.match(what));
  });
});

const folder = realData('docx');
const real = folder ? readdirSync(folder).filter((name) => name.endsWith('.docx')) : [];

describe.skipIf(!folder)('the laws beside the project', () => {
  it.each(real)('%s: no character lost or added', async (name) => {
    const bytes = readFileSync(path.join(folder!, name));
    const read = await readOfficialDocument(bytes, name);
    expect(signs(everything(read))).toBe(signs(textOfTags(htmlOfChunk(bytes))));
  });
});
