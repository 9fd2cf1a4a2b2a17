/** Tables from files and from the clipboard: CSV in any encoding, XLSX, HTML, text. */
import { decodeText } from '../document/encoding';
import { csvTable } from './csv';
import { htmlTable } from './html';
import { TableRefused, type Table } from './types';
import { xlsxTables } from './xlsx';

export * from './types';
export { csvTable, htmlTable };

/** Bytes of one table; what is larger is to be split. */
export const MAX_TABLE_BYTES = 100 * 1024 * 1024;

/**
 * @param name decides together with the first bytes
 * @throws TableRefused
 */
export async function readTables(bytes: Buffer, name: string): Promise<Table[]> {
  if (bytes.length === 0) throw new TableRefused('文件是空的（0 字节），请重新选择文件。');
  if (bytes.length > MAX_TABLE_BYTES) throw new TableRefused('文件超过 100 MB，请拆分后再导入。');
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return xlsxTables(bytes);
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw new TableRefused('这是旧版的 .xls 或者 .et 表格，也可能设有密码。请用表格软件打开，另存为 XLSX 后再导入。');
  if (/^%PDF-|^\x89PNG|^\xff\xd8\xff/.test(bytes.subarray(0, 8).toString('latin1')))
    throw new TableRefused('这不是表格文件。请使用 XLSX 或者 CSV。');
  const { text, warnings } = decodeText(bytes);
  const table = /^\s*<(?:!doctype|html|table|meta)\b/i.test(text) || /\.html?$/i.test(name) ? htmlTable(text) : csvTable(text);
  const notes = warnings.map(({ message }) => ({ message }));
  return [{ ...table, each: async (take) => [...notes, ...(await table.each(take))] }];
} // prettier-ignore
