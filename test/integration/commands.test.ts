import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  approve,
  carryOver,
  reviewSecrecy,
  Refusals,
  sendBack,
  submit,
  withdraw,
} from '../../src/publish/commands';
import {
  contentOf,
  entriesAfter,
  entryHash,
  GENESIS,
  numberEntries,
  takeLease,
  textHash,
  type Lease,
} from '../../src/publish/ledger';
import type { DocumentRow } from '../../src/publish/project/rows';
import { bodyOf, makeDocument, on, refusal, reviewAndApprove, type Office } from '../support/office';
import type { TestPayload } from '../support/payload';
import { withOffice } from '../support/set-up';

let t: TestPayload;
let office: Office;
let lease: Lease;

withOffice((made) => ({ t, office } = made));
beforeAll(async () => {
  lease = (await takeLease(t.payload, 'test'))!;
}, 180_000);

const at = (id: string, user: { id: string }) => on(t.payload, id, user);
const stage = async (id: string) =>
  (await t.payload.db.findOne<DocumentRow>({ collection: 'documents', where: { id: { equals: id } } }))
    ?.stage;

async function numberAll() {
  const all = [];
  for (
    let block = await numberEntries(t.payload, lease);
    block.length;
    block = await numberEntries(t.payload, lease)
  )
    all.push(...block);
  return all;
}

async function published(data: Partial<DocumentRow> = {}): Promise<DocumentRow> {
  const document = await makeDocument(t.payload, office, data);
  await submit(at(document.id, office.officer));
  await reviewAndApprove(office, at(document.id, office.officer));
  return document;
}

describe('submit', () => {
  it('names every missing field at once, and changes nothing', async () => {
    const document = await makeDocument(t.payload, office, { title: '', topic: null, body: null });
    const error = await refusal(submit(at(document.id, office.officer)));
    expect(error).toBeInstanceOf(Refusals);
    expect((error as Refusals).all.map(({ field }) => field)).toEqual(['title', 'topic', 'body']);
    expect(await stage(document.id)).toBe('working');
  });

  it('asks for the legal reason of what is withheld', async () => {
    const document = await makeDocument(t.payload, office, { disclosure: 'withheld' });
    expect(await refusal(submit(at(document.id, office.officer)))).toMatchObject({
      field: 'withholding.reason',
    });
  });

  it('refuses an attachment of an organ for which the officer does not work', async () => {
    const add = async (organ: string) => {
      const id = uuidv7();
      const file = {
        id,
        organ,
        filename: `${id}.txt`,
        sha256: id.padEnd(64, '0'),
        bytes: 3,
        mediaType: 'text/plain',
      };
      await t.payload.db.create({ collection: 'attachments', data: file });
      return id;
    };
    const [own, foreign] = [await add(office.organ), await add(office.otherOrgan)];
    const bad = await makeDocument(t.payload, office, { attachments: [own, foreign] });
    expect(await refusal(submit(at(bad.id, office.officer)))).toMatchObject({
      code: 'notAllowed',
      field: 'attachments',
    });
    const good = await makeDocument(t.payload, office, { attachments: [own] });
    await submit(at(good.id, office.officer));
  });

  it('refuses a document that is dated after today', async () => {
    const document = await makeDocument(t.payload, office, { issuedOn: '2999-01-01' });
    const error = await refusal(submit(at(document.id, office.officer)));
    expect(error).toMatchObject({ code: 'invalid', field: 'issuedOn' });
  });

  it('refuses an account without a role over the organ', async () => {
    const document = await makeDocument(t.payload, office);
    expect((await refusal(submit(at(document.id, office.stranger)))).code).toBe('notAllowed');
  });

  it('refuses a body that cannot be shown whole', async () => {
    const body = bodyOf('正文');
    body.root.children.push({ type: 'block', version: 1 } as never);
    const document = await makeDocument(t.payload, office, { body });
    const error = await refusal(submit(at(document.id, office.officer)));
    expect(error).toMatchObject({ code: 'invalid', field: 'body' });
  });
});

