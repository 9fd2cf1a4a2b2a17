/** Pages as the content systems of older sites build them: the text is found, whatever stands around it. */
import { describe, expect, it } from 'vitest';
import { readOfficialDocument, textOf } from '../../src/import/document';
import { readClipboard } from '../../src/import/document/clipboard';

const TEXT = '<h1>关于做好防汛工作的通知</h1><p>各镇人民政府：</p><p>现就做好防汛工作，通知如下。</p><p>一、加强值守，及时报告。</p>'; // prettier-ignore
const LINES = ['现就做好防汛工作，通知如下。', '一、加强值守，及时报告。'];
const read = (html: string) => readOfficialDocument(Buffer.from(html), '通知.html');

describe('the text of a page', () => {
  it.each([
    [
      'a form around the whole page',
      `<form id="aspnetForm"><div class="menu">首页</div><div>${TEXT}</div></form>`,
    ],
    [
      'a form around the text',
      `<div class="top">首页</div><form name="_newscontent_fromname">${TEXT}</form>`,
    ],
    ['a block named after the frame', `<div class="wz-con"><div id="zoom">${TEXT}</div></div>`],
    ['a header that is never closed', `<div class="page_header"><a>首页</a><div><div>${TEXT}`],
    ['the head of an article', `<article><header>${TEXT.replace('</h1>', '</h1></header>')}</article>`],
    [
      'a page with a longer hidden article',
      `<div style="display: none"><article>${'<p>请注意，本站使用，小型文件。</p>'.repeat(9)}</article></div><div>${TEXT}</div>`,
    ],
    ['the head of the page', `<header>${TEXT}</header>`],
  ])('is found in %s', async (_, body) => {
    const { title, recipients, blocks } = await read(`<html><body>${body}</body></html>`);
    expect(title?.value).toBe('关于做好防汛工作的通知');
    expect(recipients?.value).toBe('各镇人民政府');
    expect(textOf(blocks).split('\n').slice(-2)).toEqual(LINES);
  });

  it('leaves out what stands around it all the same', async () => {
    const around =
      '<header>某市人民政府网站，欢迎您。</header><div class="search"><form>请输入，再检索。</form></div>';
    const { blocks } = await read(`<html><body>${around}<div>${TEXT.repeat(2)}</div><footer>建议，请来信。</footer></body></html>`); // prettier-ignore
    expect(textOf(blocks)).not.toMatch(/欢迎|检索|来信/);
  });
});

describe('a table', () => {
  const table = '<table><caption>表1　任务分工</caption><tr><th>事项</th><th>单位</th></tr><tr><td>值守</td><td>水利局</td></tr></table>'; // prettier-ignore
  it('is the text of a page, with what stands before it', async () => {
    const rows = '<tr><td>防汛，抗旱，值守。</td><td>水利局，应急局，气象局。</td></tr>'.repeat(5);
    const { title, blocks } = await read(`<html><body><h1>关于公布事项清单的通知</h1><p>现将清单公布如下。</p><table>${rows}</table></body></html>`); // prettier-ignore
    expect(title?.value).toBe('关于公布事项清单的通知');
    expect(blocks).toMatchObject([{ kind: 'paragraph' }, { kind: 'table', rows: { length: 5 } }]);
  });

  it('keeps its caption before it', async () => {
    const { blocks } = await read(`<html><body>${TEXT}${table}</body></html>`);
    expect(blocks.slice(-2)).toMatchObject([{ kind: 'paragraph', align: 'center' }, { kind: 'table' }]);
    expect(textOf(blocks)).toMatch(/\n表1　任务分工\n事项\t单位\n值守\t水利局$/);
  });
});

describe('a page of frames', () => {
  it('says where the text is', async () => {
    const frames = '<html><frameset cols="20%,*"><frame src="a.htm"><frame src="b.htm"><noframes><body>不支持框架</body></noframes></frameset></html>'; // prettier-ignore
    await expect(read(frames)).rejects.toThrow('正文在框架里的另一个网页中');
  });
});

describe('the clipboard', () => {
  it('takes all that was marked, in whatever elements', () => {
    const { blocks } = readClipboard('<header>甲</header><nav>乙</nav><form>丙</form><aside>丁</aside><footer>戊</footer>'); // prettier-ignore
    expect(textOf(blocks)).toBe('甲\n乙\n丙\n丁\n戊');
  });
});
