/** 初审 – 复审 – 保密审查 – 审批: who may take which step, and what becomes of the record. */
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  answerReferral, answerSuggestion, approve, cancelSchedule, confirmAuthority, pass, publishDue, recall, recordSheet, recordTelephone, reviewSecrecy, sendBack, signTelephone, submit, suggest, withdraw, withdrawUnsigned,
} from '../../src/publish/commands'; // prettier-ignore
import { latestOf, publishedState } from '../../src/publish/ledger';
import { Publisher } from '../../src/publish/publisher';
import { UnsignedApprovals } from '../../src/publish/unsigned';
import type { DocumentRow } from '../../src/publish/project/rows';
import { makeDocument, on, refusal, reviewAndApprove, type Office } from '../support/office';
import type { TestPayload } from '../support/payload';
import { withOffice } from '../support/set-up';

let t: TestPayload;
let office: Office;
withOffice((made) => ({ t, office } = made));

const as = (id: string, user: { id: string }) => on(t.payload, id, user);
const find = async <T>(collection: string, id: string) =>
  (await t.payload.db.findOne({ collection, where: { id: { equals: id } } })) as T;
const row = (id: string) => find<DocumentRow>('documents', id);
const req = () => ({ payload: t.payload }) as never;
const isPublic = { result: 'public' } as const;

async function submitted(data: Partial<DocumentRow> = {}): Promise<string> {
  const { id } = await makeDocument(t.payload, office, data);
  await submit(as(id, office.officer));
  return id;
}
async function atApproval(data: Partial<DocumentRow> = {}): Promise<string> {
  const id = await submitted(data);
  await reviewSecrecy({ ...as(id, office.reviewer), decision: isPublic });
  return id;
}
const setSteps = (reviewSteps: string[]) =>
  t.payload.db.updateOne({ collection: 'organs', id: office.organ, data: { reviewSteps, items: [] } });

describe('the way to the public', () => {
  it('is a secrecy review and an approval, by two people who are not the author', async () => {
    const id = await submitted();
    expect(await row(id)).toMatchObject({ stage: 'submitted', step: 'secrecy' });
    expect((await refusal(reviewSecrecy({ ...as(id, office.officer), decision: isPublic }))).code).toBe(
      'notAllowed',
    );
    await reviewSecrecy({ ...as(id, office.reviewer), decision: { ...isPublic, opinion: '未见涉密内容。' } });
    expect(await row(id)).toMatchObject({ stage: 'submitted', step: 'final' });
    expect((await refusal(approve(as(id, office.reviewer)))).code).toBe('notAllowed');
    await approve({ ...as(id, office.approver), opinion: '同意。' });
    const done = await row(id);
    expect(done).toMatchObject({ stage: 'approved', editors: [] });
    expect(await find('reviews', done.review!)).toMatchObject({
      number: expect.stringMatching(/^保审〔\d{4}〕\d+号$/),
      title: done.title,
      result: 'public',
      outcome: 'approved',
      approval: 'system',
      opinions: [
        { step: 'author', byName: '起草人' },
        { step: 'secrecy', byName: '审查人', opinion: '未见涉密内容。' },
        { step: 'final', byName: '审批人', opinion: '同意。' },
      ],
    });
  });

  it('has the steps that the organ chose, each taken by another person', async () => {
    await setSteps(['first', 'second']);
    const person = async (name: string, role: string) => ({
      id: (
        await t.payload.db.create({
          collection: 'users',
          data: {
            id: name,
            name,
            email: `${name}@example.org`,
            assignments: [{ id: `${name}-1`, role, organ: office.organ, below: false }],
          },
        })
      ).id as string,
    });
    const second = await person('second', 'reviewer');
    const id = await submitted();
    expect((await row(id)).step).toBe('first');
    expect((await refusal(approve(as(id, office.approver)))).code).toBe('wrongStage');
    await pass(as(id, office.reviewer));
    expect((await refusal(pass(as(id, office.reviewer)))).code).toBe('samePerson');
    await pass({ ...as(id, second), opinion: '同意上报。' });
    expect((await row(id)).step).toBe('secrecy');
    await reviewSecrecy({ ...as(id, office.reviewer), decision: isPublic });
    await approve(as(id, office.approver));
    expect((await row(id)).stage).toBe('approved');
    await setSteps([]);
    await t.payload.db.deleteOne({ collection: 'users', where: { id: { equals: 'second' } } });
  });

  it('lets the approver of an office of two review too, and no approver where there is a reviewer', async () => {
    const id = await submitted();
    const alone = as(id, office.approver);
    expect(await refusal(approve({ ...alone, secrecy: isPublic }))).toMatchObject({
      code: 'samePerson',
      message: expect.stringContaining('审查人'),
    });
    const reviewer = await find<{ assignments: unknown[] }>('users', office.reviewer.id);
    await t.payload.db.updateOne({ collection: 'users', id: office.reviewer.id, data: { assignments: [] } });
    await approve({ ...alone, secrecy: isPublic });
    expect((await row(id)).stage).toBe('approved');
    await t.payload.db.updateOne({
      collection: 'users',
      id: office.reviewer.id,
      data: { assignments: reviewer.assignments },
    });
  });

  it('goes back to the author with a reason from the secrecy review', async () => {
    const id = await submitted();
    const no = (opinion?: string) =>
      reviewSecrecy({ ...as(id, office.reviewer), decision: { result: 'notPublic', opinion } });
    expect((await refusal(no())).field).toBe('opinion');
    await no('附件列有身份证号。');
    expect(await row(id)).toMatchObject({ stage: 'working', sentBackReason: '保密审查：附件列有身份证号。' });
  });

  it('waits for the answer where the reviewer is unsure', async () => {
    const id = await submitted();
    const refer = (referredTo?: string) =>
      reviewSecrecy({ ...as(id, office.reviewer), decision: { result: 'referred', referredTo } });
    expect((await refusal(refer())).field).toBe('referredTo');
    await refer('市国家保密局');
    const decide = () => reviewSecrecy({ ...as(id, office.reviewer), decision: isPublic });
    expect((await refusal(decide())).code).toBe('wrongStage');
    await answerReferral({ ...as(id, office.reviewer), answer: '不属于国家秘密。' });
    await decide();
    expect((await row(id)).step).toBe('final');
  });

  it('can be recalled by the office, and sent back by whoever has it', async () => {
    const id = await submitted();
    await recall(as(id, office.officer));
    expect(await row(id)).toMatchObject({ stage: 'working', step: null });
    await submit(as(id, office.officer));
    await sendBack({ ...as(id, office.reviewer), reason: '请补充依据。' });
    expect(await row(id)).toMatchObject({ stage: 'working', sentBackReason: '请补充依据。' });
    const { docs } = await t.payload.db.find<{ outcome: string }>({
      collection: 'reviews',
      where: { recordId: { equals: id } },
      sort: 'serial',
    });
    expect(docs.map(({ outcome }) => outcome)).toEqual(['recalled', 'sentBack']);
  });

  it('refuses a command on what has changed since it was seen', async () => {
    const id = await submitted();
    const { updatedAt: seen } = await row(id);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await reviewSecrecy({ ...as(id, office.reviewer), decision: isPublic });
    expect((await refusal(approve({ ...as(id, office.approver), seen }))).code).toBe('stale');
  });
});

