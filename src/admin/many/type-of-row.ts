/** The type of a row's record: its particulars are filled in the record's own form, the row says what is lacking. */
import {
  documentType,
  particularFaults,
  type DocumentType,
  type Particular,
} from '../../domain/document-types';
import { shanghaiDay } from '../../domain/local-date';
import { isObject } from '../../domain/shape';
import { columnOf, valueOf, type Lists } from './columns';
import type { Row } from './row';

type Typed = Pick<Row, 'texts' | 'particulars'>;

export const typeOfRow = ({ texts }: Typed, lists: Lists): DocumentType | undefined =>
  documentType(valueOf(columnOf('documentType'), texts.documentType, lists));

/** Particulars that the type asks for before submission and the form has not been given, or not rightly. */
export function lackingParticulars(row: Typed, lists: Lists): Particular[] {
  const type = typeOfRow(row, lists);
  if (!type) return [];
  const today = shanghaiDay(new Date().toISOString());
  const names = new Set(particularFaults(type, row.particulars, today).map(({ name }) => name));
  return type.particulars.filter(({ name }) => names.has(name));
}

/** Another type would drop what was filled in for this one. */
export const hasParticulars = ({ particulars }: Typed): boolean =>
  isObject(particulars) && Object.keys(particulars).length > 0;
