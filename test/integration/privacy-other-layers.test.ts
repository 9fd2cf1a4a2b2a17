/** PDF, pictures, archives and text: what is hidden in them is found; what cannot be read says so. */
import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../src/files/layers/walk';
import { scanContent } from '../../src/files/scanner';
import { writePdf } from '../../src/sample/pdf';
import { docx, para, xlsx, zipOf } from '../fixtures/office-files';
import { embeddedFile, pdf, resaved, shown, xmp } from '../fixtures/pdf-files';
import { person } from '../fixtures/persons';

const { id: ID, name: NAME } = person(11);

async function places(content: Buffer, name: string): Promise<string[]> {
  const scan = await scanContent(content, name);
  expect(scan.unreadable).toBeUndefined();
  return scan.findings.filter(({ kind }) => kind === 'residentId').map(({ layer, place }) => `${layer}: ${place}`);
} // prettier-ignore

const encoded = [...ID].map((char) => `%${char.charCodeAt(0).toString(16)}`).join('');
const note = (more: string) => ({
  pageEntries: '/Annots [10 0 R]',
  objects: [`<< /Type /Annot /Rect [0 0 9 9] ${more} >>`],
});
const box = '0 0 0 rg 60 690 400 30 re f';
const PDF: [string, Buffer, string][] = [
  ['the text', writePdf('名单', ['防汛值班安排', `${NAME} ${ID}`]), 'body: PDF第1页第3行'],
  ['the text under a black box', pdf({ page: `${shown(`Notice of the county ${ID}`)}\n${box}` }), 'body: PDF第1页第1行'],
  ['white text', pdf({ page: shown(`Notice of the county ${ID}`, 700, '1 g') }), 'body: PDF第1页第1行'],
  ['a hidden layer', pdf({ page: `/OC /MC0 BDC ${shown(`Notice of the county ${ID}`)} EMC`, catalog: '/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>', objects: ['<< /Type /OCG /Name (x) >>'] }), 'body: PDF第1页第1行'],
  ['a note', pdf(note(`/Subtype /Text /Contents (${ID})`)), 'annotation: PDF第1页的注释'],
  ['a form', pdf({ ...note(`/Subtype /Widget /FT /Tx /T (n) /V (${ID})`), catalog: '/AcroForm << /Fields [10 0 R] >>' }), 'formField: PDF第1页的表单'],
  ['a property', pdf({ info: `/Subject (${ID})` }), 'metadata: 文件属性'],
  ['XMP', pdf({ catalog: '/Metadata 10 0 R', objects: [xmp(`<x:xmpmeta xmlns:x="x"><a>${ID}</a></x:xmpmeta>`)] }), 'metadata: 文件属性（XMP）'],
  ['a bookmark', pdf({ catalog: '/Outlines 10 0 R', objects: ['<< /First 11 0 R /Last 11 0 R /Count 1 >>', `<< /Title (${ID}) /Parent 10 0 R >>`] }), 'metadata: PDF书签'],
  ['an embedded file', pdf({ catalog: '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>', objects: ['<< /Type /Filespec /F (list.csv) /EF << /F 11 0 R >> >>', embeddedFile(`name,id\nx,${ID}`)] }), 'body: PDF中的附件“list.csv”，第2行'],
  ['a file in a note', pdf({ pageEntries: '/Annots [10 0 R]', objects: ['<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 11 0 R >>', '<< /Type /Filespec /F (list.txt) /EF << /F 12 0 R >> >>', embeddedFile(ID)] }), 'body: PDF注释中的“list.txt”，第1行'],
  ['an encoded link', pdf(note(`/Subtype /Link /A << /S /URI /URI (https://x.cn/?${encoded}) >>`)), 'annotation: PDF第1页的注释'],
  ['two lines', writePdf('名单', [`${NAME} ${ID.slice(0, 8)}`, ID.slice(8)]), 'body: PDF第1页第3行'],
  ['the name of a destination', pdf({ catalog: `/Dests << /n${ID} [3 0 R /Fit] >>` }), 'metadata: PDF链接的名称'],
  ['an object that nothing refers to', pdf({ objects: [`(${ID})`] }), 'other: PDF的其他部分'],
  ['an older version', resaved(pdf({ page: shown(`Notice of the county ${ID}`) }), shown('Notice of the county government')), 'hiddenLayer: PDF旧版本第1页第1行'],
]; // prettier-ignore

const picture = (format: 'jpeg' | 'png' | 'webp') =>
  sharp({ create: { width: 40, height: 40, channels: 3, background: '#888' } }).toFormat(format);
const GPS = {
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '31/1 51/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '117/1 16/1 0/1',
  },
};

