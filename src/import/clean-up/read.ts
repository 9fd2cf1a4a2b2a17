/** The table of a clean-up as it was decided: from a file, or pasted from Word, WPS or a spreadsheet. */
import { isStandardDocumentNumber, normaliseDocumentNumber } from '../../domain/document-number';
import { outcomeOf, speaksOfOutcome, titleAndNumber, untilOf, type Outcome } from '../../domain/clean-up';
import { parseDateCell } from '../../domain/chinese-date';
import type { LocalDate } from '../../domain/public-record';
import { plainHeading } from '../site/fields';
import { TableRefused, type Table, type TableRow } from '../table';

export interface CleanUpRow {
  /** Its 序号 as the table has it, else its place among the documents, from 1. */
  ordinal: string;
  title: string;
  documentNumber?: string;
  /** Missing where the table does not say it, or says two things. */
  outcome?: Outcome;
  /** What stood in the column of results. */
  said?: string;
  until?: LocalDate;
}

const MOST = 5000;

type Column = 'ordinal' | 'title' | 'documentNumber' | 'outcome' | 'until';
const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['ordinal', /^序号$/],
  ['documentNumber', /文号|字号|文件编号/],
  ['until', /有效期|失效(?:日期|时间)|截止/],
  ['outcome', /结果|结论|意见|决定|处理|清理|效力|有效性|状态|备注/],
  ['title', /名称|标题|题名|规范性文件|文件$/],
];

type Columns = Partial<Record<Column, number>>;

/** `规范性文件管理办法` reads like a heading; a number, quotes or a result beside it say that it is a document. */
const isOfDocument = (cell: string): boolean =>
  /^\d+$|《.+》/.test(cell) ||
  (outcomeOf(cell) !== undefined && !/是否|结果|意见|情况|状态|性$/.test(cell)) ||
  isStandardDocumentNumber(normaliseDocumentNumber(cell).value);

function columnsOf(cells: readonly string[]): Columns | undefined {
  const columns: Columns = {};
  for (const [column, pattern] of HEADINGS)
    cells.forEach((cell, i) => {
      const plain = plainHeading(cell);
      if (columns[column] === undefined && plain.length <= 14 && pattern.test(plain) && !Object.values(columns).includes(i))
        columns[column] = i;
    });
  const filled = cells.filter((cell) => cell !== '');
  const isHead = Object.keys(columns).length > 1 || filled.some((cell) => /^(?:序号|编号)$/.test(plainHeading(cell)));
  return columns.title !== undefined && filled.length > 1 && isHead && !filled.some(isOfDocument) ? columns : undefined;
} // prettier-ignore

/** Of a table without headings: by what stands in the row. */
function columnsByContent(cells: readonly string[]): Columns {
  const columns: Columns = {};
  cells.forEach((cell, i) => {
    if (columns.documentNumber === undefined && isStandardDocumentNumber(normaliseDocumentNumber(cell).value)) columns.documentNumber = i;
    else if (columns.outcome === undefined && cell.length <= 20 && outcomeOf(cell)) columns.outcome = i;
  });
  const longest = cells
    .map((cell, i) => ({ i, length: Object.values(columns).includes(i) ? 0 : cell.length }))
    .sort((a, b) => b.length - a.length)[0];
  if (longest && longest.length >= 4) columns.title = longest.i;
  return columns;
} // prettier-ignore

/** A line that heads the rows below it: `一、废止的文件（12件）`, `附件2 宣布失效的规范性文件目录`. */
const HEADS = /目录|清单|文件[（(]?\d*\s*件?[)）]?$|如下|^附件|^[一二三四五六七八九十]+、.{0,30}$/;

/** @throws TableRefused where nothing in it looks like a list of documents */
export async function readCleanUp(tables: readonly Table[]): Promise<CleanUpRow[]> {
  const rows: CleanUpRow[] = [];
  for (const table of tables) {
    let columns: Columns | undefined;
    let heading: Outcome | undefined = outcomeOf(table.sheet ?? '');
    await table.each((line) => {
      const filled = line.cells.filter((cell) => cell !== '');
      const named = columnsOf(line.cells);
      if (named) columns = named;
      else if (isHeading(filled)) heading = outcomeOf(filled.join('')) ?? heading;
      else {
        const row = rowOf(line, columns, heading, rows.length + 1);
        if (row) rows.push(row);
      }
      if (rows.length > MOST) throw new TableRefused(`清理结果超过 ${MOST} 条，请分几次办理。`);
    });
  }
  if (rows.length === 0)
    throw new TableRefused('没有识别出文件。表中应当有“文件名称”“文号”“清理结果”几列，或者每行写一份文件，例如“1.《……》（青政发〔2020〕1号）”。');
  return rows;
} // prettier-ignore

function isHeading(filled: readonly string[]): boolean {
  const text = [...new Set(filled)].join('');
  if (new Set(filled).size !== 1 || /《|[〔[]\d{4}[〕\]]/.test(text)) return false;
  return text.length <= 60 && HEADS.test(text) && !/^\d/.test(text);
}

function rowOf({ cells }: TableRow, known: Columns | undefined, heading: Outcome | undefined, place: number): CleanUpRow | undefined {
  const filled = cells.filter((cell) => cell !== '');
  const columns = known && filled.length > 1 ? known : columnsByContent(cells);
  const cell = (column: Column) => (columns[column] === undefined ? '' : (cells[columns[column]] ?? ''));
  const isLine = filled.length === 1;
  // A paragraph between tables is a row only where it names a document.
  if (isLine && !/《.+》|[〔[（(]\d{4}[〕\]）)]\s*\d+\s*号/.test(filled[0]!)) return undefined;
  const { title, documentNumber } = titleAndNumber(isLine ? filled[0]! : cell('title'));
  const number = normaliseDocumentNumber(cell('documentNumber')).value || documentNumber;
  const said = isLine ? '' : cell('outcome');
  const outcome = outcomeOf(said) ?? (speaksOfOutcome(said) ? undefined : heading);
  const until = (cell('until') && (parseDateCell(cell('until')) ?? untilOf(cell('until')))) || untilOf(said);
  if (title === '' && !number) return undefined;
  if (filled.some((text) => /^(?:合计|总计|小计|共计)/.test(text.replace(/\s/g, '')))) return undefined;
  return {
    ordinal: (!isLine && cell('ordinal').replace(/[.．、]$/, '')) || String(place),
    title,
    ...(number && { documentNumber: number }),
    ...(outcome && { outcome }),
    ...(said && { said }),
    ...(until && { until }),
  };
} // prettier-ignore
