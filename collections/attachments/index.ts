import type { CollectionConfig } from 'payload';
import { createsInScope, filesToRead, filesToWrite } from '../access/predicates';
import { idField } from '../fields/id';
import { owningOrgan } from '../fields/relations';
import { words } from '../fields/words';
import { keepUsed } from '../hooks/keep-published';
import { checkFile, keepContent, keepReviewed, TEXT_STATES } from './hooks';

/** Measured from the file: shown once there is one. */
const measured = {
  readOnly: true,
  disableListFilter: true,
  condition: (data: { sha256?: string }) => Boolean(data?.sha256),
} as const;

/**
 * 附件. A file is checked by its content, kept under its SHA-256 with its text, and never replaced: what was
 * submitted is what is approved.
 * @param directories absolute paths of Payload's working copies and of the content-addressed files
 */
export const attachments = (directories: { uploads: string; files: string }): CollectionConfig => ({
  slug: 'attachments',
  labels: { singular: words('附件', 'Attachment'), plural: words('附件', 'Attachments') },
  access: {
    create: createsInScope('officer', 'organ'),
    read: filesToRead,
    update: filesToWrite,
    delete: filesToWrite,
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  upload: {
    staticDir: directories.uploads,
    crop: false,
    focalPoint: false,
    pasteURL: false,
    displayPreview: true,
    hideRemoveFile: true,
  },
  admin: {
    useAsTitle: 'name',
    hideAPIURL: true,
    group: words('信息公开', 'Disclosure'),
    defaultColumns: ['name', 'organ', 'mediaType', 'bytes', 'textState', 'createdAt'],
    listSearchableFields: ['name'],
    description: words(
      '文件按内容识别类型，不能替换；需要更改时请上传新文件。单个文件不超过 50 MB。',
      'The type is recognised by the content. A file cannot be replaced: upload a new one. 50 MB at most.',
    ),
  },
  hooks: {
    beforeOperation: [checkFile],
    beforeChange: [keepReviewed, keepContent(directories.files)],
    beforeDelete: [keepUsed({ documents: ['attachments', 'bodyFiles'], rules: ['attachments', 'bodyFiles'], guides: ['bodyFiles'] })],
  },
  fields: [
    idField,
    { name: 'organOfRecord', type: 'ui', admin: { components: { Field: '/src/admin/organ-of-record#OrganOfRecord' } } },
    { ...owningOrgan({ name: 'organ', label: words('机关', 'Organ') }) },
    {
      name: 'alt',
      type: 'text',
      label: words('图片说明', 'Description of an image'),
      admin: {
        disableListColumn: true,
        description: words(
          '插入正文的图片必须说明内容，供读屏软件朗读。',
          'Images in a body need a description for screen readers.',
        ),
      },
    },
    {
      name: 'name',
      type: 'text',
      index: true,
      label: words('文件名', 'File name'),
      admin: { ...measured, description: words('公众下载时看到的文件名。', 'The name with which it is downloaded.') },
    },
    { name: 'mediaType', type: 'text', label: words('类型', 'Type'), admin: measured },
    { name: 'bytes', type: 'number', label: words('大小（字节）', 'Size (bytes)'), admin: measured },
    {
      name: 'textState',
      type: 'select',
      label: words('文字提取', 'Text'),
      options: Object.entries(TEXT_STATES).map(([value, label]) => ({ value, label })),
      admin: { ...measured, disableListFilter: false, description: words('提取出的文字供检索使用。', 'The text is used for search.') },
    },
    {
      name: 'scan',
      type: 'json',
      label: words('个人信息检查', 'Privacy scan'),
      admin: { ...measured, hidden: true, disableListColumn: true },
    },
    {
      name: 'original',
      type: 'group',
      label: words('清理前的原件', 'Original before cleaning'),
      admin: {
        disableListColumn: true,
        disableListFilter: true,
        condition: (data: { original?: { sha256?: string } }) => Boolean(data?.original?.sha256),
      },
      fields: [
        { name: 'sha256', type: 'text', index: true, label: words('SHA-256', 'SHA-256'), admin: { hidden: true } },
        { name: 'name', type: 'text', label: words('文件名', 'File name'), admin: { hidden: true } },
        { name: 'mediaType', type: 'text', label: words('类型', 'Type'), admin: { hidden: true } },
        { name: 'attachment', type: 'text', label: words('原附件编号', 'Id as an attachment'), admin: { hidden: true } },
        { name: 'sealedAt', type: 'text', label: words('加密封存时间', 'Encrypted at'), admin: { hidden: true } },
        { name: 'download', type: 'ui', admin: { components: { Field: '/src/admin/original-link#OriginalLink' } } },
      ],
    },
    {
      name: 'sealedFor',
      type: 'text',
      label: words('封存原因', 'Sealed for'),
      admin: { ...measured, hidden: true, disableListColumn: true },
    },
    {
      name: 'sha256',
      type: 'text',
      index: true,
      label: words('SHA-256', 'SHA-256'),
      admin: { ...measured, disableListColumn: true },
    },
  ],
}); // prettier-ignore
