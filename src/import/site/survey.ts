/** Looks through a catalogue before anything is imported: where its header is, what its columns hold. */
import { createHash } from 'node:crypto';
import { parseDateCell } from '../../domain/chinese-date';
import { isBlank, readTables, TableRefused, type Table, type TableRow, type TableWarning } from '../table';
import { DATE_FIELDS, plainHeading, type SiteField } from './fields';
import { columnsByHeading, guessColumns, withKnown, type Columns, type KnownColumns } from './guess';
import { linksOfTable, withLinkCells, withLinkHeadings, type Links } from './links';

/** Rows above the header: titles, dates of printing, notes. */
const HEADER_WITHIN = 30;
const SAMPLED = 200;
const SHOWN = 3;

export interface Header {
  row: number;
  headings: string[];
  /** False where no row names columns and the first one was taken. */
  found: boolean;
  /** The last row of a header of two rows. */
  until?: number;
}

export interface SurveyedColumn {
  heading: string;
  field: SiteField | null;
  /** Three values, shortened. */
  samples: string[];
  filled: number;
  /** Of a column of days: how many were understood; else as many as are filled. */
  understood: number;
  /** The first values that were not understood, with their rows. */
  odd: { row: number; value: string }[];
}

export interface Survey {
  sheet?: string;
  header: Header;
  /** Under which the mapping of columns is remembered: equal for equal headings. */
  fingerprint: string;
  columns: SurveyedColumn[];
  rows: number;
  warnings: TableWarning[];
  /** Visible sheets that are left out. */
  otherSheets: string[];
}

export interface Catalogue {
  table: Table;
  /** With the headings of links as columns. */
  header: Header;
  /** How many headings the table has itself. */
  named: number;
  links: Links;
  otherSheets: string[];
}

/** Finds the sheet and the row that name the columns. @throws TableRefused where there are no rows */
export async function openCatalogue(bytes: Buffer, name: string): Promise<Catalogue> {
  const tables = await readTables(bytes, name);
  const headers: { table: Table; header: Header }[] = [];
  for (const table of tables) {
    const header = await headerOf(table);
    if (header) headers.push({ table, header });
  }
  const chosen = headers.find(({ header }) => header.found) ?? headers[0];
  if (!chosen) throw new TableRefused('文件中没有内容。请核对后重新选择文件。');
  const { table, header } = chosen;
  const links = await linksOfTable(
    table,
    header.headings,
    header.found ? (header.until ?? header.row) + 1 : 0,
  );
  return {
    table,
    header: { ...header, headings: withLinkHeadings(header.headings, links) },
    named: header.headings.length,
    links,
    otherSheets: tables.flatMap((other) => (other !== table && other.sheet ? [other.sheet] : [])),
  };
}

/** The row of the first thirty that names the most columns; a single row of the table is no header. */
async function headerOf(table: Table): Promise<Header | undefined> {
  const rows: TableRow[] = [];
  await table.each((row) => {
    rows.push(row);
    return rows.length < HEADER_WITHIN;
  });
  if (rows.length === 0) return undefined;
  const named = ({ cells }: TableRow) => columnsByHeading(cells, true).filter(Boolean).length;
  const likely = ({ cells }: TableRow) => columnsByHeading(cells).filter(Boolean).length;
  const score = (row: TableRow) => named(row) * 10 + likely(row);
  const best = rows.reduce((a, b) => (score(b) > score(a) ? b : a));
  const found = named(best) >= 2 || likely(best) >= 3;
  const header = found ? best : (rows.find(({ cells }) => cells.filter((cell) => cell !== '').length > 1) ?? rows[0]!);
  const second = found ? rows.find(({ row }) => row === header.row + 1) : undefined;
  if (!second || !goesOn(header, second)) return { row: header.row, headings: header.cells, found };
  let group = '';
  const headings = Array.from({ length: Math.max(header.cells.length, second.cells.length) }, (_, i) => {
    const below = second.cells[i] ?? '';
    // A heading merged over several columns stands above the first of them only.
    group = header.cells[i] || (below === '' ? '' : group);
    return group === below ? below : below + group;
  });
  return { row: header.row, headings, found, until: second.row };
} // prettier-ignore

