/** `import site`: shows what was recognised, moves in, and writes the report to sign. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shanghaiDay } from '../domain/local-date';
import { siteFieldLabel } from '../import/site/fields';
import { openDirectory, openZip, type Folder } from '../import/site/folder';
import { columnsFromFile, rememberColumns, rememberedColumns } from '../import/site/mapping';
import { importSite } from '../import/site/move';
import { sheetOf } from '../import/site/sheet';
import { survey, type Survey } from '../import/site/survey';
import { ImportError, type ImportSession } from '../import/session';
import { TableRefused } from '../import/table';

interface Options {
  dataDir: string;
  organ?: string;
  folder?: string;
  mapping?: string;
  sheet?: string;
  source?: string;
  by?: string;
}

/** @throws ImportError where the catalogue, the mapping or the folder cannot be used */
export async function moveIn(session: ImportSession, file: string, options: Options): Promise<void> {
  const catalogue = readFileSync(file);
  const name = path.basename(file);
  const found = await look(catalogue, name, options);
  tell(session, found);
  const columns = found.columns.map(({ field }) => field);
  const folder = options.folder ? openFolder(options.folder) : undefined;
  try {
    await importSite(session, { name, catalogue, columns: () => columns, folder, organ: options.organ });
  } finally {
    folder?.close();
  }
  if (!session.dryRun) rememberColumns(options.dataDir, found, columns);
  if (options.sheet) writeSheet(session, options.sheet, { name, catalogue, folder, options });
}

export const sha256 = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex');

const openFolder = (place: string): Folder =>
  statSync(place, { throwIfNoEntry: false })?.isFile() ? openZip(place) : openDirectory(place);

async function look(catalogue: Buffer, name: string, { mapping, dataDir }: Options): Promise<Survey> {
  try {
    return await survey(catalogue, name, (headings, fingerprint) =>
      mapping ? columnsFromFile(mapping, headings) : rememberedColumns(dataDir, fingerprint, headings),
    );
  } catch (error) {
    throw error instanceof TableRefused ? new ImportError(`${name}：${error.message}`) : error;
  }
}

function tell({ log }: ImportSession, { header, columns, rows, sheet }: Survey): void {
  log(
    `${sheet ? `工作表“${sheet}”，` : ''}${header.found ? `第 ${header.row} 行是列名` : '没有找到列名行'}，共 ${rows} 条。`,
  );
  for (const { heading, field, filled, understood, samples, odd } of columns) {
    const read = understood < filled ? `，其中 ${filled - understood} 个无法识别（如第 ${odd[0]!.row} 行“${odd[0]!.value}”）` : ''; // prettier-ignore
    log(
      `  ${heading || '（没有列名）'} → ${field ? siteFieldLabel(field) : '不导入'}：${filled} 个值${read}；${samples.join(' | ')}`,
    );
  }
}

function writeSheet(
  { report, dryRun, log }: ImportSession,
  target: string,
  {
    name,
    catalogue,
    folder,
    options,
  }: { name: string; catalogue: Buffer; folder?: Folder; options: Options },
): void {
  const facts = {
    organ: options.organ ?? '目录中写明的机关',
    source: options.source,
    by: options.by,
    catalogue: { name, sha256: sha256(catalogue) },
    ...(folder && { folder: { name: path.basename(options.folder!), files: folder.names.length } }),
    day: shanghaiDay(new Date().toISOString()),
    dryRun,
    csvSha256: sha256(report.csv()),
  };
  writeFileSync(target, sheetOf(facts, report));
  log(`供签字的报告：${target}`);
}
