/** Documents with a type: what is kept, asked for, made public and listed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createLocalReq } from 'payload';
import { onRequestTitles } from '../../src/admin/server/on-request-titles';
import { remindersOf } from '../../src/admin/server/reminders';
import { approve, reviewSecrecy, submit } from '../../src/publish/commands';
import { project } from '../../src/publish/project';
import type { DocumentRecord } from '../../src/domain/public-record';
import type { DocumentRow } from '../../src/publish/project/rows';
import { checksOfRow, NOTICE, saveDocument } from '../support/documents';
import { bodyOf, makeDocument, on, refusal, type Office } from '../support/office';
import { document, MemoryLedger, organ } from '../support/ledger';
import type { TestPayload } from '../support/payload';
import { withOffice } from '../support/set-up';
import { fullSite, increment } from '../support/site';
import { memoryStore } from '../support/store';

let t: TestPayload;
let office: Office;
withOffice((made) => ({ t, office } = made));

/** Saved as the form saves it, through every hook. */
async function saved(documentType: string, particulars: unknown, more: object = {}): Promise<DocumentRow> {
  const { id } = await makeDocument(t.payload, office);
  return saveDocument(t.payload, id, { documentType, particulars, ...more });
}
const req = () => ({ payload: t.payload }) as never;
const recordOf = async (row: DocumentRow) => (await project(req(), 'documents', row)) as DocumentRecord;
const checks = async (row: DocumentRow, today?: string) =>
  (await checksOfRow(t.payload, row, today)).filter(({ key }) => key.startsWith('type:'));

describe('what is kept', () => {
  it('computes the last day of a notice in working days, and lets it end by itself', async () => {
    const row = await saved('notice', NOTICE);
    expect(row.particulars).toMatchObject({ to: '2026-11-09' });
    expect(row).toMatchObject({ effectiveOn: '2026-11-02', expiresOn: '2026-11-09', genre: '公示' });
  });

  it('leaves the last day that an officer set', async () => {
    expect((await saved('notice', { ...NOTICE, to: '2026-11-20' })).particulars).toMatchObject({
      to: '2026-11-20',
    });
  });

  it('refuses what cannot be read, with the name of the particular', async () => {
    await expect(saved('notice', { ...NOTICE, from: '2026-13-01' })).rejects.toThrow(/专门要素|particulars/i);
  });

  it('drops the particulars of another type', async () => {
    const row = await saved('annual-report', { year: 2025, ...NOTICE });
    expect(row.particulars).toEqual({ year: 2025 });
    expect(row.typeKey).toBe(`annual-report/${office.organ}/2025`);
  });
});

describe('submission', () => {
  it('names what is missing and leads to it', async () => {
    const { telephone: _, ...rest } = NOTICE;
    const { id } = await saved('notice', rest);
    const error = await refusal(submit(on(t.payload, id, office.officer)));
    expect(error).toMatchObject({ field: 'particulars.telephone', message: '请填写“异议受理电话”。' });
  });

  it('needs no body where the particulars say everything', async () => {
    const row = await saved(
      'appointments',
      {
        decidedOn: '2026-11-02',
        decidedBy: '市政府常务会议',
        changes: [{ kind: '任命', name: '李明', post: '市民政局局长' }],
      },
      { body: bodyOf(), genre: '通知' },
    );
    await submit(on(t.payload, row.id, office.officer));
  });

  it('finds personal data in the particulars', async () => {
    const { id } = await saved('notice', { ...NOTICE, contact: '陈明 11010519491231002X' });
    const error = await refusal(submit(on(t.payload, id, office.officer)));
    expect(error).toMatchObject({ code: 'check', field: 'particulars' });
    expect(error.message).toContain('身份证');
  });

  it('takes one annual report of an organ and year, and says which stands already', async () => {
    const first = await saved('annual-report', { year: 2024 });
    await submit(on(t.payload, first.id, office.officer));
    const second = await saved('annual-report', { year: 2024 });
    expect(await checks(second)).toMatchObject([
      { severity: 'block', field: 'documentType' },
      { severity: 'warn', key: 'type:late' },
    ]);
    const other = await saved('annual-report', { year: 2023 });
    expect((await checks(other)).map(({ severity }) => severity)).toEqual(['warn']);
  });

  it('warns of a report after its day, which is later for governments', async () => {
    const row = await saved('annual-report', { year: 2025 });
    expect(await checks(row, '2026-01-31')).toEqual([]);
    expect(await checks(row, '2026-02-01')).toMatchObject([{ severity: 'warn', key: 'type:late' }]);
  });
});

describe('the public record', () => {
  it('carries the values, the organs above and what is gathered', async () => {
    const result = await makeDocument(t.payload, office);
    const row = await saved('notice', NOTICE, { collects: [result.id] });
    expect(await recordOf(row)).toMatchObject({
      documentType: 'notice',
      particulars: { to: '2026-11-09', days: 5 },
      collects: [result.id],
    });
  });

  it('says nothing of a picture that is not attached', async () => {
    const row = await saved('profile', { leaders: [{ name: '李明', post: '局长', photo: 'none' }] });
    await expect(recordOf(row)).rejects.toThrow('图片');
  });
});

