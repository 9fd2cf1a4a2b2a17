/** 废止失效目录 as the portal shows it: whatever ended a document, since when, by what, for whom. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../src/domain/public-record';
import { all } from '../../src/store/statements';
import { document, organ } from '../support/ledger';
import { SmallSite } from '../support/small-site';
import { memoryStore } from '../support/store';
import { servePortal, type Served } from '../support/portal';

const site = new SmallSite();
let portal: Served;

const policy = (id: string, title: string, more: Partial<DocumentRecord> = {}) =>
  document(id, {
    title,
    documentType: 'policy',
    organs: [{ id: 'O2', name: '望川县民政局' }],
    above: ['O1'],
    issuedOn: '2020-03-01',
    ...more,
  });

beforeAll(async () => {
  const { ledger } = site;
  ledger.put(organ('O3', { name: '清水县人民政府', shortName: '清水县政府' }));
  ledger.put(policy('P1', '救助办法', { documentNumber: '望民发〔2020〕1号' }));
  ledger.put(policy('P2', '临时价格措施'));
  ledger.put(policy('P3', '试行办法', { expiresOn: '2025-12-31' }));
  ledger.put(policy('P4', '延长了的办法', { expiresOn: '2025-11-30' }));
  ledger.put(policy('P5', '旧站上的=办法', { declaredValidity: 'repealed' }));
  ledger.put(policy('P6', '将要废止的办法'));
  ledger.put(policy('P7', '现行办法'));
  ledger.put(policy('P8', '清水县办法', { organs: [{ id: 'O3', name: '清水县人民政府' }] }));
  ledger.put(policy('P9', '已下架的办法', { declaredValidity: 'repealed' }));
  ledger.put(document('P10', { title: '拟任职公示', documentType: 'notice', expiresOn: '2025-12-01' }));
  ledger.put(
    document('K1', {
      title: '关于清理文件的决定',
      documentNumber: '望政发〔2026〕2号',
      effectiveOn: '2026-01-05',
      changes: [
        { relation: 'repeals', target: 'P1', note: '由新办法代替' },
        { relation: 'declaresVoid', target: 'P2' },
        { relation: 'keeps', target: 'P4', until: '2026-01-02' },
        { relation: 'repeals', target: 'P8' },
      ],
    }),
  );
  ledger.put(
    document('K2', { title: '后来的决定', effectiveOn: '2027-01-01', changes: [{ relation: 'repeals', target: 'P6' }] }),
  ); // prettier-ignore
  ledger.withdraw('P9', { kind: 'publishedInError', reason: '误发布' });
  site.publish();
  portal = await servePortal(site.env);
});
afterAll(async () => {
  await portal.close();
  site.remove();
});

const get = async (path: string) => {
  const response = await fetch(portal.base + path);
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const n = (id: string) => site.ledger.entries.find(({ recordId }) => recordId === id)!.seq;
const rowsOf = (csv: string) => csv.replace('\ufeff', '').trim().split('\r\n').map((line) => line.split(',')); // prettier-ignore

describe('what no longer applies', () => {
  it('is listed with the day, the way and the basis, the last ended first', async () => {
    const { status, headers, text } = await get('ceased.csv');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const [head, ...rows] = rowsOf(text);
    expect(head!.slice(0, 9)).toEqual(['名称', '文号', '发布机构', '成文日期', '有效性', '停止适用日期', '方式', '依据', '依据文号']); // prettier-ignore
    expect(rows.map(([title, , , , validity, day, how, by]) => [title, validity, day, how, by])).toEqual([
      ['清水县办法', '已废止', '2026-01-05', '废止', '关于清理文件的决定'],
      ['临时价格措施', '已失效', '2026-01-05', '宣布失效', '关于清理文件的决定'],
      ['救助办法', '已废止', '2026-01-05', '废止', '关于清理文件的决定'],
      ['延长了的办法', '已失效', '2026-01-03', '有效期至2026年1月2日', ''],
      ['试行办法', '已失效', '2026-01-01', '有效期至2025年12月31日', ''],
      ['旧站上的=办法', '已废止', '', '由发布机构标注', ''],
    ]);
    expect(rows[2]!.slice(8)).toEqual(['望政发〔2026〕2号', '由新办法代替', site.env.publicUrl + site.pageOf('P1')]); // prettier-ignore
  });

  it('stands on a page with links to it and to its basis', async () => {
    const { status, text } = await get('ceased.html');
    expect(status).toBe(200);
    expect(text).toContain('各级机关公开的文件中，已经废止或者失效的共6件');
    expect(text).toContain(`<a href="${site.pageOf('P1')}">救助办法</a> <span class="tag bad">已废止</span>`);
    expect(text).toContain(
      `依据：由<a href="${site.pageOf('K1')}">《关于清理文件的决定》（望政发〔2026〕2号）</a>废止（由新办法代替）`,
    );
    for (const absent of ['将要废止的办法', '现行办法', '已下架的办法', '拟任职公示'])
      expect(text).not.toContain(absent);
  });

  it('is that of an organ and of those below it', async () => {
    const county = await get(`organs/${n('O1')}/ceased.html`);
    expect(county.text).toContain('望川县人民政府及下级机关公开的文件中，已经废止或者失效的共5件');
    const other = await get(`organs/${n('O3')}/ceased.html`);
    expect(other.text).toContain('共1件');
    expect(other.text).not.toContain('救助办法');
    const csv = await get(`organs/${n('O3')}/ceased.csv`);
    expect(csv.headers.get('content-disposition')).toContain(encodeURIComponent('清水县人民政府 废止失效目录.csv')); // prettier-ignore
    expect(rowsOf(csv.text)).toHaveLength(2);
  });

  it('is linked from the policy documents', async () => {
    expect((await get('types/policy/')).text).toContain('<a href="../../ceased.html">废止失效目录</a>');
    const ofOrgan = await get(`organs/${n('O1')}/types/policy/`);
    expect(ofOrgan.text).toContain(`organs/${n('O1')}/ceased.html">废止失效目录</a>`);
    expect((await get('types/notice/')).text).not.toContain('废止失效目录');
  });

  it.each([
    'organs/999999/ceased.html',
    'organs/0/ceased.html',
    'organs/1/ceased.html',
    'ceased.html?page=2',
  ])('%s is not there', async (path) => expect((await get(path)).status).toBe(404));

  it('reads no page from what is no number', async () => {
    expect((await get('ceased.html?page=x')).text).toBe((await get('ceased.html')).text);
  });
});

it('is found without reading every record', () => {
  const plan = all<{ detail: string }>(
    memoryStore(),
    `EXPLAIN QUERY PLAN SELECT r.id FROM record r WHERE r.validity IN ('repealed', 'expired')`,
  );
  expect(plan.map(({ detail }) => detail).join()).toContain('record_ceased');
});
