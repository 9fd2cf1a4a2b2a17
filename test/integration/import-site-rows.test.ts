/** Catalogues and folders as they come from real offices: broken quotes, second header rows, names in GBK. */
import * as XLSX from '@e965/xlsx';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { linksOf, withImagesInside } from '../../src/import/site/page-links';
import { FolderIndex, openDirectory, openZip } from '../../src/import/site/folder';
import { figuresOf } from '../../src/import/site/figures-of';
import { guessColumns } from '../../src/import/site/guess';
import { importSite } from '../../src/import/site/move';
import { survey } from '../../src/import/site/survey';
import { ImportSession } from '../../src/import/session';
import { csvTable } from '../../src/import/table';
import type { DocumentRow } from '../../src/publish/project/rows';
import type { TestPayload } from '../support/payload';
import { temporaryFolder, withOfficeAnew } from '../support/set-up';

const root = temporaryFolder();
let t: TestPayload;
withOfficeAnew((made) => ({ t } = made));

async function move(catalogue: string) {
  const session = await ImportSession.open(t.payload, {});
  const columns = (headings: readonly string[]) => guessColumns(headings, []);
  await importSite(session, { name: '目录.csv', catalogue: Buffer.from(catalogue), columns });
  const { docs } = await t.payload.db.find<DocumentRow>({ collection: 'documents', limit: 0, pagination: false, sort: 'title' });
  return { docs, report: session.report, reasons: session.report.lines.map(({ row, outcome, reason }) => `${row} ${outcome} ${reason}`) };
} // prettier-ignore

const HEAD = '标题,文号,发布机构,成文日期,网址\n';
const row = (n: number, url = `http://old.example.cn/${n}.html`) =>
  `关于${n}的通知,青民发〔2006〕${n}号,青岚市民政局,2006-4-${n},${url}\n`;

describe('a row of a catalogue', () => {
  it('with a quote that is never closed does not swallow those below it', async () => {
    const { docs, reasons } = await move(`${HEAD}${row(1)}"${row(2)}${row(3)}${row(4)}`);
    expect(docs.map(({ title }) => title)).toEqual([1, 2, 3, 4].map((n) => `关于${n}的通知`));
    expect(reasons).toEqual(['3 note 这一行的引号没有成对，已按原样读取，请核对']);
  });

  it('is named where the rest of a file cannot be read', async () => {
    const table = csvTable(HEAD + `"${row(1)}`.repeat(300).replaceAll('"关于', '"关于"'));
    const rows: number[] = [];
    const warnings = await table.each(({ row: at }) => void rows.push(at));
    expect(rows.length + warnings.length).toBeGreaterThan(0);
    expect(warnings.length).toBeLessThan(60);
  });

  it('is told from others by more than words that stand in every address cell', async () => {
    const { docs } = await move(HEAD + row(1, '点击查看') + row(2, '点击查看') + row(3, '无'));
    expect(docs).toHaveLength(3);
  });

  it('has no number where the cell says that there is none', async () => {
    const { docs } = await move(
      HEAD + row(1).replace('青民发〔2006〕1号', '无') + row(2).replace('青民发〔2006〕2号', '——'),
    );
    expect(docs.map(({ documentNumber }) => documentNumber ?? null)).toEqual([null, null]);
  });

  it('is to be checked where it has no title', async () => {
    const { reasons } = await move(HEAD + row(1) + row(2).replace('关于2的通知', ''));
    expect(reasons.filter((reason) => reason.includes('没有名称'))).toEqual([
      '3 note 目录中没有名称，请核对导入后的名称',
    ]);
  });

  it('that was not taken is nowhere said to be imported', async () => {
    const doubtful = row(1).replace('2006-4-1', '某日');
    const { report, docs } = await move(HEAD + doubtful + doubtful);
    expect(docs).toHaveLength(1);
    expect(figuresOf(report)).toMatchObject({ read: 2, created: 1, notTaken: 1, toCheck: 1 });
    const labels = report.csv().split('\n').filter((line) => line.includes('目录.csv,3,')).map((line) => line.split(',')[2]);
    expect(new Set(labels)).toEqual(new Set(['未导入']));
  }); // prettier-ignore

  it('is to be checked where it has more cells than the header', async () => {
    const { reasons } = await move(HEAD + row(1) + row(2).replace('关于2的', '关于2,3的'));
    expect(reasons).toContain('3 note 这一行的列数多于列名，各列可能错位，请核对');
    expect(reasons.filter((reason) => reason.startsWith('2 '))).toEqual([]);
  });
});

it('a header of two rows is no document', async () => {
  const text = `序号,标题,日期,,发布机构,网址\n序号,标题,成文,发布,发布机构,网址\n1,关于甲的通知,2006-4-1,2006-4-2,青岚市民政局,http://a.example.cn/1\n`;
  const found = await survey(Buffer.from(text), '目录.csv');
  expect(found.rows).toBe(1);
  expect(found.columns.map(({ heading }) => heading)).toEqual([
    '序号',
    '标题',
    '成文日期',
    '发布日期',
    '发布机构',
    '网址',
  ]);
  expect(found.columns.map(({ field }) => field)).toEqual([
    null,
    'title',
    'issuedOn',
    'publishedOn',
    'organ',
    'url',
  ]);
});

