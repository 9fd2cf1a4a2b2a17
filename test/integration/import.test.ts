/** Catalogues, texts, organs and documents brought into a database, published, and brought in again. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterEach, describe, expect, it } from 'vitest';
import { importAll } from '../../src/import/all';
import { importCatalogue } from '../../src/import/catalogue';
import { importDivisions, readDivisions } from '../../src/import/divisions';
import { importDocuments } from '../../src/import/documents';
import { importOrgans } from '../../src/import/organs';
import { ImportSession, type ImportOptions } from '../../src/import/session';
import { importTexts } from '../../src/import/texts';
import { contentOf } from '../../src/publish/ledger';
import type { DocumentRow, OrganRow } from '../../src/publish/project/rows';
import type { DocumentRecord } from '../../src/domain/public-record';
import type { Office } from '../support/office';
import type { TestPayload } from '../support/payload';
import { APPROVER_OF_ALL, temporaryFolder, withOfficeAnew } from '../support/set-up';

const directory = temporaryFolder();
let t: TestPayload;
let office: Office;
withOfficeAnew((made) => ({ t, office } = made));
// Changes tie documents to each other, so that they could not be deleted.
afterEach(async () => {
  for (const { id, changes } of await documents())
    if (changes?.length) await t.payload.db.updateOne({ collection: 'documents', id, data: { changes: [] } });
});

const file = (name: string, content: string | Buffer) => {
  const target = path.join(directory, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
  return target;
};
const publish = { by: APPROVER_OF_ALL, source: '青岚市政府旧网站' };
async function run(work: (session: ImportSession) => Promise<void> | void, options: ImportOptions = {}) {
  const session = await ImportSession.open(t.payload, options);
  await work(session);
  const { report } = session;
  const reasons = report.lines.map(({ outcome, row, reason }) => `${outcome} ${row ?? '-'} ${reason}`);
  return { ...report.counts, reasons, report };
}
const documents = async () =>
  (await t.payload.db.find<DocumentRow & { importKey: string }>({ collection: 'documents', limit: 0, pagination: false, sort: 'id' })).docs; // prettier-ignore
const organs = async () =>
  (await t.payload.db.find<OrganRow & { madeByImport?: string }>({ collection: 'organs', limit: 0, pagination: false })).docs; // prettier-ignore
const records = async () => {
  const { docs } = await t.payload.db.find<{ text: string; kind: string; batch: string }>({ collection: 'publications', where: { recordType: { equals: 'document' } }, sort: 'id', limit: 0, pagination: false }); // prettier-ignore
  return docs.map(({ text, kind, batch }) => ({
    kind,
    batch,
    ...(contentOf({ text }).record as DocumentRecord),
  }));
};
/** Everything that an import could change. */
const snapshot = async () => JSON.stringify([await documents(), await organs(), await records()]);

const CATALOGUE = `source,site_owner,title,doc_number,issued,published,url
旧站,青岚市人民政府,关于用水的通知,发文字号：青政发 [2004] 第08号,2004-03-01,2004-03-05,https://old.example.gov.cn/a.html
旧站,青岚市人民政府,,青政发〔2005〕2号,,2005-01-02,https://old.example.gov.cn/b.html
旧站,青岚市人民政府,没有日期的通知,,,,https://elsewhere.example.com/c.html
旧站,青岚市人民政府,,,,2006-01-01,https://old.example.gov.cn/d.html
旧站,青岚市民政局,"关于救助的
通知",\u200b青民发〔2006〕1号,2006-09-01,2006-05-01,https://elsewhere.example.com/e.html
旧站,,没有机关的通知,,,2006-05-01,https://old.example.gov.cn/f.html
旧站,青岚市人民政府,重复,,,2006-05-01,https://old.example.gov.cn/a.html
旧站,,没有网址,,,2006-05-01,
`;

