import type { CollectionConfig, Field } from 'payload';
import { inScope, nobody } from './access/predicates';
import { idField } from './fields/id';
import { words } from './fields/words';
import { auditTitle } from './hooks/audit-title';

/** Whatever the way in, a line that stands is neither changed nor removed. */
const appendOnly = () => {
  throw new Error('The audit is append-only.');
};

const text = (name: string, zh: string, en: string, more: object = {}): Field =>
  ({ name, type: 'text', label: words(zh, en), ...more }) as Field;

/** 操作日志: who did what to which field. Written by `src/database/audit.ts` alone; a purge empties its values. */
export const audit: CollectionConfig = {
  slug: 'audit',
  labels: { singular: words('操作日志', 'Audit line'), plural: words('操作日志', 'Audit') },
  access: { create: nobody, read: inScope(['supervisor', 'administrator'], 'organ'), update: nobody, delete: nobody },
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-at',
  admin: {
    useAsTitle: 'action',
    hideAPIURL: true,
    group: words('监督', 'Supervision'),
    defaultColumns: ['at', 'byName', 'action', 'recordTitle', 'recordCollection', 'organ', 'note'],
    listSearchableFields: ['byName', 'recordId', 'note', 'action'],
    description: words(
      '谁在什么时候改了什么。只能查看和导出，任何人都不能修改或者删除。',
      'Who changed what and when. It can be read and exported; nobody can change or remove it.',
    ),
    components: { beforeListTable: ['/src/admin/audit-export#AuditExport'] },
  },
  hooks: { beforeChange: [appendOnly], beforeDelete: [appendOnly] },
  fields: [
    idField,
    text('at', '时间', 'At', { required: true, index: true, admin: { components: { Cell: '/src/admin/fields/publication#PublicationCell', Field: '/src/admin/fields/publication#PublicationField' } } }),
    text('byName', '操作人', 'By'),
    { name: 'by', type: 'relationship', relationTo: 'users', index: true, label: words('账号', 'Account'), admin: { disableListColumn: true } },
    text('action', '操作', 'Action', { required: true, index: true, admin: { components: { Cell: '/src/admin/audit-cells#AuditActionCell' } } }),
    text('recordTitle', '名称', 'Title', { virtual: true, hooks: { afterRead: [auditTitle] }, admin: { readOnly: true, disableListFilter: true, components: { Cell: '/src/admin/audit-cells#AuditTitleCell' } } }),
    text('recordCollection', '类别', 'Collection', { required: true, index: true, admin: { components: { Cell: '/src/admin/audit-cells#AuditRecordCell' } } }),
    text('recordId', '编号', 'Record', { required: true, index: true }),
    { name: 'organ', type: 'relationship', relationTo: 'organs', index: true, label: words('机关', 'Organ') },
    { name: 'changes', type: 'json', label: words('改动', 'Changes'), admin: { disableListColumn: true, disableListFilter: true } },
    text('note', '说明', 'Note'),
    text('via', '途径', 'Via', { admin: { disableListColumn: true } }),
  ],
}; // prettier-ignore
