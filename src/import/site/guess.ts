/** Guesses what the columns of a catalogue mean: by their headings, and by what stands in them. */
import { parseDateCell } from '../../domain/chinese-date';
import { isStandardDocumentNumber, normaliseDocumentNumber } from '../../domain/document-number';
import { indexNumberForm } from '../../domain/index-number';
import { GENRES } from '../../domain/vocabulary';
import { exactField, isLinkHeading, likelyFields, plainHeading, type SiteField } from './fields';
import { isAddress } from './row';

/** The field of each column, or null where a column is left out. */
export type Columns = (SiteField | null)[];

/** Fields that somebody has set; undefined where a column is to be guessed, or all are. */
export type KnownColumns = readonly (SiteField | null | undefined)[] | undefined;

/** Guesses for what nobody has set: no field twice. */
export function withKnown(known: KnownColumns, guess: () => Columns): Columns {
  if (!known) return guess();
  if (!known.includes(undefined)) return known.map((field) => field ?? null);
  return guess().map((field, i) =>
    known[i] !== undefined ? known[i] : known.includes(field) ? null : field,
  );
}

/** The columns that headings name: each field once, exact names before likely ones. */
export function columnsByHeading(headings: readonly string[], exactOnly = false): Columns {
  const columns: Columns = headings.map(() => null);
  const taken = new Set<SiteField>();
  const give = (column: number, field: SiteField | undefined) => {
    if (!field || taken.has(field) || columns[column]) return;
    columns[column] = field;
    taken.add(field);
  };
  headings.forEach((heading, column) => give(column, exactField(heading)));
  if (!exactOnly)
    headings.forEach((heading, column) =>
      give(column, likelyFields(heading).find((field) => !taken.has(field))),
    );
  return columns;
} // prettier-ignore

type Sign = (value: string) => boolean;

const ORGAN = /(?:政府|办公[厅室]|[局厅委院署办处]|委员会|部门|街道|中心|银行|国务院)$/;
const FILE = /\.(?:docx?|wps|pdf|ofd|html?|shtml|txt|xlsx?|et|zip|jpe?g|png)$/i;

/** What a value of a field looks like, and how many of a hundred have to. */
const SIGNS: readonly (readonly [SiteField, number, Sign])[] = [
  ['url', 60, (value) => /^https?:\/\/\S+$/i.test(value)],
  ['file', 50, (value) => value.length < 300 && value.split(/[;；|\n]/).every((part) => FILE.test(part.trim()))],
  ['indexNumber', 50, (value) => indexNumberForm(value) !== 'other' || /^[\w-]{6,}\/\d{4}-\d+$/.test(value)],
  ['documentNumber', 50, (value) => isStandardDocumentNumber(normaliseDocumentNumber(value).value)],
  ['genre', 60, (value) => (GENRES as readonly string[]).includes(value)],
  ['validity', 60, (value) => /^(?:现行)?有效$|^已?(?:失效|废止|修改|修订)$|^尚未生效$|^部分失效$/.test(value)],
  ['body', 50, (value) => value.length > 200],
  ['title', 50, (value) => value.length >= 6 && value.length <= 200 && /关于|通知|意见|办法|规定|公告|决定|方案|批复|函|公示|条例|细则/.test(value)],
  ['organ', 60, (value) => value.length <= 60 && ORGAN.test(value)],
]; // prettier-ignore

const share = (values: readonly string[], sign: Sign): number =>
  values.length === 0 ? 0 : (values.filter(sign).length / values.length) * 100;

/** Links behind the names of attachments lead to these, not to the page. */
const isOfFiles = (heading: string): boolean =>
  /附件|下载|路径/.test(plainHeading(heading).replace('(链接)', ''));

/**
 * Adds to what the headings said what the content shows.
 * @param samples some values of each column, without blanks
 */
export function guessColumns(headings: readonly string[], samples: readonly (readonly string[])[]): Columns {
  const columns = columnsByHeading(headings);
  // A column of addresses without any gives way to the links behind others.
  const named = columns.indexOf('url');
  if (named >= 0 && headings.some(isLinkHeading) && !samples[named]?.some(isAddress)) columns[named] = null;
  const taken = new Set(columns.filter((field) => field !== null));
  const free = () => columns.flatMap((field, column) => (field ? [] : [column]));
  for (const [field, least, sign] of SIGNS) {
    if (taken.has(field)) continue;
    const [best] = free()
      .filter((column) => field !== 'url' || !isLinkHeading(headings[column]!) || !isOfFiles(headings[column]!))
      .map((column) => ({ column, share: share(samples[column] ?? [], sign) }))
      .filter((candidate) => candidate.share >= least)
      .sort((a, b) => b.share - a.share || a.column - b.column);
    if (!best) continue;
    columns[best.column] = field;
    taken.add(field);
  }
  if (taken.has('issuedOn') || taken.has('publishedOn')) return columns;
  const days = free().filter((column) => share(samples[column] ?? [], (value) => parseDateCell(value) !== undefined) >= 80);
  const first = (column: number) => [...(samples[column] ?? [])].map((value) => parseDateCell(value) ?? '').sort()[0] ?? '';
  const sorted = days.slice(0, 2).sort((a, b) => (first(a) < first(b) ? -1 : 1));
  if (sorted.length === 2) columns[sorted[0]!] = 'issuedOn';
  if (sorted.length > 0) columns[sorted.at(-1)!] = 'publishedOn';
  return columns;
} // prettier-ignore
