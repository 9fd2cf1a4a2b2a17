import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CFB, utils, write } from '@e965/xlsx';
import { Document, Packer, Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { extractText } from '../../src/files/extract';
import { keepFile } from '../../src/files/keep';
import { checkType, FileRefused } from '../../src/files/sniff';
import { decodeText } from '../../src/files/text';
import { pdf, shown } from '../fixtures/pdf-files';

const zip = (entries: Record<string, string>) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))),
  );
const ole = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    ...streams.map((stream) => Buffer.from(stream, 'utf16le')),
  ]);
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'); // prettier-ignore
const docx = () =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('防汛值班安排')] }] }));
const xlsx = (bookType: 'xlsx' | 'xls') => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['项目', '金额'], ['办公费', 1250]]), '支出');
  return Buffer.from(write(book, { type: 'buffer', bookType }) as Uint8Array);
}; // prettier-ignore
/** A Word 97 document whose text stands in pieces, Latin ones in one byte a character. */
function oldWord(pieces: string[], flags = 0): Buffer {
  const main = Buffer.alloc(0x400);
  const table = Buffer.alloc(5 + 4 * (pieces.length + 1) + 8 * pieces.length);
  table[0] = 2;
  table.writeUInt32LE(table.length - 5, 1);
  const bytes: Buffer[] = [];
  let [at, characters] = [main.length, 0];
  pieces.forEach((piece, i) => {
    const narrow = /^[\x00-\x7f]*$/.test(piece);
    bytes.push(Buffer.from(piece, narrow ? 'latin1' : 'utf16le'));
    table.writeUInt32LE(narrow ? (at * 2) | 0x4000_0000 : at, 5 + 4 * (pieces.length + 1) + 8 * i + 2);
    at += bytes.at(-1)!.length;
    characters += piece.length;
    table.writeUInt32LE(characters, 5 + 4 * (i + 1));
  });
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(flags, 0x0a);
  main.writeUInt32LE(characters, 0x4c);
  main.writeUInt32LE(table.length, 0x1a6);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/WordDocument', Buffer.concat([main, ...bytes]));
  CFB.utils.cfb_add(file, '/0Table', table);
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
}
const refused = async (content: Buffer, name: string): Promise<string> => {
  try {
    return `accepted as ${await checkType(content, name)}`;
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
};

describe('the type of a file', () => {
  it.each([
    ['a.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'application/pdf'],
    ['图.PNG', png, 'image/png'],
    ['a.doc', ole('WordDocument'), 'application/msword'],
    ['a.wps', ole('WordDocument'), 'application/vnd.ms-works'],
    ['a.xls', ole('Workbook'), 'application/vnd.ms-excel'],
    ['a.ofd', zip({ 'OFD.xml': '<ofd/>', 'Doc_0/Document.xml': '<x/>' }), 'application/ofd'],
    ['a.zip', zip({ '附表1.xlsx': 'x' }), 'application/zip'],
    ['a.csv', iconv.encode('名称,数量\n甲,1\n', 'gbk'), 'text/csv'],
    ['a.txt', Buffer.from('通知正文'), 'text/plain'],
  ])('%s', async (name, content, mediaType) => {
    expect(await checkType(content, name)).toBe(mediaType);
  });
  it('real office files', async () => {
    expect(await checkType(await docx(), 'a.docx')).toContain('wordprocessingml');
    expect(await checkType(xlsx('xlsx'), 'a.xlsx')).toContain('spreadsheetml');
    expect(await checkType(xlsx('xls'), 'a.xls')).toBe('application/vnd.ms-excel');
  });
  it.each([
    ['a program', 'a.exe', Buffer.from('MZ'), 'extension'],
    ['SVG, which can carry scripts', 'a.svg', Buffer.from('<svg/>'), 'extension'],
    ['no extension', 'readme', Buffer.from('x'), 'extension'],
    ['an object property as extension', 'a.constructor', Buffer.from('x'), 'extension'],
    ['a picture named as PDF', 'a.pdf', png, 'mismatch'],
    ['a Word file named as Excel', 'a.xls', ole('WordDocument'), 'mismatch'],
    ['an archive named as Word', 'a.docx', zip({ 'a.txt': 'x' }), 'mismatch'],
    ['a damaged archive', 'a.zip', Buffer.from('PK\x03\x04 broken'), 'mismatch'],
    ['binary named as text', 'a.txt', Buffer.from([0, 1, 2, 3, 255]), 'mismatch'],
    ['a document with macros', 'a.docx', zip({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/vbaProject.bin': '' }), 'macro'],
    ['an old document with macros', 'a.doc', ole('WordDocument', '_VBA_PROJECT'), 'macro'],
    ['an archive with a program', 'a.zip', zip({ 'tools/setup.EXE': 'MZ' }), 'program'],
    ['an empty file', 'a.pdf', Buffer.alloc(0), 'empty'],
    ['more than 50 MB', 'a.txt', Buffer.alloc(50 * 1024 * 1024 + 1, 65), 'tooLarge'],
  ])('refuses %s', async (_, name, content, code) => {
    expect(await refused(content, name)).toBe(code);
  }); // prettier-ignore
});

describe('the text of a file', () => {
  const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  it('of DOCX', async () => expect(await extractText(await docx(), DOCX)).toBe('防汛值班安排'));
  it('of DOCX whose text stands in an altChunk', async () => {
    const html = '<html><body><p>条例全文</p><p>第一条</p></body></html>';
    const mht = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(html).toString('base64')}\n--b--`;
    const content = zip({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:altChunk/></w:body></w:document>',
      'word/afchunk.mht': mht,
    }); // prettier-ignore
    expect(await extractText(content, DOCX)).toBe('条例全文\n第一条');
  });
  it('of XLSX', async () => {
    const text = await extractText(xlsx('xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(text).toBe('支出\n项目 金额\n办公费 1250');
  }); // prettier-ignore
  it('of OFD', async () => {
    const page = '<ofd:Page><ofd:TextObject><ofd:TextCode X="0">关于防汛的通知</ofd:TextCode></ofd:TextObject></ofd:Page>';
    const content = zip({ 'OFD.xml': '', 'Doc_0/Pages/Page_0/Content.xml': page });
    expect(await extractText(content, 'application/ofd')).toBe('关于防汛的通知');
  }); // prettier-ignore
  it('of OFD in the order of its pages, a line for each height', async () => {
    const object = (text: string, y: number) => `<TextObject Boundary="10 ${y} 5 4"><TextCode X="0">${text}</TextCode></TextObject>`; // prettier-ignore
    const page = (...objects: string[]) => `<Page><Content>${objects.join('')}</Content></Page>`;
    const content = zip({
      'OFD.xml': '<OFD/>',
      'Doc_0/Document.xml': '<Document><Pages><Page ID="7" BaseLoc="Pages/B/Content.xml"/><Page ID="2" BaseLoc="Pages/A/Content.xml"/></Pages></Document>', // prettier-ignore
      'Doc_0/Pages/A/Content.xml': page(object('第二页', 20)),
      'Doc_0/Pages/B/Content.xml': page(object('政', 20), object('府', 20.1), object('第&lt;一&gt;页', 30)),
    });
    expect(await extractText(content, 'application/ofd')).toBe('政府\n第<一>页\n第二页');
  });
  it('of an old Word or WPS file, by its pieces, without the codes of fields', async () => {
    for (const type of ['application/msword', 'application/vnd.ms-works'])
      expect(await extractText(oldWord(['关于植树的', '通知\r见\x13 PAGEREF a \x14第3页\x15。\r', 'Tel. 12\x07']), type)).toBe('关于植树的通知\n见第3页。\nTel. 12'); // prettier-ignore
    expect(await extractText(oldWord(['密'], 0x0100), 'application/msword')).toBeUndefined();
  });
  it('of a sealed PDF is read; the seal is no reason to refuse it', async () => {
    const sealed = pdf({
      page: shown('Notice 2026'),
      pageEntries:
        '/Annots [<< /Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 9 9] /V << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 9 9 9] /Contents <00> >> >>]',
    });
    expect(await checkType(sealed, '通知.pdf')).toBe('application/pdf');
    expect(await extractText(sealed, 'application/pdf')).toContain('Notice 2026');
  });
  it('of a picture is empty, of a damaged file is not known', async () => {
    expect(await extractText(png, 'image/png')).toBe('');
    expect(await extractText(Buffer.from('%PDF-1.7 broken'), 'application/pdf')).toBeUndefined();
  });
  it.each(['utf8', 'gbk', 'utf16le'] as const)('in %s', (encoding) => {
    const mark = encoding === 'utf16le' ? Buffer.from([0xff, 0xfe]) : Buffer.alloc(0);
    expect(decodeText(Buffer.concat([mark, iconv.encode('政府信息公开', encoding)]))).toContain(
      '政府信息公开',
    );
  });
});

describe('a kept file', () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'gongkai-files-'));
  afterAll(() => rmSync(directory, { recursive: true }));
  it('stands complete under its hash, once', async () => {
    const content = Buffer.from('内容');
    const first = await keepFile(directory, content);
    expect(await keepFile(directory, content)).toBe(first);
    expect(readdirSync(directory)).toEqual([first]);
    expect(readFileSync(path.join(directory, first))).toEqual(content);
  });
});
