/** Title, issuing organs, number, dates and body of a document (domain.md 6). */
import type { Field } from 'payload';
import { normaliseDocumentNumber } from '../../src/domain/document-number';
import { body } from '../fields/body';
import { localDate } from '../fields/local-date';
import { originOptions } from '../fields/options';
import { owningOrgan } from '../fields/relations';
import { row } from '../fields/row';
import { telephone } from '../fields/telephone';
import { words } from '../fields/words';

const noList = { disableListColumn: true, disableListFilter: true } as const;

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
        '用一两句话说明办什么事、对谁适用，也用于检索结果。',
        'One or two sentences: what it settles, for whom; also shown in search results.',
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
  { name: 'frame', type: 'ui', admin: { components: { Field: '/src/admin/genre-frame#GenreFrame' } } },
  body(),
  row(
    { name: 'section', type: 'text', label: words('承办科（处）室', 'Handling section'), admin: noList },
    telephone('telephone', words('咨询电话', 'Telephone'), noList),
  ),
];
