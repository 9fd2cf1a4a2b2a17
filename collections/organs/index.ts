import type { Access, CollectionConfig } from 'payload';
import { anybodyAssigned, inScope } from '../access/predicates';
import { idOf, mayActOn, scopeOf } from '../access/scope';
import { idField } from '../fields/id';
import { publicationState } from '../fields/publication-state';
import { words } from '../fields/words';
import { keepPublished, keepUsed } from '../hooks/keep-published';
import { contact } from './contact-fields';
import { basics, duties, history } from './fields';
import { ownDuties } from './duties';
import { noLoop, ownCreditCode, parentInScope, scopesChanged } from './hooks';

/** Below an organ that he administers; at the top of the tree only an administrator of every organ. */
const createsBelow: Access = async ({ req, data }) => {
  const scope = await scopeOf(req, 'administrator');
  if (scope === 'all') return true;
  if (!data) return scope.size > 0;
  const parent = idOf((data as { parent?: string }).parent);
  return parent !== undefined && mayActOn(req, 'administrator', parent);
};

/** 机关: the tree of four levels, with issuers outside the platform beside it. */
export const organs: CollectionConfig = {
  slug: 'organs',
  labels: { singular: words('机关', 'Organ'), plural: words('机关', 'Organs') },
  access: {
    create: createsBelow,
    read: anybodyAssigned,
    update: inScope('administrator', 'id'),
    delete: inScope('administrator', 'id'),
  },
  defaultSort: 'order',
  disableDuplicate: true,
  admin: {
    useAsTitle: 'name',
    hideAPIURL: true,
    group: words('机关与事项', 'Organs and items'),
    defaultColumns: ['name', 'level', 'kind', 'parent', 'publicationState'],
    listSearchableFields: ['name', 'shortName', 'creditCode', 'divisionCode'],
    description: words('保存后即向社会公开。', 'Public as soon as it is saved.'),
  },
  hooks: {
    beforeValidate: [parentInScope, noLoop, ownCreditCode],
    beforeChange: [ownDuties],
    afterChange: [scopesChanged],
    beforeDelete: [
      keepPublished,
      keepUsed({
        organs: ['parent', 'successor'],
        documents: ['leadOrgan', 'jointOrgans'],
        guides: ['organ'],
        rules: ['organ'],
        attachments: ['organ'],
        users: ['assignments.organ'],
      }),
    ],
  },
  fields: [
    idField,
    {
      type: 'tabs',
      tabs: [
        { label: words('基本资料', 'Basics'), fields: basics },
        { label: words('工作机构', 'Disclosure unit'), fields: contact },
        { label: words('公开职责', 'Duties'), fields: duties },
        { label: words('沿革', 'History'), fields: [...history, publicationState] },
      ],
    },
  ],
};