describe('an approval outside the system', () => {
  const scanned = async (organ = office.organ) => {
    const id = uuidv7();
    await t.payload.db.create({
      collection: 'attachments',
      data: {
        id,
        organ,
        filename: `${id}.pdf`,
        sha256: id.padEnd(64, '0'),
        bytes: 3,
        mediaType: 'application/pdf',
      },
    });
    return id;
  };

  it('is recorded from a signed sheet with its scan, by one who did not edit, and shown as such', async () => {
    const id = await submitted();
    const sheet = { approver: office.approver.id, signedOn: '2026-11-12', scan: '' };
    expect((await refusal(recordSheet({ ...as(id, office.officer), ...sheet }))).code).toBe(
      'editorMayNotApprove',
    );
    expect((await refusal(recordSheet({ ...as(id, office.reviewer), ...sheet }))).field).toBe('scan');
    const scan = await scanned();
    expect(
      (
        await refusal(
          recordSheet({ ...as(id, office.reviewer), ...sheet, scan, approver: office.reviewer.id }),
        )
      ).field,
    ).toBe('approver');
    await recordSheet({ ...as(id, office.reviewer), ...sheet, scan });
    const done = await row(id);
    expect(done.stage).toBe('approved');
    expect(await find('reviews', done.review!)).toMatchObject({ approval: 'sheet', outcome: 'approved' });
  });

  /** On a Friday, so that the next working day is Monday, 23 November. */
  const byTelephone = async () => {
    const id = await submitted();
    const clock = () => '2026-11-20T02:00:00.000Z';
    await recordTelephone({
      ...as(id, office.reviewer),
      clock,
      approver: office.approver.id,
      why: '暴雨红色预警',
      secrecyOpinion: '不涉密。',
    });
    expect(await publishedState(req(), id)).toBe('public');
    return id;
  };
  const [lastMinute, nextDay] = ['2026-11-23T15:59:00.000Z', '2026-11-23T16:00:00.000Z'];

  it('by telephone publishes at once and stands when it is signed', async () => {
    const id = await byTelephone();
    expect((await refusal(signTelephone(as(id, office.reviewer)))).code).toBe('notAllowed');
    await signTelephone(as(id, office.approver));
    await withdrawUnsigned(t.payload, nextDay);
    expect(await publishedState(req(), id)).toBe('public');
  });

  it('by telephone is withdrawn by itself when nobody signs within one working day', async () => {
    const id = await byTelephone();
    await withdrawUnsigned(t.payload, lastMinute);
    expect(await publishedState(req(), id)).toBe('public');
    await withdrawUnsigned(t.payload, nextDay);
    expect(await publishedState(req(), id)).toBe('withdrawn');
    expect((await row(id)).sentBackReason).toContain('自动停止公开');
    expect(await withdrawUnsigned(t.payload, nextDay)).toBe(0);
  });

  it('by telephone is looked for at the start and when a day begins, also where the clock is set', async () => {
    const unsigned = new UnsignedApprovals();
    const at = async (now: string) => {
      await unsigned.withdraw(t.payload, now);
      return publishedState(req(), id);
    };
    let id = await byTelephone();
    expect(await at(lastMinute)).toBe('public');
    expect(await at(nextDay)).toBe('withdrawn');
    id = await byTelephone();
    expect(await at('2026-11-24T15:59:59.000Z')).toBe('public');
    expect(await at(lastMinute)).toBe('public');
    expect(await at(nextDay)).toBe('withdrawn');
    id = await byTelephone();
    expect(await at('2026-12-24T16:00:00.000Z')).toBe('withdrawn');
  });

  it('by telephone is withdrawn with all the others, however many there are', async () => {
    const sheet = (n: number) =>
      t.payload.db.create({
        collection: 'reviews',
        data: {
          id: `gone-${n}`, number: `保审〔1999〕${n}号`, series: 'gone', serial: n, recordCollection: 'documents',
          recordId: 'gone', organ: office.organ, outcome: 'approved', telephone: { signBy: '1999-01-04' },
        },
      }); // prettier-ignore
    for (let n = 0; n < 110; n++) await sheet(n);
    const id = await byTelephone();
    await new UnsignedApprovals().withdraw(t.payload, nextDay);
    expect(await publishedState(req(), id)).toBe('withdrawn');
    expect(await withdrawUnsigned(t.payload, nextDay)).toBe(0);
  });

  it('by telephone is withdrawn by the publisher by itself', async () => {
    const id = await byTelephone();
    const { review } = await row(id);
    await t.payload.db.updateOne({
      collection: 'reviews',
      id: review!,
      data: {
        telephone: { approver: office.approver.id, at: '1999-01-01T00:00:00.000Z', signBy: '1999-01-04' },
      },
    });
    const publisher = new Publisher({
      payload: t.payload,
      env: t.env,
      clock: () => new Date().toISOString(),
    });
    await publisher.catchUp();
    publisher.close();
    expect(await latestOf(req(), id)).toMatchObject({ kind: 'withdrawn', state: 'published' });
  }, 60_000);
});

