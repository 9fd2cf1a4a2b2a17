/** JSON and CSV beside each permanent page of a list. */
import { recordJson } from '../../domain/addresses';
import { documentType, listedCells, textOf, type Cell } from '../../domain/document-types';
import { validityWords } from '../../../templates/particulars';
import type { ListPageProps, RecordLine } from '../../../templates/props';
import { absolute, type Site } from './context';

/** A line with absolute addresses; of what is sealed only the day on which it was stopped. */
export function openLine(site: Site, line: RecordLine) {
  const { path, ...rest } = line;
  const live = line.state === 'live' || line.state === 'left';
  return { url: absolute(site, path), ...(live ? { json: absolute(site, recordJson(path)) } : {}), ...rest };
}

/** One record a line, as in the whole list. */
export function jsonTwin(
  site: Site,
  address: string,
  { list, sequence, k, lines }: Pick<ListPageProps, 'list' | 'sequence' | 'k' | 'lines'>,
): string {
  const head = {
    list: list.title,
    ...(list.menu ? { organ: list.menu.organ.name } : {}),
    url: absolute(site, address),
    sequence,
    page: k,
  };
  const records = lines.map((line) => JSON.stringify(openLine(site, line)));
  return `${JSON.stringify(head).slice(0, -1)},"records":[\n${records.join(',\n')}\n]}\n`;
}

const STATES: Record<RecordLine['state'], string> = {
  live: '公开',
  left: '已转到其他目录',
  withdrawn: '已停止公开',
  sealed: '已停止公开',
  void: '作废',
};

/** Columns of every CSV of a list, with the value of each. */
export const CSV_COLUMNS: readonly (readonly [
  string,
  (line: RecordLine, url: string) => string | undefined,
])[] = [
  ['编号', (line) => String(line.n)],
  ['名称', (line) => line.title],
  ['文号', (line) => line.documentNumber],
  ['索引号', (line) => line.indexNumber],
  ['发布机构', (line) => line.organ],
  ['日期', (line) => line.day],
  ['旧站转入', (line) => (line.carried ? '是' : '否')],
  ['有效性', (line) => line.validity && validityWords(line.validity, line.documentType)],
  ['状态', (line) => STATES[line.state]],
  ['停止公开日期', (line) => line.withdrawnOn],
  ['停止公开原因', (line) => line.reason],
  ['地址', (_, url) => url],
];

/** A cell (RFC 4180); a leading sign that a spreadsheet would compute is kept as text. */
export function csvCell(value: string | undefined): string {
  if (!value) return '';
  if (!/^[=+\-@\t]|[",\r\n]/.test(value)) return value;
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A record of a CSV (RFC 4180). */
export const csvRow = (cells: readonly (string | undefined)[]): string =>
  cells.map(csvCell).join(',') + '\r\n';

/** Cells that a list of one type of document has beside those of every list. */
const cellsOf = (slug: string | undefined): Cell[] => {
  const type = documentType(slug);
  return type ? listedCells(type) : [];
};

/** @param slug of the type that the list collects */
export const csvHeader = (slug?: string): string =>
  csvRow([...CSV_COLUMNS.map(([name]) => name), ...cellsOf(slug).map(({ label }) => label[0])]);

export const csvLine = (site: Pick<Site, 'publicUrl'>, line: RecordLine, slug?: string): string =>
  csvRow([
    ...CSV_COLUMNS.map(([, value]) => value(line, site.publicUrl + line.path)),
    ...cellsOf(slug).map(({ name }) => textOf(line.particulars, name)),
  ]);

/** With a byte order mark, without which spreadsheets misread Chinese. */
export const csvTwin = (site: Site, lines: RecordLine[], slug?: string): string =>
  '\ufeff' + csvHeader(slug) + lines.map((line) => csvLine(site, line, slug)).join('');
