import type { Field } from 'payload';
import { words } from '../fields/words';

const noList = { disableListColumn: true, disableListFilter: true } as const;

/** What only an import writes. */
export const imported: Field[] = [
  {
    name: 'importedIndexNumber',
    type: 'text',
    label: words('原索引号', 'Imported index number'),
    index: true,
    hooks: { beforeDuplicate: [() => null] },
    admin: { ...noList, readOnly: true, condition: (data) => Boolean(data?.importedIndexNumber) },
  },
  {
    name: 'carriedOver',
    type: 'group',
    label: words('旧站转入', 'Carried over'),
    admin: { ...noList, condition: (data) => Boolean(data?.carriedOver?.source) },
    fields: [
      {
        name: 'source',
        type: 'text',
        label: words('来源', 'Source'),
        hooks: { beforeDuplicate: [() => null] },
        admin: { readOnly: true },
      },
      {
        name: 'originallyPublishedOn',
        type: 'text',
        label: words('原发布日期', 'Originally published on'),
        hooks: { beforeDuplicate: [() => null] },
        admin: { readOnly: true },
      },
      {
        name: 'oldAddress',
        type: 'text',
        label: words('原地址（本单位域名）', 'Old address on a host of ours'),
        hooks: { beforeDuplicate: [() => null] },
        admin: { readOnly: true },
      },
      {
        name: 'originalUrl',
        type: 'text',
        label: words('原文链接', 'Original address'),
        hooks: { beforeDuplicate: [() => null] },
        admin: { readOnly: true },
      },
    ],
  },
  {
    name: 'importKey',
    type: 'text',
    unique: true,
    index: true,
    label: words('导入标识', 'Import key'),
    hooks: { beforeDuplicate: [() => undefined] },
    admin: { hidden: true, ...noList },
  },
];
