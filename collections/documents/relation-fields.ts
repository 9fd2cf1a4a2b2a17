/** Validity of a document, what it does to others, and its attachments. */
import type { Field } from 'payload';
import { filesOfOwnOrgans } from '../fields/relations';
import { localDate } from '../fields/local-date';
import { changeOptions, validityOptions } from '../fields/options';
import { row } from '../fields/row';
import { words } from '../fields/words';

const noList = { disableListColumn: true, disableListFilter: true } as const;

/** A person's own document, so that nothing refers to itself. */
const notItself = ({ id }: { id?: number | string }) => (id ? { id: { not_equals: id } } : true);

/** 规范性文件, and the answers of other organs (条例 Art. 11). */
const together: Field[] = [
  {
    name: 'normative',
    type: 'checkbox',
    label: words('这是行政规范性文件', 'This is a normative document'),
    admin: {
      ...noList,
      description: words(
        '应当与解读同步公开；不解读的，在下面写明理由，由负责人签字。',
        'It goes up together with an interpretation, or with a signed reason for none.',
      ),
    },
  },
  {
    name: 'noInterpretation',
    type: 'group',
    label: words('不解读的理由', 'Why there is no interpretation'),
    admin: { ...noList, condition: (data) => Boolean(data?.normative) },
    fields: [
      row(
        { name: 'reason', type: 'text', label: words('理由', 'Reason') },
        { name: 'signedBy', type: 'text', label: words('签字人', 'Signed by') },
      ),
    ],
  },
  {
    name: 'consultations',
    type: 'array',
    label: words('征求其他机关意见', 'Consultation of other organs'),
    labels: { singular: words('机关', 'organ'), plural: words('机关', 'organs') },
    admin: {
      ...noList,
      description: words(
        '内容涉及其他机关的，公开前应当协商、确认（《条例》第十一条）。没有答复的不能提交。',
        'What concerns other organs is agreed with them first (Regulation, Art. 11).',
      ),
    },
    fields: [
      row(
        { name: 'organ', type: 'text', required: true, label: words('征求意见的机关', 'Organ') },
        localDate({ name: 'askedOn', label: words('发函日期', 'Asked on') }),
      ),
      row(
        {
          name: 'answer',
          type: 'select',
          label: words('答复', 'Answer'),
          options: [
            { value: 'agrees', label: words('同意公开', 'Agrees') },
            { value: 'agreesPartly', label: words('同意删减后公开', 'Agrees to a redacted text') },
            { value: 'disagrees', label: words('不同意公开', 'Disagrees') },
          ],
        },
        localDate({ name: 'answeredOn', label: words('答复日期', 'Answered on') }),
      ),
      { name: 'note', type: 'textarea', label: words('答复内容', 'What was answered') },
    ],
  },
];

export const validity: Field[] = [
  row(
    localDate({ name: 'effectiveOn', label: words('施行日期', 'Effective on') }),
    localDate({
      name: 'expiresOn',
      label: words('有效期截止日期', 'Expires on'),
      description: words(
        '有效的最后一天；没有规定的留空。',
        'The last day of validity; leave empty if not set.',
      ),
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
      row(
        {
          name: 'note',
          type: 'text',
          label: words('说明', 'Note'),
          admin: { description: words('例如“废止第三条”。', 'E.g. which article is repealed.') },
        },
        localDate({
          name: 'until',
          label: words('有效期延续至', 'In force until'),
          description: words(
            '只用于“继续有效”并规定了新的有效期的。',
            'Only where it is kept in force up to a new day.',
          ),
        }),
      ),
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
  ...together,
];

export const attachments: Field[] = [
  {
    name: 'attachments',
    type: 'relationship',
    relationTo: 'attachments',
    hasMany: true,
    label: words('附件', 'Attachments'),
    filterOptions: filesOfOwnOrgans,
    admin: {
      disableListColumn: true,
      allowCreate: false,
      sortOptions: '-createdAt',
      components: { beforeInput: ['/src/admin/fields/upload-here#UploadHere'] },
      description: words(
        '点“上传附件”可以一次选几个文件，上传后即在下面列出，按公文附件的顺序排列。也可以在下面选用已经上传过的。支持 PDF、Word、Excel、PowerPoint、WPS、OFD、CSV、文本、图片和 ZIP，单个文件不超过 50 MB。',
        'Upload one or several; they are listed below, in the order of the document. Files uploaded before can be chosen there. PDF, Word, Excel, PowerPoint, WPS, OFD, CSV, text, images, ZIP; 50 MB each at most.',
      ),
    },
  },
];
