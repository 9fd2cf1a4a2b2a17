/** The texts of a document in which a passage is looked for, and the same document with it replaced. */
import {
  around,
  passagesOf,
  replacePassages,
  startsOf,
  type Hindrance,
  type Passage,
} from '../../../publish/project/passages';
import type { LexicalState } from '../../../publish/project/body';

export const TEXT_FIELDS = ['title', 'summary', 'body', 'section', 'telephone'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
export const isTextField = (value: unknown): value is TextField => TEXT_FIELDS.includes(value as TextField);

export interface Hit {
  field: TextField;
  /** Its place among those of the field, from 0. */
  n: number;
  before: string;
  after: string;
  hindrance?: Hindrance;
}

type Row = Partial<Record<TextField, unknown>>;

const isBody = (value: unknown): value is LexicalState =>
  typeof value === 'object' && value !== null && 'root' in value;

function inField(value: unknown, find: string): Passage[] {
  if (isBody(value)) return passagesOf(value, find);
  const text = typeof value === 'string' ? value : '';
  return [...startsOf(text, find)].map((start) => around(text, start, find.length));
}

/** Every place where the fields of a row read like this. @param find not empty */
export const hitsIn = (row: Row, fields: readonly TextField[], find: string): Hit[] =>
  fields.flatMap((field) => inField(row[field], find).map((passage, n) => ({ field, n, ...passage })));

/** The fields that change when some hits are replaced. */
export function replacedIn(row: Row, chosen: readonly Pick<Hit, 'field' | 'n'>[], find: string, by: string): Row {
  const data: Row = {};
  for (const field of TEXT_FIELDS) {
    const numbers = new Set(chosen.filter((hit) => hit.field === field).map(({ n }) => n));
    const value = row[field];
    if (numbers.size === 0) continue;
    if (isBody(value)) data[field] = replacePassages(value, find, by, numbers);
    else if (typeof value === 'string')
      data[field] = value.split(find).reduce((text, part, i) => text + (numbers.has(i - 1) ? by : find) + part);
  }
  return data;
} // prettier-ignore