describe('a catalogue', () => {
  it('is kept row by row, with organs made from the site owner and marked so', async () => {
    const source = file('catalogue.csv', CATALOGUE);
    const done = await run((session) => importCatalogue(session, source));
    expect(done).toMatchObject({ read: 8, created: 6, published: 0 });
    expect(done.reasons).toEqual(
      expect.arrayContaining([
        'notTaken 9 与同一文件中前面的一条相同',
        'notTaken 10 没有网址和索引号，机关、名称、日期也不齐全，无法识别',
        'note 2 文号的序号写法已改为规范写法',
        'note 7 成文日期晚于发布日期',
      ]),
    );
    const made = (await organs()).find(({ name }) => name === '青岚市人民政府')!;
    expect(made).toMatchObject({ kind: 'government', level: 'city', shortName: '青岚市政府' });
    expect(made.madeByImport).toContain('catalogue.csv');
    const [first] = await documents();
    expect(first).toMatchObject({ title: '关于用水的通知', documentNumber: '青政发〔2004〕8号', leadOrgan: made.id, stage: 'working', issuedOn: '2004-03-01' }); // prettier-ignore
    expect((await documents()).find(({ title }) => title === '关于救助的 通知')?.leadOrgan).toBe(
      office.organ,
    );
    expect(await records()).toEqual([]);
  });

  it('publishes what qualifies, in the order of original dates, and reports the rest', async () => {
    const source = file('catalogue.csv', CATALOGUE);
    const done = await run((session) => importCatalogue(session, source), { publish, oldHosts: ['old.example.gov.cn'] });
    expect(done).toMatchObject({ created: 6, published: 3 });
    expect(done.reasons).toEqual(expect.arrayContaining(['workingCopy 4 没有原发布日期', 'workingCopy 5 名称和文号都没有', 'workingCopy 8 没有发布机构']));
    const published = await records();
    expect(published.map(({ title, kind }) => [title, kind])).toEqual([
      ['关于用水的通知', 'carriedOver'], ['青政发〔2005〕2号', 'carriedOver'], ['关于救助的 通知', 'carriedOver'],
    ]);
    expect(published[0]!.carriedOver).toEqual({ source: publish.source, originallyPublishedOn: '2004-03-05', oldAddress: 'https://old.example.gov.cn/a.html' });
    expect(published[2]!.carriedOver).toMatchObject({ originalUrl: 'https://elsewhere.example.com/e.html' });
    expect((await documents()).map(({ stage }) => stage).sort()).toEqual(['approved', 'approved', 'approved', 'working', 'working', 'working']);
  }); // prettier-ignore

  it('changes nothing the second time, also where an officer has edited a row since', async () => {
    const source = file('catalogue.csv', CATALOGUE);
    await run((session) => importCatalogue(session, source), { publish });
    const [first] = await documents();
    await t.payload.db.updateOne({ collection: 'documents', id: first!.id, data: { title: '改过的标题' } });
    const before = await snapshot();
    const again = await run((session) => importCatalogue(session, source), { publish });
    expect(again).toMatchObject({ created: 0, published: 0, unchanged: 6 });
    expect(await snapshot()).toBe(before);
  });

  it('publishes later what was first imported without publication, as officers left it', async () => {
    const source = file('catalogue.csv', CATALOGUE);
    await run((session) => importCatalogue(session, source));
    const [first] = await documents();
    await t.payload.db.updateOne({ collection: 'documents', id: first!.id, data: { title: '改过的标题' } });
    const later = await run((session) => importCatalogue(session, source), { publish });
    expect(later).toMatchObject({ created: 0, published: 3 });
    expect((await records())[0]).toMatchObject({
      title: '改过的标题',
      carriedOver: { source: publish.source },
    });
  });

  it('writes nothing in a dry run, and says what a real one would do', async () => {
    const source = file('catalogue.csv', CATALOGUE);
    const before = await snapshot();
    const dry = await run((session) => importCatalogue(session, source), { publish, dryRun: true });
    expect(await snapshot()).toBe(before);
    expect(dry).toMatchObject({ created: 6, published: 3 });
    const real = await run((session) => importCatalogue(session, source), { publish });
    expect(real.reasons).toEqual(dry.reasons);
    expect(real.report.organsMade).toEqual(dry.report.organsMade);
  });

  it('publishes only for organs over which the account approves', async () => {
    const source = file('catalogue.csv', CATALOGUE);
    const { docs } = await t.payload.db.find<{ email: string }>({ collection: 'users', where: { id: { equals: office.approver.id } } }); // prettier-ignore
    const done = await run((session) => importCatalogue(session, source), { publish: { ...publish, by: docs[0]!.email } }); // prettier-ignore
    expect((await records()).map(({ title }) => title)).toEqual(['关于救助的 通知']);
    expect(done.reasons).toContain('workingCopy 2 指定的账号不是该机关的审批人');
  });

  it('refuses to start for an account that is none, or approves nothing', async () => {
    const open = (by: string) => ImportSession.open(t.payload, { publish: { by, source: '旧站' } });
    await expect(open('nobody@example.org')).rejects.toThrow('没有账号');
    const { docs } = await t.payload.db.find<{ email: string }>({ collection: 'users', where: { id: { equals: office.officer.id } } }); // prettier-ignore
    await expect(open(docs[0]!.email)).rejects.toThrow('没有审批权限');
  });

  it('reads GBK, Chinese headings, other columns and broken lines', async () => {
    const text = '索引号;标题;发布机构;文号;发布日期;主题分类;体裁;有效性;公开属性;网址\nK1/2020-00001;通知甲;青岚市民政局;青民发﹝2020﹞1号;2020年3月4日;综合政务\\政务公开;通知;现行有效;主动公开;https://a.example.cn/1\nK1/2020-00001;通知乙;青岚市民政局;;2020/3/5;不存在的分类;布告;;依申请公开;https://a.example.cn/2\nK1/2020-00003;通知丙;青岚市民政局、青岚市财政局;;3月5日;;;;;不是网址\n';
    const source = file('gbk.csv', iconv.encode(text, 'gb18030'));
    const done = await run((session) => importCatalogue(session, source), { publish });
    const [first, third] = await documents();
    expect(first).toMatchObject({ title: '通知甲', importedIndexNumber: 'K1/2020-00001', topic: '02-01', genre: '通知', declaredValidity: 'inForce' });
    expect(third).toMatchObject({ title: '通知丙', leadOrgan: office.organ, jointOrgans: [office.otherOrgan] });
    expect(third!.carriedOver?.originalUrl ?? null).toBeNull();
    expect(done.reasons).toEqual(expect.arrayContaining(['notTaken 3 索引号与前面的一条重复，索引号必须唯一', 'note 3 主题分类不在规定的词表中，没有采用', 'note 4 发布日期无法识别', 'note 4 网址格式不对，没有作为链接', 'workingCopy 4 没有原发布日期']));
  }); // prettier-ignore

  it('never publishes what is not 主动公开', async () => {
    const source = file('a.csv', '标题,发布机构,发布日期,公开属性,网址\n内部的,青岚市民政局,2020-01-01,不予公开,https://a.example.cn/1\n'); // prettier-ignore
    const done = await run((session) => importCatalogue(session, source), { publish });
    expect(done.reasons).toEqual(['workingCopy 2 公开属性不是主动公开，不能公开']);
    expect(await records()).toEqual([]);
  });

  it('keeps an imported 索引号 verbatim and refuses one that is taken', async () => {
    const head = '标题,发布机构,发布日期,索引号,网址\n';
    const one = file(
      'one.csv',
      `${head}甲,青岚市民政局,2020-01-01,nyncj-/2020-09240013,https://a.example.cn/1\n`,
    );
    const two = file(
      'two.csv',
      `${head}乙,青岚市民政局,2020-01-01,nyncj-/2020-09240013,https://a.example.cn/2\n`,
    );
    await run((session) => importCatalogue(session, one), { publish });
    const done = await run((session) => importCatalogue(session, two), { publish });
    expect((await records()).map(({ importedIndexNumber }) => importedIndexNumber)).toEqual([
      'nyncj-/2020-09240013',
    ]);
    expect(done.reasons).toEqual(['notTaken 2 索引号与库中已有的信息重复，索引号必须唯一']);
  });

  it('is refused with a sentence where the first line names no columns', async () => {
    const source = file('bad.csv', '甲,乙\n1,2\n');
    await expect(run((session) => importCatalogue(session, source))).rejects.toThrow(
      'bad.csv：没有指定“名称”列',
    );
  });

  it('goes in by batches of at most 100, each of them whole', async () => {
    const lines = Array.from({ length: 230 }, (_, i) => `通知${i},青岚市民政局,2020-01-0${(i % 9) + 1},https://a.example.cn/${i}`);
    const source = file('many.csv', `标题,发布机构,发布日期,网址\n${lines.join('\n')}\n`);
    await run((session) => importCatalogue(session, source), { publish });
    const sizes = new Map<string, number>();
    const published = await records();
    for (const { batch } of published) sizes.set(batch, (sizes.get(batch) ?? 0) + 1);
    expect([...sizes.values()].sort()).toEqual([100, 100, 30]);
    const days = published.map(({ carriedOver }) => carriedOver!.originallyPublishedOn);
    expect(days).toEqual([...days].sort());
  }); // prettier-ignore
});

