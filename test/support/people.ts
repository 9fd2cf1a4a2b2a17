/** A small county with people in it, for tests of access. Password of every account: PASSWORD. */
import type { CollectionSlug, Payload } from 'payload';
import type { Role } from '../../collections/access/scope';

export const PASSWORD = 'a long enough password';

export interface Place {
  province: string;
  county: string;
  bureau: string;
  town: string;
  otherCounty: string;
  otherTown: string;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Row = Record<string, any> & { id: string };

export const create = (payload: Payload, collection: string, data: object): Promise<Row> =>
  payload.create({ collection: collection as CollectionSlug, data: data as never }) as Promise<never>;

/** A province with two counties; the first has a bureau and a township, the second a township. */
export async function makePlace(payload: Payload): Promise<Place> {
  const organ = async (name: string, level: string, kind: string, parent?: string) =>
    (await create(payload, 'organs', { name, shortName: name, level, kind, parent })).id;
  const province = await organ('云山省人民政府', 'province', 'government');
  const county = await organ('望川县人民政府', 'county', 'government', province);
  const otherCounty = await organ('临溪县人民政府', 'county', 'government', province);
  return {
    province,
    county,
    bureau: await organ('望川县教育局', 'county', 'department', county),
    town: await organ('石桥镇人民政府', 'township', 'government', county),
    otherCounty,
    otherTown: await organ('柳林乡人民政府', 'township', 'government', otherCounty),
  };
}

export interface AssignmentData {
  role: Role;
  organ?: string;
  below?: boolean;
  until?: string;
}

/** An account as a request carries it. */
export async function makePerson(
  payload: Payload,
  name: string,
  ...assignments: AssignmentData[]
): Promise<Row> {
  const email = `person-${Math.random().toString(36).slice(2)}@example.org`;
  const person = await create(payload, 'users', { name, email, password: PASSWORD, assignments });
  return { ...person, collection: 'users' };
}
