/** Cleaned copies: what a reader sees stays, what is personal or hidden is gone, also byte by byte. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '../../src/domain/privacy';
import { cleanFile, type CleanResult } from '../../src/files/clean';
import { cleanHere } from '../../src/files/clean/here';
import { writePdf } from '../../src/sample/pdf';
import { core, docx, para, wordPart, wordTable, xlsx, zipOf } from '../fixtures/office-files';
import { person, persons } from '../fixtures/persons';

const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-clean-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PEOPLE = persons(12);

async function cleaned(content: Uint8Array, name: string): Promise<{ result: CleanResult; copy: Buffer }> {
  const [file, target] = [path.join(folder, `from-${name}`), path.join(folder, `to-${name}`)];
  writeFileSync(file, content);
  const result = await cleanHere({ file, name, target, profile: DEFAULT_PROFILE });
  return { result, copy: existsSync(target) ? readFileSync(target) : Buffer.alloc(0) };
}

/** Everything in the package, unpacked. */
const bytesOf = (copy: Buffer) =>
  Object.entries(unzipSync(copy)).map(([name, part]) => `${name}\n${Buffer.from(part).toString('utf8')}`).join('\n'); // prettier-ignore

const CLEAN = { cleaned: true, scan: { bySeverity: { block: 0, override: 0 } } };

describe('a DOCX', () => {
  const secret = (n: number) => PEOPLE[n]!.id;
  const content = docx(
    [
      `<w:p><w:r><w:t>身份证${secret(0).slice(0, 7)}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>${secret(0).slice(7)}，请核对</w:t></w:r></w:p>`,
      wordTable([['姓名', '病种', '身份证号'], [PEOPLE[1]!.name, '肺癌', secret(1)], [PEOPLE[2]!.name, '肺癌', secret(2)]]),
      `<w:p><w:r><w:t>会议</w:t></w:r><w:del w:author="张建国"><w:r><w:delText>${secret(3)}</w:delText></w:r></w:del><w:ins w:author="张建国"><w:r><w:t>改在周五</w:t></w:r></w:ins></w:p>`,
      para(secret(4), '<w:vanish/>'),
      `<w:p w:rsidR="00AB"><w:commentRangeStart w:id="1"/><w:r><w:t>附件</w:t></w:r><w:commentRangeEnd w:id="1"/></w:p>`,
    ].join(''),
    {
      'word/comments.xml': wordPart('comments', `<w:comment w:author="李晓燕">${para(secret(5))}</w:comment>`),
      'word/header1.xml': wordPart('hdr', para(`电话 ${PEOPLE[6]!.mobile}`)),
      'docProps/core.xml': core('<dc:creator>张建国</dc:creator>'),
      'word/embeddings/list.xlsx': xlsx([{ rows: [['x', secret(7)]] }]),
      'word/_rels/document.xml.rels': '<Relationships xmlns="r"><Relationship Id="rId1" Target="comments.xml"/><Relationship Id="rId2" Target="header1.xml"/></Relationships>',
    },
  ); // prettier-ignore

  it('keeps what a reader sees and nothing else', async () => {
    const { result, copy } = await cleaned(content, 'a.docx');
    expect(result).toMatchObject(CLEAN);
    const { value } = await mammoth.extractRawText({ buffer: copy });
    expect(value).toContain(`身份证34*************${secret(0).slice(15)}，请核对`);
    expect(value).toContain('会议改在周五');
    expect(value).toContain('肺癌');
    const bytes = bytesOf(copy);
    for (const { id, mobile } of PEOPLE) for (const gone of [id.slice(6, 15), mobile]) expect(bytes).not.toContain(gone);
    for (const gone of ['张建国', '李晓燕', PEOPLE[1]!.name, 'comments.xml', 'vanish']) expect(bytes).not.toContain(gone);
    expect(bytes).toContain('header1.xml');
  }); // prettier-ignore
  it('leaves a clean document as it reads', async () => {
    const { copy } = await cleaned(docx(para('第一条　为了防汛') + wordTable([['项目', '金额'], ['物资', '12.50']])), 'b.docx');
    expect((await mammoth.extractRawText({ buffer: copy })).value).toContain('第一条　为了防汛');
    expect((await mammoth.extractRawText({ buffer: copy })).value).toContain('12.50');
  }); // prettier-ignore
  it('whose text is a web page is not touched, and it says so', async () => {
    const { result } = await cleaned(docx('<w:altChunk/>', { 'word/afchunk.mht': 'x' }), 'c.docx');
    expect(result).toMatchObject({ cleaned: false, reason: expect.stringContaining('网页') as string });
  });
});

