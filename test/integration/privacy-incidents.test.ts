/** The five incidents of domain.md 11.5, rebuilt with invented persons: each is stopped. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { scanBytes, scanFile, scanText, type FileScan } from '../../src/files/scan';
import { piecesOfHtml } from '../../src/files/pieces';
import { writeFile } from '../../src/sample/files';
import { writePdf } from '../../src/sample/pdf';
import { docx, para, xlsx } from '../fixtures/office-files';
import { person, persons } from '../fixtures/persons';

const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-privacy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const scanned = (content: Uint8Array, name: string): Promise<FileScan> => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return scanFile(file, name);
};

describe('incidents', () => {
  it('2017: 77 numbers in a list of check-ups before pregnancy (XLSX), and a list with accounts (PDF)', async () => {
    const rows = persons(77).map(({ name, id }, i) => [String(i + 1), name, id, '正常']);
    const content = await writeFile({
      form: 'xlsx',
      sheets: [{ name: '孕前检查', rows: [['序号', '姓名', '身份证号码', '检查结果'], ...rows] }],
    } as Parameters<typeof writeFile>[0]);
    const list = await scanned(content, '免费孕前优生健康检查名单.xlsx');
    expect(list).toMatchObject({ counts: { residentId: 77, health: 77 }, bySeverity: { block: 77 } });
    expect(list.findings[0]).toMatchObject({ place: '工作表“孕前检查”第2行', layer: 'body' });

    const paid = persons(12).map(({ name, card }) => `${name}  ${card}  520元`);
    const pdf = await scanned(
      writePdf('低保金发放表', ['姓名  银行卡号  金额', ...paid]),
      '低保金发放表.pdf',
    );
    expect(pdf.counts.bankCard).toBe(12);
  });

  it('2018: almost 10,000 rows of name, number, education and health', async () => {
    const rows = persons(9876).map(({ name, id }, i) => [i + 1, name, id, '初中', i % 9 ? '健康' : '残疾']);
    const scan = await scanned(xlsx([{ name: '附件', rows: [['序号', '姓名', '证件号码', '文化程度', '健康状况'], ...rows] }]), '附件.xlsx');
    expect(scan.counts).toMatchObject({ residentId: 9876, health: 9876 });
    expect(scan.findings.filter(({ severity }) => severity === 'block')).toHaveLength(200);
  }); // prettier-ignore

  it('2019: lists of housing and of dangerous houses, thousands of rows', async () => {
    const all = persons(3000);
    const csv = [
      '户主,身份证号,住址',
      ...all.map(({ name, id }, i) => `${name},${id},望川县石桥镇东山村${i}号`),
    ];
    const text = await scanned(Buffer.from(csv.join('\r\n')), '住房保障名单.csv');
    expect(text.counts).toMatchObject({ residentId: 3000, homeAddress: 3000 });
    const content = await writeFile({
      form: 'docx',
      heading: '危房改造名单',
      lines: all.slice(0, 500).map(({ name, id }) => `${name}　${id}　C级`),
    } as Parameters<typeof writeFile>[0]);
    expect((await scanned(content, '危房改造名单.docx')).bySeverity.block).toBe(500);
  });

  it('2019: one card for all subsidies, with full numbers in a hidden column', async () => {
    const rows = persons(40).map(({ name, id, card }) => [name, '粮食补贴', 520, id, card]);
    const scan = await scanned(
      xlsx([{ name: '一卡通', before: '<cols><col min="4" max="5" hidden="1"/></cols>', rows: [['户主姓名', '项目', '金额', '身份证号', '一卡通账号'], ...rows] }]),
      '惠农补贴.xlsx',
    );
    expect(scan.counts).toMatchObject({ residentId: 40, bankCard: 40 });
    expect(scan.findings.every(({ layer }) => layer === 'hiddenCells')).toBe(true);
  }); // prettier-ignore

  it('2022: private mobile numbers in the text of two emergency notices', async () => {
    const [one, two] = [person(1), person(2)];
    const html = `<p>各乡镇指定专人值守，联系人：${one.name}，电话：${one.mobile}。</p><table><tr><th>姓名</th><th>联系电话</th></tr><tr><td>${two.name}</td><td>${two.mobile}</td></tr></table>`;
    const body = scanText(piecesOfHtml(html, '正文', '关于做好防汛应急工作的通知'));
    expect(body.findings.map(({ severity, kind, place }) => `${severity} ${kind} ${place}`)).toEqual([
      'override mobile 正文第1段',
      'override mobile 正文表格1第2行',
    ]);
    const file = await scanBytes(docx(para(`联系人：${two.name}　${two.mobile}`)), '应急通知.docx');
    expect(file.counts).toEqual({ mobile: 1 });
  });

  it('none of the originals is in a report', async () => {
    const all = persons(5);
    const scan = await scanned(Buffer.from(all.map(({ name, id, card }) => `${name},${id},${card}`).join('\n')), '名单.csv');
    expect(scan.bySeverity.block).toBe(10);
    const report = JSON.stringify(scan);
    for (const { id, card } of all) {
      expect(report).not.toContain(id.slice(6, 14));
      expect(report).not.toContain(card.slice(4, 12));
    }
  }); // prettier-ignore

  it('the same lists masked as the rules want pass', async () => {
    const rows = persons(30).map(({ name, mobile }) => [name, '34*************123', `${mobile.slice(0, 3)}****${mobile.slice(7)}`, '石桥镇东山村']);
    const scan = await scanned(xlsx([{ rows: [['姓名', '身份证号', '电话', '住址'], ...rows] }]), '公示.xlsx');
    expect(scan).toMatchObject({ findings: [], bySeverity: { block: 0, override: 0, warn: 0 } });
  }); // prettier-ignore
});