describe('what comes back', () => {
  const asOfficer = async () => {
    const user = await t.payload.findByID({ collection: 'users', id: office.officer.id, depth: 0 });
    return createLocalReq({ user: { ...user, collection: 'users' } as never }, t.payload);
  };

  it('reminds the officer of a profile that was confirmed more than six months ago', async () => {
    const profile = (confirmedOn: string) =>
      makeDocument(t.payload, office, {
        documentType: 'profile',
        particulars: { confirmedOn },
        stage: 'approved',
        updatedAt: '2026-01-02T00:00:00.000Z',
      });
    const [old] = [await profile('2026-01-01'), await profile('2026-11-01')];
    await t.payload.db.updateOne({
      collection: 'documents',
      id: old.id,
      data: { updatedAt: '2026-01-02T00:00:00.000Z' },
    });
    const { renew } = await remindersOf(await asOfficer());
    expect(renew).toEqual([{ id: old.id, title: old.title, when: '2026-01-01' }]);
  });

  it('offers the titles of the register that may be public, and no other', async () => {
    const registered = (title: string, titlePublic: boolean) =>
      makeDocument(t.payload, office, {
        title,
        stage: 'registered',
        disclosure: 'onRequest',
        withholding: { titlePublic },
      });
    await registered('可以列出的信息', true);
    await registered('不能列出的信息', false);
    const ask = async (organ: string) => {
      const req = await asOfficer();
      Object.assign(req, { searchParams: new URLSearchParams({ organ }) });
      return (await onRequestTitles.handler(req)).json();
    };
    expect(await ask(office.organ)).toEqual({
      titles: [{ title: '可以列出的信息', issuedOn: '2026-11-10' }],
    });
    expect(await ask(office.otherOrgan)).toEqual({ titles: [] });
  });
});

it('goes the whole way to approval', async () => {
  const row = await saved('notice', NOTICE);
  await submit(on(t.payload, row.id, office.officer));
  await reviewSecrecy({ ...on(t.payload, row.id, office.reviewer), decision: { result: 'public' } });
  await approve(on(t.payload, row.id, office.approver));
  const entry = await t.payload.db.findOne<{ id: string; text: string }>({
    collection: 'publications',
    where: { recordId: { equals: row.id } },
  });
  expect(JSON.parse(entry!.text!)).toMatchObject({ record: { documentType: 'notice' } });
});

describe('pages', () => {
  const ledger = new MemoryLedger('2026-11-02');
  const store = memoryStore();
  const files = fullSite(store);
  let folded = 0;
  const step = () => {
    increment(store, files, ledger.entries.slice(folded));
    folded = ledger.entries.length;
  };
  const typed = (id: string, more: Partial<DocumentRecord>) =>
    document(id, { organs: [{ id: 'O2', name: '县民政局' }], above: ['O1'], ...more });

  beforeAll(() => {
    ledger.put(organ('O1', { name: '望川县人民政府' }));
    ledger.put(organ('O2', { name: '望川县民政局', kind: 'department', parent: 'O1' }));
    ledger.put(document('RESULT', { title: '公示结果' }));
    ledger.put(
      typed('N', {
        title: '关于救助对象的公示',
        documentType: 'notice',
        particulars: { from: '2026-11-02', to: '2026-11-09', telephone: '0999-1234567', basis: '=1+1' },
        expiresOn: '2026-11-09',
        collects: ['RESULT'],
      }),
    );
    ledger.put(
      typed('P', {
        title: '机构概况',
        documentType: 'profile',
        particulars: { leaders: [{ name: '李明', post: '局长', photo: 'c'.repeat(64) }] },
      }),
    );
    step();
  });
  const page = (start: string, part: string) =>
    [...files].find(([address, text]) => address.startsWith(start) && text.includes(part));

  it('show the particulars under the words of the type, and both ends of a link', () => {
    const [, html] = page('xxgk/', '<h1>关于救助对象的公示</h1>')!;
    expect(html).toContain('公示中');
    expect(html).not.toContain('现行有效');
    expect(html).toContain('<dt>异议受理电话</dt><dd>0999-1234567</dd>');
    expect(html).toMatch(/<h2>公示结果<\/h2>\s*<ol class="plain"><li><a href="[^"]+">/);
    expect(page('xxgk/', '<h1>公示结果</h1>')![1]).toContain('《关于救助对象的公示》');
    expect(page('xxgk/', '<h1>机构概况</h1>')![1]).toContain(`files/${'c'.repeat(64)}`);
  });

  it('are listed for the organ, the government above it, and the whole site, with columns of their own', () => {
    const csv = [...files].filter(([address]) => /types\/notice\/1\.csv$/.test(address));
    expect(csv.map(([address]) => address.replace(/\d+/, 'N')).sort()).toEqual(
      ['organs/N/types/notice/1.csv', 'organs/N/types/notice/1.csv', 'types/notice/N.csv'].sort(),
    );
    for (const [, text] of csv) {
      expect(text.split('\r\n')[0]).toContain('公示开始日期,公示天数,计算方式,公示结束日期');
      expect(text).toContain("'=1+1");
    }
    expect(files.get('types/index.html')).toContain('机构概况');
    expect(files.get('index.html')).toContain('href="types/notice/"');
  });

  it('say that the period is over, everywhere and by themselves', () => {
    ledger.wait(10);
    ledger.append('N', 'expired', {});
    step();
    expect(page('xxgk/', '<h1>关于救助对象的公示</h1>')![1]).toContain('公示期已满');
    expect(page('types/notice', '关于救助对象的公示')![1]).toContain('公示期已满');
    expect(files).toEqual(fullSite(store));
  });
});
