/** Metadata of a document (domain.md 6), tab by tab. */
import type { Field, RowField } from 'payload';
import { normaliseDocumentNumber } from '../../src/domain/document-number';
import { body } from '../fields/body';
import { localDate } from '../fields/local-date';
import {
  audienceOptions, changeOptions, disclosureOptions, genreOptions, originOptions, topicOptions, validityOptions,
  withholdingOptions,
} from '../fields/options'; // prettier-ignore
import { owningOrgan } from '../fields/relations';
import { words } from '../fields/words';

const row = (...fields: Field[]): RowField => ({ type: 'row', fields });
const noList = { disableListColumn: true, disableListFilter: true } as const;

/** A person's own document, so that nothing refers to itself. */
const notItself = ({ id }: { id?: number | string }) => (id ? { id: { not_equals: id } } : true);

export const textAndElements: Field[] = [
  {
    name: 'title',
    type: 'text',
    label: words('名称', 'Title'),
    index: true,
    hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim() : value)] },
    admin: { description: words('写全称，与公文标题一致。', 'The full title, as on the document itself.') },
  },
  {
    name: 'summary',
    type: 'textarea',
    label: words('内容概述', 'Summary'),
    admin: {
      ...noList,
      rows: 3,
      description: words(
        '用一两句话说明办什么事、对谁适用。提交时必填，也用于检索结果。',
        'One or two sentences: what it settles, for whom. Required at submission; shown in search results.',
      ),
    },
  },
  row(
    {
      ...owningOrgan({
        name: 'leadOrgan',
        label: words('发布机构（牵头机关）', 'Lead organ'),
        description: words('联合制作的，选牵头机关。', 'For joint documents: the one that leads.'),
      }),
    },
    {
      name: 'documentNumber',
      type: 'text',
      label: words('文号', 'Document number'),
      index: true,
      hooks: {
        beforeValidate: [
          ({ value }) => (typeof value === 'string' ? normaliseDocumentNumber(value).value || null : value),
        ],
      },
      admin: {
        description: words(
          '例如“青政发〔2026〕8号”。括号、空格会自动改成规范写法；没有文号的留空。',
          'E.g. 青政发〔2026〕8号. Brackets and spaces are put into the standard form; leave empty if there is none.',
        ),
      },
    },
  ),
  {
    name: 'jointOrgans',
    type: 'relationship',
    relationTo: 'organs',
    hasMany: true,
    label: words('联合发文机关', 'Joint organs'),
    admin: {
      allowCreate: false,
      disableListColumn: true,
      description: words(
        '除牵头机关以外的机关，按公文署名的顺序。信息会列入每一个机关的目录。',
        'The other issuing organs in the order of signature. The record stands in the directory of each.',
      ),
    },
  },
  row(
    localDate({
      name: 'issuedOn',
      label: words('成文日期', 'Issued on'),
      description: words(
        '不是公文的，填信息生成的日期。',
        'For what is no document: the day it was completed.',
      ),
    }),
    {
      name: 'origin',
      type: 'select',
      label: words('信息来源', 'Origin'),
      defaultValue: 'own',
      options: originOptions,
      admin: { disableListColumn: true },
    },
  ),
  body(),
  row(
    { name: 'section', type: 'text', label: words('承办科（处）室', 'Handling section'), admin: noList },
    { name: 'telephone', type: 'text', label: words('咨询电话', 'Telephone'), admin: noList },
  ),
];

export const disclosure: Field[] = [
  {
    name: 'disclosure',
    type: 'select',
    label: words('公开属性', 'Disclosure'),
    defaultValue: 'full',
    options: disclosureOptions,
    admin: {
      disableListColumn: true,
      description: words(
        '只有“主动公开”和“删减后公开”的信息可以发布；其余两种只在内部留存。',
        'Only the first two can be published; the others are kept inside.',
      ),
    },
  },
  {
    name: 'withholding',
    type: 'group',
    label: words('不予公开或者删减的理由', 'Why it is withheld or redacted'),
    admin: {
      ...noList,
      condition: (data) => Boolean(data?.disclosure) && data.disclosure !== 'full',
    },
    fields: [
      {
        name: 'reason',
        type: 'select',
        label: words('法定理由', 'Legal reason'),
        options: withholdingOptions,
        admin: {
          description: words('《政府信息公开条例》第十四条至第十六条。', 'Regulation, Arts. 14 to 16.'),
        },
      },
      row(
        { name: 'decidedBy', type: 'text', label: words('决定人', 'Decided by') },
        localDate({ name: 'decidedOn', label: words('决定日期', 'Decided on') }),
      ),
    ],
  },
];