describe('an XLSX', () => {
  const rows = PEOPLE.map(({ name, id, card }, i) => [i + 1, name, id, card, 520.5]);
  const content = xlsx(
    [
      { name: '发放表', before: '<cols><col min="6" max="6" hidden="1"/></cols>', rows: [['序号', '姓名', '身份证号', '卡号', '金额'], ...rows], xml: `<row r="20"><c r="A20"><f>SUM(E2:E13)</f><v>6246</v></c><c r="F20" t="inlineStr"><is><t>${person(50).id}</t></is></c></row><row r="21" hidden="1"><c r="A21" t="inlineStr"><is><t>${person(51).id}</t></is></c></row>`, after: '<legacyDrawing r:id="rId1"/>' },
      { name: '底稿', state: 'hidden', rows: [['x', person(52).id]] },
    ],
    {
      'xl/comments1.xml': `<comments><t>${person(53).id}</t></comments>`,
      'xl/externalLinks/externalLink1.xml': `<a><v>${person(54).id}</v></a>`,
      'docProps/core.xml': core('<dc:creator>张建国</dc:creator>'),
      'xl/worksheets/_rels/sheet1.xml.rels': '<Relationships xmlns="r"><Relationship Id="rId1" Target="../comments1.xml"/></Relationships>',
    },
    `<definedNames><definedName name="n">"${person(55).id}"</definedName></definedNames>`,
  ); // prettier-ignore

  it('keeps the visible values, masked', async () => {
    const { result, copy } = await cleaned(content, 'a.xlsx');
    expect(result).toMatchObject(CLEAN);
    const book = read(copy);
    expect(book.SheetNames).toEqual(['发放表']);
    const table = utils.sheet_to_json<unknown[]>(book.Sheets['发放表']!, { header: 1 });
    expect(table[1]).toEqual([1, PEOPLE[0]!.name, `34*************${PEOPLE[0]!.id.slice(15)}`, `***************${PEOPLE[0]!.card.slice(15)}`, 520.5]);
    expect(table[19]).toEqual([6246]);
    const bytes = bytesOf(copy);
    for (const { id, card } of [...PEOPLE, ...[50, 51, 52, 53, 54, 55].map((n) => person(n))]) {
      expect(bytes).not.toContain(id.slice(6));
      expect(bytes).not.toContain(card.slice(4, 15));
    }
    for (const gone of ['张建国', '底稿', '<f>', 'legacyDrawing', 'comments1.xml']) expect(bytes).not.toContain(gone);
  }); // prettier-ignore
  it('with a number digit by digit keeps its cells', async () => {
    const { result, copy } = await cleaned(xlsx([{ rows: [[1, '甲', ...PEOPLE[0]!.id]] }]), 'b.xlsx');
    expect(result).toMatchObject(CLEAN);
    const [row] = utils.sheet_to_json<unknown[]>(read(copy).Sheets['表1']!, { header: 1 });
    expect(row).toEqual([1, '甲', '3', '4', ...'*'.repeat(13), ...PEOPLE[0]!.id.slice(15)]);
  });
});

describe('other files', () => {
  it('a picture loses where, when and by whom it was taken', async () => {
    const exif = { IFD0: { Artist: '张建国' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 51/1 0/1' } };
    const jpeg = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#468' } }).jpeg().withExif(exif).toBuffer(); // prettier-ignore
    const { result, copy } = await cleaned(jpeg, 'a.jpg');
    expect(result).toMatchObject({ cleaned: true, scan: { findings: [], needsDecision: 'pictures' } });
    expect(await sharp(copy).metadata()).toMatchObject({ width: 90, height: 60, format: 'jpeg' });
    expect((await sharp(copy).metadata()).exif).toBeUndefined();
  });
  it('CSV and text are masked', async () => {
    const csv = await cleaned(Buffer.from(`姓名,身份证号\n甲,${PEOPLE[0]!.id}\n`), '名单.csv');
    expect(csv.result).toMatchObject(CLEAN);
    expect(csv.copy.toString()).toContain(`甲,34*************${PEOPLE[0]!.id.slice(15)}`);
    const txt = await cleaned(Buffer.from(`通知\n电话${PEOPLE[0]!.mobile}\n`), 'a.txt');
    expect(txt.copy.toString()).toBe(`通知\n电话139****${PEOPLE[0]!.mobile.slice(7)}\n`);
  });
  it.each([
    ['a.pdf', writePdf('名单', [PEOPLE[0]!.id]), 'PDF 中的文字'],
    ['a.zip', zipOf({ 'a.txt': 'x' }), '压缩包不能整体清理'],
    ['a.doc', Buffer.from('d0cf11e0a1b11ae100', 'hex'), '另存为 DOCX'],
  ])('%s: says what to do instead', async (name, content, reason) => {
    const { result, copy } = await cleaned(content, name);
    expect(result).toMatchObject({ cleaned: false, reason: expect.stringContaining(reason) as string });
    expect(copy).toHaveLength(0);
  });
  it('in a process of its own', async () => {
    const [file, target] = [path.join(folder, 'own.docx'), path.join(folder, 'own-clean.docx')];
    writeFileSync(file, docx(para(PEOPLE[0]!.id)));
    const result = await cleanFile(file, 'own.docx', target);
    expect(result).toMatchObject(CLEAN);
    expect(existsSync(target)).toBe(true);
  });
});
