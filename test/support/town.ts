/** A town's draft and the people around it, for tests of what stays closed whatever the way in. */
import type { CollectionSlug, Payload } from 'payload';
import { approve, reviewSecrecy, submit } from '../../src/publish/commands';
import { bodyOf, on } from './office';
import { create, makePerson, makePlace, type Place, type Row } from './people';

export const documents = 'documents' as CollectionSlug;

/** Acts with what the account may do, and no more. */
export const by = (user: Row) => ({ user, overrideAccess: false }) as const;

export interface Town {
  payload: Payload;
  place: Place;
  item: Row;
  officer: Row;
  approver: Row;
  reviewer: Row;
  /** An officer of the town alone; the others but the reviewer are the county's. */
  townOfficer: Row;
  /** A new document of the town, ready to be submitted, by the officer. */
  draft(): Promise<Row>;
  /** Changes a document as the officer, or as somebody else. */
  update(id: string, data: object, user?: Row): Promise<Row>;
  /** A document as it stands, with what the admin hides. */
  read(id: string): Promise<Row>;
  /** Takes a document through every step. */
  publish(id: string): Promise<void>;
}

export async function makeTown(payload: Payload): Promise<Town> {
  const place = await makePlace(payload);
  const item = await create(payload, 'items', { code: 'A20-01', name: '政策文件', levels: ['township'] });
  const county = { organ: place.county, below: true };
  const officer = await makePerson(payload, '李文秀', { role: 'officer', ...county });
  const approver = await makePerson(payload, '王建国', { role: 'approver', ...county });
  const reviewer = await makePerson(payload, '赵敏', { role: 'reviewer', organ: place.town });
  const townOfficer = await makePerson(payload, '钱一鸣', { role: 'officer', organ: place.town });
  return {
    ...{ payload, place, item, officer, approver, reviewer, townOfficer },
    draft: () =>
      payload.create({
        collection: documents,
        data: {
          title: '关于做好防汛工作的通知', summary: '安排防汛。', leadOrgan: place.town, issuedOn: '2026-01-04',
          topic: '02-03', mainItem: item.id, body: bodyOf('各村：'),
        } as never,
        ...by(officer),
      }) as Promise<never>,
    update: (id, data, user = officer) =>
      payload.update({ collection: documents, id, data: data as never, ...by(user) }) as Promise<never>,
    read: (id) =>
      payload.findByID({ collection: documents, id, depth: 0, showHiddenFields: true }) as Promise<never>,
    publish: async (id) => {
      await submit(on(payload, id, officer));
      await reviewSecrecy({ ...on(payload, id, reviewer), decision: { result: 'public' } });
      await approve(on(payload, id, approver));
    },
  };
} // prettier-ignore
