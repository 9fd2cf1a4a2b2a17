/** Where the scanner found something, for accounts whose language is English: `工作表“名单”第3行` and the like. */
const PLACES: readonly (readonly [chinese: RegExp, english: string])[] = [
  [/压缩包中的“(.+?)”，/gu, '“$1” in the archive, '],
  [/压缩包(?:中)?的注释/gu, 'comment of the archive'],
  [/中的书签、标记或者属性/gu, ', bookmarks, tags or properties'],
  [/压缩包中的文件名/gu, 'name of a file in the archive'],
  [/(?:OFD中|PDF注释中的|PDF中的)?嵌入的“(.+?)”，/gu, 'embedded “$1”, '],
  [/PDF中的附件“(.+?)”，/gu, '“$1” attached to the PDF, '],
  [/隐藏的工作表/gu, 'hidden sheet '],
  [/深度隐藏/gu, 'deeply hidden '],
  [/工作表名称/gu, 'name of a sheet'],
  [/工作表“(.+?)”/gu, 'sheet “$1” '],
  [/PDF第(\d+)页的表单/gu, 'form on page $1 of the PDF'],
  [/PDF第(\d+)页的注释/gu, 'comment on page $1 of the PDF'],
  [/PDF中的(\d+)张图片/gu, '$1 pictures in the PDF'],
  [/演讲者备注第(\d+)页/gu, 'speaker’s notes of slide $1'],
  [/幻灯片第(\d+)页/gu, 'slide $1'],
  [/隐藏的第(\d+)行/gu, 'hidden row $1'],
  [/第(\d+)行的公式/gu, 'formula in row $1'],
  [/表格(\d+)第(\d+)行/gu, ' table $1, row $2'],
  [/第(\d+)页第(\d+)行/gu, ' page $1, line $2'],
  [/第(\d+)行/gu, ' row $1'],
  [/第(\d+)页/gu, ' page $1'],
  [/第(\d+)段/gu, ' paragraph $1'],
  [/的隐藏列或者白色文字/gu, ', hidden columns or white text'],
  [/中修订或者批注的作者/gu, ', author of a change or comment'],
  [/中图片的替代文字/gu, ', description of a picture'],
  [/中的文本框/gu, ', text box'],
  [/的作者/gu, ', author'],
  [/的批注/gu, ', comment'],
  [/正文（含已删除的文字）/gu, 'text, with what was deleted'],
  [/修订记录（已删除的文字）/gu, 'tracked changes (deleted text)'],
  [/表格中已经不再使用的文字/gu, 'text that the sheets no longer use'],
  [/表格和连接的属性/gu, 'properties of tables and connections'],
  [/文件属性（XMP）/gu, 'file properties (XMP)'],
  [/文件属性“作者”/gu, 'file property “author”'],
  [/文件属性“(.+?)”/gu, 'file property “$1”'],
  [/图片的属性（EXIF）/gu, 'properties of the picture (EXIF)'],
  [/图片的拍摄位置/gu, 'place where the picture was taken'],
  [/图片的备注(?:“(.+?)”)?/gu, 'note in the picture $1'],
  [/附在图片末尾的数据/gu, 'data appended to the picture'],
  [/图片“(.+?)”/gu, 'picture “$1”'],
  [/名称“(.+?)”/gu, 'name “$1”'],
  [/名称为?“(.+?)”/gu, 'name “$1”'],
  [/关联文件的说明/gu, 'note on a related document'],
  [/文件中的图片/gu, 'pictures in the file'],
  [/数据透视表的缓存/gu, 'cache of a pivot table'],
  [/外部链接的缓存/gu, 'cache of external links'],
];

/** Single words, the longer ones first. */
const WORDS: Readonly<Record<string, string>> = {
  文件属性: 'file properties',
  图片的属性: 'properties of the picture',
  链接或者提示: 'link or prompt',
  无法识别的部分: 'a part that is not recognised',
  数据有效性: 'data validation',
  条件格式: 'conditional format',
  自定义数据: 'custom data',
  文档变量: 'document variables',
  嵌入的网页: 'embedded web page',
  幻灯片母版: 'slide master',
  备注母版: 'notes master',
  图表的数据: 'data of a chart',
  构建基块: 'building blocks',
  其他部分: 'other parts',
  修订记录: 'tracked changes',
  链接地址: 'address of a link',
  隐藏文字: 'hidden text',
  内容概述: 'summary',
  '承办科（处）室': 'section',
  PDF旧版本: 'earlier version of the PDF',
  PDF书签: 'bookmarks of the PDF',
  HTML注释: 'HTML comment',
  批注人: 'author of a comment',
  关键词: 'keywords',
  文本框: 'text box',
  文件名: 'file name',
  经纬度: 'coordinates',
  批注: 'comments',
  页眉: 'header',
  页脚: 'footer',
  脚注: 'footnotes',
  尾注: 'endnotes',
  备注: 'notes',
  图示: 'diagram',
  名称: 'title',
  正文: 'text',
  文号: 'document number',
  全文: 'whole file',
  附件: 'attachment',
  隐藏的: 'hidden ',
  嵌入的: 'embedded ',
  隐藏: 'hidden ',
  网页: 'web page',
  属性: 'properties',
  注释: 'comment',
  的: ', ',
};

/** @param place as the scanner says it, in Chinese; names between “ ” stay as they are */
export function placeInEnglish(place: string): string {
  const quoted: string[] = [];
  const keep = (text: string) => `“\u0000${quoted.push(text) - 1}\u0000”`;
  let english = place.replace(/“([^”]*)”/gu, (_, name: string) => (name === '作者' ? '“作者”' : keep(name)));
  for (const [chinese, words] of PLACES) english = english.replace(chinese, words);
  for (const [chinese, words] of Object.entries(WORDS)) english = english.replaceAll(chinese, words);
  return english
    .replaceAll('、', ', ')
    .replaceAll('，', ', ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\u0000(\d+)\u0000/gu, (_, at: string) => quoted[Number(at)]!);
} // prettier-ignore
