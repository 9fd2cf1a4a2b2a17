import { shanghaiDay } from '../../domain/local-date';
import type { Particulars } from '../../domain/document-types';
import type { Withdrawal } from '../../domain/public-record';
import type { LineRow } from '../../store/lists';
import type { RecordLine } from '../../../templates/props';

/** One line of a list as pages, JSON and CSV show it. */
export function lineOf(row: LineRow): RecordLine {
  const line: RecordLine = {
    n: row.n,
    path: row.path,
    title: row.title,
    day: row.day,
    carried: row.carried === 1,
    state: row.state === 'live' && !row.present ? 'left' : row.state,
  };
  if (row.document_number !== null) line.documentNumber = row.document_number;
  if (row.index_number !== null) line.indexNumber = row.index_number;
  if (row.organ !== null) line.organ = row.organ;
  if (row.validity !== null) line.validity = row.validity;
  if (row.document_type !== null) line.documentType = row.document_type;
  if (row.particulars !== null) line.particulars = JSON.parse(row.particulars) as Particulars;
  if (row.withdrawn_at !== null) line.withdrawnOn = shanghaiDay(row.withdrawn_at);
  const { reason } = row.withdrawal === null ? {} : (JSON.parse(row.withdrawal) as Withdrawal);
  if (reason) line.reason = reason;
  return line;
}
