import { rowsIn, type Report, type ReportLine } from '../report';
import type { Figures } from './figures';

/** Lines of one list of the report. */
export const listed = (report: Report, list: ReportLine['list']) =>
  report.lines.filter((line) => line.list === list);

export const figuresOf = (report: Report): Figures => ({
  read: report.counts.read,
  created: report.counts.created,
  carriedOver: report.counts.published,
  unchanged: report.counts.unchanged,
  workingCopies: report.rowsWith('workingCopy') + report.kept.length,
  notTaken: report.rowsWith('notTaken'),
  missingFiles: rowsIn(listed(report, 'missingFile')),
  withoutRow: rowsIn(listed(report, 'withoutRow')),
  doubles: rowsIn(listed(report, 'double')),
  toCheck: report.rowsWith('note'),
}); // prettier-ignore
