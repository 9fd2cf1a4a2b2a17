/** Compound files (DOC, XLS, WPS, ET, embedded objects): every stream, and the cells of old workbooks. */
import * as XLSX from '@e965/xlsx';
import { sayLines } from './lines';
import { rawStrings } from './raw-strings';
import { TableHead } from './table-head';
import { BROKEN, ENCRYPTED, nested, say, Unreadable, type Walk } from './walk';

interface Stream {
  name: string;
  type: number;
  content?: Uint8Array;
}

function streamsOf(content: Buffer): Stream[] {
  try {
    const book = XLSX.CFB.read(content, { type: 'buffer' }) as { FileIndex: Stream[] };
    return book.FileIndex.filter((stream) => stream.type === 2 && stream.content);
  } catch {
    throw new Unreadable(BROKEN);
  }
}

function readWorkbook(walk: Walk): void {
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(walk.content, { type: 'buffer', dense: true, cellHTML: false, cellFormula: false });
  } catch (error) {
    throw new Unreadable(/password|encrypt/i.test((error as Error).message) ? ENCRYPTED : BROKEN);
  }
  book.SheetNames.forEach((name, i) => {
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0;
    const title = `${hidden ? '隐藏' : ''}工作表“${name}”`;
    const head = new TableHead(`${walk.name} ${name}`);
    const sheet = book.Sheets[name] as { '!data'?: (XLSX.CellObject | undefined)[][]; '!rows'?: XLSX.RowInfo[]; '!cols'?: XLSX.ColInfo[] };
    (sheet['!data'] ?? []).forEach((row, r) => {
      const cells = Array.from(row ?? [], (cell) => String(cell?.v ?? '').replace(/[\t\r\n]+/g, ' '));
      const covered = hidden ? 'hiddenSheet' : sheet['!rows']?.[r]?.hidden ? 'hiddenCells' : 'body';
      const place = `${walk.prefix}${title}第${r + 1}行`;
      walk.sink.piece({ text: cells.join('\t'), layer: covered, place, ...head.take(cells) });
      for (const cell of row ?? [])
        for (const note of cell?.c ?? []) say(walk, 'comment', `${title}第${r + 1}行的批注`, note.t);
    });
  });
} // prettier-ignore

const SIGNATURES = [Buffer.from('PK\x03\x04'), Buffer.from('%PDF-')];

/** Files that a stream carries, with or without a head of the program that embedded them. */
async function readPackage(walk: Walk, stream: Stream, bytes: Buffer, walkFile: (walk: Walk) => Promise<void>): Promise<boolean> {
  for (const signature of SIGNATURES) {
    const at = bytes.subarray(0, 2048).indexOf(signature);
    if (at < 0) continue;
    await walkFile(nested(walk, bytes.subarray(at), stream.name.replace(/[\x00-\x1f]/g, ''), '嵌入的'));
    return true;
  }
  return false;
} // prettier-ignore

/** Streams of which nothing is text. */
const NOT_TEXT = /^(?:1Table|0Table)$/;

/** @throws Unreadable */
export async function readCompound(walk: Walk, walkFile: (walk: Walk) => Promise<void>): Promise<void> {
  const streams = streamsOf(walk.content);
  const names = new Set(streams.map((stream) => stream.name));
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) throw new Unreadable(ENCRYPTED);
  if (names.has('Workbook') || names.has('Book')) readWorkbook(walk);
  for (const stream of streams) {
    const bytes = Buffer.from(stream.content!);
    if (stream.name === 'WordDocument' && bytes.length > 12 && (bytes[11]! & 1) === 1)
      throw new Unreadable(ENCRYPTED);
    if (await readPackage(walk, stream, bytes, walkFile)) continue;
    const summary = /SummaryInformation/.test(stream.name);
    const layer = summary ? 'metadata' : stream.name === 'WordDocument' ? 'body' : 'other';
    const place = summary ? '文件属性' : stream.name === 'WordDocument' ? '正文（含已删除的文字）' : '其他部分';
    const text = rawStrings(bytes) + (summary || NOT_TEXT.test(stream.name) ? `\n${inGbk(bytes)}` : '');
    sayLines(walk, layer, () => place, text, walk.name);
    if (stream.name === 'Data' && bytes.length > 20_000) walk.sink.undecided('pictures', `${walk.prefix}文件中的图片`);
  }
} // prettier-ignore

/** Properties of old documents are written in the code page of their time. */
const inGbk = (bytes: Buffer): string =>
  new TextDecoder('gb18030').decode(bytes).replace(/[^\t\n\x20-\x7e\u4e00-\u9fff]+/g, '\n');
