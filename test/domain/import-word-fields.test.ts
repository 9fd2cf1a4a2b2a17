/** Fields, numbers and notes of DOCX files that are damaged, or that keep in the file less than Word shows. */
import { describe, expect, it } from 'vitest';
import { DocumentRefused, readOfficialDocument, textOf } from '../../src/import/document';
import { readClipboard } from '../../src/import/document/clipboard';
import { listOf, numberedBy, para, rawDocx, run, type RawDocx } from '../support/raw-docx';

const OPENING = para(run('各有关单位：')) + para(run('现将有关事项通知如下，请认真执行。'));
const read = (docx: RawDocx) =>
  readOfficialDocument(rawDocx({ ...docx, body: OPENING + docx.body }), 'a.docx');
const textIn = async (docx: RawDocx) => textOf((await read(docx)).blocks);
const mark = (type: string, inner = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (instruction: string, inBegin = '') => mark('begin', inBegin) + code(instruction) + mark('end');

describe('a field', () => {
  it('without an end swallows nothing that follows, in the text or in its notes', async () => {
    const text = await textIn({
      body:
        para(
          `${run('见')}${mark('begin')}${code(' REF a ')}${run('第三条')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
        ) + para(run('最后一段。')),
      footnotes: `<w:footnote w:id="2">${para(run('脚注。'))}</w:footnote>`,
    });
    expect(text).toContain('见第三条');
    expect(text).toContain('最后一段。');
    expect(text).toContain('[1] 脚注。');
  });

  it('that ends as it should still hides its instruction', async () => {
    const text = await textIn({
      body: para(mark('begin') + code(' REF b ') + mark('separate') + run('附件一') + mark('end')),
    });
    expect(text).toContain('附件一');
    expect(text).not.toContain('REF');
  });

  it.each([
    [field(' EQ \\o\\ac(○,21) '), '㉑'],
    [field(' eq \\o\\ac(○,60)'), '○60'],
    [field(' eq \\o\\ac(□,√)'), '☑'],
    [field(' EQ \\f(1,3) '), '1/3'],
    [field(' EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(cháng),长)'), '长（cháng）'],
    [field(' SYMBOL 254 \\f "Wingdings" \\s 12 '), '🗹'],
    [field(' FORMCHECKBOX ', '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'), '☑'],
    [field(' FORMCHECKBOX ', '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>'), '☐'],
  ])('that keeps no result has what Word draws: %s', async (xml, drawn) => {
    expect(await textIn({ body: para(run('甲') + xml + run('乙。')) })).toContain(`甲${drawn}乙。`);
  }); // prettier-ignore
});

describe('an automatic number', () => {
  const [abstract, nums] = listOf([{ format: 'decimal', text: '%1' }]);
  const numbering = abstract + nums;

  it('stands in a cell that holds nothing else', async () => {
    const row = (name: string) =>
      `<w:tr><w:tc>${para('', numberedBy(1))}</w:tc><w:tc>${para(run(name))}</w:tc></w:tr>`;
    const text = await textIn({ body: `<w:tbl>${row('甲县')}${row('乙县')}</w:tbl>`, numbering });
    expect(text.replace(/\s+/g, ' ')).toContain('1 甲县 2 乙县');
  });
});

describe('a number on the clipboard', () => {
  const pasted = (html: string) => textOf(readClipboard(html).blocks).split('\n');

  it('goes before the paragraphs within the items of a list', () => {
    expect(pasted('<ol style="list-style-type:cjk-ideographic"><li><p>第一</p><p>续</p></li><li><div>第二</div></li></ol>')).toEqual(['一、第一', '续', '二、第二']);
    expect(pasted('<ol><li></li><li>乙</li></ol>')).toEqual(['1.', '2.乙']);
  }); // prettier-ignore

  it('of Word stands in a cell that holds nothing else', () => {
    const cell = (label: string) => `<td><p style="mso-list:l1 level1 lfo2"><span style="mso-list:Ignore">${label}<span>&nbsp;</span></span></p></td>`;
    const text = pasted(`<table><tr>${cell('1、')}<td>甲</td></tr><tr>${cell('2、')}<td>乙</td></tr></table>`).join(' ');
    expect(text.replace(/\s+/g, ' ')).toBe('1、 甲 2、 乙');
  }); // prettier-ignore

  it('and text with a line through it is told of', () => {
    const { warnings } = readClipboard(
      '<p>甲<s>乙</s><span style="text-decoration: line-through">丙</span></p>',
    );
    expect(warnings.map(({ message }) => message).join()).toContain('2 处带删除线');
  });
});

describe('what would go wrong silently', () => {
  it('is said of struck-through text', async () => {
    const { warnings, blocks } = await read({
      body: para(run('保留') + run('删去', '<w:strike/>') + run('。')),
    });
    expect(textOf(blocks)).toContain('保留删去。');
    expect(warnings.map(({ message }) => message).join()).toContain('1 处带删除线');
  });

  it('a note that refers to itself is written once', async () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const text = await textIn({
      body: para(run('正文') + reference),
      footnotes: `<w:footnote w:id="2">${para(run('见本注') + reference)}</w:footnote>`,
    });
    expect(text.match(/见本注/g)).toHaveLength(1);
  });

  it('elements nested beyond measure are refused with a sentence', async () => {
    const deep =
      '<w:sdt><w:sdtContent>'.repeat(20_000) + para(run('深')) + '</w:sdtContent></w:sdt>'.repeat(20_000);
    const page = Buffer.from(`<html><body><p>${'<span>'.repeat(30_000)}正文。`);
    await expect(read({ body: deep })).rejects.toThrow(DocumentRefused);
    const blocks = Buffer.from(`<html><body>${'<div>'.repeat(100_000)}正文。`);
    await expect(readOfficialDocument(page, 'a.html')).rejects.toThrow(DocumentRefused);
    await expect(readOfficialDocument(blocks, 'a.html')).rejects.toThrow(DocumentRefused);
  });

  it('a note on the passage of a law, broken over lines, is its text and not its title', async () => {
    const lines = ['青岚市预算审查监督规定', '（2017年6月23日青岚市第十四届人民代表大会', '常务委员会第三十次会议通过）', '第一条　为了加强监督，制定本规定。'];
    const { title, blocks } = await readOfficialDocument(rawDocx({ body: lines.map((line) => para(run(line))).join('') }), 'a.docx');
    expect(title?.value).toBe(lines[0]);
    expect(textOf(blocks).split('\n').slice(0, 2)).toEqual(lines.slice(1, 3));
  }); // prettier-ignore
});
