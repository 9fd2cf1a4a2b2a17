/** What kind of record a document is, and the particulars that its type asks for. */
import type { CollectionBeforeChangeHook, Field, JSONField } from 'payload';
import { DOCUMENT_TYPES, documentType, readParticulars, textOf } from '../../src/domain/document-types';
import { addCalendarDays, addWorkingDays, UnknownYear } from '../../src/domain/calendar';
import { isLocalDate } from '../../src/domain/local-date';
import { calendarOf } from '../calendars/read';
import { idOf } from '../access/scope';
import { say, words } from '../fields/words';

const noList = { disableListColumn: true, disableListFilter: true } as const;

/** Refuses what its type cannot read; what is only missing is asked for at submission. */
const readable: JSONField['validate'] = (value, { data, req }) => {
  const type = documentType((data as { documentType?: string }).documentType);
  const [fault] = type ? readParticulars(type, value).faults : [];
  return fault ? say(req, fault.message, `The particulars cannot be read: ${fault.message}`) : true;
};

export const typeFields: Field[] = [
  {
    name: 'documentType',
    type: 'select',
    index: true,
    // A link to the form may name it: `…/create?documentType=notice`.
    defaultValue: ({ req }) => documentType(req?.query?.documentType as string | undefined)?.slug,
    label: words('信息类型', 'Type of record'),
    options: DOCUMENT_TYPES.map(({ slug, name: [zh, en] }) => ({ value: slug, label: words(zh, en) })),
    admin: {
      description: words(
        '年报、公示、会议、机构概况等有专门要素的信息，选择类型后填写；一般文件留空。',
        'For annual reports, public notices, meetings and others with particulars of their own; empty for documents.',
      ),
    },
  },
  {
    name: 'particulars',
    type: 'json',
    label: words('专门要素', 'Particulars'),
    validate: readable,
    admin: {
      ...noList,
      condition: (data) => Boolean(documentType(data?.documentType)?.particulars.length),
      components: { Field: '/src/admin/particulars/field#ParticularsField' },
    },
  },
  {
    name: 'collects',
    type: 'relationship',
    relationTo: 'documents',
    hasMany: true,
    label: words('收录、关联的信息', 'Records that it gathers'),
    filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
    admin: {
      ...noList,
      allowCreate: false,
      condition: (data) => Boolean(documentType(data?.documentType)?.collects),
      description: words(
        '公报的目录、专题收录的信息、公示的结果等，按这里的顺序显示，两个页面互相链接。',
        'Contents of a gazette, records of a topic, the result of a notice: in this order, linked both ways.',
      ),
    },
  },
  // One organ has one profile, and one annual report a year: found under this key.
  { name: 'typeKey', type: 'text', index: true, admin: { hidden: true, ...noList } },
];

/** The last day of a period given in days, by the calendar of the site; nothing where the calendar does not reach. */
async function lastDay(
  req: Parameters<CollectionBeforeChangeHook>[0]['req'],
  { from, days, counting }: Record<string, unknown>,
): Promise<string | undefined> {
  if (!isLocalDate(from) || typeof days !== 'number' || days < 1 || days > 3650) return undefined;
  const add = counting === '工作日' ? addWorkingDays : counting === '日历日' ? addCalendarDays : undefined;
  try {
    return add?.(from, days, await calendarOf(req));
  } catch (error) {
    if (error instanceof UnknownYear) return undefined;
    throw error;
  }
}

/** Keeps what the type asks for, and what follows from it: the key, the end of a period. */
export const keepParticulars: CollectionBeforeChangeHook = async ({ data, req }) => {
  const type = documentType(data.documentType as string | undefined);
  if (!type) return data.documentType === undefined ? data : { ...data, particulars: null, typeKey: null };
  const { values, faults } = readParticulars(type, data.particulars);
  // The field itself refuses what it cannot read, after this.
  if (faults.length > 0) return data;
  const { period } = type;
  if (period && !values[period.to]) {
    const last = await lastDay(req, values);
    if (last) values[period.to] = last;
  }
  const organ = idOf(data.leadOrgan as string) ?? '';
  return {
    ...data,
    particulars: values,
    typeKey: type.onlyOne
      ? [type.slug, organ, ...(type.onlyOne === 'perYear' ? [textOf(values, 'year') ?? ''] : [])].join('/')
      : null,
    ...(period
      ? { effectiveOn: textOf(values, period.from) ?? null, expiresOn: textOf(values, period.to) ?? null }
      : {}),
    ...type.implies?.(values),
    ...(type.genre && !data.genre ? { genre: type.genre } : {}),
  };
};
