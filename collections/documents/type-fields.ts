/** What kind of record a document is, and the particulars that its type asks for. */
import type { CollectionBeforeChangeHook, Field, JSONField, PayloadRequest } from 'payload';
import {
  changeType,
  DOCUMENT_TYPES,
  documentType,
  labelsOf,
  readParticulars,
  textOf,
  type DocumentType,
} from '../../src/domain/document-types';
import { idOf } from '../access/scope';
import { say, words } from '../fields/words';
import { refuse } from '../hooks/refuse';
import { keepLastDay } from './period';

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
      components: { Field: '/src/admin/particulars/type-field#TypeField' },
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

type Row = Record<string, unknown>;

/** What another type made follow from its particulars goes with it, unless somebody has changed it since. */
function leftBehind(before: DocumentType, was: Row, now: Row): Row {
  const { values } = readParticulars(before, was.particulars);
  const made: Row = {
    ...(before.period && { effectiveOn: values[before.period.from], expiresOn: values[before.period.to] }),
    ...before.implies?.(values),
    ...(before.genre && { genre: before.genre }),
  };
  const unchanged = Object.keys(made).filter((name) => made[name] !== undefined && now[name] === made[name]);
  return Object.fromEntries(unchanged.map((name) => [name, made[name] === true ? false : null]));
}

/** What was typed for one type goes only where somebody has taken it out: the form asks, others send what stays. */
function refuseLoss(req: PayloadRequest, before: DocumentType, type: DocumentType | undefined, particulars: unknown): void {
  const { lost } = changeType(before, type, particulars);
  if (lost.length === 0) return;
  const [zh, en] = type?.name ?? ['一般文件', 'an ordinary document'];
  refuse(req, 'documents', 'documentType', say(
    req,
    `信息类型由“${before.name[0]}”改为“${zh}”，会丢失已填写的${labelsOf(lost, 0)}，没有保存。确实不再需要的，请先清空这些内容，或者同时提交改变类型后的专门要素。`,
    `As ${en}, this record would lose what is filled in under ${labelsOf(lost, 1)}, so it was not saved. Empty these first, or send the particulars that are to stay with the new type.`,
  ));
} // prettier-ignore

/** Keeps what the type asks for, and what follows from it: the key, the end of a period. */
export const keepParticulars: CollectionBeforeChangeHook = async ({ data: given, originalDoc, req }) => {
  const type = documentType(given.documentType as string | undefined);
  const before = documentType((originalDoc as Row | undefined)?.documentType as string | undefined);
  const hasChanged = given.documentType !== undefined && before !== undefined && before !== type;
  if (hasChanged) refuseLoss(req, before, type, given.particulars);
  const data = hasChanged ? { ...given, ...leftBehind(before, originalDoc as Row, given) } : given;
  if (!type) return data.documentType === undefined ? data : { ...data, particulars: null, typeKey: null };
  const { values, faults } = readParticulars(type, data.particulars);
  // The field itself refuses what it cannot read, after this.
  if (faults.length > 0) return data;
  const { period } = type;
  const earlier = before === type ? readParticulars(type, (originalDoc as Row).particulars).values : {};
  await keepLastDay(req, type, values, earlier);
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
