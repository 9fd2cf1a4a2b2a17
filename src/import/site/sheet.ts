/** What an office signs after it has moved in: one page of figures, then every list, printable on A4. */
import { formatChinese } from '../../domain/local-date';
import type { LocalDate } from '../../domain/public-record';
import { DATED_BY_ISSUE, NOT_ASKED, type Report, type ReportLine } from '../report';
import { FIGURE_LABELS, type Figures } from './figures';
import { figuresOf, listed } from './figures-of';

export interface SheetFacts {
  /** Organ for which it was done, or those that are named in the catalogue. */
  organ: string;
  /** 此前公开的地方. */
  source?: string;
  catalogue: { name: string; sha256: string };
  /** Name of the folder or ZIP, and how many files are in it. */
  folder?: { name: string; files: number };
  day: LocalDate;
  /** Who started it, and who answers for what is carried over. */
  by?: string;
  dryRun: boolean;
  /** Of the list of details as CSV. */
  csvSha256: string;
}

/** Lines of a list that are printed; the rest stands in the CSV, whose hash is on the page. */
const PRINTED = 500;

const escape = (text: string | number): string =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'); // prettier-ignore

function section(title: string, lines: readonly (readonly (string | number)[])[], head: readonly string[], count: number): string {
  if (lines.length === 0) return `<h2>${title}（${count}）</h2><p>无。</p>`;
  const row = (cells: readonly (string | number)[]) => `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`;
  const rest = lines.length > PRINTED ? `<p>其余 ${lines.length - PRINTED} 条见明细（CSV）。</p>` : '';
  const remarks = lines.length > count ? `，${lines.length}处` : '';
  return `<h2>${title}（${count}${remarks}）</h2>
<table><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>
<tbody>${lines.slice(0, PRINTED).map(row).join('\n')}</tbody></table>${rest}`;
} // prettier-ignore

const HEAD = ['行', '名称或者标识', '原因', '内容'];
const cells = ({ row, name, file, reason, detail }: ReportLine) => [
  row ?? '',
  name ?? file,
  reason,
  detail ?? '',
];

/** What was said of columns that are no items by name, once for each, with the number of rows. */
function columnsOf(report: Report): [reason: string, rows: number][] {
  const counts = new Map<string, number>();
  for (const { reason } of listed(report, 'column')) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts];
}

const STYLE = `
@page { size: A4; margin: 22mm 20mm }
body { font: 12pt/1.7 "SimSun", "Songti SC", "Noto Serif CJK SC", serif; max-width: 170mm; margin: 0 auto; padding: 1rem; color: #000; background: #fff }
h1 { font-size: 18pt; text-align: center } h2 { font-size: 13pt; margin: 1.4em 0 .4em; break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 10pt } th, td { border: 1px solid #000; padding: 2px 6px; text-align: left; vertical-align: top; overflow-wrap: anywhere }
tr { break-inside: avoid } thead { display: table-header-group } .facts th { width: 11em } .figures td { text-align: right; width: 6em }
.sign { margin-top: 2.5em; break-inside: avoid; line-height: 2.6 } .hash { font-family: monospace; font-size: 9pt; overflow-wrap: anywhere }
`;

/** The page as HTML that stands alone. Its words are Chinese whatever the language of the admin. */
export function sheetOf(facts: SheetFacts, report: Report): string {
  const figures = figuresOf(report);
  const title = facts.dryRun ? '旧站信息迁移检查报告（试运行，没有写入）' : '旧站信息迁移报告';
  const fact = (label: string, value: string, kind = '') => `<tr><th scope="row">${label}</th><td class="${kind}">${escape(value)}</td></tr>`;
  const of = (title: string, count: number, lines: readonly ReportLine[]) => section(title, lines.map(cells), HEAD, count);
  const byIssue = report.carried.filter(({ remark }) => remark === DATED_BY_ISSUE).length;
  const list = (title: string, count: number, name: ReportLine['list']) => of(title, count, listed(report, name));
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head>
<body><h1>${title}</h1>
<table class="facts"><tbody>
${fact('机关', facts.organ)}
${fact('来源', facts.source ?? '（没有转入公开）')}
${byIssue > 0 ? fact('原发布日期', `目录和文件中没有发布日期的 ${byIssue} 条，按经办人的选择以成文日期作为原发布日期，各条在“转入公开”中注明`) : ''}
${fact('日期', formatChinese(facts.day))}
${fact('经办人', facts.by ?? '')}
${fact('目录', facts.catalogue.name)}
${fact('目录的 SHA-256', facts.catalogue.sha256, 'hash')}
${facts.folder ? fact('文件', `${facts.folder.name}（${facts.folder.files} 个文件）`) : ''}
${fact('明细（CSV）的 SHA-256', facts.csvSha256, 'hash')}
</tbody></table>
<h2>数量</h2>
<table class="figures"><tbody>
${(Object.keys(FIGURE_LABELS) as (keyof Figures)[]).map((key) => `<tr><th scope="row">${FIGURE_LABELS[key][0]}</th><td>${figures[key]}</td></tr>`).join('\n')}
</tbody></table>
${of('没有导入', figures.notTaken, report.linesWith('notTaken'))}
${section('留作工作稿', [...report.linesWith('workingCopy').map(cells), ...report.kept.map(({ row, name }) => [row, name, NOT_ASKED, ''])], HEAD, figures.workingCopies)}
${figures.workingCopies > 0 ? `<p>${facts.dryRun ? '导入后，以上各条不会公开' : '以上各条没有公开'}，在“文件”列表中是“起草中”的信息，由起草人补全后提交；目录中有网址或者索引号的，也可以改正目录后再导入一次，不会重复。</p>` : ''}
${list('目录有、文件缺', figures.missingFiles, 'missingFile')}
${list('文件有、目录缺', figures.withoutRow, 'withoutRow')}
${list('重复', figures.doubles, 'double')}
${of('已导入，需要核对', figures.toCheck, report.linesWith('note'))}
${section('栏目和公开事项对不上', columnsOf(report), ['栏目', '条数'], columnsOf(report).length)}
${section('转入公开', report.carried.map(({ row, name, remark }) => [row, name, remark ?? '']), ['行', '名称', '说明'], figures.carriedOver)}
<p class="sign">以上情况已经核对。<br>经办人（签字）：＿＿＿＿＿＿＿＿　　　　负责人（签字）：＿＿＿＿＿＿＿＿<br>（公章）　　　　　　　　　　　　　　日期：＿＿＿＿年＿＿月＿＿日</p>
</body></html>
`;
} // prettier-ignore
