/** One row of a catalogue → a document as the import keeps it, with a remark on everything that was doubtful. */
import { createHash } from 'node:crypto';
import { parseDateCell } from '../../domain/chinese-date';
import { documentNumberKey, normaliseDocumentNumber } from '../../domain/document-number';
import { normaliseIndexNumber } from '../../domain/index-number';
import {
  AUDIENCE_LABELS,
  DISCLOSURE_LABELS,
  GENRES,
  VALIDITY_LABELS,
  type Audience,
} from '../../domain/vocabulary';
import type { ImportRow } from '../row';
import type { ImportSession } from '../session';
import type { TableRow } from '../table';
import { siteFieldLabel, type DATE_FIELDS, type SiteField } from './fields';
import type { Columns } from './guess';
import { itemOf } from './items';
import { keyOf, oneOf, topicOf, type Note } from './vocabulary';

export type Cells = Partial<Record<SiteField, string>>;

export interface SiteRow {
  row: ImportRow;
  notes: Note[];
  /** Files that the row names itself. */
  files: string[];
  /** Text of the document, where a column holds it. */
  body?: string;
}

export function cellsOf({ cells }: TableRow, columns: Columns): Cells {
  const found: Cells = {};
  columns.forEach((field, i) => {
    const value = cells[i];
    if (field && value && !NOTHING.test(value)) found[field] ??= value;
  });
  return found;
}

/** An address as its identity: the scheme, the case of the host and what follows # make no difference. */
export function addressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  if (url.protocol === 'https:') url.protocol = 'http:';
  return url.href;
}

/** `点击查看`, `无` and `—` stand in many rows and tell none from another. */
export const isAddress = (text: string): boolean => URL.canParse(text) || /[./]./.test(text);

/** What offices write where there is nothing. */
const NOTHING = /^(?:无|暂无|没有|空|无文号|[-—–/\\.·]+|N\/A|#N\/A|#VALUE!|#REF!|null)$/i;

/** What makes a row the same as another: its address, else its 索引号, else organ, 文号, title and date. */
function identityOf(cells: Cells, organ: string, issuedOn?: string, publishedOn?: string): string | undefined {
  if (cells.url && isAddress(cells.url)) return addressKey(cells.url);
  if (cells.indexNumber) return `index:${normaliseIndexNumber(cells.indexNumber)}`;
  const day = issuedOn ?? publishedOn;
  if (!organ || !cells.title || !(day || cells.documentNumber)) return undefined;
  const parts = [organ, documentNumberKey(cells.documentNumber ?? ''), cells.title.replace(/\s+/g, ''), day ?? ''];
  return `row:${createHash('sha256').update(parts.join('\u0000')).digest('hex')}`;
} // prettier-ignore

/** A list in a cell: by line, by semicolon, by bar. */
const listOf = (value: string | undefined): string[] =>
  (value ?? '').split(/[\n;；|]/).map((part) => part.trim()).filter(Boolean); // prettier-ignore

const optional = <K extends string, V>(name: K, value: V | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [P in K]?: V };

const audienceOf = (value: string | undefined): Audience[] | undefined =>
  value
    ? (Object.keys(AUDIENCE_LABELS) as Audience[]).filter((key) => value.includes(AUDIENCE_LABELS[key]))
    : undefined;

/**
 * @param organ of rows that name none
 * @returns undefined where nothing tells the row from others; that is reported
 */
export function siteRow(session: ImportSession, file: string, row: number, cells: Cells, organ?: string): SiteRow | undefined {
  const notes: Note[] = [];
  const day = (field: (typeof DATE_FIELDS)[number]) => {
    const value = cells[field];
    const read = value === undefined ? undefined : parseDateCell(value);
    if (value && !read) notes.push({ field: siteFieldLabel(field), reason: `${siteFieldLabel(field)}无法识别`, detail: value });
    return read;
  };
  const [issuedOn, publishedOn] = [day('issuedOn'), day('publishedOn')];
  const title = cells.title?.replace(/\s+/g, ' ');
  const organs = (cells.organ ?? organ ?? '').split(/[、;；|\n]|\s{2,}/).map((name) => name.trim()).filter((name) => name !== '');
  const identity = identityOf({ ...cells, title }, organs[0] ?? '', issuedOn, publishedOn);
  if (!identity) {
    session.report.add({ file, row, name: title ?? cells.documentNumber ?? '', outcome: 'notTaken', field: '网址', reason: '没有网址和索引号，机关、名称、日期也不齐全，无法识别' });
    return undefined;
  }
  if (cells.url && !URL.canParse(cells.url)) notes.push({ field: '网址', reason: '网址格式不对，没有作为链接', detail: cells.url });
  const number = normaliseDocumentNumber(cells.documentNumber ?? '');
  for (const warning of number.warnings) notes.push({ field: '文号', reason: /序号写作/.test(warning) ? '文号的序号写法已改为规范写法' : '文号不是“代字〔年份〕序号号”的格式', detail: number.value });
  if (issuedOn && publishedOn && issuedOn > publishedOn) notes.push({ field: '成文日期', reason: '成文日期晚于发布日期', detail: `${issuedOn} > ${publishedOn}` });
  const mainItem = itemOf(session, cells.item, number.value, organs[0] ?? '', notes);
  return {
    notes,
    files: listOf(cells.file),
    ...optional('body', cells.body),
    row: {
      file, row, key: `catalogue:${identity}`, url: cells.url, originallyPublishedOn: publishedOn,
      organs: organs.map((name) => ({ name })),
      data: {
        ...(title && { title }),
        ...(number.value && { documentNumber: number.value }),
        ...optional('issuedOn', issuedOn),
        ...optional('mainItem', mainItem),
        ...(cells.summary && { summary: cells.summary }),
        ...(cells.indexNumber && { importedIndexNumber: cells.indexNumber }),
        ...(cells.keywords && { keywords: cells.keywords.split(/[\s、,，;；]+/).filter(Boolean) }),
        ...optional('effectiveOn', day('effectiveOn')),
        ...optional('expiresOn', day('expiresOn')),
        ...optional('topic', topicOf(cells.topic, notes)),
        ...optional('genre', oneOf(cells.genre, GENRES, '体裁', notes)),
        ...optional('declaredValidity', keyOf(cells.validity, VALIDITY_LABELS, '有效性', notes)),
        ...optional('disclosure', keyOf(cells.disclosure, DISCLOSURE_LABELS, '公开属性', notes)),
        ...optional('audience', audienceOf(cells.audience)),
      },
    },
  };
} // prettier-ignore