const law = (title: string, date: string | null, more: object = {}) => ({ path: `行政法规/${title}(${date}).md`, title, level: '行政法规', region: '', version_date: date, dates: [], order: [], history: [], body: `第一条 ${title}的正文。`, ...more }); // prettier-ignore
const texts = (name: string, ...laws: object[]) => file(name, gzipSync(laws.map((one) => JSON.stringify(one)).join('\n'))); // prettier-ignore

describe('law texts', () => {
  it('become a chain of versions by their issuers', async () => {
    const source = texts('laws.jsonl.gz', law('甲条例', '2019-03-02'), law('甲条例', '2023-07-20'), law('甲条例', '2022-03-29'), law('乙条例', '2020-01-01', { body: '第一条 乙。\n\n第二条 本条例自2020年6月1日起施行。' })); // prettier-ignore
    const done = await run((session) => importTexts(session, source), { publish });
    expect(done).toMatchObject({ read: 4, created: 4, published: 4 });
    const published = await records();
    expect(published.map(({ title, issuedOn }) => [title, issuedOn])).toEqual([['甲条例', '2019-03-02'], ['乙条例', '2020-01-01'], ['甲条例', '2022-03-29'], ['甲条例', '2023-07-20']]); // prettier-ignore
    expect(published[1]).toMatchObject({ effectiveOn: '2020-06-01', level: 'national', genre: '法规' });
    expect(published[1]!.body).toContain('<strong>第一条</strong>');
    expect(published.map(({ changes }) => changes?.[0])).toEqual([
      undefined,
      undefined,
      { relation: 'amends', target: published[0]!.id },
      { relation: 'amends', target: published[2]!.id },
    ]);
    const issuer = (await organs()).find(({ name }) => name === '国务院');
    expect(issuer).toMatchObject({ level: 'national', external: true });
  });

  it('continue the chain of an earlier import', async () => {
    await run((session) => importTexts(session, texts('old.jsonl.gz', law('甲条例', '2019-03-02'))), {
      publish,
    });
    const later = texts('new.jsonl.gz', law('甲条例', '2023-07-20'), law('甲条例', '2010-01-01'));
    await run((session) => importTexts(session, later), { publish });
    const [stored, oldest, newest] = await records();
    expect(newest!.changes).toEqual([{ relation: 'amends', target: stored!.id }]);
    expect(oldest).toMatchObject({ issuedOn: '2010-01-01', declaredValidity: 'amended' });
  });

  it('take parts of a code apart, keep what has no date, name what is broken', async () => {
    const part = (name: string) => law('丙法典', null, { path: `丙法典/${name}.md`, level: '民法典' });
    const source = texts('parts.jsonl.gz', part('总则'), part('物权编'), law('丁条例', '2020-01-01'), law('丁条例', '2020-01-01'), law('戊条例', '2020-01-01', { body: ' ' }), { title: 3 });
    writeFileSync(source, gzipSync(Buffer.concat([Buffer.from('不是 JSON\n'), (await import('node:zlib')).gunzipSync(readFileSync(source))])));
    const done = await run((session) => importTexts(session, source), { publish });
    expect((await documents()).map(({ title }) => title)).toEqual(['丙法典（总则）', '丙法典（物权编）', '丁条例']);
    expect(done).toMatchObject({ read: 7, created: 3, published: 1 });
    expect(done.reasons).toEqual(expect.arrayContaining(['notTaken 1 这一行不是有效的 JSON', 'notTaken 5 与同一文件中前面的一条相同', 'notTaken 6 正文是空的', 'notTaken 7 缺少必要的字段', 'workingCopy 2 没有原发布日期']));
  }); // prettier-ignore

  it('are refused with a sentence where the archive is damaged', async () => {
    const whole = gzipSync(Array.from({ length: 500 }, (_, i) => JSON.stringify(law(`条例${i}`, '2020-01-01'))).join('\n')); // prettier-ignore
    const source = file('cut.jsonl.gz', whole.subarray(0, 900));
    await expect(run((session) => importTexts(session, source))).rejects.toThrow('不能读取或者解压');
    expect(await documents()).toEqual([]);
  });
});

