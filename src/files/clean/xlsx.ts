/** An XLSX as a reader sees it: values in place of formulas, nothing hidden, no caches, findings masked. */
import { detect, maskEdits, type Edit, type MaskProfile, type TextPiece } from '../../domain/privacy';
import { Members } from '../layers/members';
import { readSheet } from '../layers/sheet';
import type { Budget, Sink, Walk } from '../layers/walk';
import { readFormats, readSharedStrings, readWorkbook } from '../layers/workbook';
import { maskLink } from './docx';
import { drop, elements, Package } from './package';
import { markUsed, rewriteSheet, rewriteStrings } from './sheet-writer';

const GONE =
  /^docProps\/|^customXml\/|^xl\/(?:comments|threadedComments|persons|externalLinks|pivotTables|pivotCache|queryTables|revisions|printerSettings|embeddings|ctrlProps|activeX|slicers|slicerCaches|timelines|timelineCaches|customProperty|webextensions)|^xl\/(?:connections|calcChain)\.xml$|\.vml$/;

const quiet: Sink = { piece: () => {}, point: () => {}, undecided: () => {} };

/** Replacements of a row, by cell. An edit that runs over cells is parted where they meet. */
function byCell(cells: readonly string[], edits: readonly Edit[]): Map<number, string> {
  const changed = new Map<number, string>();
  let start = 0;
  cells.forEach((cell, column) => {
    const end = start + cell.length;
    const own = edits.filter((edit) => edit.start < end && edit.end > start);
    let text = '';
    let at = start;
    for (const edit of own) {
      const from = Math.max(edit.start, start);
      const parts = edit.text.split('\t');
      const before = cells.join('\t').slice(edit.start, from).split('\t').length - 1;
      text += cell.slice(at - start, from - start) + (parts[before] ?? '');
      at = Math.min(edit.end, end);
    }
    if (own.length > 0) changed.set(column, text + cell.slice(at - start));
    start = end + 1;
  });
  return changed;
}

function maskRow(
  cells: readonly string[],
  around: Pick<TextPiece, 'columns' | 'context'>,
  profile: MaskProfile,
) {
  const text = cells.join('\t');
  const findings = detect({ text, layer: 'body', place: '', ...around });
  return findings.length > 0 ? byCell(cells, maskEdits(text, findings, profile)) : undefined;
}

/** @returns the cleaned content and what was done. @throws Unreadable where it cannot be done safely */
export async function cleanXlsx(content: Buffer, name: string, profile: MaskProfile, budget: Budget): Promise<{ content: Buffer; did: string[] }> {
  const members = Members.open(content, budget);
  const book = await readWorkbook(members);
  const strings = await readSharedStrings(members);
  const formats = await readFormats(members);
  const file = await Package.open(content, budget);
  const shown = new Set(book.sheets.filter((sheet) => sheet.state === 'visible').map((sheet) => sheet.path));
  const gone = file.names(/^xl\/(?:worksheets|macrosheets|dialogsheets)\/[^/]+\.xml$/).filter((part) => !shown.has(part));
  for (const part of gone) file.remove(new RegExp(`^${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
  file.remove(GONE);
  const used = new Uint8Array(strings.length);
  let masked = 0;
  for (const sheet of book.sheets.filter(({ path, state }) => state === 'visible' && file.parts.has(path))) {
    const replaced = new Map<number, Map<number, string>>();
    const walk: Walk = { content, name, sink: quiet, budget, depth: 0, prefix: '' };
    const source = file.parts.get(sheet.path)!;
    const row = (number: number, cells: readonly string[], around: Pick<TextPiece, 'columns' | 'context'>) => {
      const changed = maskRow(cells, around, profile);
      if (!changed || changed.size === 0) return;
      replaced.set(number, changed);
      masked += changed.size;
    };
    await readSheet(walk, { ...sheet, string: (index) => strings[index] ?? '', formats, row }, one(source));
    const written = rewriteSheet(source, { replaced, hiddenFormats: formats.hidden });
    markUsed(written, used);
    file.parts.set(sheet.path, written);
  }
  for (const part of file.names(/^xl\/sharedStrings\.xml$/i)) file.parts.set(part, rewriteStrings(file.parts.get(part)!, used));
  file.edit('xl/workbook.xml', (workbook) => {
    for (const tag of ['definedNames', 'externalReferences', 'pivotCaches', 'fileSharing', 'customWorkbookViews', 'extLst'])
      elements(workbook, tag).forEach(drop);
    for (const sheet of elements(workbook, 'sheet')) if (/hidden/i.test(sheet.getAttribute('state') ?? '')) drop(sheet);
    for (const view of elements(workbook, 'workbookView')) for (const key of ['activeTab', 'firstSheet']) view.removeAttribute(key);
  });
  await file.stripPictures(/^xl\/media\//);
  const did = [
    `已删除隐藏的工作表${gone.length > 0 ? `（${gone.length}个）` : ''}、行、列，批注，名称，外部链接和透视表的缓存，公式换成数值`,
    '已删除文件属性、作者和图片的拍摄信息',
  ];
  if (masked > 0) did.push(`已遮盖${masked}个单元格中的个人信息`);
  return { content: file.pack(maskLink), did };
} // prettier-ignore

async function* one(source: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < source.length; at += 1 << 18) yield source.subarray(at, at + (1 << 18));
}
