import type { CollectionConfig } from 'payload';
import { normaliseDocumentNumber } from '../src/domain/document-number';
import { attachments } from './documents/relation-fields';
import { body } from './fields/body';
import { localDate } from './fields/local-date';
import { owningOrgan } from './fields/relations';
import { words } from './fields/words';
import { keepPublished } from './hooks/keep-published';
import { protectStage } from './hooks/protect-stage';
import { readableVersion } from './hooks/readable-version';
import { refuseStale } from './hooks/refuse-stale';
import { readableFiles } from './hooks/readable-files';
import { head, publicationTab, reviewed } from './reviewed';

/** 政府信息公开制度: the rules by which an organ discloses. */
export const rules: CollectionConfig = {
  slug: 'rules',
  labels: { singular: words('公开制度', 'Rule'), plural: words('公开制度', 'Rules') },
  ...reviewed('rules', 'organ'),
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
    ...head,
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
        publicationTab(),
      ],
    },
  ],
};
