import type { CollectionConfig, FilterOptionsProps, RelationshipFieldSingleValidation, Where } from 'payload';
import { anybodyAssigned } from '../access/predicates';
import { scopeOfAnyRole } from '../access/scope';
import { idField } from '../fields/id';
import { localDate } from '../fields/local-date';
import { row } from '../fields/row';
import { say, words } from '../fields/words';
import { ROLE_LABELS } from '../users/role-labels';
import { notBegunOfMineOrAdministered, ofMineOrAdministered, ofMineOrSupervised } from './access';
import { checkDelegation, DELEGABLE, delegationsChanged } from './guards';
import { peopleEndpoint } from './people';

/** What is offered; how far a delegation reaches is guarded for the whole of it. */
const ownOrgans = async ({ req }: Pick<FilterOptionsProps, 'req'>): Promise<boolean | Where> => {
  const scope = await scopeOfAnyRole(req);
  return scope === 'all' ? true : { id: { in: [...scope] } };
};

const chosen: RelationshipFieldSingleValidation = (value, { req }) =>
  value ? true : say(req, '请选择机关。', 'Choose an organ.');

const person = { components: { Field: '/src/admin/fields/person#PersonField' }, disableListColumn: true };

/**
 * 委托: a role lent to a colleague for some days. It counts while the giver holds the role himself, ends by
 * itself, and is never lent on. 起草人不得批准 (design.md §4, invariant 9) concerns persons: the receiver may
 * not act on what he edited himself; what the giver edited he may decide, for it is another person who decides.
 */
export const delegations: CollectionConfig = {
  slug: 'delegations',
  labels: { singular: words('委托', 'Delegation'), plural: words('委托', 'Delegations') },
  access: {
    create: anybodyAssigned,
    read: ofMineOrSupervised,
    update: ofMineOrAdministered,
    delete: notBegunOfMineOrAdministered,
  },
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-from',
  admin: {
    useAsTitle: 'title',
    hideAPIURL: true,
    group: words('账号', 'Accounts'),
    defaultColumns: ['title', 'organ', 'from', 'until', 'reason'],
    listSearchableFields: ['title', 'reason'],
    description: words(
      '出差、休假期间请同事代为办理。到期自动结束；委托人不再担任该职务的，委托随之失效。被委托人编辑过的信息，仍不能由他批准。',
      'A colleague acts for some days. It ends by itself, and with the role of who gave it. Nobody approves what he edited.',
    ),
  },
  endpoints: [peopleEndpoint],
  hooks: { beforeChange: [checkDelegation], afterChange: [delegationsChanged] },
  fields: [
    idField,
    {
      name: 'title',
      type: 'text',
      label: words('委托', 'Delegation'),
      admin: { readOnly: true, condition: (data) => Boolean(data?.title) },
    },
    row(
      {
        name: 'giver',
        type: 'relationship',
        relationTo: 'users',
        index: true,
        label: words('委托人', 'From'),
        defaultValue: ({ user }) => user?.id,
        admin: {
          ...person,
          description: words('只有管理员可以代别人填写。', 'Only an administrator enters it for somebody else.'),
        },
      },
      {
        name: 'receiver',
        type: 'relationship',
        relationTo: 'users',
        required: true,
        index: true,
        label: words('被委托人', 'To'),
        admin: person,
      },
    ),
    {
      name: 'role',
      type: 'select',
      required: true,
      label: words('身份', 'Role'),
      options: DELEGABLE.map((value) => ({ value, label: ROLE_LABELS[value] })),
    },
    row(
      {
        name: 'organ',
        type: 'relationship',
        relationTo: 'organs',
        required: true,
        index: true,
        label: words('机关', 'Organ'),
        filterOptions: ownOrgans,
        validate: chosen,
        admin: { allowCreate: false, sortOptions: 'name' },
      },
      { name: 'below', type: 'checkbox', label: words('包括下级和所属机关', 'With what is below') },
    ),
    row(
      { ...localDate({ name: 'from', label: words('自', 'From') }), required: true, index: true } as never,
      {
        ...localDate({
          name: 'until',
          label: words('至', 'Until'),
          description: words(
            '最后一天。需要立即结束的，改为昨天。',
            'The last day. To end it at once, set yesterday.',
          ),
        }),
        required: true,
        index: true,
      } as never,
    ),
    { name: 'reason', type: 'text', required: true, label: words('事由', 'Reason') },
  ],
}; // prettier-ignore