const bodies = (...list: [id: string, name: string, level: string, parent?: string][]) =>
  JSON.stringify({ organizations: list.map(([id, name, level, parent]) => ({ id, name, level, parent_id: parent ?? null })) }); // prettier-ignore

describe('organs', () => {
  const LIST = bodies(['c', '青岚市', 'city'], ['d', '望川区', 'district', 'c'], ['1', '青岚市望川区教育局', 'department', 'd'], ['2', '青岚市望川区人民政府石桥街道办事处', 'department', 'd'], ['3', '青岚市望川区柳镇人民政府', 'department', 'd'], ['4', '中共青岚市望川区委员会办公室', 'department', 'd'], ['5', '青岚市望川区教育局', 'unit', '1'], ['6', '青岚市望川区第一中学', 'unit', '1'], ['7', '无主', 'unit', 'x']); // prettier-ignore

  it('become governments, departments, 街道, townships, party organs and units', async () => {
    const source = file('organs.json', LIST);
    const done = await run((session) => importOrgans(session, source));
    expect(done).toMatchObject({ read: 9, created: 7 });
    expect(done.reasons).toEqual(['notTaken 9 上级不在文件中', 'note 7 与所属部门同名，是该部门本级，没有另建机关']); // prettier-ignore
    const byName = new Map((await organs()).map((organ) => [organ.name, organ]));
    const parent = (name: string) =>
      [...byName.values()].find(({ id }) => id === byName.get(name)!.parent)?.name;
    expect(byName.get('青岚市人民政府')).toMatchObject({ kind: 'government', level: 'city' });
    expect(byName.get('青岚市望川区人民政府')).toMatchObject({ kind: 'government', level: 'county' });
    expect(byName.get('青岚市望川区教育局')).toMatchObject({ kind: 'department', level: 'county', shortName: '区教育局' }); // prettier-ignore
    expect(byName.get('青岚市望川区人民政府石桥街道办事处')).toMatchObject({ kind: 'subdistrict', level: 'township' }); // prettier-ignore
    expect(byName.get('青岚市望川区柳镇人民政府')).toMatchObject({ kind: 'government', level: 'township' });
    expect(byName.get('中共青岚市望川区委员会办公室')).toMatchObject({ kind: 'party', external: true });
    expect(byName.get('青岚市望川区第一中学')).toMatchObject({ kind: 'unit', level: 'county' });
    expect(parent('青岚市望川区第一中学')).toBe('青岚市望川区教育局');
    expect(parent('青岚市望川区教育局')).toBe('青岚市望川区人民政府');
    expect(parent('青岚市望川区人民政府')).toBe('青岚市人民政府');
  });

  it('are made once, and a municipality is a province', async () => {
    const source = file('organs.json', LIST);
    await run((session) => importOrgans(session, source));
    const before = await snapshot();
    expect(await run((session) => importOrgans(session, source))).toMatchObject({ created: 0, unchanged: 7 });
    expect(await snapshot()).toBe(before);
    const municipality = file('m.json', bodies(['c', '上海市', 'city'], ['d', '普陀区', 'district', 'c']));
    await run((session) => importOrgans(session, municipality));
    const levels = new Map((await organs()).map(({ name, level }) => [name, level]));
    expect(levels.get('上海市人民政府')).toBe('province');
    expect(levels.get('上海市普陀区人民政府')).toBe('county');
  });
});