describe('what is not to be public', () => {
  it('stays as a line of the register without text, and comes back for re-assessment', async () => {
    const id = await submitted({ disclosure: 'withheld', withholding: { reason: 'D6' } });
    await reviewSecrecy({ ...as(id, office.reviewer), decision: isPublic });
    await approve({ ...as(id, office.approver), opinion: '属于过程性信息，同意不公开。' });
    const registered = await row(id);
    expect(registered).toMatchObject({ stage: 'registered', title: '关于调整最低生活保障标准的通知' });
    expect(registered.body ?? null).toBeNull();
    expect(registered.withholding?.reassessOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await latestOf(req(), id)).toBeUndefined();
  });
});

describe('publication at a time', () => {
  const later = (ms: number) => new Date(Date.now() + ms).toISOString();

  it('is refused for the past, waits, and happens when its moment comes', async () => {
    const id = await atApproval();
    expect((await refusal(approve({ ...as(id, office.approver), publishAt: later(-1000) }))).field).toBe(
      'publishAt',
    );
    await approve({ ...as(id, office.approver), publishAt: later(3_600_000) });
    expect((await row(id)).stage).toBe('scheduled');
    await publishDue(t.payload, later(0));
    expect(await publishedState(req(), id)).toBe('never');
    await publishDue(t.payload, later(3_700_000));
    expect(await publishedState(req(), id)).toBe('public');
    expect((await row(id)).stage).toBe('approved');
  });

  it('is done by the publisher by itself', async () => {
    const id = await atApproval();
    await approve({ ...as(id, office.approver), publishAt: later(3_600_000) });
    const publishAt = async (ms: number) => {
      const publisher = new Publisher({
        payload: t.payload,
        env: t.env,
        clock: () => later(ms),
        log: () => {},
      });
      await publisher.catchUp();
      publisher.close();
    };
    await publishAt(0);
    expect(await publishedState(req(), id)).toBe('never');
    await publishAt(3_700_000);
    expect(await latestOf(req(), id)).toMatchObject({ kind: 'published', state: 'published' });
  }, 60_000);

  it('looks for every obstacle again, and tells the author', async () => {
    const id = await atApproval();
    await approve({ ...as(id, office.approver), publishAt: later(3_600_000) });
    await t.payload.db.updateOne({ collection: 'documents', id, data: { topic: null } });
    await publishDue(t.payload, later(3_700_000));
    expect(await row(id)).toMatchObject({
      stage: 'working',
      sentBackReason: expect.stringContaining('请选择主题分类'),
    });
    expect(await publishedState(req(), id)).toBe('never');
  });

  it('is called off by an approver, and the reviews that were made still stand', async () => {
    const id = await atApproval();
    await approve({ ...as(id, office.approver), publishAt: later(3_600_000) });
    expect((await refusal(cancelSchedule(as(id, office.officer)))).code).toBe('notAllowed');
    await cancelSchedule(as(id, office.approver));
    expect(await publishDue(t.payload, later(3_700_000))).toBe(0);
    expect(await row(id)).toMatchObject({ stage: 'submitted', step: 'final', publishAt: null });
    await approve({ ...as(id, office.approver), publishAt: later(7_200_000) });
    await publishDue(t.payload, later(7_300_000));
    expect(await publishedState(req(), id)).toBe('public');
  });
});

