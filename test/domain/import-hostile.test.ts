/** Files made to stop a server, and files of real programs that look like them. Time is seen by the limit of a test. */
import { describe, expect, it } from 'vitest';
import { readOfficialDocument, textOf } from '../../src/import/document';
import { listOf, numberedBy, para, rawDocx, run, type RawDocx } from '../support/raw-docx';

const OPENING = para(run('为了规范有关工作，制定本办法。'));
const read = (docx: RawDocx) => readOfficialDocument(rawDocx(docx), '办法.docx');
const page = (body: string) =>
  readOfficialDocument(Buffer.from(`<html><body><p>为了规范有关工作，制定本办法。</p>${body}</body></html>`), '办法.html'); // prettier-ignore

describe('a DOCX', () => {
  it('is refused with a sentence where it holds more elements than any document', async () => {
    await expect(read({ body: OPENING + '<w:p/>'.repeat(2_000_001) })).rejects.toThrow('文件解压后过大');
  });

  it('may ask for the same picture and the same relations as often as it likes', async () => {
    const png = new Uint8Array(3_000_000);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);
    const { blocks } = await read({
      body: OPENING + para('<w:r><w:drawing><a:blip r:embed="p"/></w:drawing></w:r>').repeat(80),
      relations: { p: 'media/logo.png' },
      files: { 'word/media/logo.png': png },
    });
    expect(blocks.filter(({ kind }) => kind === 'image')).toHaveLength(80);
  });

  it('has nine levels of numbers at most, and short ones', async () => {
    const [abstract, nums] = listOf([{ format: 'decimal', text: '%1.'.repeat(200_000) }]);
    const beyond = '<w:lvl w:ilvl="2000000000"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
    const { blocks } = await read({
      body: OPENING + para(run('甲'), numberedBy(1, 2_000_000_000)) + para(run('乙'), numberedBy(1)),
      numbering: abstract.replace('</w:abstractNum>', `${beyond}</w:abstractNum>`) + nums,
    });
    expect(textOf(blocks)).toMatch(/^为了[^\n]+\n甲\n(?:1\.){85}乙$/);
  });

  it('keeps long gaps within a paragraph', async () => {
    const gap = ' '.repeat(300_000);
    const { blocks } = await read({ body: OPENING + para(run(`甲${gap}乙${gap}`)) });
    expect(textOf(blocks).split('\n')[1]).toBe(`甲${gap}乙`);
  });
});

describe('a page', () => {
  it('may hold a list of any length', async () => {
    const { blocks } = await page(`<ol>${'<li>事项</li>'.repeat(30_000)}</ol>`);
    expect(textOf(blocks)).toMatch(/\n30000\.事项$/);
  });

  it('may hold styles of any length', async () => {
    const { blocks } = await page(`<p style="${'text-decoration '.repeat(20_000)}">甲</p>`);
    expect(textOf(blocks)).toMatch(/\n甲$/);
  });
});

describe('what is no description of a picture', () => {
  const picture = (described: string) =>
    rawDocx({
      body: OPENING + para(`<w:r><w:drawing><wp:docPr descr="${described}"/><a:blip r:embed="p"/></w:drawing></w:r>`),
      relations: { p: 'media/a.png' },
      files: { 'word/media/a.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) },
    }); // prettier-ignore
  it.each([
    ['C:\\Users\\张三\\Desktop\\图 1.png', ''],
    ['说明: D:\\资料\\图.jpg', ''],
    ['https://www.example.gov.cn/a/b.gif', ''],
    ['微信图片_20240101.jpg', ''],
    ['IMG_256', ''],
    ['描述: 办理流程图', '办理流程图'],
  ])('%s', async (described, alt) => {
    const { blocks } = await readOfficialDocument(picture(described), '办法.docx');
    expect(blocks.find(({ kind }) => kind === 'image')).toMatchObject({ alt });
  });
});

describe('a formula with a deleted sign', () => {
  it('is read as accepted', async () => {
    const sign = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const removed = '<m:r><w:del w:id="1"><m:t>b</m:t></w:del></m:r>';
    const { blocks } = await read({ body: OPENING + para(run('即') + `<m:oMath>${sign('A=')}${removed}${sign('c')}</m:oMath>`) }); // prettier-ignore
    expect(textOf(blocks)).toMatch(/\n即A=c$/);
  });
});
