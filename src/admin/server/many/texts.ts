/** The texts of a document in which a passage is looked for, and the same document with it replaced. */
import {
  documentType,
  mapTexts,
  type Bilingual,
  type Particulars,
  type TextPlace,
} from '../../../domain/document-types';
import { isObject } from '../../../domain/shape';
import {
  around,
  passagesOf,
  replacePassages,
  startsOf,
  type Hindrance,
  type Passage,
} from '../../../publish/project/passages';
import type { LexicalState } from '../../../publish/project/body';

export const TEXT_FIELDS = [
  'title',
  'summary',
  'body',
  'keywords',
  'particulars',
  'section',
  'telephone',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
export const isTextField = (value: unknown): value is TextField => TEXT_FIELDS.includes(value as TextField);

export interface Hit {
  field: TextField;
  /** Its place among those of the field, from 0. */
  n: number;
  before: string;
  after: string;
  hindrance?: Hindrance;
  /** Which of the particulars. */
  place?: Bilingual;
}

type Row = Partial<Record<TextField | 'documentType', unknown>>;

const isBody = (value: unknown): value is LexicalState =>
  typeof value === 'object' && value !== null && 'root' in value;

const inWords = ({ particular, row, cell }: TextPlace): Bilingual =>
  cell
    ? [
        `${particular.label[0]}第${row! + 1}行，${cell.label[0]}`,
        `${particular.label[1]}, row ${row! + 1}, ${cell.label[1]}`,
      ]
    : particular.label;

/** A field with each of its texts changed, in their order; undefined where it holds no plain texts. */
function changed(row: Row, field: TextField, change: (text: string, place?: Bilingual) => string): unknown {
  const value = row[field];
  if (typeof value === 'string') return change(value);
  // Equal keywords become one, and an empty one goes.
  if (field === 'keywords' && Array.isArray(value))
    return [...new Set(value.map((word) => change(String(word)).trim()))].filter(Boolean);
  const type = field === 'particulars' ? documentType(row.documentType as string | null) : undefined;
  if (!type || !isObject(value)) return undefined;
  return mapTexts(type, value as Particulars, (text, place) => change(text, inWords(place)));
}

function inField(row: Row, field: TextField, find: string): (Passage & Pick<Hit, 'place'>)[] {
  const value = row[field];
  if (isBody(value)) return passagesOf(value, find);
  const found: (Passage & Pick<Hit, 'place'>)[] = [];
  changed(row, field, (text, place) => {
    for (const start of startsOf(text, find))
      found.push({ ...around(text, start, find.length), ...(place && { place }) });
    return text;
  });
  return found;
}

/** Every place where the fields of a row read like this. @param find not empty */
export const hitsIn = (row: Row, fields: readonly TextField[], find: string): Hit[] =>
  fields.flatMap((field) => inField(row, field, find).map((passage, n) => ({ field, n, ...passage })));

/** The fields that change when some hits are replaced. */
export function replacedIn(row: Row, chosen: readonly Pick<Hit, 'field' | 'n'>[], find: string, by: string): Row {
  const data: Row = {};
  for (const field of TEXT_FIELDS) {
    const numbers = new Set(chosen.filter((hit) => hit.field === field).map(({ n }) => n));
    const value = row[field];
    if (numbers.size === 0) continue;
    let n = 0;
    const replace = (text: string) =>
      text.split(find).reduce((before, part) => before + (numbers.has(n++) ? by : find) + part);
    data[field] = isBody(value) ? replacePassages(value, find, by, numbers) : changed(row, field, replace);
  }
  return data;
} // prettier-ignore
