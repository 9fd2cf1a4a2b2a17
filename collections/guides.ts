import type { CollectionConfig } from 'payload';
import { body } from './fields/body';
import { localDate } from './fields/local-date';
import { owningOrgan } from './fields/relations';
import { words } from './fields/words';
import { keepPublished } from './hooks/keep-published';
import { protectStage } from './hooks/protect-stage';
import { readableVersion } from './hooks/readable-version';
import { refuseStale } from './hooks/refuse-stale';
import { readableFiles } from './hooks/readable-files';
import { titleOfGuide } from './hooks/title-of-guide';
import { head, publicationTab, reviewed } from './reviewed';

/** 政府信息公开指南 (条例 Art. 12): one per organ. */
export const guides: CollectionConfig = {
  slug: 'guides',
  labels: { singular: words('公开指南', 'Guide'), plural: words('公开指南', 'Guides') },
  ...reviewed('guides', 'organ'),
  disableDuplicate: true,
  admin: {
    useAsTitle: 'title',
    hideAPIURL: true,
    enableListViewSelectAPI: true,
    group: words('信息公开', 'Disclosure'),
    defaultColumns: ['title', 'stage', 'organ', 'confirmedOn', 'updatedAt'],
    listSearchableFields: ['title'],
    description: words(
      '每个机关一份，应当写明信息的分类、编排体系、获取方式和工作机构的联系方式（《条例》第十二条）。',
      'One for each organ: classes of information, order, ways to obtain it, contact (Regulation, Art. 12).',
    ),
  },
  hooks: {
    beforeOperation: [readableVersion],
    beforeChange: [refuseStale, titleOfGuide, readableFiles, protectStage()],
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
            {
              ...owningOrgan({
                name: 'organ',
                label: words('机关', 'Organ'),
                unique: true,
                required: true,
                description: words(
                  '联系方式取自该机关的资料，在“机关”中修改后，指南页面随之更新。',
                  'The contact is that of the organ; change it there.',
                ),
              }),
            },
            {
              name: 'title',
              type: 'text',
              label: words('名称', 'Title'),
              admin: {
                description: words(
                  '不填的，保存时写为“机关名称＋政府信息公开指南”。',
                  'Left empty, it becomes the name of the organ and 政府信息公开指南.',
                ),
              },
            },
            body(
              words('正文', 'Body'),
              words(
                '写明信息的分类和编排体系、怎样查阅、怎样申请公开、怎样监督。',
                'Classes and order of information, how to read it, how to request it, how to complain.',
              ),
            ),
            localDate({
              name: 'confirmedOn',
              label: words('最近核对日期', 'Last confirmed on'),
              description: words(
                '电话、地址等内容经核对无误的日期，会显示在页面上。',
                'The day on which telephone and address were last checked; shown on the page.',
              ),
            }),
          ],
        },
        publicationTab(),
      ],
    },
  ],
};