const TEXT = '青民发〔2021〕4号\n青岚市民政局关于慰问的通知\n各县民政局：\n请做好慰问工作。\n青岚市民政局\n2021年1月4日\n（此件公开发布）\n'; // prettier-ignore

describe('documents', () => {
  it('are kept as recognised, once, and published with their own date', async () => {
    const source = file('notice.txt', TEXT);
    const done = await run((session) => importDocuments(session, [source], '青岚市民政局'), { publish });
    expect(done).toMatchObject({ created: 1, published: 1 });
    expect(await records()).toMatchObject([{ title: '青岚市民政局关于慰问的通知', documentNumber: '青民发〔2021〕4号', genre: '通知', issuedOn: '2021-01-04', carriedOver: { originallyPublishedOn: '2021-01-04' } }]); // prettier-ignore
    expect(await run((session) => importDocuments(session, [source], '青岚市民政局'), { publish })).toMatchObject({ created: 0, unchanged: 1 }); // prettier-ignore
  });

  it('keep nothing of a classified file, and take the others', async () => {
    const files = [file('secret.txt', `机密★3年\n${TEXT}`), file('open.txt', TEXT), file('empty.txt', '\n')];
    const done = await run((session) => importDocuments(session, files, '青岚市民政局'));
    expect(done).toMatchObject({ read: 3, created: 1 });
    expect(done.report.lines.filter(({ outcome }) => outcome === 'notTaken').map((line) => [line.file, line.row])).toEqual([['secret.txt', 1], ['empty.txt', undefined]]); // prettier-ignore
    expect(JSON.stringify(await documents())).not.toContain('机密');
  });

  it('bring their images as attachments', async () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const source = file('image.html', `<html><body><h1>关于路线图的通知</h1><p>各部门：</p><p>路线如下。</p><p><img alt="路线图" src="data:image/png;base64,${png}"></p></body></html>`); // prettier-ignore
    await run((session) => importDocuments(session, [source], '青岚市民政局'));
    const [document] = await documents();
    const { docs } = await t.payload.find({ collection: 'attachments', depth: 0 });
    expect(docs).toMatchObject([{ alt: '路线图', mediaType: 'image/png', organ: office.organ }]);
    expect(JSON.stringify(document!.body)).toContain(`"value":"${docs[0]!.id}"`);
    expect((document as unknown as { bodyFiles: string[] }).bodyFiles).toEqual([docs[0]!.id]);
  });
});

