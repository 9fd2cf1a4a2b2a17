/** One county with people of every role and a document in every state, for requests through REST. */
import type { CollectionSlug, Payload } from 'payload';
import { approve, reviewSecrecy, submit, withdraw } from '../../src/publish/commands';
import { create, makePerson, makePlace, type Place, type Row } from './people';
import { ask, tokenOf, type Answer } from './rest';
import { randomWord } from './random-word';

export const REST_PEOPLE = ['officer', 'approver', 'handler', 'finance', 'supervisor', 'neighbour', 'administrator', 'signedOut'] as const; // prettier-ignore
export type RestPerson = (typeof REST_PEOPLE)[number];
const documents = 'documents' as CollectionSlug;

export interface Office {
  payload: Payload;
  place: Place;
  people: Record<RestPerson, Row>;
  tokens: Record<RestPerson, string | undefined>;
  /** Documents, each in the state of its name. */
  ids: Record<'draft' | 'published' | 'secret' | 'sealed' | 'submitted', string>;
  /** Attachments of those documents. */
  files: Record<'draft' | 'secret' | 'sealed', Row>;
  review: Row;
  wordList: Row;
  secretVersion: string;
  /** A request in somebody's session. */
  as(who: RestPerson, method: string, path: string, body?: unknown): Promise<Answer>;
}

const paragraph = (text: string) => ({ root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children: [{ type: 'paragraph', version: 1, format: '', indent: 0, direction: null, textFormat: 0, children: [{ type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }] }] } }); // prettier-ignore

/** 望川县 and what is below it is one's own; the neighbour supervises 临溪县. */
export async function makeOffice(payload: Payload): Promise<Office> {
  const place = await makePlace(payload);
  const people = {} as Office['people'];
  const tokens = {} as Office['tokens'];
  const ids = {} as Office['ids'];
  const files = {} as Office['files'];
  const { county: organ } = place;
  for (const role of ['officer', 'approver', 'handler', 'finance', 'supervisor', 'administrator'] as const)
    people[role] = await makePerson(payload, role, { role, organ, below: true });
  people.neighbour = await makePerson(payload, '邻县监督人', { role: 'supervisor', organ: place.otherCounty, below: true });
  for (const name of REST_PEOPLE) if (name !== 'signedOut') tokens[name] = await tokenOf(payload, people[name]);
  const reviewer = await makePerson(payload, '审核人', { role: 'reviewer', organ, below: true });
  const item = await create(payload, 'items', { code: 'A20-01', name: '政策文件', levels: ['township'] });
  const wordList = await create(payload, 'wordLists', { name: '词表', rules: [] });

  const upload = async (): Promise<Row> => {
    const data = Buffer.from(`附件 ${randomWord()}`);
    const file = { name: '说明.txt', data, mimetype: 'text/plain', size: data.length };
    return (await payload.create({ collection: 'attachments' as CollectionSlug, data: { organ: place.town } as never, file })) as unknown as Row;
  };
  const draft = async (title: string, attachments: Row[] = []) =>
    (
      await payload.create({
        collection: documents,
        data: { title, summary: '安排。', leadOrgan: place.town, issuedOn: '2026-01-04', topic: '02-03', mainItem: item.id, body: paragraph(`${title}的正文：`), attachments: attachments.map(({ id }) => id) } as never,
        user: people.officer,
        overrideAccess: false,
      })
    ).id as string;
  const publish = async (id: string) => {
    const args = { payload, collection: 'documents', id } as const;
    await submit({ ...args, user: people.officer });
    await reviewSecrecy({ ...args, user: reviewer, decision: { result: 'public' } });
    await approve({ ...args, user: people.approver });
  };
  const seal = (id: string, kind: 'secret' | 'personalData') =>
    withdraw({ payload, user: people.supervisor, collection: 'documents', id, withdrawal: { kind, reason: '不应公开' } });
  for (const name of ['draft', 'secret', 'sealed'] as const) files[name] = await upload();
  ids.draft = await draft('起草中的通知', [files.draft]);
  ids.published = await draft('已公开的通知');
  ids.submitted = await draft('已提交的通知');
  ids.secret = await draft('涉密的通知', [files.secret]);
  ids.sealed = await draft('含有身份信息的通知', [files.sealed]);
  await publish(ids.published);
  for (const name of ['secret', 'sealed'] as const) await publish(ids[name]);
  await seal(ids.secret, 'secret');
  await seal(ids.sealed, 'personalData');
  await submit({ payload, user: people.officer, collection: 'documents', id: ids.submitted });
  const { docs } = await payload.find({ collection: 'reviews' as CollectionSlug, where: { recordId: { equals: ids.submitted } } });
  const versions = await payload.findVersions({ collection: documents, where: { parent: { equals: ids.secret } } });
  return {
    payload, place, people, tokens, ids, files, wordList,
    review: docs[0] as unknown as Row,
    secretVersion: versions.docs[0]!.id as string,
    as: (who, method, path, body) => ask(payload, method, path, { token: tokens[who], body }),
  };
} // prettier-ignore
