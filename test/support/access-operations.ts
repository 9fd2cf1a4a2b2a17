/** The operations of the table of access: each prepares its subject and returns what a person then tries. */
import type { CollectionSlug } from 'payload';
import { addDays } from '../../src/domain/local-date';
import { dataFor, existing, today, type PersonName, type World } from './access-world';

type Act = (as: object) => Promise<unknown>;
type Prepare = (world: World, collection: string, subject: string, person: PersonName) => Promise<Act>;

/** What a person changes about something. */
const CHANGES: Readonly<Record<string, object>> = {
  organs: { shortName: '改' },
  items: { name: '改' },
  calendars: { notice: '国办发明电〔2029〕2号' },
  wordLists: { name: '改' },
  statements: { reason: '说明' },
  users: { name: '改' },
  delegations: { until: addDays(today, 8) },
  attachments: { alt: '图' },
  documents: { title: '改' },
  rules: { title: '改' },
  guides: { title: '改' },
};

const slug = (collection: string) => collection as CollectionSlug;

/** A refusal leaves a thing as it is: the next person tries the same. */
const kept = new Map<string, Promise<string>>();

/** To be called after somebody was allowed to change something: the next person gets another. */
export const used = (collection: string, subject: string): void =>
  void kept.delete(`${collection} ${subject}`);

function idOf(world: World, collection: string, subject: string, person: PersonName): Promise<string> {
  if (subject === 'self') return Promise.resolve(world.people[person]?.id ?? 'nobody');
  const key = `${collection} ${subject}`;
  const made = kept.get(key) ?? existing(world, collection, subject);
  kept.set(key, made);
  return made;
}

export const OPERATIONS: Readonly<Record<string, Prepare>> = {
  async create(world, collection, subject, person) {
    const data = await dataFor(world, collection, subject);
    if (collection === 'payload-locked-documents' && world.people[person])
      data.user = { relationTo: 'users', value: world.people[person].id };
    const file = { name: '说明.txt', data: Buffer.from('附件说明'), mimetype: 'text/plain', size: 12 };
    const upload = collection === 'attachments' ? { file } : {};
    return (as) => world.payload.create({ collection: slug(collection), data, ...upload, ...as } as never);
  },
  async read(world, collection, subject, person) {
    const id = await idOf(world, collection, subject, person);
    return async (as) => {
      const where = { id: { equals: id } };
      const [{ docs }, { totalDocs }] = [
        await world.payload.find({ collection: slug(collection), where, depth: 0, ...as }),
        await world.payload.count({ collection: slug(collection), where, ...as }),
      ];
      if (docs.length !== totalDocs) throw new Error('find and count differ');
      return docs.length === 1;
    };
  },
  async readOne(world, collection, subject, person) {
    const id = await idOf(world, collection, subject, person);
    return (as) => world.payload.findByID({ collection: slug(collection), id, depth: 0, ...as });
  },
  async versions(world, collection, subject, person) {
    const id = await idOf(world, collection, subject, person);
    return async (as) => {
      const where = { parent: { equals: id } };
      const { docs } = await world.payload.findVersions({ collection: slug(collection), where, depth: 0, ...as });
      return docs.length > 0;
    };
  },
  async update(world, collection, subject, person) {
    const id = await idOf(world, collection, subject, person);
    return (as) =>
      world.payload.update({ collection: slug(collection), id, data: CHANGES[collection] ?? {}, ...as } as never);
  },
  async restore(world, collection, subject, person) {
    const parent = await idOf(world, collection, subject, person);
    const where = { parent: { equals: parent } };
    const { docs } = await world.payload.findVersions({ collection: slug(collection), where });
    return (as) => world.payload.restoreVersion({ collection: slug(collection), id: docs[0]!.id, ...as } as never);
  },
  async duplicate(world, collection, subject, person) {
    const id = await idOf(world, collection, subject, person);
    return (as) => world.payload.duplicate({ collection: slug(collection), id, ...as } as never);
  },
  async delete(world, collection, subject, person) {
    const id = await idOf(world, collection, subject, person);
    return (as) => world.payload.delete({ collection: slug(collection), id, ...as } as never);
  },
  readGlobal: async (world, global) => (as) =>
    world.payload.findGlobal({ slug: global as never, depth: 0, ...as }),
  writeGlobal: async (world, global) => (as) => {
    const data = global === 'site' ? { name: '云山省政府信息公开' } : { groups: [] };
    return world.payload.updateGlobal({ slug: global as never, data: data as never, ...as });
  },
  async moveAway(world, collection, subject, person) {
    const id = await idOf(world, collection, subject, person);
    const data = { parent: world.place.otherCounty };
    return (as) => world.payload.update({ collection: slug(collection), id, data, ...as } as never);
  },
}; // prettier-ignore
