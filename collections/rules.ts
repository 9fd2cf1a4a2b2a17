import type { CollectionConfig } from 'payload';
import { normaliseDocumentNumber } from '../src/domain/document-number';
import { createsInScope, draftsInScope, recordsToRead, versionsToRead } from './access/predicates';
import { attachments } from './documents/relation-fields';
import { body } from './fields/body';
import { idField } from './fields/id';
import { localDate } from './fields/local-date';
import { publicationFields } from './fields/publication-state';
import { owningOrgan } from './fields/relations';
import { keptByServer, stageField } from './fields/reviewed';
import { words } from './fields/words';
import { keepPublished } from './hooks/keep-published';
import { protectStage } from './hooks/protect-stage';
import { readableVersion } from './hooks/readable-version';
import { refuseStale, seenField } from './hooks/refuse-stale';
import { readableFiles } from './hooks/readable-files';

/** 政府信息公开制度: the rules by which an organ discloses. */
export const rules: CollectionConfig = {
  slug: 'rules',
  labels: { singular: words('公开制度', 'Rule'), plural: words('公开制度', 'Rules') },
  access: {
    create: createsInScope('officer', 'organ'),
    read: recordsToRead('organ'),
    readVersions: versionsToRead('rules', 'organ'),
    update: draftsInScope('organ'),
    delete: draftsInScope('organ'),
  },
  // A list need not read bodies; its state is made of these.
  forceSelect: { stage: true, publicationState: true, sentBackReason: true },
  versions: { maxPerDoc: 100, drafts: false },
  admin: {
    useAsTitle: 'title',
    hideAPIURL: true,
    enableListViewSelectAPI: true,
    group: words('信息公开', 'Disclosure'),
    defaultColumns: ['title', 'stage', 'organ', 'issuedOn', 'updatedAt'],
    listSearchableFields: ['title', 'documentNumber'],
    description: words(
      '政府信息公开的条例、规定和本机关的工作制度。',
      'Regulations on disclosure and the working rules of the organ.',
    ),
  },
  hooks: {
    beforeOperation: [readableVersion],
    beforeChange: [refuseStale, readableFiles, protectStage()],
    beforeDelete: [keepPublished],
  },
  fields: [
    idField,
    seenField,
    { name: 'actions', type: 'ui', admin: { components: { Field: '/src/admin/action-bar#ActionBar' } } },
    {
      type: 'tabs',
      tabs: [
        {
          label: words('正文与要素', 'Text'),
          fields: [
            { name: 'title', type: 'text', label: words('名称', 'Title') },
            { ...owningOrgan({ name: 'organ', label: words('机关', 'Organ') }) },
            {
              name: 'documentNumber',
              type: 'text',
              label: words('文号', 'Document number'),
              hooks: {
                beforeValidate: [
                  ({ value }) =>
                    typeof value === 'string' ? normaliseDocumentNumber(value).value || null : value,
                ],
              },
            },
            localDate({ name: 'issuedOn', label: words('成文日期', 'Issued on') }),
            body(),
          ],
        },
        { label: words('附件', 'Attachments'), fields: attachments },
        {
          label: words('发布状态', 'Publication'),
          fields: [stageField, ...publicationFields, ...keptByServer],
        },
      ],
    },
  ],
};
