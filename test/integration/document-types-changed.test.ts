/** Notices that are corrected after they were saved, and records whose type was a mistake. */
import { describe, expect, it } from 'vitest';
import { checksOfRow, NOTICE, saveDocument } from '../support/documents';
import { makeDocument, type Office } from '../support/office';
import type { TestPayload } from '../support/payload';
import { withOffice } from '../support/set-up';

let t: TestPayload;
let office: Office;
withOffice((made) => ({ t, office } = made));

const notice = async (more: object = {}): Promise<string> => {
  const { id } = await makeDocument(t.payload, office);
  await save(id, { documentType: 'notice', particulars: { ...NOTICE, ...more } });
  return id;
};
const save = (id: string, data: object) => saveDocument(t.payload, id, data);

describe('the period of a notice', () => {
  it('is computed anew when the days change that it was computed from', async () => {
    const row = await save(await notice(), { particulars: { ...NOTICE, days: 10, to: '2026-11-09' } });
    expect(row.particulars).toMatchObject({ to: '2026-11-16' });
    expect(row.expiresOn).toBe('2026-11-16');
  });

  it('stays as an officer has set it', async () => {
    const row = await save(await notice({ to: '2026-11-20' }), {
      particulars: { ...NOTICE, days: 10, to: '2026-11-20' },
    });
    expect(row.particulars).toMatchObject({ to: '2026-11-20' });
  });

  it('may not end before the days are over that it names', async () => {
    const found = async (id: string) =>
      (await checksOfRow(t.payload, await save(id, {}))).find(({ key }) => key === 'type:period');
    expect(await found(await notice({ to: '2026-11-04' }))).toMatchObject({
      severity: 'block',
      message:
        '公示天数是5个工作日，应当公示到2026年11月9日，现在填的结束日期是2026年11月4日。请改正其中一项。',
    });
    expect(await found(await notice({ to: '2026-11-20' }))).toBeUndefined();
  });
});

describe('a type that is changed', () => {
  it.each([
    [null, '一般文件'],
    ['meeting', '政府会议'],
  ])('is refused where it would drop what is filled in (%s)', async (documentType, name) => {
    const id = await notice();
    const before = await save(id, {});
    for (const data of [{ documentType }, { documentType, particulars: NOTICE }]) {
      const refused = await save(id, data).catch(
        (error: { data: { errors: object[] } }) => error.data.errors,
      );
      expect(refused).toMatchObject([{ path: 'documentType' }]);
      expect(JSON.stringify(refused)).toContain(`由“公示”改为“${name}”，会丢失已填写的“`);
    }
    expect(await save(id, {})).toMatchObject({ documentType: 'notice', particulars: before.particulars });
  });

  it('keeps what the new type has under the same name', async () => {
    const id = await notice();
    const row = await save(id, { documentType: 'recruitment', particulars: { telephone: NOTICE.telephone } });
    expect(row.particulars).toEqual({ telephone: NOTICE.telephone });
    const profile = await save(id, { documentType: 'profile' });
    expect([profile.documentType, profile.particulars]).toEqual(['profile', { telephone: NOTICE.telephone }]);
  });

  it.each([null, 'meeting'])('takes its period with it (%s)', async (documentType) => {
    const row = await save(await notice(), { documentType, particulars: {} });
    expect([row.effectiveOn ?? null, row.expiresOn ?? null, row.genre ?? null]).toEqual([null, null, null]);
  });

  it('leaves what somebody has set since', async () => {
    const row = await save(await notice(), {
      documentType: null,
      particulars: null,
      expiresOn: '2030-12-31',
      genre: '公告',
    });
    expect(row).toMatchObject({ expiresOn: '2030-12-31', genre: '公告' });
  });

  it('no longer makes a normative document of it', async () => {
    const { id } = await makeDocument(t.payload, office);
    const normative = await save(id, { documentType: 'policy', particulars: { class: '行政规范性文件' } });
    expect(normative.normative).toBe(true);
    expect((await save(id, { documentType: 'meeting', particulars: {} })).normative).toBe(false);
  });
});
