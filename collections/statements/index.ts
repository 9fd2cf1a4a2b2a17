import type { CollectionConfig, PayloadRequest } from 'payload';
import { anybodyAssigned, byApproverOrAdministrator, createsAsApproverOrAdministrator } from './access';
import { idField } from '../fields/id';
import { fromAddress } from '../fields/from-address';
import { localDate } from '../fields/local-date';
import { publicationState } from '../fields/publication-state';
import { row } from '../fields/row';
import { words } from '../fields/words';
import { keepPublished } from '../hooks/keep-published';
import { checkStatement, keepWhatWasSigned, nameColumn, todayOf } from './check';

/**
 * 栏目情况声明: that an organ has nothing to report in a column for a period, or that the column does not
 * apply to it. An empty column is never shown to the public without one (domain.md 7.6).
 */
export const statements: CollectionConfig = {
  slug: 'statements',
  labels: { singular: words('栏目情况声明', 'Statement on a column'), plural: words('栏目情况声明', 'Statements on columns') },
  access: {
    create: createsAsApproverOrAdministrator,
    read: anybodyAssigned,
    update: byApproverOrAdministrator,
    delete: byApproverOrAdministrator,
  },
  defaultSort: '-signedOn',
  disableDuplicate: true,
  admin: {
    useAsTitle: 'title',
    hideAPIURL: true,
    group: words('信息公开', 'Disclosure'),
    defaultColumns: ['title', 'kind', 'from', 'until', 'signedBy', 'publicationState'],
    listSearchableFields: ['title', 'signedBy'],
    description: words(
      '本机关某一栏目在一段时间内没有应当公开的信息，或者依法不适用的，由负责人在这里确认。保存后即向社会公开。',
      'That a column of an organ has nothing to report for a period, or does not apply to it. Public once saved.',
    ),
  },
  hooks: {
    beforeChange: [keepWhatWasSigned, checkStatement, nameColumn],
    beforeDelete: [keepPublished],
  },
  fields: [
    idField,
    { name: 'title', type: 'text', label: words('声明', 'Statement'), admin: { hidden: true } },
    row(
      {
        name: 'organ',
        type: 'relationship',
        relationTo: 'organs',
        required: true,
        index: true,
        label: words('机关', 'Organ'),
        defaultValue: ({ req }) => fromAddress(req, 'organ'),
        admin: { allowCreate: false, sortOptions: 'name' },
      },
      {
        name: 'item',
        type: 'relationship',
        relationTo: 'items',
        required: true,
        index: true,
        label: words('公开事项（栏目）', 'Disclosure item (column)'),
        defaultValue: ({ req }) => fromAddress(req, 'item'),
        admin: { allowCreate: false, sortOptions: 'order' },
      },
    ),
    {
      name: 'kind',
      type: 'radio',
      required: true,
      defaultValue: 'nothing',
      label: words('情况', 'Kind'),
      options: [
        { value: 'nothing', label: words('本期无此类信息', 'Nothing to report') },
        { value: 'notApplicable', label: words('依法不适用', 'Does not apply') },
      ],
    },
    row(
      { ...localDate({ name: 'from', label: words('自', 'From') }), required: true } as never,
      localDate({
        name: 'until',
        label: words('至', 'Until'),
        description: words(
          '“本期无此类信息”必须填写，且不晚于签署日期；“依法不适用”长期有效的可以不填。',
          'Needed for nothing to report, and not after the day of signing; may be left open where it does not apply.',
        ),
      }),
    ),
    {
      name: 'basis',
      type: 'textarea',
      label: words('法律依据', 'Legal basis'),
      admin: {
        condition: (data) => data?.kind === 'notApplicable',
        description: words(
          '写明不适用的法律、法规或者“三定”规定，会公开显示。',
          'The law or rule by which the column does not apply; it is shown to the public.',
        ),
      },
    },
    {
      name: 'reason',
      type: 'textarea',
      label: words('说明（公开，可以不填）', 'Note (public, optional)'),
    },
    row(
      {
        name: 'signedBy',
        type: 'text',
        required: true,
        label: words('确认人', 'Signed by'),
        defaultValue: ({ user }) => (user as { name?: string } | null)?.name,
        admin: { description: words('负责人的姓名，会公开显示。', 'Full name; it is shown to the public.') },
      },
      {
        ...localDate({ name: 'signedOn', label: words('签署日期', 'Signed on') }),
        required: true,
        defaultValue: ({ req }: { req: PayloadRequest }) => todayOf(req),
      } as never,
    ),
    {
      name: 'withdrawnReason',
      type: 'textarea',
      label: words('撤销原因', 'Why it is withdrawn'),
      admin: {
        condition: (_, __, { operation }) => operation === 'update',
        description: words(
          '确认有误时填写并保存，声明即撤销，公众不再看到；原因会公开显示在更新记录中。',
          'Where it was wrong: fill in and save, and the statement is withdrawn. The reason is public.',
        ),
      },
    },
    publicationState,
  ],
}; // prettier-ignore
