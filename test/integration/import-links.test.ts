/** Catalogues whose cells lead to the pages: hyperlinks and formulas of workbooks, links of HTML tables. */
import * as XLSX from '@e965/xlsx';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnsFromFile, rememberColumns, rememberedColumns } from '../../src/import/site/mapping';
import { importSite } from '../../src/import/site/move';
import { survey } from '../../src/import/site/survey';
import { ImportSession } from '../../src/import/session';
import type { DocumentRow } from '../../src/publish/project/rows';
import type { TestPayload } from '../support/payload';
import { temporaryFolder, withOfficeAnew } from '../support/set-up';

const root = temporaryFolder();
let t: TestPayload;
withOfficeAnew((made) => ({ t } = made));

type Cell = string | { text: string; link?: string; formula?: string };

function workbook(rows: Cell[][]): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text))));
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const written = sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject;
      if (typeof cell === 'object' && cell.link) written.l = { Target: cell.link };
      if (typeof cell === 'object' && cell.formula) written.f = cell.formula;
    }),
  );
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '目录');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
} // prettier-ignore

const address = (n: number) => `http://old.example.cn/art/${n}.html`;
const organ = { text: '青岚市民政局', link: 'http://mzj.example.cn/' };
const HEAD = ['发布机构', '名称', '成文日期'];
const linked = (n: number): Cell[] => [organ, { text: `关于${n}的通知`, link: address(n) }, `2006-04-0${n}`];
const LINKED = [['目录'], HEAD, linked(1), linked(2), linked(3)];
const fieldsOf = async (rows: Cell[][]) =>
  (await survey(workbook(rows), '目录.xlsx')).columns.map(({ heading, field }) => `${heading} ${field}`);

async function moved(catalogue: Buffer, name = '目录.xlsx') {
  const found = await survey(catalogue, name);
  const session = await ImportSession.open(t.payload, {});
  await importSite(session, { name, catalogue, columns: () => found.columns.map(({ field }) => field) });
  const { docs } = await t.payload.db.find<DocumentRow & { importKey: string; originalUrl?: string }>({ collection: 'documents', limit: 0, pagination: false, sort: 'title' });
  return { docs, reasons: session.report.lines.map(({ row, reason }) => `${row} ${reason}`) };
} // prettier-ignore

