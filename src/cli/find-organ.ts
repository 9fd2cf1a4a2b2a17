import type { Payload } from 'payload';
import { OperatorError } from './errors';

export interface FoundOrgan {
  id: string;
  name: string;
}

/**
 * The organ that an operator named by credit code, division code, site code, full or short name.
 * A division code names the government of the division.
 * @throws OperatorError when there is none, or more than one.
 */
export async function findOrgan(payload: Payload, named: string): Promise<FoundOrgan> {
  const text = named.trim();
  const equal = (field: string) => ({ [field]: { equals: text } });
  const { docs } = await payload.find({
    collection: 'organs',
    where: { or: ['creditCode', 'siteCode', 'name', 'shortName', 'divisionCode'].map(equal) },
    pagination: false,
    depth: 0,
  });
  const organs = docs as unknown as (FoundOrgan & { kind: string })[];
  const governments = organs.filter((organ) => organ.kind === 'government');
  const exact = organs.filter((organ) => organ.name === text);
  const [found, ...others] = exact.length ? exact : governments.length === 1 ? governments : organs;
  if (!found) throw new OperatorError(`There is no organ with the code or name ${text}.`);
  if (others.length)
    throw new OperatorError(
      `${text} names more than one organ: ${[found, ...others].map(({ name }) => name).join('、')}. Give the full name.`,
    );
  return found;
}