describe('approve', () => {
  it('writes an entry without a number, which the publisher numbers with 索引号 and hash', async () => {
    const document = await published();
    const [entry] = (await numberAll()).filter(({ recordId }) => recordId === document.id);
    expect(entry).toMatchObject({ revision: 1, kind: 'published' });
    expect(entry!.indexNumber).toMatch(/^11990100004100383G\/\d{4}-\d{5}$/);
    expect(textHash(entry!.salt!, entry!.text!)).toBe(entry!.textHash);
    expect(contentOf(entry!).record).toMatchObject({
      title: document.title,
      organs: [{ name: '青岚市民政局' }],
    });
  });

  it('is refused to one who edited, at every step', async () => {
    const document = await makeDocument(t.payload, office, {
      editors: [office.approver.id, office.reviewer.id],
    });
    await submit(at(document.id, office.officer));
    const decision = { result: 'public' } as const;
    const review = reviewSecrecy({ ...at(document.id, office.reviewer), decision });
    expect((await refusal(review)).code).toBe('editorMayNotApprove');
    const both = approve({ ...at(document.id, office.approver), secrecy: decision });
    expect((await refusal(both)).code).toBe('editorMayNotApprove');
  });

  it('is refused before the secrecy review, and not done twice', async () => {
    const document = await makeDocument(t.payload, office);
    const args = at(document.id, office.approver);
    expect((await refusal(approve(args))).code).toBe('wrongStage');
    await submit(at(document.id, office.officer));
    expect((await refusal(approve(args))).code).toBe('wrongStage');
    await reviewAndApprove(office, args);
    expect((await refusal(approve(args))).code).toBe('wrongStage');
  });

  it('leaves every list of the working copy as it was, so that the next revision has it too', async () => {
    const target = await makeDocument(t.payload, office, { title: '旧通知' });
    const lists = {
      keywords: ['低保', '救助'],
      jointOrgans: [office.otherOrgan],
      interprets: [target.id],
      changes: [{ id: uuidv7(), relation: 'amends', target: target.id }],
      consultations: [{ id: uuidv7(), organ: '市财政局', answer: 'agrees' }],
    };
    const { id } = await published(lists as never);
    const row = () =>
      t.payload.db.findOne<DocumentRow>({ collection: 'documents', where: { id: { equals: id } } });
    expect(await row()).toMatchObject(lists);
    const withdrawal = { kind: 'other' as const, reason: '内容有误' };
    await withdraw({ ...at(id, office.approver), withdrawal });
    expect(await row()).toMatchObject(lists);
  });

  it('takes fifty at once: numbers and index numbers without a gap, one chain', async () => {
    await numberAll();
    const documents = [];
    for (let i = 0; i < 50; i += 1) {
      const document = await makeDocument(t.payload, office, { title: `第${i}号通知` });
      await submit(at(document.id, office.officer));
      await reviewSecrecy({ ...at(document.id, office.reviewer), decision: { result: 'public' } });
      documents.push(document);
    }
    await Promise.all(documents.map(({ id }) => approve(at(id, office.approver))));
    const entries = await numberAll();
    expect(entries).toHaveLength(50);
    const serials = entries.map(({ indexNumber }) => Number(indexNumber!.slice(-5)));
    expect(serials).toEqual(serials.map((_, i) => serials[0]! + i));
    const all = await entriesAfter(t.payload, 0, 1000);
    all.reduce((previous, entry) => {
      expect(entry.previousHash).toBe(previous);
      expect(entryHash(entry)).toBe(entry.hash);
      return entry.hash;
    }, GENESIS);
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, i) => i + 1));
  }, 60_000);
});

