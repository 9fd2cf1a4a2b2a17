import type { FilterOptionsProps, PayloadRequest, RelationshipField, Where } from 'payload';
import { idOf, mayActOn, scopeOf, type Role } from '../access/scope';
import { say, type Words } from './words';

/** Where-filter for a choice of organs: those in which the person holds the role. Commands choose freely. */
export const organsOfRole =
  (role: Role) =>
  async ({ req }: Pick<FilterOptionsProps, 'req'>): Promise<boolean | Where> => {
    if (!req.user || req.context.command) return true;
    const scope = await scopeOf(req, role);
    return scope === 'all' ? true : { id: { in: [...scope] } };
  };

/** Where-filter for files: of the organs for which the person works, or of those that issue the record. */
export const filesOfOwnOrgans = async ({
  data,
  req,
}: Pick<FilterOptionsProps, 'data' | 'req'>): Promise<boolean | Where> => {
  if (!req.user || req.context.command) return true;
  const scope = await scopeOf(req, 'officer');
  if (scope === 'all') return true;
  const { leadOrgan, jointOrgans, organ } = (data ?? {}) as Record<string, unknown>;
  const issuing = [leadOrgan, organ, ...(Array.isArray(jointOrgans) ? jointOrgans : [])] as Relation[];
  return { organ: { in: [...scope, ...issuing.flatMap((one) => idOf(one) ?? [])] } };
};

type Relation = string | { id: string } | null | undefined;

/** A person writes only for organs in which he holds the role, also when he moves a record to another. */
async function ownOrgan(
  value: Relation,
  { operation, req, previousValue }: { operation?: string; req: PayloadRequest; previousValue?: Relation },
): Promise<string | true> {
  if (!req.user || req.context.command) return true;
  const organ = idOf(value);
  if (organ === undefined) return say(req, '请选择机关。', 'Choose the organ to which this belongs.');
  // A duplicate is a new record: what the original may keep, it may not.
  if (operation === 'update' && organ === idOf(previousValue)) return true;
  if (await mayActOn(req, 'officer', organ)) return true;
  return say(
    req,
    '您没有为该机关办理信息的权限。请选择您负责的机关，或者请管理员为您增加任职。',
    'You have no assignment for this organ. Choose one of yours, or ask an administrator for an assignment.',
  );
}

/** Somebody who writes for a single organ need not choose it. */
async function onlyOrgan({ req }: { req?: PayloadRequest }): Promise<string | undefined> {
  if (!req?.user) return undefined;
  const scope = await scopeOf(req, 'officer');
  return scope !== 'all' && scope.size === 1 ? [...scope][0] : undefined;
}

interface Options {
  name: string;
  label: Words;
  description?: Words;
  unique?: boolean;
  /** The database itself refuses a record without organ. */
  required?: boolean;
}

/** The organ whose record this is: it decides who may write, approve and read it. */
export const owningOrgan = ({ name, label, description, unique, required }: Options): RelationshipField =>
  ({
    name,
    type: 'relationship',
    relationTo: 'organs',
    label,
    unique,
    required,
    index: true,
    filterOptions: organsOfRole('officer'),
    validate: ownOrgan,
    defaultValue: onlyOrgan,
    admin: { description, allowCreate: false, sortOptions: 'name' },
  }) as RelationshipField;
