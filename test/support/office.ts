/** A small office for command tests: one organ, one item, officer, approver, reviewer. */
import type { Payload } from 'payload';
import { v7 as uuidv7 } from 'uuid';
import { approve, reviewSecrecy, type ApproveArgs, type Refusal } from '../../src/publish/commands';
import type { DocumentRow } from '../../src/publish/project/rows';

export interface Office {
  organ: string;
  otherOrgan: string;
  item: string;
  officer: { id: string };
  approver: { id: string };
  reviewer: { id: string };
  stranger: { id: string };
}

const now = () => new Date().toISOString();

async function row(
  payload: Payload,
  collection: string,
  data: Record<string, unknown>,
): Promise<{ id: string }> {
  const id = uuidv7();
  await payload.db.create({ collection, data: { id, ...data, createdAt: now(), updatedAt: now() } });
  return { id };
}

export async function makeOffice(payload: Payload): Promise<Office> {
  const organ = (name: string, creditCode: string) =>
    row(payload, 'organs', {
      name,
      shortName: name,
      kind: 'department',
      level: 'city',
      creditCode,
      items: [],
      order: 1,
    });
  const first = await organ('青岚市民政局', '11990100004100383G');
  const other = await organ('青岚市财政局', '11990100004100391B');
  const item = await row(payload, 'items', { code: 'A20-01', name: '政策文件', levels: ['city'], order: 1 });
  const user = (name: string, role: string, at: string) =>
    row(payload, 'users', {
      name,
      email: `${uuidv7()}@example.org`,
      assignments: [{ id: uuidv7(), role, organ: at, below: false }],
    });
  return {
    organ: first.id,
    otherOrgan: other.id,
    item: item.id,
    officer: await user('起草人', 'officer', first.id),
    approver: await user('审批人', 'approver', first.id),
    reviewer: await user('审查人', 'reviewer', first.id),
    stranger: await user('外单位审批人', 'approver', other.id),
  };
}

export const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
});

export const bodyOf = (...texts: string[]) => ({
  root: { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children: texts.map(paragraph) },
});

/** A document that is ready to be submitted, edited by the officer. */
export async function makeDocument(
  payload: Payload,
  office: Office,
  data: Partial<DocumentRow> = {},
): Promise<DocumentRow> {
  const complete = {
    title: '关于调整最低生活保障标准的通知',
    summary: '调整全市城乡最低生活保障标准。',
    documentNumber: '青民发〔2026〕31号',
    leadOrgan: office.organ,
    origin: 'own',
    disclosure: 'full',
    issuedOn: '2026-11-10',
    topic: '17-03',
    mainItem: office.item,
    body: bodyOf('各县（市、区）民政局：', '现将有关事项通知如下。'),
    stage: 'working',
    editors: [office.officer.id],
    ...data,
  };
  const { id } = await row(payload, 'documents', complete);
  return { id, ...complete } as unknown as DocumentRow;
}

/** What every command on a document is told: where, which one, and who acts. */
export const on = <User extends { id: string }>(payload: Payload, id: string, user: User) => ({
  payload,
  collection: 'documents' as const,
  id,
  user,
});

/** The secrecy review by the reviewer, then the approval by the approver. */
export async function reviewAndApprove(
  office: Pick<Office, 'reviewer' | 'approver'>,
  args: Omit<ApproveArgs, 'user'>,
): Promise<void> {
  await reviewSecrecy({ ...args, user: office.reviewer, decision: { result: 'public' } });
  await approve({ ...args, user: office.approver });
}

/** What a command refused with. @throws where it was not refused */
export const refusal = (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => {
      throw new Error('was not refused');
    },
    (error: Refusal) => error,
  );
