/** GET /api/coverage.xlsx: what the coverage page shows, as a spreadsheet with the same filter. */
import * as XLSX from '@e965/xlsx';
import type { Endpoint } from 'payload';
import { shanghaiDay } from '../../domain/local-date';
import type { LocalDate } from '../../domain/public-record';
import { statementInWords } from '../../domain/statements';
import { LEVEL_LABELS, LEVELS } from '../../domain/vocabulary';
import { refusal, sessionEnded } from './answers';
import { coverageText, stateLabel } from '../coverage-text';
import { COVERAGE_STATES, coverageFor, filterFrom, totals, type OrganCoverage } from './coverage';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Columns of one export, so that memory stays small. */
const MOST = 100_000;

type Cell = string | number;

/** @param today day on which the columns were judged */
export function coverageWorkbook(rows: readonly OrganCoverage[], language: 'zh' | 'en', today: LocalDate): Buffer {
  const text = coverageText(language);
  const states = COVERAGE_STATES.map((state) => stateLabel(state, language));
  const figures = (counts: OrganCoverage['counts']): Cell[] => COVERAGE_STATES.map((state) => counts[state]);
  const sum = totals(rows);
  const organs: Cell[][] = [
    [text('asOf'), today],
    [text('organ'), text('level'), text('columns'), ...states],
    ...rows.map(({ organ, columns, counts }) => [
      organ.name, LEVEL_LABELS[organ.level], columns.length, ...figures(counts),
    ]),
    [text('total'), '', rows.reduce((all, { columns }) => all + columns.length, 0), ...figures(sum)],
  ];
  const all = rows.flatMap(({ organ, columns }) => columns.map((column) => ({ organ, column })));
  const columns: Cell[][] = [
    [text('organ'), text('code'), text('item'), text('state'), text('count'), text('newest'), text('renewBy'), text('statement')],
    ...all.slice(0, MOST).map(({ organ, column }) => [
      organ.name,
      column.item.code,
      column.item.name,
      stateLabel(column.state, language),
      column.count,
      column.newest ?? '',
      column.renewBy ?? '',
      column.statement ? statementInWords(column.statement) : '',
    ]),
    ...(all.length > MOST ? [[text('cut')]] : []),
  ];
  const book = XLSX.utils.book_new();
  const add = (name: string, cells: Cell[][], widths: number[]) => {
    const sheet = XLSX.utils.aoa_to_sheet(cells);
    sheet['!cols'] = widths.map((wch) => ({ wch }));
    XLSX.utils.book_append_sheet(book, sheet, name);
  };
  add(text('sheetOrgans'), organs, [36, 8, 8, ...COVERAGE_STATES.map(() => 14)]);
  add(text('sheetColumns'), columns, [36, 14, 28, 16, 8, 12, 12, 60]);
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
} // prettier-ignore

export const coverageEndpoint: Endpoint = {
  path: '/coverage.xlsx',
  method: 'get',
  handler: async (req) => {
    if (!req.user) return sessionEnded(req);
    const language = req.i18n?.language === 'en' ? 'en' : 'zh';
    const text = coverageText(language);
    const rows = await coverageFor(req, filterFrom(req.query, LEVELS));
    if (!rows) return refusal(409, text('noStore'));
    const today = shanghaiDay(new Date().toISOString());
    const name = encodeURIComponent(`${text('title')} ${today}.xlsx`);
    return new Response(new Uint8Array(coverageWorkbook(rows, language, today)), {
      headers: {
        'content-type': TYPE,
        'content-disposition': `attachment; filename="coverage-${today}.xlsx"; filename*=UTF-8''${name}`,
        'cache-control': 'no-store',
      },
    });
  },
};
