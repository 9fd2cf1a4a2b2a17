import type { Field, TextFieldSingleValidation } from 'payload';
import { isCreditCode, normaliseCreditCode } from '../../src/domain/credit-code';
import { OPTIONAL_STEPS, STEP_LABELS } from '../../src/domain/review-steps';
import { localDate } from '../fields/local-date';
import { levelOptions, organKindOptions } from '../fields/options';
import { row } from '../fields/row';
import { say, words } from '../fields/words';

const noList = { disableListColumn: true, disableListFilter: true } as const;

const validateCreditCode: TextFieldSingleValidation = (value, { req }) =>
  !value || isCreditCode(value)
    ? true
    : say(
        req,
        '统一社会信用代码应为 18 位，且最后一位校验码要正确。请对照登记证书核对。',
        'A unified social credit code has 18 characters with a right check character. Compare the certificate.',
      );

const validateDivisionCode: TextFieldSingleValidation = (value, { req }) =>
  !value || /^[1-9]\d{5}(\d{3})?$/.test(value)
    ? true
    : say(
        req,
        '行政区划代码应为 6 位数字（县级以上）或者 9 位数字（乡级）。',
        'A division code has 6 digits (county and above) or 9 digits (township).',
      );

const notItself = ({ id }: { id?: number | string }) => (id ? { id: { not_equals: id } } : true);

export const basics: Field[] = [
  {
    name: 'name',
    type: 'text',
    required: true,
    index: true,
    label: words('规范全称', 'Official full name'),
    admin: {
      description: words(
        '机关改名、合并时，请新建机关，再在原机关的“沿革”中填写撤销日期和继续行使职权的机关；这里只改正错字。',
        'For a renamed or merged organ make a new record and name it as successor in the history of the old one; correct only misspellings here.',
      ),
    },
  },
  row(
    {
      name: 'shortName',
      type: 'text',
      required: true,
      label: words('简称', 'Short name'),
      admin: { description: words('用于列表和导航，例如“市教育局”。', 'For lists and navigation.') },
    },
    { name: 'order', type: 'number', label: words('排序', 'Order'), defaultValue: 100, admin: noList },
  ),
  row(
    { name: 'kind', type: 'select', required: true, label: words('类型', 'Kind'), options: organKindOptions },
    {
      name: 'level',
      type: 'select',
      required: true,
      label: words('层级', 'Level'),
      options: levelOptions,
      admin: { description: words('部门、单位与其所属政府同级。', 'That of its government.') },
    },
  ),
  {
    name: 'reviewSteps',
    type: 'select',
    hasMany: true,
    label: words('保密审查前的审核环节', 'Steps before the secrecy review'),
    options: OPTIONAL_STEPS.map((value) => ({ value, label: { ...STEP_LABELS[value] } })),
    admin: {
      ...noList,
      description: words(
        '不选：保密审查、审批。选“初审”或者“初审、复审”的，先审核，再保密审查和审批，每个环节由不同的人办理。',
        'None: secrecy review and approval. Otherwise reviews come first, each by another person.',
      ),
    },
  },
  {
    name: 'parent',
    type: 'relationship',
    relationTo: 'organs',
    index: true,
    label: words('上级', 'Parent'),
    filterOptions: notItself,
    admin: {
      allowCreate: false,
      description: words(
        '部门填所属人民政府；人民政府填上一级人民政府，可以跨级（如直辖市的区）。',
        'The government of a department; the next higher government of a government. Levels may be skipped.',
      ),
    },
  },
  row(
    {
      name: 'divisionCode',
      type: 'text',
      label: words('行政区划代码', 'Division code'),
      validate: validateDivisionCode,
      admin: {
        disableListColumn: true,
        components: { afterInput: ['/src/admin/fields/division-name#DivisionName'] },
      },
    },
    {
      name: 'creditCode',
      type: 'text',
      index: true,
      label: words('统一社会信用代码', 'Unified social credit code'),
      validate: validateCreditCode,
      hooks: {
        beforeValidate: [
          ({ value }) => (typeof value === 'string' ? normaliseCreditCode(value) || null : value),
        ],
      },
      admin: {
        disableListColumn: true,
        description: words('索引号以此为前段。', 'The first part of its index numbers.'),
      },
    },
    {
      name: 'siteCode',
      type: 'text',
      label: words('站内代码', 'Site-local code'),
      admin: {
        disableListColumn: true,
        readOnly: true,
        description: words(
          '没有信用代码的机关，首次公开时由系统编定。',
          'Fixed by the system at the first number where there is no credit code.',
        ),
      },
    },
  ),
  {
    name: 'external',
    type: 'checkbox',
    label: words('平台以外的发文机关', 'Issuer outside the platform'),
    admin: {
      disableListColumn: true,
      description: words(
        '例如国务院、党的机关：可以作为发文机关，但在这里没有公开目录。',
        'E.g. the State Council or party organs: they can issue, but have no directory here.',
      ),
    },
  },
];

export const duties: Field[] = [
  {
    name: 'items',
    type: 'relationship',
    relationTo: 'items',
    hasMany: true,
    label: words('应当公开的事项', 'Disclosure items that bind it'),
    admin: {
      allowCreate: false,
      disableListColumn: true,
      description: words(
        '按目录的顺序排列。新建机关不填的，保存时按层级和类型填入《条例》第二十条、第二十一条规定的事项。',
        'In the order of the directory. Left empty in a new organ, it gets those of Arts. 20 and 21 for its level and kind.',
      ),
    },
  },
  {
    name: 'reconsiderationOrgan',
    type: 'text',
    label: words('行政复议机关', 'Reconsideration organ'),
    admin: { disableListColumn: true },
  },
  { name: 'court', type: 'text', label: words('管辖法院', 'Court'), admin: { disableListColumn: true } },
];

export const history: Field[] = [
  row(
    localDate({ name: 'validFrom', label: words('设立日期', 'Valid from'), listColumn: false }),
    localDate({
      name: 'validTo',
      label: words('撤销日期', 'Valid to'),
      listColumn: false,
      description: words(
        '最后一天。改名、合并的机关也要填写。',
        'The last day; also where it was renamed or merged.',
      ),
    }),
  ),
  {
    name: 'successor',
    type: 'relationship',
    relationTo: 'organs',
    index: true,
    label: words('继续行使职权的机关', 'Successor'),
    filterOptions: notItself,
    admin: {
      allowCreate: false,
      disableListColumn: true,
      description: words(
        '改名、合并后的机关。原机关的目录保留并冻结，与该机关互相链接。',
        'The organ after the renaming or merger. The lists of the old one stay, frozen, with links both ways.',
      ),
    },
  },
  {
    name: 'madeByImport',
    type: 'text',
    label: words('由导入建立', 'Made by an import'),
    admin: {
      readOnly: true,
      disableListColumn: true,
      condition: (data) => Boolean(data?.madeByImport),
      description: words('请核对名称、层级和上级。', 'Please check name, level and parent.'),
    },
  },
];