describe('send back', () => {
  it('returns the working copy with a reason', async () => {
    const document = await makeDocument(t.payload, office);
    await submit(at(document.id, office.officer));
    expect((await refusal(sendBack({ ...at(document.id, office.approver), reason: ' ' }))).field).toBe(
      'reason',
    );
    await sendBack({ ...at(document.id, office.approver), reason: '请补充附件。' });
    expect(await stage(document.id)).toBe('working');
  });
});

describe('withdraw', () => {
  it('leaves nothing of a sealed record in the new entry, and is numbered before what officers do', async () => {
    const document = await published({ title: '含有个人信息的名单' });
    await numberAll();
    const waiting = await published();
    await withdraw({
      ...at(document.id, office.approver),
      withdrawal: { kind: 'personalData', reason: '身份证号未遮盖' },
    });
    const entries = await numberAll();
    expect(entries.map(({ recordId }) => recordId)).toEqual([document.id, waiting.id]);
    expect(contentOf(entries[0]!)).toEqual({ withdrawal: { kind: 'sealed' } });
  });

  it('gives kind, reason and authority of an open one', async () => {
    const document = await published();
    await numberAll();
    await withdraw({
      ...at(document.id, office.approver),
      withdrawal: { kind: 'publishedInError', reason: '重复发布', authority: '市民政局办公室' },
    });
    const [entry] = await numberAll();
    expect(contentOf(entry!).withdrawal).toMatchObject({ kind: 'publishedInError', reason: '重复发布' });
  });

  it('waits for the first revision of its record when both wait', async () => {
    const document = await published();
    await withdraw({
      ...at(document.id, office.approver),
      withdrawal: { kind: 'other', reason: '内容有误' },
    });
    expect((await numberAll()).map(({ kind }) => kind)).toEqual(['published', 'withdrawn']);
  });

  it('is refused for what is not public, and to an officer', async () => {
    const working = await makeDocument(t.payload, office);
    const withdrawal = { kind: 'other' as const, reason: '不再需要' };
    expect((await refusal(withdraw({ ...at(working.id, office.approver), withdrawal }))).code).toBe(
      'notPublic',
    );
    expect((await refusal(withdraw({ ...at(working.id, office.officer), withdrawal }))).code).toBe(
      'notAllowed',
    );
  });
});

describe('carry over', () => {
  it('publishes with the original number and date, and reports what it leaves', async () => {
    const old = { stage: 'approved' as const, carriedOver: { originallyPublishedOn: '2019-05-06' } };
    const good = await makeDocument(t.payload, office, {
      ...old,
      importedIndexNumber: '11990100004100383G/2019-00007',
    });
    const undated = await makeDocument(t.payload, office, { stage: 'approved' });
    const foreign = await makeDocument(t.payload, office, { ...old, leadOrgan: office.otherOrgan });
    const withheld = await makeDocument(t.payload, office, { ...old, disclosure: 'withheld' });
    const args = { payload: t.payload, user: office.approver, source: '青岚市民政局旧版网站', batch: 'b1' };
    const refused = await carryOver({ ...args, rows: [good, undated, foreign, withheld] });
    expect(refused.map(({ id }) => id)).toEqual([undated.id, foreign.id, withheld.id]);
    const [entry] = await numberAll();
    expect(entry).toMatchObject({ kind: 'carriedOver', recordId: good.id });
    expect(entry!.indexNumber).toBeUndefined();
    expect(await carryOver({ ...args, rows: [good] })).toEqual([{ id: good.id, reason: '已经公开过' }]);
  });

  it('refuses an imported number that falls into our own series', async () => {
    await published();
    await numberAll();
    const year = new Date().getFullYear();
    const document = await makeDocument(t.payload, office, {
      stage: 'approved',
      carriedOver: { originallyPublishedOn: '2019-05-06' },
      importedIndexNumber: `11990100004100383G/${year}-09999`,
    });
    const [refused] = await carryOver({
      payload: t.payload,
      user: office.approver,
      source: '旧站',
      batch: 'b2',
      rows: [document],
    });
    expect(refused?.reason).toContain('已经编号');
  });
});
