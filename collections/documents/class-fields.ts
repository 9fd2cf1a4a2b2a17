/** Whether a document is disclosed, and where it stands in the directory. */
import type { Field } from 'payload';
import { fromAddress } from '../fields/from-address';
import { itemsOfIssuers } from '../fields/item-choice';
import { localDate } from '../fields/local-date';
import {
  audienceOptions, disclosureOptions, genreOptions, topicOptions, withholdingOptions,
} from '../fields/options'; // prettier-ignore
import { row } from '../fields/row';
import { words } from '../fields/words';

const noList = { disableListColumn: true, disableListFilter: true } as const;

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
    label: words('公开属性的认定', 'Who decided on disclosure'),
    admin: noList,
    fields: [
      {
        name: 'reason',
        type: 'select',
        label: words('不予公开或者删减的法定理由', 'Legal reason for withholding or redacting'),
        options: withholdingOptions,
        admin: {
          condition: (data) => Boolean(data?.disclosure) && data.disclosure !== 'full',
          description: words('《政府信息公开条例》第十四条至第十六条。', 'Regulation, Arts. 14 to 16.'),
        },
      },
      row(
        {
          name: 'decidedBy',
          type: 'text',
          label: words('认定人', 'Decided by'),
          admin: {
            description: words(
              '产生信息时认定公开属性的人；不填则记为保存的人。转发的文件随原文件，联合发文由牵头机关认定。',
              'Who decided when the information came into being; whoever saves it, if left empty.',
            ),
          },
        },
        localDate({ name: 'decidedOn', label: words('认定日期', 'Decided on') }),
      ),
      {
        name: 'titlePublic',
        type: 'checkbox',
        label: words('名称可以公开', 'The title may be public'),
        admin: {
          condition: (data) => data?.disclosure === 'onRequest',
          description: words(
            '勾选后，名称可以列入《依申请公开信息目录》；名称本身涉密、涉隐私的不要勾选。',
            'Its title may stand in the list of what is available on request.',
          ),
        },
      },
      localDate({
        name: 'reassessOn',
        label: words('重新评估日期', 'To be re-assessed on'),
        description: words(
          '不公开的信息应当定期评估（《条例》第十八条），到期会出现在首页。',
          'What is withheld is assessed again (Regulation, Art. 18); it then appears on the first screen.',
        ),
      }),
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
    defaultValue: ({ req }) => fromAddress(req, 'mainItem'),
    filterOptions: itemsOfIssuers,
    admin: {
      allowCreate: false,
      sortOptions: 'order',
      description: words(
        '本信息履行的公开职责，决定它列在目录的哪一栏。请先选发布机构：这里只列出它应当公开的事项。',
        'The duty that this record fulfils: its place in the directory. Choose the lead organ first: only its duties are offered.',
      ),
    },
  },
  localDate({
    name: 'eventOn',
    label: words('期限起算日期', 'Day from which the limit counts'),
    listColumn: false,
    description: words(
      '公开期限从批准、批复、处罚决定等日期起算，且不同于成文日期的，填在这里；其他留空。',
      'Where the time limit counts from an approval or decision of another day than the date of issue.',
    ),
  }),
  {
    name: 'otherItems',
    type: 'relationship',
    relationTo: 'items',
    hasMany: true,
    label: words('其他公开事项', 'Further disclosure items'),
    filterOptions: itemsOfIssuers,
    admin: { allowCreate: false, disableListColumn: true, sortOptions: 'order' },
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
  { name: 'frameOfGenre', type: 'ui', admin: { components: { Field: '/src/admin/genre-frame#GenreFrame' } } },
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
