/** One task of `privacy.ts` in a process of its own: arguments are the task, the file and the number of rows. */
import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { Members } from '../../src/files/layers/members';
import { Budget } from '../../src/files/layers/walk';
import { parseXml } from '../../src/files/layers/xml';
import { scanHere } from '../../src/files/scanner';
import { peakMemory, timed } from './measure';
import type { ScanFigures } from './privacy';
import { numbers } from './records';

const [task, file, rows] = [process.argv[2], process.argv[3]!, Number(process.argv[4])];
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Column J is hidden; only the last row has something in it. */
function make(): Uint8Array {
  const random = numbers(20261122);
  const pick = (list: string) => list[random(list.length)]!;
  const strings = new Map<string, number>();
  const shared = (text: string) => {
    if (!strings.has(text)) strings.set(text, strings.size);
    return strings.get(text)!;
  };
  const heads = ['序号', '乡镇', '村', '姓名', '面积（亩）', '标准（元）', '金额（元）', '发放日期', '备注', '证件号码'];
  const cell = (column: number, row: number, value: string | number) => {
    const at = `${String.fromCharCode(65 + column)}${row}`;
    return typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="s"><v>${shared(value)}</v></c>`;
  };
  const lines = [`<row r="1">${heads.map((head, i) => cell(i, 1, head)).join('')}</row>`];
  for (let row = 2; row <= rows + 1; row += 1) {
    const area = 1 + random(900) / 10;
    const values = [row - 1, `${pick('石云青望')}桥镇`, `${pick('东西南北')}${pick('山河湖岭')}村`, `${pick('赵钱孙李周吴郑王')}${pick('建国志强秀英丽华')}${pick('明军芳敏静磊洋艳')}`, area, 105.5, Math.round(area * 10550) / 100, `2026-0${1 + random(9)}-1${random(10)}`, `${row}号地块，已核对`];
    const last = row === rows + 1 ? [cell(9, row, '11010519491231002X')] : [];
    lines.push(`<row r="${row}">${values.map((value, i) => cell(i, row, value)).join('')}${last.join('')}</row>`);
  }
  const sheet = `<worksheet xmlns="${MAIN}"><cols><col min="10" max="10" width="9" hidden="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
  const items = [...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
  return zipSync(
    {
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      'xl/workbook.xml': strToU8(`<workbook xmlns="${MAIN}" xmlns:r="r"><sheets><sheet name="发放表" sheetId="1" r:id="rId1"/></sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
      'xl/sharedStrings.xml': strToU8(`<sst xmlns="${MAIN}">${items}</sst>`),
    },
    { level: 6 },
  );
} // prettier-ignore

async function parseOnly(): Promise<void> {
  const members = Members.open(readFileSync(file), new Budget());
  for (const entry of members.entries)
    await parseXml(members.stream(entry), { open() {}, close() {}, text() {} });
}

let figures: ScanFigures = { seconds: 0, memory: 0, found: 0 };
if (task === 'make') writeFileSync(file, make());
else {
  let found = 0;
  const taken = await timed(async () => {
    if (task === 'parse') await parseOnly();
    else found = (await scanHere(file, 'list.xlsx')).counts.residentId ?? 0;
  });
  figures = { seconds: taken / 1000, memory: peakMemory(), found };
}
process.send!(figures, () => process.disconnect());