describe('everything in a directory', () => {
  it('is found by its form; what has none is named', async () => {
    const root = path.join('all');
    file(`${root}/一览.csv`, CATALOGUE);
    file(`${root}/法规.jsonl.gz`, gzipSync(JSON.stringify(law('甲条例', '2019-03-02'))));
    file(`${root}/机关.json`, bodies(['c', '青岚市', 'city']));
    file(`${root}/公文/通知.txt`, TEXT);
    file(`${root}/区划/provinces.json`, '[{"code":"98","name":"云山省"},{"code":"9x","name":"坏"}]');
    file(`${root}/区划/cities.json`, '[{"code":"9801","name":"青岚市","provinceCode":"98"}]');
    file(`${root}/别的.csv`, 'a,b\n1,2\n');
    file(`${root}/README.md`, '#');
    const target = path.join(directory, root);
    const done = await run((session) => importAll(session, target, t.env.dataDir), { publish });
    expect(done).toMatchObject({ published: 5 });
    expect(done.report.lines.filter(({ row }) => !row)).toMatchObject([{ file: '别的.csv', outcome: 'notTaken' }]); // prettier-ignore
    expect(readDivisions(t.env.dataDir)).toEqual([{ code: '98', name: '云山省' }, { code: '9801', name: '青岚市' }]); // prettier-ignore
    expect((await organs()).filter(({ name }) => name === '青岚市人民政府')).toHaveLength(1);
    const before = await snapshot();
    const again = await run((session) => importAll(session, target, t.env.dataDir), { publish });
    expect(again).toMatchObject({ created: 0, published: 0 });
    expect(await snapshot()).toBe(before);
  });

  it('refuses a directory with nothing to import', async () => {
    file('nothing/a.csv', 'a,b\n');
    await expect(run((session) => importAll(session, path.join(directory, 'nothing'), t.env.dataDir))).rejects.toThrow('没有可以导入的文件'); // prettier-ignore
    await expect(run((session) => importAll(session, path.join(directory, 'missing'), t.env.dataDir))).rejects.toThrow('不是目录'); // prettier-ignore
    await expect(run((session) => importDivisions(session, path.join(directory, 'nothing'), t.env.dataDir))).rejects.toThrow('没有行政区划文件'); // prettier-ignore
  });
});

it('reports as CSV that a spreadsheet opens', async () => {
  const source = file('catalogue.csv', CATALOGUE);
  const { report } = await run((session) => importCatalogue(session, source), { publish });
  const target = path.join(directory, 'report.csv');
  report.write(target);
  const written = readFileSync(target, 'utf8');
  expect(written.startsWith('\ufeff文件,行,结果,字段,名称或标识,原因,内容\n')).toBe(true);
  expect(written).toContain(
    'catalogue.csv,10,未导入,网址,没有网址,没有网址和索引号，机关、名称、日期也不齐全，无法识别',
  );
  expect(report.summary(false)[0]).toContain('读取 8 条，新增 6 条，公开 3 条');
});
