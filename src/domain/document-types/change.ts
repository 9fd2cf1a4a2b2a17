/** A record gets another type: what of its particulars stays. */
import { isObject } from '../shape';
import { isTable, type DocumentType, type Particular, type Particulars, type RowValue } from './define';
import { readParticulars } from './particulars';

export interface TypeChange {
  /** What the new type takes, under the same names. */
  kept: Particulars;
  /** Particulars that are filled in and that the new type cannot take, or not whole. */
  lost: readonly Particular[];
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && String(value).trim() !== '';

/** How many cells are filled. */
const extent = (particular: Particular, value: unknown): number =>
  isTable(particular) && Array.isArray(value)
    ? value.reduce<number>((sum, row) => sum + (isObject(row) ? particular.columns.filter(({ name }) => isFilled(row[name])).length : 0), 0)
    : Number(isFilled(value)); // prettier-ignore

/**
 * @param to undefined where the record becomes an ordinary document
 * @param given particulars as typed under the type `from`
 */
export function changeType(from: DocumentType, to: DocumentType | undefined, given: unknown): TypeChange {
  const values = isObject(given) ? given : {};
  const kept: Particulars = {};
  const lost: Particular[] = [];
  for (const particular of from.particulars) {
    const { name } = particular;
    const filled = extent(particular, values[name]);
    if (filled === 0) continue;
    const same = to?.particulars.find((one) => one.name === name && isTable(one) === isTable(particular));
    const read = same && readParticulars({ ...to!, particulars: [same] }, values);
    const value: string | number | RowValue[] | undefined = read?.faults.length === 0 ? read.values[name] : undefined; // prettier-ignore
    if (value !== undefined) kept[name] = value;
    if (extent(particular, value) < filled) lost.push(particular);
  }
  return { kept, lost };
}

/** Labels of particulars as a sentence names them. @param at 0 in Chinese, 1 in English */
export const labelsOf = (particulars: readonly Particular[], at: 0 | 1): string =>
  particulars.map(({ label }) => `“${label[at]}”`).join(at === 0 ? '' : ', ');
