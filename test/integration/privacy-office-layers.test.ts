/** A number hidden in every layer of an office file is found, and its place is named. */
import { describe, expect, it } from 'vitest';
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { scanContent } from '../../src/files/scanner';
import { core, docx, para, wordPart, wordTable, xlsx, zipOf, type Parts } from '../fixtures/office-files';
import { person } from '../fixtures/persons';

const { id: ID, name: NAME } = person(7);
const [LEFT, RIGHT] = [ID.slice(0, 9), ID.slice(9)];

async function places(content: Buffer, name: string): Promise<string[]> {
  const scan = await scanContent(content, name);
  expect(scan.unreadable).toBeUndefined();
  return scan.findings.filter(({ kind }) => kind === 'residentId').map(({ layer, place }) => `${layer}: ${place}`);
} // prettier-ignore

const encoded = [...ID].map((char) => `%${char.charCodeAt(0).toString(16)}`).join('');
const run = (inner: string) => `<w:p><w:r><w:t>说明</w:t></w:r>${inner}</w:p>`;
const mht = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(`<p>名单</p><p>${ID}</p>`).toString('base64')}\n--b--`;

const DOCX: [string, string, Parts, string][] = [
  ['the text', para(`身份证 ${ID}`), {}, 'body: 正文第2段'],
  ['two runs', `<w:p><w:r><w:t>${LEFT}</w:t></w:r><w:r><w:t>${RIGHT}</w:t></w:r></w:p>`, {}, 'body: 正文第2段'],
  ['a table', wordTable([['姓名', '身份证号'], [NAME, ID]]), {}, 'body: 正文表格1第2行'],
  ['cells digit by digit', wordTable([['姓名', ...ID].map(() => '号'), [NAME, ...ID]]), {}, 'body: 正文表格1第2行'],
  ['a comment', '', { 'word/comments.xml': wordPart('comments', `<w:comment w:author="x">${para(ID)}</w:comment>`) }, 'comment: 批注第1段'],
  ['deleted text', run(`<w:del w:author="x"><w:r><w:delText>${ID}</w:delText></w:r></w:del>`), {}, 'trackedChange: 修订记录（已删除的文字），正文第2段'],
  ['text that was moved', run(`<w:moveFrom><w:r><w:t>${ID}</w:t></w:r></w:moveFrom>`), {}, 'trackedChange: 修订记录（已删除的文字），正文第2段'],
  ['half deleted', run(`<w:r><w:t>${LEFT}</w:t></w:r><w:del><w:r><w:delText>${RIGHT}</w:delText></w:r></w:del>`), {}, 'trackedChange: 修订记录（已删除的文字），正文第2段'],
  ['inserted text', run(`<w:ins><w:r><w:t>${ID}</w:t></w:r></w:ins>`), {}, 'body: 正文第2段'],
  ['hidden text', para(ID, '<w:vanish/>'), {}, 'hiddenText: 隐藏文字，正文第2段'],
  ['white text', para(ID, '<w:color w:val="FFFFFF"/>'), {}, 'hiddenText: 隐藏文字，正文第2段'],
  ['tiny text', para(ID, '<w:sz w:val="2"/>'), {}, 'hiddenText: 隐藏文字，正文第2段'],
  ['a hidden style', para(ID, '<w:rStyle w:val="h"/>'), { 'word/styles.xml': wordPart('styles', '<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>') }, 'hiddenText: 隐藏文字，正文第2段'],
  ['a field code', run(`<w:r><w:instrText>HYPERLINK "x?${ID}"</w:instrText></w:r>`), {}, 'hiddenText: 隐藏文字，正文第2段'],
  ['a text box', run(`<w:r><w:drawing><w:txbxContent>${para(ID)}</w:txbxContent></w:drawing></w:r>`), {}, 'textBox: 正文中的文本框'],
  ['the text for a picture', run(`<w:r><w:drawing><wp:docPr descr="${ID}"/></w:drawing></w:r>`), {}, 'hiddenText: 正文中图片的替代文字'],
  ['a header', '', { 'word/header1.xml': wordPart('hdr', para(ID)) }, 'headerFooter: 页眉第1段'],
  ['a footer', '', { 'word/footer2.xml': wordPart('ftr', para(ID)) }, 'headerFooter: 页脚第1段'],
  ['a footnote', '', { 'word/footnotes.xml': wordPart('footnotes', para(ID)) }, 'note: 脚注第1段'],
  ['an endnote', '', { 'word/endnotes.xml': wordPart('endnotes', para(ID)) }, 'note: 尾注第1段'],
  ['a property', '', { 'docProps/core.xml': core(`<dc:subject>${ID}</dc:subject>`) }, 'metadata: 文件属性“主题”'],
  ['a custom property', '', { 'docProps/custom.xml': `<Properties><property name="n"><lpwstr>${ID}</lpwstr></property></Properties>` }, 'metadata: 文件属性'],
  ['custom data', '', { 'customXml/item1.xml': `<a><b>${ID}</b></a>` }, 'metadata: 自定义数据'],
  ['a variable', '', { 'word/settings.xml': wordPart('settings', `<w:docVar w:val="${ID}"/>`) }, 'metadata: 文档变量'],
  ['a link', '', { 'word/_rels/document.xml.rels': `<Relationships><Relationship Id="a" TargetMode="External" Target="mailto:${ID}@x.cn"/></Relationships>` }, 'metadata: 链接地址'],
  ['a chart', '', { 'word/charts/chart1.xml': `<c:c xmlns:c="c"><c:v>${ID}</c:v></c:c>` }, 'chart: 图表的数据'],
  ['a web page in place of text', '<w:altChunk/>', { 'word/afchunk.mht': mht }, 'altChunk: 嵌入的“afchunk.mht”，嵌入的网页第2段'],
  ['HTML in place of text', '<w:altChunk/>', { 'word/afchunk.html': `<p>${ID}</p>` }, 'altChunk: 嵌入的“afchunk.html”，网页第1段'],
  ['RTF in place of text', '<w:altChunk/>', { 'word/afchunk.rtf': `{\\rtf1\\ansi {\\b ${LEFT}}${RIGHT}\\par}` }, 'altChunk: 嵌入的“afchunk.rtf”，第1行'],
  ['an embedded workbook', '', { 'word/embeddings/list.xlsx': xlsx([{ rows: [['x', ID]] }]) }, 'body: 嵌入的“list.xlsx”，工作表“表1”第1行'],
  ['two paragraphs', para(LEFT) + para(RIGHT), {}, 'body: 正文第3段'],
  ['two cells below each other', wordTable([['姓名', '号码'], [NAME, LEFT], ['', RIGHT]]), {}, 'body: 正文表格1第3行'],
  ['the name of a bookmark', `<w:bookmarkStart w:id="0" w:name="_${ID}"/><w:bookmarkEnd w:id="0"/>`, {}, 'metadata: 正文中的书签、标记或者属性'],
  ['the tag of a control', `<w:sdt><w:sdtPr><w:tag w:val="${ID}"/></w:sdtPr></w:sdt>`, {}, 'metadata: 正文中的书签、标记或者属性'],
  ['a property of custom XML', `<w:customXml w:element="a"><w:customXmlPr><w:attr w:name="n" w:val="${ID}"/></w:customXmlPr></w:customXml>`, {}, 'metadata: 正文中的书签、标记或者属性'],
  ['an attribute of custom data', '', { 'customXml/item1.xml': `<a b="${[...ID].join('.')}"/>` }, 'metadata: 自定义数据'],
  ['an encoded field code', run(`<w:r><w:instrText>HYPERLINK "x?${encoded}"</w:instrText></w:r>`), {}, 'hiddenText: 隐藏文字，正文第2段'],
  ['an encoded link', '', { 'word/_rels/document.xml.rels': `<Relationships><Relationship Id="a" TargetMode="External" Target="https://x.cn/?${encoded}"/></Relationships>` }, 'metadata: 链接地址'],
  ['an equation', '<w:p><m:oMath xmlns:m="m"><m:r><m:t>' + ID + '</m:t></m:r></m:oMath></w:p>', {}, 'body: 正文第2段'],
  ['words of a drawing', run(`<w:r><w:drawing><a:t xmlns:a="a">${LEFT}</a:t><a:t xmlns:a="a">${RIGHT}</a:t></w:drawing></w:r>`), {}, 'body: 正文第2段'],
  ['text in no paragraph', `<w:unknown>${ID}</w:unknown>`, {}, 'other: 正文的其他部分'],
  ['a comment of the XML', `<!-- ${ID} -->`, {}, 'comment: XML注释'],
  ['a comment of the XML of the styles', '', { 'word/styles.xml': wordPart('styles', `<!--${ID}-->`) }, 'comment: XML注释'],
  ['a comment of the XML of relations', '', { 'word/_rels/document.xml.rels': `<Relationships><!--${ID}--></Relationships>` }, 'comment: XML注释'],
  ['an instruction of the XML', `<?note ${ID}?>`, {}, 'comment: XML注释'],
  ['the label of a list', '', { 'word/numbering.xml': wordPart('numbering', `<w:lvlText w:val="${ID}"/>`) }, 'other: 其他部分'],
  ['the name of a part', '', { [`word/media/${ID}.txt`]: 'x' }, 'fileName: 文件包中的名称'],
  ['the settings of a printer', '', { 'word/printerSettings/p.bin': `xxxx ${ID} xxxx` }, 'metadata: 打印机设置'],
  ['a building block', '', { 'word/glossary/document.xml': wordPart('glossaryDocument', para(ID)) }, 'hiddenText: 构建基块第1段'],
]; // prettier-ignore

const cellXml = (row: string, cell: string) => `<row r="9" ${row}>${cell}</row>`;
const text = (value: string, more = '') => `<c r="B9" t="inlineStr" ${more}><is><t>${value}</t></is></c>`;
const white =
  '<styleSheet><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>';
const formats = (code: string) =>
  `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs></styleSheet>`;
const visible = {
  name: '公示',
  rows: [
    ['项目', '金额'],
    ['防汛', 100],
  ],
};

const XLSX: [string, Buffer, string][] = [
  ['a cell', xlsx([{ name: '名单', rows: [['姓名', '证件号码'], [NAME, ID]] }]), 'body: 工作表“名单”第2行'],
  ['an inline text', xlsx([{ xml: cellXml('', text(ID)) }]), 'body: 工作表“表1”第9行'],
  ['a cached value', xlsx([{ xml: cellXml('', `<c r="A9" t="str"><f>A1&amp;B1</f><v>${ID}</v></c>`) }]), 'body: 工作表“表1”第9行'],
  ['a formula', xlsx([{ xml: cellXml('', `<c r="A9"><f>IF(1,"${ID}",0)</f><v>0</v></c>`) }]), 'formula: 工作表“表1”的第9行的公式'],
  ['a formula that puts parts together', xlsx([{ xml: cellXml('', `<c r="A9"><f>"${LEFT}" &amp; "${RIGHT}"</f><v>0</v></c>`) }]), 'formula: 工作表“表1”的第9行的公式'],
  ['a formula of single digits', xlsx([{ xml: cellXml('', `<c r="A9"><f>CONCATENATE(${[...ID].map((char) => `"${char}"`).join()})</f><v>0</v></c>`) }]), 'formula: 工作表“表1”的第9行的公式'],
  ['a formula outside cells', xlsx([{ ...visible, after: `<extLst><x14:f xmlns:x14="x">"${ID}"</x14:f></extLst>` }]), 'formula: 工作表“公示”的公式'],
  ['a number format', xlsx([visible], { 'xl/styles.xml': formats(`"${ID}"`) }), 'other: 其他部分'],
  ['a number format of escaped digits', xlsx([visible], { 'xl/styles.xml': formats([...ID].map((char) => `\\${char}`).join('')) }), 'other: 其他部分'],
  ['a number format around its value', xlsx([{ xml: cellXml('', `<c r="A9" s="1"><v>${Number(ID.slice(6, 17))}</v></c>`) }], { 'xl/styles.xml': formats(`"${ID.slice(0, 6)}"0"${ID.slice(17)}"`) }), 'body: 工作表“表1”的第9行的数字格式'],
  ['two cells below each other', xlsx([{ rows: [[1, LEFT, 3], [2, RIGHT, 4], [3, 'x', 5]] }]), 'body: 工作表“表1”第2行'],
  ['the name of a protected range', xlsx([{ ...visible, after: `<protectedRanges><protectedRange name="n${ID}"/></protectedRanges>` }]), 'metadata: 工作表“公示”的属性'],
  ['a comment of the XML', xlsx([{ ...visible, after: `<!--${ID}-->` }]), 'comment: XML注释'],
  ['a comment of the XML of the workbook', xlsx([visible], {}, `<!--${ID}-->`), 'comment: XML注释'],
  ['cells digit by digit', xlsx([{ rows: [[1, NAME, ...ID]] }]), 'body: 工作表“表1”第1行'],
  ['a hidden sheet', xlsx([visible, { name: '名单', state: 'hidden', rows: [[NAME, ID]] }]), 'hiddenSheet: 隐藏工作表“名单”第1行'],
  ['a very hidden sheet', xlsx([visible, { name: '名单', state: 'veryHidden', rows: [[NAME, ID]] }]), 'hiddenSheet: 深度隐藏工作表“名单”第1行'],
  ['a sheet that no list names', xlsx([visible], { 'xl/worksheets/sheet9.xml': `<worksheet><sheetData>${cellXml('', text(ID))}</sheetData></worksheet>` }), 'hiddenSheet: 深度隐藏工作表“xl/worksheets/sheet9.xml”第9行'],
  ['a hidden row', xlsx([{ xml: cellXml('hidden="1"', text(ID)) }]), 'hiddenCells: 工作表“表1”隐藏的第9行'],
  ['a hidden column', xlsx([{ before: '<cols><col min="2" max="2" hidden="1"/></cols>', xml: cellXml('', text(ID)) }]), 'hiddenCells: 工作表“表1”第9行的隐藏列或者白色文字'],
  ['white letters', xlsx([{ xml: cellXml('', text(ID, 's="1"')) }], { 'xl/styles.xml': white }), 'hiddenCells: 工作表“表1”第9行的隐藏列或者白色文字'],
  ['a comment', xlsx([visible], { 'xl/comments1.xml': `<comments><comment><text><r><t>${LEFT}</t></r><r><t>${RIGHT}</t></r></text></comment></comments>` }), 'comment: 批注'],
  ['a threaded comment', xlsx([visible], { 'xl/threadedComments/threadedComment1.xml': `<a><b>${ID}</b></a>` }), 'comment: 批注'],
  ['a text box', xlsx([visible], { 'xl/drawings/drawing1.xml': `<x xmlns:a="a"><a:p><a:r><a:t>${LEFT}</a:t></a:r><a:r><a:t>${RIGHT}</a:t></a:r></a:p></x>` }), 'textBox: 文本框'],
  ['a defined name', xlsx([visible], {}, `<definedNames><definedName name="n">"${ID}"</definedName></definedNames>`), 'definedName: 名称“n”'],
  ['a pivot cache', xlsx([visible], { 'xl/pivotCache/pivotCacheRecords1.xml': `<r><s v="${ID}"/></r>` }), 'pivotCache: 数据透视表的缓存'],
  ['an external link', xlsx([visible], { 'xl/externalLinks/externalLink1.xml': `<e><cell><v>${ID}</v></cell></e>` }), 'externalLink: 外部链接的缓存'],
  ['a change log', xlsx([visible], { 'xl/revisions/revisionLog1.xml': `<r><oc><is><t>${ID}</t></is></oc></r>` }), 'trackedChange: 修订记录'],
  ['a string out of use', xlsx([visible], { 'xl/sharedStrings.xml': `<sst><si><t>项目</t></si><si><t>金额</t></si><si><t>防汛</t></si><si><t>${ID}</t></si></sst>` }), 'hiddenText: 表格中已经不再使用的文字'],
  ['a header', xlsx([{ ...visible, after: `<headerFooter><oddHeader>${ID}</oddHeader></headerFooter>` }]), 'headerFooter: 工作表“公示”的页眉'],
  ['a list of choices', xlsx([{ ...visible, after: `<dataValidations><dataValidation><formula1>"${ID},其他"</formula1></dataValidation></dataValidations>` }]), 'formula: 工作表“公示”的数据有效性'],
  ['a property', xlsx([visible], { 'docProps/core.xml': core(`<dc:description>${ID}</dc:description>`) }), 'metadata: 文件属性“备注”'],
  ['the name of a sheet', xlsx([{ ...visible, name: ID }]), 'body: 工作表名称'],
]; // prettier-ignore

const slide = (lines: string, show = '') =>
  `<p:sld xmlns:p="p" xmlns:a="a" ${show}><a:p><a:r><a:t>${lines}</a:t></a:r></a:p></p:sld>`;
const pptx = (parts: Parts) =>
  zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>', ...parts });
const PPTX: [string, Buffer, string][] = [
  ['a slide', pptx({ 'ppt/slides/slide1.xml': slide(ID) }), 'body: 幻灯片第1页'],
  ['a hidden slide', pptx({ 'ppt/slides/slide2.xml': slide(ID, 'show="0"') }), 'hiddenLayer: 隐藏的幻灯片第2页'],
  ['notes', pptx({ 'ppt/notesSlides/notesSlide1.xml': slide(ID) }), 'note: 演讲者备注第1页'],
  ['a comment of the XML', pptx({ 'ppt/slides/slide1.xml': slide('x').replace('<a:p>', `<!--${ID}--><a:p>`) }), 'comment: XML注释'],
  ['the name of a shape', pptx({ 'ppt/slides/slide1.xml': slide('x').replace('<a:p>', `<p:cNvPr name="${ID}"/><a:p>`) }), 'body: 幻灯片第1页'],
  ['a comment', pptx({ 'ppt/comments/comment1.xml': `<a><text>${ID}</text></a>` }), 'comment: 批注'],
]; // prettier-ignore

describe('an ID hidden in', () => {
  it.each(DOCX)('DOCX: %s', async (_, body, parts, place) =>
    expect(await places(docx(body, parts), 'a.docx')).toContain(place),
  );
  it.each(XLSX)('XLSX: %s', async (_, content, place) =>
    expect(await places(content, 'a.xlsx')).toContain(place),
  );
  it.each(PPTX)('PPTX: %s', async (_, content, place) =>
    expect(await places(content, 'a.pptx')).toContain(place),
  );
  it.each([
    ['a page', 'Doc_0/Pages/Page_0/Content.xml', 'body: 第1页'],
    ['a note', 'Doc_0/Annots/Page_0/Annotation.xml', 'annotation: 注释'],
  ])('OFD: %s', async (_, path, place) => {
    const part = `<ofd:Page xmlns:ofd="o"><ofd:TextObject><ofd:TextCode>${ID}</ofd:TextCode></ofd:TextObject></ofd:Page>`;
    expect(await places(zipOf({ 'OFD.xml': '<ofd:OFD xmlns:ofd="o"/>', [path]: part }), 'a.ofd')).toEqual([place]);
  }); // prettier-ignore
  it('XLS: a hidden sheet, and a comment', async () => {
    const book = utils.book_new();
    const sheet: WorkSheet = utils.aoa_to_sheet([['项目'], ['防汛']]);
    const cell = sheet.A2 as CellObject;
    cell.c = [{ a: 'x', t: `核对 ${person(8).id}` }];
    utils.book_append_sheet(book, sheet, '公示');
    utils.book_append_sheet(book, utils.aoa_to_sheet([[NAME, ID]]), '名单');
    book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
    const content = Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array);
    const found = await places(content, 'a.xls');
    expect(found).toContain('hiddenSheet: 隐藏工作表“名单”第1行');
  });
  it('nothing of the kind is found in the same files without it', async () => {
    for (const content of [
      docx(para('身份证')),
      xlsx([visible]),
      pptx({ 'ppt/slides/slide1.xml': slide('防汛') }),
    ]) {
      const scan = await scanContent(content, 'a.docx');
      expect(scan).toMatchObject({ findings: [], bySeverity: { block: 0, override: 0, warn: 0 } });
    }
  });
});

describe('authors', () => {
  it('of a document and of a comment are pointed at, programs and offices are not', async () => {
    const scan = await scanContent(
      docx('', {
        'docProps/core.xml': core(
          '<dc:creator>张建国</dc:creator><cp:lastModifiedBy>Administrator</cp:lastModifiedBy>',
        ),
        'word/comments.xml': wordPart('comments', `<w:comment w:author="李晓燕">${para('请核')}</w:comment>`),
      }),
      'a.docx',
    );
    expect(
      scan.findings.map(({ kind, place, excerptMasked }) => `${kind} ${place} ${excerptMasked}`),
    ).toEqual(['author 批注中修订或者批注的作者 李*', 'author 文件属性“作者” 张*']);
  });
});
