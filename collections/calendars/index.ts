import type { CollectionConfig } from 'payload';
import { administratorOfAll, anybodyAssigned } from '../access/predicates';
import { idField } from '../fields/id';
import { localDate } from '../fields/local-date';
import { row } from '../fields/row';
import { words } from '../fields/words';
import { checkCalendar } from './check';
import { calendarChanged, calendarRemoved } from './read';

/** 工作日安排: the years after those that the system brings with it, each from its notice. */
export const calendars: CollectionConfig = {
  slug: 'calendars',
  labels: { singular: words('工作日安排', 'Working days of a year'), plural: words('工作日安排', 'Working days') },
  access: {
    create: administratorOfAll,
    read: anybodyAssigned,
    update: administratorOfAll,
    delete: administratorOfAll,
  },
  defaultSort: '-year',
  disableDuplicate: true,
  admin: {
    useAsTitle: 'notice',
    hideAPIURL: true,
    group: words('网站设置', 'Settings'),
    defaultColumns: ['year', 'notice', 'updatedAt'],
    components: { beforeListTable: ['/src/admin/shipped-years#ShippedYears'] },
    description: words(
      '系统自带2019年至2026年的安排。国务院办公厅公布下一年的节假日安排后，由管理全部机关的管理员照通知录入；没有录入的年份，系统不推算期限。',
      'The system brings 2019 to 2026. Later years are entered from the notice; no limit is computed for a year that is missing.',
    ),
  },
  hooks: {
    beforeChange: [checkCalendar],
    afterChange: [calendarChanged],
    afterDelete: [calendarRemoved],
  },
  fields: [
    idField,
    row(
      {
        name: 'year',
        type: 'number',
        required: true,
        unique: true,
        label: words('年份', 'Year'),
        admin: { description: words('例如 2027。', 'E.g. 2027.') },
      },
      {
        name: 'notice',
        type: 'text',
        required: true,
        label: words('通知文号', 'Number of the notice'),
        admin: {
          description: words(
            '国务院办公厅关于该年部分节假日安排的通知的文号，例如“国办发明电〔2025〕7号”。',
            'Number of the notice of the General Office of the State Council.',
          ),
        },
      },
    ),
    {
      name: 'holidays',
      type: 'array',
      required: true,
      minRows: 1,
      label: words('放假', 'Holidays'),
      labels: { singular: words('节日', 'Holiday'), plural: words('节日', 'Holidays') },
      admin: {
        description: words(
          '照通知填写放假的首日和末日（含调休）。元旦可以从上一年12月下旬开始；两个节日连休的，合并为一段。',
          'First and last day off, as in the notice. Enter holidays that run together as one.',
        ),
      },
      fields: [
        row(
          { name: 'name', type: 'text', required: true, label: words('节日', 'Holiday') },
          { ...localDate({ name: 'from', label: words('首日', 'First day') }), required: true } as never,
          { ...localDate({ name: 'to', label: words('末日', 'Last day') }), required: true } as never,
        ),
      ],
    },
    {
      name: 'makeUpDays',
      type: 'array',
      label: words('调休上班', 'Make-up working days'),
      labels: { singular: words('上班日', 'Day'), plural: words('上班日', 'Days') },
      admin: { description: words('通知写明上班的星期六、星期日。', 'Weekend days that the notice makes working days.') },
      fields: [{ ...localDate({ name: 'day', label: words('日期', 'Day') }), required: true } as never],
    },
    {
      name: 'changeBasis',
      type: 'textarea',
      label: words('与系统自带安排不同的依据', 'Why it differs from what the system brings'),
      admin: {
        description: words(
          '只有系统已经带有该年安排、又有新的通知改变时才填写，写明新通知的名称和日期。',
          'Only where a later notice changed a year that the system brings: name it.',
        ),
      },
    },
  ],
}; // prettier-ignore