describe('a catalogue with bars', () => {
  it('between its cells is read as with commas', async () => {
    const text = (HEAD + row(1) + row(2).replace('关于', '关于“一、二”,')).replaceAll(',', '|').replace('”|', '”,');
    const found = await survey(Buffer.from(`目录\n${text}`), '目录.csv');
    expect(found.columns.map(({ field }) => field)).toEqual(['title', 'documentNumber', 'organ', 'issuedOn', 'url']);
    expect(found.columns[0]!.samples[1]).toBe('关于“一、二”,2的通知');
  }); // prettier-ignore

  it('within its cells keeps its commas', async () => {
    const text = `名称,发布机构,网址\n甲,青岚市民政局|青岚市财政局|青岚市交通局|青岚市水务局,http://a.cn/1\n乙,青岚市民政局,http://a.cn/2\n丙,青岚市民政局|青岚市财政局|青岚市水务局|石桥县人民政府,http://a.cn/3\n`;
    const found = await survey(Buffer.from(text), '目录.csv');
    expect(found.columns.map(({ field }) => field)).toEqual(['title', 'organ', 'url']);
  }); // prettier-ignore
});

it.each([false, true])('a day that is shown as a weekday or month is a day (from 1904: %s)', async (date1904) => {
  const serial = 38_811 - (date1904 ? 1462 : 0);
  const sheet = XLSX.utils.aoa_to_sheet([['标题', '成文日期', '发布日期', '施行日期'], ['关于甲的通知', serial, serial, serial]]);
  for (const [cell, format] of [['B2', '[$-804]aaaa;@'], ['C2', 'm"月"'], ['D2', 'dddd']] as const) sheet[cell].z = format;
  const book = XLSX.utils.book_new();
  book.Workbook = { WBProps: { date1904 } };
  XLSX.utils.book_append_sheet(book, sheet, '目录');
  const found = await survey(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, '目录.xlsx');
  expect(found.columns.slice(1).map(({ samples }) => samples)).toEqual([['2006-04-04'], ['2006-04-04'], ['2006-04-04']]);
}); // prettier-ignore

it('days of which the order or the century is not told are named by row', async () => {
  const text = HEAD + row(1).replace('2006-4-1', '06.4.4') + row(2).replace('2006-4-2', '4/4/2006') + row(3).replace('2006-4-3', '2006年4月3日（星期一）');
  const found = await survey(Buffer.from(text), '目录.csv');
  expect(found.columns[3]).toMatchObject({ field: 'issuedOn', filled: 3, understood: 1, odd: [{ row: 2, value: '06.4.4' }, { row: 3, value: '4/4/2006' }] });
}); // prettier-ignore

describe('a folder', () => {
  it('has names in GBK read as they are meant', async () => {
    const directory = path.join(root, 'gbk');
    mkdirSync(directory);
    const inner = Buffer.concat([Buffer.from(`${directory}/`), iconv.encode('公文', 'gbk')]);
    mkdirSync(inner);
    writeFileSync(Buffer.concat([inner, Buffer.from('/'), iconv.encode('用水通知.txt', 'gbk')]), '用水');
    const folder = openDirectory(directory);
    expect(folder.names).toEqual(['公文/用水通知.txt']);
    expect(String(await folder.read('公文/用水通知.txt'))).toBe('用水');
  });

  it('names a file that cannot be opened, and goes on', async () => {
    const directory = path.join(root, 'gone');
    mkdirSync(directory);
    writeFileSync(path.join(directory, 'a.txt'), 'a');
    const folder = openDirectory(directory);
    rmSync(path.join(directory, 'a.txt'));
    await expect(folder.read('a.txt')).rejects.toThrow('文件无法打开');
  });

  it('in a ZIP may hold more files than its count can name', () => {
    const file = path.join(root, 'many.zip');
    const packed = Buffer.from(zipSync(Object.fromEntries(Array.from({ length: 66_000 }, (_, i) => [`p/${i}.txt`, strToU8('')])), { level: 0 }));
    // As packers write it: the count stands at its most.
    packed.writeUInt16LE(0xffff, packed.length - 22 + 8);
    packed.writeUInt16LE(0xffff, packed.length - 22 + 10);
    writeFileSync(file, packed);
    const folder = openZip(file);
    folder.close();
    expect(folder.names).toHaveLength(66_000);
    expect(new FolderIndex(folder).find('65999.txt')).toEqual({ name: 'p/65999.txt' });
  }); // prettier-ignore
});

it('a page of a hundred thousand broken tags keeps nobody waiting', async () => {
  const page = Buffer.from(
    `<html><body><a href="a.doc">附件</a>${'<span>'.repeat(50_000)}${'<img '.repeat(60_000)}`,
  );
  expect(linksOf(page).anchors).toEqual([{ href: 'a.doc', text: '附件' }]);
  expect(linksOf(Buffer.from(`<a href="a.doc">附件</a>${'<div>'.repeat(100_000)}`)).anchors).toEqual([]);
  expect((await withImagesInside(page, 'a.html', new FolderIndex(openDirectory(root)))).length).toBe(
    page.length,
  );
}, 20_000);