export const classification: Field[] = [
  {
    name: 'mainItem',
    type: 'relationship',
    relationTo: 'items',
    label: words('主要公开事项', 'Main disclosure item'),
    index: true,
    admin: {
      allowCreate: false,
      description: words(
        '本信息履行的公开职责，决定它列在目录的哪一栏。',
        'The duty that this record fulfils: its place in the directory.',
      ),
    },
  },
  {
    name: 'otherItems',
    type: 'relationship',
    relationTo: 'items',
    hasMany: true,
    label: words('其他公开事项', 'Further disclosure items'),
    admin: { allowCreate: false, disableListColumn: true },
  },
  row(
    {
      name: 'topic',
      type: 'select',
      label: words('主题分类', 'Topic'),
      options: topicOptions,
      admin: { description: words('尽量选到小类。', 'Choose a sub-class where there is one.') },
    },
    { name: 'genre', type: 'select', label: words('体裁', 'Genre'), options: genreOptions },
  ),
  {
    name: 'audience',
    type: 'select',
    hasMany: true,
    label: words('服务对象', 'Audience'),
    options: audienceOptions,
    admin: { disableListColumn: true },
  },
  {
    name: 'keywords',
    type: 'text',
    hasMany: true,
    label: words('关键词', 'Keywords'),
    admin: { ...noList, description: words('每输入一个词按回车。', 'Press Enter after each word.') },
  },
];

export const validity: Field[] = [
  row(
    localDate({ name: 'effectiveOn', label: words('施行日期', 'Effective on'), width: '50%' }),
    localDate({
      name: 'expiresOn',
      label: words('有效期截止日期', 'Expires on'),
      description: words(
        '有效的最后一天；没有规定的留空。',
        'The last day of validity; leave empty if not set.',
      ),
      width: '50%',
    }),
  ),
  {
    name: 'declaredValidity',
    type: 'select',
    label: words('本机关认定的有效性', 'Validity declared by the organ'),
    options: validityOptions,
    admin: {
      disableListColumn: true,
      description: words(
        '一般留空：系统按施行、失效日期和后续文件自动判定。仅在清理结果与自动判定不同时选择。',
        'Usually empty: it follows from the dates and from later documents. Choose only where a review found otherwise.',
      ),
    },
  },
  {
    name: 'changes',
    type: 'array',
    label: words('本文件修改、废止的文件', 'Documents that this one changes or repeals'),
    labels: { singular: words('文件', 'document'), plural: words('文件', 'documents') },
    admin: {
      ...noList,
      description: words(
        '本文件施行后，被修改、废止文件的原页面会自动标明。',
        'Once this one is in force, the pages of those documents say so.',
      ),
    },
    fields: [
      row(
        {
          name: 'relation',
          type: 'select',
          required: true,
          label: words('关系', 'Relation'),
          options: changeOptions,
        },
        {
          name: 'target',
          type: 'relationship',
          relationTo: 'documents',
          required: true,
          label: words('文件', 'Document'),
          filterOptions: notItself,
          admin: { allowCreate: false },
        },
      ),
      {
        name: 'note',
        type: 'text',
        label: words('说明', 'Note'),
        admin: { description: words('例如“废止第三条”。', 'E.g. which article is repealed.') },
      },
    ],
  },
  {
    name: 'interprets',
    type: 'relationship',
    relationTo: 'documents',
    hasMany: true,
    label: words('所解读的文件', 'Interprets'),
    filterOptions: notItself,
    admin: {
      allowCreate: false,
      disableListColumn: true,
      description: words(
        '本信息是政策解读时填写，两个页面会互相链接。',
        'For an interpretation: the two pages are linked both ways.',
      ),
    },
  },
];

export const attachments: Field[] = [
  {
    name: 'attachments',
    type: 'relationship',
    relationTo: 'attachments',
    hasMany: true,
    label: words('附件', 'Attachments'),
    admin: {
      disableListColumn: true,
      sortOptions: '-createdAt',
      description: words(
        '按公文附件的顺序排列。支持 PDF、Word、Excel、PowerPoint、WPS、OFD、CSV、文本、图片和 ZIP，单个文件不超过 50 MB。',
        'In the order of the document. PDF, Word, Excel, PowerPoint, WPS, OFD, CSV, text, images, ZIP; 50 MB each at most.',
      ),
    },
  },
];

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
