/** XLSX: every sheet with what is hidden in it, names, caches, comments, and the rest of the package. */
import { Members } from './members';
import { readOtherParts } from './office';
import { readSheet } from './sheet';
import { say, type Walk } from './walk';
import { readFormats, readSharedStrings, readWorkbook } from './workbook';
import { wordsOfXml } from './xml';

const CACHES: readonly [RegExp, 'pivotCache' | 'externalLink' | 'metadata' | 'trackedChange', string][] = [
  [/^xl\/pivot(?:Cache|Tables)\/.*\.xml$/, 'pivotCache', '数据透视表的缓存'],
  [/^xl\/externalLinks\/[^/]*\.xml$/, 'externalLink', '外部链接的缓存'],
  [/^xl\/(?:tables|queryTables|slicers|slicerCaches|timelines)\/|^xl\/connections\.xml$/, 'metadata', '表格和连接的属性'],
  [/^xl\/revisions\/.*\.xml$/, 'trackedChange', '修订记录'],
]; // prettier-ignore

/** @throws Unreadable */
export async function readXlsx(walk: Walk, walkFile: (walk: Walk) => Promise<void>): Promise<void> {
  const members = Members.open(walk.content, walk.budget);
  const book = await readWorkbook(members);
  const strings = await readSharedStrings(members);
  const used = new Uint8Array(strings.length);
  const string = (index: number) => {
    used[index] = 1;
    return strings[index] ?? '';
  };
  const formats = await readFormats(members);
  const taken = new Set(['xl/sharedStrings.xml', 'xl/calcChain.xml']);
  for (const { name, value } of book.definedNames)
    say(walk, 'definedName', `名称“${name}”`, `${name} ${value}`);
  for (const entry of members.matching(/^xl\/worksheets\/[^/]+\.xml$/i)) {
    taken.add(entry.name);
    const listed = book.sheets.find((sheet) => sheet.path.toLowerCase() === entry.name.toLowerCase());
    const { name, state } = listed ?? { name: entry.name, state: 'veryHidden' as const };
    say(walk, state === 'visible' ? 'body' : 'hiddenSheet', '工作表名称', name);
    await readSheet(walk, { name, state, string, formats }, members.stream(entry));
  }
  strings.forEach((text, i) => used[i] || say(walk, 'hiddenText', '表格中已经不再使用的文字', text));
  for (const [pattern, layer, place] of CACHES)
    for (const entry of members.matching(pattern)) {
      taken.add(entry.name);
      for (const line of await wordsOfXml(members.stream(entry))) say(walk, layer, place, line);
    }
  await readOtherParts(walk, members, taken, walkFile);
}
