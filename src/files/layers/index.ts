/** Walks every layer of a file, and of the files in it. */
import { fileTypeFromBuffer } from 'file-type';
import { decodeText } from '../text';
import { besidesEntries, type ZipEntry } from '../zip';
import { readCompound } from './compound';
import { readDocx } from './docx';
import { readHtml, readMht, textOfRtf } from './html';
import { readImage } from './image';
import { sayLines } from './lines';
import { Members } from './members';
import { baseName } from './office';
import { readPdf } from './pdf';
import { readOfd, readPptx } from './pptx';
import { rawStrings } from './raw-strings';
import { readCsv } from './table-text';
import { nested, say, type Walk } from './walk';
import { readXlsx } from './xlsx';

/** Comments of an archive and of its members, and what stands between them. */
function readBesides(walk: Walk, entries: readonly ZipEntry[]): void {
  for (const { comment } of entries) say(walk, 'comment', '压缩包中的注释', comment);
  const { comment, stray } = besidesEntries(walk.content, entries);
  say(walk, 'comment', '压缩包的注释', comment);
  for (const bytes of stray) {
    sayLines(walk, 'embedded', () => '压缩包目录以外的数据', rawStrings(bytes));
    if (bytes.includes('PK\x03\x04')) walk.sink.undecided('unknown', `${walk.prefix}压缩包目录以外的数据`);
  }
}

async function readZip(walk: Walk): Promise<void> {
  const members = Members.open(walk.content, walk.budget);
  readBesides(walk, members.entries);
  const has = (name: string) => members.find(name) !== undefined;
  const under = (folder: string) => members.entries.some((entry) => entry.name.startsWith(folder));
  if (has('[Content_Types].xml')) {
    if (under('word/')) return readDocx(walk, walkFile);
    if (under('xl/')) return readXlsx(walk, walkFile);
    if (under('ppt/')) return readPptx(walk, walkFile);
  }
  if (has('OFD.xml')) return readOfd(walk, walkFile);
  for (const entry of members.entries) {
    say(walk, 'fileName', '压缩包中的文件名', entry.name);
    await walkFile(nested(walk, await members.read(entry), baseName(entry.name), '压缩包中的'));
  }
}

async function readText(walk: Walk, text: string): Promise<void> {
  const { name } = walk;
  if (/\.(?:csv|tsv)$/i.test(name)) return readCsv(walk, text);
  if (/\.mht(?:ml)?$/i.test(name) || /^(?:From:|MIME-Version:)/im.test(text.slice(0, 400))) return readMht(walk, walk.content);
  if (/\.rtf$/i.test(name) || text.startsWith('{\\rtf'))
    return sayLines(walk, 'altChunk', (line) => `第${line}行`, textOfRtf(walk.content), name);
  if (/\.(?:html?|xhtml|svg|xml)$/i.test(name) || /^\s*<(?:!doctype|html)/i.test(text))
    return readHtml(walk, text, walk.depth > 0 ? 'altChunk' : 'body', '网页');
  sayLines(walk, 'body', (line) => `第${line}行`, text, name);
} // prettier-ignore

/** @throws Unreadable */
export async function walkFile(walk: Walk): Promise<void> {
  const { content } = walk;
  if (content.length === 0) return;
  if (content.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return readZip(walk);
  if (content.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') return readCompound(walk, walkFile);
  if (content.subarray(0, 1024).includes('%PDF-')) return readPdf(walk, walkFile);
  const detected = (await fileTypeFromBuffer(content).catch(() => undefined))?.mime;
  if (detected?.startsWith('image/') && detected !== 'image/svg+xml' && !/emf|wmf/.test(detected))
    return readImage(walk);
  const text = decodeText(content);
  if (text !== undefined) return readText(walk, text);
  sayLines(walk, 'other', () => '无法识别的部分', rawStrings(content), walk.name);
  if (walk.depth === 0 || content.length > 4096)
    walk.sink.undecided('unknown', walk.prefix.replace(/，$/, '') || walk.name);
}
