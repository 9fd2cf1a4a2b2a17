/** Fields of everything that goes through submit and approve: its stage, and what the server keeps about it. */
import type { Field, FieldHook } from 'payload';
import { STEP_LABELS } from '../../src/domain/review-steps';
import { WITHDRAWAL_LABELS } from '../../src/domain/vocabulary';
import { words } from './words';

export const STAGES = ['working', 'submitted', 'scheduled', 'registered', 'approved', 'purged'] as const;
export type Stage = (typeof STAGES)[number];

/** Fields that change only in the commands; see hooks/protect-stage.ts. */
export const PROTECTED = [
  'stage',
  'step',
  'stageSince',
  'publishAt',
  'publishReason',
  'review',
  'suggestions',
  'sealedFor',
  'onceSealed',
  'editors',
  'sentBackReason',
] as const;

export const stageField: Field = {
  name: 'stage',
  type: 'select',
  label: words('办理状态', 'Stage'),
  defaultValue: 'working',
  index: true,
  options: [
    { value: 'working', label: words('起草中', 'Working') },
    { value: 'submitted', label: words('已提交', 'Submitted') },
    { value: 'scheduled', label: words('已批准，定时公开', 'Approved, scheduled') },
    { value: 'registered', label: words('不公开登记', 'Registered as not public') },
    { value: 'approved', label: words('已批准', 'Approved') },
    { value: 'purged', label: words('已销毁', 'Purged') },
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

/** Kept by the server and shown by the action bar. */
const kept = (field: Field, emptied: unknown = null): Field =>
  ({
    ...field,
    hooks: { beforeDuplicate: [() => emptied] },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  }) as Field;

/** Whose words a copy holds: those who wrote the original cannot approve it in the copy either. */
const carryEditors: FieldHook = ({ req, value }): unknown => {
  req.context.copiedFrom = value;
  return [];
};

export const keptByServer: Field[] = [
  kept({
    name: 'step',
    type: 'select',
    index: true,
    label: words('当前环节', 'Step'),
    options: Object.entries(STEP_LABELS).map(([value, label]) => ({ value, label: { ...label } })),
  }),
  kept({ name: 'stageSince', type: 'text', label: words('进入当前状态的时间', 'In this state since') }),
  kept({ name: 'publishAt', type: 'text', index: true, label: words('定时公开时间', 'Publication at') }),
  kept({ name: 'publishReason', type: 'text', label: words('修改原因', 'Reason of the change') }),
  kept({ name: 'review', type: 'text', label: words('当前保密审查表', 'Current secrecy review') }),
  kept({ name: 'suggestions', type: 'json', label: words('修改建议', 'Suggested wordings') }),
  kept({
    name: 'sealedFor',
    type: 'select',
    index: true,
    label: words('封存原因', 'Sealed for'),
    options: ['secret', 'personalData', 'wordingError'].map((value) => ({
      value,
      label: WITHDRAWAL_LABELS[value as 'secret'],
    })),
  }),
  kept({ name: 'onceSealed', type: 'text', index: true, label: words('曾经封存', 'Once sealed, at') }),
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
    hooks: { beforeDuplicate: [carryEditors] },
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
