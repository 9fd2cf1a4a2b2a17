/** A decision changes the documents of its own organ and of those below it. */
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { approve, override, reviewSecrecy, submit } from '../../src/publish/commands';
import type { DocumentRow } from '../../src/publish/project/rows';
import { checksOfRow } from '../support/documents';
import { makeDocument, on, refusal, type Office } from '../support/office';
import type { TestPayload } from '../support/payload';
import { withOffice } from '../support/set-up';

let t: TestPayload;
let office: Office;
withOffice((made) => ({ t, office } = made));
const organs: Record<string, string> = {};

beforeAll(async () => {
  const make = async (name: string, more: object = {}) => {
    const now = new Date().toISOString();
    const id = uuidv7();
    await t.payload.db.create({
      collection: 'organs',
      data: { id, name, shortName: name, kind: 'department', level: 'city', items: [], order: 2, ...more, createdAt: now, updatedAt: now },
    });
    organs[name] = id;
  }; // prettier-ignore
  await make('青岚市人民政府', { kind: 'government' });
  await make('青岚市人民政府办公室', { parent: organs['青岚市人民政府'] });
  await make('青岚市水利局', { parent: organs['青岚市人民政府'] });
  await make('青岚市物价局', { successor: office.organ, parent: organs['青岚市人民政府'] });
}, 180_000);

const decision = async (leadOrgan: string, of: Partial<DocumentRow>): Promise<DocumentRow> => {
  const target = await makeDocument(t.payload, office, { title: '关于用水的通知', ...of });
  return makeDocument(t.payload, office, {
    leadOrgan,
    changes: [{ id: uuidv7(), relation: 'repeals', target: target.id } as never],
  });
};
async function found(leadOrgan: string, of: Partial<DocumentRow>) {
  const checks = await checksOfRow(t.payload, await decision(leadOrgan, of));
  return checks
    .filter(({ key }) => key.startsWith('changes:'))
    .map(({ severity, message }) => `${severity} ${message}`);
}

describe('a decision about a document', () => {
  it('of another organ waits for a reviewer', async () => {
    expect(await found(office.organ, { leadOrgan: organs['青岚市水利局'] })).toEqual([
      'override “关于用水的通知”由青岚市水利局制定，发布机关不是它的制定机关，也不是上级机关，一般无权修改、废止。请核对；确有依据的，由审查人写明理由。',
    ]);
    expect(await found(office.organ, { leadOrgan: organs['青岚市人民政府'] })).toHaveLength(1);
  });

  it.each([
    ['its own', () => [office.organ, { leadOrgan: office.organ }]],
    ['a joint one of its own', () => [office.organ, { leadOrgan: organs['青岚市水利局'], jointOrgans: [office.organ] }]],
    ['one of an organ below', () => [organs['青岚市人民政府'], { leadOrgan: organs['青岚市水利局'] }]],
    ['one of its government, by the office', () => [organs['青岚市人民政府办公室'], { leadOrgan: organs['青岚市人民政府'] }]],
    ['one of an organ that was merged into it', () => [office.organ, { leadOrgan: organs['青岚市物价局'] }]],
  ] as [string, () => [string, Partial<DocumentRow>]][])('%s goes through', async (_, of) => {
    expect(await found(...of())).toEqual([]);
  }); // prettier-ignore

  it('is not approved without that, and with it is', async () => {
    const { id, changes } = await decision(office.organ, { leadOrgan: organs['青岚市水利局'] });
    const as = (user: { id: string }) => on(t.payload, id, user);
    await submit(as(office.officer));
    const reviewed = { decision: { result: 'public' } } as const;
    expect((await refusal(reviewSecrecy({ ...as(office.reviewer), ...reviewed }))).message).toContain(
      '青岚市水利局',
    );
    await override({
      ...as(office.reviewer),
      key: `changes:${changes![0]!.target}`,
      reason: '机构改革方案第三条',
    });
    await reviewSecrecy({ ...as(office.reviewer), ...reviewed });
    await approve(as(office.approver));
  });
});
