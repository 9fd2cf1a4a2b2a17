/** What the type of a document asks for (`domain/document-types`). */
import {
  documentType,
  particularFaults,
  readParticulars,
  textOf,
  wrongSums,
  type DocumentType,
} from '../../domain/document-types';
import { reportDueBy, reportDueOn } from '../../domain/document-types/annual-report';
import { formatChinese } from '../../domain/local-date';
import { lastDayOf } from '../../../collections/documents/period';
import { publishedState } from '../ledger';
import { Lookup } from '../project/lookup';
import type { DocumentRow } from '../project/rows';
import type { Check, Checked, Checker } from './types';

const FIELD = 'particulars';

export const particulars: Checker = async (checked) => {
  if (checked.collection !== 'documents') return [];
  const row = checked.row as DocumentRow;
  const type = documentType(row.documentType);
  if (!type) return [];
  const faults = particularFaults(type, row.particulars, checked.today).map(({ name, message }): Check => ({
    severity: 'block',
    key: `type:${name}:${message}`,
    message,
    field: `${FIELD}.${name}`,
  }));
  const { values } = readParticulars(type, row.particulars);
  const sums = wrongSums(type, values).map(({ name, message }): Check => ({
    severity: 'warn',
    key: `type:sum:${name}`,
    message,
    field: `${FIELD}.${name}`,
  }));
  return [
    ...faults,
    ...sums,
    ...(await tooShort(checked, row, type)),
    ...(await another(checked, row, type)),
    ...(await reportLate(checked, row, type)),
  ];
};

/** A period that ends before the days are over that the page itself names. */
async function tooShort({ req }: Checked, row: DocumentRow, type: DocumentType): Promise<Check[]> {
  if (!type.period) return [];
  const { values } = readParticulars(type, row.particulars);
  const [to, last] = [textOf(values, type.period.to), await lastDayOf(req, type, values)];
  if (!to || !last || to >= last) return [];
  const message = `公示天数是${textOf(values, 'days')}个${textOf(values, 'counting')}，应当公示到${formatChinese(last)}，现在填的结束日期是${formatChinese(to)}。请改正其中一项。`;
  return [{ severity: 'block', key: 'type:period', message, field: `${FIELD}.${type.period.to}` }];
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
  return [{ severity: 'warn', key: 'type:late', message, field: `${FIELD}.year` }];
}
