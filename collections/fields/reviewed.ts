/** Fields of everything that goes through submit and approve: its stage, and what the server keeps about it. */
import type { Field } from 'payload';
import { words } from './words';

export const STAGES = ['working', 'submitted', 'approved'] as const;
export type Stage = (typeof STAGES)[number];

/** Fields that change only in the commands; see hooks/protect-stage.ts. */
export const PROTECTED = ['stage', 'editors', 'sentBackReason'] as const;

export const stageField: Field = {
  name: 'stage',
  type: 'select',
  label: words('办理状态', 'Stage'),
  defaultValue: 'working',
  index: true,
  options: [
    { value: 'working', label: words('起草中', 'Working') },
    { value: 'submitted', label: words('已提交', 'Submitted') },
    { value: 'approved', label: words('已批准', 'Approved') },
  ],
  hooks: { beforeDuplicate: [() => 'working'] },
  admin: {
    readOnly: true,
    description: words(
      '由页面顶部的按钮改变，不能直接填写。',
      'Changed by the buttons at the top, never by hand.',
    ),
    components: { Cell: '/src/admin/state-cell#StateCell' },
  },
};

export const keptByServer: Field[] = [
  {
    name: 'sentBackReason',
    type: 'textarea',
    label: words('退回意见', 'Reason for sending back'),
    hooks: { beforeDuplicate: [() => null] },
    admin: {
      readOnly: true,
      disableListColumn: true,
      condition: (data) => Boolean(data?.sentBackReason),
      description: words('请按意见修改后重新提交。', 'Revise accordingly, then submit again.'),
    },
  },
  {
    name: 'editors',
    type: 'relationship',
    relationTo: 'users',
    hasMany: true,
    label: words('上次公开以来的编辑人', 'Edited since the last publication by'),
    hooks: { beforeDuplicate: [() => []] },
    admin: { hidden: true, disableListColumn: true },
  },
  {
    name: 'bodyFiles',
    type: 'relationship',
    relationTo: 'attachments',
    hasMany: true,
    label: words('正文中的图片', 'Images in the body'),
    hooks: { beforeDuplicate: [() => []] },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
];
