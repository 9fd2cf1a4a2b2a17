/** What office programs and browsers put on the clipboard, as they write it. */
import { describe, expect, it } from 'vitest';
import { findPictures, picturesOfRtf } from '../../src/admin/editor/clipboard-pictures';
import { placePictures } from '../../src/admin/editor/pictures';
import { picturesOf, textOf, toLexical, type Block } from '../../src/import/document';
import { readClipboard } from '../../src/import/document/clipboard';
import { bodyHtml, type LexicalState } from '../../src/publish/project/body';
import { PIXEL } from '../fixtures/long-document';

const textsOf = (html: string) => textOf(readClipboard(html).blocks).split('\n');
const htmlOf = (blocks: readonly Block[]) =>
  bodyHtml(toLexical(blocks, () => 'id') as unknown as LexicalState, {
    image: () => ({ sha256: 'f'.repeat(64), alt: '' }),
  });
const pasted = (html: string) => htmlOf(readClipboard(html).blocks);
const numbered = (label: string, text: string, level = 1) =>
  `<p class=MsoListParagraph style='margin-left:21pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Wingdings;mso-fareast-font-family:Wingdings'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span>${text}</span><o:p></o:p></p>`;

describe('lists of Word and WPS', () => {
  it('keep their numbers as text, with a gap where figures would run together', () => {
    const label = (number: string, text: string) => numbered(number, text).replace(/font-family:Wingdings;mso-fareast-font-family:Wingdings/, ''); // prettier-ignore
    expect(textsOf(label('第一条', '为了规范管理，制定本办法。') + label('1.', '5米以内') + label('（一）', '范围') + label('2.1', '2024年'))).toEqual(
      ['第一条　为了规范管理，制定本办法。', '1. 5米以内', '（一）范围', '2.1 2024年'],
    ); // prettier-ignore
  });

  it('lose the signs of bullets and stay lists', () => {
    const html = pasted('<p>所需材料</p>' + numbered('l', '身份证明') + numbered('n', '原件', 2) + numbered('Ø', '申请书')); // prettier-ignore
    expect(html).toContain('<ul><li>身份证明</li><li><ul><li>原件</li></ul>\n</li><li>申请书</li></ul>');
  });
});

describe('lists of pages', () => {
  it('count as the page counts', () => {
    expect(textsOf('<p>如下</p><ol start="3"><li>甲</li><li value="7">乙</li><li>丙</li></ol><ol type="a"><li>丁</li></ol><ol style="list-style-type:cjk-ideographic"><li>戊</li><li>己</li></ol>')).toEqual(
      ['如下', '3.甲', '7.乙', '8.丙', 'a.丁', '一、戊', '二、己'],
    ); // prettier-ignore
  });
});

describe('what is no text', () => {
  it('is left out: styles, comments, deleted passages, hidden text, filling rows', () => {
    const { blocks, warnings } = readClipboard(`<html><head><style>p{color:red}</style></head><body>
      <p class=MsoNormal style='text-indent:2em;font-size:16pt'><span style='color:red;font-family:仿宋'>　　期限为<del cite="mailto:a" datetime="2025"><span>十日</span></del><ins><span>十五日</span></ins><a style='mso-comment-reference:a_1'>。</a>。</span><span style='mso-hide:all;display:none'>隐藏</span></p>
      <div style='mso-element:comment-list'><p>批注内容</p></div>
      <table><tr><td>甲</td><td>乙</td></tr><![if !supportMisalignedColumns]><tr height=0><td width=97></td><td></td></tr><![endif]></table></body></html>`);
    expect(textOf(blocks).split('\n')).toEqual(['期限为十五日。', '甲\t乙']);
    expect(warnings.map(({ message }) => message).join()).toContain('1 处修订');
    expect(htmlOf(blocks)).not.toMatch(/style|font|color/);
  });
});

describe('the line ends of the source', () => {
  it('are nothing between Chinese characters and a space between words', () => {
    expect(textsOf('<p><span>为了规范\r\n行政</span>\r\n<span>行为，using\r\nwords</span></p>')).toEqual(['为了规范行政行为，using words']); // prettier-ignore
  });
  it('are kept apart from breaks that a writer has set', () => {
    expect(pasted('<p>第一行没有说完<br>接着说完。<br>另起一段。</p>')).toBe('<p>第一行没有说完<br>接着说完。</p>\n<p>另起一段。</p>'); // prettier-ignore
  });
});

describe('tables', () => {
  it('keep inner tables, and are tables whatever their heads say', () => {
    const html = pasted('<table><tr><td>文号</td><td>发文机关</td></tr><tr><td colspan=2><p>外</p><table><tr><td>内1</td><td>内2</td></tr></table></td></tr></table>').replace(/\n/g, ''); // prettier-ignore
    expect(html).toContain('<td colspan="2"><p>外</p><div class="table"><table><tr><td><p>内1</p></td><td><p>内2</p></td></tr></table></div></td>'); // prettier-ignore
  });
});

describe('pictures', () => {
  const local = (n: number) =>
    `<p><img width=90 src="file:///C:/Users/a/clip_image00${n}.png" alt="图${n}"></p>`;
  const rtf = (...pictures: string[]) => `{\\rtf1 ${pictures.map((hex) => `{\\*\\shppict{\\pict{\\*\\picprop}\\pngblip\\picw9 ${hex}}}{\\nonshppict{\\pict\\wmetafile8 ${hex}}}`).join('text')}}`; // prettier-ignore
  const pixel = PIXEL.toString('hex').replace(/(.{64})/g, '$1\r\n');

  it('named by a path only come from the RTF beside them, in their order', async () => {
    expect(picturesOfRtf(rtf(pixel, pixel)).map((bytes) => Buffer.from(bytes!).equals(PIXEL))).toEqual([true, true]); // prettier-ignore
    const { blocks } = readClipboard(local(1) + '<p>之间</p>' + local(2));
    const pictures = picturesOf(blocks);
    await findPictures(pictures, { rtf: rtf(pixel, pixel), files: [] });
    expect(pictures.map(({ mediaType }) => mediaType)).toEqual(['image/png', 'image/png']);
  });

  it('come from the file of the clipboard where there is one for each', async () => {
    const pictures = picturesOf(readClipboard(local(1)).blocks);
    await findPictures(pictures, { rtf: '', files: [new File([PIXEL], 'image.png', { type: 'image/png' })] });
    expect(pictures[0]).toMatchObject({ mediaType: 'image/png', alt: '图1' });
  });

  it('are named in the text where they cannot be had, never given to the wrong place', async () => {
    const { blocks } = readClipboard(local(1) + local(2));
    await findPictures(picturesOf(blocks), { rtf: rtf(pixel), files: [] });
    const state = toLexical(blocks) as unknown as LexicalState;
    expect(bodyHtml(state, { image: () => undefined })).toBe('<p class="center">〔此处原有图片：图1〕</p>\n<p class="center">〔此处原有图片：图2〕</p>'); // prettier-ignore
  });

  it('that wait are put where they stood once they are kept', () => {
    const { blocks } = readClipboard(`<table><tr><td>甲</td><td><img src="data:image/png;base64,${PIXEL.toString('base64')}"></td></tr></table>${local(1)}`); // prettier-ignore
    let n = 0;
    const waiting = toLexical(blocks, () => `picture:${n++}`);
    const html = bodyHtml(placePictures(waiting, ['a1', undefined], ['', '图1']) as unknown as LexicalState, { image: (id) => ({ sha256: id, alt: '' }) }); // prettier-ignore
    expect(html).toContain('<img src="file:a1"');
    expect(html).toContain('〔此处原有图片：图1〕');
  });
});
