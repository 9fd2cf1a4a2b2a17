/** 文号 and 索引号 as exact fields: every spelling of a number has one key. */
import { documentNumberKey } from '../../domain/document-number';
import { normaliseIndexNumber } from '../../domain/index-number';
import { keyOf } from '../analyse';

/**
 * Key of a document number: width, brackets, spaces, label, traditional characters and the closing 号 do
 * not count.
 */
export const numberKey = (text: string): string => keyOf(documentNumberKey(text)).replace(/号$/, '');

/** Key of an index number: width, case, spaces and dashes do not count. */
export const indexKey = (text: string): string => keyOf(normaliseIndexNumber(text));