describe('a suggested wording', () => {
  it('is the author’s edit once it is accepted', async () => {
    const id = await submitted();
    const word = { field: 'body', find: '有关事项', replace: '有关具体事项' };
    expect((await refusal(suggest({ ...as(id, office.officer), ...word }))).code).toBe('notAllowed');
    expect((await refusal(suggest({ ...as(id, office.reviewer), ...word, find: '没有的字' }))).field).toBe(
      'find',
    );
    await suggest({ ...as(id, office.reviewer), ...word });
    await suggest({ ...as(id, office.reviewer), field: 'title', find: '标准', replace: '保障标准' });
    const [body, title] = (await row(id)).suggestions!;
    const answer = (suggestion: string, accept: boolean) =>
      answerSuggestion({ ...as(id, office.officer), suggestion, accept });
    expect((await refusal(answer(body!.id, true))).code).toBe('wrongStage');
    await recall(as(id, office.officer));
    await answer(body!.id, true);
    await answer(title!.id, false);
    const after = await row(id);
    expect(JSON.stringify(after.body)).toContain('有关具体事项');
    expect(after.title).toBe('关于调整最低生活保障标准的通知');
    expect(after.editors).toContain(office.officer.id);
    expect(after.editors).not.toContain(office.reviewer.id);
    expect(after.suggestions!.map(({ state }) => state)).toEqual(['accepted', 'rejected']);
  });
});

describe('taking down', () => {
  it('is done by a reviewer or supervisor alone, and the authority is confirmed by an approver', async () => {
    const supervisor = { id: 'supervisor' };
    await t.payload.db.create({
      collection: 'users',
      data: {
        ...supervisor,
        name: '监督员',
        email: 's@example.org',
        assignments: [{ id: 's-1', role: 'supervisor', organ: office.organ, below: false }],
      },
    });
    const id = await atApproval();
    await approve(as(id, office.approver));
    await withdraw({ ...as(id, supervisor), withdrawal: { kind: 'personalData', reason: '附件有身份证号' } });
    expect(await publishedState(req(), id)).toBe('withdrawn');
    expect((await row(id)).sealedFor).toBe('personalData');
    expect((await refusal(confirmAuthority({ ...as(id, supervisor), authority: '分管副局长' }))).code).toBe(
      'notAllowed',
    );
    await confirmAuthority({ ...as(id, office.approver), authority: '分管副局长' });
    expect(
      (await refusal(confirmAuthority({ ...as(id, office.approver), authority: '分管副局长' }))).code,
    ).toBe('wrongStage');
    await submit(as(id, office.officer));
    await reviewAndApprove(office, as(id, office.officer));
    expect((await row(id)).sealedFor ?? null).toBeNull();
  });
});

describe('the audit', () => {
  it('has a line for every command, in its transaction', async () => {
    const id = await atApproval();
    await refusal(approve({ ...as(id, office.approver), publishAt: '2001-01-01T00:00:00Z' }));
    const { docs } = await t.payload.db.find<{ action: string; byName: string }>({ collection: 'audit', where: { recordId: { equals: id } }, sort: 'at' });
    expect(docs.map(({ action, byName }) => `${byName}: ${action}`)).toEqual(['起草人: submit', '审查人: secrecy']);
  });
}); // prettier-ignore
