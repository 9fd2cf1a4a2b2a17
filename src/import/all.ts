/** `import all DIR`: finds what can be imported by its form, not by its name. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from './document/encoding';
import { importCatalogue, isCatalogue } from './catalogue';
import { importDivisions, holdsDivisions } from './divisions';
import { DOCUMENT_FILE, importDocuments } from './documents';
import { importOrgans, isOrganFile } from './organs';
import { ImportError, type ImportSession } from './session';
import { importTexts, isText, linesOf } from './texts';

interface Found {
  divisions: string[];
  organs: string[];
  catalogues: string[];
  texts: string[];
  documents: string[];
}

/** @throws ImportError where there is nothing to import */
export async function importAll(session: ImportSession, directory: string, dataDir: string): Promise<void> {
  const found: Found = { divisions: [], organs: [], catalogues: [], texts: [], documents: [] };
  try {
    await look(session, directory, found);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw new ImportError(`${directory} 不是目录，请核对路径。`);
    throw error;
  }
  const { divisions, organs, catalogues, texts, documents } = found;
  const total = divisions.length + organs.length + catalogues.length + texts.length + documents.length;
  if (total === 0) throw new ImportError(`${directory} 中没有可以导入的文件。`);
  session.progress(`找到：区划 ${divisions.length} 组，机关 ${organs.length} 个文件，目录 ${catalogues.length} 个，法规文本 ${texts.length} 个，公文 ${documents.length} 件`, true);
  const run = async (file: string, work: () => Promise<void> | void) => {
    session.progress(path.basename(file), true);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      session.report.add({ file: path.basename(file), outcome: 'notTaken', reason: error.message });
    }
  };
  for (const file of divisions) await run(file, () => importDivisions(session, file, dataDir));
  for (const file of organs) await run(file, () => importOrgans(session, file));
  for (const file of catalogues) await run(file, () => importCatalogue(session, file));
  for (const file of texts) await run(file, () => importTexts(session, file));
  if (documents.length > 0) await run('公文', () => importDocuments(session, documents));
} // prettier-ignore

async function look(session: ImportSession, directory: string, found: Found): Promise<void> {
  const entries = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (holdsDivisions(directory)) return void found.divisions.push(directory);
  for (const entry of entries) {
    const file = path.join(directory, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) await look(session, file, found);
    else if (entry.isFile() && !/^readme/i.test(entry.name)) {
      const kind = await kindOf(file);
      if (kind) found[kind].push(file);
      else
        session.report.add({ file: path.relative(directory, file), outcome: 'notTaken', reason: '不是本命令能识别的形式（目录、法规文本、机关、区划、公文）' }); // prettier-ignore
    }
  }
}

async function kindOf(file: string): Promise<keyof Found | undefined> {
  if (/\.(?:csv|tsv|xlsx)$/i.test(file)) return (await isCatalogue(file)) ? 'catalogues' : undefined;
  if (/\.jsonl(?:\.gz)?$/i.test(file)) return isText(await firstText(file)) ? 'texts' : undefined;
  if (/\.json$/i.test(file)) return isOrganJson(file) ? 'organs' : undefined;
  return DOCUMENT_FILE.test(file) ? 'documents' : undefined;
}

async function firstText(file: string): Promise<string> {
  try {
    for await (const line of linesOf(file)) if (line.trim() !== '') return line;
  } catch {
    // A damaged archive is reported as a file of no known form.
  }
  return '';
}

function isOrganJson(file: string): boolean {
  try {
    return isOrganFile(JSON.parse(decodeText(readFileSync(file)).text));
  } catch {
    return false;
  }
}
