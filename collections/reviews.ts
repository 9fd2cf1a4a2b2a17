import type { CollectionConfig, Field } from 'payload';
import { APPROVAL_LABELS, SECRECY_RESULTS, STEP_LABELS } from '../src/domain/review-steps';
import { DISCLOSURE_LABELS } from '../src/domain/vocabulary';
import { nobody, reviewsToRead } from './access/predicates';
import { idField } from './fields/id';
import { words } from './fields/words';

const text = (name: string, zh: string, en: string, more: object = {}): Field =>
  ({ name, type: 'text', label: words(zh, en), ...more }) as Field;
const instant = { admin: { components: { Cell: '/src/admin/fields/publication#PublicationCell', Field: '/src/admin/fields/publication#PublicationField' } } }; // prettier-ignore
const options = (labels: Record<string, { zh: string; en: string }>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label: { ...label } }));

/**
 * 保密审查表: one for each time a record is submitted, with what stood there then and the opinions of those who
 * took part. Written by the commands alone; it is no part of the ledger, for it is never public.
 */
export const reviews: CollectionConfig = {
  slug: 'reviews',
  labels: { singular: words('保密审查表', 'Secrecy review'), plural: words('保密审查表', 'Secrecy reviews') },
  access: { create: nobody, read: reviewsToRead, update: nobody, delete: nobody },
  lockDocuments: false,
  indexes: [{ fields: ['series', 'serial'], unique: true }],
  disableDuplicate: true,
  defaultSort: '-submittedAt',
  admin: {
    useAsTitle: 'number',
    hideAPIURL: true,
    group: words('信息公开', 'Disclosure'),
    defaultColumns: ['number', 'title', 'organ', 'result', 'submittedAt', 'endedAt'],
    listSearchableFields: ['number', 'title', 'documentNumber'],
    description: words(
      '每次提交时自动生成，随办理过程填写，可以打印归档。',
      'Made at each submission, filled in as the record passes; can be printed for the files.',
    ),
    components: { beforeListTable: ['/src/admin/review-summary#ReviewSummary'] },
  },
  fields: [
    idField,
    { name: 'sheet', type: 'ui', admin: { components: { Field: '/src/admin/review-sheet#ReviewSheet' } } },
    text('number', '编号', 'Number', { index: true }),
    text('series', '编号序列', 'Series', { admin: { hidden: true } }),
    { name: 'serial', type: 'number', admin: { hidden: true } },
    text('recordCollection', '类别', 'Collection', { admin: { hidden: true } }),
    text('recordId', '信息编号', 'Record', { index: true, admin: { hidden: true } }),
    { name: 'organ', type: 'relationship', relationTo: 'organs', index: true, label: words('机关', 'Organ') },
    text('title', '信息名称', 'Title'),
    text('documentNumber', '文号', 'Document number'),
    text('section', '承办科（处）室', 'Section'),
    { name: 'author', type: 'relationship', relationTo: 'users', label: words('承办人', 'Author') },
    text('authorName', '承办人姓名', 'Name of the author'),
    text('carrier', '信息载体', 'Carrier'),
    text('channel', '公开渠道', 'Channel'),
    text('plannedOn', '拟公开日期', 'Planned for'),
    { name: 'disclosure', type: 'select', options: Object.entries(DISCLOSURE_LABELS).map(([value, label]) => ({ value, label })), label: words('公开属性', 'Disclosure') },
    text('disclosureReason', '理由', 'Reason'),
    text('decidedBy', '公开属性认定人', 'Disclosure decided by'),
    text('decidedOn', '认定日期', 'Decided on'),
    text('submittedAt', '提交时间', 'Submitted at', { index: true, ...instant }),
    text('contentHash', '送审内容指纹', 'Hash of what was reviewed', { admin: { disableListColumn: true } }),
    {
      name: 'opinions',
      type: 'array',
      label: words('审查意见', 'Opinions'),
      fields: [
        { name: 'step', type: 'select', options: [{ value: 'author', label: words('承办人', 'Author') }, ...options(STEP_LABELS)] },
        { name: 'by', type: 'relationship', relationTo: 'users' },
        text('byName', '姓名', 'Name'),
        text('at', '时间', 'At'),
        { name: 'opinion', type: 'textarea', label: words('意见', 'Opinion') },
      ],
    },
    {
      name: 'referral',
      type: 'group',
      label: words('报请确定', 'Referral'),
      fields: [
        text('to', '报送单位', 'To'),
        text('sentOn', '报送日期', 'Sent on'),
        { name: 'answer', type: 'textarea', label: words('答复', 'Answer') },
        text('answeredOn', '答复日期', 'Answered on'),
      ],
    },
    { name: 'result', type: 'select', index: true, options: options(SECRECY_RESULTS), label: words('审查结论', 'Result') },
    { name: 'approval', type: 'select', options: options(APPROVAL_LABELS), label: words('批准方式', 'Approval') },
    {
      name: 'overrides',
      type: 'array',
      label: words('个人信息提示的处理', 'Overridden findings'),
      fields: [text('key', '编码', 'Key', { admin: { hidden: true } }),
        text('finding', '提示', 'Finding'), { name: 'reason', type: 'textarea' }, text('byName', '决定人', 'By'), text('at', '时间', 'At')],
    },
    { name: 'telephone', type: 'group', label: words('电话批准', 'By telephone'), fields: [{ name: 'approver', type: 'relationship', relationTo: 'users' }, text('at', '时间', 'At'), text('signBy', '补签期限', 'To be signed by'), text('signedAt', '补签时间', 'Signed at')] },
    { name: 'scan', type: 'relationship', relationTo: 'attachments', label: words('签批件扫描件', 'Scan of the signed sheet') },
    { name: 'outcome', type: 'select', index: true, options: [
      { value: 'open', label: words('办理中', 'Open') },
      { value: 'approved', label: words('已批准', 'Approved') },
      { value: 'registered', label: words('不公开登记', 'Registered as not public') },
      { value: 'sentBack', label: words('已退回', 'Sent back') },
      { value: 'recalled', label: words('已撤回提交', 'Taken back') },
    ], label: words('办理结果', 'Outcome') },
    text('endedAt', '办结时间', 'Ended at', instant),
  ],
}; // prettier-ignore
