/** What stands between title and text, and sentences that only begin like the foot of a page. */
import { AlignmentType, Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { readOfficialDocument, textOf } from '../../src/import/document';

const ARTICLE = '第一条　为了规范用水，制定本办法。';

const asPage = (lines: readonly string[]) =>
  readOfficialDocument(
    Buffer.from(`<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`),
    'a.html',
  );
const asWord = async (lines: readonly string[]) => {
  const children = lines.map((line) => new Paragraph(line));
  return readOfficialDocument(await Packer.toBuffer(new Document({ sections: [{ children }] })), 'a.docx');
};
const squeezed = (text: string) => text.replace(/[\s\u3000]/g, '');

describe.each([
  ['a page', asPage],
  ['a Word file', asWord],
] as const)('%s', (_, read) => {
  it.each([
    ['总则'],
    ['序言'],
    ['第一章　一般规定'],
    ['第一分编　通则'],
    ['为了加强和规范用水管理，保障'],
    ['会议通过）'],
  ])('keeps “%s” below the title', async (line) => {
    const document = await read(['青岚市用水管理办法', line, ARTICLE]);
    expect(document.title?.value).toBe('青岚市用水管理办法');
    expect(squeezed(textOf(document.blocks))).toBe(squeezed(line + ARTICLE));
  });

  it('names a title that is written over three lines', async () => {
    const document = await read([
      '青岚市人民政府关于办理',
      '破坏森林资源案件适用法律',
      '若干问题的规定',
      ARTICLE,
    ]);
    expect(document.title?.value).toBe('青岚市人民政府关于办理破坏森林资源案件适用法律若干问题的规定');
    expect(squeezed(textOf(document.blocks))).toBe(squeezed(ARTICLE));
  });

  it('names a title whose line ends within title marks', async () => {
    const document = await read(['青岚市实施《中华人民共和国', '水法》办法', ARTICLE]);
    expect(document.title?.value).toBe('青岚市实施《中华人民共和国水法》办法');
  });

  it('drops the title where it is repeated', async () => {
    const document = await read(['青岚市用水管理办法', '青岚市用水管理办法', ARTICLE]);
    expect(squeezed(textOf(document.blocks))).toBe(squeezed(ARTICLE));
  });
});

describe('a Word file, which has no page around it,', () => {
  it('keeps what stands above its title', async () => {
    const document = await asWord(['会议材料之三', '青岚市用水管理办法', ARTICLE]);
    expect(document.title?.value).toBe('青岚市用水管理办法');
    expect(squeezed(textOf(document.blocks))).toBe(squeezed(`会议材料之三${ARTICLE}`));
  });

  it('is called by both centred lines of its title', async () => {
    const children = ['国际邮轮在青岚市各港口', '靠港补给的规定'].map(
      (text) => new Paragraph({ text, alignment: AlignmentType.CENTER }),
    );
    const sections = [{ children: [...children, new Paragraph(ARTICLE)] }];
    const document = await readOfficialDocument(await Packer.toBuffer(new Document({ sections })), 'a.docx');
    expect(document.title?.value).toBe('国际邮轮在青岚市各港口靠港补给的规定');
  });

  it('is called by its first line where none ends as titles do', async () => {
    const document = await asWord(['加班费如何计算', '基本案情', '某公司没有支付加班费。']);
    expect(document.title?.value).toBe('加班费如何计算');
    expect(squeezed(textOf(document.blocks))).toBe('基本案情某公司没有支付加班费。');
  });
});

describe('a page', () => {
  const text = ['青岚市建议办理规定', '第一条　为了办好建议，制定本规定。', '第二条　建议由承办单位办理。'];

  it.each([['承办单位应当在三个月内答复。'], ['主办方应当提示节约。'], ['技术支持由市数据局负责。']])(
    'goes on after “%s”',
    async (sentence) => {
      const document = await asPage([...text, sentence, '第三条　本规定自发布之日起施行。']);
      expect(textOf(document.blocks)).toContain(sentence);
      expect(textOf(document.blocks)).toContain('自发布之日起施行');
    },
  );

  it.each(['青岚市用水通知-青岚市民政局', '青岚市用水通知_政务公开', '青岚市用水通知'])(
    'is called by its heading, not by what the window says: %s',
    async (window) => {
      const html = `<html><head><title>${window}</title></head><body><h1>青岚市用水通知</h1><div class="info">发布时间：2024-01-02</div><div id="zoom"><p>各科室：</p><p>为了规范用水，现就有关事项通知如下，请认真贯彻执行，有关情况及时报告。</p></div></body></html>`;
      const document = await readOfficialDocument(Buffer.from(html), 'a.html');
      expect(document.title?.value).toBe('青岚市用水通知');
    },
  );

  it('says which line within the text it left out', async () => {
    const document = await asPage([
      ...text,
      '浏览次数：321',
      '第三条　本规定自发布之日起施行。',
      '浏览次数：321',
    ]);
    expect(document.warnings.map(({ message }) => message)).toEqual([
      '第 4 行“浏览次数：321”像网页上正文以外的文字，没有放进正文，请核对。',
    ]);
  });

  it('takes a sentence for text that begins as a label does', async () => {
    const document = await asPage([
      ...text,
      '来源：捐赠收入应当如实填报。',
      '第三条　本规定自发布之日起施行。',
    ]);
    expect(textOf(document.blocks)).toContain('来源：捐赠收入应当如实填报。');
  });

  it('does not take a numbered clause for a note on its passage', async () => {
    const clause = '（一）本细则自2027年1月1日起施行，有效期5年。';
    const document = await asPage([...text, '三、附则', clause]);
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'paragraph', runs: [{ text: clause }] });
    expect(document.blocks.at(-1)).not.toHaveProperty('align');
  });

  it.each([['主办：青岚市人民政府办公室'], ['主办单位　青岚市人民政府办公室'], ['技术支持：市数据局']])(
    'ends at “%s”',
    async (foot) => {
      const document = await asPage([...text, foot, '地址：青岚市府前路1号']);
      expect(textOf(document.blocks)).not.toMatch(/府前路|市数据局|人民政府办公室/);
    },
  );
});