describe('the links behind the cells of a column', () => {
  it('become a column that is guessed as the address; those that all rows share do not', async () => {
    const found = await survey(workbook(LINKED), '目录.xlsx');
    expect(found.columns.map(({ heading, field }) => `${heading} ${field}`)).toEqual(['发布机构 organ', '名称 title', '成文日期 issuedOn', '名称（链接） url']);
    expect(found.columns[3]).toMatchObject({ filled: 3, samples: [1, 2, 3].map(address) });
  }); // prettier-ignore

  it('are imported as the addresses, and found again the second time', async () => {
    const { docs } = await moved(workbook(LINKED));
    expect(docs.map(({ title, importKey }) => [title, importKey])).toEqual(
      [1, 2, 3].map((n) => [`关于${n}的通知`, `catalogue:${address(n)}`]),
    );
    const again = await moved(workbook([['目录'], HEAD, [organ, { text: '关于1的通知（改）', link: address(1) }, '2006-04-01']]));
    expect(again.docs).toHaveLength(3);
  }); // prettier-ignore

  it('are read from formulas too', async () => {
    const formula = (n: number) => ({ text: `关于${n}的通知`, formula: `HYPERLINK("${address(n)}?a=1&b=""x""","关于${n}的通知")` });
    const found = await survey(workbook([HEAD, ['青岚市民政局', formula(1), '2006-04-01'], ['青岚市民政局', formula(2), '2006-04-02']]), '目录.xlsx');
    expect(found.columns[3]).toMatchObject({ field: 'url', samples: [1, 2].map((n) => `${address(n)}?a=1&b="x"`) });
  }); // prettier-ignore

  it('stand in the cells themselves where the column of addresses only says 查看', async () => {
    const rows: Cell[][] = [[...HEAD, '链接'], ...[1, 2].map((n) => [...linked(n), { text: '点击查看', link: address(n) }]), [...linked(3), address(9)]];
    expect(await fieldsOf(rows)).toEqual(['发布机构 organ', '名称 title', '成文日期 issuedOn', '链接 url']);
    const { docs } = await moved(workbook(rows));
    expect(docs.map(({ importKey }) => importKey)).toEqual([1, 2, 9].map((n) => `catalogue:${address(n)}`));
  }); // prettier-ignore

  it('are left where a column holds addresses, and take the place of one that is empty', async () => {
    const rows = (url: string) => [[...HEAD, '网址'], ...[1, 2, 3].map((n) => [...linked(n), url && `${url}${n}`])];
    expect(await fieldsOf(rows('http://new.example.cn/'))).toEqual(['发布机构 organ', '名称 title', '成文日期 issuedOn', '网址 url']);
    expect(await fieldsOf(rows(''))).toEqual(['发布机构 organ', '名称 title', '成文日期 issuedOn', '网址 null', '名称（链接） url']);
  }); // prettier-ignore

  it('of attachments are no address of the page', async () => {
    const rows: Cell[][] = [[...HEAD, '附件'], ...[1, 2].map((n) => ['青岚市民政局', `关于${n}的通知`, `2006-04-0${n}`, { text: `计划${n}`, link: `http://old.example.cn/P${n}.doc` }])];
    expect(await fieldsOf(rows)).toEqual(['发布机构 organ', '名称 title', '成文日期 issuedOn', '附件 file', '附件（链接） null']);
  }); // prettier-ignore

  it('lead to files beside the workbook, and not to mailboxes or into the workbook', async () => {
    const link = (n: number, to: string) => ['青岚市民政局', { text: `关于${n}的通知`, link: to }, `2006-04-0${n}`];
    const files = await survey(workbook([HEAD, link(1, 'art/1.html'), link(2, 'art/2.html')]), '目录.xlsx');
    expect(files.columns[3]).toMatchObject({ heading: '名称（链接）', field: 'file', samples: ['art/1.html', 'art/2.html'] });
    expect(await fieldsOf([HEAD, link(1, 'mailto:a@example.cn'), link(2, '#目录!A1'), link(3, 'javascript:alert(1)')])).toHaveLength(3);
  }); // prettier-ignore

  it('are remembered with the other columns, and named in a mapping', async () => {
    const { fingerprint, columns } = await survey(workbook(LINKED), '目录.xlsx');
    const without = await survey(workbook([['目录'], HEAD, ['青岚市民政局', '关于1的通知', '2006-04-01']]), '目录.xlsx');
    expect(fingerprint).not.toBe(without.fingerprint);
    rememberColumns(root, { fingerprint, columns }, [null, 'title', 'issuedOn', null]);
    const again = await survey(workbook(LINKED), '目录.xlsx', (headings, print) => rememberedColumns(root, print, headings));
    expect(again.columns.map(({ field }) => field)).toEqual([null, 'title', 'issuedOn', null]);
    const file = path.join(root, 'mapping.json');
    writeFileSync(file, JSON.stringify({ 网址: '名称（链接）', 名称: 'B' }));
    expect(columnsFromFile(file, columns.map(({ heading }) => heading))).toEqual([null, 'title', null, 'url']);
  }); // prettier-ignore

  it('leave a row that is longer than the header to be checked', async () => {
    const { reasons } = await moved(workbook([...LINKED, [...linked(4), '多出一格']]));
    expect(reasons).toContain('6 这一行的列数多于列名，各列可能错位，请核对');
  });

  it('are read from a table that is HTML', async () => {
    const rows = [1, 2].map((n) => `<tr><td>青岚市民政局</td><td><span><a href="${address(n)}">关于${n}的通知</a></span></td><td>2006-04-0${n}</td></tr>`);
    const found = await survey(Buffer.from(`<table><tr>${HEAD.map((name) => `<th>${name}</th>`).join('')}</tr>${rows.join('')}</table>`), '目录.html');
    expect(found.columns[3]).toMatchObject({ heading: '名称（链接）', field: 'url', filled: 2 });
  }); // prettier-ignore
});
