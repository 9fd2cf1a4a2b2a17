/** HTML and DOCX of our own making: what the file marks, merged cells, numbering, embedded documents. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOfficialDocument, textOf, toLexical, type Block } from '../../src/import/document';
import { bodyHtml, type LexicalState } from '../../src/publish/project/body'; // prettier-ignore

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>关于开放体育馆的通知_青岚市体育局</title></head><body>
<header>登录 注册</header><div class="top-nav"><ul><li>机构概况</li></ul></div><div class="crumbs">当前位置：首页 &gt; 文件</div>
<table><tr><td>索引号：</td><td>K12345678/2024-00031</td><td>发文机关：</td><td>青岚市体育局</td></tr>
<tr><td>发文字号：</td><td>青体发〔2024〕5号</td><td>发布日期：</td><td>2024-03-08</td></tr></table>
<h1>关于开放体育馆的通知</h1><div class="share">分享到：微信</div>
<div id="zoom"><p>各县（市、区）体育局：</p><p style="display:none">隐藏的字</p>
<p>　　经研究，现就开放事项通知如下，请<a href="https://www.example.gov.cn/a">对照文件</a>执行，<a href="javascript:alert(1)">不要</a>遗漏。</p>
<p>　　<b>一、开放时间</b></p><p>　　每周开放不少于35小时，面积以m<sup>2</sup>计算。</p>
<table><tr><th rowspan="2">场馆</th><th colspan="2">时段</th></tr><tr><td>上午</td><td>下午</td></tr><tr><td>体育馆</td><td>9—12时</td><td>14—17时</td></tr></table>
<p style="text-align:right">青岚市体育局</p><p style="text-align:right">2024年3月4日</p></div>
<div class="related"><h3>相关阅读</h3><p>另一篇</p></div><footer>主办：青岚市体育局 ICP备1号</footer><script>alert(1)</script></body></html>`;

const html = (blocks: Block[]) =>
  bodyHtml(toLexical(blocks) as unknown as LexicalState, { image: () => undefined });

describe('a page of a government site', () => {
  it('gives text and labels without what surrounds them', async () => {
    const document = await readOfficialDocument(Buffer.from(PAGE), 'a.html');
    expect(document.title?.value).toBe('关于开放体育馆的通知');
    expect(document.documentNumber?.value).toBe('青体发〔2024〕5号');
    expect(document.indexNumber?.value).toBe('K12345678/2024-00031');
    expect(document.publishedOn?.value).toBe('2024-03-08');
    expect(document.organs.map(({ value }) => value)).toEqual(['青岚市体育局']);
    expect(textOf(document.blocks)).not.toMatch(/隐藏|机构概况|分享|相关阅读|另一篇|ICP|登录|当前位置/);
  });

  it('keeps merged cells, raised figures and safe links', async () => {
    const { blocks } = await readOfficialDocument(Buffer.from(PAGE), 'a.html');
    const written = html(blocks);
    expect(written).toContain('<th rowspan="2"><p>场馆</p>');
    expect(written).toContain('<th colspan="2"><p>时段</p>');
    expect(written).toContain('m<sup>2</sup>');
    expect(written).toContain('<a href="https://www.example.gov.cn/a">对照文件</a>');
    expect(written).not.toContain('javascript');
    expect(written).toContain('<h2>一、开放时间</h2>');
    expect(written).toContain('<p class="right">青岚市体育局</p>');
  });

  it('is read in GBK by the declaration in its head', async () => {
    const { default: iconv } = await import('iconv-lite');
    const bytes = iconv.encode(PAGE.replace('utf-8', 'gb2312'), 'gb18030');
    expect((await readOfficialDocument(bytes, 'a.htm')).title?.value).toBe('关于开放体育馆的通知');
  });
});

const line = (text: string, more: object = {}) => new Paragraph({ children: [new TextRun(text)], ...more });
const numbered = (text: string, level: number) => line(text, { numbering: { reference: 'official', level } });

async function notice(first: Paragraph[] = []): Promise<Buffer> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'official',
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
            {
              level: 1,
              format: LevelFormat.CHINESE_COUNTING,
              text: '（%2）',
              alignment: AlignmentType.START,
            },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          ...first,
          line('青岚市教育局', { alignment: AlignmentType.CENTER }),
          line('关于调整作息时间的通知', { alignment: AlignmentType.CENTER }),
          line('青教发〔2024〕11号', { alignment: AlignmentType.CENTER }),
          line('各县（市、区）教育局：'),
          line('现将有关事项通知如下。'),
          numbered('作息时间', 0),
          numbered('小学不早于八点二十分上课。', 1),
          numbered('初中不早于八点上课。', 1),
          numbered('工作要求', 0),
          numbered('各地要做好衔接。', 1),
          new Table({
            rows: [
              new TableRow({
                children: [
                  new TableCell({ children: [line('学段')], rowSpan: 2 }),
                  new TableCell({ children: [line('时间')], columnSpan: 2 }),
                ],
              }),
              new TableRow({
                children: [
                  new TableCell({ children: [line('到校')] }),
                  new TableCell({ children: [line('离校')] }),
                ],
              }),
            ],
          }),
          line('青岚市教育局', { alignment: AlignmentType.RIGHT }),
          line('2024年8月20日', { alignment: AlignmentType.RIGHT }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

describe('a DOCX', () => {
  it('keeps automatic numbering as text, and what it marks', async () => {
    const document = await readOfficialDocument(await notice(), 'a.docx');
    expect(document.title?.value).toBe('青岚市教育局关于调整作息时间的通知');
    expect(document.documentNumber?.value).toBe('青教发〔2024〕11号');
    expect(document.issuedOn?.value).toBe('2024-08-20');
    const written = html(document.blocks);
    expect(written).toContain('<h2>一、作息时间</h2>');
    expect(written).toContain('<h2>二、工作要求</h2>');
    expect(written).toContain('（二）初中不早于八点上课。');
    expect(written).toContain('（一）各地要做好衔接。');
    expect(written).toMatch(/<td rowspan="2"><p>学段<\/p>\s*<\/td><td colspan="2">/);
  });

  it('is refused for a mark in its first line or its page header', async () => {
    const bytes = await notice([line('秘密★10年', { alignment: AlignmentType.RIGHT })]);
    await expect(readOfficialDocument(bytes, 'a.docx')).rejects.toMatchObject({ code: 'classified' });
    const files = unzipSync(await notice());
    files['word/header9.xml'] = strToU8('<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>机密★5年</w:t></w:r></w:p></w:hdr>'); // prettier-ignore
    const marked = readOfficialDocument(Buffer.from(zipSync(files)), 'a.docx');
    await expect(marked).rejects.toMatchObject({ code: 'classified' });
  });

  it('uses the headings of its styles', async () => {
    const document = new Document({
      sections: [{ children: [line('望川县志愿服务办法', { heading: HeadingLevel.TITLE }), line('总则', { heading: HeadingLevel.HEADING_2 }), line('第一条　为了鼓励志愿服务，制定本办法。')] }],
    }); // prettier-ignore
    const read = await readOfficialDocument(await Packer.toBuffer(document), 'a.docx');
    expect(read.title?.value).toBe('望川县志愿服务办法');
    expect(html(read.blocks)).toContain('<h2>总则</h2>');
    expect(html(read.blocks)).toContain('<strong>第一条</strong>');
  });

  const chunked = async (type: string, name: string, content: string) => {
    const files = unzipSync(
      await Packer.toBuffer(new Document({ sections: [{ children: [line('在前')] }] })),
    );
    const main = Buffer.from(files['word/document.xml']!).toString();
    files['word/document.xml'] = strToU8(main.replace('<w:sectPr', '<w:altChunk r:id="chunk1"/><w:sectPr'));
    const relations = Buffer.from(files['word/_rels/document.xml.rels']!).toString();
    files['word/_rels/document.xml.rels'] = strToU8(relations.replace('</Relationships>', `<Relationship Id="chunk1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="/word/${name}"/></Relationships>`)); // prettier-ignore
    const types = Buffer.from(files['[Content_Types].xml']!).toString();
    files['[Content_Types].xml'] = strToU8(types.replace('</Types>', `<Override PartName="/word/${name}" ContentType="${type}"/></Types>`)); // prettier-ignore
    files[`word/${name}`] = strToU8(content);
    return readOfficialDocument(Buffer.from(zipSync(files)), 'a.docx');
  };

  it('reads an altChunk of MHT in base64 and of HTML', async () => {
    const content = '<html><body><p>在后的正文，不能丢失。</p></body></html>';
    const mht = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}\r\n--b1--\r\n`; // prettier-ignore
    for (const document of [await chunked('message/rfc822', 'a.mht', mht), await chunked('text/html', 'a.htm', content)])
      expect(textOf(document.blocks)).toContain('在后的正文，不能丢失。');
  }); // prettier-ignore

  it('names an embedded part that it cannot read', async () => {
    const document = await chunked('application/rtf', 'a.rtf', '{\\rtf1 x}').catch((error: Error) => error);
    const said =
      document instanceof Error ? document.message : document.warnings.map((w) => w.message).join();
    expect(said).toContain('a.rtf');
  });

  it('refuses damaged packages and empty texts', async () => {
    const bytes = await notice();
    for (const damaged of [bytes.subarray(0, 600), Buffer.from('PK\u0003\u0004 no zip')])
      await expect(readOfficialDocument(damaged, 'a.docx')).rejects.toMatchObject({ code: 'unreadable' });
    const empty = await Packer.toBuffer(new Document({ sections: [{ children: [line('')] }] }));
    await expect(readOfficialDocument(empty, 'a.docx')).rejects.toMatchObject({ code: 'empty' });
  });
});
