/** An old site moves in: a catalogue of any form, a folder of files, twice, and interrupted. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as XLSX from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { openDirectory, openZip, type Folder } from '../../src/import/site/folder';
import { rememberColumns, rememberedColumns } from '../../src/import/site/mapping';
import { importSite } from '../../src/import/site/move';
import { figuresOf } from '../../src/import/site/figures-of';
import { sheetOf } from '../../src/import/site/sheet';
import { mappingProblems, survey } from '../../src/import/site/survey';
import { guessColumns } from '../../src/import/site/guess';
import { ImportSession, type ImportOptions } from '../../src/import/session';
import { toLexical } from '../../src/import/document';
import { TableRefused } from '../../src/import/table';
import type { DocumentRow } from '../../src/publish/project/rows';
import type { Office } from '../support/office';
import type { TestPayload } from '../support/payload';
import { APPROVER_OF_ALL, temporaryFolder, withOfficeAnew } from '../support/set-up';

const root = temporaryFolder();
let t: TestPayload;
let office: Office;
withOfficeAnew((made) => ({ t, office } = made));

const publish = { by: APPROVER_OF_ALL, source: '旧网站' };
const workbook = (rows: unknown[][], more: (sheet: XLSX.WorkSheet) => void = () => {}): Buffer => {
  const sheet = XLSX.utils.aoa_to_sheet(rows);
  more(sheet);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '目录');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
};
const folderOf = (files: Record<string, string | Buffer>): Folder => {
  const directory = mkdtempSync(path.join(root, 'folder-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    writeFileSync(path.join(directory, name), content);
  }
  return openDirectory(directory);
};
async function move(catalogue: Buffer, { folder, organ, name = '目录.xlsx', ...options }: ImportOptions & { folder?: Folder; organ?: string; name?: string } = {}) {
  const session = await ImportSession.open(t.payload, options);
  await importSite(session, { name, catalogue, folder, organ, columns: (headings) => guessColumns(headings, []) });
  const { report } = session;
  return { ...report.counts, report, figures: figuresOf(report), reasons: report.lines.map(({ row, reason }) => `${row ?? '-'} ${reason}`) };
} // prettier-ignore
const all = async <T>(collection: string) =>
  (await t.payload.db.find<T>({ collection, limit: 0, pagination: false, sort: 'id' })).docs;
const documents = () => all<DocumentRow & { importKey: string }>('documents');
const snapshot = async () => JSON.stringify([await documents(), await all('attachments'), await all('publications'), await all('organs')]); // prettier-ignore
const textOf = (row: DocumentRow): string =>
  JSON.stringify(row.body ?? '').replace(/"text":"([^"]*)"|./g, '$1');

const PAGE = `<html><head><title>关于用水的通知</title></head><body><div class="nav">首页</div><div class="TRS_Editor">
<h1>关于用水的通知</h1><p>各县（市、区）人民政府：</p><p>为保障用水，现就有关事项通知如下，请认真贯彻执行；有关情况及时报告。</p>
<p><a href="./P02.csv">附件：用水计划表</a></p><img src="images/a.png" alt="示意图"></div></body></html>`;
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'); // prettier-ignore
const HEAD = ['索引号', '信息名称（必填）', '文号', '发布机构', '成文日期', '发布日期', '网址', '附件名'];
const ROWS = [
  ['青岚市政府信息公开目录'],
  ['导出时间 2026-04-04'],
  [],
  HEAD,
  ['K1/2006-00001', '关于用水的通知', '青民发[2006]1号', '青岚市民政局', '2006.4.4', 38811, 'https://old.example.cn/a/t1.html', ''],
  ['K1/2006-00002', '关于用电的通知', '', '青岚市民政局', '二○○六年四月四日', '2006/4/5', '', 'FILES\\%E7%94%A8%E7%94%B5.TXT'],
  ['', '关于用气的通知', '青民发〔2006〕3号', '青岚市民政局', '2006年4月4日', '2006年4月5日', '', '没有.docx'],
  ['', '关于日期的通知', '', '青岚市民政局', '某年某月', '2006-13-45', 'https://old.example.cn/a/t4.html', ''],
  ['', '关于用气的通知', '青民发〔2006〕3号', '青岚市民政局', '2006-04-04', '2006-04-05', '', ''],
]; // prettier-ignore
const FILES = {
  'a/t1.html': iconv.encode(PAGE.replace('<head>', '<head><meta charset="gbk">'), 'gbk'),
  'a/P02.csv': '月份,水量\n1,2\n',
  'a/images/a.png': PNG,
  'files/用电.txt': '关于用电的通知\n\n各科室：\n请节约用电。\n\n青岚市民政局\n2006年4月4日\n',
  '无主.pdf': '%PDF-1.4\n',
};

describe('a catalogue', () => {
  it('is found below its title, with its columns, dates and three values each', async () => {
    const found = await survey(workbook(ROWS), '目录.xlsx');
    expect(found).toMatchObject({ sheet: '目录', header: { row: 4, found: true }, rows: 5 });
    expect(found.columns.map(({ field }) => field)).toEqual(['indexNumber', 'title', 'documentNumber', 'organ', 'issuedOn', 'publishedOn', 'url', 'file']);
    expect(found.columns[5]).toMatchObject({ filled: 5, understood: 4, odd: [{ row: 8, value: '2006-13-45' }] });
    expect(found.columns[1]!.samples).toEqual(['关于用水的通知', '关于用电的通知', '关于用气的通知']);
  }); // prettier-ignore

  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['GBK', (text: string) => iconv.encode(text, 'gbk')],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('in %s is the same as in XLSX', async (_, encode) => {
    const csv = ROWS.map((row) => row.join(',')).join('\r\n');
    const found = await survey(encode(csv), '目录.csv');
    const sheet = await survey(workbook(ROWS), '目录.xlsx');
    expect(found.fingerprint).toBe(sheet.fingerprint);
    expect(found.columns.map(({ field, understood }) => [field, understood])).toEqual(
      sheet.columns.map(({ field, understood }) => [field, understood]),
    );
  });

  it('without headings is guessed by what stands in it', async () => {
    const found = await survey(Buffer.from('https://a.cn/1,关于甲的通知,青政发〔2020〕1号,青岚市民政局,2020-01-01,2020-01-05\nhttps://a.cn/2,关于乙的通知,青政发〔2020〕2号,青岚市财政局,2020-02-01,2020-02-05\n'), 'a.csv');
    expect(found.header.found).toBe(false);
    expect(found.columns.map(({ field }) => field)).toEqual(['url', 'title', 'documentNumber', 'organ', 'issuedOn', 'publishedOn']);
  }); // prettier-ignore

  it('with cells merged downwards and days as formatted numbers says what a person sees', async () => {
    const bytes = workbook([['机构', '标题', '发布日期'], ['青岚市民政局', '甲', 38811], ['', '乙', 38812.5]], (sheet) => {
      sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
      sheet.C2!.z = 'yyyy"年"m"月"d"日"';
    });
    await move(bytes);
    expect((await documents()).map(({ title, carriedOver }) => [title, carriedOver?.originallyPublishedOn])).toEqual([['甲', '2006-04-04'], ['乙', '2006-04-05']]);
    expect(await all('organs')).toHaveLength(2);
  }); // prettier-ignore

  it('is asked for what is missing, in one sentence each', () => {
    expect(mappingProblems(['summary', 'genre'], false)).toHaveLength(3);
    expect(mappingProblems(['title', 'organ', 'publishedOn'], false)).toEqual([]);
    expect(mappingProblems(['title', 'title', 'url', 'organ'], false)[0]!.zh).toContain('两列');
  });

  it.each([
    ['nothing', Buffer.alloc(0), '是空的'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '另存为 XLSX'],
    ['a broken XLSX', Buffer.from('PK\u0003\u0004nonsense'), '已经损坏'],
    ['a PDF', Buffer.from('%PDF-1.7'), '不是表格'],
  ])('that is %s is refused with what to do', async (_, bytes, sentence) => {
    await expect(survey(bytes, 'x')).rejects.toThrow(TableRefused);
    await expect(survey(bytes, 'x')).rejects.toThrow(sentence);
  });

  it('keeps its mapping for the next one with the same headings, or most of them', () => {
    const headings = (...names: string[]) => names.map((heading) => ({ heading })) as never;
    rememberColumns(root, { fingerprint: 'abc', columns: headings('信息名', '生成 时间', '编号') }, ['title', 'publishedOn', null]);
    rememberColumns(root, { fingerprint: 'def', columns: headings('信息名') }, ['url']);
    const known = (fingerprint: string, ...names: string[]) => rememberedColumns(root, fingerprint, names);
    expect(known('abc')).toEqual(['title', 'publishedOn', null]);
    expect(known('ghi', '序号', '生成时间', '信息名', '编号', '栏目')).toEqual([undefined, 'publishedOn', 'title', null, undefined]);
    expect(known('ghi', '序号', '来源', '信息名', '栏目')).toBeUndefined();
    expect(known('ghi', '', '')).toBeUndefined();
  }); // prettier-ignore

  it('has the columns guessed that a catalogue like it did not have, no field twice', async () => {
    const set = ['publishedOn', undefined, undefined, null] as const;
    const { columns } = await survey(Buffer.from('生成时间,发布时间,标题,文号\n2020-01-01,2020-01-02,关于水的通知,水发〔2020〕1号\n'), 'x.csv', () => set); // prettier-ignore
    expect(columns.map(({ field }) => field)).toEqual(['publishedOn', null, 'title', null]);
  });
});

describe('moving in', () => {
  const options = { publish, oldHosts: ['old.example.cn'] };

  it('reads pages with their pictures and files, and names what is missing on either side', async () => {
    const done = await move(workbook(ROWS), { ...options, folder: folderOf(FILES) });
    expect(done).toMatchObject({ read: 5, created: 4, published: 3 });
    const [water, power] = (await documents()).sort((a, b) => (a.title! < b.title! ? 1 : -1)).filter(({ title }) => /水|电/.test(title!)).sort((a) => (a.title!.includes('水') ? -1 : 1));
    expect(water).toMatchObject({ issuedOn: '2006-04-04', importedIndexNumber: 'K1/2006-00001', carriedOver: { originallyPublishedOn: '2006-04-04', oldAddress: 'https://old.example.cn/a/t1.html' } });
    expect(textOf(water!)).toContain('为保障用水');
    expect(textOf(power!)).toContain('请节约用电。');
    const files = await all<{ name: string; organ: string }>('attachments');
    expect(files.map(({ name }) => name).sort()).toEqual(['image-1.png', '附件：用水计划表.csv']);
    expect(files.every(({ organ }) => organ === office.organ)).toBe(true);
    expect(done.figures).toMatchObject({ missingFiles: 3, withoutRow: 1, doubles: 1, notTaken: 1, carriedOver: 3 });
    expect(done.reasons).toEqual(expect.arrayContaining(['7 目录中写明的文件没有找到', '8 成文日期无法识别', '8 发布日期无法识别', '9 与同一文件中前面的一条相同', '- 文件夹中的文件没有对应的目录行']));
  }); // prettier-ignore

  it('changes nothing the second time, from a ZIP and a CSV instead of a folder and XLSX', async () => {
    await move(workbook(ROWS), { ...options, folder: folderOf(FILES) });
    const before = await snapshot();
    const zip = path.join(root, 'files.zip');
    writeFileSync(zip, zipSync(Object.fromEntries(Object.entries(FILES).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]))));
    const csv = Buffer.from(ROWS.map((row) => row.join(',')).join('\n'));
    const again = await move(csv, { ...options, folder: openZip(zip), name: '目录.csv' });
    expect(again).toMatchObject({ created: 0, published: 0, unchanged: 4 });
    expect(await snapshot()).toBe(before);
  }); // prettier-ignore

  it('goes on where it was interrupted, keeping each file once', async () => {
    const many = [HEAD, ...Array.from({ length: 150 }, (_, i) => ['', `通知${i}`, '', '青岚市民政局', '', `2006-01-${String((i % 28) + 1).padStart(2, '0')}`, `https://a.cn/${i}`, 'f.csv'])];
    const folder = folderOf({ 'f.csv': 'a,b\n1,2\n' });
    const session = await ImportSession.open(t.payload, options);
    const stop = new Error('the power went');
    let lines = 0;
    Object.assign(session, { progress: () => { if ((lines += 1) > 1) throw stop; } });
    await expect(importSite(session, { name: 'a.xlsx', catalogue: workbook(many), folder, columns: (headings) => guessColumns(headings, []) })).rejects.toBe(stop);
    expect(await documents()).toHaveLength(100);
    const rest = await move(workbook(many), { ...options, folder });
    expect(rest).toMatchObject({ created: 50, unchanged: 100 });
    expect(await all('attachments')).toHaveLength(1);
    expect(await all('publications')).toHaveLength(150);
  }); // prettier-ignore

  it('says in a rehearsal what a real run does, and writes nothing', async () => {
    const before = await snapshot();
    const folder = folderOf(FILES);
    const dry = await move(workbook(ROWS), { ...options, folder, dryRun: true });
    expect(await snapshot()).toBe(before);
    const real = await move(workbook(ROWS), { ...options, folder });
    expect(real.reasons).toEqual(dry.reasons);
    expect(real.figures).toEqual(dry.figures);
  });

  it('takes for a person only rows of his or her organs, and makes none', async () => {
    const within = new Set([office.organ]);
    const done = await move(workbook([HEAD, ['', '甲', '', '青岚市民政局', '', '2020-01-01', '', ''], ['', '乙', '', '青岚市财政局', '', '2020-01-01', '', ''], ['', '丙', '', '青岚市水利局', '', '2020-01-01', '', '']]), { within });
    expect((await documents()).map(({ title }) => title)).toEqual(['甲']);
    expect(done.reasons).toEqual(expect.arrayContaining(['3 不是您负责的机关', '4 机关名录中没有这个机关']));
    expect(await all('organs')).toHaveLength(2);
  }); // prettier-ignore

  it('keeps a page that cannot be read, or a secret one, from being public', async () => {
    const folder = folderOf({ '1.html': '<html><body></body></html>', '2.txt': '机密★1年\n\n关于机密的通知\n\n各科室：\n内容。\n' });
    const rows = [HEAD, ['', '空的', '', '青岚市民政局', '', '2020-01-01', '', '1.html'], ['', '密的', '', '青岚市民政局', '', '2020-01-01', '', '2.txt']];
    const done = await move(workbook(rows), { ...options, folder });
    expect(done).toMatchObject({ created: 1, published: 0 });
    expect((await documents()).map(({ title, stage }) => [title, stage])).toEqual([['空的', 'working']]);
    expect(await move(workbook(rows), { ...options, folder })).toMatchObject({ created: 0, published: 0, unchanged: 1 });
    const { id } = (await documents())[0]!;
    const body = toLexical([{ kind: 'paragraph', runs: [{ text: '补上的正文。' }], line: 1 }], () => 'id');
    await t.payload.db.updateOne({ collection: 'documents', id, data: { body } });
    expect(await move(workbook(rows), { ...options, folder })).toMatchObject({ created: 0, published: 1 });
  }); // prettier-ignore

  it('takes the day of a working copy from its file when it is published later', async () => {
    const folder = folderOf({ '1.html': PAGE.replace('<body>', '<body><p>发布日期：2019-03-04</p>') });
    const rows = [HEAD, ['', '用水的通知', '', '青岚市民政局', '', '', 'https://old.example.cn/1.html', '1.html']];
    expect(await move(workbook(rows), { folder })).toMatchObject({ created: 1, published: 0 });
    expect(await move(workbook(rows), { ...options, folder })).toMatchObject({ created: 0, published: 1 });
    expect((await documents()).map(({ carriedOver }) => carriedOver?.originallyPublishedOn)).toEqual(['2019-03-04']);
  }); // prettier-ignore

  it('does not follow a ZIP out of its limits', async () => {
    const file = path.join(root, 'bomb.zip');
    writeFileSync(file, zipSync({ 'big.txt': Buffer.alloc(60 * 1024 * 1024), '../../etc/x.txt': strToU8('通知\n\n各科室：\n内容。\n') }, { level: 9 }));
    const done = await move(workbook([HEAD, ['', '大的', '', '青岚市民政局', '', '2020-01-01', '', 'big.txt']]), { ...options, folder: openZip(file) });
    expect(done.report.lines).toContainEqual(expect.objectContaining({ reason: '正文没有读出来', detail: expect.stringContaining('解压后超过 50 MB') as string }));
    writeFileSync(file, 'no zip at all');
    expect(() => openZip(file)).toThrow('重新压缩为 ZIP');
  }); // prettier-ignore

  it('is reported on a page to sign, with every list', async () => {
    const { report } = await move(workbook(ROWS), { ...options, folder: folderOf(FILES) });
    const page = sheetOf({ organ: '青岚市<民政局>', source: '旧网站', by: '张三', catalogue: { name: '目录.xlsx', sha256: 'ab'.repeat(32) }, folder: { name: '文件.zip', files: 5 }, day: '2026-11-20', dryRun: false, csvSha256: 'cd'.repeat(32) }, report);
    expect(page).toContain('青岚市&lt;民政局&gt;');
    for (const text of ['ab'.repeat(32), 'cd'.repeat(32), '文件有、目录缺（1）', '无主.pdf', '目录有、文件缺（3）', '没有导入（1）', '重复（1，2处）', '转入公开（3）', '负责人（签字）', 'size: A4']) expect(page).toContain(text);
    const unpublished = await move(workbook([HEAD, ['', '甲', '', '青岚市民政局', '', '2020-01-01', '', '']]));
    expect(unpublished.figures).toMatchObject({ created: 1, workingCopies: 1, carriedOver: 0 });
    expect(unpublished.report.csv()).toContain('留作工作稿,,甲,没有要求转入公开');
    expect(report.csv().split('\n').length).toBe(1 + report.lines.length + 3 + 1);
  }); // prettier-ignore
});
