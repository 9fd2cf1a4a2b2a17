/** Real documents come out right: plain text with navigation, traditional and damaged characters, DOCX. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOfficialDocument, textOf } from '../../src/import/document';
import { realData } from '../support/data';

const seeds = realData('seeds');
const docx = realData('docx');
const read = (file: string) => readOfficialDocument(readFileSync(file), path.basename(file));
const seed = (start: string) =>
  path.join(
    seeds!,
    readdirSync(seeds!).find((name) => name.startsWith(start))!,
  );

const EXPECTED = [
  ['000', '印发关于贯彻国务院电视电话会议精神深入推进机关效能建设工作安排的通知', undefined, ['宿州市人民政府办公室'], '2006-10-20', 18],
  ['001', '中共滁州市委办公室、安徽省滁州市人民政府办公室关于转发《2009年滁州市机关效能建设工作要点》的通知', '滁办字〔2009〕8号', ['中共滁州市委办公室', '滁州市人民政府办公室'], '2009-02-01', 21],
  ['002', '中共晋中市委 晋中市人民政府关于进一步加强政务环境建设的意见', '市发行〔2007〕16号', ['中共晋中市委', '晋中市人民政府'], '2007-11-29', 0],
  ['003', '關于加強行政效能監察工作的實施意見', '張政辦發〔2006〕58號', ['张掖市人民政府办公室'], '2006-04-04', 0],
  ['004', '2013年全省政務公開政務服務工作要點', undefined, ['安徽省人民政府辦公廳'], '2013-04-10', 0],
] as const; // prettier-ignore

describe.skipIf(!seeds)('seeds', () => {
  it.each(EXPECTED)('%s', async (name, title, number, organs, issuedOn, tasks) => {
    const document = await read(seed(name));
    expect(document.title?.value).toBe(title);
    expect(document.documentNumber?.value).toBe(number);
    expect(document.organs.map(({ value }) => value)).toEqual(organs);
    expect(document.issuedOn?.value).toBe(issuedOn);
    expect(document.tasks).toHaveLength(tasks);
  });

  it('leaves out what the page of 001 has around the text', async () => {
    const text = textOf((await read(seed('001'))).blocks);
    expect(text).not.toMatch(/找法网|免责声明|当前位置|效力级别|字号/);
    expect(text).toContain('一、进一步拉高标杆,分解、落实年度目标任务');
  });

  it('takes the single line of 002 apart into its 23 sections', async () => {
    const { blocks } = await read(seed('002'));
    const paragraphs = blocks.filter((block) => /^\([一二三四五六七八九十]+\) /.test(textOf([block])));
    expect(paragraphs).toHaveLength(23);
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(5);
  });
});

describe.skipIf(!docx)('laws whose text is in an altChunk', () => {
  it.each(docx ? readdirSync(docx) : [])('%s', async (name) => {
    const document = await read(path.join(docx!, name));
    expect(document.title?.value).toBe(path.basename(name, '.docx'));
    expect(document.organs).toHaveLength(1);
    expect(document.organs[0]!.value).toMatch(/^全国人民代表大会/);
    expect(textOf(document.blocks).length).toBeGreaterThan(7000);
    expect(document.blocks.filter(({ kind }) => kind === 'heading').length).toBeGreaterThan(6);
  });
});
