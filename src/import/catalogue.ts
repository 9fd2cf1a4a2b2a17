/** Catalogues of documents as CSV: columns by their headings, Chinese or English. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseDate } from '../domain/chinese-date';
import { documentNumberKey, normaliseDocumentNumber } from '../domain/document-number';
import { TOPICS } from '../domain/topics';
import {
  AUDIENCE_LABELS,
  DISCLOSURE_LABELS,
  GENRES,
  VALIDITY_LABELS,
  type Genre,
} from '../domain/vocabulary';
import { decodeText } from './document/encoding';
import type { ImportRow } from './row';
import { importRows } from './rows';
import { ImportError, type ImportSession } from './session';
import type { ReportLine } from './report';

const COLUMNS = {
  title: 'title|标题|名称|文件名称|信息名称|文件标题|信息标题|题名',
  documentNumber:
    'doc_number|docnumber|document_number|number|文号|发文字号|文件编号|发文文号|公文文号|文件字号',
  organ:
    'site_owner|organ|publisher|发布机构|发文机关|发布机关|发文单位|发布单位|公开主体|制发机关|制定机关|公开机构|发文机构|机关',
  issuedOn: 'issued|issued_on|成文日期|生成日期|发文日期|成文时间|生成时间|印发日期|制发日期',
  publishedOn: 'published|published_on|发布日期|公开日期|公布日期|发布时间|公开时间|原发布日期|上网日期',
  url: 'url|link|address|网址|链接|原文链接|在线链接地址|地址|链接地址|原文地址',
  indexNumber: 'index_number|index|identifier|索引号|信息索引号|索引编号',
  topic: 'topic|subject|主题分类|主题',
  genre: 'genre|体裁|体裁分类|文种|公文种类',
  summary: 'summary|description|内容概述|摘要|内容摘要',
  keywords: 'keywords|主题词|关键词|关键字',
  effectiveOn: 'effective|effective_on|施行日期|实施日期|生效日期|执行日期',
  expiresOn: 'expires|expires_on|失效日期|废止日期|有效期至|终止日期',
  validity: 'validity|有效性|时效性|效力状态',
  disclosure: 'disclosure|公开属性|公开方式|公开类别',
  audience: 'audience|服务对象|服务对象分类',
} as const;
type Column = keyof typeof COLUMNS;
const HEADINGS = new Map(Object.entries(COLUMNS).flatMap(([column, names]) => names.split('|').map((name) => [name, column as Column] as const))); // prettier-ignore
const headingOf = (text: string) => HEADINGS.get(text.normalize('NFKC').replace(/[\s\u200b\ufeff*:()]/g, '').toLowerCase()); // prettier-ignore

type Cells = Partial<Record<Column, string>>;
type Note = Pick<ReportLine, 'field' | 'reason' | 'detail'>;

/** Whether a first line names the columns that a catalogue needs. */
export const isCatalogue = (firstLine: string): boolean => {
  const columns = firstLine.split(/[,;\t]/).map((cell) => headingOf(cell.replace(/^"|"$/g, '')));
  return (
    (columns.includes('url') || columns.includes('indexNumber')) &&
    (columns.includes('title') || columns.includes('documentNumber'))
  );
};

/**
 * Imports a catalogue. A row's identity is its address; where there is none, its 索引号.
 * @throws ImportError where the file has no usable heading line
 */
export async function importCatalogue(session: ImportSession, file: string): Promise<void> {
  const name = path.basename(file);
  const { text, warnings } = decodeText(readFileSync(file));
  for (const { message } of warnings) session.report.add({ file: name, outcome: 'note', reason: message });
  const records = readRecords(session, name, text);
  const numbers = new Map<string, number>();
  const rows = records.flatMap(({ cells, row }) => {
    session.report.counts.read += 1;
    const made = rowOf(session, name, row, cells);
    if (!made) return [];
    const { data } = made.row;
    const key = data.documentNumber && `${cells.organ} ${documentNumberKey(data.documentNumber)}`;
    const first = key ? numbers.get(key) : undefined;
    if (first) made.notes.push({ field: '文号', reason: '同一机关的文号在本目录中出现多次', detail: `${data.documentNumber}（另见第 ${first} 行）` });
    else if (key) numbers.set(key, row);
    for (const note of made.notes) session.report.add({ file: name, row, name: data.title || data.documentNumber || made.row.url || '', outcome: 'note', ...note });
    return [made.row];
  });
  session.progress(`${name}：${rows.length} 条`, true);
  await importRows(session, rows);
} // prettier-ignore

function readRecords(session: ImportSession, file: string, text: string): { cells: Cells; row: number }[] {
  const firstLine = text.slice(0, /[\r\n]|$/.exec(text)!.index);
  const delimiter = [',', '\t', ';'].sort((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0]!;
  let columns: (Column | undefined)[] | undefined;
  const records: { cells: Cells; row: number }[] = [];
  const parsed = parse(text, {
    delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true, raw: false,
    skip_records_with_error: true,
    on_skip: (error) => void session.report.add({ file, row: Number(error?.lines) || undefined, outcome: 'notTaken', reason: '这一行不是有效的 CSV（引号没有成对）' }),
  }) as unknown as { record: string[]; info: { lines: number } }[];
  for (const { record, info } of parsed) {
    if (!columns) {
      columns = record.map((cell) => headingOf(cell));
      if (!columns.includes('url') && !columns.includes('indexNumber')) throw new ImportError(`${file}：第一行没有“url（网址）”列，也没有“索引号”列，无法识别每一条。请在第一行写明列名。`);
      if (!columns.includes('title') && !columns.includes('documentNumber')) throw new ImportError(`${file}：第一行没有“title（标题）”列，也没有“文号”列。请在第一行写明列名。`);
      continue;
    }
    const cells: Cells = {};
    record.forEach((cell, i) => {
      const column = columns![i];
      const value = cell.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '').trim();
      if (column && value !== '') cells[column] ??= value;
    });
    records.push({ cells, row: info.lines });
  }
  if (!columns) throw new ImportError(`${file}：文件是空的。`);
  return records;
} // prettier-ignore