/** Whether a row is the second of a header: headings merged over both rows stand in it again. */
const goesOn = (header: TableRow, { cells }: TableRow): boolean =>
  cells.filter((cell, i) => cell !== '' && cell === header.cells[i]).length > 1;

export const fingerprintOf = (headings: readonly string[]): string =>
  createHash('sha256')
    .update(
      headings
        .map(plainHeading)
        .join('\u0001')
        .replace(/\u0001+$/, ''),
    )
    .digest('hex')
    .slice(0, 32);

/** Rows below the header; a header repeated on the next page is none. */
export async function eachRow({ table, header, named, links }: Catalogue, take: (row: TableRow) => void): Promise<TableWarning[]> {
  const same = header.headings.slice(0, named).join('\u0001');
  return table.each((row) => {
    if (row.row > (header.until ?? header.row) && !isBlank(row.cells) && row.cells.join('\u0001') !== same)
      take(withLinkCells(row, named, links));
  });
} // prettier-ignore

const short = (value: string) => (value.length > 60 ? `${value.slice(0, 60)}…` : value);

/** @throws TableRefused, and whatever `known` throws */
export async function survey(
  bytes: Buffer,
  name: string,
  known: (headings: readonly string[], fingerprint: string) => KnownColumns = () => undefined,
): Promise<Survey> {
  const catalogue = await openCatalogue(bytes, name);
  const { header, table, otherSheets } = catalogue;
  const headings = [...header.headings];
  const samples: string[][] = [];
  await eachRow(catalogue, ({ cells }) => {
    cells.forEach((cell, i) => {
      const column = (samples[i] ??= []);
      if (cell !== '' && column.length < SAMPLED) column.push(cell);
    });
  });
  while (headings.length < samples.length) headings.push('');
  const fingerprint = fingerprintOf(headings);
  const fields = withKnown(known(headings, fingerprint), () => guessColumns(headings, headings.map((_, i) => samples[i] ?? [])));
  const columns = headings.map((heading, i): SurveyedColumn => ({
    heading,
    field: fields[i] ?? null,
    samples: [...new Set(samples[i] ?? [])].slice(0, SHOWN).map(short),
    filled: 0,
    understood: 0,
    odd: [],
  }));
  let rows = 0;
  const isDay = (field: SiteField | null) => (DATE_FIELDS as readonly (string | null)[]).includes(field);
  const warnings = await eachRow(catalogue, ({ row, cells }) => {
    rows += 1;
    columns.forEach((column, i) => {
      const value = cells[i] ?? '';
      if (value === '') return;
      column.filled += 1;
      if (!isDay(column.field) || parseDateCell(value)) column.understood += 1;
      else if (column.odd.length < 5) column.odd.push({ row, value: short(value) });
    });
  });
  return { sheet: table.sheet, header, fingerprint, columns, rows, warnings, otherSheets };
} // prettier-ignore

/** A sentence in both languages. */
export interface Problem {
  zh: string;
  en: string;
}

/** What keeps a mapping from being used. @param organGiven an organ is named for rows that name none */
export function mappingProblems(columns: Columns, organGiven: boolean): Problem[] {
  const has = (...fields: SiteField[]) => fields.some((field) => columns.includes(field));
  const problems: Problem[] = [];
  const twice = columns.find((field, i) => field && columns.indexOf(field) !== i);
  if (!has('title', 'documentNumber'))
    problems.push({ zh: '没有指定“名称”列，也没有指定“文号”列。请选定其中一列。', en: 'No column is the title or the document number. Choose one.' });
  if (!has('organ') && !organGiven)
    problems.push({ zh: '没有指定“发布机构”列。请选定这一列，或者指定全部信息所属的机关。', en: 'No column is the organ. Choose one, or name the organ of all rows.' });
  if (!has('url', 'indexNumber') && !(has('title') && has('issuedOn', 'publishedOn')))
    problems.push({ zh: '没有“网址”“索引号”，也没有“名称”加日期，无法识别每一条。请至少选定其中一种。', en: 'Rows cannot be told apart: choose the address, the index number, or title and a date.' });
  if (twice) problems.push({ zh: '同一个字段选给了两列。请改正其中一列。', en: 'One field was chosen for two columns. Change one of them.' });
  return problems;
} // prettier-ignore
