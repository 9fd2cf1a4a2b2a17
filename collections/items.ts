import type { CollectionConfig, TextFieldSingleValidation } from 'payload';
import { administratorOfAll, anybodyAssigned } from './access/predicates';
import { idField } from './fields/id';
import { channelOptions, organKindOptions, ownLevelOptions } from './fields/options';
import { publicationState } from './fields/publication-state';
import { row } from './fields/row';
import { say, words } from './fields/words';
import { keepPublished, keepUsed } from './hooks/keep-published';

const noList = { disableListColumn: true, disableListFilter: true } as const;

const validateCode: TextFieldSingleValidation = (value, { req }) =>
  /^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/.test(value ?? '')
    ? true
    : say(
        req,
        '编码由字母、数字、点和短横线组成，例如“A20-01”。',
        'A code consists of letters, digits, dots and hyphens, e.g. A20-01.',
      );

/** 公开事项: a duty of the standard directory with its columns (domain.md 1.4, 6.6). */
export const items: CollectionConfig = {
  slug: 'items',
  labels: { singular: words('公开事项', 'Disclosure item'), plural: words('公开事项', 'Disclosure items') },
  access: {
    create: administratorOfAll,
    read: anybodyAssigned,
    update: administratorOfAll,
    delete: administratorOfAll,
  },
  defaultSort: 'order',
  disableDuplicate: true,
  admin: {
    useAsTitle: 'name',
    hideAPIURL: true,
    group: words('机关与事项', 'Organs and items'),
    defaultColumns: ['code', 'name', 'parent', 'levels', 'publicationState'],
    listSearchableFields: ['code', 'name'],
    description: words(
      '全平台共用的公开事项标准目录，保存后即向社会公开。由管理全部机关的管理员维护。',
      'The standard directory shared by all organs; public as soon as it is saved.',
    ),
  },
  hooks: {
    beforeDelete: [
      keepPublished,
      keepUsed({ items: ['parent'], documents: ['mainItem', 'otherItems'], organs: ['items'] }),
    ],
  },
  fields: [
    idField,
    row(
      {
        name: 'code',
        type: 'text',
        required: true,
        unique: true,
        label: words('编码', 'Code'),
        validate: validateCode,
      },
      { name: 'order', type: 'number', label: words('排序', 'Order'), defaultValue: 1000, admin: noList },
    ),
    { name: 'name', type: 'text', required: true, label: words('公开事项', 'Disclosure item') },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'items',
      label: words('一级事项', 'Parent item'),
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      admin: { allowCreate: false },
    },
    {
      name: 'elements',
      type: 'text',
      hasMany: true,
      label: words('公开内容（要素）', 'Elements'),
      admin: { ...noList, description: words('每输入一项按回车。', 'Press Enter after each.') },
    },
    { name: 'basis', type: 'textarea', label: words('公开依据', 'Legal basis'), admin: noList },
    {
      name: 'timeLimit',
      type: 'group',
      label: words('公开时限', 'Time limit'),
      admin: noList,
      fields: [
        row(
          { name: 'count', type: 'number', min: 1, max: 3650, label: words('天数', 'Number of days') },
          {
            name: 'unit',
            type: 'select',
            label: words('单位', 'Unit'),
            options: [
              { value: 'workingDays', label: words('工作日', 'Working days') },
              { value: 'calendarDays', label: words('自然日', 'Calendar days') },
            ],
          },
          {
            name: 'from',
            type: 'text',
            label: words('起算', 'From'),
            admin: {
              description: words('例如“信息形成或者变更之日”。', 'E.g. the day it was made or changed.'),
            },
          },
        ),
      ],
    },
    {
      name: 'timeLimitText',
      type: 'text',
      label: words('公开时限（文字）', 'Time limit in words'),
      admin: {
        ...noList,
        description: words(
          '不是天数的，照原文填写，例如“及时”。',
          'Where it is no number of days, e.g. at once.',
        ),
      },
    },
    { name: 'responsible', type: 'text', label: words('公开主体', 'Responsible'), admin: noList },
    {
      name: 'channels',
      type: 'select',
      hasMany: true,
      label: words('公开渠道和载体', 'Channels'),
      options: channelOptions,
      admin: noList,
    },
    { name: 'audienceText', type: 'text', label: words('公开对象', 'Audience'), admin: noList },
    { name: 'method', type: 'text', label: words('公开方式', 'Method'), admin: noList },
    {
      name: 'levels',
      type: 'select',
      hasMany: true,
      label: words('公开层级', 'Levels'),
      options: ownLevelOptions,
    },
    {
      name: 'kinds',
      type: 'select',
      hasMany: true,
      label: words('适用的机关类型', 'Kinds of organ'),
      options: organKindOptions,
      admin: { ...noList, description: words('不选表示都适用。', 'None chosen: every kind.') },
    },
    publicationState,
  ],
};