function rowOf(session: ImportSession, file: string, row: number, cells: Cells): { row: ImportRow; notes: Note[] } | undefined {
  const notes: Note[] = [];
  const identity = cells.url ?? (cells.indexNumber && `index:${cells.indexNumber}`);
  if (!identity) {
    session.report.add({ file, row, name: cells.title ?? '', outcome: 'notTaken', field: '网址', reason: '没有网址，也没有索引号，无法识别' });
    return undefined;
  }
  if (cells.url && !URL.canParse(cells.url)) notes.push({ field: '网址', reason: '网址格式不对，没有作为链接', detail: cells.url });
  const number = normaliseDocumentNumber(cells.documentNumber ?? '');
  for (const warning of number.warnings) notes.push({ field: '文号', reason: /序号写作/.test(warning) ? '文号的序号写法已改为规范写法' : '文号不是“代字〔年份〕序号号”的格式', detail: number.value });
  const date = (column: Column, field: string) => {
    const value = cells[column];
    const day = value === undefined ? undefined : parseDate(value);
    if (value && !day) notes.push({ field, reason: `${field}无法识别`, detail: value });
    return day;
  };
  const issuedOn = date('issuedOn', '成文日期');
  const publishedOn = date('publishedOn', '发布日期');
  if (issuedOn && publishedOn && issuedOn > publishedOn) notes.push({ field: '成文日期', reason: '成文日期晚于发布日期', detail: `${issuedOn} > ${publishedOn}` });
  const title = cells.title?.replace(/\s+/g, ' ');
  const organs = (cells.organ ?? '').split(/[、;；|]|\s{2,}/).map((name) => name.trim()).filter((name) => name !== '');
  const mainItem = number.value && /[政府国][\u4e00-\u9fa5]{0,4}〔/.test(number.value) ? session.items.get('A20-01') : undefined;
  return {
    notes,
    row: {
      file, row, key: `catalogue:${identity}`, url: cells.url, originallyPublishedOn: publishedOn,
      organs: organs.map((name) => ({ name })),
      data: {
        ...(title && { title }),
        ...(number.value && { documentNumber: number.value }),
        ...(issuedOn && { issuedOn }),
        ...(mainItem && { mainItem }),
        ...(cells.summary && { summary: cells.summary }),
        ...(cells.indexNumber && { importedIndexNumber: cells.indexNumber }),
        ...(cells.keywords && { keywords: cells.keywords.split(/[\s、,，;；]+/).filter(Boolean) }),
        ...optional('effectiveOn', date('effectiveOn', '施行日期')),
        ...optional('expiresOn', date('expiresOn', '失效日期')),
        ...optional('topic', topicOf(cells.topic, notes)),
        ...optional('genre', oneOf(cells.genre, GENRES, '体裁', notes) as Genre | undefined),
        ...optional('declaredValidity', keyOf(cells.validity, VALIDITY_LABELS, '有效性', notes)),
        ...optional('disclosure', keyOf(cells.disclosure, DISCLOSURE_LABELS, '公开属性', notes)),
        ...optional('audience', cells.audience ? Object.entries(AUDIENCE_LABELS).flatMap(([key, label]) => (cells.audience!.includes(label) ? [key as keyof typeof AUDIENCE_LABELS] : [])) : undefined),
      },
    },
  };
} // prettier-ignore

const optional = <K extends string, V>(name: K, value: V | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [P in K]?: V };

const unknown = (field: string, value: string): Note => ({ field, reason: `${field}不在规定的词表中，没有采用`, detail: value }); // prettier-ignore

function keyOf<K extends string>(value: string | undefined, labels: Record<K, string>, field: string, notes: Note[]): K | undefined {
  if (!value) return undefined;
  const key = (Object.keys(labels) as K[]).find((candidate) => labels[candidate] === value || candidate === value);
  const familiar = { 有效: 'inForce', 现行有效: 'inForce', 失效: 'expired', 已失效: 'expired', 废止: 'repealed', 已被修订: 'amended' }[value] as K | undefined;
  const found = key ?? (familiar && familiar in labels ? familiar : undefined);
  if (!found) notes.push(unknown(field, value));
  return found;
} // prettier-ignore

function oneOf(
  value: string | undefined,
  words: readonly string[],
  field: string,
  notes: Note[],
): string | undefined {
  // prettier-ignore
  if (!value || words.includes(value)) return value;
  notes.push(unknown(field, value));
  return undefined;
}

/** `02-01`, `综合政务\政务公开`, `综合政务`, or the name of a sub-class. */
function topicOf(value: string | undefined, notes: Note[]): string | undefined {
  if (!value) return undefined;
  const [first, second] = value.split(/[\\/＼>＞|]/).map((part) => part.trim());
  for (const topic of TOPICS) {
    const sub = topic.subs.find(({ code, name }) => code === value || ((topic.name === first || topic.code === first) && name === second) || (second === undefined && name === first && name !== '其他'));
    if (sub) return sub.code;
    if (topic.code === value || topic.name === first) return topic.code;
  }
  notes.push(unknown('主题分类', value));
  return undefined;
} // prettier-ignore
