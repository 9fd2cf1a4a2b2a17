/** What a person decides when an old site moves in: which day counts, what columns mean. */
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { figuresOf } from '../../src/import/site/figures-of';
import { guessColumns } from '../../src/import/site/guess';
import { importSite } from '../../src/import/site/move';
import { sheetOf } from '../../src/import/site/sheet';
import { ImportSession, type ImportOptions } from '../../src/import/session';
import type { DocumentRow } from '../../src/publish/project/rows';
import type { Office } from '../support/office';
import type { TestPayload } from '../support/payload';
import { APPROVER_OF_ALL, withOfficeAnew } from '../support/set-up';

let t: TestPayload;
let office: Office;
withOfficeAnew((made) => ({ t, office } = made));

const publish = { by: APPROVER_OF_ALL, source: '旧网站' };
const HEAD = '标题,发布机构,生成时间,发布时间,网址';
const ROWS = [
  '有发布日期的通知,青岚市民政局,2006-04-01,2006-04-03,http://old.example.cn/1',
  '没有发布日期的通知,青岚市民政局,2006-04-02,,http://old.example.cn/2',
  '都没有的通知,青岚市民政局,,,http://old.example.cn/3',
];

async function move(options: ImportOptions, rows = ROWS, head = HEAD) {
  const session = await ImportSession.open(t.payload, options);
  const columns = (headings: readonly string[]) => guessColumns(headings, []);
  await importSite(session, {
    name: '目录.csv',
    catalogue: Buffer.from([head, ...rows].join('\n')),
    columns,
  });
  return session.report;
}
const days = async () => {
  const { docs } = await t.payload.db.find<DocumentRow>({
    collection: 'documents',
    limit: 0,
    pagination: false,
  });
  return Object.fromEntries(docs.map(({ title, stage, carriedOver }) => [title, [stage, carriedOver?.originallyPublishedOn ?? undefined]])); // prettier-ignore
};
const pageOf = (report: Awaited<ReturnType<typeof move>>) =>
  sheetOf({ organ: '青岚市民政局', catalogue: { name: '目录.csv', sha256: '' }, day: '2026-11-20', dryRun: false, csvSha256: '' }, report); // prettier-ignore
const REMARK = '没有发布日期，按选择以成文日期作为原发布日期';

it('finds the item of a column by the one name that contains it and binds the organ, and names the others once', async () => {
  const item = (code: string, name: string, levels: string[]) =>
    t.payload.db.create({ collection: 'items', data: { id: uuidv7(), code, name, levels, order: 1 } });
  const policy = String((await item('A20-01-02', '行政规范性文件', ['city'])).id);
  await item('A20-01-09', '村规范性文件', ['township']);
  await item('A20-06-01', '行政处罚决定', ['city']);
  await item('A20-06-02', '行政处罚依据', ['city']);
  const columns = ['政务公开>规范性文件', '规范性文件', '通知公告', '通知公告', '行政处罚', '政策文件', '文件'];
  const rows = columns.map((column, i) => `关于${i}的通知,青岚市民政局,2006-04-0${i + 1},,http://old.example.cn/${i},${column}`);
  const report = await move({}, rows, `${HEAD},栏目`);
  const { docs } = await t.payload.db.find<DocumentRow>({ collection: 'documents', limit: 0, pagination: false, sort: 'title' });
  expect(docs.map(({ mainItem }) => mainItem ?? null)).toEqual([policy, policy, null, null, null, office.item, null]);
  expect(report.summary(false).slice(1)).toEqual([
    '  2 × 已导入，请核对：栏目“规范性文件”按相近的名称归入公开事项“行政规范性文件”',
    '  2 × 已导入，请核对：栏目“通知公告”不在公开事项目录中，没有采用',
    '  1 × 已导入，请核对：栏目“行政处罚”不在公开事项目录中，没有采用',
    '  1 × 已导入，请核对：栏目“文件”不在公开事项目录中，没有采用',
  ]);
  expect(figuresOf(report)).toMatchObject({ created: 7, toCheck: 0 });
  const page = pageOf(report);
  expect(page).toContain('<td>栏目“通知公告”不在公开事项目录中，没有采用</td><td>2</td>');
  expect(page.split('通知公告')).toHaveLength(2);
  expect(report.csv().split('栏目“通知公告”')).toHaveLength(3);
}); // prettier-ignore

it('takes the day of issue for that of publication only where that was chosen', async () => {
  const silent = await move({ publish });
  expect(figuresOf(silent)).toMatchObject({ carriedOver: 1, workingCopies: 2 });
  expect(pageOf(silent)).not.toContain('以成文日期作为原发布日期');
  expect((await days())['没有发布日期的通知']).toEqual(['working', undefined]);

  const chosen = await move({ publish: { ...publish, dateFrom: 'issued' } });
  expect(figuresOf(chosen)).toMatchObject({ carriedOver: 1, workingCopies: 1, unchanged: 3 });
  expect(await days()).toEqual({
    有发布日期的通知: ['approved', '2006-04-03'],
    没有发布日期的通知: ['approved', '2006-04-02'],
    都没有的通知: ['working', undefined],
  });
});

it('says in every report for which rows that was so, and a rehearsal says it before', async () => {
  const options = { publish: { ...publish, dateFrom: 'issued' as const } };
  const dry = await move({ ...options, dryRun: true });
  expect(dry.summary(true)).toContain(`  1 × 已转入公开：${REMARK}`);
  const report = await move(options);
  expect(report.carried.map(({ name, remark }) => [name, remark])).toEqual([
    ['没有发布日期的通知', REMARK],
    ['有发布日期的通知', undefined],
  ]);
  expect(report.csv()).toContain(`已转入公开,,没有发布日期的通知,${REMARK}`);
  expect(pageOf(report)).toContain('没有发布日期的 1 条，按经办人的选择以成文日期作为原发布日期');
  expect(pageOf(report)).toContain(`<td>没有发布日期的通知</td><td>${REMARK}</td>`);
});
