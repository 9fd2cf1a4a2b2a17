/** An old site moves in: a catalogue with the mapping of its columns, and the folder of its files. */
import { documentNumberKey } from '../../domain/document-number';
import type { ImportRow } from '../row';
import { importRows } from '../rows';
import { ImportError, type ImportSession } from '../session';
import { TableRefused } from '../table';
import { filesOf, loaderOf, unusedFiles, type RowFiles } from './files';
import { FolderIndex, type Folder } from './folder';
import type { Columns } from './guess';
import { cellsOf, siteRow } from './row';
import { eachRow, mappingProblems, openCatalogue, type Catalogue } from './survey';

export interface Move {
  /** Name of the catalogue, for reports. */
  name: string;
  catalogue: Buffer;
  /** The field of each column. */
  columns: (headings: readonly string[]) => Columns;
  folder?: Folder;
  /** Name of the organ of rows that name none. */
  organ?: string;
}

/** @throws ImportError where the catalogue or the mapping cannot be used */
export async function importSite(session: ImportSession, move: Move): Promise<void> {
  const catalogue = await opened(move);
  const columns = move.columns(catalogue.header.headings);
  const [problem] = mappingProblems(columns, Boolean(move.organ));
  if (problem) throw new ImportError(`${move.name}：${problem.zh}`);
  const index = move.folder && new FolderIndex(move.folder);
  const used = new Map<string, number>();
  const rows = await readRows(session, move, catalogue, columns);
  for (const { site, ...line } of rows) {
    const files: RowFiles = index
      ? await filesOf(index, site, (reason, detail) =>
          session.report.add({ ...line, outcome: 'note', field: '文件', reason, detail, list: 'missingFile' }),
        )
      : { attachments: [], used: [] };
    if (files.text && used.has(files.text))
      session.report.add({ ...line, outcome: 'note', field: '文件', reason: '同一文件是几条信息的正文，请核对', detail: `${files.text}（另见第 ${used.get(files.text)} 行）`, list: 'double' });
    for (const name of [files.text, ...files.attachments.map((file) => file.name), ...files.used])
      if (name && !used.has(name)) used.set(name, line.row);
    site.row.load = loaderOf(index, site, files);
  }
  for (const name of move.folder ? unusedFiles(move.folder, new Set(used.keys())) : [])
    session.report.add({ file: name, outcome: 'note', reason: '文件夹中的文件没有对应的目录行', list: 'withoutRow' });
  session.progress(`${move.name}：${rows.length} 条`, true);
  await importRows(session, rows.map(({ site }) => site.row));
} // prettier-ignore

async function opened({ catalogue, name }: Move): Promise<Catalogue> {
  try {
    return await openCatalogue(catalogue, name);
  } catch (error) {
    throw error instanceof TableRefused ? new ImportError(`${name}：${error.message}`) : error;
  }
}

interface ReadRow {
  site: NonNullable<ReturnType<typeof siteRow>>;
  file: string;
  row: number;
  name: string;
}

async function readRows(session: ImportSession, move: Move, catalogue: Catalogue, columns: Columns): Promise<ReadRow[]> {
  const { report } = session;
  const numbers = new Map<string, number>();
  const rows: ReadRow[] = [];
  const warnings = await eachRow(catalogue, (line) => {
    report.counts.read += 1;
    const cells = cellsOf(line, columns);
    const site = siteRow(session, move.name, line.row, cells, move.organ);
    if (!site) return;
    const { headings, found } = catalogue.header;
    const beyond = found ? line.cells.slice(headings.length).filter((cell) => cell !== '') : [];
    if (beyond.length > 0) site.notes.push({ field: '各列', reason: '这一行的列数多于列名，各列可能错位，请核对', detail: beyond.join(' | ').slice(0, 200) });
    const { data, url, organs } = site.row;
    if (!data.title) site.notes.push({ field: '名称', reason: '目录中没有名称，请核对导入后的名称' });
    const key = data.documentNumber && `${organs[0]?.name} ${documentNumberKey(data.documentNumber)}`;
    const first = key ? numbers.get(key) : undefined;
    if (first) site.notes.push({ field: '文号', reason: '同一机关的文号在本目录中出现多次', detail: `${data.documentNumber}（另见第 ${first} 行）`, list: 'double' });
    else if (key) numbers.set(key, line.row);
    const at = { file: move.name, row: line.row, name: data.title || data.documentNumber || url || '' };
    for (const note of site.notes) report.add({ ...at, outcome: 'note', ...note });
    rows.push({ site, ...at });
  });
  for (const { row, message, taken } of warnings) report.add({ file: move.name, row, outcome: row && !taken ? 'notTaken' : 'note', reason: message });
  if (catalogue.otherSheets.length > 0)
    report.add({ file: move.name, outcome: 'note', reason: '还有其他工作表，没有导入', detail: catalogue.otherSheets.join('、') });
  return rows;
} // prettier-ignore

export type { ImportRow };
