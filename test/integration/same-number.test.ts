/** What a record says twice, or differently, in two places: its number, and how an organ is reached. */
import { expect, it } from 'vitest';
import { checkInEnglish } from '../../src/publish/english-checks';
import type { DocumentRow } from '../../src/publish/project/rows';
import { submit } from '../../src/publish/commands';
import { checksOfRow } from '../support/documents';
import { makeDocument, on, refusal, reviewAndApprove, type Office } from '../support/office';
import type { TestPayload } from '../support/payload';
import { withOffice } from '../support/set-up';

let t: TestPayload;
let office: Office;
withOffice((made) => ({ t, office } = made));

const found = async (row: DocumentRow, key: string) =>
  (await checksOfRow(t.payload, row)).filter((check) => check.key.startsWith(key));

it('the same number of one organ is pointed out, of a draft and of a public record', async () => {
  const documentNumber = '青民发〔2026〕77号';
  const first = await makeDocument(t.payload, office, { documentNumber, title: '关于第一件事的通知' });
  const second = await makeDocument(t.payload, office, { documentNumber, title: '关于第二件事的通知' });
  const elsewhere = await makeDocument(t.payload, office, { documentNumber, leadOrgan: office.otherOrgan });
  const [check, ...others] = await found(second, 'number:');
  expect(others).toEqual([]);
  expect(check).toMatchObject({ severity: 'warn', field: 'documentNumber' });
  expect(check!.message).toContain('“关于第一件事的通知”（尚未公开）');
  expect(checkInEnglish(check!.message)).toMatch(
    /^“关于第一件事的通知” of the same organ \(not public yet\) has/,
  );
  expect(await found(elsewhere, 'number:')).toEqual([]);

  const step = on(t.payload, first.id, office.officer);
  await submit(step);
  await reviewAndApprove(office, { payload: t.payload, collection: 'documents', id: first.id });
  const [later] = await found(second, 'number:');
  expect(later!.message).toContain('“关于第一件事的通知”（已公开）');
});

it('a total that is not the sum of its rows is pointed out, days in the wrong order are refused', async () => {
  const recruitment = {
    phase: '招考公告', places: 5, applyFrom: '2026-12-10', applyTo: '2026-12-01',
    posts: [{ post: '科员', places: 2 }],
  }; // prettier-ignore
  const row = await makeDocument(t.payload, office, {
    documentType: 'recruitment',
    particulars: recruitment,
  } as Partial<DocumentRow>);
  expect((await found(row, 'type:')).map(({ severity, field }) => [severity, field])).toEqual([
    ['block', 'particulars.applyTo'],
    ['warn', 'particulars.places'],
  ]);
  expect(await refusal(submit(on(t.payload, row.id, office.officer)))).toMatchObject({
    field: 'particulars.applyTo',
    message: '“报名截止日期”（2026年12月1日）早于“报名开始日期”（2026年12月10日），请核对。',
  });
});

it('a profile that differs from the data of its organ says where each is changed', async () => {
  const contact = { address: '人民路1号', hours: '9:00至12:00', telephone: '0999-1234567' };
  await t.payload.db.updateOne({ collection: 'organs', id: office.organ, data: { contact } });
  const profile = (telephone: string) =>
    makeDocument(t.payload, office, {
      documentNumber: null,
      documentType: 'profile',
      particulars: { address: '人民路1号', hours: '9:00－12:00', telephone },
    } as Partial<DocumentRow>);
  expect(await found(await profile('（0999）1234567'), 'type:contact')).toEqual([]);
  const [check, ...others] = await found(await profile('0999-7654321'), 'type:contact');
  expect(others).toEqual([]);
  expect(check).toMatchObject({ severity: 'warn', field: 'particulars.telephone' });
  expect(check!.message).toMatch(/0999-7654321.*0999-1234567.*管理员在“机关”中修改/);
  expect(checkInEnglish(check!.message)).not.toMatch(/\p{Script=Han}/u);
});
