import type { FieldHook, FilterOptionsProps, RelationshipField, Where } from 'payload';
import { scopeOf, type Role } from '../access/scope';
import type { Words } from './words';

/** Where-filter for a choice of organs: those in which the person holds the role. Commands choose freely. */
export const organsOfRole =
  (role: Role) =>
  async ({ req }: Pick<FilterOptionsProps, 'req'>): Promise<boolean | Where> => {
    if (!req.user || req.context.command) return true;
    const scope = await scopeOf(req, role);
    return scope === 'all' ? true : { id: { in: [...scope] } };
  };

/** The organ of somebody who writes for a single organ is filled in. */
const onlyOrgan: FieldHook = async ({ value, operation, req }) => {
  if (value || operation !== 'create' || !req.user) return value;
  const scope = await scopeOf(req, 'officer');
  return scope !== 'all' && scope.size === 1 ? [...scope][0] : value;
};

interface Options {
  name: string;
  label: Words;
  description?: Words;
  unique?: boolean;
  /** The database itself refuses a record without organ. */
  required?: boolean;
}

/** The organ whose record this is: it decides who may write, approve and read it. */
export const owningOrgan = ({ name, label, description, unique, required }: Options): RelationshipField => ({
  name,
  type: 'relationship',
  relationTo: 'organs',
  label,
  unique,
  required,
  index: true,
  filterOptions: organsOfRole('officer'),
  defaultValue: async ({ req, user }: { req: FilterOptionsProps['req']; user: unknown }) => {
    if (!user || !req) return undefined;
    const scope = await scopeOf(req, 'officer');
    return scope !== 'all' && scope.size === 1 ? [...scope][0] : undefined;
  },
  hooks: { beforeValidate: [onlyOrgan] },
  admin: { description, allowCreate: false, sortOptions: 'name' },
});
