import type { CollectionConfig } from 'payload';
import { administratorOfAll, anybodyAssigned } from './access/predicates';
import { idField } from './fields/id';
import { row } from './fields/row';
import { words } from './fields/words';

/** 词表: names and wordings that are looked for before every publication; kept by administrators. */
export const wordLists: CollectionConfig = {
  slug: 'wordLists',
  labels: { singular: words('词表', 'Word list'), plural: words('词表', 'Word lists') },
  access: {
    create: administratorOfAll,
    read: anybodyAssigned,
    update: administratorOfAll,
    delete: administratorOfAll,
  },
  disableDuplicate: true,
  admin: {
    useAsTitle: 'name',
    hideAPIURL: true,
    group: words('设置', 'Settings'),
    defaultColumns: ['name', 'updatedAt'],
    description: words(
      '领导姓名和职务、国家和机关名称、固定提法、已经废止的法律等。提交前逐条检查；修改后请点“检查已公开信息”。',
      'Names and posts, names of organs, set phrases, repealed laws: looked for before each publication.',
    ),
  },
  fields: [
    idField,
    { name: 'name', type: 'text', required: true, label: words('词表名称', 'Name') },
    { name: 'again', type: 'ui', admin: { components: { Field: '/src/admin/wording-again#WordingAgain' } } },
    {
      name: 'rules',
      type: 'array',
      label: words('词语', 'Rules'),
      labels: { singular: words('词语', 'Rule'), plural: words('词语', 'Rules') },
      fields: [
        row(
          { name: 'wrong', type: 'text', required: true, label: words('不应出现的写法', 'Wrong') },
          { name: 'right', type: 'text', label: words('应为', 'Right') },
        ),
        row(
          {
            name: 'unless',
            type: 'text',
            label: words('附近有这些字时不算错', 'Unless near'),
            admin: { description: words('多个用顿号分开。', 'Several: separated by commas.') },
          },
          { name: 'note', type: 'text', label: words('说明', 'Note') },
        ),
        { name: 'blocks', type: 'checkbox', label: words('必须改正才能公开', 'Must be mended') },
      ],
    },
  ],
};