/** A text chunk behind the header of a PNG. */
async function pngWithText(text: string): Promise<Buffer> {
  const png = await picture('png').toBuffer();
  const data = Buffer.from(`Comment\0${text}`, 'latin1');
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write('tEXt', 4, 'latin1');
  data.copy(chunk, 8);
  const { crc32 } = await import('node:zlib');
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

describe('an ID hidden in', () => {
  it.each(PDF)('PDF: %s', async (_, content, place) =>
    expect(await places(content, 'a.pdf')).toContain(place),
  );
  it('PDF without it: nothing', async () =>
    expect(await places(resaved(pdf({}), shown('Notice of the county government')), 'a.pdf')).toEqual([]));

  it('EXIF, and the place where a picture was taken', async () => {
    const exif = { IFD0: { ImageDescription: `card ${ID}`, Artist: 'x' }, ...GPS };
    const scan = await scanContent(await picture('jpeg').withExif(exif).toBuffer(), '照片.jpg');
    expect(scan.findings.map(({ severity, kind, place }) => `${severity} ${kind} ${place}`)).toEqual([
      'block residentId 图片的属性（EXIF）',
      'warn location 图片的拍摄位置',
    ]);
    expect(scan.needsDecision).toBe('pictures');
  });
  it('a text in a PNG', async () =>
    expect(await places(await pngWithText(ID), 'a.png')).toEqual(['metadata: 图片的备注“Comment”']));
  it('a comment of a JPEG, and behind its end', async () => {
    const jpeg = await picture('jpeg').toBuffer();
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, ID.length + 2]), Buffer.from(ID)]);
    const inside = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
    expect(await places(inside, 'a.jpg')).toEqual(['metadata: 图片的备注']);
    const behind = Buffer.concat([jpeg, Buffer.from(`${' '.repeat(80)}\n${ID}\n`)]);
    expect(await places(behind, 'a.jpg')).toEqual(['embedded: 附在图片末尾的数据']);
  });
  it('an XMP of a picture', async () => {
    const xml = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${ID}</a></x:xmpmeta>`;
    expect(await places(await picture('webp').withXmp(xml).toBuffer(), 'a.webp')).toEqual(['metadata: 图片的属性']);
  }); // prettier-ignore
  it('a picture without anything is for a person to judge', async () => {
    const scan = await scanContent(await picture('png').toBuffer(), '图.png');
    expect(scan).toMatchObject({ findings: [], needsDecision: 'pictures', decisionPlaces: ['图片“图.png”'] });
  });
  it('an archive in an archive, and the name of a member', async () => {
    const inner = zipOf({ 'list.xlsx': xlsx([{ name: '名单', state: 'hidden', rows: [['x', ID]] }]) });
    expect(await places(zipOf({ '附件.zip': inner }), 'a.zip')).toEqual([
      'hiddenSheet: 压缩包中的“附件.zip”，压缩包中的“list.xlsx”，隐藏工作表“名单”第1行',
    ]);
    expect(await places(zipOf({ [`${ID}.txt`]: '防汛' }), 'a.zip')).toEqual(['fileName: 压缩包中的文件名']);
  });
  it('a comment of an archive, of a member, and what its directory does not name', async () => {
    const zip = zipOf({ 'a.txt': '防汛' });
    const commented = Buffer.concat([zip, Buffer.from(ID)]);
    commented.writeUInt16LE(ID.length, zip.length - 2);
    expect(await places(commented, 'a.zip')).toEqual(['comment: 压缩包的注释']);
    const member = zipSync({ 'a.txt': [Buffer.from('防汛'), { comment: ID }] });
    expect(await places(Buffer.from(member), 'a.zip')).toEqual(['comment: 压缩包中的注释']);
    const behind = Buffer.concat([zip, Buffer.from(`\n\n${ID}\n`)]);
    expect(await places(behind, 'a.zip')).toEqual(['embedded: 压缩包目录以外的数据']);
    const unnamed = zipOf({ 'a.txt': '防汛', 'b.bin': randomBytes(200) });
    const first = unnamed.indexOf(Buffer.from('PK\x01\x02'));
    const second = unnamed.lastIndexOf(Buffer.from('PK\x01\x02'));
    const hiding = Buffer.concat([unnamed.subarray(0, second), unnamed.subarray(-22)]);
    hiding.writeUInt16LE(1, hiding.length - 12);
    hiding.writeUInt32LE(second - first, hiding.length - 10);
    expect(await scanContent(hiding, 'a.zip')).toMatchObject({ needsDecision: 'unknown' });
    expect((await scanContent(zip, 'a.zip')).needsDecision).toBeUndefined();
  });
  it.each([
    ['名单.csv', Buffer.from(`姓名,证件号码\r\n${NAME},${ID}\r\n`), 'body: 第2行'],
    ['名单.txt', Buffer.from(`名单\n${ID.slice(0, 8)}\n${ID.slice(8)}\n`), 'body: 第3行'],
    ['名单.txt', Buffer.from(`名单 ${ID}`, 'utf16le'), 'body: 第1行'],
    ['页.html', Buffer.from(`<p>通知</p><!-- ${ID} -->`), 'comment: 网页HTML注释'],
    ['页.html', Buffer.from(`<p style="display:none">${ID}</p>`), 'hiddenText: 网页隐藏文字'],
    ['页.html', Buffer.from(`<img alt="${ID}">`), 'metadata: 网页属性'],
    [
      '页.html',
      Buffer.from(`<table><tr><th>姓名<th>证号<tr><td>${NAME}<td>${ID}</table>`),
      'body: 网页表格1第2行',
    ],
    [`${ID}.txt`, Buffer.from('防汛'), 'fileName: 文件名'],
  ])('%s (%#)', async (name, content, place) => {
    const marked = place === 'body: 第1行' ? Buffer.concat([Buffer.from([0xff, 0xfe]), content]) : content;
    expect(await places(marked, name)).toEqual([place]);
  });
});

describe('what cannot be read says so', () => {
  const sentence = async (content: Buffer, name: string) => (await scanContent(content, name)).unreadable;

  it('an archive that is far larger than it says', async () => {
    const zip = zipOf({ 'a.txt': 'x' });
    const bomb = deflateRawSync(Buffer.alloc(30 * 1024 * 1024));
    const local = zip.subarray(0, 35);
    const directory = Buffer.from(zip.subarray(zip.indexOf(Buffer.from('PK\x01\x02')), zip.length - 22));
    directory.writeUInt32LE(bomb.length, 20);
    const end = Buffer.from(zip.subarray(zip.length - 22));
    end.writeUInt32LE(35 + bomb.length, 16);
    const content = Buffer.concat([local, bomb, directory, end]);
    const scan = await scanContent(content, 'a.zip', new Budget({ bytes: 10 * 1024 * 1024 }));
    expect(scan.unreadable).toBe('文件解压后过大，无法检查。请拆分后再上传。');
  });
  it('too many members', async () => {
    const many = zipOf(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.txt`, 'x'])));
    const scan = await scanContent(many, 'a.zip', new Budget({ members: 20 }));
    expect(scan.unreadable).toBe('压缩包中的文件过多，无法检查。请拆分后再上传。');
  });
  it('archives in archives without end', async () => {
    let zip = zipOf({ 'a.txt': ID });
    for (let i = 0; i < 8; i += 1) zip = zipOf({ 'a.zip': zip });
    expect(await sentence(zip, 'a.zip')).toBe('压缩包层层嵌套过多，无法检查。请解开后直接上传其中的文件。');
  });
  it('an archive with a password', async () => {
    const zip = zipOf({ 'a.txt': ID });
    const at = zip.indexOf(Buffer.from('PK\x01\x02'));
    zip.writeUInt16LE(zip.readUInt16LE(at + 8) | 1, at + 8);
    expect(await sentence(zip, 'a.zip')).toBe('文件设有密码，无法检查。请取消密码后再上传。');
  });
  it('a PDF with a password', async () => {
    const locked = pdf({}).toString('latin1').replace('/Info 6 0 R', `/Info 6 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`);
    expect(await sentence(Buffer.from(locked, 'latin1'), 'a.pdf')).toBe('文件设有密码，无法检查。请取消密码后再上传。');
  }); // prettier-ignore
  it('broken files', async () => {
    const broken = '文件已经损坏，无法检查。请用原来的软件打开后另存，再上传。';
    expect(await sentence(Buffer.from('%PDF-1.7 broken'), 'a.pdf')).toBe(broken);
    expect(await sentence(docx(para(ID)).subarray(0, 300), 'a.docx')).toBe(broken);
    expect(await sentence(docx('<w:p><w:r>'), 'a.docx')).toBe(broken);
  });
  it('a scanned PDF and an unknown binary are for a person to judge', async () => {
    const scanned = await scanContent(pdf({ page: '' }), '扫描.pdf');
    expect(scanned).toMatchObject({ needsDecision: 'pictures', decisionPlaces: ['PDF第1页'] });
    const unknown = await scanContent(Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7]), 'a.bin');
    expect(unknown).toMatchObject({ needsDecision: 'unknown', decisionPlaces: ['a.bin'] });
  });
});
