/** What the type of a document asks for (`domain/document-types`). */
import {
  documentType,
  particularFaults,
  readParticulars,
  textOf,
  wordsForFigures,
  wrongSums,
  type DocumentType,
  type Particulars,
} from '../../domain/document-types';
import { reportDueBy, reportDueOn } from '../../domain/document-types/annual-report';
import { formatChinese } from '../../domain/local-date';
import { lastDayOf } from '../../../collections/documents/period';
import { publishedState } from '../ledger';
import { Lookup } from '../project/lookup';
import type { DocumentRow } from '../project/rows';
import type { Check, Checked, Checker } from './types';

/** A finding at one of the particulars. */
const finding = (severity: Check['severity'], name: string, key: string, message: string): Check => ({
  severity,
  key: `type:${key}`,
  message,
  field: `particulars.${name}`,
});

export const particulars: Checker = async (checked) => {
  if (checked.collection !== 'documents') return [];
  const row = checked.row as DocumentRow;
  const type = documentType(row.documentType);
  if (!type) return [];
  const { values } = readParticulars(type, row.particulars);
  return [
    ...particularFaults(type, row.particulars, checked.today).map(({ name, message }) =>
      finding('block', name, `${name}:${message}`, message),
    ),
    ...wrongSums(type, values).map(({ name, message }) => finding('warn', name, `sum:${name}`, message)),
    ...wordsForFigures(type, values).map(({ name, message }) => finding('warn', name, message, message)),
    ...(await tooShort(checked, type, values)),
    ...(await another(checked, row, type)),
    ...(await reportLate(checked, row, type)),
  ];
};

/** A period that ends before the days are over that the page itself names. */
async function tooShort({ req }: Checked, type: DocumentType, values: Particulars): Promise<Check[]> {
  if (!type.period) return [];
  const { to: name } = type.period;
  const [to, last] = [textOf(values, name), await lastDayOf(req, type, values)];
  if (!to || !last || to >= last) return [];
  const message = `公示天数是${textOf(values, 'days')}个${textOf(values, 'counting')}，应当公示到${formatChinese(last)}，现在填的结束日期是${formatChinese(to)}。请改正其中一项。`;
  return [finding('block', name, 'period', message)];
}

/** One profile of an organ, one annual report a year. */
async function another({ req }: Checked, row: DocumentRow, type: DocumentType): Promise<Check[]> {
  if (!type.onlyOne || !row.typeKey) return [];
  const { docs } = await req.payload.db.find<{ id: string; title?: string | null; stage: string }>({
    collection: 'documents',
    where: { and: [{ typeKey: { equals: row.typeKey } }, { id: { not_equals: row.id } }] },
    pagination: false,
    limit: 20,
    sort: 'id',
    select: { title: true, stage: true },
    req,
  });
  for (const { id, title, stage } of docs) {
    const isPublic = (await publishedState(req, id)) === 'public';
    if (!isPublic && stage === 'working') continue;
    const what = type.onlyOne === 'perYear' ? '本机关这一年度' : '本机关';
    return [
      {
        severity: 'block',
        key: `type:another:${id}`,
        message: `${what}已经有${type.name[0]}“${title ?? ''}”，请在那一条上修改；确需更换的，先停止公开原来的一条。`,
        field: 'documentType',
      },
    ];
  }
  return [];
}

/** 条例 Art. 49. */
async function reportLate({ req, today }: Checked, row: DocumentRow, type: DocumentType): Promise<Check[]> {
  const year = Number(textOf(row.particulars ?? undefined, 'year'));
  if (type.slug !== 'annual-report' || !year || row.carriedOver?.source) return [];
  if ((await publishedState(req, row.id)) !== 'never') return [];
  const organ = row.leadOrgan ? await new Lookup(req).organ(row.leadOrgan) : undefined;
  const due = reportDueOn(year, organ?.kind === 'government');
  if (today <= due) return [];
  const message = `${year}年度报告应当在${formatChinese(due)}前公布（${reportDueBy(year)}），已经超过；请尽快公布，并记录原因。`;
  return [finding('warn', 'year', 'late', message)];
}
