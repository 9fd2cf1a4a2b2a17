/** What real Word and WPS files hold besides plain paragraphs. */
import { describe, expect, it } from 'vitest';
import { picturesOf, readOfficialDocument, textOf, toLexical, type Block } from '../../src/import/document';
import { bodyHtml, type LexicalState } from '../../src/publish/project/body';
import { writeNumber } from '../../src/import/document/number-formats';
import { PIXEL } from '../fixtures/long-document';
import { listOf, numberedBy, para, rawDocx, run, type RawDocx } from '../support/raw-docx';

const read = (docx: RawDocx) => readOfficialDocument(rawDocx(docx), 'a.docx');
const textsOf = async (docx: RawDocx) => textOf((await read(docx)).blocks).split('\n');
const htmlOf = (blocks: readonly Block[]) =>
  bodyHtml(toLexical(blocks, () => 'id') as unknown as LexicalState, {
    image: () => ({ sha256: 'f'.repeat(64), alt: '' }),
  });
/** So that nothing is taken for a head. */
const OPENING = para(run('各有关单位：')) + para(run('现将有关事项通知如下，请认真执行。'));

describe('numbers of automatic lists', () => {
  it.each([
    [
      'chineseCounting',
      [
        [1, '一'],
        [10, '十'],
        [11, '十一'],
        [20, '二十'],
        [99, '九十九'],
        [101, '一百零一'],
        [110, '一百一十'],
        [1001, '一千零一'],
      ],
    ],
    [
      'chineseCountingThousand',
      [
        [12, '十二'],
        [120, '一百二十'],
        [10_305, '一万零三百零五'],
      ],
    ],
    [
      'ideographDigital',
      [
        [10, '一〇'],
        [25, '二五'],
        [100, '一〇〇'],
      ],
    ],
    [
      'japaneseCounting',
      [
        [10, '十'],
        [100, '百'],
        [101, '百一'],
        [1111, '千百十一'],
      ],
    ],
    [
      'chineseLegalSimplified',
      [
        [1, '壹'],
        [12, '壹拾贰'],
        [105, '壹佰零伍'],
      ],
    ],
    [
      'ideographLegalTraditional',
      [
        [6, '陸'],
        [20, '貳拾'],
      ],
    ],
    [
      'ideographTraditional',
      [
        [1, '甲'],
        [10, '癸'],
        [11, '甲'],
      ],
    ],
    [
      'ideographZodiac',
      [
        [1, '子'],
        [12, '亥'],
      ],
    ],
    [
      'ideographZodiacTraditional',
      [
        [1, '甲子'],
        [60, '癸亥'],
      ],
    ],
    [
      'decimalEnclosedCircle',
      [
        [1, '①'],
        [20, '⑳'],
        [21, '㉑'],
        [36, '㊱'],
        [51, '51'],
      ],
    ],
    ['decimalEnclosedCircleChinese', [[3, '③']]],
    ['decimalEnclosedParen', [[2, '⑵']]],
    ['decimalEnclosedFullstop', [[2, '⒉']]],
    ['ideographEnclosedCircle', [[3, '㊂']]],
    ['decimalFullWidth', [[12, '１２']]],
    [
      'decimalZero',
      [
        [7, '07'],
        [12, '12'],
      ],
    ],
    [
      'upperRoman',
      [
        [4, 'IV'],
        [19, 'XIX'],
      ],
    ],
    [
      'lowerLetter',
      [
        [26, 'z'],
        [27, 'aa'],
      ],
    ],
    ['inventedFormat', [[3, '3']]],
  ] as const)('are written as %s says', (format, pairs) => {
    for (const [n, expected] of pairs) expect(writeNumber(n, format)).toBe(expected);
  });

  it('count over several levels, begin anew and are overridden', async () => {
    const [abstract, nums] = listOf(
      [
        { format: 'chineseCounting', text: '第%1章', more: '<w:suff w:val="space"/>' },
        { format: 'decimal', text: '%1.%2', more: '<w:isLgl/>' },
        { format: 'decimal', text: '（%3）', more: '<w:lvlRestart w:val="0"/>' },
      ],
      { 1: '', 2: '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>' },
    );
    const line = (text: string, level: number, numId = 1) => para(run(text), numberedBy(numId, level));
    const body = [
      OPENING, line('总则', 0), line('目的。', 1), line('适用。', 1), line('甲。', 2), line('分则', 0), line('2024年办法。', 1), line('乙。', 2),
      line('附则', 0, 2), line('其他', 0),
    ].join(''); // prettier-ignore
    expect((await textsOf({ body, numbering: abstract + nums })).slice(2)).toEqual([
      '第一章　总则', '1.1 目的。', '1.2 适用。', '（1）甲。', '第二章　分则', '2.1 2024年办法。', '（2）乙。', '第七章　附则', '第八章　其他',
    ]); // prettier-ignore
  });

  it('come from styles, and articles keep a gap', async () => {
    const [abstract, nums] = listOf([{ format: 'chineseCountingThousand', text: '第%1条' }]);
    const styles = `<w:style w:type="paragraph" w:styleId="art"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const body = OPENING + [...Array(12).keys()].map((i) => para(run(`第${i + 1}项规定。`), '<w:pStyle w:val="art"/>')).join(''); // prettier-ignore
    const texts = await textsOf({ body, numbering: abstract + nums, styles });
    expect(texts[2]).toBe('第一条　第1项规定。');
    expect(texts[13]).toBe('第十二条　第12项规定。');
  });

  it('never run into a figure, and take no gap that the file does not leave', async () => {
    const [one, first] = listOf([{ format: 'decimal', text: '%1.' }], { 1: '' }, 0);
    const [two, second] = listOf([{ format: 'decimal', text: '%1', more: '<w:suff w:val="nothing"/>' }], { 2: '' }, 1); // prettier-ignore
    const body = OPENING + para(run('5米以内的树木。'), numberedBy(1)) + para(run('道路。'), numberedBy(1)) + para(run('号楼。'), numberedBy(2)); // prettier-ignore
    expect((await textsOf({ body, numbering: one + two + first + second })).slice(2)).toEqual(['1. 5米以内的树木。', '2.道路。', '1号楼。']); // prettier-ignore
  });

  it('of bullets make a list, as deep as the file has it', async () => {
    const [abstract, nums] = listOf([
      { format: 'bullet', text: '\uf06c' },
      { format: 'bullet', text: 'o' },
    ]);
    const body = OPENING + para(run('身份证明。'), numberedBy(1)) + para(run('原件。'), numberedBy(1, 1)) + para(run('申请书。'), numberedBy(1)); // prettier-ignore
    const { blocks } = await read({ body, numbering: abstract + nums });
    expect(htmlOf(blocks)).toContain('<ul><li>身份证明。</li><li><ul><li>原件。</li></ul>\n</li><li>申请书。</li></ul>'); // prettier-ignore
  });
});

describe('text of a DOCX', () => {
  it('is that of the accepted changes, and says so', async () => {
    const body = OPENING +
      para(run('期限为') + `<w:del w:id="1" w:author="甲"><w:r><w:delText>十日</w:delText></w:r></w:del><w:ins w:id="2" w:author="甲">${run('十五日')}</w:ins>` + run('。')) +
      para(run('本段与'), '<w:rPr><w:del w:id="3"/></w:rPr>') + para(run('下段相连。')) +
      `<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr><w:tr><w:trPr><w:del w:id="4"/></w:trPr>${cell('删')}${cell('去')}</w:tr></w:tbl>`; // prettier-ignore
    const { blocks, warnings } = await read({ body });
    expect(textOf(blocks).split('\n').slice(2)).toEqual(['期限为十五日。', '本段与下段相连。', '甲\t乙']);
    expect(warnings.map(({ message }) => message).join()).toMatch(/修订.*插入 1 处.*删除 2 处/);
  });

  it('has the results of fields, links, content controls, signs and soft breaks', async () => {
    const field = (instruction: string, result: string) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`; // prettier-ignore
    const body = OPENING +
      para(run('见第') + field('REF a \\h', '三') + run('条，网址') + field('HYPERLINK "https://www.example.gov.cn/b"', '网站') + run('、') + `<w:hyperlink r:id="l1">${run('平台')}</w:hyperlink>` + run('。')) +
      `<w:sdt><w:sdtContent>${para(`<w:sdt><w:sdtContent>${run('控件中的字')}</w:sdtContent></w:sdt>` + run('：') + '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run('是') + '<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>' + run('否') + '<w:r><w:tab/></w:r>' + run('面积m') + run('2', '<w:vertAlign w:val="superscript"/>') + '<w:r><w:noBreakHyphen/></w:r>' + run('完'))}</w:sdtContent></w:sdt>` +
      para(run('第一行没有说完') + '<w:r><w:br/></w:r>' + run('接着说完。') + '<w:r><w:br/></w:r>' + run('另起一段。')) +
      para(run('看不见', '<w:vanish/>') + run('看得见。')); // prettier-ignore
    const { blocks, warnings } = await read({ body, relations: { l1: 'https://www.example.gov.cn/p' } });
    const html = htmlOf(blocks);
    expect(html).toContain('见第三条，网址<a href="https://www.example.gov.cn/b">网站</a>、<a href="https://www.example.gov.cn/p">平台</a>。'); // prettier-ignore
    expect(html).toMatch(/控件中的字：[☑🗹]是[□🞎◻]否　面积m<sup>2<\/sup>-完/u);
    expect(html).toContain('<p>第一行没有说完<br>接着说完。</p>\n<p>另起一段。</p>');
    expect(html).toContain('<p>看得见。</p>');
    expect(warnings.map(({ message }) => message).join()).toContain('隐藏文字');
  });

  it('has signs that only newer programs draw', async () => {
    const emoji = '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"/><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r>'; // prettier-ignore
    expect(await textsOf({ body: OPENING + para(run('好') + emoji + run('！')) })).toContain('好😀！');
  });

  it('has the notes below it, and the text of text boxes once', async () => {
    const box = (text: string) => `<w:txbxContent>${para(run(text))}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框中的字。')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框中的字。')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body = OPENING + para(run('引用数据') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run('有出处。') + drawing); // prettier-ignore
    const footnotes = `<w:footnote w:id="2">${para('<w:r><w:footnoteRef/></w:r>' + run(' 来自统计年鉴。'))}</w:footnote>`;
    const { blocks } = await read({ body, footnotes });
    expect(textOf(blocks).split('\n').slice(2)).toEqual(['引用数据[1]有出处。', '框中的字。', '[1] 来自统计年鉴。']); // prettier-ignore
    expect(htmlOf(blocks)).toContain('<sup>[1]</sup>');
  });

  it('has headings by outline level, no page headers, fonts, colours or indents made of spaces', async () => {
    const body = OPENING +
      para(run('　　　保障措施', '<w:color w:val="FF0000"/><w:rFonts w:eastAsia="黑体"/>'), '<w:outlineLvl w:val="1"/>') +
      para(run('    正文。')); // prettier-ignore
    const header = new TextEncoder().encode(`<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>页眉的字</w:t></w:r></w:p></w:hdr>`); // prettier-ignore
    const html = htmlOf((await read({ body, files: { 'word/header1.xml': header } })).blocks);
    expect(html).toContain('<h2>保障措施</h2>\n<p>正文。</p>');
    expect(html).not.toMatch(/页眉|style|color|　/);
  });
});

const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<') ? text : para(run(text))}</w:tc>`;

describe('words that a page of a site has around its text', () => {
  it('are text in a DOCX', async () => {
    const lines = ['各有关单位：', '现将页面栏目名称公布如下，请各单位在月底前完成更换。', '首页', '下载', '返回顶部', '相关链接', '免责声明：以上名称以网站为准。', '特此通知。']; // prettier-ignore
    expect(await textsOf({ body: lines.map((text) => para(run(text))).join('') })).toEqual(lines);
  });

  it('and a few short lines are the text, not a head without one', async () => {
    expect(await textsOf({ body: para(run('停水公告')) + para(run('明日停水')) })).toEqual(['停水公告', '明日停水']); // prettier-ignore
  });
});

describe('tables of a DOCX', () => {
  it('keep cells merged in both directions, inner tables, and cells left out of the grid', async () => {
    const inner = `<w:tbl><w:tr>${cell('内1')}${cell('内2')}</w:tr></w:tbl>${para(run('内表之后'))}`;
    const body = OPENING + `<w:tbl>
      <w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('项目', '<w:vMerge w:val="restart"/>')}${cell('金额', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${cell('', '<w:vMerge/>')}${cell('上年')}${cell('本年')}</w:tr>
      <w:tr>${cell(inner, '<w:gridSpan w:val="3"/>')}</w:tr>
      <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('缩进')}${cell('之后')}</w:tr></w:tbl>`; // prettier-ignore
    const html = htmlOf((await read({ body })).blocks).replace(/\n/g, '');
    expect(html).toContain('<tr><th rowspan="2"><p>项目</p></th><th colspan="2"><p>金额</p></th></tr><tr><td><p>上年</p></td><td><p>本年</p></td></tr>'); // prettier-ignore
    expect(html).toContain('<td colspan="3"><div class="table"><table><tr><td><p>内1</p></td><td><p>内2</p></td></tr></table></div><p>内表之后</p></td>'); // prettier-ignore
    expect(html).toContain('<tr><td></td><td><p>缩进</p></td><td><p>之后</p></td></tr>');
  });

  it('keep a list of repealed documents, whatever its heads are called', async () => {
    const body = OPENING + `<w:tbl><w:tr>${cell('文号')}${cell('发文机关')}</w:tr><w:tr>${cell('青政发〔2009〕3号')}${cell('市政府')}</w:tr></w:tbl>`; // prettier-ignore
    expect((await read({ body })).blocks.filter(({ kind }) => kind === 'table')).toHaveLength(1);
  });
});

describe('pictures of a DOCX', () => {
  const drawing = (id: string, alt: string) =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="${alt}"/><a:graphic><a:blip r:embed="${id}"/></a:graphic></wp:inline></w:drawing></w:r>`;

  it('follow their text by the type of their bytes; what a page cannot show is named', async () => {
    const emf = new Uint8Array(64);
    emf.set([1, 0, 0, 0]);
    emf.set([0x20, 0x45, 0x4d, 0x46], 40);
    const body = OPENING + para(run('如下图：') + drawing('p1', '流程图')) + para(drawing('p2', '位置图')) + `<w:tbl><w:tr>${cell(para(drawing('p1', '表中图')))}${cell('说明')}</w:tr></w:tbl>`; // prettier-ignore
    const { blocks, warnings } = await read({ body, relations: { p1: 'media/a.jpg', p2: 'media/b.emf' }, files: { 'word/media/a.jpg': PIXEL, 'word/media/b.emf': emf } }); // prettier-ignore
    expect(picturesOf(blocks).map(({ alt, mediaType }) => [alt, mediaType])).toEqual([['流程图', 'image/png'], ['位置图', 'image/emf'], ['表中图', 'image/png']]); // prettier-ignore
    expect(blocks.map(({ kind }) => kind).slice(2)).toEqual(['paragraph', 'image', 'image', 'table']);
    expect(warnings.map(({ message }) => message)).toContainEqual(expect.stringMatching(/“位置图”是 EMF 格式，网页不能显示/)); // prettier-ignore
  });
});

describe('bad files', () => {
  const refused = (bytes: Buffer, name = 'a.docx') =>
    readOfficialDocument(bytes, name).then(
      () => 'taken',
      (error: Error) => error.message,
    );

  it('are refused with a sentence that says what to do', async () => {
    const ole = (stream: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(600)]); // prettier-ignore
    expect(await refused(ole('EncryptedPackage'))).toMatch(/密码.*取消/);
    expect(await refused(ole('WordDocument'))).toMatch(/\.doc.*另存为 DOCX/);
    expect(await refused(rawDocx({ body: '' }))).toMatch(/没有读到正文/);
    expect(await refused(rawDocx({ body: para(run('甲')) }).subarray(0, 300))).toMatch(/已损坏/);
    const broken = rawDocx({ body: '<w:p><w:r><w:t>没有结束' });
    expect(await refused(broken)).toMatch(/已损坏/);
  });

  it('are not unpacked beyond measure', async () => {
    const bomb = rawDocx({ body: para(run('甲。')), files: { 'word/styles.xml': new Uint8Array(66 * 1024 * 1024) } }); // prettier-ignore
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refused(bomb)).toMatch(/解压后过大/);
    // One that declares less than it holds.
    const lying = Buffer.from(bomb);
    for (let at = lying.indexOf('word/styles.xml'); at >= 0; at = lying.indexOf('word/styles.xml', at + 1)) {
      if (lying.readUInt32LE(at - 46) === 0x02014b50) lying.writeUInt32LE(1000, at - 22);
      if (lying.readUInt32LE(at - 30) === 0x04034b50) lying.writeUInt32LE(1000, at - 8);
    }
    const before = process.memoryUsage().rss;
    await refused(lying);
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024);
  });
});
